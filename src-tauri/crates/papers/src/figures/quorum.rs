//! Whether a session could decide.
//!
//! Seats with a vote are those of the body's members on the day (deputies hold no seat of
//! their own) and those noted down with a vote for this session. A seat is filled when
//! somebody sat on it: in the room, online or by a deputy. Where the body counts
//! organisations, each counts once, with or without several seats.

use std::collections::BTreeSet;

use domain::{Attendance, Body, Id, Meeting, Membership, Organization, Person, QuorumBasis};

use super::Ledger;

/// Filled and all seats with a vote, by what the body counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attended {
    /// What was counted.
    pub of: QuorumBasis,
    /// How many with a vote took part.
    pub present: usize,
    /// How many have a vote.
    pub entitled: usize,
    /// From how many on the body can decide, where the rule is known.
    pub at_least: Option<u32>,
}

impl Attended {
    /// Whether the body could decide; nothing when its rule is not known.
    pub fn can_decide(self) -> Option<bool> {
        self.at_least.map(|least| u32::try_from(self.present).is_ok_and(|n| n >= least))
    }
}

/// What counts once: an organisation, a person, or a guest by the place in the list.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Seat {
    Organization(Id<Organization>),
    Person(Id<Person>),
    Guest(usize),
}

impl Seat {
    /// Who has no organisation counts as a person, whatever the body counts.
    fn of(
        basis: QuorumBasis,
        organization: Option<Id<Organization>>,
        person: Option<Id<Person>>,
        at: usize,
    ) -> Self {
        match (basis, organization, person) {
            (QuorumBasis::Organizations, Some(organization), _) => Self::Organization(organization),
            (_, _, Some(person)) => Self::Person(person),
            (_, _, None) => Self::Guest(at),
        }
    }
}

/// The seats with a vote in a session; nothing when nobody with a vote was noted down.
pub fn attended(ledger: &Ledger, meeting: &Meeting, body: &Body) -> Option<Attended> {
    let basis = body.quorum.map_or(QuorumBasis::Persons, |quorum| quorum.of);
    let members: Vec<&Membership> = ledger
        .register
        .memberships
        .iter()
        .filter(|seat| seat.body == Some(body.id))
        .filter(|seat| meeting.date.is_some_and(|day| seat.holds_on(day)))
        .collect();
    let organization_of = |attendance: &Attendance| {
        attendance.organization.or_else(|| {
            let seat = members.iter().find(|seat| Some(seat.person) == attendance.person);
            seat.and_then(|seat| seat.on_behalf_of)
        })
    };
    let (mut present, mut entitled) = (BTreeSet::new(), BTreeSet::new());
    for (at, attendance) in ledger.attendances(meeting.id).iter().enumerate() {
        if attendance.voting {
            let organization = organization_of(attendance);
            entitled.insert(Seat::of(basis, organization, attendance.person, at));
            if attendance.status.takes_part() {
                present.insert(Seat::of(basis, organization, attendance.person, at));
            }
        }
    }
    if entitled.is_empty() {
        return None;
    }
    for seat in members.iter().filter(|seat| seat.voting && seat.deputy_for.is_none()) {
        entitled.insert(Seat::of(basis, seat.on_behalf_of, Some(seat.person), 0));
    }
    Some(Attended {
        of: basis,
        present: present.len(),
        entitled: entitled.len(),
        at_least: body.quorum.map(|quorum| quorum.at_least),
    })
}
