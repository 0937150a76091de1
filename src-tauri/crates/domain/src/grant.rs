//! Grants (Zuwendungsbescheide): who gives how much for what, what is to be reached with it,
//! and by when it is to be reported on.
//!
//! Deadlines and clause numbers differ from Land to Land: they stand in the notice of the
//! grant, so they are fields here and nowhere constants.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{Cents, Id, Noun, Period, Phase, Record};

words! {
    /// How it is measured how far a goal has been reached.
    pub enum Measure {
        /// von Hand erfasst
        ByHand = "by_hand",
        /// Sitzungen der Gremien
        Sessions = "sessions",
        /// Veranstaltungen
        Events = "events",
        /// Teilnahmen an Sitzungen
        Participations = "participations",
        /// mitwirkende Organisationen
        Organizations = "organizations",
        /// Partner am Ende des Zeitraums
        Partners = "partners",
        /// neue Partner
        PartnersGained = "partners_gained",
        /// Beschlüsse
        Decisions = "decisions",
        /// Pilotprojekte, die eine Phase erreicht haben
        ProjectsInPhase = "projects_in_phase",
        /// erreichte Meilensteine der Pilotprojekte
        Milestones = "milestones",
        /// eingelöste Zusagen
        Commitments = "commitments",
    }
}

/// A report that the notice of the grant asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportingDeadline {
    /// What is due: „Zwischennachweis 2025“.
    pub title: String,
    /// By when.
    pub due_on: NaiveDate,
    /// The clause that asks for it: „Nr. 6.1 ANBest-P“.
    pub clause: Option<String>,
}

/// An amount that was spent or came in on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Booking {
    /// When.
    pub on: NaiveDate,
    /// How much; negative when it went back.
    pub amount: Cents,
    /// What for.
    pub note: Option<String>,
}

/// A line of a financing plan (Finanzierungsplan): of the costs, or of the funding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanLine {
    /// Its number in its part of the plan, by which reports know it.
    pub number: u32,
    /// Under which heading it stands: „Personal“, „Sachmittel“.
    pub group: Option<String>,
    /// What for, or where from.
    pub title: String,
    /// Planned for the whole period of the grant.
    pub planned: Cents,
    /// What was booked.
    #[serde(default)]
    pub bookings: Vec<Booking>,
}

/// A value of a goal, noted by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// As of which day.
    pub on: NaiveDate,
    /// How much had been reached, since the beginning of the grant.
    pub value: u32,
    /// Where the value comes from.
    pub note: Option<String>,
}

/// A goal of a grant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantGoal {
    /// Its number, by which reports know it.
    pub number: u32,
    /// What is to be reached.
    pub title: String,
    /// How much of it.
    pub planned: u32,
    /// What is counted: „Sitzungen“, „Beratungen“.
    pub unit: Option<String>,
    /// By when; without a day, by the end of the grant's period.
    pub due_on: Option<NaiveDate>,
    /// How it is measured.
    pub measure: Measure,
    /// For [`Measure::ProjectsInPhase`]: the phase that counts, and all after it.
    pub phase: Option<Phase>,
    /// For [`Measure::ByHand`]: what was noted.
    #[serde(default)]
    pub readings: Vec<Reading>,
}

/// A grant (Zuwendungsbescheid).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// Key.
    pub id: Id<Grant>,
    /// Who gives it (Bewilligungsbehörde).
    pub authority: String,
    /// The authority's reference (Aktenzeichen).
    pub reference: Option<String>,
    /// The rules it stands under: „§ 44 LHO, ANBest-P“.
    pub clause: Option<String>,
    /// What for (Zuwendungszweck).
    pub purpose: Option<String>,
    /// How much.
    pub amount: Option<Cents>,
    /// Day of the notice.
    pub granted_on: Option<NaiveDate>,
    /// First day of its period (Bewilligungszeitraum).
    pub from: NaiveDate,
    /// Last day of its period, included.
    pub until: NaiveDate,
    /// The reports it asks for.
    #[serde(default)]
    pub deadlines: Vec<ReportingDeadline>,
    /// What it pays for: the costs of the financing plan.
    #[serde(default)]
    pub costs: Vec<PlanLine>,
    /// Who pays: the funding of the financing plan.
    #[serde(default)]
    pub funding: Vec<PlanLine>,
    /// What is to be reached.
    #[serde(default)]
    pub goals: Vec<GrantGoal>,
}

