//! A number that knows where it comes from.

use domain::{Id, Record};

/// The records a figure counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted<R> {
    /// Their keys, each once, in the order they were found.
    pub records: Vec<Id<R>>,
}

impl<R> Default for Counted<R> {
    fn default() -> Self {
        Self { records: Vec::new() }
    }
}

impl<R> Counted<R> {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

impl<R: Record> Counted<R> {
    /// Counts these records.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a R>) -> Self {
        Self { records: records.into_iter().map(Record::id).collect() }
    }
}

impl<R> FromIterator<Id<R>> for Counted<R> {
    /// Counts each key once.
    fn from_iter<I: IntoIterator<Item = Id<R>>>(keys: I) -> Self {
        let mut seen = std::collections::HashSet::new();
        Self { records: keys.into_iter().filter(|key| seen.insert(*key)).collect() }
    }
}
