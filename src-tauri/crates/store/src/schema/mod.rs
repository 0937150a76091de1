//! The schema and the way to it from every older one.
//!
//! A released step is never edited: the test at the end knows its checksum. All pending
//! steps run in one transaction, and a copy of the file is kept before.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::{Error, connection};

/// `PRAGMA application_id` of an alliance: `BBue` in ASCII.
pub(crate) const APPLICATION: i32 = 0x4242_7565;

/// The steps from nothing to the newest schema. The schema's number is how many were taken.
pub(crate) const STEPS: &[&str] = &[
    include_str!("0001.sql"),
    include_str!("0002.sql"),
    include_str!("0003.sql"),
    include_str!("0004.sql"),
    include_str!("0005.sql"),
    include_str!("0006.sql"),
    include_str!("0007.sql"),
];

/// The number of the newest schema.
#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "a handful")]
pub(crate) const CURRENT: i32 = STEPS.len() as i32;

/// The schema's number, once it is sure that the file is an alliance.
pub(crate) fn version(db: &Connection, file: &Path) -> Result<i32, Error> {
    let pragma = |name| db.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    let application = pragma("application_id").map_err(|error| Error::from(error).at(file))?;
    if application != APPLICATION {
        return Err(if pragma("page_count")? == 0 {
            Error::Damaged { details: vec!["the file is empty".to_owned()] }
        } else {
            Error::NotAnAlliance { path: file.to_owned() }
        });
    }
    let found = pragma("user_version")?;
    if found > CURRENT {
        return Err(Error::NewerSchema { found, known: CURRENT });
    }
    Ok(found)
}

/// Writes the newest schema into an empty file.
pub(crate) fn create(db: &mut Connection) -> Result<(), Error> {
    run(db, 0, STEPS)?;
    db.pragma_update(None, "application_id", APPLICATION)?;
    Ok(())
}

/// Brings a file up to date, and keeps a copy of it as it was beside it. Whether there was
/// anything to do.
pub(crate) fn migrate(db: &mut Connection, file: &Path) -> Result<bool, Error> {
    migrate_by(db, file, STEPS)
}

/// The same by other steps than those that are released, to try out the next one.
pub(crate) fn migrate_by(db: &mut Connection, file: &Path, steps: &[&str]) -> Result<bool, Error> {
    let found = version(db, file)?;
    let pending = usize::try_from(found).unwrap_or(0)..steps.len();
    if pending.is_empty() {
        return Ok(false);
    }
    connection::copy(db, &copy_before(file, found))?;
    run(db, pending.start, steps)?;
    Ok(true)
}

/// Where the copy of a file is kept before it leaves a schema.
pub(crate) fn copy_before(file: &Path, schema: i32) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!("-schema-{schema}"));
    name.into()
}

fn run(db: &mut Connection, from: usize, steps: &[&str]) -> Result<(), Error> {
    // A step may have to build a table anew, which foreign keys would forbid halfway; they
    // are checked as a whole before the commit.
    db.pragma_update(None, "foreign_keys", false)?;
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in steps.get(from..).unwrap_or_default() {
        tx.execute_batch(step)?;
    }
    if tx.prepare("pragma foreign_key_check")?.exists([])? {
        return Err(Error::Damaged { details: vec!["a foreign key names no row".to_owned()] });
    }
    tx.pragma_update(None, "user_version", i64::try_from(steps.len()).unwrap_or(0))?;
    tx.commit()?;
    db.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}
