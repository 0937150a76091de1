//! Decisions get their number when they are recorded.

use domain::{Decision, MeetingState, Op};

use crate::{Answer, Error, Store};

impl Store {
    /// Records a decision. Number 0 becomes the next of its session: one more than the
    /// highest, so that a number once said aloud never means another decision.
    ///
    /// # Errors
    /// [`Error::SessionClosed`] when the session is cancelled or its minutes are approved,
    /// [`Error::NotFound`] without such a session, [`Error::Faulty`], [`Error::Dangling`],
    /// and as [`Store::transact`].
    pub fn record_decision(&mut self, mut decision: Decision) -> Result<Answer<Decision>, Error> {
        self.transact(Op::RecordDecision, decision.id, |tx| {
            let meeting = tx.need(decision.meeting)?;
            if matches!(meeting.state, MeetingState::Cancelled | MeetingState::MinutesApproved) {
                return Err(Error::SessionClosed { state: meeting.state });
            }
            if decision.number == 0 {
                let others = tx.naming::<Decision>(meeting.id)?;
                let highest = others.iter().map(|other| other.number).max();
                decision.number = highest.unwrap_or(0).saturating_add(1);
            }
            tx.insert(&decision)?;
            Ok(decision)
        })
    }
}
