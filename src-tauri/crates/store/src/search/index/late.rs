//! How the index catches up with the register.
//!
//! A change only notes which records it touched, in the table `late` and in its own
//! transaction: writing words is most of the work of a change, and nobody waits for it.
//! From these records follows what the index lacks, and [`catch_up`] writes it, before a
//! search at the latest. Who may not write looks at the lacking entries themselves. The
//! notes then become the record's history, in the table `touch`.

use std::collections::HashSet;

use domain::Noun;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{Entry, Words, describe, entry, find, next_doc, nothing_shown, write, write_words};
use crate::derived::reference;
use crate::search::fold::parts;
use crate::{Change, Error, Key};

/// An entry that is not as it ought to be.
pub(crate) struct Late {
    /// The record.
    pub(crate) key: Key,
    /// Its entry as it is, with the number of its document.
    pub(crate) before: Option<(i64, Entry)>,
    /// Its entry as it ought to be; `None` when the record is gone.
    pub(crate) after: Option<(Entry, Words)>,
}

/// Notes the records that a step touched, be it done or undone. How many notes there are.
pub(crate) fn note(db: &Connection, changed: &[Change], step: i64) -> Result<usize, Error> {
    let mut insert =
        db.prepare_cached("insert or ignore into late (id, step, noun) values (?1, ?2, ?3)")?;
    for change in changed {
        insert.execute(params![change.id.as_bytes(), step, reference::number(change.noun)])?;
    }
    let mut count = db.prepare_cached("select count(*) from late")?;
    let waiting: i64 = count.query_row([], |row| row.get(0))?;
    Ok(usize::try_from(waiting).unwrap_or(0))
}

/// Whether nothing is late.
pub(crate) fn is_current(db: &Connection) -> Result<bool, Error> {
    Ok(!db.prepare_cached("select 1 from late limit 1")?.exists([])?)
}

/// The noun that was noted last for a key.
pub(super) fn noun_of(db: &Connection, id: Uuid) -> Result<Option<Noun>, Error> {
    let mut select =
        db.prepare_cached("select noun from late where id = ?1 order by step desc limit 1")?;
    Ok(select.query_row([id.as_bytes()], |row| reference::read_noun(row, 0)).optional()?)
}

/// What the index lacks: the records that changed, and those that show what has changed.
pub(crate) fn late(db: &Connection) -> Result<Vec<Late>, Error> {
    let mut select = db.prepare_cached("select noun, id from late order by step")?;
    let noted = select.query_map([], |row| {
        Ok(Key::new(reference::read_noun(row, 0)?, reference::read_id(row, 1)?))
    })?;
    // The last of the list is looked at first: of two nouns that bore a key, the later.
    let mut open: Vec<Key> = noted.collect::<rusqlite::Result<_>>()?;
    let mut known = HashSet::new();
    let mut late = Vec::new();
    while let Some(key) = open.pop() {
        if !known.insert(key.id) {
            continue;
        }
        let before = find(db, key.id)?;
        let after = describe(db, key)?.map(|description| entry(key.noun, &description));
        let is = before.as_ref().map(|(_, entry)| entry);
        let ought = after.as_ref().map(|(entry, _)| entry);
        if is == ought {
            continue;
        }
        let shown = |entry: Option<&Entry>| entry.map_or(nothing_shown(), |entry| entry.shown);
        if shown(is) != shown(ought) {
            let naming = reference::naming(db, key.id)?;
            open.extend(naming.into_iter().map(|mention| mention.from));
        }
        late.push(Late { key, before, after });
    }
    Ok(late)
}

/// Brings the index up to date, inside the caller's transaction.
pub(crate) fn catch_up(db: &Connection) -> Result<(), Error> {
    late(db)?.into_iter().try_for_each(|late| late.write(db))?;
    file(db)
}

/// Files the notes: nothing is late any more.
pub(super) fn file(db: &Connection) -> Result<(), Error> {
    db.prepare_cached("insert or ignore into touch (id, step) select id, step from late")?
        .execute([])?;
    db.prepare_cached("delete from late")?.execute([])?;
    Ok(())
}

impl Late {
    /// Writes the entry as it ought to be.
    fn write(self, db: &Connection) -> Result<(), Error> {
        match (self.before, self.after) {
            (Some((doc, is)), Some((ought, words))) if is.noun == ought.noun => {
                if is.digest != ought.digest {
                    forget_words(db, doc)?;
                    write_words(db, doc, &words)?;
                }
                db.prepare_cached(
                    "update entry set title = ?2, digest = ?3, shown = ?4 where doc = ?1",
                )?
                .execute(params![doc, ought.title, ought.digest, ought.shown])?;
            }
            (is, ought) => {
                if let Some((doc, _)) = is {
                    forget_words(db, doc)?;
                    db.prepare_cached("delete from entry where doc = ?1")?.execute([doc])?;
                }
                if let Some((entry, words)) = ought {
                    let doc = next_doc(db, self.key.noun)?;
                    write(db, doc, self.key.id, &entry, &words)?;
                }
            }
        }
        Ok(())
    }
}

fn forget_words(db: &Connection, doc: i64) -> Result<(), Error> {
    db.prepare_cached("delete from words where rowid = ?1")?.execute([doc])?;
    Ok(())
}

impl Words {
    /// Whether a query finds them: as FTS5 would, each word of it being the beginning of
    /// one of these, or all of its parts.
    pub(crate) fn are_found_by(&self, query: &[String]) -> bool {
        let begins = |word: &String| {
            self.title.split(' ').chain(self.text.split(' ')).any(|have| have.starts_with(word))
        };
        let parted = |word: &String| parts(word).is_some_and(|parts| parts.iter().all(begins));
        query.iter().all(|word| begins(word) || parted(word))
    }
}
