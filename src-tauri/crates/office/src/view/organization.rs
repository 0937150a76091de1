//! Partners and other organisations: the register, and the page of one.

use std::collections::{BTreeMap, HashMap};

use chrono::{Months, NaiveDate};
use domain::{
    Attendance, Body, Commitment, File, Id, Meeting, Membership, Municipality, Organization,
    OrganizationKind, Person, Project,
};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{BodyRef, Names, PersonRef, ProjectRef};
use super::quarters::{Quarter, quarters};
use crate::Result;

/// An organisation as a line of the register.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct OrganizationRow {
    /// Key.
    pub id: Id<Organization>,
    /// Its full name.
    pub name: String,
    /// What it is called every day, where that is shorter.
    pub short_name: Option<String>,
    /// Its kind.
    pub kind: OrganizationKind,
    /// Town.
    pub locality: Option<String>,
    /// Whether it is a partner today.
    pub partner: bool,
    /// Partner since.
    pub since: Option<NaiveDate>,
    /// Partner until.
    pub until: Option<NaiveDate>,
    /// How many promises it made.
    pub commitments: usize,
    /// How many of them are overdue.
    pub overdue: usize,
    /// Sessions of the last twelve months that it took part in.
    pub attended: u32,
    /// Sessions of the last twelve months that it was on the list of.
    pub invited: u32,
    /// The bodies it has a seat in today.
    pub bodies: Vec<BodyRef>,
}

/// Every organisation, partner or not, by name.
///
/// # Errors
/// A store that cannot be read.
pub fn organization_rows(store: &Store, today: NaiveDate) -> Result<Vec<OrganizationRow>> {
    let names = Names::read(store)?;
    let mut commitments: HashMap<Id<Organization>, (usize, usize)> = HashMap::new();
    for commitment in store.all::<Commitment>()? {
        if let Some(of) = commitment.organization {
            let (all, overdue) = commitments.entry(of).or_default();
            *all += 1;
            *overdue += usize::from(is_overdue(&commitment, today));
        }
    }
    let since = today.checked_sub_months(Months::new(12)).unwrap_or(today);
    let attendance = attendance(store, since, today)?;
    let mut seats = seats(store, today)?;
    let mut rows: Vec<_> = names
        .organizations
        .values()
        .map(|organization| {
            let id = organization.id;
            let (commitments, overdue) = commitments.get(&id).copied().unwrap_or_default();
            let (attended, invited) = attendance.get(&id).copied().unwrap_or_default();
            let partnership = organization.partnership.as_ref();
            OrganizationRow {
                id,
                name: organization.name.clone(),
                short_name: organization.short_name.clone(),
                kind: organization.kind,
                locality: organization.address.locality.clone(),
                partner: organization.is_partner_on(today),
                since: partnership.and_then(|of| of.since),
                until: partnership.and_then(|of| of.until),
                commitments,
                overdue,
                attended,
                invited,
                bodies: body_refs(&names, seats.remove(&id).unwrap_or_default()),
            }
        })
        .collect();
    rows.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    Ok(rows)
}

/// Whether a promise is late.
pub(super) fn is_overdue(commitment: &Commitment, today: NaiveDate) -> bool {
    commitment.fulfilled_on.is_none() && commitment.due_on.is_some_and(|due| due < today)
}

