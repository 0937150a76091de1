//! Releases: what was handed out, as it was then.
//!
//! A release never changes. A correction is a further one, with a higher version, which says
//! what is different.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{Chapter, File, Id, Meeting, Noun, Record, Reference, Report};

words! {
    /// In what a figure is counted.
    pub enum Unit {
        /// Anzahl
        Number = "number",
        /// Cent
        Cents = "cents",
    }
}

/// A record that a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its noun.
    pub noun: Noun,
    /// Its key.
    pub id: Uuid,
}

impl<R: Record> From<Id<R>> for Source {
    fn from(id: Id<R>) -> Self {
        Self { noun: R::NOUN, id: id.uuid() }
    }
}

/// A figure of a report: what it says, by which rule, and of which records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its key, the same in every report: `partners/after`, `bodies/KL/sessions`.
    pub figure: String,
    /// The chapter it belongs to.
    pub chapter: String,
    /// What it is called.
    pub label: String,
    /// By which rule it is counted.
    pub rule: String,
    /// In what it is counted.
    pub unit: Unit,
    /// What the records say.
    pub counted: i64,
    /// What the office says instead, with its reason.
    pub overridden: Option<Overriding>,
    /// The records behind it.
    #[serde(default)]
    pub sources: Vec<Source>,
}

/// What the office says instead of a counted figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Overriding {
    /// The value.
    pub value: i64,
    /// Why.
    pub reason: String,
}

impl Fact {
    /// What the report says: the office's value, or what was counted.
    pub fn value(&self) -> i64 {
        self.overridden.as_ref().map_or(self.counted, |overriding| overriding.value)
    }
}

/// A released version of a report or of a session's minutes. Its PDF lies in the attachments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Key.
    pub id: Id<Release>,
    /// The report, if it is one.
    pub report: Option<Id<Report>>,
    /// The session, if it is minutes.
    pub meeting: Option<Id<Meeting>>,
    /// Which version (Fassung), from 1.
    pub version: u32,
    /// The PDF.
    pub file: Id<File>,
    /// SHA-256 of the PDF, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// When it was released.
    pub released_on: NaiveDate,
    /// Who released it.
    pub released_by: Option<String>,
    /// What is different from the version before.
    #[serde(default)]
    pub changes: Vec<String>,
    /// The figures it says.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// The office's words in it.
    #[serde(default)]
    pub chapters: Vec<Chapter>,
}

impl Record for Release {
    const NOUN: Noun = Noun::Release;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        [
            Reference::may_need("report", self.report),
            Reference::may_need("meeting", self.meeting),
            Some(Reference::needs("file", self.file)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        Faults::new()
            .unless(
                self.report.is_some() != self.meeting.is_some(),
                "report",
                Reason::OneOfNeeded(&["report", "meeting"]),
            )
            .unless(self.version != 0, "version", Reason::Zero)
            .sha256("sha256", Some(&self.sha256))
            .done()
    }
}
