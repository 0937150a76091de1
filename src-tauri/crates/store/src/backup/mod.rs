//! Copies of the alliance: on request, and every day beside the work.
//!
//! A copy is made by SQLite's backup API, checked, and brought to the disk before it counts;
//! only then may older ones go. The file that is copied is never written to.

mod daily;
mod thinning;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use daily::{DayCopy, daily, list, list_all};
pub use thinning::superfluous;

use crate::attachments::Attachments;
use crate::connection::{self, Access, sync};
use crate::place::Place;
use crate::{Error, Store, schema};

/// A verified copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its `.buendnis` file.
    pub file: PathBuf,
    /// The size of that file.
    pub bytes: u64,
    /// How many attachments lie beside it.
    pub attachments: usize,
    /// SHA-256 of attachments that the alliance names and no longer has, or not as they
    /// were.
    pub missing: Vec<String>,
}

impl Store {
    /// Copies the alliance, with its attachments, into a folder that is empty or does not
    /// exist.
    ///
    /// # Errors
    /// [`Error::FolderNotEmpty`], [`Error::Damaged`] when the copy does not pass its check,
    /// [`Error::DiskFull`], [`Error::ReadOnly`]. What was begun is removed.
    pub fn backup_to(&self, target: &Path) -> Result<Backup, Error> {
        copy_whole(&self.db, &self.place, target)
    }
}

/// Brings a backup back as an alliance in a folder that is empty or does not exist.
/// `backup` is a file that [`list`] names, or a folder that [`Store::backup_to`] made.
///
/// # Errors
/// As [`Store::backup_to`], and [`Error::NotAnAlliance`].
pub fn restore(backup: &Path, target: &Path) -> Result<Backup, Error> {
    let place = Place::find(backup)?;
    let db = connection::open(&place.file, Access::ReadOnce)?;
    schema::version(&db, &place.file)?;
    copy_whole(&db, &place, target)
}

fn copy_whole(db: &Connection, from: &Place, target: &Path) -> Result<Backup, Error> {
    let target = std::path::absolute(target).map_err(Error::io(target))?;
    let existed = target.exists();
    if existed && fs::read_dir(&target).map_err(Error::io(&target))?.next().is_some() {
        return Err(Error::FolderNotEmpty { path: target });
    }
    fs::create_dir_all(&target).map_err(Error::io(&target))?;
    let name = target.file_name().unwrap_or_default();
    let to = Place::of_new(&target, name);
    let made = copy_into(db, from, &to.file);
    if made.is_err() {
        // Ours and unfinished.
        let _ = fs::remove_dir_all(to.attachments());
        if !existed {
            let _ = fs::remove_dir_all(&target);
        }
    }
    made
}

/// Copies the database to `file`, and the attachments it names beside it.
fn copy_into(db: &Connection, from: &Place, file: &Path) -> Result<Backup, Error> {
    let folder = file.parent().unwrap_or(Path::new("/"));
    connection::copy(db, file)?;
    let copied = connection::open(file, Access::Read)?;
    let source = Attachments::at(from.attachments());
    let target = Attachments::at(folder.join(crate::place::ATTACHMENTS));
    let mut missing = Vec::new();
    let mut attachments = 0;
    for sha256 in named(&copied)? {
        match target.fetch(&sha256, &source) {
            Ok(()) => attachments += 1,
            Err(Error::MissingAttachment { sha256 }) => missing.push(sha256),
            Err(error) => return Err(error),
        }
    }
    drop(copied);
    sync(folder)?;
    let bytes = fs::metadata(file).map_err(Error::io(file))?.len();
    Ok(Backup { file: file.to_owned(), bytes, attachments, missing })
}

/// The SHA-256 of every attachment that a database names.
fn named(db: &Connection) -> Result<Vec<String>, Error> {
    let mut select =
        db.prepare("select distinct sha256 from file where sha256 is not null order by sha256")?;
    let hashes = select.query_map([], |row| row.get(0))?;
    Ok(hashes.collect::<rusqlite::Result<_>>()?)
}