/// For each organisation, the sessions between two days it took part in and was listed for.
fn attendance(
    store: &Store,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<HashMap<Id<Organization>, (u32, u32)>> {
    let counts = store.attendance_by_organization(from, until)?;
    Ok(counts
        .into_iter()
        .map(|count| (count.organization, (count.attended, count.listed)))
        .collect())
}

/// The bodies in which an organisation has a seat on a day.
fn seats(store: &Store, day: NaiveDate) -> Result<HashMap<Id<Organization>, Vec<Id<Body>>>> {
    let mut seats: HashMap<_, Vec<_>> = HashMap::new();
    for seat in store.all::<Membership>()?.iter().filter(|seat| seat.holds_on(day)) {
        if let (Some(body), Some(of)) = (seat.body, seat.on_behalf_of) {
            seats.entry(of).or_default().push(body);
        }
    }
    Ok(seats)
}

pub(super) fn body_refs(names: &Names, mut bodies: Vec<Id<Body>>) -> Vec<BodyRef> {
    bodies.sort_unstable();
    bodies.dedup();
    let mut refs: Vec<_> = bodies.into_iter().filter_map(|id| names.body(id)).collect();
    refs.sort_by(|a, b| (a.hue, &a.letters).cmp(&(b.hue, &b.letters)));
    refs
}

/// Everything about one organisation.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct OrganizationPage {
    /// The record itself.
    pub organization: Organization,
    /// Whether it is a partner today.
    pub partner: bool,
    /// Its municipality, where it is one.
    pub municipality: Option<Municipality>,
    /// The bodies it has a seat in today.
    pub bodies: Vec<BodyRef>,
    /// Who acts for it today.
    pub people: Vec<RepresentativeLine>,
    /// Its promises, those still open first.
    pub commitments: Vec<Commitment>,
    /// Taking part, by quarter, the oldest first: at most the last eight.
    pub quarters: Vec<Quarter>,
    /// Projects it contributes to.
    pub projects: Vec<ProjectRef>,
    /// Its documents.
    pub files: Vec<File>,
}

/// A person who acts for an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct RepresentativeLine {
    /// The person.
    pub person: PersonRef,
    /// What they do there, or in the body.
    pub function: Option<String>,
    /// Since when, as far as the latest seat tells.
    pub since: Option<NaiveDate>,
    /// Their seats and posts for it.
    pub memberships: Vec<Id<Membership>>,
    /// The bodies they sit in for it.
    pub bodies: Vec<BodyRef>,
}

/// The page of one organisation.
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn organization_page(
    store: &Store,
    id: Id<Organization>,
    today: NaiveDate,
) -> Result<OrganizationPage> {
    let names = Names::read(store)?;
    let organization = store
        .get(id)?
        .ok_or(store::Error::NotFound { noun: domain::Noun::Organization, id: id.uuid() })?;
    let mut seats = store.naming::<Membership>(id)?;
    seats.retain(|seat| seat.on_behalf_of == Some(id) && seat.holds_on(today));
    let mut commitments = store.naming::<Commitment>(id)?;
    commitments.sort_by_key(|one| (one.fulfilled_on.is_some(), one.due_on.is_none(), one.due_on));
    let mut projects: Vec<_> = store
        .naming::<Project>(id)?
        .into_iter()
        .map(|project| ProjectRef { id: project.id, name: project.name })
        .collect();
    projects.sort_by(|a, b| a.name.cmp(&b.name));
    let municipality = match organization.municipality {
        Some(id) => store.get(id)?,
        None => None,
    };
    Ok(OrganizationPage {
        partner: organization.is_partner_on(today),
        municipality,
        bodies: body_refs(&names, seats.iter().filter_map(|seat| seat.body).collect()),
        people: representatives(&names, &seats),
        commitments,
        quarters: quarters(store, seats_taken(store, id)?.into_iter(), today)?,
        projects,
        files: store.naming::<File>(id)?,
        organization,
    })
}

fn representatives(names: &Names, seats: &[Membership]) -> Vec<RepresentativeLine> {
    let mut by_person: BTreeMap<Id<Person>, Vec<&Membership>> = BTreeMap::new();
    for seat in seats {
        by_person.entry(seat.person).or_default().push(seat);
    }
    let mut lines: Vec<_> = by_person
        .into_iter()
        .filter_map(|(person, seats)| {
            Some(RepresentativeLine {
                person: names.person(person)?,
                function: seats.iter().find_map(|seat| seat.function.clone()),
                since: seats.iter().filter_map(|seat| seat.from).max(),
                memberships: seats.iter().map(|seat| seat.id).collect(),
                bodies: body_refs(names, seats.iter().filter_map(|seat| seat.body).collect()),
            })
        })
        .collect();
    lines.sort_by(|a, b| a.person.name.cmp(&b.person.name));
    lines
}

/// For each session the organisation was listed for, whether somebody sat there for it.
fn seats_taken(store: &Store, id: Id<Organization>) -> Result<Vec<(Id<Meeting>, bool)>> {
    let mut seats = store.naming::<Attendance>(id)?;
    seats.retain(|seat| seat.organization == Some(id) && seat.status.is_noted());
    Ok(seats.into_iter().map(|seat| (seat.meeting, seat.status.takes_part())).collect())
}
