//! The papers of an alliance's office: domain values become document trees of [`typeset`].
//!
//! One folder per kind of document, one file per chapter. Papers never draw and never
//! count pages; they choose what is said, in which order, and in which German words.
//! What is counted is counted in [`figures`], which knows no German; how a date, an
//! amount or a status reads stands in [`words`].
#![forbid(unsafe_code)]

mod annual_overview;
mod appointment;
mod badges;
mod certificate;
mod commonmark;
mod decision;
mod decision_register;
mod documentation;
mod edition;
mod excerpt;
pub mod figures;
#[cfg(test)]
mod fixture;
mod house;
mod invitation;
mod invited;
mod lands;
mod minutes;
mod participant_list;
mod partner_directory;
mod picture;
mod programme;
mod project_sheet;
mod report;
mod running_order;
mod session;
mod setting;
mod task_list;
#[cfg(test)]
mod tests;
mod times;
pub mod words;

pub use annual_overview::annual_overview;
pub use appointment::{Appointment, appointment};
pub use badges::{BadgeSize, badges, table_cards};
pub use certificate::certificate;
pub use decision_register::{Decisions, decision_register};
pub use documentation::documentation;
pub use edition::Edition;
pub use excerpt::{ExcerptOf, excerpt};
pub use invitation::{InvitationMail, invitation, invitation_mail};
pub use invited::{Invited, expected, invited};
pub use minutes::{minutes, minutes_parts};
pub use participant_list::{ParticipantList, participant_list};
pub use partner_directory::partner_directory;
pub use project_sheet::project_sheet;
pub use report::{
    OutlineChapter, ReportFacts, ReportFinding, ReportFindingKind, chapter_title, interim_report,
    report, report_facts,
};
pub use running_order::running_order;
pub use setting::{Missing, Setting};
pub use task_list::{TasksOf, task_list};
pub use times::{Times, times as agenda_times};
