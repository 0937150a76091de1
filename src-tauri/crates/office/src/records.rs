//! Any record, by its noun: what a register or a record page does with it, whichever kind
//! it is. Fields come as JSON, as the window has them; what does not fit is told with its
//! place, and nothing has changed then.

use std::collections::BTreeMap;

use domain::{Id, Noun, Record, Word};
use serde_json::Value;
use store::{Answer, Key, Listed, Store, Stored};
use uuid::Uuid;

use crate::{Error, Result, say};

/// Work that is the same for every noun but the alliance, done for the one that is meant.
macro_rules! for_listed {
    ($($plural:ident: $record:ident,)+) => {
        /// Adds a record. A key that is not given is made.
        ///
        /// # Errors
        /// [`Error::Patch`] for a field that is missing or cannot be; and as `Store::add`.
        pub fn add(store: &mut Store, noun: Noun, fields: Value) -> Result<Answer<Value>> {
            match noun {
                $(Noun::$record => added::<domain::$record>(store, fields),)+
                Noun::Alliance => Err(Error::Patch { noun, field: String::new() }),
            }
        }

        /// Adds several records of a noun, as one step.
        ///
        /// # Errors
        /// As [`add`]; none is added then.
        pub fn add_many(store: &mut Store, noun: Noun, records: Vec<Value>) -> Result<Answer<()>> {
            match noun {
                $(Noun::$record => added_all::<domain::$record>(store, records),)+
                Noun::Alliance => Err(Error::Patch { noun, field: String::new() }),
            }
        }

        /// Removes a record with all that is part of it.
        ///
        /// # Errors
        /// As `Store::remove`.
        pub fn remove(store: &mut Store, key: Key) -> Result<Answer<()>> {
            remove_many(store, key.noun, &[key.id])
        }

        /// Removes several records of a noun with all that is part of them, as one step.
        ///
        /// # Errors
        /// As `Store::remove`.
        pub fn remove_many(store: &mut Store, noun: Noun, ids: &[Uuid]) -> Result<Answer<()>> {
            match noun {
                $(Noun::$record => Ok(store.remove_all::<domain::$record>(&typed(ids))?),)+
                Noun::Alliance => Err(Error::Patch { noun, field: String::new() }),
            }
        }

        /// The record as it is.
        ///
        /// # Errors
        /// `NotFound`.
        pub fn get(store: &Store, key: Key) -> Result<Value> {
            match key.noun {
                Noun::Alliance => read::<domain::Alliance>(store, key),
                $(Noun::$record => read::<domain::$record>(store, key),)+
            }
        }

        /// Changes fields of a record: a JSON merge patch (RFC 7396).
        ///
        /// # Errors
        /// [`Error::Patch`] for a field that cannot be so; and as `Store::revise`.
        pub fn revise(store: &mut Store, key: Key, patch: &Value) -> Result<Answer<Value>> {
            match key.noun {
                Noun::Alliance => revised::<domain::Alliance>(store, key, patch),
                $(Noun::$record => revised::<domain::$record>(store, key, patch),)+
            }
        }

        /// Changes the same fields of several records of a noun, as one step.
        ///
        /// # Errors
        /// As [`revise`]; all stay as they were then.
        pub fn revise_many(
            store: &mut Store,
            noun: Noun,
            ids: &[Uuid],
            patch: &Value,
        ) -> Result<Answer<()>> {
            match noun {
                Noun::Alliance => revised_all::<domain::Alliance>(store, ids, patch),
                $(Noun::$record => revised_all::<domain::$record>(store, ids, patch),)+
            }
        }
    };
}
domain::for_each_record!(for_listed);

/// A record from its fields, under a key of its own where none is given.
///
/// # Errors
/// [`Error::Patch`] for a field that is missing or cannot be.
pub fn new<R: Record>(store: &mut Store, mut fields: Value) -> Result<R> {
    if let Value::Object(fields) = &mut fields
        && !fields.contains_key("id")
    {
        fields.insert("id".to_owned(), Value::from(store.new_id::<R>()?.to_string()));
    }
    parse(fields)
}

/// What else would go if these records were removed: „3 Zusagen“, „eine Mitgliedschaft“.
///
/// # Errors
/// `NotFound`; `InUse` with everything that still needs one of them.
pub fn what_goes_along(store: &Store, noun: Noun, ids: &[Uuid]) -> Result<Vec<String>> {
    let keys: Vec<Key> = ids.iter().map(|id| Key::new(noun, *id)).collect();
    let going = store.going_with(&keys)?;
    Ok(counted(going.get(keys.len()..).unwrap_or_default()))
}

/// Records counted by their noun, and said: „3 Zusagen“, „eine Mitgliedschaft“.
pub(crate) fn counted(keys: &[Key]) -> Vec<String> {
    let mut counts: BTreeMap<Noun, usize> = BTreeMap::new();
    for key in keys {
        *counts.entry(key.noun).or_default() += 1;
    }
    counts.into_iter().map(|(noun, count)| say::count(count, noun)).collect()
}

/// The key that a value is, if it is one.
pub fn key_in(value: &Value) -> Option<Uuid> {
    Uuid::try_parse(value.as_str()?).ok()
}

/// What the record with this key is called, whatever its noun.
pub fn title_of(store: &Store, id: Uuid) -> Option<String> {
    Noun::ALL.iter().find_map(|noun| store.title_of(Key::new(*noun, id)).ok().flatten())
}

