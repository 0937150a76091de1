//! Bodies: working groups, the steering group, the alliance meeting.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{Id, Noun, Record};

words! {
    /// What kind of body it is.
    pub enum BodyKind {
        /// Bündnistreffen
        Assembly = "assembly",
        /// Steuerungskreis
        SteeringGroup = "steering_group",
        /// Arbeitsgruppe
        WorkingGroup = "working_group",
        /// Netzwerkgespräch
        NetworkTalk = "network_talk",
        /// Jury
        Jury = "jury",
        /// anything else
        Other = "other",
    }
}

words! {
    /// How a body counts its sessions.
    pub enum Counting {
        /// On and on: KL 16.
        Continuous = "continuous",
        /// From one again each year: BT 3 (2026).
        PerYear = "per_year",
    }
}

words! {
    /// What a quorum counts.
    pub enum QuorumBasis {
        /// organisations with a vote
        Organizations = "organizations",
        /// persons with a vote
        Persons = "persons",
    }
}

/// From how many on a body can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    /// What is counted.
    pub of: QuorumBasis,
    /// The least number.
    pub at_least: u32,
}

/// A body that meets in sessions (OParl `Organization`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Key.
    pub id: Id<Body>,
    /// Two to four capital letters, set by the office; part of every number: „KL“.
    pub letters: String,
    /// Name for everyday use: „AG Klima“.
    pub name: String,
    /// Name in full, as documents print it: „Arbeitsgruppe Klima“.
    pub full_name: Option<String>,
    /// What kind it is.
    pub kind: BodyKind,
    /// What it is for, in a few sentences.
    pub mission: Option<String>,
    /// Its aims, one each.
    #[serde(default)]
    pub aims: Vec<String>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// How its sessions are counted.
    pub counting: Counting,
    /// From how many on it can decide; empty when the rule is not known.
    pub quorum: Option<Quorum>,
    /// Days between invitation and session.
    pub notice_days: Option<u16>,
}

impl Body {
    /// The name in full where there is one.
    pub fn formal_name(&self) -> &str {
        self.full_name.as_deref().unwrap_or(&self.name)
    }
}

impl Record for Body {
    const NOUN: Noun = Noun::Body;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn faults(&self) -> Vec<Fault> {
        let letters = (2..=4).contains(&self.letters.chars().count())
            && self.letters.chars().all(char::is_uppercase);
        Faults::new()
            .unless(letters, "letters", Reason::NotLetters)
            .title("name", &self.name)
            .span("until", self.from, self.until)
            .unless(self.quorum.is_none_or(|q| q.at_least > 0), "quorum/at_least", Reason::Zero)
            .done()
    }
}