impl GrantGoal {
    /// The day by which it is to be reached.
    pub fn due(&self, grant: &Grant) -> NaiveDate {
        self.due_on.unwrap_or(grant.until)
    }
}

impl Grant {
    /// Its period (Bewilligungszeitraum).
    pub fn period(&self) -> Period {
        Period { from: self.from, until: self.until }
    }
}

impl Record for Grant {
    const NOUN: Noun = Noun::Grant;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::new()
            .title("authority", &self.authority)
            .unless(self.amount.is_none_or(|amount| amount >= Cents(0)), "amount", Reason::Negative)
            .span("until", Some(self.from), Some(self.until));
        for (at, deadline) in self.deadlines.iter().enumerate() {
            faults = faults.title(&format!("deadlines/{at}/title"), &deadline.title);
        }
        for (name, lines) in [("costs", &self.costs), ("funding", &self.funding)] {
            for (at, line) in lines.iter().enumerate() {
                let field = |field: &str| format!("{name}/{at}/{field}");
                faults = faults
                    .title(&field("title"), &line.title)
                    .unless(line.planned >= Cents(0), field("planned"), Reason::Negative)
                    .number(&field("number"), line.number, lines[..at].iter().map(|l| l.number));
            }
        }
        for (at, goal) in self.goals.iter().enumerate() {
            let field = |field: &str| format!("goals/{at}/{field}");
            let has_phase = goal.measure != Measure::ProjectsInPhase || goal.phase.is_some();
            faults = faults
                .title(&field("title"), &goal.title)
                .unless(has_phase, field("phase"), Reason::Empty)
                .number(&field("number"), goal.number, self.goals[..at].iter().map(|g| g.number));
        }
        faults.done()
    }
}

impl Faults {
    /// A number from 1 that none of the others has.
    fn number(self, field: &str, number: u32, mut others: impl Iterator<Item = u32>) -> Self {
        self.unless(number != 0, field, Reason::Zero).unless(
            !others.any(|other| other == number),
            field,
            Reason::Twice,
        )
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn grant() -> Grant {
        Grant {
            id: Id::new(Uuid::from_u128(1)),
            authority: "Ministerium".to_owned(),
            reference: None,
            clause: None,
            purpose: None,
            amount: None,
            granted_on: None,
            from: "2025-01-01".parse().unwrap(),
            until: "2026-12-31".parse().unwrap(),
            deadlines: vec![],
            costs: vec![],
            funding: vec![],
            goals: vec![],
        }
    }

    fn goal(number: u32, measure: Measure) -> GrantGoal {
        let title = "Sitzungen".to_owned();
        GrantGoal {
            number,
            title,
            planned: 4,
            unit: None,
            due_on: None,
            measure,
            phase: None,
            readings: vec![],
        }
    }

    #[test]
    fn goals_are_told_apart_by_their_number() {
        let mut grant = grant();
        grant.goals = vec![goal(1, Measure::Sessions), goal(1, Measure::Events)];
        assert_eq!(grant.faults(), [Fault::new("goals/1/number", Reason::Twice)]);
    }

    #[test]
    fn a_goal_that_counts_projects_says_from_which_phase_on() {
        let mut grant = grant();
        grant.goals = vec![goal(1, Measure::ProjectsInPhase)];
        assert_eq!(grant.faults(), [Fault::new("goals/0/phase", Reason::Empty)]);
        grant.goals[0].phase = Some(Phase::Concept);
        assert_eq!(grant.faults(), []);
    }

    #[test]
    fn costs_and_funding_are_counted_apart() {
        let line = PlanLine {
            number: 1,
            group: None,
            title: "Personal".to_owned(),
            planned: Cents(100),
            bookings: vec![],
        };
        let grant = Grant { costs: vec![line.clone()], funding: vec![line], ..grant() };
        assert_eq!(grant.faults(), []);
    }
}
