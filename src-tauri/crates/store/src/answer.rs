//! What a write answers: the value, the step of the history, what changed, and what the
//! office should be told. Data, not prose.

use domain::{Decision, Id, Meeting, Noun, Record};
use uuid::Uuid;

/// Which record: its noun and key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The noun.
    pub noun: Noun,
    /// The key.
    pub id: Uuid,
}

impl Key {
    /// The record with this key.
    pub const fn new(noun: Noun, id: Uuid) -> Self {
        Self { noun, id }
    }
}

impl<R: Record> From<Id<R>> for Key {
    fn from(id: Id<R>) -> Self {
        Self::new(R::NOUN, id.uuid())
    }
}

/// The outcome of a write.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer<T> {
    /// What the caller asked for.
    pub value: T,
    /// The step of the history it became; 0 when nothing changed, for then there is none.
    pub step: i64,
    /// Every record that changed.
    pub changed: Vec<Change>,
    /// What is allowed, but worth a word to the person at the desk.
    pub notices: Vec<Notice>,
}

impl<T> Answer<T> {
    /// The same answer with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Answer<U> {
        let Self { value, step, changed, notices } = self;
        Answer { value: f(value), step, changed, notices }
    }
}

impl Answer<()> {
    /// The outcome of a write that had nothing to write.
    pub(crate) fn nothing() -> Self {
        Self { value: (), step: 0, changed: Vec::new(), notices: Vec::new() }
    }
}

/// One record that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// Its noun.
    pub noun: Noun,
    /// Its key.
    pub id: Uuid,
    /// How it changed.
    pub kind: ChangeKind,
}

/// How a record changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// It was not there before.
    Added,
    /// It was there before and still is.
    Revised,
    /// It is there no more.
    Removed,
}

/// What the store allows and yet points out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Two sessions of a body (in one year, where it counts per year) bear the same number.
    DoubleNumber {
        /// The session that was written.
        meeting: Id<Meeting>,
        /// The number.
        number: u32,
        /// The other sessions with it.
        others: Vec<Id<Meeting>>,
    },
    /// Two decisions of a session bear the same number.
    DoubleDecisionNumber {
        /// The decision that was written.
        decision: Id<Decision>,
        /// The number.
        number: u32,
        /// The other decisions with it.
        others: Vec<Id<Decision>>,
    },
    /// More votes were counted than people with a vote took part.
    VotesExceedPresent {
        /// The decision.
        decision: Id<Decision>,
        /// Votes given, abstentions among them.
        votes: u64,
        /// People with a vote who took part.
        present: u64,
    },
}
