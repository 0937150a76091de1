//! Whom and what a person means by a name or a number. What more than one has is asked back, not
//! guessed.

use chrono::NaiveDate;
use domain::{AgendaItem, Id, Meeting, Organization, Person, Project, Report, top_numbers};
use store::{Key, Store};

use crate::view::report_title;
use crate::{Error, Result};

/// The person with this name, with or without title, or with this key.
///
/// # Errors
/// Nobody of that name, more than one, a store that cannot be read.
pub fn find_person(store: &Store, text: &str) -> Result<Id<Person>> {
    let bare = |person: &Person| format!("{} {}", person.given_name, person.family_name);
    let people = store.all::<Person>()?;
    let named = people.iter().map(|person| (person.id, [person.full_name(), bare(person)]));
    one_of(named, text)
}

/// The organisation with this name or short name, or with this key.
///
/// # Errors
/// None of that name, more than one, a store that cannot be read.
pub fn find_organization(store: &Store, text: &str) -> Result<Id<Organization>> {
    let organizations = store.all::<Organization>()?;
    let named = organizations
        .iter()
        .map(|one| (one.id, [one.name.clone(), one.everyday_name().to_owned()]));
    one_of(named, text)
}

/// The organisation or person with this name or key, which may be merged with another.
///
/// # Errors
/// Neither of that name, more than one, a store that cannot be read.
pub fn find_mergeable(store: &Store, text: &str) -> Result<Key> {
    match (find_organization(store, text), find_person(store, text)) {
        (Ok(organization), Err(Error::NoSuchName(_))) => Ok(organization.into()),
        (Err(Error::NoSuchName(_)), person) => Ok(person?.into()),
        (Ok(organization), Ok(person)) => {
            let candidates = vec![organization.to_string(), person.to_string()];
            Err(Error::Ambiguous { number: text.to_owned(), candidates })
        }
        (Err(error), _) | (Ok(_), Err(error)) => Err(error),
    }
}

/// The pilot project with this number or name, or with this key.
///
/// # Errors
/// None of that name, more than one, a store that cannot be read.
pub fn find_project(store: &Store, text: &str) -> Result<Id<Project>> {
    let projects = store.all::<Project>()?;
    let number = |one: &Project| one.number.map(|number| number.to_string()).unwrap_or_default();
    let named = projects.iter().map(|one| (one.id, [one.name.clone(), number(one)]));
    one_of(named, text)
}

/// The item of a session by its number: „4.2“, „TOP 4.2“.
///
/// # Errors
/// No such item, a store that cannot be read.
pub fn find_item(store: &Store, meeting: Id<Meeting>, text: &str) -> Result<Id<AgendaItem>> {
    let text = text.trim();
    let number = text.get(..3).filter(|top| top.eq_ignore_ascii_case("TOP"));
    let number = number.map_or(text, |_| text[3..].trim());
    let mut items = store.naming::<AgendaItem>(meeting)?;
    items.retain(|item| item.meeting == meeting);
    let found = top_numbers(&items).into_iter().find(|(_, top)| top.as_deref() == Some(number));
    let found = found.map(|(item, _)| item.id);
    found.ok_or_else(|| Error::NoSuchItem(number.to_owned()))
}

/// The report on a period.
///
/// # Errors
/// [`Error::NoSuchReport`]; [`Error::Ambiguous`] when there are several.
pub fn find_report(store: &Store, from: NaiveDate, until: NaiveDate) -> Result<Id<Report>> {
    let mut reports = store.all::<Report>()?;
    reports.retain(|report| (report.from, report.until) == (from, until));
    match reports.as_slice() {
        [] => Err(Error::NoSuchReport),
        [one] => Ok(one.id),
        many => {
            let candidates = many.iter().map(|of| format!("{} ({})", of.id, report_title(of)));
            let (number, candidates) = (format!("{from}/{until}"), candidates.collect());
            Err(Error::Ambiguous { number, candidates })
        }
    }
}

fn one_of<R>(named: impl Iterator<Item = (Id<R>, [String; 2])>, text: &str) -> Result<Id<R>> {
    let text = text.trim();
    let key = text.parse::<Id<R>>().ok();
    let wanted = text.to_lowercase();
    let found: Vec<_> = named
        .filter(|(id, names)| {
            Some(*id) == key || names.iter().any(|name| name.to_lowercase() == wanted)
        })
        .collect();
    match found.as_slice() {
        [] => Err(Error::NoSuchName(text.to_owned())),
        [(one, _)] => Ok(*one),
        many => {
            let candidates = many.iter().map(|(id, [name, _])| format!("{id} ({name})"));
            let (number, candidates) = (text.to_owned(), candidates.collect());
            Err(Error::Ambiguous { number, candidates })
        }
    }
}
