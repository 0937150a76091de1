//! What a step does to the register: each row that it changed, before and after.
//!
//! Every write of the register is one [`RowChange`], and so is every write that takes one
//! back: its sides are swapped, and nothing else differs. A row that is written twice is
//! one change, and one that is as it was in the end is none. No SQL in here; the history
//! keeps a changeset as JSON, by the names of the columns, so that any program can read it.

use std::collections::HashMap;

use domain::Noun;
use rusqlite::types::Value;
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use crate::table::{Field, Kind, Stored, about};
use crate::{Change, ChangeKind, Error, Key};

/// The cells of a row in the order of its columns, without the key. `None` where a change
/// leaves the column alone.
pub(crate) type Row = Vec<Option<Value>>;

/// One row, before and after. `None` where it is not there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RowChange {
    pub(crate) key: Key,
    pub(crate) before: Option<Row>,
    pub(crate) after: Option<Row>,
}

impl RowChange {
    /// A record comes.
    pub(crate) fn added<R: Stored>(record: &R) -> Self {
        Self { key: record.id().into(), before: None, after: Some(cells(record)) }
    }

    /// A record changes: the columns that differ, so that neither history nor indexes grow
    /// by what stayed.
    pub(crate) fn revised<R: Stored>(before: &R, after: &R) -> Self {
        let key = after.id().into();
        let (before, after) = differing(cells(before), cells(after));
        Self { key, before: Some(before), after: Some(after) }
    }

    /// A record goes.
    pub(crate) fn removed<R: Stored>(record: &R) -> Self {
        Self { key: record.id().into(), before: Some(cells(record)), after: None }
    }

    /// Whether it changes this column.
    pub(crate) fn touches(&self, column: &str) -> bool {
        let at = about(self.key.noun).cells().iter().position(|field| field.name == column);
        let cell = |row: &Row| at.and_then(|at| row.get(at)).is_some_and(Option::is_some);
        self.before.iter().chain(&self.after).any(cell)
    }

    /// How the record changed.
    pub(crate) fn kind(&self) -> ChangeKind {
        match (&self.before, &self.after) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Removed,
            _ => ChangeKind::Revised,
        }
    }

    /// The change that takes this one back.
    pub(crate) fn inverted(self) -> Self {
        Self { key: self.key, before: self.after, after: self.before }
    }

    /// Whether it may change which records this one names: by a key or a value that holds
    /// some.
    pub(crate) fn may_name(&self) -> bool {
        let fields = about(self.key.noun).cells();
        let names = |row: &Row| {
            fields.iter().zip(row).any(|(field, cell)| cell.is_some() && field.kind != Kind::Scalar)
        };
        self.before.iter().chain(&self.after).any(names)
    }

    /// Whether nothing differs.
    pub(crate) fn is_empty(&self) -> bool {
        match (&self.before, &self.after) {
            (None, None) => true,
            (Some(before), Some(_)) => before.iter().all(Option::is_none),
            _ => false,
        }
    }

    /// Takes up a later change of the same row.
    fn merge(&mut self, later: Self) {
        let before = self.before.take().map(|row| over(row, later.before));
        let after = later.after.map(|row| over(row, self.after.take()));
        (self.before, self.after) = match (before, after) {
            (Some(before), Some(after)) => {
                let (before, after) = differing(before, after);
                (Some(before), Some(after))
            }
            sides => sides,
        };
    }
}

fn cells<R: Stored>(record: &R) -> Row {
    record.values().into_iter().skip(1).map(Some).collect()
}

/// Both rows without the cells that are the same in both.
fn differing(mut before: Row, mut after: Row) -> (Row, Row) {
    for (before, after) in before.iter_mut().zip(&mut after) {
        if before == after {
            (*before, *after) = (None, None);
        }
    }
    (before, after)
}

