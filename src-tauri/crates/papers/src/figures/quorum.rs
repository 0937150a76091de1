//! Whether a session could decide.
//!
//! Seats with a vote are those of the body's members on the day (deputies hold no seat of
//! their own) and those noted down with a vote for this session. A seat is filled when
//! somebody sat on it: in the room, online or by a deputy. Where the body counts
//! organisations, each counts once, with or without several seats.

use std::collections::BTreeSet;

use chrono::NaiveTime;
use domain::{Attendance, Body, Meeting, Membership, QuorumBasis, Seat};

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

/// The seats with a vote in a session, filled at this time or, without one, at any; nothing
/// when nobody with a vote was noted down.
pub fn attended(
    ledger: &Ledger,
    meeting: &Meeting,
    body: &Body,
    time: Option<NaiveTime>,
) -> Option<Attended> {
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
    for attendance in ledger.attendances(meeting.id).iter().filter(|one| one.voting) {
        let seat = Seat::of(basis, organization_of(attendance), attendance);
        entitled.insert(seat);
        if attendance.takes_part_at(time) {
            present.insert(seat);
        }
    }
    if entitled.is_empty() {
        return None;
    }
    for seat in members.iter().filter(|seat| seat.voting && seat.deputy_for.is_none()) {
        entitled.insert(Seat::of_person(basis, seat.on_behalf_of, seat.person));
    }
    Some(Attended {
        of: basis,
        present: present.len(),
        entitled: entitled.len(),
        at_least: body.quorum.map(|quorum| quorum.at_least),
    })
}
