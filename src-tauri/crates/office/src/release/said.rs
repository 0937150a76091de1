//! What a document says, and what of it is different from a version that was released.

use chrono::NaiveDateTime;
use domain::{Chapter, Fact, Id, Meeting, Release, Report};
use papers::Missing;
use store::Store;

use super::report_facts;
use crate::Result;
use crate::say::{self, PartChange};

/// What a document says: its figures, and its words part by part.
pub(super) struct Said {
    pub(super) facts: Vec<Fact>,
    pub(super) chapters: Vec<Chapter>,
}

impl Said {
    pub(super) fn by_report(store: &Store, id: Id<Report>, as_of: NaiveDateTime) -> Result<Self> {
        let report = store.get(id)?.ok_or(Missing::Report(id))?;
        let facts = report_facts(store, id, as_of)?.figures;
        Ok(Self { facts, chapters: report.chapters })
    }

    pub(super) fn by_minutes(store: &Store, id: Id<Meeting>) -> Result<Self> {
        let chapters = papers::minutes_parts(&store.meeting_excerpt(id)?, id)?;
        Ok(Self { facts: Vec::new(), chapters })
    }

    /// What is different from a released version, as sentences: figures, then words.
    pub(super) fn differences(&self, last: &Release) -> Vec<String> {
        let said = if last.report.is_some() { say::chapter_change } else { say::part_change };
        let was = |figure: &str| last.facts.iter().find(|fact| fact.figure == figure);
        let figures = self.facts.iter().filter_map(|fact| match was(&fact.figure) {
            Some(before) if before.value() == fact.value() => None,
            before => Some(say::figure_change(fact, before.map(Fact::value))),
        });
        let now = self.chapters.iter().filter_map(|part| {
            let change = match find(&last.chapters, part) {
                Some(before) if printed(before) == printed(part) => return None,
                Some(_) => PartChange::Revised,
                None if is_empty(part) => return None,
                None => PartChange::Added,
            };
            Some(said(part, change))
        });
        let gone = last.chapters.iter().filter(|part| !is_empty(part));
        let gone = gone.filter(|part| find(&self.chapters, part).is_none());
        figures.chain(now).chain(gone.map(|part| said(part, PartChange::Removed))).collect()
    }
}

fn find<'a>(parts: &'a [Chapter], like: &Chapter) -> Option<&'a Chapter> {
    parts.iter().find(|part| part.chapter == like.chapter)
}

fn is_empty(part: &Chapter) -> bool {
    part.text.is_empty() && part.after.is_empty()
}

fn printed(part: &Chapter) -> (Option<&str>, bool, &str, &str) {
    (part.title.as_deref(), part.off, &part.text, &part.after)
}
