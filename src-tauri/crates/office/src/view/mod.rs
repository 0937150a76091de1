//! What the window shows: lines of registers and pages of records, read from the store and
//! put together as a person wants to see them. Data, not prose: labels are the window's.
//!
//! One file for each screen. Nothing in here writes, and nothing asks the computer for the
//! day: `today` comes in.

mod body;
mod brief;
mod carry;
mod decision;
mod file;
mod found;
mod grant;
mod meeting;
mod names;
mod number;
mod organization;
mod overview;
mod person;
mod project;
mod quarters;
mod readiness;
mod report;
mod seats;
mod session;
mod settings;
mod share;
mod task;
mod template;
#[cfg(test)]
mod tests;
mod told;
mod verbs;

pub use body::{BodyPage, BodyProject, BodyRow, SessionDot, TopicLine, body_page, body_rows};
pub use brief::{DecisionBrief, TaskBrief};
pub use carry::{CarriedLine, CarriedPage, EarlierAgenda, carried_page};
pub use decision::{DecisionPage, DecisionRow, decision_page, decision_rows};
pub use file::{Belonging, FilePage, FileRow, file_page, file_rows, files_of};
pub use found::found_detail;
pub use grant::{DeadlineAnswer, GrantPage, GrantRow, PlanSums, grant_page, grant_rows};
pub use meeting::{DayOff, MeetingRow, days_off, meeting_rows};
pub use names::{BodyRef, MeetingRef, Named, PersonRef, ProjectRef};
pub use number::{DecisionRef, TopRef};
pub use organization::{
    OrganizationPage, OrganizationRow, RepresentativeLine, organization_page, organization_rows,
};
pub use overview::{
    CommitmentLine, DayLine, MinutesLine, NextMeeting, Overview, ReportLine, TaskLine,
    overdue_tasks, overview,
};
pub use person::{PersonPage, PersonRow, PersonSeat, person_page, person_rows};
pub use project::{Money, ProjectPage, ProjectRow, project_page, project_rows};
pub use quarters::Quarter;
pub use readiness::{Check, Need, Stage, Standing};
pub use report::{
    ReportChapter, ReportContents, ReportPage, ReportRow, report_contents, report_page,
    report_rows, report_title,
};
pub use seats::{BodySeats, DeputyLine, SeatLine, body_seats};
pub use session::{AgendaLine, AttendanceLine, MeetingPage, QuorumLine, SpeakerLine, meeting_page};
pub use settings::{BodyRules, SettingsPage, settings_page};
pub use share::{BodyAttendance, OrganizationShare, Share, YearShare};
pub use task::{TaskPage, TaskRow, task_page, task_rows};
pub use template::{TemplateLine, template_lines};
pub use told::{Told, ToldCell, ToldRow, ToldValue};
pub use verbs::{Verb, verbs};
