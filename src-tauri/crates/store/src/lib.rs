//! The register of an alliance on disk: SQLite, and the only crate that knows it.

mod answer;
mod error;
mod hand;
mod stub;

pub use answer::{Answer, Change, ChangeKind, Key, Notice};
pub use error::{Error, User};
pub use hand::{Clock, Hand};
pub use stub::*;
