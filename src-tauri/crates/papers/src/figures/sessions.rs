//! How often bodies met, who took part, what was decided.
//!
//! Counted are held sessions whose day lies in the period; events are counted apart.
//! Participations are the seats somebody sat on (in the room, online, by a deputy): who
//! comes three times counts three times. Organisations are those named at such seats,
//! each once. Decisions are all that a session numbered: resolutions, recommendations and
//! acknowledgements.

use domain::{Attendance, Body, Decision, Id, Meeting, MeetingKind, Organization, Period, Record};

use super::{Counted, Ledger};

/// The figures of one session or event.
#[derive(Clone, Debug)]
pub struct SessionFigures<'a> {
    /// Which.
    pub meeting: &'a Meeting,
    /// Seats that somebody sat on.
    pub participations: Counted<Attendance>,
    /// Organisations at these seats.
    pub organizations: Counted<Organization>,
    /// What was decided.
    pub decisions: Counted<Decision>,
}

impl<'a> SessionFigures<'a> {
    /// Counts one session.
    pub fn of(ledger: &Ledger<'a>, meeting: &'a Meeting) -> Self {
        let taking_part =
            || ledger.attendances(meeting.id).iter().filter(|a| a.status.takes_part());
        Self {
            meeting,
            participations: Counted::of(taking_part().copied()),
            organizations: taking_part().filter_map(|a| a.organization).collect(),
            decisions: Counted::of(ledger.decisions(meeting.id).iter().copied()),
        }
    }
}

/// The sessions of one body, or of none.
#[derive(Clone, Debug)]
pub struct BodySessions<'a> {
    /// The body; `None` gathers sessions without one.
    pub body: Option<&'a Body>,
    /// Its sessions, by day.
    pub sessions: Vec<SessionFigures<'a>>,
}

impl BodySessions<'_> {
    /// Participations of all its sessions.
    pub fn participations(&self) -> Counted<Attendance> {
        gather(&self.sessions, |session| &session.participations)
    }
    /// Decisions of all its sessions.
    pub fn decisions(&self) -> Counted<Decision> {
        gather(&self.sessions, |session| &session.decisions)
    }
}

/// All sessions of a period.
#[derive(Clone, Debug)]
pub struct Sessions<'a> {
    /// Each session, by day.
    pub sessions: Vec<SessionFigures<'a>>,
    /// Each event, by day.
    pub events: Vec<SessionFigures<'a>>,
}

impl<'a> Sessions<'a> {
    /// Counts the period.
    pub fn of(ledger: &Ledger<'a>, period: Period) -> Self {
        let (sessions, events) = ledger
            .held_in(period)
            .into_iter()
            .map(|meeting| SessionFigures::of(ledger, meeting))
            .partition(|figures| figures.meeting.kind == MeetingKind::Session);
        Self { sessions, events }
    }

    /// The keys of the sessions counted.
    pub fn held(&self) -> Counted<Meeting> {
        Counted::of(self.sessions.iter().map(|session| session.meeting))
    }

    /// Participations of all sessions.
    pub fn participations(&self) -> Counted<Attendance> {
        gather(&self.sessions, |session| &session.participations)
    }

    /// Organisations that took part in any session, each once.
    pub fn organizations(&self) -> Counted<Organization> {
        gather(&self.sessions, |session| &session.organizations)
    }

    /// What all sessions decided.
    pub fn decisions(&self) -> Counted<Decision> {
        gather(&self.sessions, |session| &session.decisions)
    }

    /// Participations of all events.
    pub fn event_participations(&self) -> Counted<Attendance> {
        gather(&self.events, |event| &event.participations)
    }

