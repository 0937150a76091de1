//! Documents and pictures on their way into the alliance and out of it again.

use std::ffi::OsStr;
use std::path::Path;

use chrono::NaiveDate;
use domain::{File, Id, Noun, wall_time};
use store::Store;

use crate::{Error, Result, prints, whole};

/// What can be told of a file on the disk before it is taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDescription {
    /// A title made from its name: „Lageplan_2025-03“ becomes „Lageplan 2025-03“.
    pub title: String,
    /// Its name.
    pub file_name: String,
    /// Its media type, by its ending (RFC 6838).
    pub media_type: Option<&'static str>,
    /// Its size in bytes.
    pub size: u64,
    /// Whether it is a picture.
    pub picture: bool,
    /// The day it was changed last, by the clock on the wall: mostly its Stand.
    pub changed_on: Option<NaiveDate>,
}

/// The kinds of file an office handles, by their ending.
const MEDIA_TYPES: [(&str, &str); 18] = [
    ("pdf", "application/pdf"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("webp", "image/webp"),
    ("svg", "image/svg+xml"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("doc", "application/msword"),
    ("xls", "application/vnd.ms-excel"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("txt", "text/plain"),
    ("csv", "text/csv"),
    ("zip", "application/zip"),
];

/// Looks at a file that a person wants to take in.
///
/// # Errors
/// A file that cannot be read, or that is a folder.
pub fn describe_file(path: &Path) -> Result<FileDescription> {
    let refuse = |error| Error::Read { path: path.to_owned(), error };
    let about = std::fs::metadata(path).map_err(refuse)?;
    if about.is_dir() {
        return Err(refuse(std::io::ErrorKind::IsADirectory.into()));
    }
    let text = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let ending = text(path.extension()).to_lowercase();
    let media_type = MEDIA_TYPES.iter().find(|(known, _)| *known == ending).map(|(_, of)| *of);
    let stem = text(path.file_stem()).replace('_', " ");
    Ok(FileDescription {
        title: stem.split_whitespace().collect::<Vec<_>>().join(" "),
        file_name: text(path.file_name()),
        media_type,
        size: about.len(),
        picture: media_type.is_some_and(|of| of.starts_with("image/")),
        changed_on: about.modified().ok().map(|at| wall_time(at.into()).date()),
    })
}

/// Brings the bytes of a file to the disk, for `Store::attach_files` to add it with others.
/// Of a picture its print is made at once.
///
/// # Errors
/// A file that cannot be read; and as `Store::keep_bytes`.
pub fn keep_file(store: &mut Store, file: File, path: &Path) -> Result<File> {
    let bytes =
        std::fs::read(path).map_err(|error| Error::Read { path: path.to_owned(), error })?;
    prints::keep(store, file, &bytes)
}

/// The name a document would be saved under.
///
/// # Errors
/// `NotFound`.
pub fn file_name_of(store: &Store, id: Id<File>) -> Result<String> {
    let file = need(store, id)?;
    Ok(file.file_name.unwrap_or(file.title))
}

/// Writes a document's bytes to a file, whole or not at all.
///
/// # Errors
/// `NotFound`, `MissingAttachment`, a disk that refuses.
pub fn save_file(store: &Store, id: Id<File>, path: &Path) -> Result<()> {
    let file = need(store, id)?;
    let sha256 = file.sha256.unwrap_or_default();
    whole::write(path, &attachment(store, &sha256)?)
}

/// The bytes of an attachment.
///
/// # Errors
/// `MissingAttachment`.
pub fn attachment(store: &Store, sha256: &str) -> Result<Vec<u8>> {
    // The name comes from outside: nothing but a hash may become a path.
    let named = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    let bytes = if named { store.attachments().read(sha256).ok() } else { None };
    Ok(bytes.ok_or_else(|| store::Error::MissingAttachment { sha256: sha256.to_owned() })?)
}

fn need(store: &Store, id: Id<File>) -> Result<File> {
    Ok(store.get(id)?.ok_or(store::Error::NotFound { noun: Noun::File, id: id.uuid() })?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_described_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Lageplan_2025-03.JPG");
        std::fs::write(&path, b"123").unwrap();
        let found = describe_file(&path).unwrap();
        assert_eq!(found.title, "Lageplan 2025-03");
        assert_eq!((found.media_type, found.picture, found.size), (Some("image/jpeg"), true, 3));
        let today = wall_time(chrono::Utc::now()).date();
        assert!(found.changed_on.is_some_and(|day| (today - day).num_days() <= 1));
        assert!(matches!(describe_file(folder.path()), Err(Error::Read { .. })));
    }
}
