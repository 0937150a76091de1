//! The one way to write: everything that changes the register goes through
//! [`Store::transact`], and becomes one step of the history or nothing at all.
//!
//! Inside, every row that is written is recorded; before the commit come the integrity of
//! references and the step itself. An error or a panic anywhere rolls all of it back.

use chrono::{DateTime, Utc};
use domain::{Id, Noun, Op, Record, Release};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::changeset::{self, Changeset, RowChange};
use crate::search::index;
use crate::table::{ForNoun, Listed, Stored, apply, exists, for_noun, get};
use crate::{Answer, Error, Hand, Key, Store, derived, history, notices};

/// A write in progress: what the work inside [`Store::transact`] may do.
pub struct Tx<'s> {
    db: &'s Connection,
    hand: &'s mut Hand,
    now: DateTime<Utc>,
    changeset: Changeset,
    merged: Option<String>,
}

impl<'s> Tx<'s> {
    fn begin(db: &'s Connection, hand: &'s mut Hand, now: DateTime<Utc>) -> Self {
        Self { db, hand, now, changeset: Changeset::default(), merged: None }
    }

    /// The moment of this step.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The person at the desk.
    pub fn actor(&self) -> &str {
        &self.hand.actor
    }

    /// A key for a new record.
    pub fn new_id<R: Record>(&mut self) -> Id<R> {
        Id::new(self.hand.ids.next(self.now))
    }

    /// The record with this key.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn need<R: Stored>(&self, id: Id<R>) -> Result<R, Error> {
        get(self.db, id)?.ok_or(Error::NotFound { noun: R::NOUN, id: id.uuid() })
    }

    /// The records that name another, by key.
    ///
    /// Sees what stood before this step, not what the step itself has written so far.
    ///
    /// # Errors
    /// What reading may meet.
    pub fn naming<R: Stored>(&self, key: impl Into<Key>) -> Result<Vec<R>, Error> {
        crate::store::naming(self.db, key.into())
    }

    /// Adds a record.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::KeyTaken`]; [`Error::Dangling`] at the end of the step.
    pub fn insert<R: Listed>(&mut self, record: &R) -> Result<(), Error> {
        faultless(record)?;
        let key = Key::from(record.id());
        if exists(self.db, key.noun, key.id)? {
            return Err(Error::KeyTaken { noun: key.noun, id: key.id });
        }
        self.put(None, record)
    }

    /// Writes a record that is there already.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::NotFound`]; [`Error::Dangling`] at the end of the step.
    pub fn update<R: Stored>(&mut self, record: &R) -> Result<(), Error> {
        let before = self.need(record.id())?;
        if before == *record {
            return Ok(());
        }
        faultless(record)?;
        self.stays_if_released(&before, record)?;
        self.put(Some(&before), record)
    }

    /// Writes a record, be it there already or not.
    ///
    /// # Errors
    /// As [`Tx::insert`] and [`Tx::update`].
    pub fn save<R: Listed>(&mut self, record: &R) -> Result<(), Error> {
        if exists(self.db, R::NOUN, record.id().uuid())? {
            self.update(record)
        } else {
            self.insert(record)
        }
    }

    /// The bytes of a released PDF are not exchanged, and a release says what it said.
    fn stays_if_released<R: Stored>(&self, before: &R, record: &R) -> Result<(), Error> {
        let key = Key::from(record.id());
        let frozen = match R::NOUN {
            Noun::Release => true,
            Noun::File => {
                RowChange::revised(before, record).touches("sha256")
                    && !self.naming::<Release>(key)?.is_empty()
            }
            _ => false,
        };
        if frozen { Err(Error::Released { of: key }) } else { Ok(()) }
    }

    /// Writes a record without asking for its faults: anew, or over what it was.
    ///
    /// # Errors
    /// [`Error::KeyTaken`] when a record of another noun bears its key.
    pub(crate) fn put<R: Stored>(&mut self, before: Option<&R>, record: &R) -> Result<(), Error> {
        if let Some(before) = before {
            return self.write(RowChange::revised(before, record));
        }
        let key = Key::from(record.id());
        match index::noun_of(self.db, key.id)? {
            Some(noun) if noun != key.noun && exists(self.db, noun, key.id)? => {
                Err(Error::KeyTaken { noun: key.noun, id: key.id })
            }
            _ => self.write(RowChange::added(record)),
        }
    }

    /// Removes a single row. What still names it makes the step fail at its end.
    pub(crate) fn delete(&mut self, key: Key) -> Result<(), Error> {
        struct Removed<'db>(&'db Connection, Key);
        impl ForNoun for Removed<'_> {
            type Out = Result<Option<RowChange>, Error>;
            fn run<R: Stored>(self) -> Self::Out {
                let record = get::<R>(self.0, Id::new(self.1.id))?;
                Ok(record.map(|record| RowChange::removed(&record)))
            }
        }
        match for_noun(key.noun, Removed(self.db, key))? {
            Some(change) => self.write(change),
            None => Ok(()),
        }
    }

    /// Says that the step merges this one into its subject, whose history tells of it even if
    /// none of the subject's fields changes.
    pub(crate) fn merges(&mut self, goes: Key, subject: Key) -> Result<(), Error> {
        self.merged = index::title(self.db, goes)?;
        self.changeset.mark(subject);
        Ok(())
    }

    fn write(&mut self, change: RowChange) -> Result<(), Error> {
        if change.is_empty() {
            return Ok(());
        }
        if !apply(self.db, &change)? {
            return Err(Error::Conflict);
        }
        self.changeset.record(change);
        Ok(())
    }

    /// The connection, for reading.
    pub(crate) fn db(&self) -> &Connection {
        self.db
    }
}