fn parse<R: Record>(fields: Value) -> Result<R> {
    serde_path_to_error::deserialize(fields).map_err(|error| {
        // A field that is missing is named by the message alone.
        let text = error.inner().to_string();
        let missing = text.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
        let path = error.path().to_string().replace(['.', '['], "/").replace(']', "");
        let field = match (path.trim_matches('/'), missing) {
            ("", Some(missing)) => missing.to_owned(),
            (path, Some(missing)) => format!("{path}/{missing}"),
            (path, None) => path.to_owned(),
        };
        Error::Patch { noun: R::NOUN, field }
    })
}

fn added<R: Listed>(store: &mut Store, fields: Value) -> Result<Answer<Value>> {
    let record = new::<R>(store, fields)?;
    Ok(store.add(record)?.map(json))
}

fn added_all<R: Listed>(store: &mut Store, records: Vec<Value>) -> Result<Answer<()>> {
    let records: Vec<R> =
        records.into_iter().map(|fields| new(store, fields)).collect::<Result<_>>()?;
    Ok(store.add_all(&records)?)
}

fn read<R: Stored>(store: &Store, key: Key) -> Result<Value> {
    Ok(json(need::<R>(store, key.id)?))
}

fn revised<R: Stored>(store: &mut Store, key: Key, patch: &Value) -> Result<Answer<Value>> {
    let record = patched::<R>(store, key.id, patch)?;
    Ok(store.revise(record)?.map(json))
}

fn revised_all<R: Stored>(store: &mut Store, ids: &[Uuid], patch: &Value) -> Result<Answer<()>> {
    let records: Vec<R> = ids.iter().map(|id| patched(store, *id, patch)).collect::<Result<_>>()?;
    Ok(store.revise_all(&records)?)
}

fn patched<R: Stored>(store: &Store, id: Uuid, patch: &Value) -> Result<R> {
    let mut fields = json(need::<R>(store, id)?);
    crate::patch::merge(&mut fields, patch);
    parse(fields)
}

/// The record with this key.
pub(crate) fn need<R: Stored>(store: &Store, id: Uuid) -> Result<R> {
    let record = store.get(Id::<R>::new(id))?;
    Ok(record.ok_or(store::Error::NotFound { noun: R::NOUN, id })?)
}

fn typed<R>(ids: &[Uuid]) -> Vec<Id<R>> {
    ids.iter().copied().map(Id::new).collect()
}

/// The record as JSON.
pub(crate) fn json<R: Record>(record: R) -> Value {
    // Records are plain data with text keys, which JSON can always hold.
    serde_json::to_value(record).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Desk;
    use serde_json::json;

    fn store(folder: &std::path::Path) -> Store {
        let desk = Desk { actor: "Aylin Demir".into(), backups: None, moment: None };
        desk.found(&folder.join("Mitte"), "Mitte").unwrap()
    }

    fn town() -> Value {
        json!({ "name": "Stadt Grünfurt", "kind": "municipality", "address": {} })
    }

    #[test]
    fn a_record_is_added_with_what_is_known_of_it_and_changed_field_by_field() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(folder.path());
        let added = add(&mut store, Noun::Organization, town()).unwrap().value;
        let id = added["id"].as_str().unwrap().parse().unwrap();
        let key = Key::new(Noun::Organization, id);
        let patch =
            json!({ "address": { "locality": "Grünfurt" }, "email": "rathaus@gruenfurt.example" });
        revise(&mut store, key, &patch).unwrap();
        revise(&mut store, key, &json!({ "address": { "street": "Markt 1" }, "email": null }))
            .unwrap();
        let now = get(&store, key).unwrap();
        assert_eq!(now["address"]["locality"], "Grünfurt");
        assert_eq!(now["address"]["street"], "Markt 1");
        assert_eq!(now["email"], Value::Null);
    }

    #[test]
    fn what_does_not_fit_is_told_with_its_place_and_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(folder.path());
        let place = |result: Result<Answer<Value>>| match result {
            Err(Error::Patch { field, .. }) => field,
            other => panic!("{other:?}"),
        };
        let nameless = json!({ "kind": "municipality", "address": {} });
        assert_eq!(place(add(&mut store, Noun::Organization, nameless)), "name");
        let id = add(&mut store, Noun::Organization, town()).unwrap().value["id"].clone();
        let key = Key::new(Noun::Organization, id.as_str().unwrap().parse().unwrap());
        let patch = json!({ "partnership": { "since": "2026-02-30" } });
        assert_eq!(place(revise(&mut store, key, &patch)), "partnership/since");
        assert_eq!(get(&store, key).unwrap()["partnership"], Value::Null);
    }

    #[test]
    fn several_records_change_and_go_in_one_step() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(folder.path());
        let ids: Vec<Uuid> = (0..3)
            .map(|_| add(&mut store, Noun::Organization, town()).unwrap().value["id"].clone())
            .map(|id| id.as_str().unwrap().parse().unwrap())
            .collect();
        let promise = json!({ "title": "Fläche", "kind": "resources", "organization": ids[0] });
        add(&mut store, Noun::Commitment, promise).unwrap();
        revise_many(&mut store, Noun::Organization, &ids, &json!({ "kind": "chamber" })).unwrap();
        assert_eq!(what_goes_along(&store, Noun::Organization, &ids).unwrap(), ["eine Zusage"]);
        remove_many(&mut store, Noun::Organization, &ids).unwrap();
        assert!(store.all::<domain::Commitment>().unwrap().is_empty());
        store.undo().unwrap();
        let kinds = store.all::<domain::Organization>().unwrap();
        assert!(kinds.iter().all(|one| one.kind == domain::OrganizationKind::Chamber));
        store.undo().unwrap();
        let kinds = store.all::<domain::Organization>().unwrap();
        assert!(kinds.iter().all(|one| one.kind == domain::OrganizationKind::Municipality));
    }
}
