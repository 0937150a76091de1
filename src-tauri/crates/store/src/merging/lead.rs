//! Leads a record's mentions of one record to another. Where a mention stands is what the
//! record's own references say, as paths inside it; so a noun that names another is led
//! elsewhere without a word of its own here.

use std::collections::BTreeSet;

use domain::Record;
use serde_json::Value;

use crate::{Error, Key};

/// The record with every mention of `from` one of `to`. An entry of a list that then says
/// nothing which another does not say goes.
pub(super) fn elsewhere<R: Record>(record: &R, from: Key, to: Key) -> Result<R, Error> {
    let unfit = |error| Error::Damaged { details: vec![format!("{:?}: {error}", R::NOUN)] };
    let mut json = serde_json::to_value(record).map_err(unfit)?;
    let to = Value::from(to.id.to_string());
    let mut lists = BTreeSet::new();
    for mention in record.references().into_iter().filter(|mention| mention.id == from.id) {
        let path = format!("/{}", mention.field);
        if let Some(place) = json.pointer_mut(&path) {
            *place = to.clone();
        }
        lists.extend(list_in(&path));
    }
    for list in lists {
        if let Some(Value::Array(entries)) = json.pointer_mut(&list) {
            keep_each_once(entries, &to);
        }
    }
    serde_json::from_value(json).map_err(unfit)
}

/// The list that a path leads into: `/speakers` for `/speakers/0/person`.
fn list_in(path: &str) -> Option<String> {
    let is_place = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let place = path.split('/').find(is_place)?;
    path.split_once(&format!("/{place}")).map(|(list, _)| list.to_owned())
}

/// Takes out the entries that name `to` and say nothing beyond another.
fn keep_each_once(entries: &mut Vec<Value>, to: &Value) {
    for at in (0..entries.len()).rev() {
        let Some(entry) = entries.get(at).filter(|entry| names(entry, to)) else { continue };
        let mut others = entries.iter().enumerate().filter(|(other, _)| *other != at);
        if others.any(|(_, other)| says_all_of(other, entry)) {
            entries.remove(at);
        }
    }
}

fn names(entry: &Value, to: &Value) -> bool {
    entry == to || entry.as_object().is_some_and(|fields| fields.values().any(|field| field == to))
}

/// Whether one entry says everything that another does.
fn says_all_of(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            other.iter().all(|(name, field)| field.is_null() || one.get(name) == Some(field))
        }
        _ => one == other,
    }
}

#[cfg(test)]
mod tests {
    use domain::*;

    use super::*;
    use crate::tests::world::{decision, id, item, project, register};

    fn led<R: Record>(record: &R, from: Id<Person>, to: Id<Person>) -> R {
        elsewhere(record, from.into(), to.into()).unwrap()
    }

    #[test]
    fn every_mention_of_every_noun_is_led_elsewhere() {
        fn check<R: Record>(records: &[R]) {
            let to = Key::new(Noun::Person, id::<Person>(999).uuid());
            for record in records {
                for mention in record.references() {
                    let led = elsewhere(record, Key::new(mention.noun, mention.id), to).unwrap();
                    let found = led.references().into_iter().find(|one| one.field == mention.field);
                    assert_eq!(found.unwrap().id, to.id, "{:?} {}", R::NOUN, mention.field);
                    assert!(led.references().iter().all(|one| one.id != mention.id));
                }
            }
        }
        macro_rules! all {
            ($register:expr, $($plural:ident: $record:ident,)+) => { $(check(&$register.$plural);)+ };
        }
        let register = register();
        for_each_record!(all, register,);
    }

    #[test]
    fn nobody_stands_twice_in_a_list() {
        let before = Decision { excluded: vec![id(40), id(41), id(42)], ..decision(1, id(70)) };
        assert_eq!(led(&before, id(42), id(40)).excluded, [id(40), id(41)]);
        assert_eq!(led(&before, id(40), id(42)).excluded, [id(42), id(41)]);
    }

    #[test]
    fn an_entry_that_says_less_than_another_goes_and_one_that_says_more_stays() {
        let speaker = |person, function: Option<&str>| Speaker {
            person: Some(id(person)),
            function: function.map(str::to_owned),
            ..Speaker::default()
        };
        let of = |speakers| AgendaItem { speakers, ..item(80, id(71), 1) };
        let less = of(vec![speaker(40, None), speaker(41, Some("Leitung"))]);
        assert_eq!(led(&less, id(41), id(40)).speakers, [speaker(40, Some("Leitung"))]);
        let other = of(vec![speaker(40, Some("Moderation")), speaker(41, Some("Leitung"))]);
        assert_eq!(led(&other, id(41), id(40)).speakers.len(), 2);
    }

    #[test]
    fn what_was_there_twice_before_is_left_alone() {
        let town = |key| Contributor { organization: id(key), role: None };
        let before = Project { contributors: vec![town(1), town(1), town(2)], ..project(120) };
        let [from, to] = [2, 3].map(|key| Key::from(id::<Organization>(key)));
        let after = elsewhere(&before, from, to).unwrap();
        assert_eq!(after.contributors, [town(1), town(1), town(3)]);
    }
}
