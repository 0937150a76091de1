//! Sitting down at a desk: founding, opening, reading an alliance, and the care that the
//! program takes of it without being asked (the day's backup).

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

use chrono::NaiveDate;
use domain::{Alliance, Id, IdSource, Noun, Office, Register};
use store::backup::Backup;
use store::{AttachmentSource, Clock, Hand, Store};

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
}

impl Desk {
    /// The desk of this person, with backups in the program's local data.
    pub fn of(actor: impl Into<String>) -> Self {
        let local = dirs::data_local_dir();
        Self {
            actor: actor.into(),
            backups: local.map(|data| data.join("Bündnisbüro").join("Sicherungen")),
        }
    }

    fn hand(&self) -> Hand {
        Hand {
            actor: self.actor.clone(),
            clock: Box::new(SystemClock),
            ids: Box::new(RandomIds),
        }
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

    /// Opens an alliance to work in it. The day's first opening also makes the day's
    /// backup, beside the work; the handle waits for it when it is dropped or asked.
    ///
    /// # Errors
    /// Not an alliance, damaged, newer, read-only, or open at another desk.
    pub fn open(&self, path: &Path) -> Result<(Store, Care)> {
        let store = Store::open(path, self.hand())?;
        let care = Care::of(&store, self.backups.as_deref())?;
        Ok((store, care))
    }

    /// Opens an alliance to read it, also beside another desk or on a read-only medium.
    ///
    /// # Errors
    /// Not an alliance, damaged, newer.
    pub fn read(path: &Path) -> Result<Store> {
        Ok(Store::open_to_read(path)?)
    }
}

/// The day's backup, made on a thread of its own.
#[derive(Debug, Default)]
pub struct Care {
    backup: Option<JoinHandle<std::result::Result<Option<Backup>, store::Error>>>,
}

impl Care {
    fn of(store: &Store, backups: Option<&Path>) -> Result<Self> {
        let Some(backups) = backups else { return Ok(Self::default()) };
        let folder = backups.join(store.alliance()?.id.to_string());
        let path = store.path().to_owned();
        let now = store.now()?;
        let work = move || store::backup::daily(&path, &folder, now);
        Ok(Self { backup: Some(std::thread::spawn(work)) })
    }

    /// Waits for the backup: the one made, or `None` when the day had one already.
    ///
    /// # Errors
    /// Whatever kept the backup from being made; the alliance itself is untouched by it.
    pub fn finish(mut self) -> Result<Option<Backup>> {
        match self.backup.take().map(JoinHandle::join) {
            Some(Ok(made)) => Ok(made?),
            // A panic in the backup is a defect of the program, and was printed by it.
            Some(Err(_)) | None => Ok(None),
        }
    }
}

impl Drop for Care {
    fn drop(&mut self) {
        if let Some(backup) = self.backup.take() {
            let _ = backup.join();
        }
    }
}
