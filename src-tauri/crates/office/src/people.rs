//! New people, taken down by their name as one says it.

use domain::{Id, Membership, Noun, Op, Organization, Person, Role};
use store::{Answer, Store};

use crate::{Error, Result};

/// Adds a person and, as the same step, their post in the organisation they act for.
///
/// # Errors
/// [`Error::EmptyName`]; `NotFound` without such an organisation.
pub fn take_on(
    store: &mut Store,
    name: &str,
    acts_for: Option<Id<Organization>>,
) -> Result<Answer<Person>> {
    let Some((title, given_name, family_name)) = parts(name) else {
        return Err(Error::EmptyName(Noun::Person));
    };
    let id = store.new_id()?;
    let person = Person {
        id,
        title,
        given_name,
        family_name,
        salutation: None,
        email: None,
        phone: None,
        note: None,
    };
    let post = acts_for.map(|organization| post(store, id, organization)).transpose()?;
    Ok(store.transact(Op::Add(Noun::Person), id, |tx| {
        tx.insert(&person)?;
        if let Some(post) = &post {
            tx.insert(post)?;
        }
        Ok(person)
    })?)
}

fn post(
    store: &mut Store,
    person: Id<Person>,
    organization: Id<Organization>,
) -> Result<Membership> {
    Ok(Membership {
        id: store.new_id()?,
        person,
        body: None,
        on_behalf_of: Some(organization),
        role: Role::Member,
        function: None,
        deputy_for: None,
        voting: false,
        from: None,
        until: None,
    })
}

/// „Prof. Dr. Anna von der Heide“ as title, given name and family name. „Heide, Anna“ is read
/// as well; a single word is a family name.
fn parts(name: &str) -> Option<(Option<String>, String, String)> {
    let turned = name.split_once(',').map(|(family, given)| format!("{given} {family}"));
    let family_words = name.split_once(',').map(|(family, _)| family.split_whitespace().count());
    let name = turned.as_deref().unwrap_or(name);
    let words: Vec<&str> = name.split_whitespace().collect();
    let titles = words.iter().take_while(|word| word.len() > 2 && word.ends_with('.')).count();
    let (title, rest) = words.split_at(titles);
    let family = rest.len().checked_sub(1)?;
    let family = match family_words {
        Some(count) => rest.len().saturating_sub(count.max(1)),
        // „von der Heide“: the family's name begins with the first small letter.
        None => (1..=family)
            .find(|at| rest[*at].chars().next().is_some_and(char::is_lowercase))
            .unwrap_or(family),
    };
    let title = (!title.is_empty()).then(|| title.join(" "));
    Some((title, rest[..family].join(" "), rest[family..].join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Desk;

    #[test]
    fn a_name_is_taken_apart_as_it_is_said() {
        let read = |name| {
            let (title, given, family) = parts(name).unwrap();
            [title.unwrap_or_default(), given, family].join("|")
        };
        assert_eq!(read("Sabine Kroll"), "|Sabine|Kroll");
        assert_eq!(read("Prof. Dr. Tomasz Zielinski"), "Prof. Dr.|Tomasz|Zielinski");
        assert_eq!(read("Anna Maria von der Heide"), "|Anna Maria|von der Heide");
        assert_eq!(read("von Stein, Dr. Jan"), "Dr.|Jan|von Stein");
        assert_eq!(read("Kroll"), "||Kroll");
        assert!(parts("  ").is_none());
    }

    #[test]
    fn a_person_comes_with_their_post_in_one_step() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk { actor: "Aylin Demir".into(), backups: None, moment: None };
        let mut store = desk.found(&folder.path().join("Mitte"), "Mitte").unwrap();
        let town = serde_json::json!({ "name": "Stadt Au", "kind": "municipality", "address": {} });
        let town = crate::records::add(&mut store, Noun::Organization, town).unwrap().value;
        let town: Id<Organization> = town["id"].as_str().unwrap().parse().unwrap();
        take_on(&mut store, "Sabine Kroll", Some(town)).unwrap();
        assert_eq!(store.all::<Membership>().unwrap()[0].on_behalf_of, Some(town));
        store.undo().unwrap();
        assert!(store.all::<Person>().unwrap().is_empty());
        assert!(store.all::<Membership>().unwrap().is_empty());
    }
}
