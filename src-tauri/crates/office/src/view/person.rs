//! People: the register, and the page of one.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    Attendance, Id, Membership, Noun, Organization, Person, Project, Role, Task, TaskState,
};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{BodyRef, Named, Names, PersonRef, ProjectRef};
use super::organization::body_refs;
use super::quarters::{Quarter, quarters};
use super::task::{TaskRow, some_rows};
use crate::Result;

/// A person as a line of the register.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PersonRow {
    /// Key.
    pub id: Id<Person>,
    /// As a list of names has it: „Althoff, Dr. Miriam“.
    pub name: String,
    /// What they do, as printed.
    pub function: Option<String>,
    /// Whom they act for today.
    pub organizations: Vec<Named<Organization>>,
    /// The bodies they sit in today.
    pub bodies: Vec<BodyRef>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Whether they have a seat or post today.
    pub active: bool,
    /// Open tasks they are responsible for.
    pub tasks: usize,
}

/// Every person, by family name.
///
/// # Errors
/// A store that cannot be read.
pub fn person_rows(store: &Store, today: NaiveDate) -> Result<Vec<PersonRow>> {
    let names = Names::read(store)?;
    let mut seats: HashMap<Id<Person>, Vec<Membership>> = HashMap::new();
    for seat in store.all::<Membership>()? {
        if seat.holds_on(today) {
            seats.entry(seat.person).or_default().push(seat);
        }
    }
    let mut tasks: HashMap<Id<Person>, usize> = HashMap::new();
    for task in store.all::<Task>()?.iter().filter(|task| task.state == TaskState::Open) {
        for person in &task.responsible {
            *tasks.entry(*person).or_default() += 1;
        }
    }
    let mut rows: Vec<_> = names
        .people
        .values()
        .map(|person| {
            let seats = seats.remove(&person.id).unwrap_or_default();
            let mut organizations: Vec<_> =
                seats.iter().filter_map(|seat| seat.on_behalf_of).collect();
            organizations.sort_unstable();
            organizations.dedup();
            PersonRow {
                id: person.id,
                name: listed_name(person),
                function: seats.iter().find_map(|seat| seat.function.clone()),
                organizations: organizations
                    .into_iter()
                    .filter_map(|id| names.organization(id))
                    .collect(),
                bodies: body_refs(&names, seats.iter().filter_map(|seat| seat.body).collect()),
                email: person.email.clone(),
                phone: person.phone.clone(),
                active: !seats.is_empty(),
                tasks: tasks.get(&person.id).copied().unwrap_or_default(),
            }
        })
        .collect();
    rows.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    Ok(rows)
}

/// „Althoff, Dr. Miriam“
fn listed_name(person: &Person) -> String {
    let given = [person.title.as_deref().unwrap_or_default(), &person.given_name];
    let given: Vec<_> = given.into_iter().filter(|part| !part.is_empty()).collect();
    let parts = [person.family_name.clone(), given.join(" ")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Everything about one person.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PersonPage {
    /// The record itself.
    pub person: Person,
    /// Title and full name.
    pub name: String,
    /// Their posts in organisations and seats in bodies, the present ones first.
    pub seats: Vec<PersonSeat>,
    /// Tasks they are responsible for, the open ones first.
    pub tasks: Vec<TaskRow>,
    /// Projects they answer for.
    pub projects: Vec<ProjectRef>,
    /// Taking part in sessions, by quarter, the oldest first.
    pub quarters: Vec<Quarter>,
}

/// A post in an organisation or a seat in a body.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PersonSeat {
    /// Key.
    pub id: Id<Membership>,
    /// The body; none for a post alone.
    pub body: Option<BodyRef>,
    /// Whom the person acts for.
    pub organization: Option<Named<Organization>>,
    /// What the person does in the body.
    pub role: Role,
    /// The post, as printed.
    pub function: Option<String>,
    /// The member this person stands in for.
    pub deputy_for: Option<PersonRef>,
    /// Whether the person votes.
    pub voting: bool,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// Whether it is held today.
    pub current: bool,
}

/// The page of one person.
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn person_page(store: &Store, id: Id<Person>, today: NaiveDate) -> Result<PersonPage> {
    let names = Names::read(store)?;
    let person =
        store.get(id)?.ok_or(store::Error::NotFound { noun: Noun::Person, id: id.uuid() })?;
    let mut seats: Vec<_> = store
        .naming::<Membership>(id)?
        .into_iter()
        .filter(|seat| seat.person == id)
        .map(|seat| PersonSeat {
            id: seat.id,
            body: seat.body.and_then(|body| names.body(body)),
            organization: seat.on_behalf_of.and_then(|of| names.organization(of)),
            role: seat.role,
            voting: seat.voting,
            current: seat.holds_on(today),
            deputy_for: seat.deputy_for.and_then(|of| names.person(of)),
            function: seat.function,
            from: seat.from,
            until: seat.until,
        })
        .collect();
    seats.sort_by_key(|seat| {
        (!seat.current, seat.body.as_ref().map(|body| body.hue), std::cmp::Reverse(seat.from))
    });
    let mut tasks = store.naming::<Task>(id)?;
    tasks.retain(|task| task.responsible.contains(&id));
    let mut projects: Vec<_> = store
        .naming::<Project>(id)?
        .into_iter()
        .map(|project| ProjectRef { id: project.id, name: project.name })
        .collect();
    projects.sort_by(|a, b| a.name.cmp(&b.name));
    let attended = store.naming::<Attendance>(id)?.into_iter();
    let attended = attended
        .filter(|seat| seat.person == Some(id) && seat.status.is_noted())
        // Whoever sent a deputy was not there themselves.
        .map(|seat| (seat.meeting, seat.status.takes_part() && !is_represented(&seat)));
    Ok(PersonPage {
        name: person.full_name(),
        seats,
        tasks: some_rows(store, &names, &tasks)?,
        projects,
        quarters: quarters(store, attended, today)?,
        person,
    })
}

fn is_represented(seat: &Attendance) -> bool {
    seat.status == domain::AttendanceStatus::Represented
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example::TODAY;
    use crate::view::tests::example_store;

    #[test]
    fn people_stand_by_their_family_name_and_lead_to_what_they_do() {
        let (_folder, store) = example_store();
        let rows = person_rows(&store, TODAY).unwrap();
        let voss = rows.iter().find(|row| row.name == "Voss, Henrik").unwrap();
        assert_eq!(voss.function.as_deref(), Some("Amtsleiter Stadtplanung"));
        assert_eq!(voss.organizations[0].name, "Stadt Grünfurt");
        assert_eq!(voss.bodies[0].letters, "KL");
        let page = person_page(&store, voss.id, TODAY).unwrap();
        assert!(page.seats[0].current);
        assert_eq!(page.projects[0].name, "Wanderbäume für Marktplätze");
        assert!(!page.quarters.is_empty());
    }

    #[test]
    fn a_title_stands_with_the_given_name() {
        let (_folder, store) = example_store();
        let rows = person_rows(&store, TODAY).unwrap();
        assert!(rows.iter().any(|row| row.name == "Althoff, Dr. Miriam"));
    }
}
