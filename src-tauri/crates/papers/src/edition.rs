//! A document as a released version: which one it is, and what is different from the one before.

use chrono::NaiveDate;
use domain::{Meeting, Register};
use typeset::{Block, Heading, List, Text};

use crate::words;

/// A released version that a document is set as.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// Which version (Fassung), from 1.
    pub version: u32,
    /// When the version before was released.
    pub before: Option<NaiveDate>,
    /// What is different from the version before, printed in it.
    pub changes: &'a [String],
}

impl<'a> Edition<'a> {
    /// The version of a session's minutes that is out; while they are corrected, the one that
    /// comes next. None before the first release.
    pub(crate) fn of_minutes(register: &'a Register, meeting: &Meeting) -> Option<Self> {
        let versions = register.releases.iter().filter(|one| one.meeting == Some(meeting.id));
        let last = versions.clone().max_by_key(|one| one.version)?;
        if !meeting.state.has_released_minutes() {
            let version = last.version.saturating_add(1);
            return Some(Self { version, before: Some(last.released_on), changes: &[] });
        }
        let before = versions.filter(|one| one.version < last.version);
        let before = before.max_by_key(|one| one.version).map(|one| one.released_on);
        Some(Self { version: last.version, before, changes: &last.changes })
    }

    /// „2. Fassung“; nothing for the first.
    pub(crate) fn name(self) -> Option<String> {
        (self.version > 1).then(|| format!("{}.{}Fassung", self.version, words::NBSP))
    }

    /// „ersetzt die 1. Fassung vom 12. Mai 2026“; nothing for the first.
    pub(crate) fn replaced(self) -> Option<String> {
        let before = self.version.checked_sub(1).filter(|before| *before > 0)?;
        let of = self.before.map(|day| format!(" vom {}", words::long(day))).unwrap_or_default();
        Some(format!("ersetzt die {before}.{}Fassung{of}", words::NBSP))
    }

    /// What is different from the version before.
    pub(crate) fn corrected(self) -> Vec<Block> {
        if self.changes.is_empty() {
            return Vec::new();
        }
        let before = self.version.saturating_sub(1);
        let of = self.before.map(|day| format!(" vom {}", words::long(day))).unwrap_or_default();
        let title = format!("Änderungen gegenüber der {before}.{}Fassung{of}", words::NBSP);
        let changes = self.changes.iter().map(|change| words::polished(change).into());
        vec![Heading::new(1, title).unnumbered().into(), List::dashes::<Text>(changes).into()]
    }
}
