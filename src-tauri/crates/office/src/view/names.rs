//! How records are mentioned in lines and pages: key and name, and what tells them apart at
//! a glance. Read once for a screen, for a line mentions many.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{Body, BodyKind, Id, Meeting, MeetingNumber, Organization, Person, Project, Register};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use crate::Result;

/// A record that is mentioned: its key, and what it is called.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "Named{R}")]
pub struct Named<R> {
    /// Key.
    pub id: Id<R>,
    /// What it is called.
    pub name: String,
}

/// A person that is mentioned.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PersonRef {
    /// Key.
    pub id: Id<Person>,
    /// Title and full name.
    pub name: String,
    /// Two letters that stand for the person.
    pub initials: String,
}

impl PersonRef {
    /// A person as they are mentioned.
    pub(crate) fn of(person: &Person) -> Self {
        let first = |name: &str| name.chars().next();
        let initials = first(&person.given_name).into_iter().chain(first(&person.family_name));
        Self { id: person.id, name: person.full_name(), initials: initials.collect() }
    }
}

/// A body that is mentioned, by its letters.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct BodyRef {
    /// Key.
    pub id: Id<Body>,
    /// Its letters: „KL“.
    pub letters: String,
    /// What it is called every day.
    pub name: String,
    /// Which of the colours for bodies is its own, from 0: the alliance's meeting is neutral,
    /// the steering group blue, every other takes the next.
    pub hue: u8,
}

/// A session that is mentioned.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MeetingRef {
    /// Key.
    pub id: Id<Meeting>,
    /// Its body.
    pub body: Option<BodyRef>,
    /// Its number: „KL 16“, „BT 3 (2026)“.
    pub number: Option<String>,
    /// The number alone: „16“.
    pub count: Option<u32>,
    /// Its own name, where it has one.
    pub name: Option<String>,
    /// The day.
    pub date: Option<NaiveDate>,
}

/// A project that is mentioned.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ProjectRef {
    /// Key.
    pub id: Id<Project>,
    /// Its name.
    pub name: String,
}

/// Everybody and everything a screen mentions, by key.
pub(crate) struct Names {
    pub(crate) bodies: HashMap<Id<Body>, Body>,
    hues: HashMap<Id<Body>, u8>,
    pub(crate) people: HashMap<Id<Person>, Person>,
    pub(crate) organizations: HashMap<Id<Organization>, Organization>,
}

/// How many colours there are for bodies, the neutral one among them.
const HUES: u8 = 8;

impl Names {
    /// Reads bodies, people and organisations.
    pub(crate) fn read(store: &Store) -> Result<Self> {
        let bodies: HashMap<_, _> = store.all::<Body>()?.into_iter().map(|b| (b.id, b)).collect();
        let hues = hues(bodies.values());
        let people = store.all::<Person>()?.into_iter().map(|p| (p.id, p)).collect();
        let organizations = store.all::<Organization>()?.into_iter().map(|o| (o.id, o)).collect();
        Ok(Self { bodies, hues, people, organizations })
    }

    /// All bodies, and those people and organisations that an excerpt of the register has.
    pub(crate) fn of(store: &Store, excerpt: &Register) -> Result<Self> {
        let bodies: HashMap<_, _> = store.all::<Body>()?.into_iter().map(|b| (b.id, b)).collect();
        let hues = hues(bodies.values());
        let people = excerpt.people.iter().map(|p| (p.id, p.clone())).collect();
        let organizations = excerpt.organizations.iter().map(|o| (o.id, o.clone())).collect();
        Ok(Self { bodies, hues, people, organizations })
    }

    /// A body as it is mentioned.
    pub(crate) fn body(&self, id: Id<Body>) -> Option<BodyRef> {
        let body = self.bodies.get(&id)?;
        let hue = self.hues.get(&id).copied().unwrap_or_default();
        Some(BodyRef { id, letters: body.letters.clone(), name: body.name.clone(), hue })
    }

    /// A person as they are mentioned.
    pub(crate) fn person(&self, id: Id<Person>) -> Option<PersonRef> {
        self.people.get(&id).map(PersonRef::of)
    }

    /// An organisation as it is mentioned.
    pub(crate) fn organization(&self, id: Id<Organization>) -> Option<Named<Organization>> {
        let name = self.organizations.get(&id)?.everyday_name().to_owned();
        Some(Named { id, name })
    }

    /// A session as it is mentioned.
    pub(crate) fn meeting(&self, meeting: &Meeting) -> MeetingRef {
        let body = meeting.body.and_then(|id| self.bodies.get(&id));
        let number = body.and_then(|body| MeetingNumber::of(meeting, body));
        MeetingRef {
            id: meeting.id,
            body: meeting.body.and_then(|id| self.body(id)),
            number: number.map(|number| number.to_string()),
            count: meeting.number,
            name: meeting.name.clone(),
            date: meeting.date,
        }
    }
}

fn hues<'a>(bodies: impl Iterator<Item = &'a Body>) -> HashMap<Id<Body>, u8> {
    let mut bodies: Vec<_> = bodies.collect();
    bodies.sort_by_key(|body| body.id);
    let mut next = 0;
    let hue = |body: &&Body| {
        let hue = match body.kind {
            BodyKind::Assembly => 0,
            BodyKind::SteeringGroup => 1,
            _ => {
                next += 1;
                2 + (next - 1) % (HUES - 2)
            }
        };
        (body.id, hue)
    };
    bodies.iter().map(hue).collect()
}
