//! Words being typed. A draft survives a power cut, yet is no step of the history; leaving
//! the field makes the step and clears it.

use chrono::SecondsFormat;
use rusqlite::OptionalExtension;

use crate::{Error, Store};

impl Store {
    /// Keeps what is being typed under a key of the caller's choice.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::FolderGone`], [`Error::DiskFull`].
    pub fn put_draft(&mut self, key: &str, text: &str) -> Result<(), Error> {
        let (db, hand) = self.writing()?;
        let at = hand.clock.now().to_rfc3339_opts(SecondsFormat::Millis, true);
        db.prepare_cached(
            "insert into draft (key, text, at) values (?1, ?2, ?3)
             on conflict (key) do update set text = excluded.text, at = excluded.at",
        )?
        .execute((key, text, at))?;
        Ok(())
    }

    /// What was typed last under a key, and not cleared.
    ///
    /// # Errors
    /// What reading may meet.
    pub fn draft(&self, key: &str) -> Result<Option<String>, Error> {
        let mut select = self.db.prepare_cached("select text from draft where key = ?1")?;
        Ok(select.query_row([key], |row| row.get(0)).optional()?)
    }

    /// Everything that was typed and not cleared, with its key.
    ///
    /// # Errors
    /// What reading may meet.
    pub fn drafts(&self) -> Result<Vec<(String, String)>, Error> {
        let mut select = self.db.prepare_cached("select key, text from draft order by key")?;
        let drafts = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(drafts.collect::<rusqlite::Result<_>>()?)
    }

    /// Forgets what was typed under a key.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::FolderGone`].
    pub fn clear_draft(&mut self, key: &str) -> Result<(), Error> {
        let (db, _) = self.writing()?;
        db.prepare_cached("delete from draft where key = ?1")?.execute([key])?;
        Ok(())
    }
}
