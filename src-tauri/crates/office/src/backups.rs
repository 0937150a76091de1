//! The daily backups of every alliance on this computer, for a person to choose from.

use std::path::PathBuf;

use chrono::NaiveDate;

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
            let copies = copies.into_iter().map(|copy| BackupCopy {
                bytes: std::fs::metadata(&copy.file).map_or(0, |about| about.len()),
                day: copy.day,
                file: copy.file,
            });
            found.push(Self { name: name.unwrap_or_default(), copies: copies.collect() });
        }
        Ok(found)
    }
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
            let (_store, care) = desk.open(&place).unwrap();
            care.finish().unwrap();
        }
        let mut names: Vec<_> = Backups::of(&desk).unwrap().into_iter().map(|b| b.name).collect();
        names.sort();
        assert_eq!(names, ["Mitte", "Nord"]);
    }
}
