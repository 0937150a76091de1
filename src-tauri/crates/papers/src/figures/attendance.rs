//! Who took part how often: per body, per organisation, per year.
//!
//! Counted are sessions and events that were held in the period, by the day they began. A
//! participation is a seat somebody sat on: in the room, online, or by a deputy. An organisation
//! was there when one of its seats was taken, and on the list when one of them was noted down.

use std::collections::{BTreeMap, HashSet};

use chrono::Datelike;
use domain::{Attendance, AttendanceStatus, Body, Id, Meeting, Organization, Period};

use super::{Counted, Ledger};

/// What was counted for a body, an organisation or a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Participation {
    /// The sessions somebody was on the list of.
    pub listed: Counted<Meeting>,
    /// Those that somebody took part in.
    pub attended: Counted<Meeting>,
    /// Seats that somebody sat on.
    pub participations: Counted<Attendance>,
    /// Seats whose holder had excused themselves.
    pub excused: Counted<Attendance>,
    /// Seats whose holder stayed away.
    pub absent: Counted<Attendance>,
    /// The organisations at seats that were taken, each once.
    pub organizations: Counted<Organization>,
}

/// By body; `None` gathers what belongs to no body.
pub fn attendance_by_body(
    ledger: &Ledger,
    period: Period,
) -> BTreeMap<Option<Id<Body>>, Participation> {
    count(ledger, period, |meeting, _| Some(meeting.body))
}

/// By organisation; who came for none is left out.
pub fn attendance_by_organization(
    ledger: &Ledger,
    period: Period,
) -> BTreeMap<Id<Organization>, Participation> {
    count(ledger, period, |_, one| one.organization)
}

/// By the year of the session.
pub fn attendance_by_year(ledger: &Ledger, period: Period) -> BTreeMap<i32, Participation> {
    count(ledger, period, |meeting, _| meeting.date.map(|day| day.year()))
}

/// Counts each attendance under its key; those without are left out.
fn count<K: Ord>(
    ledger: &Ledger,
    period: Period,
    key: impl Fn(&Meeting, &Attendance) -> Option<K>,
) -> BTreeMap<K, Participation> {
    let mut counted: BTreeMap<K, Tally> = BTreeMap::new();
    for meeting in ledger.held_in(period) {
        for one in ledger.attendances(meeting.id) {
            if let Some(key) = key(meeting, one) {
                counted.entry(key).or_default().add(meeting, one);
            }
        }
    }
    counted.into_iter().map(|(key, tally)| (key, tally.counted)).collect()
}

/// A count in the making: sessions come one after the other, organisations in any order.
#[derive(Default)]
struct Tally {
    counted: Participation,
    seen: HashSet<Id<Organization>>,
}

impl Tally {
    fn add(&mut self, meeting: &Meeting, one: &Attendance) {
        let once = |sessions: &mut Counted<Meeting>| {
            if sessions.records.last() != Some(&meeting.id) {
                sessions.records.push(meeting.id);
            }
        };
        let counted = &mut self.counted;
        once(&mut counted.listed);
        if one.status.takes_part() {
            once(&mut counted.attended);
            counted.participations.records.push(one.id);
            if let Some(organization) = one.organization
                && self.seen.insert(organization)
            {
                counted.organizations.records.push(organization);
            }
        }
        match one.status {
            AttendanceStatus::Excused => counted.excused.records.push(one.id),
            AttendanceStatus::Absent => counted.absent.records.push(one.id),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::{MeetingState, Register};

    use super::*;
    use crate::fixture::{self, day, id, period};

    /// Two sessions of 2025 and one of 2026; the first and the last of body 1.
    fn register() -> Register {
        let mut register = fixture::register();
        let meeting = |key, date: &str, body: Option<u128>| {
            let mut meeting = fixture::meeting(key);
            (meeting.state, meeting.date) = (MeetingState::Held, Some(day(date)));
            meeting.body = body.map(|key| id(b'B', key));
            meeting
        };
        register.meetings = vec![
            meeting(1, "2025-01-01", Some(1)),
            meeting(2, "2025-12-31", None),
            meeting(3, "2026-03-03", Some(1)),
        ];
        let seat = |key, meeting, organization: Option<u128>, status| {
            let mut seat = fixture::attendance(key, meeting);
            seat.organization = organization.map(|key| id(b'O', key));
            seat.status = status;
            seat
        };
        register.attendances = vec![
            seat(1, 1, Some(1), AttendanceStatus::Present),
            seat(2, 1, Some(1), AttendanceStatus::Online),
            seat(3, 1, Some(2), AttendanceStatus::Excused),
            seat(4, 2, Some(2), AttendanceStatus::Represented),
            seat(5, 2, None, AttendanceStatus::Present),
            seat(6, 3, Some(2), AttendanceStatus::Absent),
        ];
        register
    }

    fn both_years() -> Period {
        period("2025-01-01", "2026-12-31")
    }

    /// Listed, attended, participations, excused, absent, organisations.
    fn counts(of: &Participation) -> [usize; 6] {
        [
            of.listed.count(),
            of.attended.count(),
            of.participations.count(),
            of.excused.count(),
            of.absent.count(),
            of.organizations.count(),
        ]
    }

    #[test]
    fn an_organisation_is_there_once_a_session_with_however_many_people() {
        let register = register();
        let by = attendance_by_organization(&Ledger::new(&register), both_years());
        assert_eq!(by.len(), 2);
        assert_eq!(counts(&by[&id(b'O', 1)]), [1, 1, 2, 0, 0, 1]);
        assert_eq!(counts(&by[&id(b'O', 2)]), [3, 1, 1, 1, 1, 1]);
    }

    #[test]
    fn sessions_without_a_body_stand_apart() {
        let register = register();
        let by = attendance_by_body(&Ledger::new(&register), both_years());
        assert_eq!(counts(&by[&Some(id(b'B', 1))]), [2, 1, 2, 1, 1, 1]);
        assert_eq!(counts(&by[&None]), [1, 1, 2, 0, 0, 1]);
    }

    #[test]
    fn both_ends_of_the_period_count_and_nothing_beyond() {
        let register = register();
        let by = attendance_by_year(&Ledger::new(&register), both_years());
        assert_eq!(by.keys().copied().collect::<Vec<_>>(), [2025, 2026]);
        assert_eq!(counts(&by[&2025]), [2, 2, 4, 1, 0, 2]);
        let year = period("2025-01-01", "2025-12-31");
        assert_eq!(attendance_by_year(&Ledger::new(&register), year).len(), 1);
    }

    #[test]
    fn what_was_not_held_does_not_count() {
        let mut register = register();
        register.meetings.iter_mut().for_each(|one| one.state = MeetingState::Cancelled);
        assert!(attendance_by_body(&Ledger::new(&register), both_years()).is_empty());
    }
}
