//! Who was there, for whom, and how.

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{Id, Meeting, Noun, Organization, Person, Record, Reference};

words! {
    /// How a person took part.
    pub enum AttendanceStatus {
        /// noch offen: nur auf der Liste, mit oder ohne Antwort
        Open = "open",
        /// anwesend
        Present = "present",
        /// online
        Online = "online",
        /// vertreten
        Represented = "represented",
        /// entschuldigt
        Excused = "excused",
        /// unentschuldigt
        Absent = "absent",
    }
}

impl AttendanceStatus {
    /// Whether somebody sat on the seat: in the room, online, or by a deputy.
    pub fn takes_part(self) -> bool {
        matches!(self, Self::Present | Self::Online | Self::Represented)
    }

    /// Whether it was noted down how the person took part: what minutes and figures go by.
    pub fn is_noted(self) -> bool {
        self != Self::Open
    }
}

words! {
    /// What somebody answered to the invitation.
    pub enum Reply {
        /// zugesagt
        Accepted = "accepted",
        /// abgesagt
        Declined = "declined",
        /// unter Vorbehalt
        Tentative = "tentative",
    }
}

/// One person's part in a session. Not a member's alone: a guest without a record has a
/// name only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Key.
    pub id: Id<Attendance>,
    /// The session.
    pub meeting: Id<Meeting>,
    /// A person of the register.
    pub person: Option<Id<Person>>,
    /// A name, for a guest without a record.
    pub guest: Option<String>,
    /// The organisation the person speaks for.
    pub organization: Option<Id<Organization>>,
    /// Function in this session, as printed: „Leitung“, „Gast zu TOP 3“.
    pub function: Option<String>,
    /// How.
    pub status: AttendanceStatus,
    /// By whom, when represented.
    pub represented_by: Option<Id<Person>>,
    /// By whom, for a deputy without a record.
    pub represented_by_name: Option<String>,
    /// Whether the seat has a vote.
    pub voting: bool,
    /// Came later.
    pub arrived: Option<NaiveTime>,
    /// Left earlier.
    pub left: Option<NaiveTime>,
    /// Whether the organisation may be named in what is published about the session.
    #[serde(default)]
    pub may_be_named: bool,
    /// What the person answered to the invitation.
    pub reply: Option<Reply>,
    /// The day of the answer.
    pub replied_on: Option<NaiveDate>,
}

impl Record for Attendance {
    const NOUN: Noun = Noun::Attendance;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        [
            Some(Reference::part_of("meeting", self.meeting)),
            Reference::may_need("person", self.person),
            Reference::may_need("organization", self.organization),
            Reference::may_need("represented_by", self.represented_by),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        Faults::new()
            .unless(
                self.person.is_some() || self.guest.as_ref().is_some_and(|g| !g.trim().is_empty()),
                "person",
                Reason::OneOfNeeded(&["person", "guest"]),
            )
            .unless(
                self.person.is_none() || self.represented_by != self.person,
                "represented_by",
                Reason::NamesItself,
            )
            .done()
    }
}
