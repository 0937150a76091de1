//! Connections to the file: one way to open it, one way to copy it.

use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::Error;

/// How long a statement waits for another connection's lock.
const PATIENCE: Duration = Duration::from_secs(5);
/// Memory for the pages of one who works with the file, and of one who goes through it once, in
/// KiB; negative as SQLite wants it.
const CACHE: i64 = -32_000;
const CACHE_FOR_ONCE: i64 = -2_000;

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// A new file.
    Create,
    /// The one desk that writes.
    Write,
    /// Anybody who reads.
    Read,
    /// Who goes through it once and comes back to no page: a check, a copy.
    ReadOnce,
}

/// Opens the file. Nothing of it has been read yet but what SQLite needs.
pub(crate) fn open(file: &Path, access: Access) -> Result<Connection, Error> {
    open_for(file, access).map_err(|error| error.at(file))
}

fn open_for(file: &Path, access: Access) -> Result<Connection, Error> {
    let flags = match access {
        Access::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read | Access::ReadOnce => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    match access {
        Access::Create => prepared(Connection::open_with_flags(file, flags)?, access),
        Access::Write => {
            let db = prepared(Connection::open_with_flags(file, flags)?, access)?;
            if db.is_readonly("main")? {
                return Err(Error::ReadOnly { path: file.to_owned() });
            }
            write_durably(&db)?;
            Ok(db)
        }
        Access::Read | Access::ReadOnce => {
            let db = Connection::open_with_flags(file, flags)?;
            match prepared(db, access) {
                Err(Error::FolderGone { .. } | Error::ReadOnly { .. }) => open_still(file, access),
                db => db,
            }
        }
    }
}

/// Opens a file on a medium that cannot be written, where SQLite could not even lay down
/// its shared memory: as one that nobody changes.
///
/// # Errors
/// [`Error::ReadOnly`] when changes lie in a log beside the file: seen as one that nobody
/// changes, the file would be shown without them.
fn open_still(file: &Path, access: Access) -> Result<Connection, Error> {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    if std::fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
        return Err(Error::ReadOnly { path: log.into() });
    }
    let mut uri = String::from(if cfg!(windows) { "file:///" } else { "file:" });
    for byte in file.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b':' => {
                uri.push(char::from(*byte));
            }
            b'\\' if cfg!(windows) => uri.push('/'),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    prepared(Connection::open_with_flags(uri, flags)?, access)
}

fn prepared(db: Connection, access: Access) -> Result<Connection, Error> {
    let cache = if access == Access::ReadOnce { CACHE_FOR_ONCE } else { CACHE };
    db.busy_timeout(PATIENCE)?;
    db.set_prepared_statement_cache_capacity(256);
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.pragma_update(None, "trusted_schema", false)?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "cache_size", cache)?;
    db.pragma_update(None, "temp_store", "memory")?;
    // What cannot be read at all shows here, not at the first query.
    db.pragma_query_value(None, "schema_version", |_| Ok(()))?;
    Ok(db)
}

/// Every commit is on the disk when it returns, and what was deleted is overwritten.
pub(crate) fn write_durably(db: &Connection) -> Result<(), Error> {
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    db.pragma_update(None, "synchronous", "full")?;
    db.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    Ok(())
}

/// Copies the database as it is at this moment into a new file, by SQLite's own means, and
/// checks the copy. The copy needs no files beside it.
///
/// # Errors
/// [`Error::Damaged`] when the copy does not pass the check; it is removed then.
pub(crate) fn copy(from: &Connection, to: &Path) -> Result<(), Error> {
    let made = copy_and_check(from, to);
    if made.is_err() {
        // The copy is ours and worth nothing; the error to tell is the one above.
        let _ = std::fs::remove_file(to);
    }
    made
}

fn copy_and_check(from: &Connection, to: &Path) -> Result<(), Error> {
    let at = |error| Error::from(error).at(to);
    if to.exists() {
        std::fs::remove_file(to).map_err(Error::io(to))?;
    }
    let mut copy = Connection::open(to).map_err(at)?;
    // One step: a reader of WAL does not hold up the writer, and nothing starts over.
    Backup::new(from, &mut copy)?.step(-1).map_err(at)?;
    copy.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(())).map_err(at)?;
    let details = faults(&copy, "integrity_check")?;
    if !details.is_empty() {
        return Err(Error::Damaged { details });
    }
    copy.close().map_err(|(_, error)| at(error))?;
    sync(to)
}

/// What SQLite's own check finds. `check` is `quick_check` or `integrity_check`.
pub(crate) fn faults(db: &Connection, check: &str) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    let all = db.pragma_query(None, check, |row| {
        found.push(row.get::<_, String>(0)?);
        Ok(())
    });
    match all.map_err(Error::from) {
        // A page so broken that the check itself gives up is what was looked for.
        Err(Error::Damaged { details }) => found.extend(details),
        other => other?,
    }
    found.retain(|line| line != "ok");
    Ok(found)
}

/// Makes sure that a file, or the entries of a folder, are on the disk.
pub(crate) fn sync(path: &Path) -> Result<(), Error> {
    // Windows cannot sync a folder, nor a file that is open for reading alone.
    let folder = path.is_dir();
    if folder && cfg!(windows) {
        return Ok(());
    }
    let file = std::fs::File::options().read(true).write(!folder).open(path);
    file.and_then(|file| file.sync_all()).map_err(Error::io(path))
}
