//! What stands twice once two records are one becomes one: both were noted for the same
//! session, both had the same seat. When two say the same is a rule of the domain.

use domain::Id;

use crate::table::Listed;
use crate::transact::Tx;
use crate::{Error, Key};

/// Unites those that were led from one record to another with those that named the other
/// before. Which of them went.
pub(super) fn unite<R: Listed>(tx: &mut Tx<'_>, stays: Key, goes: Key) -> Result<Vec<Key>, Error> {
    // Both as the references stood before this step, the records as they are now.
    let moved: Vec<R> = tx.naming(goes)?;
    let mut kept: Vec<R> = tx.naming(stays)?;
    kept.retain(|one| moved.iter().all(|other| other.id() != one.id()));
    let mut gone: Vec<Id<R>> = Vec::new();
    for mut one in moved {
        // What it is one with may reach to others now: all of them are one.
        while let Some(at) = kept.iter().position(|other| other.is_twin_of(&one)) {
            let mut other = kept.remove(at);
            gone.push(one.id());
            tx.delete(one.id().into())?;
            other.take_in(one);
            tx.update(&other)?;
            one = other;
        }
        kept.push(one);
    }
    Ok(gone.into_iter().map(Key::from).collect())
}
