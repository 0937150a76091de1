//! A session's way through its states.

use chrono::{Datelike, NaiveDate, NaiveTime};
use domain::{AgendaItem, Body, Counting, Id, Meeting, MeetingKind, MeetingState, Op};

use super::release::{Frozen, Of, freeze};
use crate::transact::Tx;
use crate::{Answer, Error, Store};

impl Store {
    /// Puts a session into the calendar: a new one, or one that is there already. A session
    /// of a body without a number gets the next one.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::Dangling`], and as [`Store::transact`].
    pub fn schedule_meeting(&mut self, meeting: Meeting) -> Result<Answer<Meeting>, Error> {
        self.schedule_with_agenda(meeting, &[])
    }

    /// Puts a session into the calendar with an agenda, as one step.
    ///
    /// # Errors
    /// As [`Store::schedule_meeting`] and [`Store::carry_over`].
    pub fn schedule_with_agenda(
        &mut self,
        mut meeting: Meeting,
        items: &[AgendaItem],
    ) -> Result<Answer<Meeting>, Error> {
        self.transact(Op::ScheduleMeeting, meeting.id, |tx| {
            schedule(tx, &mut meeting, &[])?;
            super::agenda::save(tx, items)?;
            Ok(meeting)
        })
    }

    /// Puts several sessions into the calendar as one step, numbered in the order given.
    /// None: no step.
    ///
    /// # Errors
    /// As [`Store::schedule_meeting`]; none is scheduled then.
    pub fn schedule_meetings(&mut self, mut meetings: Vec<Meeting>) -> Result<Answer<()>, Error> {
        let Some(first) = meetings.first().map(|meeting| meeting.id) else {
            return Ok(Answer::nothing());
        };
        self.transact(Op::ScheduleMeeting, first, |tx| {
            for at in 0..meetings.len() {
                let (before, rest) = meetings.split_at_mut(at);
                rest.first_mut().map_or(Ok(()), |meeting| schedule(tx, meeting, before))?;
            }
            Ok(())
        })
    }

    /// Takes a session to another state.
    ///
    /// # Errors
    /// [`Error::NotAllowed`], [`Error::NotFound`], and as [`Store::transact`].
    pub fn advance_meeting(
        &mut self,
        id: Id<Meeting>,
        to: MeetingState,
    ) -> Result<Answer<Meeting>, Error> {
        self.change(Op::AdvanceMeeting, id, |meeting| go(meeting, to))
    }

    /// Closes a session at this time, and whatever is being dealt with ends.
    ///
    /// # Errors
    /// As [`Store::advance_meeting`].
    pub fn close_session(
        &mut self,
        id: Id<Meeting>,
        time: NaiveTime,
    ) -> Result<Answer<Meeting>, Error> {
        self.transact(Op::CloseSession, id, |tx| {
            let mut meeting = tx.need(id)?;
            go(&mut meeting, MeetingState::Held)?;
            meeting.ended = Some(time);
            tx.update(&meeting)?;
            super::agenda::end_items(tx, id, None, time)?;
            Ok(meeting)
        })
    }

    /// Puts the minutes of a session into circulation among those who were there.
    ///
    /// # Errors
    /// As [`Store::advance_meeting`].
    pub fn circulate_minutes(
        &mut self,
        id: Id<Meeting>,
        on: NaiveDate,
    ) -> Result<Answer<Meeting>, Error> {
        self.change(Op::CirculateMinutes, id, |meeting| {
            go(meeting, MeetingState::MinutesCirculating)?;
            meeting.minutes.issued_on = Some(on);
            Ok(())
        })
    }

    /// Releases the minutes of a session: their PDF stays as it is now.
    ///
    /// # Errors
    /// As [`Store::advance_meeting`].
    pub fn release_minutes(
        &mut self,
        id: Id<Meeting>,
        on: NaiveDate,
        frozen: Frozen,
    ) -> Result<Answer<Meeting>, Error> {
        self.transact(Op::ReleaseMinutes, id, |tx| {
            let mut meeting = tx.need(id)?;
            release(&mut meeting, on)?;
            tx.update(&meeting)?;
            freeze(tx, Of::Minutes(id), on, frozen)?;
            Ok(meeting)
        })
    }

    /// Records that the body approved the minutes of a session, and in which one.
    ///
    /// # Errors
    /// As [`Store::advance_meeting`], and [`Error::Dangling`].
    pub fn approve_minutes(
        &mut self,
        id: Id<Meeting>,
        on: NaiveDate,
        in_meeting: Option<Id<Meeting>>,
    ) -> Result<Answer<Meeting>, Error> {
        self.change(Op::ApproveMinutes, id, |meeting| {
            go(meeting, MeetingState::MinutesApproved)?;
            meeting.minutes.approved_on = Some(on);
            meeting.minutes.approved_in = in_meeting;
            Ok(())
        })
    }

    /// Cancels a session.
    ///
    /// # Errors
    /// As [`Store::advance_meeting`].
    pub fn cancel_meeting(
        &mut self,
        id: Id<Meeting>,
        because: Option<String>,
    ) -> Result<Answer<Meeting>, Error> {
        self.change(Op::CancelMeeting, id, |meeting| {
            go(meeting, MeetingState::Cancelled)?;
            meeting.cancelled_because = because;
            Ok(())
        })
    }
}

/// The session as it is once its minutes are released.
///
/// # Errors
/// [`Error::NotAllowed`].
pub fn release(meeting: &mut Meeting, on: NaiveDate) -> Result<(), Error> {
    go(meeting, MeetingState::MinutesReleased)?;
    meeting.minutes.issued_on.get_or_insert(on);
    meeting.minutes.released_on = Some(on);
    Ok(())
}

pub(super) fn go(meeting: &mut Meeting, to: MeetingState) -> Result<(), Error> {
    let from = meeting.state;
    if !from.may_become(to) {
        return Err(Error::NotAllowed { from, to });
    }
    meeting.enter(to);
    Ok(())
}

/// Gives the session its number, where it needs one, and writes it. `before` are those that
/// the same step has scheduled already.
fn schedule(tx: &mut Tx<'_>, meeting: &mut Meeting, before: &[Meeting]) -> Result<(), Error> {
    if let (MeetingKind::Session, Some(body), None) = (meeting.kind, meeting.body, meeting.number) {
        meeting.number = Some(next_number(tx, body, meeting, before)?);
    }
    tx.save(meeting)
}

/// One more than the highest of the body; of the year, where the body counts per year.
fn next_number(
    tx: &Tx<'_>,
    body: Id<Body>,
    new: &Meeting,
    before: &[Meeting],
) -> Result<u32, Error> {
    let year = |meeting: &Meeting| meeting.date.map(|day| day.year());
    let per_year = tx.need(body)?.counting == Counting::PerYear;
    let known = tx.naming::<Meeting>(body)?;
    let highest = known
        .iter()
        .chain(before)
        .filter(|other| other.body == Some(body) && other.id != new.id)
        .filter(|other| !per_year || year(other) == year(new))
        .filter_map(|other| other.number)
        .max();
    Ok(highest.unwrap_or(0).saturating_add(1))
}
