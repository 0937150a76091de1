//! Reports: a period, an addressee, and the words that no record knows.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{File, Id, Noun, Person, Record, Reference};

words! {
    /// What kind of report it is.
    pub enum ReportKind {
        /// Zwischenbericht
        Interim = "interim",
        /// Sachbericht
        Narrative = "narrative",
        /// Jahresbericht
        Annual = "annual",
        /// Bericht an das Bündnistreffen
        Assembly = "assembly",
    }
}

words! {
    /// How far a report has come.
    pub enum ReportState {
        /// Entwurf
        Draft = "draft",
        /// freigegeben
        Released = "released",
    }
}

/// The office's own words for one chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChapterText {
    /// Which chapter: `summary`, `partners`, `outlook` …
    pub chapter: String,
    /// The text, as CommonMark.
    pub text: String,
}

/// A report on a period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Key.
    pub id: Id<Report>,
    /// What kind it is.
    pub kind: ReportKind,
    /// Title; empty for the usual one of its kind.
    pub title: Option<String>,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period, included.
    pub until: NaiveDate,
    /// To whom it goes.
    pub addressee: Option<String>,
    /// The addressee's reference (Aktenzeichen).
    pub reference: Option<String>,
    /// When it is due.
    pub due_on: Option<NaiveDate>,
    /// How far it has come.
    pub state: ReportState,
    /// When it was released.
    pub released_on: Option<NaiveDate>,
    /// Who signs it.
    #[serde(default)]
    pub signatories: Vec<Id<Person>>,
    /// The picture on its cover.
    pub cover: Option<Id<File>>,
    /// The office's own words.
    #[serde(default)]
    pub chapters: Vec<ChapterText>,
}

impl Report {
    /// The office's words for a chapter.
    pub fn text(&self, chapter: &str) -> Option<&str> {
        self.chapters.iter().find(|text| text.chapter == chapter).map(|text| text.text.as_str())
    }
}

impl Record for Report {
    const NOUN: Noun = Noun::Report;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        let signatories = self.signatories.iter().enumerate();
        Reference::may_need("cover", self.cover)
            .into_iter()
            .chain(
                signatories
                    .map(|(at, person)| Reference::needs(format!("signatories/{at}"), *person)),
            )
            .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::new().span("until", Some(self.from), Some(self.until));
        for (at, text) in self.chapters.iter().enumerate() {
            let again = self.chapters[..at].iter().any(|other| other.chapter == text.chapter);
            faults = faults.title(&format!("chapters/{at}/chapter"), &text.chapter).unless(
                !again,
                format!("chapters/{at}/chapter"),
                Reason::Twice,
            );
        }
        faults.done()
    }
}
