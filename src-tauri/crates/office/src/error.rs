//! Why something could not be done. The sentence for people is [`crate::say::error`].

use std::path::PathBuf;

use domain::Noun;

/// Why something could not be done. Nothing half-done stays behind.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The alliance's store refused.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The complete JSON cannot be read.
    #[error("{path}: {error}")]
    Unreadable {
        /// The JSON file.
        path: PathBuf,
        /// Where and why.
        error: exchange::json::ReadError,
    },
    /// A file cannot be read from the disk.
    #[error("{path}: {error}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// A file cannot be written to the disk.
    #[error("{path}: {error}")]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// A document was to replace a file of an alliance.
    #[error("{0} belongs to an alliance")]
    OfAnAlliance(PathBuf),
    /// An attachment that the JSON names does not lie beside it, or has other bytes.
    #[error("attachment {sha256} of {title}")]
    Attachment {
        /// The document's title.
        title: String,
        /// The SHA-256 it should have.
        sha256: String,
        /// Where it was looked for.
        path: PathBuf,
        /// Whether there is a file at all.
        present: bool,
    },
    /// The text names no session: neither a number nor a key.
    #[error("`{0}` names no session")]
    NotAMeeting(String),
    /// No session has this number or key.
    #[error("no session {0}")]
    NoSuchMeeting(String),
    /// More than one session has this number.
    #[error("{number} is ambiguous")]
    Ambiguous {
        /// The number as it was given.
        number: String,
        /// The sessions that have it: number with year, and date.
        candidates: Vec<String>,
    },
    /// The session has no item of this number.
    #[error("no item {0}")]
    NoSuchItem(String),
    /// Nobody, and no organisation, has this name or key.
    #[error("nobody is called {0}")]
    NoSuchName(String),
    /// Somebody has no e-mail address: the person invited, or the office, to which an answer
    /// could go.
    #[error("no e-mail address")]
    NoAddress,
    /// A file that does not answer an invitation.
    #[error("{path}: {error}")]
    NoReply {
        /// The file.
        path: PathBuf,
        /// Where and why.
        error: exchange::icalendar::ReadError,
    },
    /// A period that ends before it begins.
    #[error("the period ends before it begins")]
    Period,
    /// The document cannot be made from what is recorded.
    #[error(transparent)]
    Paper(#[from] papers::Missing),
    /// The document cannot be set.
    #[error("typeset: {0}")]
    Typeset(#[from] typeset::Error),
    /// A check found something to mend; what it was has been said already.
    #[error("{0} findings")]
    Findings(usize),
    /// A document cannot be released as long as something stands against it: the sentences.
    #[error("{} findings stand against the release", .0.len())]
    NotReleasable(Vec<String>),
    /// There is no such released version.
    #[error("no such release")]
    NoSuchRelease,
    /// No report is on this period.
    #[error("no report on the period")]
    NoSuchReport,
    /// A field of a record is missing, or holds what it cannot hold.
    #[error("{noun:?}: {field} cannot be so")]
    Patch {
        /// The record's noun.
        noun: Noun,
        /// Path inside the record: `partnership/since`.
        field: String,
    },
    /// A person and an organisation are never the same.
    #[error("records of different nouns")]
    DifferentNouns,
    /// Records of this kind cannot become one.
    #[error("no two {0:?} can be merged")]
    NotMergeable(Noun),
    /// The session has no agenda that could be kept.
    #[error("the agenda is empty")]
    EmptyAgenda,
    /// A name that must say something is empty.
    #[error("empty {0:?}")]
    EmptyName(Noun),
}
