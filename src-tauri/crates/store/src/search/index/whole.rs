//! The whole index at once: made anew from a register, or compared with one.

use std::borrow::Cow;

use domain::{Id, Noun, Record, Register, Word};
use rusqlite::Connection;
use uuid::Uuid;

use super::super::description::Look;
use super::{BITS, entry, find, late, rank, write};
use crate::derived::reference;
use crate::table::{ForEachNoun, ForNoun, Stored, for_each_noun, for_noun};
use crate::{Error, Key};

/// Looks records up in a register that is sorted by key.
struct InRegister<'r>(&'r Register);

impl Look for InRegister<'_> {
    fn find<R: Stored>(&self, id: Id<R>) -> Result<Option<Cow<'_, R>>, Error> {
        let records = R::of(self.0);
        let at = records.binary_search_by_key(&id, Record::id).ok();
        Ok(at.and_then(|at| records.get(at)).map(Cow::Borrowed))
    }
}

/// Makes the whole index anew. The register must be sorted by key.
pub(crate) fn rebuild(db: &Connection, register: &Register) -> Result<(), Error> {
    late::file(db)?;
    db.execute("delete from entry", [])?;
    db.execute("insert into words (words) values ('delete-all')", [])?;
    // FTS5 writes a run of rising numbers in one go, and starts over at each that is lower.
    let mut nouns = Noun::ALL.to_vec();
    nouns.sort_by_key(|noun| rank(*noun));
    gather(db, WHOLE)?;
    for noun in nouns {
        for_noun(noun, Rebuild { db, register })?;
    }
    gather(db, PIECEMEAL)
}

/// Bytes of words that FTS5 gathers before it writes them: few pieces are fast to search.
const WHOLE: i64 = 64 << 20;
const PIECEMEAL: i64 = 1 << 20;

fn gather(db: &Connection, bytes: i64) -> Result<(), Error> {
    db.execute("insert into words (words, rank) values ('hashsize', ?1)", [bytes])?;
    Ok(())
}

struct Rebuild<'a> {
    db: &'a Connection,
    register: &'a Register,
}

impl ForNoun for Rebuild<'_> {
    type Out = Result<(), Error>;
    fn run<R: Stored>(self) -> Self::Out {
        let records = R::of(self.register);
        let mut doc = (rank(R::NOUN) + 1) << BITS;
        doc -= i64::try_from(records.len()).unwrap_or(0);
        for record in records.iter().rev() {
            let description = record.describe(&InRegister(self.register))?;
            let (entry, words) = entry(R::NOUN, &description);
            write(self.db, doc, record.id().uuid(), &entry, &words)?;
            doc += 1;
        }
        Ok(())
    }
}

/// The records whose entry is not what it ought to be, entries without a record among
/// them. The register must be sorted by key, as it is when it was read.
pub(crate) fn stale(db: &Connection, register: &Register) -> Result<Vec<Key>, Error> {
    let mut compare = Compare { db, register, stale: Vec::new() };
    for_each_noun(&mut compare)?;
    let mut stale = compare.stale;
    let mut select = db.prepare("select noun, id from entry")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let key = Key::new(reference::read_noun(row, 0)?, reference::read_id(row, 1)?);
        if !for_noun(key.noun, IsIn { register, id: key.id }) {
            stale.push(key);
        }
    }
    Ok(stale)
}

struct Compare<'a> {
    db: &'a Connection,
    register: &'a Register,
    stale: Vec<Key>,
}

impl ForEachNoun for Compare<'_> {
    fn run<R: Stored>(&mut self) -> Result<(), Error> {
        for record in R::of(self.register) {
            let found = find(self.db, record.id().uuid())?.map(|(_, entry)| entry);
            let description = record.describe(&InRegister(self.register))?;
            if found != Some(entry(R::NOUN, &description).0) {
                self.stale.push(record.id().into());
            }
        }
        Ok(())
    }
}

struct IsIn<'a> {
    register: &'a Register,
    id: Uuid,
}

impl ForNoun for IsIn<'_> {
    type Out = bool;
    fn run<R: Stored>(self) -> bool {
        R::of(self.register).binary_search_by_key(&Id::new(self.id), Record::id).is_ok()
    }
}
