//! Whether a session could decide.
//!
//! Seats with a vote are those of the body's members on the day (deputies hold no seat of
//! their own) and those noted down with a vote for this session. A seat is filled when
//! somebody sat on it: in the room, online or by a deputy. Where the body counts
//! organisations, each counts once, with or without several seats.

use std::collections::BTreeSet;

use domain::{Body, Id, Meeting, Organization, Person, QuorumBasis};

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

/// A person of the register, or a guest by the place in the list.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Seat {
    Organization(Id<Organization>),
    Person(Id<Person>),
    Guest(usize),
}

/// The seats with a vote in a session; nothing when nobody with a vote was noted down.
pub fn attended(ledger: &Ledger, meeting: &Meeting, body: &Body) -> Option<Attended> {
    let basis = body.quorum.map_or(QuorumBasis::Persons, |quorum| quorum.of);
    let seat = |organization: Option<Id<Organization>>, person, at| match (basis, organization) {
        (QuorumBasis::Organizations, Some(organization)) => Seat::Organization(organization),
        _ => match person {
            Some(person) => Seat::Person(person),
            None => Seat::Guest(at),
        },
    };
    let (mut present, mut entitled) = (BTreeSet::new(), BTreeSet::new());
    for (at, attendance) in ledger.attendances(meeting.id).iter().enumerate() {
        if attendance.voting {
            entitled.insert(seat(attendance.organization, attendance.person, at));
            if attendance.status.takes_part() {
                present.insert(seat(attendance.organization, attendance.person, at));
            }
        }
    }
    if entitled.is_empty() {
        return None;
    }
    for member in &ledger.register.memberships {
        let seated = member.body == Some(body.id)
            && member.voting
            && member.deputy_for.is_none()
            && meeting.date.is_some_and(|day| member.holds_on(day));
        if seated {
            entitled.insert(seat(member.on_behalf_of, Some(member.person), 0));
        }
    }
    Some(Attended {
        of: basis,
        present: present.len(),
        entitled: entitled.len(),
        at_least: body.quorum.map(|quorum| quorum.at_least),
    })
}
