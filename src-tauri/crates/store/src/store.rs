//! The open alliance, and how to read it.

use std::path::Path;

use chrono::{DateTime, Utc};
use domain::{Alliance, Body, Id, Meeting, MeetingNumber, Record, Register};
use rusqlite::{Connection, Transaction};

use crate::attachments::Attachments;
use crate::desk::Desk;
use crate::place::{Identity, Place};
use crate::table::{self, Stored, get};
use crate::{Error, Hand, Key, derived, notices, search};

/// An alliance, open to write or to read.
pub struct Store {
    pub(crate) db: Connection,
    pub(crate) place: Place,
    pub(crate) identity: Identity,
    /// Who writes; `None` for reading alone.
    pub(crate) hand: Option<Hand>,
    /// Held for as long as the store may write. Declared last: given back when the
    /// connection is closed.
    pub(crate) desk: Option<Desk>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store")
            .field("file", &self.place.file)
            .field("writes", &self.desk.is_some())
            .finish_non_exhaustive()
    }
}

impl Store {
    /// The `.buendnis` file.
    pub fn path(&self) -> &Path {
        &self.place.file
    }

    /// The alliance's folder.
    pub fn folder(&self) -> &Path {
        &self.place.folder
    }

    /// The attachments beside the file.
    pub fn attachments(&self) -> Attachments {
        Attachments::at(self.place.attachments())
    }

    /// Whether this store may only read.
    pub fn is_read_only(&self) -> bool {
        self.hand.is_none()
    }

    /// Another person takes the seat: the steps from now on are theirs. Nothing, when the
    /// store only reads.
    pub fn hand_over(&mut self, actor: &str) {
        if let Some(hand) = &mut self.hand {
            actor.clone_into(&mut hand.actor);
        }
    }

    /// This moment, by the clock of the hand that writes.
    ///
    /// # Errors
    /// [`Error::ReadOnly`] when nobody writes.
    pub fn now(&self) -> Result<DateTime<Utc>, Error> {
        let hand = self.hand.as_ref();
        hand.map(|hand| hand.clock.now())
            .ok_or_else(|| Error::ReadOnly { path: self.place.file.clone() })
    }

    /// A key for a new record.
    ///
    /// # Errors
    /// [`Error::ReadOnly`] when nobody writes.
    pub fn new_id<R: Record>(&mut self) -> Result<Id<R>, Error> {
        let now = self.now()?;
        match &mut self.hand {
            Some(hand) => Ok(Id::new(hand.ids.next(now))),
            None => Err(Error::ReadOnly { path: self.place.file.clone() }),
        }
    }

    /// The alliance itself.
    ///
    /// # Errors
    /// What reading may meet: [`Error::Damaged`], [`Error::Io`].
    pub fn alliance(&self) -> Result<Alliance, Error> {
        table::alliance(&self.db)
    }

    /// The record with this key.
    ///
    /// # Errors
    /// What reading may meet: [`Error::Damaged`], [`Error::Io`].
    pub fn get<R: Stored>(&self, id: Id<R>) -> Result<Option<R>, Error> {
        get(&self.db, id)
    }

    /// Every record of a noun, by key.
    ///
    /// # Errors
    /// What reading may meet: [`Error::Damaged`], [`Error::Io`].
    pub fn all<R: Stored>(&self) -> Result<Vec<R>, Error> {
        table::all(&self.db)
    }

    /// Everything.
    ///
    /// # Errors
    /// What reading may meet: [`Error::Damaged`], [`Error::Io`].
    pub fn register(&self) -> Result<Register, Error> {
        let moment = self.moment()?;
        table::read_register(&moment)
    }

    /// Keeps what is read in several queries of one moment, while another desk writes.
    pub(crate) fn moment(&self) -> Result<Transaction<'_>, Error> {
        Ok(self.db.unchecked_transaction()?)
    }

    /// All `R` that name another record, in whatever field, by key: the items of a
    /// session, the tasks of a person, the files of a project.
    ///
    /// # Errors
    /// What reading may meet: [`Error::Damaged`], [`Error::Io`].
    pub fn naming<R: Stored>(&self, of: impl Into<Key>) -> Result<Vec<R>, Error> {
        naming(&self.db, of.into())
    }

    /// What a record is called in lists and in the history.
    ///
    /// # Errors
    /// What reading may meet: [`Error::Damaged`], [`Error::Io`].
    pub fn title_of(&self, key: impl Into<Key>) -> Result<Option<String>, Error> {
        search::index::title(&self.db, key.into())
    }

    /// The sessions a number may mean, by date. None, when there is no such session; more
    /// than one, when it is ambiguous.
    ///
    /// # Errors
    /// What reading may meet: [`Error::Damaged`], [`Error::Io`].
    pub fn meeting_by_number(&self, number: &MeetingNumber) -> Result<Vec<Id<Meeting>>, Error> {
        use chrono::Datelike;
        let mut found = Vec::new();
        for body in self.all::<Body>()? {
            if body.letters.to_uppercase() == number.letters.to_uppercase() {
                found.extend(notices::sessions_with_number(&self.db, body.id, number.number)?);
            }
        }
        let in_year = |meeting: &Meeting| match number.year {
            Some(year) => meeting.date.is_some_and(|day| day.year() == year),
            None => true,
        };
        found.retain(in_year);
        found.sort_by_key(|meeting| (meeting.date, meeting.id));
        Ok(found.into_iter().map(|meeting| meeting.id).collect())
    }

    /// Sets how many pages the file may have, to try out a full disk.
    ///
    /// # Errors
    /// [`Error::Sqlite`].
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), Error> {
        Ok(self.db.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?)
    }
}

/// All `R` that name another record.
pub(crate) fn naming<R: Stored>(db: &Connection, of: Key) -> Result<Vec<R>, Error> {
    let mut records = Vec::new();
    for id in derived::reference::naming_of(db, of.id, R::NOUN)? {
        records.extend(get(db, Id::new(id))?);
    }
    Ok(records)
}
