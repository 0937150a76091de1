//! A file is written whole or not at all: beside its place first, then moved there.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::Error;

/// Writes `bytes` to `path`; an older file there is replaced only when all is on the disk.
///
/// # Errors
/// A disk that refuses; a file that belongs to an alliance.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    write_by(path, |out| out.write_all(bytes))
}

/// As [`write`], for what comes piece by piece.
pub(crate) fn write_by(
    path: &Path,
    pieces: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Error> {
    may_write(path)?;
    let refuse = |error: io::Error| Error::Write { path: path.to_owned(), error };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let beside = builder().tempfile_in(folder).map_err(refuse)?;
    let mut out = BufWriter::with_capacity(1 << 16, beside.as_file());
    pieces(&mut out).and_then(|()| out.flush()).map_err(refuse)?;
    drop(out);
    beside.as_file().sync_all().map_err(refuse)?;
    beside.persist(path).map_err(|error| refuse(error.error))?;
    sync_folder(folder);
    Ok(())
}

/// Keeps the files of an alliance from being replaced by a document: its `.buendnis` file
/// and what SQLite keeps beside it, and attachments, which are named by their SHA-256.
pub(crate) fn may_write(path: &Path) -> Result<(), Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let attachment = name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    if name.contains(".buendnis") || attachment {
        return Err(Error::OfAnAlliance(path.to_owned()));
    }
    Ok(())
}

fn builder() -> tempfile::Builder<'static, 'static> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has modes"))]
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: what the person's own mask allows, not a temporary file's 0600.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder
}

/// Makes the new name durable where the platform can (Windows cannot open folders).
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_else_stays_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        write(&path, b"one").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(write(&folder.path().join("no/such/folder.pdf"), b"x").is_err());
    }

    #[test]
    fn the_files_of_an_alliance_are_not_replaced() {
        for name in ["X.buendnis", "X.Buendnis-wal", &"0a".repeat(32)] {
            let refused = may_write(&Path::new("X").join(name));
            assert!(matches!(refused, Err(Error::OfAnAlliance(_))), "{name}");
        }
        assert!(may_write(Path::new("X/buendnis.pdf")).is_ok());
    }
}
