//! Sitting down at a desk: founding, opening, reading an alliance, and the care that the
//! program takes of it without being asked (the day's backup).

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Alliance, Id, IdSource, Noun, Office, Register};
use store::backup::Backup;
use store::{AttachmentSource, Clock, Hand, Store, Vigil};

use crate::{Error, RandomIds, Result, SystemClock, example};

/// Told how far long work has come: records done, of how many.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize);

/// The person at the desk, and where the program keeps what is its own.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The person's name, as history and lock show it.
    pub actor: String,
    /// Where the daily backups lie, one folder per alliance; none are made without.
    pub backups: Option<PathBuf>,
    /// The moment at which time stands still, for examples and tests; the computer's clock
    /// without.
    pub moment: Option<DateTime<Utc>>,
}

/// The person's name as the system names the account, for a desk where nobody gave theirs.
pub fn account_name() -> String {
    let account = ["USER", "USERNAME"].iter().find_map(|name| std::env::var(name).ok());
    account.unwrap_or_else(|| "Geschäftsstelle".to_owned())
}

impl Desk {
    /// The desk of this person, with backups in the program's local data.
    pub fn of(actor: impl Into<String>) -> Self {
        let local = dirs::data_local_dir();
        Self {
            actor: actor.into(),
            backups: local.map(|data| data.join("Bündnisbüro").join("Sicherungen")),
            moment: None,
        }
    }

    fn hand(&self) -> Hand {
        let clock: Box<dyn Clock> = match self.moment {
            Some(moment) => Box::new(moment),
            None => Box::new(SystemClock),
        };
        Hand { actor: self.actor.clone(), clock, ids: Box::new(RandomIds) }
    }

    /// Founds an alliance that has only its name, in a new folder.
    ///
    /// # Errors
    /// An empty name, a folder that is taken, a disk that refuses.
    pub fn found(&self, folder: &Path, name: &str) -> Result<Store> {
        if name.trim().is_empty() {
            return Err(Error::EmptyName(Noun::Alliance));
        }
        let id = Id::new(RandomIds.next(SystemClock.now()));
        let alliance = Alliance {
            id,
            name: name.trim().to_owned(),
            short_name: None,
            founded_on: None,
            land: None,
            mission: None,
            aims: Vec::new(),
            office: Office::default(),
            accent: None,
            logo: None,
            funding_note: None,
            text_modules: Vec::new(),
        };
        Ok(Store::create(folder, alliance, self.hand())?)
    }

    /// Lays out the invented example alliance in a new folder, as if today were `today`.
    ///
    /// # Errors
    /// A folder that is taken, a disk that refuses.
    pub fn example(&self, folder: &Path, today: NaiveDate, progress: Progress) -> Result<Store> {
        let example = example::example(today);
        self.settle(folder, &example.register, &example, progress)
    }

    /// Puts a whole register into a new folder, as one step.
    pub(crate) fn settle(
        &self,
        folder: &Path,
        register: &Register,
        attachments: &dyn AttachmentSource,
        progress: Progress,
    ) -> Result<Store> {
        let mut tell = |at: store::Progress| {
            progress(at.done, at.total);
            ControlFlow::Continue(())
        };
        Ok(Store::create_from(folder, register, attachments, self.hand(), &mut tell)?)
    }

    /// Opens an alliance to work in it.
    ///
    /// # Errors
    /// Not an alliance, damaged, newer, read-only, or open at another desk.
    pub fn open(&self, path: &Path) -> Result<Store> {
        Ok(Store::open(path, self.hand())?)
    }

    /// Begins to see to a file that was opened, beside the work.
    ///
    /// # Errors
    /// A store that cannot be read.
    pub fn care_for(&self, store: &Store) -> Result<Care> {
        Care::of(store, self.backups.as_deref())
    }

    /// Opens an alliance to read it, also beside another desk or on a read-only medium.
    ///
    /// # Errors
    /// Not an alliance, damaged, newer.
    pub fn read(path: &Path) -> Result<Store> {
        Ok(Store::open_to_read(path)?)
    }
}

