//! The register of an alliance on disk: SQLite, and the only crate that knows it.
//!
//! An alliance is a folder `Name/` with the file `Name.buendnis` and the attachments in
//! `anlagen/`. One [`Store`] writes it, through [`Store::transact`] alone; every change is
//! a step of the history that can be undone, and every acknowledged one is on the disk.
//! No system clock and no prose for users in here: the [`Hand`] brings the first, the crate
//! `office` the second.
//!
//! The way of a change: [`Store::transact`] opens the transaction, the verb writes rows
//! (`nouns`, `table`) and each is recorded (`changeset`), then follow the references
//! (`derived`), the notices and the step (`history`), and the commit. The search index
//! (`search`) catches up later.
#![forbid(unsafe_code)]

mod answer;
mod attachments;
mod attendance;
pub mod backup;
mod changeset;
mod check;
mod connection;
mod create;
mod derived;
mod desk;
mod draft;
mod due;
mod error;
mod excerpt;
mod hand;
mod history;
mod import;
mod merging;
mod notices;
mod nouns;
mod open;
mod place;
mod removal;
mod schema;
mod search;
mod store;
mod table;
mod transact;
mod venues;
mod vigil;

#[cfg(test)]
mod tests;

pub use answer::{Answer, Change, ChangeKind, Key, Notice};
pub use attachments::{AttachmentSource, Attachments, NoAttachments};
pub use attendance::AttendanceCount;
pub use check::Finding;
pub use create::{Progress, Watch};
pub use error::{Error, User};
pub use hand::{Clock, Hand};
pub use history::{FieldChange, Passage, Step, StepState, Subject};
pub use merging::{Mergeable, Merged};
pub use nouns::{Frozen, release};
pub use search::Hit;
pub use store::Store;
pub use table::{Listed, Stored, differing};
pub use transact::Tx;
pub use vigil::Vigil;
