//! Who was there, for whom, and how.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::merging::{agree, fill, later};
use crate::word::words;
use crate::{Id, Meeting, Noun, Organization, Person, QuorumBasis, Record, Reference};

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

    /// How much it says about having been there: who was there once was there.
    fn weight(self) -> u8 {
        match self {
            Self::Present => 5,
            Self::Online => 4,
            Self::Represented => 3,
            Self::Excused => 2,
            Self::Absent => 1,
            Self::Open => 0,
        }
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

impl Attendance {
    /// Whether somebody sat on the seat at this time of the day; at any, without one.
    pub fn takes_part_at(&self, time: Option<NaiveTime>) -> bool {
        let is_there = |time: NaiveTime| {
            self.arrived.is_none_or(|arrived| arrived <= time)
                && self.left.is_none_or(|left| time < left)
        };
        self.status.takes_part() && time.is_none_or(is_there)
    }
}

/// What counts once when seats or votes are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seat {
    /// An organisation, with however many people.
    Organization(Id<Organization>),
    /// A person.
    Person(Id<Person>),
    /// A guest without a record.
    Guest(Id<Attendance>),
}

impl Seat {
    /// The seat of a person. Who has no organisation counts alone, whatever is counted.
    pub fn of_person(
        basis: QuorumBasis,
        organization: Option<Id<Organization>>,
        person: Id<Person>,
    ) -> Self {
        match (basis, organization) {
            (QuorumBasis::Organizations, Some(organization)) => Self::Organization(organization),
            _ => Self::Person(person),
        }
    }

    /// The seat of somebody on the list of a session, who speaks for this organisation.
    pub fn of(
        basis: QuorumBasis,
        organization: Option<Id<Organization>>,
        attendance: &Attendance,
    ) -> Self {
        match (basis, organization, attendance.person) {
            (_, _, Some(person)) => Self::of_person(basis, organization, person),
            (QuorumBasis::Organizations, Some(organization), None) => {
                Self::Organization(organization)
            }
            (_, _, None) => Self::Guest(attendance.id),
        }
    }
}

