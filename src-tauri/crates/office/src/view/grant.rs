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
    /// The report it asks for next.
    pub next: Option<ReportingDeadline>,
}

/// Every grant, the latest period first, with what it asks for from today on.
///
/// # Errors
/// A store that cannot be read.
pub fn grant_rows(store: &Store, today: NaiveDate) -> Result<Vec<GrantRow>> {
    let mut rows: Vec<_> = store
        .all::<Grant>()?
        .into_iter()
        .map(|grant| GrantRow {
            id: grant.id,
            next: next_deadline(grant.deadlines, today),
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

fn next_deadline(deadlines: Vec<ReportingDeadline>, today: NaiveDate) -> Option<ReportingDeadline> {
    let ahead = deadlines.into_iter().filter(|deadline| deadline.due_on >= today);
    ahead.min_by_key(|deadline| deadline.due_on)
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
    /// The reports that account for it, the newest period first.
    pub reports: Vec<Named<Report>>,
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
    Ok(GrantPage {
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
    fn a_grant_asks_next_for_what_is_due_from_today_on() {
        let (_folder, store) = example_store();
        let next = |today| grant_rows(&store, day(today)).unwrap()[0].next.clone();
        assert_eq!(next("2025-06-30").unwrap().due_on, day("2025-06-30"));
        assert_eq!(next("2025-07-01").unwrap().due_on, day("2026-06-30"));
        assert_eq!(next("2026-07-01"), None);
    }

    #[test]
    fn what_is_booked_and_noted_later_does_not_count_yet() {
        let (_folder, store) = example_store();
        let id = grant_rows(&store, day("2026-01-01")).unwrap()[0].id;
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
        let id = grant_rows(&store, day("2026-01-01")).unwrap()[0].id;
        let page = grant_page(&store, id, day("2026-01-01")).unwrap();
        let names: Vec<_> = page.reports.iter().map(|report| report.name.as_str()).collect();
        assert_eq!(names, ["Zwischenbericht 2025", "Zwischenbericht 2024"]);
    }
}
