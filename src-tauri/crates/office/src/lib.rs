//! What a person of the office can do, composed of the other crates.
//!
//! The window and the command line both stand on this and on nothing below it. What went
//! wrong, what was done and what was found comes back as data; the German sentences for
//! all three stand once, in [`say`].
#![forbid(unsafe_code)]

mod attachments;
mod backups;
mod calendar;
mod carry_over;
mod clash;
mod clock;
mod complete;
mod deadlines;
mod desk;
mod documents;
mod error;
pub mod example;
mod files;
mod find;
mod holidays;
mod meetings;
mod merging;
mod names;
mod new_report;
pub mod notices;
mod patch;
mod people;
mod planning;
mod preflight;
mod prints;
pub mod records;
mod release;
mod replies;
pub mod say;
mod statistics;
mod templates;
pub mod view;
mod whole;

pub use attachments::folder_beside;
pub use backups::{BackupCopy, Backups, backups_of};
pub use calendar::{calendar, invitation_calendar, invitation_mail, invitation_text, read_replies};
pub use carry_over::{
    Carried, Reason, What, carry_over, carry_over_to, copy_agenda, put_aside, take_over,
};
pub use clash::{Clash, Proposal, Surroundings, clashes, objections};
pub use clock::{RandomIds, SystemClock, change_ahead};
pub use complete::write_complete;
pub use desk::{Care, Desk, Progress, account_name};
pub use documents::{
    Paper, annual_overview, badges, certificate, decision_register, documentation, excerpt,
    interim_report, invitation, minutes, participant_list, partner_directory, project_sheet,
    report_draft, running_order, table_cards, task_list,
};
pub use domain;
pub use error::Error;
pub use exchange::json::schema;
pub use files::{FileDescription, attachment, describe_file, file_name_of, keep_file, save_file};
pub use find::{
    find_item, find_mergeable, find_organization, find_person, find_project, find_report,
};
pub use holidays::holiday;
pub use meetings::{MeetingLine, find_meeting, meetings, votes_present};
pub use merging::{Difference, Merging, merge, try_merging};
pub use names::{
    complete_name, folder_name, project_file_name, report_file_name, session_file_name,
};
pub use new_report::new_report;
pub use papers::{BadgeSize, Decisions, ExcerptOf, ParticipantList, ReportFacts, TasksOf};
pub use people::take_on;
pub use planning::{PlannedDay, SeriesPlan, plan_series, series_days};
pub use preflight::{Lack, preflight};
pub use release::{
    ReleaseFinding, changes_since_release, find_release, paper_findings, release_minutes,
    release_pdf, release_report, releases, report_facts, report_findings, save_release,
};
pub use replies::{
    NotedReply, Received, Unmatched, note_present, note_replies, replies_in_files, replies_in_list,
};
pub use statistics::{AttendanceStatistics, attendance_statistics};
pub use store;
pub use templates::{keep_agenda, schedule_meeting, use_template};
pub use typeset::Press;
pub use whole::write as write_file;

/// What something can be, or why not.
pub type Result<T> = std::result::Result<T, Error>;
