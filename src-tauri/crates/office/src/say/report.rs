//! What a report says about itself before and after it is released.

use domain::{Cents, Chapter, Fact, Unit};
use papers::{ReportFinding, ReportFindingKind, words};

/// The sentence about what to know before a report is released.
pub fn report_finding(finding: &ReportFinding) -> String {
    match &finding.kind {
        ReportFindingKind::OpenPoint(text) => format!("Offener Punkt: {text}"),
        ReportFindingKind::ReasonMissing(label) => format!("{label}: Abweichung ohne Begründung."),
        ReportFindingKind::Overridden(fact) => format!(
            "{}: {} statt gezählt {}.",
            fact.label,
            value(fact, fact.value()),
            value(fact, fact.counted)
        ),
        ReportFindingKind::Empty(title) => {
            format!("Das Kapitel „{title}“ hat nichts zu berichten und entfällt.")
        }
        ReportFindingKind::FigureUnknown(figure) => {
            format!("Eine Angabe gilt einer Zahl, die der Bericht nicht hat: {figure}.")
        }
        ReportFindingKind::MentionUnknown(title) => format!(
            "Der Text zu „{title}“ nennt eine Zahl, die der Bericht nicht mehr zählt. Löschen Sie \
             sie, oder schreiben Sie sie als gewöhnlichen Text."
        ),
    }
}

/// „Beschlüsse: 24 → 25“, with the value before where there was one.
pub fn figure_change(fact: &Fact, before: Option<i64>) -> String {
    let now = value(fact, fact.value());
    match before {
        Some(before) => format!("{}: {now}, bisher {}", fact.label, value(fact, before)),
        None => format!("{}: {now}, bisher nicht angegeben", fact.label),
    }
}

/// What became of a part of a document since it was released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartChange {
    /// It was not there before.
    Added,
    /// It says something else.
    Revised,
    /// It is there no more.
    Removed,
}

impl PartChange {
    fn word(self) -> &'static str {
        match self {
            Self::Added => "ergänzt",
            Self::Revised => "überarbeitet",
            Self::Removed => "entfallen",
        }
    }
}

/// „Kapitel „Ausblick“ überarbeitet“
pub fn chapter_change(chapter: &Chapter, change: PartChange) -> String {
    let title = chapter.title.as_deref().or_else(|| papers::chapter_title(&chapter.chapter));
    format!("Kapitel „{}“ {}", title.unwrap_or(&chapter.chapter), change.word())
}

/// „TOP 5 Kühle Orte: überarbeitet“
pub fn part_change(part: &Chapter, change: PartChange) -> String {
    format!("{}: {}", part.title.as_deref().unwrap_or(&part.chapter), change.word())
}

fn value(fact: &Fact, value: i64) -> String {
    match fact.unit {
        Unit::Cents => words::euros(Cents(value)),
        Unit::Number => value.to_string().replace('-', "−"),
    }
}
