//! Everything that can go wrong, in the words of the office, with the data its sentence
//! needs. SQLite's codes are translated here and nowhere else.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::{Fault, MeetingState, Misfit, Noun};
use rusqlite::{ErrorCode, ffi};
use uuid::Uuid;

use crate::Key;

/// Why the store could not do what was asked. What it did not do, it left undone entirely.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder holds no alliance, or the file is none.
    #[error("{path} is no alliance")]
    NotAnAlliance {
        /// The folder or file.
        path: PathBuf,
    },
    /// A newer version of the program wrote the file.
    #[error("the file has schema {found}, this program knows {known}")]
    NewerSchema {
        /// Schema of the file.
        found: i32,
        /// Newest schema this program knows.
        known: i32,
    },
    /// An older version of the program wrote the file, and it cannot be brought up to date
    /// while it is open for reading alone.
    #[error("the file has schema {found}, reading needs {known}")]
    OlderSchema {
        /// Schema of the file.
        found: i32,
        /// Schema that is needed.
        known: i32,
    },
    /// The file is damaged. It was left as it is.
    #[error("the file is damaged: {}", details.join("; "))]
    Damaged {
        /// What SQLite found, in its own words.
        details: Vec<String>,
    },
    /// The bytes of an attachment are not there, or are others.
    #[error("attachment {sha256} is missing")]
    MissingAttachment {
        /// The SHA-256 it is named by.
        sha256: String,
    },
    /// The medium or the file cannot be written.
    #[error("{path} is read-only")]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// There is no room left.
    #[error("the disk is full")]
    DiskFull,
    /// Another desk has the alliance open.
    #[error("in use by {actor}")]
    InUseByOtherDesk {
        /// Who has it; empty when that cannot be read.
        actor: String,
        /// Since when, if known.
        since: Option<DateTime<Utc>>,
    },
    /// Another program keeps the file locked for a moment; trying again may do.
    #[error("the file is busy")]
    Busy,
    /// The folder or file is not there, or is there no more.
    #[error("{path} is gone")]
    FolderGone {
        /// The folder or file.
        path: PathBuf,
    },
    /// A new alliance needs a folder that is empty or does not exist.
    #[error("{path} is not empty")]
    FolderNotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// The record has faults of its own.
    #[error("{noun:?} {id} has faults: {faults:?}")]
    Faulty {
        /// Its noun.
        noun: Noun,
        /// Its key.
        id: Uuid,
        /// What is wrong.
        faults: Vec<Fault>,
    },
    /// The record names one that is not there, or that is of another noun.
    #[error("{noun:?} {id}: {field} names {to:?}, which is not there")]
    Dangling {
        /// The naming record's noun.
        noun: Noun,
        /// The naming record's key.
        id: Uuid,
        /// The naming field, as a path: `speakers/0/person`.
        field: String,
        /// The record that was named.
        to: Key,
    },
    /// Other records need the one that was to go.
    #[error("still needed by {by:?}")]
    InUse {
        /// Who needs it.
        by: Vec<User>,
    },
    /// There is no such record.
    #[error("{noun:?} {id} is not there")]
    NotFound {
        /// Its noun.
        noun: Noun,
        /// Its key.
        id: Uuid,
    },
    /// The key is taken by another record.
    #[error("the key of {noun:?} {id} is taken")]
    KeyTaken {
        /// The noun of the record that was to be added.
        noun: Noun,
        /// The key.
        id: Uuid,
    },
    /// A register that was to be read in does not hold together.
    #[error("the register does not hold together in {} places", .0.len())]
    Misfits(Vec<Misfit>),
    /// The step cannot be undone or redone: what it wrote is not as it left it.
    #[error("records have changed since")]
    Conflict,
    /// There is no step to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// There is no step to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The step was made before the file was brought up to date.
    #[error("step {step} was made with schema {schema}")]
    BeyondMigration {
        /// The step.
        step: i64,
        /// The schema it was made with.
        schema: i32,
    },
    /// A session cannot go from the one state to the other.
    #[error("a session cannot go from {from:?} to {to:?}")]
    NotAllowed {
        /// Where it is.
        from: MeetingState,
        /// Where it was to go.
        to: MeetingState,
    },
    /// The session takes no more decisions: it is cancelled, or its minutes are approved.
    #[error("the session is closed: {state:?}")]
    SessionClosed {
        /// Where it is.
        state: MeetingState,
    },
    /// The decision stands in released minutes and cannot go alone.
    #[error("decision {id} stands in released minutes")]
    InReleasedMinutes {
        /// The decision.
        id: Uuid,
        /// Its number within the session.
        number: u32,
    },
    /// What is released stays as it is.
    #[error("{of:?} is released")]
    Released {
        /// The report, or the PDF of a release.
        of: Key,
    },
    /// A record cannot be merged with itself.
    #[error("{of:?} cannot be merged with itself")]
    MergedWithItself {
        /// The record.
        of: Key,
    },
    /// The organisation is no partner of the alliance.
    #[error("no partner: {id}")]
    NoPartner {
        /// The organisation.
        id: Uuid,
    },
    /// The person at the desk called the work off.
    #[error("called off")]
    CalledOff,
    /// The operating system refused.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// SQLite refused for a reason that has no word here: a fault of the program.
    #[error("SQLite: {0}")]
    Sqlite(String),
}

/// A record that needs another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Its noun.
    pub noun: Noun,
    /// Its key.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// The field that names the other.
    pub field: String,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let details = error.to_string();
        let Some(code) = error.sqlite_error_code() else {
            return match error {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..) => {
                    Self::Damaged { details: vec![details] }
                }
                _ => Self::Sqlite(details),
            };
        };
        match code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::DatabaseCorrupt => Self::Damaged { details: vec![details] },
            ErrorCode::SystemIoFailure => match error.sqlite_extended_error_code() {
                // A file that is shorter than it says; a file system that says so itself.
                Some(
                    ffi::SQLITE_IOERR_SHORT_READ
                    | ffi::SQLITE_IOERR_CORRUPTFS
                    | ffi::SQLITE_IOERR_DATA,
                ) => Self::Damaged { details: vec![details] },
                Some(ffi::SQLITE_IOERR_SHMSIZE) => Self::DiskFull,
                _ => Self::Io { path: PathBuf::new(), source: io::Error::other(details) },
            },
            ErrorCode::NotADatabase => Self::NotAnAlliance { path: PathBuf::new() },
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => {
                Self::ReadOnly { path: PathBuf::new() }
            }
            ErrorCode::CannotOpen => Self::FolderGone { path: PathBuf::new() },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            _ => Self::Sqlite(details),
        }
    }
}

impl Error {
    /// Names the file in an error that SQLite reported without one.
    pub(crate) fn at(mut self, place: &Path) -> Self {
        if let Self::NotAnAlliance { path }
        | Self::ReadOnly { path }
        | Self::FolderGone { path }
        | Self::Io { path, .. } = &mut self
            && path.as_os_str().is_empty()
        {
            *path = place.to_owned();
        }
        self
    }

    /// The operating system's refusal at a file or folder.
    pub(crate) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
                Self::ReadOnly { path }
            }
            _ => Self::Io { path, source },
        }
    }
}
