//! People.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults};
use crate::merging::{both_texts, fill};
use crate::word::words;
use crate::{Id, Noun, Record};

words! {
    /// How a letter addresses a person.
    pub enum Salutation {
        /// Frau
        Ms = "ms",
        /// Herr
        Mr = "mr",
        /// by full name
        Neutral = "neutral",
    }
}

/// A person (OParl `Person`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Key.
    pub id: Id<Person>,
    /// Academic title, as printed before the name: „Prof. Dr.“
    pub title: Option<String>,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// How a letter addresses the person.
    pub salutation: Option<Salutation>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone, as printed.
    pub phone: Option<String>,
    /// Anything else worth knowing.
    pub note: Option<String>,
}

impl Person {
    /// „Prof. Dr. Tomasz Zielinski“
    pub fn full_name(&self) -> String {
        [self.title.as_deref().unwrap_or_default(), &self.given_name, &self.family_name]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// „Dr. Vollmer“: as tasks name who is responsible.
    pub fn short_name(&self) -> String {
        match &self.title {
            Some(title) => format!("{title} {}", self.family_name),
            None => self.family_name.clone(),
        }
    }
}

impl Record for Person {
    const NOUN: Noun = Noun::Person;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn faults(&self) -> Vec<Fault> {
        Faults::new()
            .title("family_name", &self.family_name)
            .email("email", self.email.as_deref())
            .done()
    }
    fn take_in(&mut self, other: Self) {
        fill(&mut self.title, other.title);
        if self.given_name.trim().is_empty() {
            self.given_name = other.given_name;
        }
        fill(&mut self.salutation, other.salutation);
        fill(&mut self.email, other.email);
        fill(&mut self.phone, other.phone);
        both_texts(&mut self.note, other.note);
    }
}
