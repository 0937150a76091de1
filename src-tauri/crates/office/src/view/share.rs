//! How often the organisations of a body took part, year by year.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use domain::{Attendance, Id, Meeting, Organization, Period, Register};
use papers::figures::{Ledger, Participation, attendance_by_organization, attendance_by_year};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{Named, Names};
use crate::Result;

/// Taking part in the sessions of a body.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct BodyAttendance {
    /// The years, the latest first.
    pub years: Vec<YearShare>,
    /// The organisations, by name, each with a share for each of the years.
    pub organizations: Vec<OrganizationShare>,
}

/// A year of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct YearShare {
    /// The year.
    pub year: i32,
    /// Sessions held of which it was noted who took part.
    pub sessions: usize,
    /// Seats that were taken in them.
    pub participations: usize,
    /// Organisations that took part in one at least.
    pub organizations: usize,
}

/// How an organisation took part.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct OrganizationShare {
    /// Which.
    pub organization: Named<Organization>,
    /// For each year; none where it was on no list.
    pub shares: Vec<Option<Share>>,
}

/// So many of so many sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Share {
    /// Sessions somebody took part in for it.
    pub attended: usize,
    /// Sessions it was on the list of.
    pub listed: usize,
}

/// How many years are looked back on, the present one among them.
const YEARS: i32 = 4;

/// Counts the sessions of a body in this year and those before it.
pub(super) fn body_attendance(
    store: &Store,
    names: &Names,
    meetings: &[Meeting],
    today: NaiveDate,
) -> Result<BodyAttendance> {
    let mut register = Register::new(store.alliance()?);
    let since = today.year() - YEARS + 1;
    let is_near = |day: NaiveDate| (since..=today.year()).contains(&day.year());
    for meeting in meetings.iter().filter(|one| one.was_held() && one.date.is_some_and(is_near)) {
        register.attendances.extend(store.naming::<Attendance>(meeting.id)?);
        register.meetings.push(meeting.clone());
    }
    register.sort();
    let ledger = Ledger::new(&register);
    let year = |year| {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        Period::new(day(1, 1)?, day(12, 31)?)
    };
    let mut years = Vec::new();
    let mut by_year: Vec<BTreeMap<Id<Organization>, Participation>> = Vec::new();
    for of in (since..=today.year()).rev() {
        let Some(period) = year(of) else { continue };
        let Some(whole) = attendance_by_year(&ledger, period).remove(&of) else { continue };
        years.push(YearShare {
            year: of,
            sessions: whole.listed.count(),
            participations: whole.participations.count(),
            organizations: whole.organizations.count(),
        });
        by_year.push(attendance_by_organization(&ledger, period));
    }
    let all: BTreeSet<_> = by_year.iter().flat_map(BTreeMap::keys).copied().collect();
    let share = |counted: &Participation| Share {
        attended: counted.attended.count(),
        listed: counted.listed.count(),
    };
    let mut organizations: Vec<_> = all
        .into_iter()
        .filter_map(|id| {
            let shares = by_year.iter().map(|year| year.get(&id).map(share)).collect();
            Some(OrganizationShare { organization: names.organization(id)?, shares })
        })
        .collect();
    organizations.sort_by_cached_key(|one| papers::words::collation_key(&one.organization.name));
    Ok(BodyAttendance { years, organizations })
}
