//! Grants (Zuwendungsbescheide): the register, and the page of one.

use chrono::NaiveDate;
use domain::{Cents, Grant, Id, Noun, PlanLine, Report, ReportingDeadline};
use papers::figures::{Ledger, booked_until, reached};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::Named;
use super::report::report_title;
use crate::Result;
use crate::deadlines::{answering, next_deadline};

/// A grant as a line of the register.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GrantRow {
    /// Key.
    pub id: Id<Grant>,
    /// Who gives it.
    pub authority: String,
    /// The authority's reference.
    pub reference: Option<String>,
    /// How much.
    pub amount: Option<Cents>,
    /// First day of its period.
    pub from: NaiveDate,
    /// Last day of its period, included.
    pub until: NaiveDate,
    /// The first report it asks for that is not released yet.
    pub next: Option<ReportingDeadline>,
}

/// Every grant, the latest period first, with what it asks for next.
///
/// # Errors
/// A store that cannot be read.
pub fn grant_rows(store: &Store) -> Result<Vec<GrantRow>> {
    let reports = store.all::<Report>()?;
    let mut rows: Vec<_> = store
        .all::<Grant>()?
        .into_iter()
        .map(|grant| GrantRow {
            id: grant.id,
            next: next_deadline(&reports, &grant).cloned(),
            authority: grant.authority,
            reference: grant.reference,
            amount: grant.amount,
            from: grant.from,
            until: grant.until,
        })
        .collect();
    rows.sort_by_key(|row| (std::cmp::Reverse((row.until, row.from)), row.id));
    Ok(rows)
}

/// Everything about one grant, as of a day.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GrantPage {
    /// The record itself.
    pub grant: Grant,
    /// What it pays for.
    pub costs: PlanSums,
    /// Who pays.
    pub funding: PlanSums,
    /// How far each goal has been reached, in the order of the record's goals.
    pub reached: Vec<usize>,
    /// The report that answers each deadline, in the order of the record's deadlines.
    pub answers: Vec<Option<DeadlineAnswer>>,
    /// The reports that account for it, the newest period first.
    pub reports: Vec<Named<Report>>,
}

/// A report that answers a deadline.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DeadlineAnswer {
    /// The report.
    pub report: Named<Report>,
    /// The day it was released; none while it is being written.
    pub released_on: Option<NaiveDate>,
}

/// Sums over a part of the financing plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlanSums {
    /// All lines as planned.
    pub planned: Cents,
    /// All that was booked.
    pub booked: Cents,
    /// What was booked on each line, in their order.
    pub lines: Vec<Cents>,
}

impl PlanSums {
    fn of(plan: &[PlanLine], today: NaiveDate) -> Self {
        let lines: Vec<_> = plan.iter().map(|line| booked_until(line, today)).collect();
        Self {
            planned: plan.iter().map(|line| line.planned).sum(),
            booked: lines.iter().copied().sum(),
            lines,
        }
    }
}

/// The page of one grant: what is booked and reached on the evening of today.
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn grant_page(store: &Store, id: Id<Grant>, today: NaiveDate) -> Result<GrantPage> {
    let grant: Grant =
        store.get(id)?.ok_or(store::Error::NotFound { noun: Noun::Grant, id: id.uuid() })?;
    let register = store.register()?;
    let ledger = Ledger::new(&register);
    let goals = grant.goals.iter();
    let mut reports: Vec<_> =
        register.reports.iter().filter(|report| report.grant == Some(id)).collect();
    reports.sort_by_key(|report| (std::cmp::Reverse((report.until, report.from)), report.id));
    let named = |report: &Report| Named { id: report.id, name: report_title(report) };
    let answer = |deadline: &ReportingDeadline| {
        let report = answering(&register.reports, &grant, deadline)?;
        Some(DeadlineAnswer { report: named(report), released_on: report.released_on })
    };
    Ok(GrantPage {
        answers: grant.deadlines.iter().map(answer).collect(),
        costs: PlanSums::of(&grant.costs, today),
        funding: PlanSums::of(&grant.funding, today),
        reached: goals.map(|goal| reached(&ledger, &grant, goal, today).value).collect(),
        reports: reports.into_iter().map(named).collect(),
        grant,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::example_store;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_grant_asks_next_for_what_is_not_released_yet_also_when_it_is_late() {
        let (_folder, mut store) = example_store();
        let next = |store: &Store| grant_rows(store).unwrap()[0].next.clone();
        // The report on 2024 is released, the one on 2025 a draft.
        assert_eq!(next(&store).unwrap().due_on, day("2026-06-30"));
        let id = grant_rows(&store).unwrap()[0].id;
        let answers = grant_page(&store, id, day("2026-07-15")).unwrap().answers;
        let told: Vec<_> =
            answers.iter().flatten().map(|a| (&*a.report.name, a.released_on)).collect();
        assert_eq!(
            told,
            [("Zwischenbericht 2024", Some(day("2025-06-24"))), ("Zwischenbericht 2025", None)]
        );
        let reports = store.all::<Report>().unwrap();
        let mut first =
            reports.into_iter().find(|one| one.due_on == Some(day("2025-06-30"))).unwrap();
        first.due_on = None;
        store.revise(first).unwrap();
        assert_eq!(next(&store).unwrap().due_on, day("2025-06-30"));
    }

    #[test]
    fn what_is_booked_and_noted_later_does_not_count_yet() {
        let (_folder, store) = example_store();
        let id = grant_rows(&store).unwrap()[0].id;
        let on = |today| grant_page(&store, id, day(today)).unwrap();
        let (before, first) = (on("2023-06-29"), on("2023-06-30"));
        assert_eq!(before.funding.booked, Cents(0));
        assert_eq!(first.funding.lines, [Cents(9_115_100), Cents(1_012_800)]);
        assert_eq!(first.funding.booked, Cents(10_127_900));
        assert_eq!(first.funding.planned, Cents(116_000_000));
        assert_eq!((on("2024-12-30").reached[6], on("2024-12-31").reached[6]), (0, 11));
    }

    #[test]
    fn a_grant_knows_the_reports_that_account_for_it() {
        let (_folder, store) = example_store();
        let id = grant_rows(&store).unwrap()[0].id;
        let page = grant_page(&store, id, day("2026-01-01")).unwrap();
        let names: Vec<_> = page.reports.iter().map(|report| report.name.as_str()).collect();
        assert_eq!(names, ["Zwischenbericht 2025", "Zwischenbericht 2024"]);
    }
}
