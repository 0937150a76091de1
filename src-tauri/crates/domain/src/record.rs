//! What every record can do: name itself, its ties to others, and its own faults.

use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{Fault, Id, Noun};

/// A row of the register.
pub trait Record: Clone + PartialEq + Serialize + DeserializeOwned + Send + 'static {
    /// Which noun this is.
    const NOUN: Noun;

    /// The record's key.
    fn id(&self) -> Id<Self>;

    /// Every other record this one names.
    fn references(&self) -> Vec<Reference> {
        Vec::new()
    }

    /// What is wrong with the record, seen on its own. Empty when it may be stored.
    fn faults(&self) -> Vec<Fault> {
        Vec::new()
    }

    /// Takes over what only another record says that means the same.
    fn take_in(&mut self, _other: Self) {}

    /// Whether both say the same twice, once two records that they name have become one.
    fn is_twin_of(&self, _other: &Self) -> bool {
        false
    }

    /// Puts right what makes no sense once two records that this one names have become one:
    /// that somebody stands in for themselves.
    fn settle(&mut self) {}
}

/// How a reference behaves when the record it names is to be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// The naming record is part of the named one and goes with it.
    PartOf,
    /// The named record cannot go while this one names it.
    Needs,
}

/// One record's mention of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The field that holds the mention, as a path inside the record: `speakers/0/person`.
    pub field: String,
    /// The noun of the named record.
    pub noun: Noun,
    /// The key of the named record.
    pub id: Uuid,
    /// What becomes of the mention when the named record goes.
    pub tie: Tie,
}

impl Reference {
    /// A mention that makes the record part of the named one.
    pub fn part_of<T: Record>(field: &str, id: Id<T>) -> Self {
        Self { field: field.to_owned(), noun: T::NOUN, id: id.uuid(), tie: Tie::PartOf }
    }

    /// A mention that keeps the named record.
    pub fn needs<T: Record>(field: impl Into<String>, id: Id<T>) -> Self {
        Self { field: field.into(), noun: T::NOUN, id: id.uuid(), tie: Tie::Needs }
    }

    /// As [`Reference::needs`], for a field that may be empty.
    pub fn may_need<T: Record>(field: impl Into<String>, id: Option<Id<T>>) -> Option<Self> {
        id.map(|id| Self::needs(field, id))
    }
}
