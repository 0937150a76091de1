//! Signatures to build against while the insides are being written.
#![allow(missing_docs, unused_variables, clippy::unimplemented, clippy::needless_pass_by_value)]
use std::{io::Read, ops::ControlFlow, path::{Path, PathBuf}};
use chrono::{DateTime, NaiveDate, Utc};
use domain::*;
use uuid::Uuid;
use crate::*;

pub trait Stored: Record {}
pub trait Listed: Stored {}
macro_rules! stored { ($($p:ident: $r:ident,)+) => { $(impl Stored for $r {} impl Listed for $r {})+ } }
for_each_record!(stored);
impl Stored for Alliance {}

pub struct Store;
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step { pub seq: i64, pub op: Option<Op>, pub word: String, pub subject: Option<Subject>, pub actor: String, pub at: DateTime<Utc>, pub state: StepState, pub schema_version: i32, pub rows: u64 }
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject { pub noun: Noun, pub id: Uuid, pub title: String }
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState { Done, Undone, Dropped }
#[derive(Clone, Debug, PartialEq)]
pub struct Passage { pub step: Step, pub kind: ChangeKind, pub fields: Vec<FieldChange> }
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange { pub field: String, pub before: serde_json::Value, pub after: serde_json::Value }
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit { pub noun: Noun, pub id: Uuid, pub title: String, pub detail: String, pub day: Option<NaiveDate> }
#[derive(Clone, Debug, PartialEq)]
pub enum Finding { Damaged { details: String }, Misfit(Misfit), StaleIndex { noun: Noun, id: Uuid }, MissingAttachment { file: Id<File>, sha256: String }, DamagedAttachment { file: Id<File>, sha256: String }, DoubleNumber { meetings: Vec<Id<Meeting>>, number: u32 } }
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress { pub done: usize, pub total: usize }
pub trait AttachmentSource { fn open(&self, sha256: &str) -> std::io::Result<Box<dyn Read + '_>>; }
pub struct NoAttachments;
impl AttachmentSource for NoAttachments { fn open(&self, _: &str) -> std::io::Result<Box<dyn Read + '_>> { Err(std::io::ErrorKind::NotFound.into()) } }
#[derive(Clone, Debug)]
pub struct Attachments { folder: PathBuf }
impl AttachmentSource for Attachments { fn open(&self, _: &str) -> std::io::Result<Box<dyn Read + '_>> { unimplemented!() } }
impl Attachments {
    pub fn at(folder: impl Into<PathBuf>) -> Self { Self { folder: folder.into() } }
    pub fn put(&self, bytes: &[u8]) -> Result<String, Error> { unimplemented!() }
    pub fn read(&self, sha256: &str) -> Result<Vec<u8>, Error> { unimplemented!() }
    pub fn path(&self, sha256: &str) -> PathBuf { unimplemented!() }
}
pub struct Vigil;
impl Vigil {
    /// The result, when the check is done.
    pub fn result(&self) -> Option<Result<Vec<Finding>, Error>> { unimplemented!() }
    /// Waits for the result.
    pub fn wait(self) -> Result<Vec<Finding>, Error> { unimplemented!() }
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup { pub path: PathBuf, pub bytes: u64, pub attachments: usize }

type Done<T> = Result<Answer<T>, Error>;
impl Store {
    pub fn create(folder: &Path, alliance: Alliance, hand: Hand) -> Result<Self, Error> { unimplemented!() }
    pub fn create_from(folder: &Path, register: &Register, attachments: &dyn AttachmentSource, hand: Hand, progress: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Result<Self, Error> { unimplemented!() }
    pub fn open(path: &Path, hand: Hand) -> Result<Self, Error> { unimplemented!() }
    pub fn open_to_read(path: &Path) -> Result<Self, Error> { unimplemented!() }
    /// The `.buendnis` file.
    pub fn path(&self) -> &Path { unimplemented!() }
    pub fn folder(&self) -> &Path { unimplemented!() }
    pub fn now(&self) -> Result<DateTime<Utc>, Error> { unimplemented!() }
    pub fn new_id<R: Record>(&mut self) -> Result<Id<R>, Error> { unimplemented!() }
    pub fn attachments(&self) -> Attachments { unimplemented!() }
    pub fn alliance(&self) -> Result<Alliance, Error> { unimplemented!() }
    pub fn get<R: Stored>(&self, id: Id<R>) -> Result<Option<R>, Error> { unimplemented!() }
    pub fn all<R: Stored>(&self) -> Result<Vec<R>, Error> { unimplemented!() }
    pub fn register(&self) -> Result<Register, Error> { unimplemented!() }
    /// All `R` that name the record `of`, in whatever field, by key.
    pub fn naming<R: Stored>(&self, of: impl Into<Key>) -> Result<Vec<R>, Error> { unimplemented!() }
    pub fn meeting_excerpt(&self, id: Id<Meeting>) -> Result<Register, Error> { unimplemented!() }
    pub fn meeting_by_number(&self, number: &MeetingNumber) -> Result<Vec<Id<Meeting>>, Error> { unimplemented!() }
    pub fn title_of(&self, key: impl Into<Key>) -> Result<Option<String>, Error> { unimplemented!() }

    pub fn import(&mut self, register: &Register, attachments: &dyn AttachmentSource, progress: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Done<()> { unimplemented!() }
    pub fn add<R: Listed>(&mut self, record: R) -> Done<R> { unimplemented!() }
    pub fn revise<R: Stored>(&mut self, record: R) -> Done<R> { unimplemented!() }
    pub fn remove<R: Listed>(&mut self, id: Id<R>) -> Done<()> { unimplemented!() }
    pub fn schedule_meeting(&mut self, meeting: Meeting) -> Done<Meeting> { unimplemented!() }
    pub fn advance_meeting(&mut self, id: Id<Meeting>, to: MeetingState) -> Done<Meeting> { unimplemented!() }
    pub fn release_minutes(&mut self, id: Id<Meeting>, on: NaiveDate) -> Done<Meeting> { unimplemented!() }
    pub fn approve_minutes(&mut self, id: Id<Meeting>, on: NaiveDate, in_meeting: Option<Id<Meeting>>) -> Done<Meeting> { unimplemented!() }
    pub fn cancel_meeting(&mut self, id: Id<Meeting>, because: Option<String>) -> Done<Meeting> { unimplemented!() }
    /// Position 0: at the end.
    pub fn put_on_agenda(&mut self, item: AgendaItem) -> Done<AgendaItem> { unimplemented!() }
    pub fn move_agenda_item(&mut self, id: Id<AgendaItem>, parent: Option<Id<AgendaItem>>, position: u32) -> Done<AgendaItem> { unimplemented!() }
    /// Number 0: the next of the session.
    pub fn record_decision(&mut self, decision: Decision) -> Done<Decision> { unimplemented!() }
    pub fn assign_task(&mut self, task: Task) -> Done<Task> { unimplemented!() }
    pub fn complete_task(&mut self, id: Id<Task>, on: NaiveDate) -> Done<Task> { unimplemented!() }
    pub fn fulfil_commitment(&mut self, id: Id<Commitment>, on: NaiveDate) -> Done<Commitment> { unimplemented!() }
    pub fn join_alliance(&mut self, id: Id<Organization>, since: Option<NaiveDate>) -> Done<Organization> { unimplemented!() }
    pub fn leave_alliance(&mut self, id: Id<Organization>, until: NaiveDate, reason: Option<String>) -> Done<Organization> { unimplemented!() }
    pub fn end_membership(&mut self, id: Id<Membership>, until: NaiveDate) -> Done<Membership> { unimplemented!() }
    pub fn enter_phase(&mut self, id: Id<Project>, phase: Phase, on: NaiveDate) -> Done<Project> { unimplemented!() }
    /// Size and SHA-256 are filled in from the bytes.
    pub fn attach_file(&mut self, file: File, bytes: &[u8]) -> Done<File> { unimplemented!() }

    pub fn undo(&mut self) -> Done<Step> { unimplemented!() }
    pub fn redo(&mut self) -> Done<Step> { unimplemented!() }
    pub fn can_undo(&self) -> Result<Option<Step>, Error> { unimplemented!() }
    pub fn can_redo(&self) -> Result<Option<Step>, Error> { unimplemented!() }
    /// Newest first.
    pub fn steps(&self, limit: usize) -> Result<Vec<Step>, Error> { unimplemented!() }
    /// Oldest first.
    pub fn history_of(&self, key: impl Into<Key>) -> Result<Vec<Passage>, Error> { unimplemented!() }
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Hit>, Error> { unimplemented!() }
    pub fn check(&self) -> Result<Vec<Finding>, Error> { unimplemented!() }
    pub fn vigil(&self) -> Vigil { unimplemented!() }
    /// A verified copy of the alliance, with its attachments, as the new folder `target`.
    pub fn backup_to(&self, target: &Path) -> Result<Backup, Error> { unimplemented!() }
    pub fn put_draft(&mut self, key: &str, text: &str) -> Result<(), Error> { unimplemented!() }
    pub fn draft(&self, key: &str) -> Result<Option<String>, Error> { unimplemented!() }
    pub fn clear_draft(&mut self, key: &str) -> Result<(), Error> { unimplemented!() }
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), Error> { unimplemented!() }
}

pub mod backup {
    use super::*;
    /// The day's backup, unless there is one already. On a connection of its own.
    pub fn daily(alliance: &Path, backups: &Path, now: DateTime<Utc>) -> Result<Option<Backup>, Error> { unimplemented!() }
    /// Newest first.
    pub fn list(backups: &Path) -> Result<Vec<(NaiveDate, PathBuf)>, Error> { unimplemented!() }
    /// Brings a backup back as the new folder `target`.
    pub fn restore(backup: &Path, target: &Path) -> Result<Backup, Error> { unimplemented!() }
}
