//! The daily backups of every alliance on this computer, for a person to choose from.

use std::path::PathBuf;

use chrono::NaiveDate;
use domain::{Alliance, Id};

use crate::{Desk, Result};

/// The backups of one alliance.
#[derive(Clone, Debug, PartialEq)]
pub struct Backups {
    /// The alliance's name, as the newest readable backup has it; empty when none can be read.
    pub name: String,
    /// The newest first.
    pub copies: Vec<BackupCopy>,
}

/// A backup of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct BackupCopy {
    /// The day.
    pub day: NaiveDate,
    /// Its file.
    pub file: PathBuf,
    /// The size of that file in bytes.
    pub bytes: u64,
}

impl BackupCopy {
    fn of(copy: store::backup::DayCopy) -> Self {
        let bytes = std::fs::metadata(&copy.file).map_or(0, |about| about.len());
        Self { day: copy.day, file: copy.file, bytes }
    }
}

impl Backups {
    /// Those that the desk keeps, the alliance backed up last first.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn of(desk: &Desk) -> Result<Vec<Self>> {
        let Some(folder) = &desk.backups else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for copies in store::backup::list_all(folder)? {
            let alliance = |file: &PathBuf| Desk::read(file).ok()?.alliance().ok();
            let name = copies.iter().find_map(|copy| alliance(&copy.file)).map(|of| of.name);
            let copies = copies.into_iter().map(BackupCopy::of).collect();
            found.push(Self { name: name.unwrap_or_default(), copies });
        }
        Ok(found)
    }
}

/// The backups of this alliance, the newest first, and the folder they lie in.
///
/// # Errors
/// A folder that cannot be read.
pub fn backups_of(
    desk: &Desk,
    alliance: Id<Alliance>,
) -> Result<Option<(PathBuf, Vec<BackupCopy>)>> {
    let Some(folder) = &desk.backups else { return Ok(None) };
    let copies = store::backup::list(folder, alliance)?;
    Ok(Some((folder.join(alliance.to_string()), copies.into_iter().map(BackupCopy::of).collect())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_alliance_on_the_computer_has_its_backups_in_the_list() {
        let folder = tempfile::tempdir().unwrap();
        let backups = folder.path().join("backups");
        let desk = Desk { actor: "A".into(), backups: Some(backups), moment: None };
        assert_eq!(Backups::of(&desk).unwrap(), []);
        for name in ["Mitte", "Nord"] {
            let place = folder.path().join(name);
            drop(desk.found(&place, name).unwrap());
            let store = desk.open(&place).unwrap();
            desk.care_for(&store).unwrap().finish().unwrap();
        }
        let mut names: Vec<_> = Backups::of(&desk).unwrap().into_iter().map(|b| b.name).collect();
        names.sort();
        assert_eq!(names, ["Mitte", "Nord"]);
    }
}
