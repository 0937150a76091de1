//! Where pilot projects stand at the end of a period.
//!
//! The phase on a day is the latest that began on or before it; a project whose phases say
//! nothing about the day is in the phase it names itself. A project counts in a period
//! unless its first phase begins after it or its last one ended before it.

use chrono::NaiveDate;
use domain::{Milestone, Period, Phase, Project, Register, Word};

use super::Counted;

/// The phase of a project on the evening of a day.
pub fn phase_on(project: &Project, day: NaiveDate) -> Option<Phase> {
    match latest(project, day) {
        Some(span) => Some(span.phase),
        // Before its first phase a project is in none.
        None if !project.phases.is_empty() => None,
        None => project.phase,
    }
}

/// Since when the project is in its phase of that day.
pub fn phase_since(project: &Project, day: NaiveDate) -> Option<NaiveDate> {
    latest(project, day).map(|span| span.from)
}

fn latest(project: &Project, day: NaiveDate) -> Option<&domain::PhaseSpan> {
    project.phases.iter().filter(|span| span.from <= day).max_by_key(|span| (span.from, span.phase))
}

/// The pilot projects of a period.
#[derive(Clone, Debug, Default)]
pub struct Projects<'a> {
    /// Each project, by number and name.
    pub projects: Vec<&'a Project>,
    period: Option<Period>,
}

/// A milestone that was or is late.
#[derive(Clone, Copy, Debug)]
pub struct LateMilestone<'a> {
    /// Of which project.
    pub project: &'a Project,
    /// Which.
    pub milestone: &'a Milestone,
}

impl<'a> Projects<'a> {
    /// Gathers the projects.
    pub fn of(register: &'a Register, period: Period) -> Self {
        let mut projects: Vec<_> =
            register.projects.iter().filter(|project| runs_in(project, period)).collect();
        projects.sort_by_key(|p| (p.number.unwrap_or(u32::MAX), p.name.to_lowercase(), p.id));
        Self { projects, period: Some(period) }
    }

    /// Their keys.
    pub fn counted(&self) -> Counted<Project> {
        Counted::of(self.projects.iter().copied())
    }

    /// By phase at the end of the period, in the order of phases; empty phases are left out.
    pub fn by_phase(&self) -> Vec<(Phase, Counted<Project>)> {
        Phase::ALL
            .iter()
            .map(|phase| (*phase, self.in_phase(*phase)))
            .filter(|(_, projects)| !projects.is_empty())
            .collect()
    }

    /// Those in this phase at the end of the period.
    pub fn in_phase(&self, phase: Phase) -> Counted<Project> {
        let Some(period) = self.period else { return Counted::default() };
        let there = |p: &&&Project| phase_on(p, period.until) == Some(phase);
        Counted::of(self.projects.iter().filter(there).copied())
    }

