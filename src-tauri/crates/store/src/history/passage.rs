//! The history of one record: each step that touched it, with every field before and after.

use domain::Id;
use rusqlite::Connection;
use rusqlite::types::Value;
use serde_json::Value as Json;

use super::undo::changeset_of;
use super::{COLUMNS, Step, StepState, read};
use crate::changeset::{Row, RowChange};
use crate::table::{Field, ForNoun, Kind, Stored, about, for_noun, get};
use crate::{ChangeKind, Error, Key, Store};

/// One step in the life of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// The step.
    pub step: Step,
    /// What became of the record.
    pub kind: ChangeKind,
    /// Its fields that changed; all that are filled where it was added or removed.
    pub fields: Vec<FieldChange>,
}

/// A field before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// Name of the field.
    pub field: String,
    /// What it said before; null when it was empty or there was no record.
    pub before: Json,
    /// What it says after; null when it is empty or there is no record.
    pub after: Json,
}

impl Store {
    /// The life of a record, the oldest step first, without those that were taken back. A
    /// record that stood in the file from the beginning begins with that step.
    ///
    /// # Errors
    /// What reading may meet.
    pub fn history_of(&self, key: impl Into<Key>) -> Result<Vec<Passage>, Error> {
        let key = key.into();
        let columns = about(key.noun).cells();
        let mut passages = Vec::new();
        for step in steps_of(&self.db, key)? {
            let rows = changeset_of(&self.db, step.seq)?;
            if let Some(row) = rows.into_iter().find(|row| row.key == key) {
                passages.push(Passage { step, kind: row.kind(), fields: fields(columns, &row) });
            }
        }
        if passages.first().is_none_or(|passage| passage.kind != ChangeKind::Added)
            && let Some(beginning) = beginning(&self.db, key, columns, &passages)?
        {
            passages.insert(0, beginning);
        }
        Ok(passages)
    }
}

fn steps_of(db: &Connection, key: Key) -> Result<Vec<Step>, Error> {
    let sql = format!(
        "select {COLUMNS} from step
         where seq in (select step from touch where touch.id = ?1
                       union select step from late where late.id = ?1) and state = ?2
         order by seq"
    );
    let mut select = db.prepare_cached(&sql)?;
    let done = StepState::Done.word();
    let steps = select.query_map((key.id.as_bytes(), done), read)?;
    Ok(steps.collect::<rusqlite::Result<_>>()?)
}

fn fields(columns: &[Field], row: &RowChange) -> Vec<FieldChange> {
    let side = |side: &Option<Row>, at: usize, kind: Kind| {
        json(kind, side.as_ref().and_then(|row| row.get(at)).and_then(Option::as_ref))
    };
    let changes = columns.iter().enumerate().map(|(at, field)| FieldChange {
        field: field.name.to_owned(),
        before: side(&row.before, at, field.kind),
        after: side(&row.after, at, field.kind),
    });
    changes.filter(|change| change.before != change.after).collect()
}

fn json(kind: Kind, value: Option<&Value>) -> Json {
    match (kind, value) {
        (Kind::Json, Some(Value::Text(text))) => serde_json::from_str(text).unwrap_or_default(),
        (Kind::Scalar | Kind::Key, Some(Value::Text(text))) => Json::from(text.as_str()),
        (_, Some(Value::Integer(number))) => Json::from(*number),
        (_, Some(Value::Real(number))) => Json::from(*number),
        _ => Json::Null,
    }
}

struct Now<'db>(&'db Connection, Key);

impl ForNoun for Now<'_> {
    type Out = Result<Option<RowChange>, Error>;
    fn run<R: Stored>(self) -> Self::Out {
        let record = get::<R>(self.0, Id::new(self.1.id))?;
        Ok(record.map(|record| RowChange::added(&record)))
    }
}

/// The beginning of a record that no step added: what it says now, with every later change
/// taken back.
fn beginning(
    db: &Connection,
    key: Key,
    columns: &[Field],
    later: &[Passage],
) -> Result<Option<Passage>, Error> {
    let now = for_noun(key.noun, Now(db, key))?;
    if now.is_none() && later.is_empty() {
        return Ok(None);
    }
    let mut first = now.map(|now| fields(columns, &now)).unwrap_or_default();
    for passage in later.iter().rev() {
        for change in &passage.fields {
            match first.iter_mut().find(|known| known.field == change.field) {
                Some(known) => known.after = change.before.clone(),
                None => first.push(FieldChange {
                    field: change.field.clone(),
                    before: Json::Null,
                    after: change.before.clone(),
                }),
            }
        }
    }
    first.retain(|change| !change.after.is_null());
    let order = |change: &FieldChange| columns.iter().position(|f| f.name == change.field);
    first.sort_by_key(order);
    let mut select =
        db.prepare_cached(&format!("select {COLUMNS} from step order by seq limit 1"))?;
    let step = select.query_row([], read)?;
    Ok(Some(Passage { step, kind: ChangeKind::Added, fields: first }))
}
