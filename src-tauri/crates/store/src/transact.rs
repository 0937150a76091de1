//! The one way to write: everything that changes the register goes through
//! [`Store::transact`], and becomes one step of the history or nothing at all.
//!
//! Inside, the session extension records; before the commit come the derived tables, the
//! integrity of references, and the step itself. An error or a panic anywhere rolls all of
//! it back.

use chrono::{DateTime, Utc};
use domain::{Id, Op, Record};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::session::{Changeset, Recorder};
use crate::table::{Listed, Stored, delete, exists, get, insert, noun_of_table, update};
use crate::{Answer, Change, Error, Hand, Key, Store, derived, history, notices, search};

/// A write in progress: what the work inside [`Store::transact`] may do.
pub struct Tx<'s> {
    db: &'s Connection,
    hand: &'s mut Hand,
    now: DateTime<Utc>,
}

impl Tx<'_> {
    /// The moment of this step.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
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
        let id = record.id().uuid();
        if exists(self.db, R::NOUN, id)? || search::index::find(self.db, id)?.is_some() {
            return Err(Error::KeyTaken { noun: R::NOUN, id });
        }
        insert(self.db, record)
    }

    /// Writes a record that is there already.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::NotFound`]; [`Error::Dangling`] at the end of the step.
    pub fn update<R: Stored>(&mut self, record: &R) -> Result<(), Error> {
        let before = self.need(record.id())?;
        if before != *record {
            faultless(record)?;
            update(self.db, &before, record)?;
        }
        Ok(())
    }

    /// Removes a single row. What still names it makes the step fail at its end.
    pub(crate) fn delete(&mut self, key: Key) -> Result<(), Error> {
        delete(self.db, key.noun, key.id)
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
        let title_before = search::index::title(&tx, subject.id)?;
        let recorder = Recorder::start(&tx)?;
        let value = work(&mut Tx { db: &tx, hand, now })?;
        let changeset = recorder.finish()?;
        if changeset.is_empty() {
            return Ok(Answer { value, step: 0, changed: Vec::new(), notices: Vec::new() });
        }
        let changed = changes(&changeset)?;
        derived::follow(&tx, &changed)?;
        let notices = notices::find(&tx, &changed)?;
        let title = search::index::title(&tx, subject.id)?.or(title_before);
        let new = history::NewStep { op, subject, title, actor: &hand.actor, at: now };
        let step = history::append(&tx, &new, Some(&changeset), &changed)?;
        tx.commit()?;
        Ok(Answer { value, step, changed, notices })
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

/// Which records a changeset touches.
pub(crate) fn changes(changeset: &Changeset) -> Result<Vec<Change>, Error> {
    changeset
        .rows()?
        .map(|row| {
            let row = row?;
            let id = row.key().and_then(|key| key.parse::<Id<domain::Alliance>>().ok());
            match (noun_of_table(&row.table), id) {
                (Some(noun), Some(id)) => Ok(Change { noun, id: id.uuid(), kind: row.kind }),
                _ => Err(Error::Damaged { details: vec![format!("changeset of {}", row.table)] }),
            }
        })
        .collect()
}
