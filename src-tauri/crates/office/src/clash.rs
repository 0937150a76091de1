//! What speaks against a date: holidays, other sessions, members who sit in both bodies.

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use domain::{Body, Id, Land, Meeting, MeetingState, Membership, Person};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Store;

use crate::holidays::holiday;
use crate::{Result, say};

/// A date that is looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Proposal {
    /// The day.
    pub day: NaiveDate,
    /// Beginning and end, where they are known already.
    pub hours: Option<(NaiveTime, NaiveTime)>,
    /// The body that would meet.
    pub body: Option<Id<Body>>,
    /// The session that is to be moved, which does not stand in its own way.
    pub moving: Option<Id<Meeting>>,
}

/// Something that speaks against a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// A public holiday of the alliance's Land.
    Holiday(&'static str),
    /// A Saturday or Sunday.
    Weekend,
    /// Another session or event on that day.
    Meeting {
        /// Which.
        meeting: Id<Meeting>,
        /// Whether the hours overlap; of unknown hours nobody can say that they do not.
        overlaps: bool,
        /// The members who sit in both bodies on that day.
        members: Vec<Id<Person>>,
    },
}

/// What a date is held against.
#[derive(Clone, Debug)]
pub struct Surroundings {
    land: Option<Land>,
    meetings: HashMap<NaiveDate, Vec<Meeting>>,
    seats: HashMap<Id<Body>, Vec<Membership>>,
}

impl Surroundings {
    /// Reads them.
    ///
    /// # Errors
    /// A store that cannot be read.
    pub fn read(store: &Store) -> Result<Self> {
        Ok(Self::of(store.alliance()?.land, store.all()?, store.all()?))
    }

    /// Sorts them by day and body, for a whole year is held against them.
    fn of(land: Option<Land>, all: Vec<Meeting>, memberships: Vec<Membership>) -> Self {
        let mut meetings: HashMap<NaiveDate, Vec<Meeting>> = HashMap::new();
        for meeting in all {
            if let Some(day) = meeting.date {
                meetings.entry(day).or_default().push(meeting);
            }
        }
        let mut seats: HashMap<Id<Body>, Vec<Membership>> = HashMap::new();
        for seat in memberships {
            if let Some(body) = seat.body {
                seats.entry(body).or_default().push(seat);
            }
        }
        Self { land, meetings, seats }
    }
}

/// What speaks against a date, the day itself first, each in a sentence.
///
/// # Errors
/// A store that cannot be read.
pub fn objections(store: &Store, date: Proposal) -> Result<Vec<String>> {
    said(store, &clashes(&Surroundings::read(store)?, date))
}

/// What speaks against a date, each in a sentence.
pub(crate) fn said(store: &Store, clashes: &[Clash]) -> Result<Vec<String>> {
    let said = |clash: &Clash| {
        let meeting = match clash {
            Clash::Meeting { meeting, .. } => store.title_of(*meeting)?.unwrap_or_default(),
            _ => String::new(),
        };
        Ok(say::clash(clash, &meeting))
    };
    clashes.iter().map(said).collect()
}

impl Clash {
    /// Whether the date should rather be another one: on other days work goes on, and two
    /// sessions can be held one after the other.
    pub(crate) fn is_grave(&self) -> bool {
        match self {
            Self::Holiday(_) | Self::Weekend => true,
            Self::Meeting { overlaps, .. } => *overlaps,
        }
    }
}

/// What speaks against a date, the day itself first. Cancelled sessions are in nobody's way.
pub fn clashes(around: &Surroundings, date: Proposal) -> Vec<Clash> {
    let holiday = holiday(date.day, around.land).map(Clash::Holiday);
    let weekend = matches!(date.day.weekday(), Weekday::Sat | Weekday::Sun);
    let weekend = (weekend && holiday.is_none()).then_some(Clash::Weekend);
    let ours = members(around, date.body, date.day);
    let mut others: Vec<&Meeting> = around
        .meetings
        .get(&date.day)
        .into_iter()
        .flatten()
        .filter(|other| Some(other.id) != date.moving)
        .filter(|other| other.state != MeetingState::Cancelled)
        .collect();
    others.sort_by_key(|other| (other.begins, other.id));
    let meetings = others.into_iter().map(|other| Clash::Meeting {
        meeting: other.id,
        overlaps: overlaps(date.hours, other.begins.zip(other.ends)),
        members: members(around, other.body, date.day).intersection(&ours).copied().collect(),
    });
    holiday.into_iter().chain(weekend).chain(meetings).collect()
}

