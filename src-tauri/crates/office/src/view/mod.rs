//! What the window shows: lines of registers and pages of records, read from the store and
//! put together as a person wants to see them. Data, not prose: labels are the window's.
//!
//! One file for each screen. Nothing in here writes, and nothing asks the computer for the
//! day: `today` comes in.

mod names;
mod organization;
mod report;
mod settings;

pub use names::{BodyRef, MeetingRef, Named, PersonRef, ProjectRef};
pub use organization::{
    OrganizationPage, OrganizationRow, Quarter, RepresentativeLine, organization_page,
    organization_rows,
};
pub use report::{MinutesPage, ReportPage, ReportRow, minutes_page, report_page, report_rows};
pub use settings::{BodyRules, SettingsPage, settings_page};
