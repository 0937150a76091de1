//! The reports that a grant asks for, and those that answer.

use domain::{Grant, Report, ReportState, ReportingDeadline};

/// The report that answers a deadline: one about the grant that is due on the same day, rather
/// one that is released.
pub(crate) fn answering<'a>(
    reports: &'a [Report],
    grant: &Grant,
    deadline: &ReportingDeadline,
) -> Option<&'a Report> {
    let due = Some(deadline.due_on);
    let answers =
        reports.iter().filter(|report| report.grant == Some(grant.id) && report.due_on == due);
    answers.max_by_key(|report| (report.state == ReportState::Released, report.until, report.id))
}

/// The first deadline that no released report answers yet, also one that is past.
pub(crate) fn next_deadline<'a>(
    reports: &[Report],
    grant: &'a Grant,
) -> Option<&'a ReportingDeadline> {
    let is_met = |deadline: &&ReportingDeadline| {
        answering(reports, grant, deadline)
            .is_some_and(|report| report.state == ReportState::Released)
    };
    grant.deadlines.iter().filter(|d| !is_met(d)).min_by_key(|deadline| deadline.due_on)
}
