//! What a person of the office can do, composed of the other crates.
//!
//! The window and the command line both stand on this and on nothing below it. What went
//! wrong, what was done and what was found comes back as data; the German sentences for
//! all three stand once, in [`say`].
#![forbid(unsafe_code)]

mod attachments;
mod clock;
mod complete;
mod desk;
mod documents;
mod error;
pub mod example;
mod meetings;
pub mod notices;
mod prints;
pub mod say;
mod whole;

pub use attachments::folder_beside;
pub use clock::{RandomIds, SystemClock};
pub use complete::write_complete;
pub use desk::{Care, Desk, Progress};
pub use documents::{Paper, interim_report, minutes};
pub use domain;
pub use error::Error;
pub use exchange::json::schema;
pub use meetings::{MeetingLine, find_meeting, meetings};
pub use prints::attach;
pub use store;

/// What something can be, or why not.
pub type Result<T> = std::result::Result<T, Error>;
