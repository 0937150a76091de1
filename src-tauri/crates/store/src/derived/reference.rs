//! Which record names which, by which field.

use domain::{Noun, Reference, Tie, Word};
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use crate::{Error, Key};

/// One record's mention of another, seen from the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Who names.
    pub(crate) from: Key,
    /// By which field.
    pub(crate) field: String,
    /// Whether the naming record is part of the named one.
    pub(crate) part_of: bool,
}

/// The number of a noun in the derived tables.
pub(crate) fn number(noun: Noun) -> i64 {
    noun as i64
}

/// The noun with a number.
pub(crate) fn noun(number: i64) -> Option<Noun> {
    usize::try_from(number).ok().and_then(|at| Noun::ALL.get(at)).copied()
}

pub(crate) fn read_noun(row: &Row<'_>, at: usize) -> rusqlite::Result<Noun> {
    let value = row.get(at)?;
    noun(value).ok_or(rusqlite::Error::IntegralValueOutOfRange(at, value))
}

pub(crate) fn read_id(row: &Row<'_>, at: usize) -> rusqlite::Result<Uuid> {
    Ok(Uuid::from_bytes(row.get(at)?))
}

/// Writes what a record names now, where that differs from before.
pub(crate) fn write(db: &Connection, from: Key, references: &[Reference]) -> Result<(), Error> {
    if is_current(db, from, references)? {
        return Ok(());
    }
    db.prepare_cached("delete from reference where from_id = ?1")?.execute([from.id.as_bytes()])?;
    insert(db, from, references)
}

/// Whether what is kept is what a record names.
pub(crate) fn is_current(
    db: &Connection,
    from: Key,
    references: &[Reference],
) -> Result<bool, Error> {
    let mut wanted: Vec<Columns<'_>> = references.iter().map(columns).collect();
    let mut select = db.prepare_cached(
        "select field, to_noun, to_id, part_of from reference where from_id = ?1",
    )?;
    let mut rows = select.query([from.id.as_bytes()])?;
    while let Some(row) = rows.next()? {
        let (field, id): (String, [u8; 16]) = (row.get(0)?, row.get(2)?);
        let kept = (field.as_str(), row.get(1)?, &id, row.get(3)?);
        match wanted.iter().position(|wanted| *wanted == kept) {
            Some(at) => wanted.swap_remove(at),
            None => return Ok(false),
        };
    }
    Ok(wanted.is_empty())
}

type Columns<'r> = (&'r str, i64, &'r [u8; 16], bool);

fn columns(reference: &Reference) -> Columns<'_> {
    let part_of = reference.tie == Tie::PartOf;
    (&reference.field, number(reference.noun), reference.id.as_bytes(), part_of)
}

/// Writes what a new record names.
pub(crate) fn insert(db: &Connection, from: Key, references: &[Reference]) -> Result<(), Error> {
    let mut insert = db.prepare_cached(
        "insert into reference (from_id, from_noun, field, to_noun, to_id, part_of)
         values (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for reference in references {
        let (field, to_noun, to_id, part_of) = columns(reference);
        let from_noun = number(from.noun);
        insert.execute(params![from.id.as_bytes(), from_noun, field, to_noun, to_id, part_of])?;
    }
    Ok(())
}

/// Who names this record, in the order of nouns and keys.
pub(crate) fn naming(db: &Connection, id: Uuid) -> Result<Vec<Mention>, Error> {
    let mut select = db.prepare_cached(
        "select from_noun, from_id, field, part_of from reference where to_id = ?1
         order by from_noun, from_id, field",
    )?;
    let mentions = select.query_map([id.as_bytes()], |row| {
        Ok(Mention {
            from: Key::new(read_noun(row, 0)?, read_id(row, 1)?),
            field: row.get(2)?,
            part_of: row.get(3)?,
        })
    })?;
    Ok(mentions.collect::<rusqlite::Result<_>>()?)
}

/// The keys of the records of one noun that name this one, in order.
pub(crate) fn naming_of(db: &Connection, id: Uuid, noun: Noun) -> Result<Vec<Uuid>, Error> {
    let mut select = db.prepare_cached(
        "select distinct from_id from reference where to_id = ?1 and from_noun = ?2
         order by from_id",
    )?;
    let keys = select.query_map(params![id.as_bytes(), number(noun)], |row| read_id(row, 0))?;
    Ok(keys.collect::<rusqlite::Result<_>>()?)
}
