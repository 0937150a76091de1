//! Attachments: the bytes of files, named by their SHA-256, in `anlagen/`.
//!
//! They are written and on the disk before the row that names them, and never changed; so
//! a row never names bytes that a power cut took. Bytes that no row names any more stay,
//! for undo may bring the row back.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::{Error, connection};

/// Where the bytes of attachments come from.
pub trait AttachmentSource {
    /// Opens the attachment with this SHA-256.
    ///
    /// # Errors
    /// [`io::ErrorKind::NotFound`] when there is none.
    fn open(&self, sha256: &str) -> io::Result<Box<dyn Read + '_>>;
}

/// A source that has none.
#[derive(Clone, Copy, Debug)]
pub struct NoAttachments;

impl AttachmentSource for NoAttachments {
    fn open(&self, _: &str) -> io::Result<Box<dyn Read + '_>> {
        Err(io::ErrorKind::NotFound.into())
    }
}

/// A folder of attachments.
#[derive(Clone, Debug)]
pub struct Attachments {
    folder: PathBuf,
}

impl AttachmentSource for Attachments {
    fn open(&self, sha256: &str) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(File::open(self.path(sha256))?))
    }
}

impl Attachments {
    /// The attachments in a folder, which need not exist yet.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Where the attachment with this SHA-256 lies, or would.
    pub fn path(&self, sha256: &str) -> PathBuf {
        // A name that is no hash must not lead out of the folder.
        let safe = sha256.bytes().all(|byte| byte.is_ascii_alphanumeric());
        self.folder.join(if safe { sha256 } else { "-" })
    }

    /// Keeps bytes, and answers their SHA-256. They are on the disk when this returns.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::ReadOnly`], [`Error::Io`].
    pub fn put(&self, bytes: &[u8]) -> Result<String, Error> {
        let sha256 = hex(&Sha256::digest(bytes));
        self.put_named(&sha256, &mut &*bytes)?;
        Ok(sha256)
    }

    /// Keeps the bytes of a source, which must have this SHA-256.
    ///
    /// # Errors
    /// As [`Attachments::put`], and [`Error::MissingAttachment`] when the bytes are others.
    pub fn put_named(&self, sha256: &str, bytes: &mut dyn Read) -> Result<(), Error> {
        if self.is_right(sha256)? {
            return Ok(());
        }
        fs::create_dir_all(&self.folder).map_err(Error::io(&self.folder))?;
        let path = self.path(sha256);
        let part = self.folder.join(format!(".{sha256}.part"));
        let written = write(&part, bytes).and_then(|found| {
            if found != sha256 {
                return Err(Error::MissingAttachment { sha256: sha256.to_owned() });
            }
            fs::rename(&part, &path).map_err(Error::io(&path))
        });
        if written.is_err() {
            // Ours, and of no use.
            let _ = fs::remove_file(&part);
        }
        written?;
        connection::sync(&self.folder)
    }

    /// The bytes of an attachment.
    ///
    /// # Errors
    /// [`Error::MissingAttachment`].
    pub fn read(&self, sha256: &str) -> Result<Vec<u8>, Error> {
        fs::read(self.path(sha256))
            .map_err(|_| Error::MissingAttachment { sha256: sha256.to_owned() })
    }

    /// Whether an attachment is there.
    pub fn has(&self, sha256: &str) -> bool {
        self.path(sha256).is_file()
    }

    /// Whether an attachment is there and its bytes have the hash it is named by.
    ///
    /// # Errors
    /// [`Error::Io`] when it is there and cannot be read.
    pub fn is_right(&self, sha256: &str) -> Result<bool, Error> {
        let path = self.path(sha256);
        let mut file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(Error::io(&path)(error)),
        };
        let mut hash = Hashing { hash: Sha256::new(), into: io::sink() };
        io::copy(&mut file, &mut hash).map_err(Error::io(&path))?;
        Ok(hex(&hash.hash.finalize()) == sha256)
    }

    /// Fetches an attachment from elsewhere, unless it is here.
    pub(crate) fn fetch(&self, sha256: &str, from: &dyn AttachmentSource) -> Result<(), Error> {
        let missing = || Error::MissingAttachment { sha256: sha256.to_owned() };
        let mut bytes = from.open(sha256).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => missing(),
            _ => Error::io(&self.path(sha256))(error),
        })?;
        self.put_named(sha256, &mut bytes)
    }
}

/// Writes a file to the disk and answers its hash.
fn write(path: &Path, bytes: &mut dyn Read) -> Result<String, Error> {
    let file = File::create(path).map_err(Error::io(path))?;
    let mut hashing = Hashing { hash: Sha256::new(), into: file };
    io::copy(bytes, &mut hashing).map_err(Error::io(path))?;
    hashing.into.sync_all().map_err(Error::io(path))?;
    Ok(hex(&hashing.hash.finalize()))
}

struct Hashing<W> {
    hash: Sha256,
    into: W,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.into.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.into.flush()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        text.push(char::from(b"0123456789abcdef"[usize::from(byte >> 4)]));
        text.push(char::from(b"0123456789abcdef"[usize::from(byte & 15)]));
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_named_by_their_hash_and_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let attachments = Attachments::at(folder.path().join("anlagen"));
        let sha256 = attachments.put(b"abc").unwrap();
        assert_eq!(sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(attachments.read(&sha256).unwrap(), b"abc");
        assert!(attachments.is_right(&sha256).unwrap());
    }

    #[test]
    fn other_bytes_than_the_hash_says_are_refused_and_leave_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let attachments = Attachments::at(folder.path());
        let wrong = attachments.put_named(&"0".repeat(64), &mut &b"abc"[..]);
        assert!(matches!(wrong, Err(Error::MissingAttachment { .. })));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn damaged_bytes_are_noticed_and_healed_by_putting_them_again() {
        let folder = tempfile::tempdir().unwrap();
        let attachments = Attachments::at(folder.path());
        let sha256 = attachments.put(b"abc").unwrap();
        fs::write(attachments.path(&sha256), b"abd").unwrap();
        assert!(!attachments.is_right(&sha256).unwrap());
        attachments.put(b"abc").unwrap();
        assert!(attachments.is_right(&sha256).unwrap());
    }

    #[test]
    fn a_name_that_is_no_hash_does_not_lead_out_of_the_folder() {
        assert_eq!(Attachments::at("a").path("../secret"), Path::new("a").join("-"));
    }
}
