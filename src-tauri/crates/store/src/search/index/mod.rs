//! Keeps the search index: one entry for each record, two columns of folded words.
//!
//! Documents are numbered so that their order is the order of hits among equals: by the
//! rank of the noun, then the newest first. A query can stop at the first so many.

pub(crate) mod late;
mod whole;

use std::borrow::Cow;

use domain::{Id, Noun};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::description::{Description, Look};
use super::fold::index_words;
pub(crate) use whole::{rebuild, stale};

use crate::derived::reference;
use crate::table::{ForNoun, Stored, for_noun, get};
use crate::{Error, Key};

/// Bits of a document's number below the rank of its noun.
const BITS: u32 = 40;

/// How early among equal hits a noun comes.
fn rank(noun: Noun) -> i64 {
    match noun {
        Noun::Body => 1,
        Noun::Organization => 2,
        Noun::Person => 3,
        Noun::Project => 4,
        Noun::Meeting => 5,
        Noun::Decision => 6,
        Noun::Task => 7,
        Noun::Report => 8,
        Noun::File => 9,
        Noun::Commitment => 10,
        Noun::Municipality => 11,
        Noun::Alliance => 12,
        Noun::AgendaItem => 13,
        Noun::Membership => 14,
        Noun::Attendance => 15,
        Noun::Topic => 16,
        Noun::Grant => 17,
        Noun::Release => 18,
        Noun::AgendaTemplate => 19,
    }
}

/// Looks records up in the database.
pub(crate) struct InDatabase<'db>(pub(crate) &'db Connection);

impl Look for InDatabase<'_> {
    fn find<R: Stored>(&self, id: Id<R>) -> Result<Option<Cow<'_, R>>, Error> {
        Ok(get(self.0, id)?.map(Cow::Owned))
    }
}

/// What an entry says of its record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) noun: Noun,
    pub(crate) title: String,
    /// Of the folded words.
    digest: i64,
    /// Of what others show of it.
    shown: i64,
}

/// The folded words of a record.
pub(crate) struct Words {
    title: String,
    text: String,
}

fn entry(noun: Noun, description: &Description) -> (Entry, Words) {
    let title = index_words(&description.title);
    let parts: Vec<_> =
        description.detail.iter().chain(&description.text).map(|part| index_words(part)).collect();
    let text = parts.join(" ");
    let entry = Entry {
        noun,
        title: description.title.clone(),
        digest: digest([title.as_str(), text.as_str()]),
        shown: digest([description.shown.as_deref().unwrap_or_default()]),
    };
    (entry, Words { title, text })
}

/// FNV-1a (Fowler, Noll, Vo), 64 bits: stable for ever, which the standard hasher is not.
fn digest<const N: usize>(texts: [&str; N]) -> i64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for byte in texts.iter().flat_map(|text| text.bytes().chain([0])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    }
    hash.cast_signed()
}

/// What an entry says of a record that others show nothing of.
fn nothing_shown() -> i64 {
    digest([""])
}

struct Describe<'db> {
    db: &'db Connection,
    id: Uuid,
}

impl ForNoun for Describe<'_> {
    type Out = Result<Option<Description>, Error>;
    fn run<R: Stored>(self) -> Self::Out {
        let Some(record) = get::<R>(self.db, Id::new(self.id))? else { return Ok(None) };
        record.describe(&InDatabase(self.db)).map(Some)
    }
}

/// The description of a record, or `None` when it is not there.
pub(crate) fn describe(db: &Connection, key: Key) -> Result<Option<Description>, Error> {
    for_noun(key.noun, Describe { db, id: key.id })
}

struct Title<'db> {
    db: &'db Connection,
    id: Uuid,
}

impl ForNoun for Title<'_> {
    type Out = Result<Option<String>, Error>;
    fn run<R: Stored>(self) -> Self::Out {
        let Some(record) = get::<R>(self.db, Id::new(self.id))? else { return Ok(None) };
        record.title(&InDatabase(self.db)).map(Some)
    }
}

/// The title of a record, or `None` when it is not there.
pub(crate) fn title(db: &Connection, key: Key) -> Result<Option<String>, Error> {
    for_noun(key.noun, Title { db, id: key.id })
}

/// The noun of the record that bears this key, or did so last.
pub(crate) fn noun_of(db: &Connection, id: Uuid) -> Result<Option<Noun>, Error> {
    match late::noun_of(db, id)? {
        None => Ok(find(db, id)?.map(|(_, entry)| entry.noun)),
        noted => Ok(noted),
    }
}

/// The entry of a record, with the number of its document.
pub(crate) fn find(db: &Connection, id: Uuid) -> Result<Option<(i64, Entry)>, Error> {
    let mut select =
        db.prepare_cached("select doc, noun, title, digest, shown from entry where id = ?1")?;
    let found = select.query_row([id.as_bytes()], |row| {
        let noun = reference::read_noun(row, 1)?;
        let (title, digest, shown) = (row.get(2)?, row.get(3)?, row.get(4)?);
        Ok((row.get(0)?, Entry { noun, title, digest, shown }))
    });
    Ok(found.optional()?)
}

fn write(db: &Connection, doc: i64, id: Uuid, entry: &Entry, words: &Words) -> Result<(), Error> {
    let noun = reference::number(entry.noun);
    db.prepare_cached(
        "insert into entry (doc, id, noun, title, digest, shown) values (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![doc, id.as_bytes(), noun, entry.title, entry.digest, entry.shown])?;
    write_words(db, doc, words)
}

fn write_words(db: &Connection, doc: i64, words: &Words) -> Result<(), Error> {
    db.prepare_cached("insert into words (rowid, title, text) values (?1, ?2, ?3)")?
        .execute(params![doc, words.title, words.text])?;
    Ok(())
}

/// The number that comes before all of a noun.
pub(crate) fn first_doc(noun: Noun) -> i64 {
    rank(noun) << BITS
}

/// The number before the first of the noun: the newest comes first.
fn next_doc(db: &Connection, noun: Noun) -> Result<i64, Error> {
    let (from, until) = (first_doc(noun), first_doc(noun) + (1 << BITS));
    let mut select = db.prepare_cached(
        "select doc from entry where doc >= ?1 and doc < ?2 order by doc limit 1",
    )?;
    let first: Option<i64> = select.query_row([from, until], |row| row.get(0)).optional()?;
    Ok(first.unwrap_or(until) - 1)
}
