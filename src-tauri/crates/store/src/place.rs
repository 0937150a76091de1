//! Where an alliance lies: the folder `Name/`, the file `Name.buendnis` in it, and the
//! attachments beside the file.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;

/// Ending of the file.
pub(crate) const ENDING: &str = "buendnis";
/// Name of the attachments' folder.
pub(crate) const ATTACHMENTS: &str = "anlagen";

/// The folder and file of an alliance.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The folder.
    pub(crate) folder: PathBuf,
    /// The database.
    pub(crate) file: PathBuf,
}

impl Place {
    /// The place a new alliance gets in `folder`.
    pub(crate) fn of_new(folder: &Path, name: &OsStr) -> Self {
        let mut file = name.to_owned();
        file.push(".");
        file.push(ENDING);
        Self { folder: folder.to_owned(), file: folder.join(file) }
    }

    /// The place that a path names, be it the folder or the file.
    pub(crate) fn find(path: &Path) -> Result<Self, Error> {
        let path = &std::path::absolute(path).map_err(Error::io(path))?;
        let meta = fs::metadata(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Error::FolderGone { path: path.clone() },
            _ => Error::io(path)(error),
        })?;
        if meta.is_dir() {
            return Self::in_folder(path);
        }
        let folder = path.parent().unwrap_or(Path::new("/"));
        Ok(Self { folder: folder.to_owned(), file: path.clone() })
    }

    /// A folder may have been renamed, so the file need not bear its name; but when there
    /// are several files, the one that does is meant.
    fn in_folder(folder: &Path) -> Result<Self, Error> {
        let own = folder.file_name().map(|name| Self::of_new(folder, name));
        if let Some(own) = own.filter(|own| own.file.is_file()) {
            return Ok(own);
        }
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).map_err(Error::io(folder))? {
            let file = entry.map_err(Error::io(folder))?.path();
            if file.extension() == Some(OsStr::new(ENDING)) && file.is_file() {
                files.push(file);
            }
        }
        match <[PathBuf; 1]>::try_from(files) {
            Ok([file]) => Ok(Self { folder: folder.to_owned(), file }),
            Err(_) => Err(Error::NotAnAlliance { path: folder.to_owned() }),
        }
    }

    /// The folder of the attachments.
    pub(crate) fn attachments(&self) -> PathBuf {
        self.folder.join(ATTACHMENTS)
    }

    /// A file beside the database that bears its name.
    pub(crate) fn beside(&self, ending: &str) -> PathBuf {
        let mut name = self.file.as_os_str().to_owned();
        name.push(ending);
        name.into()
    }
}

/// Which file a path led to when it was opened. A database that was removed or replaced
/// under an open connection would take writes silently, and lose them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Identity(#[cfg(unix)] (u64, u64));

impl Identity {
    /// The identity of the file at this path.
    ///
    /// # Errors
    /// [`Error::FolderGone`] when there is none.
    pub(crate) fn of(file: &Path) -> Result<Self, Error> {
        let meta = fs::metadata(file).map_err(|_| Error::FolderGone { path: file.to_owned() })?;
        Ok(Self::from_meta(&meta))
    }

    #[cfg(unix)]
    fn from_meta(meta: &fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self((meta.dev(), meta.ino()))
    }

    #[cfg(not(unix))]
    fn from_meta(_: &fs::Metadata) -> Self {
        Self()
    }
}