/// Whoever sits in the body on the day; deputies too, for they may be needed.
fn members(around: &Surroundings, body: Option<Id<Body>>, day: NaiveDate) -> BTreeSet<Id<Person>> {
    let seats = body.and_then(|body| around.seats.get(&body)).into_iter().flatten();
    seats.filter(|seat| seat.holds_on(day)).map(|seat| seat.person).collect()
}

/// An end that is not after its beginning lies on the next day.
fn overlaps(one: Option<(NaiveTime, NaiveTime)>, other: Option<(NaiveTime, NaiveTime)>) -> bool {
    let (Some((from, until)), Some((begins, ends))) = (one, other) else { return true };
    let before = |at: NaiveTime, beginning: NaiveTime, end: NaiveTime| end <= beginning || at < end;
    before(begins, from, until) && before(from, begins, ends)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example::{TODAY, example};
    use domain::Register;

    fn clashes(register: &Register, date: Proposal) -> Vec<Clash> {
        let (meetings, memberships) = (register.meetings.clone(), register.memberships.clone());
        let around = Surroundings::of(register.alliance.land, meetings, memberships);
        super::clashes(&around, date)
    }

    fn proposal(day: &str, register: &Register) -> Proposal {
        let body = register.bodies.iter().find(|body| body.letters == "KL").unwrap().id;
        let hours = Some(("10:00:00".parse().unwrap(), "12:30:00".parse().unwrap()));
        Proposal { day: day.parse().unwrap(), hours, body: Some(body), moving: None }
    }

    #[test]
    fn holidays_and_weekends_are_told() {
        let register = example(TODAY).register;
        let on = |day| clashes(&register, proposal(day, &register));
        assert_eq!(on("2026-05-25"), [Clash::Holiday("Pfingstmontag")]);
        assert_eq!(on("2026-05-30"), [Clash::Weekend]);
        assert_eq!(on("2026-05-29"), []);
    }

    #[test]
    fn members_of_two_bodies_are_told_even_when_the_hours_do_not_overlap() {
        let register = example(TODAY).register;
        let found = clashes(&register, proposal("2026-05-27", &register));
        let [Clash::Meeting { overlaps: false, members, .. }] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!(members.len(), 3);
    }

    #[test]
    fn another_session_is_told_with_the_members_of_both() {
        let mut register = example(TODAY).register;
        let climate = register.bodies.iter().find(|body| body.letters == "KL").unwrap().id;
        let own =
            register.meetings.iter().find(|m| m.body == Some(climate) && m.number == Some(16));
        let own = own.unwrap().clone();
        let mut asked = proposal("2026-05-21", &register);
        let found = clashes(&register, asked);
        let [Clash::Meeting { meeting, overlaps, members }] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!((*meeting, *overlaps), (own.id, true));
        assert!(members.len() >= 14, "everybody of the body itself");
        asked.hours = Some(("12:30:00".parse().unwrap(), "14:00:00".parse().unwrap()));
        assert!(
            matches!(clashes(&register, asked)[0], Clash::Meeting { overlaps: false, .. }),
            "one after the other"
        );
        asked.body = None;
        assert!(
            matches!(&clashes(&register, asked)[0], Clash::Meeting { members, .. } if members.is_empty())
        );
        asked.moving = Some(own.id);
        assert_eq!(clashes(&register, asked), []);
        asked.moving = None;
        register.meetings.iter_mut().for_each(|m| m.state = MeetingState::Cancelled);
        assert_eq!(clashes(&register, asked), []);
    }

    #[test]
    fn hours_overlap_past_midnight_and_unknown_ones_do() {
        let hours = |from: &str, until: &str| Some((from.parse().unwrap(), until.parse().unwrap()));
        assert!(overlaps(hours("22:00:00", "01:00:00"), hours("23:00:00", "23:30:00")));
        assert!(!overlaps(hours("22:00:00", "01:00:00"), hours("20:00:00", "22:00:00")));
        assert!(overlaps(None, hours("20:00:00", "22:00:00")));
    }
}