    /// Milestones of the period that were not reached in time: due on a day of the period
    /// and reached later or not yet, or due before, still open when the period began and
    /// not reached before it.
    pub fn late(&self) -> Vec<LateMilestone<'a>> {
        let Some(period) = self.period else { return Vec::new() };
        let late = |milestone: &&Milestone| {
            milestone.due_on.is_some_and(|due| {
                due <= period.until
                    && milestone
                        .reached_on
                        .is_none_or(|reached| reached > due && reached >= period.from)
            })
        };
        self.milestones(late)
    }

    /// Milestones reached on a day of the period.
    pub fn reached(&self) -> Vec<LateMilestone<'a>> {
        let Some(period) = self.period else { return Vec::new() };
        self.milestones(|milestone| milestone.reached_on.is_some_and(|day| period.contains(day)))
    }

    /// Milestones due on a day of another period and not reached before it.
    pub fn due_in(&self, other: Period) -> Vec<LateMilestone<'a>> {
        let mut due = self.milestones(|milestone| {
            milestone.due_on.is_some_and(|day| other.contains(day))
                && milestone.reached_on.is_none_or(|reached| reached >= other.from)
        });
        due.sort_by_key(|of| of.milestone.due_on);
        due
    }

    fn milestones(&self, which: impl Fn(&&'a Milestone) -> bool) -> Vec<LateMilestone<'a>> {
        self.projects
            .iter()
            .flat_map(|project| {
                let of = move |milestone| LateMilestone { project, milestone };
                project.milestones.iter().filter(&which).map(of)
            })
            .collect()
    }
}

/// First and last day of a project by its phases; nothing without phases. The end is open
/// when the phase that begins last has none.
pub fn lifetime(project: &Project) -> Option<(NaiveDate, Option<NaiveDate>)> {
    let first = project.phases.iter().map(|span| span.from).min()?;
    let latest = project.phases.iter().max_by_key(|span| (span.from, span.phase))?;
    let last = project.phases.iter().filter_map(|span| span.until).max();
    Some((first, last.filter(|_| latest.until.is_some())))
}

fn runs_in(project: &Project, period: Period) -> bool {
    lifetime(project).is_none_or(|(first, last)| period.meets(Some(first), last))
}

#[cfg(test)]
mod tests {
    use domain::PhaseSpan;

    use super::*;
    use crate::fixture::{self, day, period};

    fn project(spans: &[(Phase, &str, Option<&str>)]) -> Project {
        let mut project = fixture::project(1, "Kühle Plätze");
        project.phase = Some(Phase::Idea);
        project.phases = spans
            .iter()
            .map(|(phase, from, until)| PhaseSpan {
                phase: *phase,
                from: day(from),
                until: until.map(day),
            })
            .collect();
        project
    }

    fn counts(project: Project) -> usize {
        let mut register = fixture::register();
        register.projects = vec![project];
        Projects::of(&register, period("2025-01-01", "2025-12-31")).counted().count()
    }

    #[test]
    fn a_phase_that_begins_on_the_last_day_is_the_phase_of_the_period() {
        let project = project(&[
            (Phase::Concept, "2025-03-01", Some("2025-12-30")),
            (Phase::Preparation, "2025-12-31", None),
        ]);
        assert_eq!(phase_on(&project, day("2025-12-31")), Some(Phase::Preparation));
        assert_eq!(phase_on(&project, day("2025-12-30")), Some(Phase::Concept));
        assert_eq!(phase_on(&project, day("2025-02-28")), None);
    }

    #[test]
    fn without_phases_in_time_the_named_phase_holds() {
        assert_eq!(phase_on(&project(&[]), day("2025-12-31")), Some(Phase::Idea));
    }

    #[test]
    fn a_project_counts_when_a_phase_touches_the_period() {
        let with = |from, until| counts(project(&[(Phase::Idea, from, until)]));
        assert_eq!(with("2025-12-31", None), 1);
        assert_eq!(with("2026-01-01", None), 0);
        assert_eq!(with("2024-01-01", Some("2025-01-01")), 1);
        assert_eq!(with("2024-01-01", Some("2024-12-31")), 0);
        assert_eq!(counts(project(&[])), 1);
    }

    #[test]
    fn a_milestone_is_late_when_its_day_passed_without_it() {
        let late = |due: &str, reached: Option<&str>| {
            let mut register = fixture::register();
            let mut project = project(&[]);
            project.milestones = vec![Milestone {
                title: "Genehmigung".into(),
                due_on: Some(day(due)),
                reached_on: reached.map(day),
                note: None,
            }];
            register.projects = vec![project];
            !Projects::of(&register, period("2025-01-01", "2025-12-31")).late().is_empty()
        };
        assert!(late("2025-12-31", None), "due on the last day");
        assert!(!late("2026-01-01", None), "due later");
        assert!(!late("2025-06-01", Some("2025-06-01")), "reached on its day");
        assert!(late("2025-06-01", Some("2025-06-02")), "a day late");
        assert!(late("2024-11-01", Some("2025-01-01")), "late from before");
        assert!(!late("2024-11-01", Some("2024-12-31")), "the report before told it");
    }
}
