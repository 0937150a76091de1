//! One line more about a record that was found, as of today: who acts for an organisation, and
//! for whom a person acts.

use chrono::NaiveDate;
use domain::{Id, Membership, Noun, Organization, Person};
use store::{Hit, Store};

use crate::{Result, say};

/// The line of a hit.
///
/// # Errors
/// A store that cannot be read.
pub fn found_detail(store: &Store, hit: &Hit, today: NaiveDate) -> Result<String> {
    let parts = match hit.noun {
        Noun::Organization => {
            let people = acting_for(store, Id::new(hit.id), today)?.len();
            let people = (people > 0).then(|| say::count(people, Noun::Person));
            [Some(hit.detail.clone()), people]
        }
        Noun::Person => match post(store, Id::new(hit.id), today)? {
            Some((organization, function)) => [Some(organization), function],
            None => [Some(hit.detail.clone()), None],
        },
        _ => [Some(hit.detail.clone()), None],
    };
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    Ok(parts.join(" · "))
}

/// Who acts for an organisation on a day.
pub(super) fn acting_for(
    store: &Store,
    id: Id<Organization>,
    day: NaiveDate,
) -> Result<Vec<Id<Person>>> {
    let mut people: Vec<Id<Person>> = store
        .naming::<Membership>(id)?
        .into_iter()
        .filter(|seat| seat.on_behalf_of == Some(id) && seat.holds_on(day))
        .map(|seat| seat.person)
        .collect();
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// For whom a person acts on a day, and as what.
fn post(store: &Store, id: Id<Person>, day: NaiveDate) -> Result<Option<(String, Option<String>)>> {
    let mut seats = store.naming::<Membership>(id)?;
    seats.retain(|seat| seat.person == id && seat.holds_on(day));
    let Some(organization) = seats.iter().find_map(|seat| seat.on_behalf_of) else {
        return Ok(None);
    };
    let function = seats.iter().find_map(|seat| seat.function.clone());
    let organization = store.get(organization)?;
    Ok(organization.map(|one| (one.everyday_name().to_owned(), function)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::example_store;
    use super::*;
    use crate::example::TODAY;

    #[test]
    fn an_organisation_says_how_many_act_for_it_and_a_person_for_whom() {
        let (_folder, store) = example_store();
        let line = |title: &str, noun| {
            let hits = store.search(title, 12).unwrap();
            let hit = hits.iter().find(|hit| hit.noun == noun && hit.title == title).expect(title);
            found_detail(&store, hit, TODAY).unwrap()
        };
        assert_eq!(line("Stadt Grünfurt", Noun::Organization), "Grünfurt · 3 Personen");
        assert_eq!(line("Henrik Voss", Noun::Person), "Stadt Grünfurt · Amtsleiter Stadtplanung");
        assert_eq!(line("AG Klima", Noun::Body), "KL");
    }
}
