//! One desk at a time: a lock of the operating system, which dies with the process.
//!
//! The lock is on a file of its own. Closing any handle of the database itself would drop
//! SQLite's locks on it, and Windows lets nobody read a locked file, so who sits there
//! stands in a second one.

use std::fs::{self, File, TryLockError};
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::place::Place;

/// The right to write. Given back on drop.
#[derive(Debug)]
pub(crate) struct Desk {
    lock: File,
    card: PathBuf,
}

/// Who sits at a desk.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Card {
    actor: String,
    since: Option<DateTime<Utc>>,
}

impl Desk {
    /// Sits down, or tells who sits there.
    ///
    /// # Errors
    /// [`Error::InUseByOtherDesk`], [`Error::ReadOnly`].
    pub(crate) fn sit(place: &Place, actor: &str, now: DateTime<Utc>) -> Result<Self, Error> {
        let path = place.beside("-lock");
        let card = place.beside("-desk");
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(Error::io(&place.file))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let Card { actor, since } = fs::read(&card)
                    .ok()
                    .and_then(|bytes| serde_json::from_slice(&bytes).ok())
                    .unwrap_or_default();
                return Err(Error::InUseByOtherDesk { actor, since });
            }
            Err(TryLockError::Error(error)) => return Err(Error::io(&path)(error)),
        }
        let text = serde_json::to_vec(&Card { actor: actor.to_owned(), since: Some(now) });
        fs::write(&card, text.unwrap_or_default()).map_err(Error::io(&card))?;
        Ok(Self { lock, card })
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // The card means nothing without the lock; whoever sits down next writes it anew.
        let _ = fs::remove_file(&self.card);
        let _ = self.lock.unlock();
    }
}