/// A row, with cells from another where it has none.
fn over(row: Row, other: Option<Row>) -> Row {
    match other {
        None => row,
        Some(other) => row.into_iter().zip(other).map(|(cell, below)| cell.or(below)).collect(),
    }
}

/// The rows that a step changed, in the order in which they were first written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Changeset {
    rows: Vec<RowChange>,
    places: HashMap<Key, usize>,
    /// The row that is told of even if nothing in it differs.
    marked: Option<Key>,
}

impl Changeset {
    /// Tells of a row that is there, also where nothing in it differs.
    pub(crate) fn mark(&mut self, key: Key) {
        self.marked = Some(key);
        let nothing: Row = vec![None; about(key.noun).cells().len()];
        self.record(RowChange { key, before: Some(nothing.clone()), after: Some(nothing) });
    }

    /// Takes up a change that was written.
    pub(crate) fn record(&mut self, change: RowChange) {
        match self.places.get(&change.key).and_then(|at| self.rows.get_mut(*at)) {
            Some(known) => known.merge(change),
            None => {
                self.places.insert(change.key, self.rows.len());
                self.rows.push(change);
            }
        }
    }

    /// The changes, without rows that are as they were, but for the marked one.
    pub(crate) fn into_rows(self) -> Vec<RowChange> {
        let mut rows = self.rows;
        rows.retain(|row| !row.is_empty() || self.marked == Some(row.key));
        rows
    }
}

/// Which records changed.
pub(crate) fn changes(rows: &[RowChange]) -> Vec<Change> {
    let change = |row: &RowChange| Change { noun: row.key.noun, id: row.key.id, kind: row.kind() };
    rows.iter().map(change).collect()
}

/// The changes as the history keeps them.
pub(crate) fn write(rows: &[RowChange]) -> Result<String, Error> {
    serde_json::to_string(rows).map_err(|error| damaged(&error))
}

/// The changes that the history kept. Columns that are no more are left out.
pub(crate) fn read(text: &str) -> Result<Vec<RowChange>, Error> {
    let kept: Vec<Kept> = serde_json::from_str(text).map_err(|error| damaged(&error))?;
    kept.into_iter().map(RowChange::try_from).collect()
}

fn damaged(error: &serde_json::Error) -> Error {
    Error::Damaged { details: vec![format!("changeset: {error}")] }
}

impl Serialize for RowChange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = about(self.key.noun).cells();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("noun", &self.key.noun)?;
        map.serialize_entry("id", &self.key.id)?;
        for (name, side) in [("before", &self.before), ("after", &self.after)] {
            if let Some(row) = side {
                map.serialize_entry(name, &Cells { fields, row })?;
            }
        }
        map.end()
    }
}

struct Cells<'r> {
    fields: &'static [Field],
    row: &'r Row,
}

impl Serialize for Cells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cells = self.fields.iter().zip(self.row);
        serializer.collect_map(cells.filter_map(|(field, cell)| {
            let cell = match cell.as_ref()? {
                // No column holds bytes.
                Value::Null | Value::Blob(_) => Json::Null,
                Value::Integer(number) => Json::from(*number),
                Value::Real(number) => Json::from(*number),
                Value::Text(text) => Json::from(text.as_str()),
            };
            Some((field.name, cell))
        }))
    }
}

#[derive(Deserialize)]
struct Kept {
    noun: Noun,
    id: Uuid,
    before: Option<Map<String, Json>>,
    after: Option<Map<String, Json>>,
}

impl TryFrom<Kept> for RowChange {
    type Error = Error;
    fn try_from(kept: Kept) -> Result<Self, Error> {
        let fields = about(kept.noun).cells();
        let row = |mut cells: Map<String, Json>| -> Result<Row, Error> {
            fields.iter().map(|field| cells.remove(field.name).map(cell).transpose()).collect()
        };
        Ok(Self {
            key: Key::new(kept.noun, kept.id),
            before: kept.before.map(row).transpose()?,
            after: kept.after.map(row).transpose()?,
        })
    }
}

