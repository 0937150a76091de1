//! How far the goals of a grant have been reached, and what of its plan has been booked.
//!
//! Goals are counted from the first day of the grant to the evening of a day, which is never
//! later than the grant's last; what is noted by hand counts with the latest note. Bookings
//! count on their day.

use chrono::NaiveDate;
use domain::{Cents, Grant, GrantGoal, Measure, Period, PlanLine, Source};

use super::{Commitments, Counted, Ledger, Partners, Projects, Sessions, partners_after, phase_on};

/// How much of a goal is reached, and the records that say so.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reached {
    /// How much.
    pub value: usize,
    /// The records behind it; of milestones the projects.
    pub sources: Vec<Source>,
}

impl<R: domain::Record> From<Counted<R>> for Reached {
    fn from(counted: Counted<R>) -> Self {
        let sources = counted.records.into_iter().map(Source::from).collect::<Vec<_>>();
        Self { value: sources.len(), sources }
    }
}

/// How much of a goal is reached on the evening of a day.
pub fn reached(ledger: &Ledger, grant: &Grant, goal: &GrantGoal, day: NaiveDate) -> Reached {
    let register = ledger.register;
    let Some(period) = Period::new(grant.from, day.min(grant.until)) else {
        return Reached::default();
    };
    let sessions = || Sessions::of(ledger, period);
    match goal.measure {
        Measure::ByHand => by_hand(grant, goal, day),
        Measure::Sessions => sessions().held().into(),
        Measure::Events => Counted::of(sessions().events.iter().map(|of| of.meeting)).into(),
        Measure::Participations => sessions().participations().into(),
        Measure::Organizations => sessions().organizations().into(),
        Measure::Decisions => sessions().decisions().into(),
        Measure::Partners => partners_after(register, period.until).into(),
        Measure::PartnersGained => Partners::of(register, period).joined.into(),
        Measure::Commitments => Commitments::of(register, period).kept.into(),
        Measure::ProjectsInPhase => {
            let there = |project: &&domain::Project| {
                goal.phase.is_some() && phase_on(project, period.until) >= goal.phase
            };
            Counted::of(register.projects.iter().filter(there)).into()
        }
        Measure::Milestones => {
            let reached = Projects::of(register, period).reached();
            let projects: Counted<_> = reached.iter().map(|of| of.project.id).collect();
            Reached { value: reached.len(), ..projects.into() }
        }
    }
}

fn by_hand(grant: &Grant, goal: &GrantGoal, day: NaiveDate) -> Reached {
    let noted = goal.readings.iter().filter(|reading| reading.on <= day);
    let latest = noted.max_by_key(|reading| reading.on);
    Reached {
        value: latest.map_or(0, |reading| reading.value as usize),
        sources: latest.map(|_| grant.id.into()).into_iter().collect(),
    }
}

/// What was booked on a line of the plan by the evening of a day.
pub fn booked_until(line: &PlanLine, day: NaiveDate) -> Cents {
    line.bookings.iter().filter(|booking| booking.on <= day).map(|booking| booking.amount).sum()
}

/// What was booked on a line of the plan on the days of a period.
pub fn booked_in(line: &PlanLine, period: Period) -> Cents {
    let of_period = |booking: &&domain::Booking| period.contains(booking.on);
    line.bookings.iter().filter(of_period).map(|booking| booking.amount).sum()
}

#[cfg(test)]
mod tests {
    use domain::{Booking, MeetingState, Phase, PhaseSpan, Reading, Register};

    use super::*;
    use crate::fixture::{self, day, period};

    fn goal(measure: Measure) -> GrantGoal {
        GrantGoal { measure, ..fixture::goal(1) }
    }

    fn value(register: &Register, goal: &GrantGoal, on: &str) -> usize {
        reached(&Ledger::new(register), &fixture::grant(), goal, day(on)).value
    }

    fn with_session(date: &str) -> Register {
        let mut register = fixture::register();
        let mut meeting = fixture::meeting(1);
        (meeting.state, meeting.date) = (MeetingState::Held, Some(day(date)));
        register.meetings.push(meeting);
        register
    }

    #[test]
    fn a_session_on_the_grants_first_day_counts_and_the_day_before_does_not() {
        let goal = goal(Measure::Sessions);
        assert_eq!(value(&with_session("2025-01-01"), &goal, "2025-06-30"), 1);
        assert_eq!(value(&with_session("2024-12-31"), &goal, "2025-06-30"), 0);
    }

    #[test]
    fn a_session_on_the_reports_last_day_counts_and_the_day_after_does_not() {
        let goal = goal(Measure::Sessions);
        assert_eq!(value(&with_session("2025-06-30"), &goal, "2025-06-30"), 1);
        assert_eq!(value(&with_session("2025-07-01"), &goal, "2025-06-30"), 0);
    }

    #[test]
    fn nothing_after_the_grants_last_day_counts() {
        let goal = goal(Measure::Sessions);
        assert_eq!(value(&with_session("2026-12-31"), &goal, "2027-06-30"), 1);
        assert_eq!(value(&with_session("2027-01-01"), &goal, "2027-06-30"), 0);
    }

    #[test]
    fn before_the_grant_begins_nothing_is_reached() {
        assert_eq!(value(&with_session("2024-06-01"), &goal(Measure::Sessions), "2024-12-31"), 0);
    }

    #[test]
    fn of_what_is_noted_by_hand_the_latest_up_to_the_day_holds() {
        let reading = |on: &str, value| Reading { on: day(on), value, note: None };
        let mut goal = goal(Measure::ByHand);
        goal.readings =
            vec![reading("2025-06-30", 4), reading("2025-03-31", 2), reading("2025-07-01", 9)];
        let register = fixture::register();
        assert_eq!(value(&register, &goal, "2025-03-30"), 0);
        assert_eq!(value(&register, &goal, "2025-03-31"), 2);
        assert_eq!(value(&register, &goal, "2025-06-30"), 4);
    }

    #[test]
    fn a_project_counts_in_its_phase_and_in_all_after_it() {
        let mut register = fixture::register();
        let mut project = fixture::project(1, "Kühle Plätze");
        let from = day("2025-06-30");
        project.phases = vec![PhaseSpan { phase: Phase::Implementation, from, until: None }];
        register.projects.push(project);
        let mut goal = goal(Measure::ProjectsInPhase);
        for (phase, count) in
            [(Phase::Concept, 1), (Phase::Implementation, 1), (Phase::Transfer, 0)]
        {
            goal.phase = Some(phase);
            assert_eq!(value(&register, &goal, "2025-06-30"), count, "{phase:?}");
            assert_eq!(value(&register, &goal, "2025-06-29"), 0, "{phase:?}");
        }
    }

    #[test]
    fn a_booking_on_the_first_or_last_day_counts_and_money_may_go_back() {
        let booking = |on: &str, amount| Booking { on: day(on), amount: Cents(amount), note: None };
        let mut line = fixture::plan_line(1, "Personal");
        line.bookings = vec![
            booking("2024-12-31", 1),
            booking("2025-01-01", 20),
            booking("2025-06-30", 300),
            booking("2025-06-30", -100),
            booking("2025-07-01", 4000),
        ];
        assert_eq!(booked_in(&line, period("2025-01-01", "2025-06-30")), Cents(220));
        assert_eq!(booked_until(&line, day("2025-06-30")), Cents(221));
    }
}
