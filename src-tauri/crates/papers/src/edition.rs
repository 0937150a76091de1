//! A document as a released version: which one it is, and what is different from the one before.

use chrono::NaiveDate;
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

impl Edition<'_> {
    /// „2. Fassung“; nothing for the first.
    pub(crate) fn name(self) -> Option<String> {
        (self.version > 1).then(|| format!("{}.{}Fassung", self.version, words::NBSP))
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
