//! Two organisations, or two people, that are the same become one: what that would do, to be
//! looked at before, and doing it.

use domain::{Id, Noun, Organization, Person};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use store::{Answer, Mergeable, Store};
use uuid::Uuid;

use crate::records::{counted, json, key_in, need, title_of};
use crate::{Error, Result};

/// What merging does.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Merging {
    /// What comes to the one that stays, counted and said: „3 Mitgliedschaften“.
    pub moved: Vec<String>,
    /// What stands twice then and becomes one, in the same way.
    pub united: Vec<String>,
    /// In what the two differ.
    pub differences: Vec<Difference>,
}

/// A field of which two records say something different. Records are named by their titles.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Difference {
    /// Its name.
    pub field: String,
    /// What the one that stays says.
    pub stays: Value,
    /// What the one that goes says.
    pub goes: Value,
    /// What the one that stays says afterwards.
    pub after: Value,
}

/// Merges a record into another of its noun, which stays.
///
/// # Errors
/// [`Error::NotMergeable`]; and as `Store::merge`.
pub fn merge(store: &mut Store, noun: Noun, stays: Uuid, goes: Uuid) -> Result<Answer<()>> {
    Ok(match noun {
        Noun::Organization => store.merge(Id::<Organization>::new(stays), Id::new(goes))?.map(drop),
        Noun::Person => store.merge(Id::<Person>::new(stays), Id::new(goes))?.map(drop),
        other => return Err(Error::NotMergeable(other)),
    })
}

/// What merging would do.
///
/// # Errors
/// As [`merge`].
pub fn try_merging(store: &mut Store, noun: Noun, stays: Uuid, goes: Uuid) -> Result<Merging> {
    match noun {
        Noun::Organization => tried::<Organization>(store, stays, goes),
        Noun::Person => tried::<Person>(store, stays, goes),
        other => Err(Error::NotMergeable(other)),
    }
}

fn tried<R: Mergeable>(store: &mut Store, stays: Uuid, goes: Uuid) -> Result<Merging> {
    let merged = store.try_merging(Id::<R>::new(stays), Id::new(goes))?;
    let (stays, goes) = (need::<R>(store, stays)?, need::<R>(store, goes)?);
    let fields = store::differing(&stays, &goes);
    let [stays, goes, after] = [stays, goes, merged.record].map(json);
    let difference = |field: &str| Difference {
        field: field.to_owned(),
        stays: named(store, &stays[field]),
        goes: named(store, &goes[field]),
        after: named(store, &after[field]),
    };
    Ok(Merging {
        moved: counted(&merged.moved),
        united: counted(&merged.united),
        differences: fields.into_iter().map(difference).collect(),
    })
}

/// A value, with the title of the record where it is a key.
fn named(store: &Store, value: &Value) -> Value {
    key_in(value).and_then(|key| title_of(store, key)).map_or_else(|| value.clone(), Value::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Desk, records, say};
    use serde_json::json;
    use store::Key;

    fn added(store: &mut Store, noun: Noun, record: Value) -> Uuid {
        let added = records::add(store, noun, record).unwrap().value;
        added["id"].as_str().unwrap().parse().unwrap()
    }

    #[test]
    fn what_merging_would_do_is_told_and_done_only_when_it_is_meant() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk { actor: "Aylin Demir".into(), backups: None, moment: None };
        let mut store = desk.found(&folder.path().join("Mitte"), "Mitte").unwrap();
        let town = added(&mut store, Noun::Municipality, json!({ "name": "Grünfurt" }));
        let stays = added(
            &mut store,
            Noun::Organization,
            json!({ "name": "Stadt Grünfurt", "kind": "municipality", "address": {}, "email": "rathaus@example.org" }),
        );
        let goes = added(
            &mut store,
            Noun::Organization,
            json!({ "name": "Grünfurt, Stadt", "kind": "municipality", "address": {}, "municipality": town }),
        );
        let promise = json!({ "title": "Fläche", "kind": "resources", "organization": goes });
        added(&mut store, Noun::Commitment, promise);
        let before = store.register().unwrap();
        let look = try_merging(&mut store, Noun::Organization, stays, goes).unwrap();
        assert_eq!(store.register().unwrap(), before, "only tried");
        assert_eq!(
            (look.moved.as_slice(), look.united.len()),
            (&["eine Zusage".to_owned()][..], 0)
        );
        let said: Vec<_> = look
            .differences
            .iter()
            .map(|one| (one.field.as_str(), &one.stays, &one.goes, &one.after))
            .collect();
        let (name, mail) = (json!("Stadt Grünfurt"), json!("rathaus@example.org"));
        let expected = [
            ("name", &name, &json!("Grünfurt, Stadt"), &name),
            ("municipality", &Value::Null, &json!("Grünfurt"), &json!("Grünfurt")),
            ("email", &mail, &Value::Null, &mail),
        ];
        assert_eq!(said, expected);

        merge(&mut store, Noun::Organization, stays, goes).unwrap();
        let step = store.can_undo().unwrap().unwrap();
        assert_eq!(
            say::history_step(&step),
            "„Grünfurt, Stadt“ mit „Stadt Grünfurt“ zusammengeführt"
        );
        assert_eq!(store.all::<Organization>().unwrap().len(), 1);
        store.undo().unwrap();
        assert_eq!(store.register().unwrap(), before);
    }

    #[test]
    fn what_cannot_be_merged_is_refused_in_plain_words() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk { actor: "Aylin Demir".into(), backups: None, moment: None };
        let mut store = desk.found(&folder.path().join("Mitte"), "Mitte").unwrap();
        let person = added(
            &mut store,
            Noun::Person,
            json!({ "given_name": "Sabine", "family_name": "Kroll" }),
        );
        let gone =
            added(&mut store, Noun::Person, json!({ "given_name": "S.", "family_name": "Kroll" }));
        records::remove(&mut store, Key::new(Noun::Person, gone)).unwrap();
        let mut said = |noun, goes| say::error(&merge(&mut store, noun, person, goes).unwrap_err());
        assert!(said(Noun::Person, person).contains("nicht mit sich selbst"));
        assert!(said(Noun::Person, gone).contains("gibt es nicht mehr"));
        assert!(said(Noun::Body, gone).contains("Organisationen und Personen"));
    }
}
