//! Who took part how often, over all sessions of a period.

use std::collections::BTreeMap;

use domain::{Body, Id, Organization, Period, Register};
use papers::figures::{
    Ledger, Participation, attendance_by_body, attendance_by_organization, attendance_by_year,
};
use store::Store;

use crate::Result;

/// The attendance of a period, counted three ways.
#[derive(Clone, Debug, PartialEq)]
pub struct AttendanceStatistics {
    /// By body; `None` gathers what belongs to no body.
    pub by_body: BTreeMap<Option<Id<Body>>, Participation>,
    /// By organisation.
    pub by_organization: BTreeMap<Id<Organization>, Participation>,
    /// By year.
    pub by_year: BTreeMap<i32, Participation>,
}

/// Counts the sessions held in a period. Both its ends belong to it.
///
/// # Errors
/// A store that cannot be read.
pub fn attendance_statistics(store: &Store, period: Period) -> Result<AttendanceStatistics> {
    let mut register = Register::new(store.alliance()?);
    register.meetings = store.all()?;
    register.attendances = store.all()?;
    let ledger = Ledger::new(&register);
    Ok(AttendanceStatistics {
        by_body: attendance_by_body(&ledger, period),
        by_organization: attendance_by_organization(&ledger, period),
        by_year: attendance_by_year(&ledger, period),
    })
}
