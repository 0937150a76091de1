//! Writes a change of one row: the only SQL that changes a record which is there already.
//!
//! The row must be as the change expects it, in every column that it names; otherwise
//! nothing is written. So a step is never taken back over what came after it.

use std::fmt::Write as _;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::{Field, about};
use crate::changeset::{Row, RowChange};

/// Writes a change. Whether the row was as the change expects it.
pub(crate) fn apply(db: &Connection, change: &RowChange) -> rusqlite::Result<bool> {
    if change.is_empty() {
        return Ok(true);
    }
    let about = about(change.key.noun);
    let key = Value::Text(change.key.id.hyphenated().to_string());
    let mut values: Vec<&Value> = Vec::with_capacity(2 * about.fields.len());
    let mut sql = String::new();
    match (&change.before, &change.after) {
        (None, None) => {}
        (None, Some(after)) => {
            sql.push_str(about.insert);
            values.push(&key);
            values.extend(after.iter().map(|cell| cell.as_ref().unwrap_or(&Value::Null)));
        }
        (Some(before), after) => {
            match after {
                None => push(&mut sql, format_args!("delete from \"{}\" where ", about.name)),
                Some(after) => {
                    push(&mut sql, format_args!("update \"{}\" set ", about.name));
                    name(about.cells(), after, ", ", " = ?", &mut sql, &mut values);
                    sql.push_str(" where ");
                }
            }
            name(about.cells(), before, " and ", " is ?", &mut sql, &mut values);
            sql.push_str(" and id = ?");
            values.push(&key);
        }
    }
    Ok(db.prepare_cached(&sql)?.execute(params_from_iter(values))? == 1)
}

/// Names the columns that a row has a cell for, each with a place for its value.
fn name<'r>(
    fields: &[Field],
    row: &'r Row,
    between: &str,
    place: &str,
    sql: &mut String,
    values: &mut Vec<&'r Value>,
) {
    let mut between_now = "";
    for (field, cell) in fields.iter().zip(row) {
        if let Some(value) = cell {
            push(sql, format_args!("{between_now}\"{}\"{place}", field.name));
            values.push(value);
            between_now = between;
        }
    }
}

fn push(sql: &mut String, text: std::fmt::Arguments<'_>) {
    // A string takes whatever is written to it.
    let _ = sql.write_fmt(text);
}
