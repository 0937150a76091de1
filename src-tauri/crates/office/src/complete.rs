//! The complete JSON with its attachments, on the disk.

use std::path::Path;

use store::{Attachments, Store};

use crate::desk::{Desk, Progress};
use crate::{Error, Result, attachments, whole};

/// Writes everything of an alliance to `file`, and its attachments into the folder beside
/// it. The attachments come first, so that a JSON that is there is complete.
///
/// # Errors
/// A missing attachment, a disk that refuses; an older file stays as it was.
pub fn write_complete(store: &Store, file: &Path, progress: Progress) -> Result<()> {
    let register = store.register()?;
    let named = attachments::named_in(&register);
    let kept = store.attachments();
    let folder = attachments::folder_beside(file);
    if !named.is_empty() {
        std::fs::create_dir_all(&folder)
            .map_err(|error| Error::Write { path: folder.clone(), error })?;
    }
    for (done, (_, sha256)) in named.iter().enumerate() {
        progress(done, named.len());
        let path = folder.join(sha256);
        // Named by its bytes: what lies there under that name with these bytes is the same.
        let bytes = kept.read(sha256)?;
        if std::fs::read(&path).is_ok_and(|there| there == bytes) {
            continue;
        }
        whole::write(&path, &bytes)?;
    }
    whole::write(file, &exchange::json::write(&register))
}

impl Desk {
    /// Reads a complete JSON into a new folder, as one step.
    ///
    /// # Errors
    /// Anything in the JSON or its attachments that does not fit, with its place; then no
    /// folder is made.
    pub fn read_complete(&self, folder: &Path, file: &Path, progress: Progress) -> Result<Store> {
        let bytes =
            std::fs::read(file).map_err(|error| Error::Read { path: file.into(), error })?;
        let register = exchange::json::read(&bytes)
            .map_err(|error| Error::Unreadable { path: file.into(), error })?;
        let beside = attachments::folder_beside(file);
        attachments::check(&register, &beside)?;
        self.settle(folder, &register, &Attachments::at(beside), progress)
    }
}