/// How many votes can be given: those with a vote who are there at this time, or were at
/// any, without the ones who are excluded, be it as member or as deputy.
pub fn votes_present<'a>(
    attendances: impl IntoIterator<Item = &'a Attendance>,
    of: QuorumBasis,
    excluded: &[Id<Person>],
    time: Option<NaiveTime>,
) -> usize {
    let may_vote = |one: &&Attendance| {
        let mut people = [one.person, one.represented_by].into_iter().flatten();
        one.voting && one.takes_part_at(time) && !people.any(|person| excluded.contains(&person))
    };
    let seats = attendances.into_iter().filter(may_vote);
    seats.map(|one| Seat::of(of, one.organization, one)).collect::<BTreeSet<_>>().len()
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
    fn is_twin_of(&self, other: &Self) -> bool {
        self.meeting == other.meeting && self.person.is_some() && self.person == other.person
    }
    /// What says more about having been there holds, with its deputy; who was there twice came
    /// with the earlier and left with the later.
    fn take_in(&mut self, other: Self) {
        let same_organization = agree(&self.organization, &other.organization);
        self.may_be_named |= other.may_be_named && same_organization;
        if self.status.takes_part() && other.status.takes_part() {
            self.arrived = self.arrived.zip(other.arrived).map(|(mine, other)| mine.min(other));
            self.left = later(self.left, other.left);
        } else if other.status.takes_part() {
            (self.arrived, self.left) = (other.arrived, other.left);
        }
        if other.status.weight() > self.status.weight() {
            self.status = other.status;
            self.represented_by = other.represented_by;
            self.represented_by_name = other.represented_by_name;
        }
        if other.replied_on > self.replied_on {
            (self.reply, self.replied_on) = (other.reply, other.replied_on);
        } else if self.reply.is_none() {
            self.reply = other.reply;
        }
        fill(&mut self.guest, other.guest);
        fill(&mut self.organization, other.organization);
        fill(&mut self.function, other.function);
        self.voting |= other.voting;
    }
    fn settle(&mut self) {
        if self.person.is_some() && self.represented_by == self.person {
            self.represented_by = None;
            if self.status == AttendanceStatus::Represented {
                self.status = AttendanceStatus::Present;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn seat(key: u128, organization: u128, status: AttendanceStatus) -> Attendance {
        Attendance {
            id: Id::new(Uuid::from_u128(key)),
            meeting: Id::new(Uuid::from_u128(99)),
            person: Some(Id::new(Uuid::from_u128(key))),
            guest: None,
            organization: Some(Id::new(Uuid::from_u128(organization))),
            function: None,
            status,
            represented_by: None,
            represented_by_name: None,
            voting: true,
            arrived: None,
            left: None,
            may_be_named: false,
            reply: None,
            replied_on: None,
        }
    }

    fn clock(text: &str) -> Option<NaiveTime> {
        text.parse().ok()
    }

    #[test]
    fn votes_are_counted_by_head_or_by_organisation() {
        use AttendanceStatus::{Excused, Online, Present};
        let seats = [seat(1, 10, Present), seat(2, 10, Online), seat(3, 11, Excused)];
        assert_eq!(votes_present(&seats, QuorumBasis::Persons, &[], None), 2);
        assert_eq!(votes_present(&seats, QuorumBasis::Organizations, &[], None), 1);
    }

    #[test]
    fn who_is_excluded_has_no_vote_but_a_colleague_votes_on() {
        use AttendanceStatus::{Present, Represented};
        let mut seats = [seat(1, 10, Present), seat(2, 10, Present), seat(3, 11, Represented)];
        let deputy = Id::new(Uuid::from_u128(9));
        seats[2].represented_by = Some(deputy);
        let excluded = [Id::new(Uuid::from_u128(1)), deputy];
        assert_eq!(votes_present(&seats, QuorumBasis::Persons, &excluded, None), 1);
        assert_eq!(votes_present(&seats, QuorumBasis::Organizations, &excluded, None), 1);
    }

    #[test]
    fn who_has_left_or_not_come_yet_is_not_there() {
        let mut late = seat(1, 10, AttendanceStatus::Present);
        (late.arrived, late.left) = (clock("10:00:00"), clock("11:00:00"));
        let there = |time| late.takes_part_at(clock(time));
        assert_eq!(
            ["09:59:00", "10:00:00", "10:59:00", "11:00:00"].map(there),
            [false, true, true, false]
        );
        assert!(late.takes_part_at(None));
    }

    #[test]
    fn who_stands_twice_on_a_list_was_there_as_the_stronger_entry_says() {
        use AttendanceStatus::{Excused, Present, Represented};
        let mut excused = Attendance { function: Some("Leitung".into()), ..seat(1, 10, Excused) };
        let came = Attendance { arrived: clock("09:30:00"), ..seat(1, 10, Present) };
        assert!(excused.is_twin_of(&came));
        excused.take_in(came.clone());
        assert_eq!((excused.status, excused.arrived), (Present, came.arrived));
        assert_eq!(excused.function.as_deref(), Some("Leitung"));

        let deputy = Some(Id::new(Uuid::from_u128(9)));
        let sent = Attendance { represented_by: deputy, ..seat(1, 10, Represented) };
        let mut there = came.clone();
        there.take_in(sent.clone());
        assert_eq!((there.status, there.represented_by), (Present, None));
        let mut away = seat(1, 10, Excused);
        away.take_in(sent);
        assert_eq!((away.status, away.represented_by), (Represented, deputy));
    }

    #[test]
    fn who_came_twice_came_with_the_earlier_and_left_with_the_later() {
        let stay = |arrived, left| Attendance {
            arrived: clock(arrived),
            left: clock(left),
            ..seat(1, 10, AttendanceStatus::Present)
        };
        let mut both = stay("10:00:00", "11:00:00");
        both.take_in(stay("09:30:00", ""));
        assert_eq!((both.arrived, both.left), (clock("09:30:00"), None));
    }

    #[test]
    fn consent_to_be_named_is_for_the_organisation_it_was_given_for() {
        let consent = |organization| Attendance {
            may_be_named: true,
            ..seat(1, organization, AttendanceStatus::Present)
        };
        let asked = |organization| {
            let mut mine = seat(1, 10, AttendanceStatus::Present);
            mine.take_in(consent(organization));
            mine.may_be_named
        };
        assert!(asked(10) && !asked(11));
    }

    #[test]
    fn who_was_represented_by_themselves_was_there() {
        let mut mine = seat(1, 10, AttendanceStatus::Represented);
        mine.represented_by = mine.person;
        mine.settle();
        assert_eq!((mine.status, mine.represented_by), (AttendanceStatus::Present, None));
        assert_eq!(mine.faults(), []);
    }
}
