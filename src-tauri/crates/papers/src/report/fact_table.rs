//! Every figure of a report under its key: what the records say, and what the office says
//! instead.

use domain::{Fact, Overriding, Report, Source, Unit};

/// The figures of a report, in the order of its chapters.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct FactTable {
    facts: Vec<Fact>,
}

/// What is to be counted: in which chapter, under which key and name, by which rule.
pub(super) struct Entry<'t> {
    pub(super) chapter: &'static str,
    pub(super) figure: String,
    pub(super) label: String,
    pub(super) rule: &'t str,
}

impl FactTable {
    /// Notes a figure; what the report says about it holds instead.
    pub(super) fn note(
        &mut self,
        report: Option<&Report>,
        entry: Entry,
        unit: Unit,
        counted: i64,
        sources: Vec<Source>,
    ) {
        let Entry { chapter, figure, label, rule } = entry;
        let said = report.and_then(|report| report.figure_note(&figure));
        let overridden = said.and_then(|note| {
            Some(Overriding { value: note.value?, reason: note.reason.trim().to_owned() })
        });
        let (chapter, rule) = (chapter.to_owned(), rule.to_owned());
        self.facts.push(Fact { figure, chapter, label, rule, unit, counted, overridden, sources });
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Fact] {
        &self.facts
    }

    /// The figure with this key.
    pub(super) fn get(&self, figure: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.figure == figure)
    }

    /// What the report says; nothing counted is none.
    pub(super) fn value(&self, figure: &str) -> i64 {
        self.get(figure).map_or(0, Fact::value)
    }

    /// The sign beside a figure that the office has set itself.
    pub(super) fn mark(&self, figure: &str) -> &'static str {
        match self.get(figure) {
            Some(Fact { overridden: Some(_), .. }) => "*",
            _ => "",
        }
    }
}
