//! Seats and posts end.

use chrono::NaiveDate;
use domain::{Id, Membership, Op};

use crate::{Answer, Error, Store};

impl Store {
    /// Records the last day of a seat or post.
    ///
    /// # Errors
    /// [`Error::Faulty`] when it would end before it began, [`Error::NotFound`], and as
    /// [`Store::transact`].
    pub fn end_membership(
        &mut self,
        id: Id<Membership>,
        until: NaiveDate,
    ) -> Result<Answer<Membership>, Error> {
        self.change(Op::EndMembership, id, |membership| {
            membership.until = Some(until);
            Ok(())
        })
    }
}
