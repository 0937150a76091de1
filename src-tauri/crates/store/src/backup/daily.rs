//! The day's backup: one file for each day in a folder outside the alliance's, with one
//! folder of attachments for all of them.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use super::{Backup, copy_into, named, thinning};
use crate::connection::{self, Access};
use crate::place::{ATTACHMENTS, ENDING, Place};
use crate::{Error, schema, table};

/// A backup of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayCopy {
    /// The day.
    pub day: NaiveDate,
    /// Its file. [`super::restore`] brings it back, [`crate::Store::open_to_read`] shows it.
    pub file: PathBuf,
}

/// Makes the day's backup of an alliance, unless there is one, and lets older ones go as
/// [`thinning::superfluous`] says. `None` when there was one.
///
/// Days are those of UTC. Works on a connection of its own, so that it can run beside the work. Each alliance has
/// a folder of its own in `backups`, named by the key of the alliance.
///
/// # Errors
/// [`Error::Damaged`] when the alliance or its copy does not pass the check: then nothing
/// older is touched. [`Error::DiskFull`], [`Error::ReadOnly`], and as opening.
pub fn daily(alliance: &Path, backups: &Path, now: DateTime<Utc>) -> Result<Option<Backup>, Error> {
    let today = now.date_naive();
    let place = Place::find(alliance)?;
    let db = connection::open(&place.file, Access::ReadOnce)?;
    schema::version(&db, &place.file)?;
    let folder = backups.join(table::alliance(&db)?.id.to_string());
    fs::create_dir_all(&folder).map_err(Error::io(&folder))?;
    let file = folder.join(format!("{today}.{ENDING}"));
    if file.exists() {
        return Ok(None);
    }
    let part = folder.join(format!("{today}.part"));
    let mut made = copy_into(&db, &place, &part)?;
    fs::rename(&part, &file).map_err(Error::io(&file))?;
    connection::sync(&folder)?;
    made.file = file;
    thin(&folder)?;
    Ok(Some(made))
}

/// The backups of an alliance in `backups`, the newest first.
///
/// # Errors
/// [`Error::Io`]. A folder that does not exist has none.
pub fn list(backups: &Path, alliance: domain::Id<domain::Alliance>) -> Result<Vec<DayCopy>, Error> {
    in_folder(&backups.join(alliance.to_string()))
}

/// The backups of every alliance in `backups`: for each the newest first, and the alliance
/// backed up last before the others.
///
/// # Errors
/// As [`list`].
pub fn list_all(backups: &Path) -> Result<Vec<Vec<DayCopy>>, Error> {
    if !backups.is_dir() {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for entry in fs::read_dir(backups).map_err(Error::io(backups))? {
        let copies = in_folder(&entry.map_err(Error::io(backups))?.path())?;
        if !copies.is_empty() {
            all.push(copies);
        }
    }
    all.sort_by_key(|copies| std::cmp::Reverse(copies.first().map(|copy| copy.day)));
    Ok(all)
}

fn in_folder(folder: &Path) -> Result<Vec<DayCopy>, Error> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut copies = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::io(folder))? {
        let file = entry.map_err(Error::io(folder))?.path();
        let day = file.file_stem().and_then(OsStr::to_str).and_then(|stem| stem.parse().ok());
        if let Some(day) = day.filter(|_| file.extension() == Some(OsStr::new(ENDING))) {
            copies.push(DayCopy { day, file });
        }
    }
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.day));
    Ok(copies)
}

/// Lets superfluous backups go, and attachments that none of the others names.
fn thin(folder: &Path) -> Result<(), Error> {
    let copies = in_folder(folder)?;
    let days: Vec<NaiveDate> = copies.iter().map(|copy| copy.day).collect();
    let going = thinning::superfluous(&days);
    if going.is_empty() {
        return Ok(());
    }
    let (going, staying): (Vec<_>, Vec<_>) =
        copies.into_iter().partition(|copy| going.contains(&copy.day));
    let mut needed: HashSet<String> = HashSet::new();
    for copy in staying {
        needed.extend(named(&connection::open(&copy.file, Access::Read)?)?);
    }
    for copy in going {
        fs::remove_file(&copy.file).map_err(Error::io(&copy.file))?;
    }
    let attachments = folder.join(ATTACHMENTS);
    if !attachments.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(&attachments).map_err(Error::io(&attachments))? {
        let entry = entry.map_err(Error::io(&attachments))?;
        if !entry.file_name().to_str().is_some_and(|name| needed.contains(name)) {
            fs::remove_file(entry.path()).map_err(Error::io(&entry.path()))?;
        }
    }
    Ok(())
}
