//! What a person should know before a report is released, apart from what the typesetter
//! finds.

use domain::{CommentKind, Fact};

use super::facts::Facts;
use super::outline::Written;
use super::targets::{self, Standing};

/// Something to know before a report is released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFinding {
    /// The key of the chapter it is about.
    pub chapter: String,
    /// What it is.
    pub kind: ReportFindingKind,
}

/// What there is to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportFindingKind {
    /// Somebody noted that something is open.
    OpenPoint(String),
    /// A goal was missed, or more than planned was spent, and nobody has said why.
    ReasonMissing(String),
    /// A figure is not the one counted.
    Overridden(Box<Fact>),
    /// A chapter has nothing to say and is left out.
    Empty(String),
    /// Something is said about a figure that the report does not have.
    FigureUnknown(String),
    /// The office's words of the chapter with this title mention a figure that the report does
    /// not have.
    MentionUnknown(String),
}

impl ReportFinding {
    /// Whether the report cannot be released as long as it stands.
    pub fn blocks(&self) -> bool {
        use ReportFindingKind::{MentionUnknown, OpenPoint, ReasonMissing};
        matches!(self.kind, OpenPoint(_) | ReasonMissing(_) | MentionUnknown(_))
    }
}

pub(super) fn findings(facts: &Facts, written: &[Written]) -> Vec<ReportFinding> {
    let mut found = Vec::new();
    let is_off = |key: &str| written.iter().any(|of| of.chapter.key == key && of.chapter.is_off());
    let mut find = |chapter: &str, kind| {
        found.push(ReportFinding { chapter: chapter.to_owned(), kind });
    };
    for Written { chapter, blocks, .. } in written.iter().filter(|of| !of.chapter.is_off()) {
        let comments = chapter.said().map(|said| said.comments.as_slice()).unwrap_or_default();
        for comment in comments {
            if comment.kind == CommentKind::OpenPoint && !comment.settled {
                let text = comment.text.trim().to_owned();
                find(chapter.key, ReportFindingKind::OpenPoint(text));
            }
        }
        if chapter.mentioned().iter().any(|figure| facts.table.get(figure).is_none()) {
            find(chapter.key, ReportFindingKind::MentionUnknown(chapter.title()));
        }
        if blocks.is_empty() {
            find(chapter.key, ReportFindingKind::Empty(chapter.title()));
        }
    }
    for label in unexplained(facts) {
        if !is_off(label.0) {
            find(label.0, ReportFindingKind::ReasonMissing(label.1));
        }
    }
    for fact in facts.table.all() {
        if fact.overridden.is_some() && !is_off(&fact.chapter) {
            find(&fact.chapter, ReportFindingKind::Overridden(Box::new(fact.clone())));
        }
    }
    let notes = facts.report.map(|report| report.figure_notes.as_slice()).unwrap_or_default();
    for note in notes.iter().filter(|note| facts.table.get(&note.figure).is_none()) {
        find("summary", ReportFindingKind::FigureUnknown(note.figure.clone()));
    }
    found
}

/// Goals that were missed and cost lines that were overspent without a reason.
fn unexplained(facts: &Facts) -> Vec<(&'static str, String)> {
    let Some(grant) = facts.grant else { return Vec::new() };
    let without = |figure: &str| facts.reason(figure).is_none();
    let goals = grant
        .goals
        .iter()
        .filter(|goal| targets::standing(facts, grant, goal) == Standing::Missed)
        .filter(|goal| without(&targets::figure(goal)))
        .map(|goal| ("targets", format!("Ziel {}: {}", goal.number, goal.title.trim())));
    let lines = grant
        .costs
        .iter()
        .filter(|line| {
            let figure = |what: &str| format!("costs/{}/{what}", line.number);
            facts.table.value(&figure("actual")) > facts.table.value(&figure("planned"))
                && without(&figure("actual"))
        })
        .map(|line| ("finances", format!("Position {}: {}", line.number, line.title.trim())));
    goals.chain(lines).collect()
}
