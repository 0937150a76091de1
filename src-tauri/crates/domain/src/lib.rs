//! The words and rules of an alliance's office.
//!
//! Every record that the program keeps, the values they are made of, and the rules that
//! need nothing but the records themselves. Pure: no file, no clock, no database, no
//! window. Identifiers follow OParl 1.1 where it has a word.
//!
//! The set of nouns stands once, in [`noun`]; what a complete alliance consists of is the
//! [`Register`].
#![forbid(unsafe_code)]

mod agenda_template;
mod alliance;
mod berlin;
mod body;
mod calendar;
mod fault;
mod file;
mod grant;
mod id;
mod meeting;
mod membership;
mod merging;
mod noun;
mod number;
mod op;
mod organization;
mod person;
mod project;
mod record;
mod register;
mod release;
mod report;
mod series;
mod task;
mod topic;
mod value;
mod vote;
mod word;

pub use agenda_template::{AgendaTemplate, TemplateItem};
pub use alliance::{Alliance, Municipality, Office, TextModule};
pub use berlin::{instant, wall_time};
pub use body::{Body, BodyKind, Counting, Quorum, QuorumBasis};
pub use calendar::{PartialDate, Period};
pub use fault::{Fault, LONGEST_LINE, Reason};
pub use file::{Accessibility, File, FileRole, Visibility};
pub use grant::{Booking, Grant, GrantGoal, Measure, PlanLine, Reading, ReportingDeadline};
pub use id::{Id, IdSource, SeededIds};
pub use meeting::{
    AgendaItem, AgendaItemKind, Attendance, AttendanceStatus, Decision, DecisionKind, Format, Goal,
    Implementation, Meeting, MeetingKind, MeetingState, Minutes, Outcome, Reply, Seat, Speaker,
    stations, top_numbers, votes_present,
};
pub use membership::{Membership, Role};
pub use noun::Noun;
pub use number::{DecisionNumber, MeetingNumber, NumberError};
pub use op::Op;
pub use organization::{Commitment, CommitmentKind, Organization, OrganizationKind, Partnership};
pub use person::{Person, Salutation};
pub use project::{
    Contributor, CostLine, Criteria, Criterion, FundingLine, Milestone, Phase, PhaseSpan, Project,
};
pub use record::{Record, Reference, Tie};
pub use register::{HasRecords, Misfit, MisfitKind, Register};
pub use release::{Fact, Overriding, Release, Source, Unit};
pub use report::{
    Chapter, Comment, CommentKind, FigureNote, Report, ReportKind, ReportState, Seen,
};
pub use series::{Ordinal, Series};
pub use task::{Task, TaskState};
pub use topic::Topic;
pub use value::{Address, Cents, Color, Land};
pub use vote::Vote;
pub use word::Word;
