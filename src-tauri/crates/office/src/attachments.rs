//! Attachments outside an alliance: beside the complete JSON, or in the example itself.

use std::io;
use std::path::{Path, PathBuf};

use domain::Register;
use store::{AttachmentSource, Attachments};

use crate::example::Example;
use crate::{Error, Result};

/// The folder of attachments beside a JSON file: `X.json` has `X.json.anlagen/`.
pub fn folder_beside(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".anlagen");
    file.with_file_name(name)
}

/// Every attachment of the register: the file's title and the SHA-256, each hash once.
pub(crate) fn named_in(register: &Register) -> Vec<(&str, &str)> {
    let mut named: Vec<_> = register
        .files
        .iter()
        .filter_map(|file| Some((file.title.as_str(), file.sha256.as_deref()?)))
        .collect();
    named.sort_by_key(|(_, sha256)| *sha256);
    named.dedup_by_key(|(_, sha256)| *sha256);
    named
}

/// Makes sure that every attachment of the register lies in the folder, unaltered.
pub(crate) fn check(register: &Register, folder: &Path) -> Result<()> {
    let source = Attachments::at(folder);
    for (title, sha256) in named_in(register) {
        if !source.is_right(sha256)? {
            return Err(Error::Attachment {
                title: title.to_owned(),
                sha256: sha256.to_owned(),
                path: source.path(sha256),
                present: source.has(sha256),
            });
        }
    }
    Ok(())
}

impl AttachmentSource for Example {
    fn open(&self, sha256: &str) -> io::Result<Box<dyn io::Read + '_>> {
        let found = self.attachments.iter().find(|(key, _)| key == sha256);
        let (_, bytes) = found.ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(bytes.as_ref()))
    }
}
