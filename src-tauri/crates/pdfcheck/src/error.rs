//! What can keep a check from reaching a verdict.

use std::{fmt, io, path::PathBuf};

/// Why there is no verdict. A PDF that breaks a standard is a verdict, not an error.
#[derive(Debug)]
pub enum Error {
    /// The program is not installed, or not on the search path.
    Missing(String),
    /// The program ran and gave up, or answered what nobody understands.
    Failed {
        /// Its name.
        program: String,
        /// Its own words.
        detail: String,
    },
    /// There is nothing to check at this path.
    NoSuchFile(PathBuf),
    /// The folder of the tools could not be written or read.
    Folder {
        /// The path in question.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(program) => {
                write!(f, "`{program}` is missing: run `cargo xtask test` once, it installs it")
            }
            Self::Failed { program, detail } => write!(f, "`{program}` failed: {detail}"),
            Self::NoSuchFile(path) => write!(f, "there is no file {}", path.display()),
            Self::Folder { path, source } => write!(f, "{}: {source}", path.display()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Folder { source, .. } => Some(source),
            Self::Missing(_) | Self::Failed { .. } | Self::NoSuchFile(_) => None,
        }
    }
}
