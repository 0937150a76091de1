//! What is derived from the register: which record names which, and the search index.
//!
//! The references are current at every commit, undo and redo among them; the search index
//! may be behind by a few records and knows which. Not recorded: both can be made again at
//! any time, and then say the same.

pub(crate) mod reference;

use domain::{Reference, Register};
use rusqlite::Connection;
use uuid::Uuid;

use crate::changeset::RowChange;
use crate::search::index::{self, late};
use crate::table::{
    ForEachNoun, ForNoun, Stored, exists, for_each_noun, for_noun, get, read_register,
};
use crate::{Change, ChangeKind, Error, Key, User};

/// Counts up whenever derived tables are made in another way, so that files of older
/// versions of the program get theirs made anew.
pub(crate) const VERSION: i64 = 2;

/// Follows the changes of a transaction with the references, and makes sure that none is
/// left hanging.
///
/// # Errors
/// [`Error::Dangling`] and [`Error::InUse`].
pub(crate) fn follow(db: &Connection, rows: &[RowChange]) -> Result<(), Error> {
    for row in rows.iter().filter(|row| row.may_name()) {
        let references = for_noun(row.key.noun, References { db, id: row.key.id })?;
        reference::write(db, row.key, &references)?;
        if row.kind() != ChangeKind::Removed {
            not_dangling(db, row.key, references)?;
        }
    }
    for row in rows.iter().filter(|row| row.kind() == ChangeKind::Removed) {
        not_in_use(db, row.key)?;
    }
    Ok(())
}

/// Notes what a step changed, for the search index and the history of records to follow.
pub(crate) fn note(db: &Connection, changed: &[Change], step: i64) -> Result<(), Error> {
    let waiting = late::note(db, changed, step)?;
    if changed.len() > MANY {
        index::rebuild(db, &read_register(db)?)
    } else if waiting > WAITING {
        late::catch_up(db)
    } else {
        Ok(())
    }
}

/// From how many changes on the search index is made anew: an import of thousands would
/// have FTS5 write each record on its own.
const MANY: usize = 1_000;

/// How many changes the search index may be behind by. The one that would make them more
/// takes all of them along, so that no search has to wait for long.
const WAITING: usize = 64;

struct References<'db> {
    db: &'db Connection,
    id: Uuid,
}

impl ForNoun for References<'_> {
    type Out = Result<Vec<Reference>, Error>;
    fn run<R: Stored>(self) -> Self::Out {
        let record = get::<R>(self.db, domain::Id::new(self.id))?;
        Ok(record.map(|record| record.references()).unwrap_or_default())
    }
}

fn not_dangling(db: &Connection, from: Key, references: Vec<Reference>) -> Result<(), Error> {
    for reference in references {
        if !exists(db, reference.noun, reference.id)? {
            return Err(Error::Dangling {
                noun: from.noun,
                id: from.id,
                field: reference.field,
                to: Key::new(reference.noun, reference.id),
            });
        }
    }
    Ok(())
}

fn not_in_use(db: &Connection, key: Key) -> Result<(), Error> {
    let by = users(db, reference::naming(db, key.id)?)?;
    if by.is_empty() { Ok(()) } else { Err(Error::InUse { by }) }
}

/// Gives the records that name another their titles.
pub(crate) fn users(
    db: &Connection,
    mentions: Vec<reference::Mention>,
) -> Result<Vec<User>, Error> {
    mentions
        .into_iter()
        .map(|mention| {
            let Key { noun, id } = mention.from;
            let title = index::title(db, mention.from)?.unwrap_or_default();
            Ok(User { noun, id, title, field: mention.field })
        })
        .collect()
}

/// Makes everything anew from a register.
pub(crate) fn rebuild(db: &Connection, register: &Register) -> Result<(), Error> {
    struct All<'a>(&'a Connection, &'a Register);
    impl ForEachNoun for All<'_> {
        fn run<R: Stored>(&mut self) -> Result<(), Error> {
            for record in R::of(self.1) {
                reference::insert(self.0, record.id().into(), &record.references())?;
            }
            Ok(())
        }
    }
    db.execute("delete from reference", [])?;
    for_each_noun(&mut All(db, register))?;
    index::rebuild(db, register)?;
    db.execute("delete from derivation", [])?;
    db.execute("insert into derivation (version) values (?1)", [VERSION])?;
    Ok(())
}

/// Whether the derived tables were made in this version's way.
pub(crate) fn is_current(db: &Connection) -> Result<bool, Error> {
    Ok(db.prepare("select 1 from derivation where version = ?1")?.exists([VERSION])?)
}