fn cell(json: Json) -> Result<Value, Error> {
    match json {
        Json::Null => Ok(Value::Null),
        Json::String(text) => Ok(Value::Text(text)),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => Ok(Value::Integer(number)),
            (None, Some(number)) => Ok(Value::Real(number)),
            (None, None) => Err(no_cell(&Json::Number(number))),
        },
        other => Err(no_cell(&other)),
    }
}

fn no_cell(json: &Json) -> Error {
    Error::Damaged { details: vec![format!("changeset: no cell is {json}")] }
}

#[cfg(test)]
mod tests {
    use domain::{Municipality, Person};

    use super::*;
    use crate::tests::world::{id, municipality, person};

    fn of(changes: impl IntoIterator<Item = RowChange>) -> Vec<RowChange> {
        let mut changeset = Changeset::default();
        changes.into_iter().for_each(|change| changeset.record(change));
        changeset.into_rows()
    }

    fn named(name: &str) -> Person {
        person(40, name, "Müller")
    }

    #[test]
    fn a_row_that_is_written_twice_is_one_change() {
        let (a, b, c) = (named("Anna"), named("Anne"), named("Änne"));
        let (a_b, b_c) = (RowChange::revised(&a, &b), RowChange::revised(&b, &c));
        assert_eq!(of([a_b.clone(), b_c.clone()]), [RowChange::revised(&a, &c)]);
        assert_eq!(of([RowChange::added(&a), a_b.clone()]), [RowChange::added(&b)]);
        assert_eq!(of([a_b, RowChange::removed(&b)]), [RowChange::removed(&a)]);
        let replaced = of([RowChange::removed(&a), RowChange::added(&b)]);
        assert_eq!(replaced, [RowChange::revised(&a, &b)]);
    }

    #[test]
    fn what_is_as_it_was_in_the_end_is_no_change() {
        let (a, b) = (named("Anna"), named("Anne"));
        assert_eq!(of([RowChange::added(&a), RowChange::removed(&a)]), []);
        assert_eq!(of([RowChange::revised(&a, &b), RowChange::revised(&b, &a)]), []);
        assert_eq!(of([RowChange::removed(&a), RowChange::added(&a)]), []);
    }

    #[test]
    fn taking_back_twice_is_the_change_itself() {
        let change = RowChange::revised(&named("Anna"), &named("Anne"));
        assert_eq!(change.clone().inverted().inverted(), change);
        assert_eq!(RowChange::added(&named("Anna")).inverted().kind(), ChangeKind::Removed);
    }

    #[test]
    fn changes_read_back_as_they_were_kept() {
        let whole = Municipality { latitude: Some(50.0), ..municipality(10) };
        let rows = [
            RowChange::added(&whole),
            RowChange::revised(&named("Anna"), &named("\"Anne\"\n")),
            RowChange::removed(&named("Anna")),
        ];
        assert_eq!(read(&write(&rows).unwrap()).unwrap(), rows);
        let text = write(&rows[1..2]).unwrap();
        let key = id::<Person>(40);
        let expected = format!(
            r#"[{{"noun":"person","id":"{key}","before":{{"given_name":"Anna"}},"after":{{"given_name":"\"Anne\"\n"}}}}]"#
        );
        assert_eq!(text, expected);
    }

    #[test]
    fn what_is_no_changeset_is_told() {
        let key = id::<Person>(40);
        let with = |noun: &str, cell: &str| {
            format!(r#"[{{"noun":"{noun}","id":"{key}","after":{{"given_name":{cell}}}}}]"#)
        };
        assert!(read(&with("person", "1")).is_ok());
        for text in ["", "{}", &with("pers", "1"), &with("person", "[]"), &with("person", "true")] {
            assert!(matches!(read(text), Err(Error::Damaged { .. })), "{text}");
        }
    }
}
