//! Seats in bodies and posts in organisations.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{Body, Id, Noun, Organization, Person, Record, Reference};

words! {
    /// What a person does in a body.
    pub enum Role {
        /// Leitung
        Chair = "chair",
        /// stellvertretende Leitung
        DeputyChair = "deputy_chair",
        /// Mitglied
        Member = "member",
        /// beratend, without a vote
        Advisor = "advisor",
        /// Protokoll
        MinuteTaker = "minute_taker",
        /// Gast
        Guest = "guest",
    }
}

/// A person's seat in a body, or post in an organisation when no body is named (OParl
/// `Membership`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// Key.
    pub id: Id<Membership>,
    /// Who.
    pub person: Id<Person>,
    /// The body; empty for a post in the organisation alone.
    pub body: Option<Id<Body>>,
    /// The organisation the person acts for.
    pub on_behalf_of: Option<Id<Organization>>,
    /// What the person does in the body.
    pub role: Role,
    /// The post in the organisation, as printed: „Amtsleiter Stadtplanung“.
    pub function: Option<String>,
    /// The member this person stands in for.
    pub deputy_for: Option<Id<Person>>,
    /// Whether the person votes.
    pub voting: bool,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

impl Membership {
    /// Whether the seat is taken on this day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Record for Membership {
    const NOUN: Noun = Noun::Membership;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        [
            Some(Reference::part_of("person", self.person)),
            self.body.map(|body| Reference::part_of("body", body)),
            self.on_behalf_of.map(|body| Reference::part_of("on_behalf_of", body)),
            Reference::may_need("deputy_for", self.deputy_for),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        Faults::new()
            .unless(
                self.body.is_some() || self.on_behalf_of.is_some(),
                "body",
                Reason::OneOfNeeded(&["body", "on_behalf_of"]),
            )
            .unless(self.deputy_for != Some(self.person), "deputy_for", Reason::NamesItself)
            .span("until", self.from, self.until)
            .done()
    }
}
