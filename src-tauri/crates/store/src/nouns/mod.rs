//! The office's verbs: one file for each noun that has some, each verb one step.

mod agenda;
mod attendance;
mod decision;
mod file;
mod meeting;
mod membership;
mod organization;
mod project;
mod release;
mod task;

pub use meeting::release;
pub use release::Frozen;

use domain::{Id, Op};

use crate::table::{Listed, Stored};
use crate::{Answer, Error, Store};

impl Store {
    /// Adds a record as it is.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::KeyTaken`], [`Error::Dangling`], and as
    /// [`Store::transact`].
    pub fn add<R: Listed>(&mut self, record: R) -> Result<Answer<R>, Error> {
        self.transact(Op::Add(R::NOUN), record.id(), |tx| {
            tx.insert(&record)?;
            Ok(record)
        })
    }

    /// Adds several records of a noun as one step. None: no step.
    ///
    /// # Errors
    /// As [`Store::add`]; none is added then.
    pub fn add_all<R: Listed>(&mut self, records: &[R]) -> Result<Answer<()>, Error> {
        let Some(first) = records.first() else { return Ok(Answer::nothing()) };
        self.transact(Op::Add(R::NOUN), first.id(), |tx| {
            records.iter().try_for_each(|record| tx.insert(record))
        })
    }

    /// Writes a record that is there already.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::NotFound`], [`Error::Dangling`], and as
    /// [`Store::transact`].
    pub fn revise<R: Stored>(&mut self, record: R) -> Result<Answer<R>, Error> {
        self.transact(Op::Revise(R::NOUN), record.id(), |tx| {
            tx.update(&record)?;
            Ok(record)
        })
    }

    /// Writes several records of a noun that are there already, as one step. None: no step.
    ///
    /// # Errors
    /// As [`Store::revise`]; all stay as they were then.
    pub fn revise_all<R: Stored>(&mut self, records: &[R]) -> Result<Answer<()>, Error> {
        let Some(first) = records.first() else { return Ok(Answer::nothing()) };
        self.transact(Op::Revise(R::NOUN), first.id(), |tx| {
            records.iter().try_for_each(|record| tx.update(record))
        })
    }

    /// Changes one record as one step.
    fn change<R: Stored>(
        &mut self,
        op: Op,
        id: Id<R>,
        change: impl FnOnce(&mut R) -> Result<(), Error>,
    ) -> Result<Answer<R>, Error> {
        self.transact(op, id, |tx| {
            let mut record = tx.need(id)?;
            change(&mut record)?;
            tx.update(&record)?;
            Ok(record)
        })
    }
}