    /// By body: assemblies first, then in the order of kinds and names; bodies without a
    /// session in the period are left out.
    pub fn by_body(&self, ledger: &Ledger<'a>) -> Vec<BodySessions<'a>> {
        let of = |body: Option<Id<Body>>| -> Vec<SessionFigures<'a>> {
            self.sessions.iter().filter(|s| s.meeting.body == body).cloned().collect()
        };
        let mut bodies: Vec<&Body> = ledger.register.bodies.iter().collect();
        bodies.sort_by_key(|body| (body.kind, body.name.to_lowercase(), body.id));
        let known = bodies
            .iter()
            .map(|body| BodySessions { body: Some(body), sessions: of(Some(body.id)) });
        let without = BodySessions { body: None, sessions: of(None) };
        known.chain([without]).filter(|body| !body.sessions.is_empty()).collect()
    }
}

fn gather<'s, 'a: 's, R: Record>(
    sessions: &'s [SessionFigures<'a>],
    counted: impl Fn(&'s SessionFigures<'a>) -> &'s Counted<R>,
) -> Counted<R> {
    sessions.iter().flat_map(|session| counted(session).records.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use domain::{AttendanceStatus, MeetingState, Word};

    use super::*;
    use crate::fixture::{self, day, period};

    fn held_on(key: u128, date: &str) -> Meeting {
        let mut meeting = fixture::meeting(key);
        (meeting.state, meeting.date) = (MeetingState::Held, Some(day(date)));
        meeting
    }

    fn count(meetings: Vec<Meeting>) -> usize {
        let mut register = fixture::register();
        register.meetings = meetings;
        let ledger = Ledger::new(&register);
        Sessions::of(&ledger, period("2025-01-01", "2025-12-31")).held().count()
    }

    #[test]
    fn a_session_on_the_first_or_last_day_counts() {
        assert_eq!(count(vec![held_on(1, "2025-01-01"), held_on(2, "2025-12-31")]), 2);
        assert_eq!(count(vec![held_on(1, "2024-12-31"), held_on(2, "2026-01-01")]), 0);
    }

    #[test]
    fn a_session_past_midnight_counts_on_the_day_it_began() {
        let mut meeting = held_on(1, "2025-12-31");
        meeting.begins = Some("22:00:00".parse().unwrap());
        meeting.ends = Some("01:00:00".parse().unwrap());
        assert_eq!(count(vec![meeting]), 1);
    }

    #[test]
    fn only_held_sessions_with_a_day_count() {
        for state in MeetingState::ALL {
            let mut meeting = held_on(1, "2025-05-05");
            meeting.state = *state;
            assert_eq!(count(vec![meeting]), usize::from(state.was_held()), "{state:?}");
        }
        let mut undated = held_on(1, "2025-05-05");
        undated.date = None;
        assert_eq!(count(vec![undated]), 0);
    }

    #[test]
    fn events_are_counted_apart() {
        let mut event = held_on(1, "2025-05-05");
        event.kind = MeetingKind::Event;
        assert_eq!(count(vec![event]), 0);
    }

    #[test]
    fn participations_are_filled_seats_and_organisations_count_once() {
        let mut register = fixture::register();
        register.meetings = vec![held_on(1, "2025-05-05")];
        register.organizations =
            vec![fixture::organization(1, "Stadt"), fixture::organization(2, "Kammer")];
        let with = |key, organization: usize, status| {
            let mut attendance = fixture::attendance(key, 1);
            attendance.organization = Some(register.organizations[organization].id);
            attendance.status = status;
            attendance
        };
        register.attendances = vec![
            with(1, 0, AttendanceStatus::Present),
            with(2, 0, AttendanceStatus::Online),
            with(3, 0, AttendanceStatus::Represented),
            with(4, 1, AttendanceStatus::Excused),
            with(5, 1, AttendanceStatus::Absent),
        ];
        let ledger = Ledger::new(&register);
        let sessions = Sessions::of(&ledger, period("2025-01-01", "2025-12-31"));
        assert_eq!(sessions.participations().count(), 3);
        assert_eq!(sessions.organizations().count(), 1);
    }
}
