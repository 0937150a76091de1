//! Partners come, keep their promises, and go.

use chrono::NaiveDate;
use domain::{Commitment, Id, Op, Organization, Partnership};

use crate::{Answer, Error, Store};

impl Store {
    /// Records that an organisation became a partner, or became one again.
    ///
    /// # Errors
    /// [`Error::NotFound`], and as [`Store::transact`].
    pub fn join_alliance(
        &mut self,
        id: Id<Organization>,
        since: Option<NaiveDate>,
    ) -> Result<Answer<Organization>, Error> {
        self.change(Op::JoinAlliance, id, |organization| {
            organization.partnership = Some(Partnership { since, until: None, reason: None });
            Ok(())
        })
    }

    /// Records that a partner left, and why.
    ///
    /// # Errors
    /// [`Error::NoPartner`]; [`Error::Faulty`] when it would leave before it joined;
    /// [`Error::NotFound`]; and as [`Store::transact`].
    pub fn leave_alliance(
        &mut self,
        id: Id<Organization>,
        until: NaiveDate,
        reason: Option<String>,
    ) -> Result<Answer<Organization>, Error> {
        self.change(Op::LeaveAlliance, id, |organization| {
            let Some(partnership) = &mut organization.partnership else {
                return Err(Error::NoPartner { id: id.uuid() });
            };
            partnership.until = Some(until);
            partnership.reason = reason;
            Ok(())
        })
    }

    /// Records that a promise was kept, and when.
    ///
    /// # Errors
    /// [`Error::NotFound`], and as [`Store::transact`].
    pub fn fulfil_commitment(
        &mut self,
        id: Id<Commitment>,
        on: NaiveDate,
    ) -> Result<Answer<Commitment>, Error> {
        self.change(Op::FulfilCommitment, id, |commitment| {
            commitment.fulfilled_on = Some(on);
            Ok(())
        })
    }
}
