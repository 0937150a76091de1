//! Two records that mean the same become one.
//!
//! Whatever names the one that goes names the one that stays, as the references of each noun
//! tell it; what then stands twice becomes one; what only the one that goes says, the one that
//! stays takes over; and then it goes. All of it is one step. What was released stays as it
//! is: it names neither, but keeps its own words.

mod lead;
mod twins;

use domain::{Attendance, Id, Membership, Op, Organization, Person};

use crate::derived::reference;
use crate::table::{ForNoun, Listed, Stored, for_noun};
use crate::transact::Tx;
use crate::{Answer, Error, Key, Store};

/// A record that can be merged with another of its kind.
pub trait Mergeable: Listed {}
impl Mergeable for Organization {}
impl Mergeable for Person {}

/// What came of two records.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged<R> {
    /// The one that stays, with what it took over.
    pub record: R,
    /// What names it now instead of the one that went.
    pub moved: Vec<Key>,
    /// What stood twice then and became one with another.
    pub united: Vec<Key>,
}

impl Store {
    /// Merges a record into another that means the same and stays.
    ///
    /// # Errors
    /// [`Error::MergedWithItself`], [`Error::NotFound`] when either is not there, and as
    /// [`Store::transact`].
    pub fn merge<R: Mergeable>(
        &mut self,
        stays: Id<R>,
        goes: Id<R>,
    ) -> Result<Answer<Merged<R>>, Error> {
        self.transact(Op::Merge, stays, |tx| merge(tx, stays, goes))
    }

    /// What merging would do, without doing it.
    ///
    /// # Errors
    /// As [`Store::merge`].
    pub fn try_merging<R: Mergeable>(
        &mut self,
        stays: Id<R>,
        goes: Id<R>,
    ) -> Result<Merged<R>, Error> {
        self.rehearse(|tx| merge(tx, stays, goes))
    }
}

fn merge<R: Mergeable>(tx: &mut Tx<'_>, stays: Id<R>, goes: Id<R>) -> Result<Merged<R>, Error> {
    if stays == goes {
        return Err(Error::MergedWithItself { of: stays.into() });
    }
    let (mut record, other) = (tx.need(stays)?, tx.need(goes)?);
    tx.merges(goes.into(), stays.into())?;
    let mut moved = naming(tx, goes.into())?;
    for key in &moved {
        for_noun(key.noun, Move { tx, key: *key, from: goes.into(), to: stays.into() })?;
    }
    let mut united = twins::unite::<Membership>(tx, stays.into(), goes.into())?;
    united.extend(twins::unite::<Attendance>(tx, stays.into(), goes.into())?);
    moved.retain(|key| !united.contains(key));
    record.take_in(other);
    tx.update(&record)?;
    tx.delete(goes.into())?;
    Ok(Merged { record, moved, united })
}

/// The records that name another, each once.
fn naming(tx: &Tx<'_>, key: Key) -> Result<Vec<Key>, Error> {
    let mentions = reference::naming(tx.db(), key.id)?;
    let mut keys: Vec<Key> = mentions.into_iter().map(|mention| mention.from).collect();
    keys.dedup();
    Ok(keys)
}

/// Leads one record's mentions elsewhere.
struct Move<'t, 's> {
    tx: &'t mut Tx<'s>,
    key: Key,
    from: Key,
    to: Key,
}

impl ForNoun for Move<'_, '_> {
    type Out = Result<(), Error>;
    fn run<R: Stored>(self) -> Self::Out {
        let before = self.tx.need::<R>(Id::new(self.key.id))?;
        let mut after = lead::elsewhere(&before, self.from, self.to)?;
        after.settle();
        self.tx.update(&after)
    }
}
