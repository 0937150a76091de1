//! Where sessions are held: read without the sessions, which are many.

use crate::{Error, Store};

impl Store {
    /// The places of sessions that contain these words, the latest session's first.
    ///
    /// # Errors
    /// What reading may meet: [`Error::Damaged`], [`Error::Io`].
    pub fn meeting_places(&self, words: &str) -> Result<Vec<String>, Error> {
        let sql = "select place from meeting where instr(place, ?1) > 0 \
                   order by date desc, id desc";
        let mut select = self.db.prepare_cached(sql)?;
        let places = select.query_map([words], |row| row.get(0))?;
        Ok(places.collect::<rusqlite::Result<_>>()?)
    }
}