/// The care for a file that was opened: its quick check and the day's backup, each on a
/// thread of its own.
#[derive(Default)]
pub struct Care {
    check: Option<Vigil>,
    backup: Option<JoinHandle<std::result::Result<Option<Backup>, store::Error>>>,
}

impl Care {
    fn of(store: &Store, backups: Option<&Path>) -> Result<Self> {
        let check = Some(store.vigil()?);
        let backup = match backups {
            None => None,
            Some(backups) => {
                let (path, backups) = (store.path().to_owned(), backups.to_owned());
                let now = store.now()?;
                Some(std::thread::spawn(move || store::backup::daily(&path, &backups, now)))
            }
        };
        Ok(Self { check, backup })
    }

    /// Waits for the check alone: before work that cannot be looked at as it happens.
    ///
    /// # Errors
    /// Damage that was found. The alliance is untouched by the check.
    pub fn checked(&mut self) -> Result<()> {
        let Some(check) = self.check.take() else { return Ok(()) };
        let damage: Vec<_> = check
            .wait()?
            .into_iter()
            .filter_map(|finding| match finding {
                store::Finding::Damaged { details } => Some(details),
                _ => None,
            })
            .collect();
        if damage.is_empty() {
            Ok(())
        } else {
            Err(store::Error::Damaged { details: damage }.into())
        }
    }

    /// Waits for both, and tells the backup that was made, if the day had none yet.
    ///
    /// # Errors
    /// Damage that the check found; whatever kept the backup from being made. The alliance
    /// is untouched by either.
    pub fn finish(mut self) -> Result<Option<Backup>> {
        self.checked()?;
        match self.backup.take().map(JoinHandle::join) {
            Some(Ok(made)) => Ok(made?),
            // A panic in the backup is a defect of the program, and was printed by it.
            Some(Err(_)) | None => Ok(None),
        }
    }
}

impl Drop for Care {
    /// A check may be broken off at any time; a backup that was begun is finished.
    fn drop(&mut self) {
        if let Some(backup) = self.backup.take() {
            let _ = backup.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn desk(folder: &Path) -> Desk {
        Desk { actor: "Aylin Demir".into(), backups: Some(folder.join("backups")), moment: None }
    }

    #[test]
    fn the_first_opening_of_a_day_makes_a_backup_and_the_second_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, place) = (desk(folder.path()), folder.path().join("Mitte"));
        drop(desk.found(&place, " Bündnis Mitte ").unwrap());
        let store = desk.open(&place).unwrap();
        let care = desk.care_for(&store).unwrap();
        let made = care.finish().unwrap().expect("a backup");
        assert!(made.file.exists());
        assert_eq!(store.alliance().unwrap().name, "Bündnis Mitte");
        drop(store);
        let store = desk.open(&place).unwrap();
        assert_eq!(desk.care_for(&store).unwrap().finish().unwrap(), None);
    }

    #[test]
    fn an_alliance_needs_a_name() {
        let folder = tempfile::tempdir().unwrap();
        let refused = desk(folder.path()).found(&folder.path().join("X"), "  ");
        assert!(matches!(refused, Err(Error::EmptyName(Noun::Alliance))));
        assert!(!folder.path().join("X").exists());
    }

    #[test]
    fn damage_is_told_and_leaves_the_file_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, place) = (desk(folder.path()), folder.path().join("Mitte"));
        let path = desk.found(&place, "Mitte").unwrap().path().to_owned();
        let mut bytes = std::fs::read(&path).unwrap();
        let page = 4096;
        bytes[5 * page..6 * page].fill(0xA5);
        std::fs::write(&path, &bytes).unwrap();
        let told = desk.open(&place).and_then(|store| desk.care_for(&store)?.finish());
        assert!(matches!(told, Err(Error::Store(store::Error::Damaged { .. }))), "{told:?}");
        assert_eq!(std::fs::read(&path).unwrap().len(), bytes.len());
    }
}
