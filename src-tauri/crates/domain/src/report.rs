//! Reports: a period, an addressee, and the words that no record knows.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{File, Grant, Id, Noun, Person, Record, Reference};

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

words! {
    /// What a comment is to the report.
    pub enum CommentKind {
        /// Hinweis für andere
        Remark = "remark",
        /// offener Punkt: hält die Freigabe auf
        OpenPoint = "open_point",
    }
}

/// What somebody notes beside a chapter. Never printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// What it is.
    pub kind: CommentKind,
    /// What it says.
    pub text: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// When.
    pub on: NaiveDate,
    /// Whether it is settled.
    #[serde(default)]
    pub settled: bool,
}

/// The value a figure had when somebody last looked at its chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The figure's key.
    pub figure: String,
    /// What it said.
    pub value: i64,
}

/// A chapter of a report: one that the program fills from the records, or the office's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Which chapter: `summary`, `partners`, `outlook` …; any other key is the office's own.
    pub chapter: String,
    /// Another title than the usual one.
    #[serde(default)]
    pub title: Option<String>,
    /// Whether it is left out.
    #[serde(default)]
    pub off: bool,
    /// Whether the office holds it for finished.
    #[serde(default)]
    pub finished: bool,
    /// The office's words before what the records say, as CommonMark. A link to `figure:` and
    /// a figure's key, `[21](figure:sessions/held)`, stands for what the figure says.
    #[serde(default)]
    pub text: String,
    /// The office's words after it, likewise.
    #[serde(default)]
    pub after: String,
    /// Notes for colleagues.
    #[serde(default)]
    pub comments: Vec<Comment>,
    /// The figures as they were at the last look.
    #[serde(default)]
    pub seen: Vec<Seen>,
}

impl Chapter {
    /// A chapter of which nothing but its key is said.
    pub fn new(chapter: impl Into<String>) -> Self {
        Self { chapter: chapter.into(), ..Self::default() }
    }
}

/// What the office says about a figure: why another value holds than the one counted, or why
/// a goal or a line of the plan was not met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FigureNote {
    /// The figure's key.
    pub figure: String,
    /// The value that holds instead of the one counted.
    pub value: Option<i64>,
    /// Why.
    pub reason: String,
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
    /// The grant it accounts for.
    #[serde(default)]
    pub grant: Option<Id<Grant>>,
    /// What it says of its chapters. A list that names every usual one is their order.
    #[serde(default)]
    pub chapters: Vec<Chapter>,
    /// What the office says about single figures.
    #[serde(default)]
    pub figure_notes: Vec<FigureNote>,
}

impl Report {
    /// What the office says of a chapter.
    pub fn chapter(&self, key: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.chapter == key)
    }

    /// What the office says about a figure.
    pub fn figure_note(&self, figure: &str) -> Option<&FigureNote> {
        self.figure_notes.iter().find(|note| note.figure == figure)
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
            .chain(Reference::may_need("grant", self.grant))
            .chain(
                signatories
                    .map(|(at, person)| Reference::needs(format!("signatories/{at}"), *person)),
            )
            .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::new().span("until", Some(self.from), Some(self.until));
        for (at, chapter) in self.chapters.iter().enumerate() {
            let again = self.chapters[..at].iter().any(|other| other.chapter == chapter.chapter);
            let field = |field: &str| format!("chapters/{at}/{field}");
            faults = faults.title(&field("chapter"), &chapter.chapter).unless(
                !again,
                field("chapter"),
                Reason::Twice,
            );
            if let Some(title) = &chapter.title {
                faults = faults.title(&field("title"), title);
            }
            for (of, comment) in chapter.comments.iter().enumerate() {
                faults = faults.text(&field(&format!("comments/{of}/text")), &comment.text);
            }
        }
        for (at, note) in self.figure_notes.iter().enumerate() {
            let again = self.figure_notes[..at].iter().any(|other| other.figure == note.figure);
            let field = |field: &str| format!("figure_notes/{at}/{field}");
            faults = faults
                .title(&field("figure"), &note.figure)
                .text(&field("reason"), &note.reason)
                .unless(!again, field("figure"), Reason::Twice);
        }
        faults.done()
    }
}
