//! What goes along when a record is removed, and what keeps it.
//!
//! Whatever is part of the record goes with it, however deep, row by row, so that the
//! changeset can bring all of it back. Any other mention of a record that would go keeps
//! everything as it is.

use std::collections::HashSet;

use domain::{Decision, Id, Noun, Op};
use rusqlite::Connection;

use crate::derived::{self, reference};
use crate::table::{Listed, exists};
use crate::transact::Tx;
use crate::{Answer, Error, Key, Store};

impl Store {
    /// Removes a record with all that is part of it.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::InUse`] with everything that still needs it;
    /// [`Error::InReleasedMinutes`] for a decision whose session stays; [`Error::Released`] for
    /// a release; and as [`Store::transact`].
    pub fn remove<R: Listed>(&mut self, id: Id<R>) -> Result<Answer<()>, Error> {
        self.remove_all(&[id])
    }

    /// Removes several records with all that is part of them, as one step. None: no step.
    ///
    /// # Errors
    /// As [`Store::remove`].
    pub fn remove_all<R: Listed>(&mut self, ids: &[Id<R>]) -> Result<Answer<()>, Error> {
        let Some(first) = ids.first().copied() else { return Ok(Answer::nothing()) };
        let keys: Vec<Key> = ids.iter().copied().map(Key::from).collect();
        self.transact(Op::Remove(R::NOUN), first, |tx| remove(tx, keys))
    }

    /// Everything that would go if these records were removed, they themselves first.
    ///
    /// # Errors
    /// As [`Store::remove`].
    pub fn going_with(&self, keys: &[Key]) -> Result<Vec<Key>, Error> {
        going(&self.db, keys.to_vec())
    }
}

/// Removes records with all that is part of them.
pub(crate) fn remove(tx: &mut Tx<'_>, keys: Vec<Key>) -> Result<(), Error> {
    let going = going(tx.db(), keys)?;
    going.iter().try_for_each(|key| not_released(tx, *key, &going))?;
    // Parts before what they are part of.
    going.into_iter().rev().try_for_each(|key| tx.delete(key))
}

/// A release stays; and what released minutes say can only go with the session itself.
fn not_released(tx: &Tx<'_>, key: Key, going: &[Key]) -> Result<(), Error> {
    if key.noun == Noun::Release {
        return Err(Error::Released { of: key });
    }
    if key.noun != Noun::Decision {
        return Ok(());
    }
    let decision = tx.need::<Decision>(Id::new(key.id))?;
    let (meeting, number) = (tx.need(decision.meeting)?, decision.number);
    if meeting.state.has_released_minutes() && !going.contains(&decision.meeting.into()) {
        return Err(Error::InReleasedMinutes { id: key.id, number });
    }
    Ok(())
}

/// The records and their parts, parents before children.
fn going(db: &Connection, keys: Vec<Key>) -> Result<Vec<Key>, Error> {
    for key in &keys {
        if !exists(db, key.noun, key.id)? {
            return Err(Error::NotFound { noun: key.noun, id: key.id });
        }
    }
    let mut known: HashSet<_> = keys.iter().map(|key| key.id).collect();
    let mut going = keys;
    let mut needing = Vec::new();
    let mut at = 0;
    while let Some(key) = going.get(at).copied() {
        at += 1;
        for mention in reference::naming(db, key.id)? {
            if !mention.part_of {
                needing.push(mention);
            } else if known.insert(mention.from.id) {
                going.push(mention.from);
            }
        }
    }
    needing.retain(|mention| !known.contains(&mention.from.id));
    if needing.is_empty() {
        return Ok(going);
    }
    Err(Error::InUse { by: derived::users(db, needing)? })
}
