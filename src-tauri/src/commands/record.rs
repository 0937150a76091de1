//! Adding, changing, removing any record: what every register and record page does.

use std::marker::PhantomData;

use office::domain::{Noun, Record};
use office::records;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::call::{Commands, Result};
use crate::room::{Room, Written};

pub(super) fn list(commands: &mut Commands) {
    commands.add("get", get);
    commands.add("add", add);
    commands.add("addMany", add_many);
    commands.add("revise", revise);
    commands.add("reviseMany", revise_many);
    commands.add("remove", remove);
    commands.add("removeMany", remove_many);
    commands.add("whatGoesAlong", what_goes_along);
}

/// A record that has no key yet, and may leave out what it does not know.
pub(super) struct New<R> {
    fields: Value,
    of: PhantomData<R>,
}

impl<R: Record> New<R> {
    /// The record, under a key of its own.
    pub(super) fn record(self, store: &mut office::store::Store) -> office::Result<R> {
        records::new(store, self.fields)
    }
}

impl<'de, R> Deserialize<'de> for New<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        Ok(Self { fields: Value::deserialize(deserializer)?, of: PhantomData })
    }
}

impl<R: JsonSchema> JsonSchema for New<R> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("New{}", R::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<R>();
        json_schema!({ "x-typescript": format!("New<{}>", R::schema_name()) })
    }
}

/// Which record.
#[derive(Clone, Copy, Deserialize, Serialize, JsonSchema)]
pub(super) struct Key {
    pub(super) noun: Noun,
    pub(super) id: Uuid,
}

impl From<Key> for office::store::Key {
    fn from(key: Key) -> Self {
        Self::new(key.noun, key.id)
    }
}

/// The record as it is.
fn get(room: &Room, key: Key) -> Result<Value> {
    room.read(|store| records::get(store, key.into()))
}

/// A record to add.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Addition {
    noun: Noun,
    /// Its fields; those that are not known may be left out, and the key.
    record: Value,
}

fn add(room: &Room, new: Addition) -> Result<Written<Value>> {
    room.write(|store| records::add(store, new.noun, new.record))
}

/// Several records of one noun to add, as one step.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Additions {
    noun: Noun,
    /// As in [`Addition`].
    records: Vec<Value>,
}

fn add_many(room: &Room, new: Additions) -> Result<Written<()>> {
    room.write(|store| records::add_many(store, new.noun, new.records))
}

/// What shall be otherwise in a record.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Revision {
    noun: Noun,
    id: Uuid,
    /// The fields that change: a JSON merge patch (RFC 7396).
    patch: Value,
}

fn revise(room: &Room, revision: Revision) -> Result<Written<Value>> {
    let key = office::store::Key::new(revision.noun, revision.id);
    room.write(|store| records::revise(store, key, &revision.patch))
}

/// What shall be otherwise in several records of one noun, as one step.
#[derive(Deserialize, Serialize, JsonSchema)]
struct BulkRevision {
    noun: Noun,
    ids: Vec<Uuid>,
    /// The fields that change: a JSON merge patch (RFC 7396).
    patch: Value,
}

fn revise_many(room: &Room, revision: BulkRevision) -> Result<Written<()>> {
    room.write(|store| records::revise_many(store, revision.noun, &revision.ids, &revision.patch))
}

fn remove(room: &Room, key: Key) -> Result<Written<()>> {
    room.write(|store| records::remove(store, key.into()))
}

/// Several records of one noun.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Keys {
    noun: Noun,
    ids: Vec<Uuid>,
}

fn remove_many(room: &Room, keys: Keys) -> Result<Written<()>> {
    room.write(|store| records::remove_many(store, keys.noun, &keys.ids))
}

/// What else would go if these records were removed, counted and said: „3 Zusagen“.
fn what_goes_along(room: &Room, keys: Keys) -> Result<Vec<String>> {
    room.read(|store| records::what_goes_along(store, keys.noun, &keys.ids))
}
