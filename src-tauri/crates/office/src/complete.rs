//! The complete JSON with its attachments, on the disk.

use std::path::Path;

use domain::Register;
use store::{AttachmentSource, Attachments, Store};

use crate::desk::{Desk, Progress};
use crate::{Error, Result, attachments, whole};

/// Writes everything of an alliance to `file`, and its attachments into the folder beside
/// it. The attachments come first, so that a JSON that is there is complete.
///
/// # Errors
/// A missing attachment, a disk that refuses; an older file stays as it was.
pub fn write_complete(store: &Store, file: &Path, progress: Progress) -> Result<()> {
    whole::may_write(file)?;
    let register = store.register()?;
    let folder = attachments::folder_beside(file);
    let existed = folder.exists();
    let written = write_attachments(store, &register, &folder, progress)
        .and_then(|()| whole::write_by(file, |out| exchange::json::write(&register, out)));
    if written.is_err() && !existed {
        // Ours, and without a JSON that speaks of it.
        let _ = std::fs::remove_dir_all(&folder);
    }
    written
}

/// Copies every attachment that the register names; each is compared with its hash on the
/// way, so that none is given out that is not as it was.
fn write_attachments(
    store: &Store,
    register: &Register,
    folder: &Path,
    progress: Progress,
) -> Result<()> {
    let (kept, given) = (store.attachments(), Attachments::at(folder));
    let named = attachments::named_in(register);
    for (done, (_, sha256)) in named.iter().enumerate() {
        progress(done, named.len());
        let path = kept.path(sha256);
        let mut bytes = kept.open(sha256).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => {
                store::Error::MissingAttachment { sha256: (*sha256).to_owned() }.into()
            }
            _ => Error::Read { path, error },
        })?;
        given.put_named(sha256, &mut bytes)?;
    }
    Ok(())
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
