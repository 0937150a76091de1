//! What a person of the office can do, composed of the other crates.
//!
//! The window and the command line both stand on this and on nothing below it. What went
//! wrong, what was done and what was found comes back as data; the German sentences for
//! all three stand once, in [`say`].
#![forbid(unsafe_code)]

mod attachments;
mod backups;
mod clock;
mod complete;
mod desk;
mod documents;
mod error;
pub mod example;
mod files;
mod holidays;
mod meetings;
mod names;
pub mod notices;
mod patch;
mod people;
mod prints;
pub mod records;
pub mod say;
pub mod view;
mod whole;

pub use attachments::folder_beside;
pub use backups::{BackupCopy, Backups, backups_of};
pub use clock::{RandomIds, SystemClock, change_ahead};
pub use complete::write_complete;
pub use desk::{Care, Desk, Progress, account_name};
pub use documents::{Paper, interim_report, minutes, report, report_outline};
pub use domain;
pub use error::Error;
pub use exchange::json::schema;
pub use files::{FileDescription, attachment, describe_file, file_name_of, keep_file, save_file};
pub use holidays::holiday;
pub use meetings::{MeetingLine, find_meeting, meetings};
pub use names::{complete_name, folder_name, minutes_file_name, report_file_name};
pub use papers::OutlineChapter;
pub use people::take_on;
pub use store;
pub use whole::write as write_file;

/// What something can be, or why not.
pub type Result<T> = std::result::Result<T, Error>;
