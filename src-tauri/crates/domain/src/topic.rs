//! Topics that wait for a session of their body, and those that stand on every agenda.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults};
use crate::{Body, Goal, Id, Noun, Person, Record, Reference};

/// What a body is to deal with some day, or every time (Themenspeicher).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Key.
    pub id: Id<Topic>,
    /// The body that is to deal with it.
    pub body: Id<Body>,
    /// What it is called, as it would stand on the agenda.
    pub title: String,
    /// What it is for.
    pub goal: Option<Goal>,
    /// Planned length in minutes.
    pub duration: Option<u16>,
    /// What the office keeps in mind about it, as CommonMark.
    pub note: Option<String>,
    /// Who brought it up.
    pub proposed_by: Option<Id<Person>>,
    /// Not before this day is it to come up (Wiedervorlage).
    pub resume_on: Option<NaiveDate>,
    /// Whether it stands on the agenda of every session; it stays here when it is taken up.
    #[serde(default)]
    pub recurring: bool,
}

impl Record for Topic {
    const NOUN: Noun = Noun::Topic;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        [
            Some(Reference::part_of("body", self.body)),
            Reference::may_need("proposed_by", self.proposed_by),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        Faults::new().title("title", &self.title).done()
    }
}
