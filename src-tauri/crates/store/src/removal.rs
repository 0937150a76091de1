//! What goes along when a record is removed, and what keeps it.
//!
//! Whatever is part of the record goes with it, however deep, row by row, so that the
//! changeset can bring all of it back. Any other mention of a record that would go keeps
//! everything as it is.

use std::collections::HashSet;

use domain::{Id, Op};

use crate::derived::{self, reference};
use crate::table::{Listed, exists};
use crate::transact::Tx;
use crate::{Answer, Error, Key, Store};

impl Store {
    /// Removes a record with all that is part of it.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::InUse`] with everything that still needs it; and as
    /// [`Store::transact`].
    pub fn remove<R: Listed>(&mut self, id: Id<R>) -> Result<Answer<()>, Error> {
        self.transact(Op::Remove(R::NOUN), id, |tx| remove(tx, id.into()))
    }
}

fn remove(tx: &mut Tx<'_>, key: Key) -> Result<(), Error> {
    if !exists(tx.db(), key.noun, key.id)? {
        return Err(Error::NotFound { noun: key.noun, id: key.id });
    }
    let mut going = vec![key];
    let mut known = HashSet::from([key.id]);
    let mut needing = Vec::new();
    let mut at = 0;
    while let Some(key) = going.get(at).copied() {
        at += 1;
        for mention in reference::naming(tx.db(), key.id)? {
            if !mention.part_of {
                needing.push(mention);
            } else if known.insert(mention.from.id) {
                going.push(mention.from);
            }
        }
    }
    needing.retain(|mention| !known.contains(&mention.from.id));
    if !needing.is_empty() {
        return Err(Error::InUse { by: derived::users(tx.db(), needing)? });
    }
    // Parts before what they are part of.
    going.into_iter().rev().try_for_each(|key| tx.delete(key))
}