fn faultless<R: Record>(record: &R) -> Result<(), Error> {
    let faults = record.faults();
    if faults.is_empty() {
        return Ok(());
    }
    Err(Error::Faulty { noun: R::NOUN, id: record.id().uuid(), faults })
}

impl Store {
    /// Does `work` and keeps what it wrote as one step of the history. Writing nothing is
    /// no step.
    ///
    /// `subject` is the record the step is about, as the history names it.
    ///
    /// # Errors
    /// Those of the work; [`Error::Dangling`] and [`Error::InUse`] when a reference would
    /// hang; [`Error::ReadOnly`], [`Error::FolderGone`], [`Error::DiskFull`]. In every case
    /// the alliance is as it was.
    pub fn transact<T>(
        &mut self,
        op: Op,
        subject: impl Into<Key>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>,
    ) -> Result<Answer<T>, Error> {
        let subject = subject.into();
        let (db, hand) = self.writing()?;
        let now = hand.clock.now();
        let tx = begin(db)?;
        // What is removed cannot say afterwards what it was called.
        let title_before = match op {
            Op::Remove(_) => index::title(&tx, subject)?,
            _ => None,
        };
        let mut work_on = Tx::begin(&tx, hand, now);
        let value = work(&mut work_on)?;
        let Tx { changeset, merged, .. } = work_on;
        let rows = changeset.into_rows();
        if rows.is_empty() {
            return Ok(Answer { value, step: 0, changed: Vec::new(), notices: Vec::new() });
        }
        let changed = changeset::changes(&rows);
        derived::follow(&tx, &rows)?;
        let notices = notices::find(&tx, &changed)?;
        let title = index::title(&tx, subject)?.or(title_before);
        let new = history::NewStep { op, subject, title, merged, actor: &hand.actor, at: now };
        let step = history::append(&tx, &new, Some(&rows))?;
        derived::note(&tx, &changed, step)?;
        tx.commit()?;
        Ok(Answer { value, step, changed, notices })
    }

    /// Does `work` and takes it back at once: what would come of it.
    ///
    /// # Errors
    /// Those of the work, and as [`Store::transact`].
    pub(crate) fn rehearse<T>(
        &mut self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let (db, hand) = self.writing()?;
        let now = hand.clock.now();
        // Never committed, it is as if it had not been.
        let tx = begin(db)?;
        work(&mut Tx::begin(&tx, hand, now))
    }

    /// The connection and the hand, when this store may write and its file is still there.
    pub(crate) fn writing(&mut self) -> Result<(&mut Connection, &mut Hand), Error> {
        let Some(hand) = &mut self.hand else {
            return Err(Error::ReadOnly { path: self.place.file.clone() });
        };
        if crate::place::Identity::of(&self.place.file)? != self.identity {
            return Err(Error::FolderGone { path: self.place.file.clone() });
        }
        Ok((&mut self.db, hand))
    }
}

/// Begins to write. Immediately, for a transaction that reads first and writes then may
/// find that it cannot.
pub(crate) fn begin(db: &mut Connection) -> Result<Transaction<'_>, Error> {
    Ok(db.transaction_with_behavior(TransactionBehavior::Immediate)?)
}
