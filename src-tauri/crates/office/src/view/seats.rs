//! Who sits in a body on a day.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{Body, Id, Membership, Organization, Role};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{Named, Names, PersonRef};
use crate::Result;

/// The members of a body on a day.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct BodySeats {
    /// The day.
    pub on: NaiveDate,
    /// The seats: chair, deputy chair, then by name.
    pub seats: Vec<SeatLine>,
    /// How many organisations are represented.
    pub organizations: usize,
}

/// A seat in a body.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SeatLine {
    /// Key of the membership.
    pub id: Id<Membership>,
    /// Who.
    pub person: PersonRef,
    /// For whom.
    pub on_behalf_of: Option<Named<Organization>>,
    /// What the person does in the body.
    pub role: Role,
    /// Whether the person votes.
    pub voting: bool,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// Who stands in, each with the key of their membership.
    pub deputies: Vec<DeputyLine>,
}

/// Somebody who stands in for a member.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DeputyLine {
    /// Key of the membership.
    pub id: Id<Membership>,
    /// Who.
    pub person: PersonRef,
}

/// The members of a body on a day.
///
/// # Errors
/// A store that cannot be read.
pub fn body_seats(store: &Store, body: Id<Body>, on: NaiveDate) -> Result<BodySeats> {
    let names = Names::read(store)?;
    let mut held = store.naming::<Membership>(body)?;
    held.retain(|seat| seat.body == Some(body) && seat.holds_on(on));
    let seats = seat_lines(&names, &held);
    let organizations: BTreeSet<_> =
        seats.iter().filter_map(|seat| seat.on_behalf_of.as_ref()).map(|of| of.id).collect();
    Ok(BodySeats { on, organizations: organizations.len(), seats })
}

/// The seats among memberships that all hold on one day: deputies stand with whom they
/// stand in for; a deputy of somebody who left has the line alone.
pub(super) fn seat_lines(names: &Names, held: &[Membership]) -> Vec<SeatLine> {
    let seated: BTreeSet<_> =
        held.iter().filter(|seat| seat.deputy_for.is_none()).map(|seat| seat.person).collect();
    let is_deputy =
        |seat: &Membership| seat.deputy_for.is_some_and(|member| seated.contains(&member));
    let mut lines: Vec<_> = held
        .iter()
        .filter(|seat| !is_deputy(seat))
        .filter_map(|seat| {
            let deputies =
                held.iter().filter(|other| other.deputy_for == Some(seat.person)).filter_map(
                    |other| Some(DeputyLine { id: other.id, person: names.person(other.person)? }),
                );
            Some(SeatLine {
                id: seat.id,
                person: names.person(seat.person)?,
                on_behalf_of: seat.on_behalf_of.and_then(|of| names.organization(of)),
                role: seat.role,
                voting: seat.voting,
                from: seat.from,
                until: seat.until,
                deputies: deputies.collect(),
            })
        })
        .collect();
    let rank = |role: Role| match role {
        Role::Chair => 0,
        Role::DeputyChair => 1,
        Role::Member => 2,
        Role::Advisor | Role::MinuteTaker | Role::Guest => 3,
    };
    let family = |line: &SeatLine| names.people.get(&line.person.id).map(|p| p.family_name.clone());
    lines.sort_by_cached_key(|line| (rank(line.role), family(line), line.id));
    lines
}
