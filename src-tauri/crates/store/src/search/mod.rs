//! Finds records as one types: every word of the query is the beginning of a word of the
//! record, in any order; hits in the title come first, and those in typed order before.
//!
//! SQLite's FTS5 finds candidates, bounded in number; the order is made here. A search sees
//! every change that was committed: the index catches up before it, or, where it cannot be
//! written, the records that it lacks are looked at one by one.

mod description;
pub(crate) mod fold;
pub(crate) mod index;
mod order;

use chrono::NaiveDate;
use domain::{Membership, Noun, Organization};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use uuid::Uuid;

pub(crate) use description::Described;

use self::index::late::{self, Late};
use crate::derived::reference;
use crate::table::get;
use crate::{Error, Key, Store};

/// How many candidates a search looks at before it puts them in order.
const CANDIDATES: usize = 200;

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its noun.
    pub noun: Noun,
    /// Its key.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// One line more: names and numbers, parted by ` · `.
    pub detail: String,
    /// The day it is about: of the session, or when it is due.
    pub day: Option<NaiveDate>,
}

impl Store {
    /// The best hits for a text, at most `limit` of them, the best first. A text without a
    /// letter or digit finds nothing.
    ///
    /// # Errors
    /// [`Error::Damaged`] and what reading may meet.
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Hit>, Error> {
        let words = fold::query_words(text);
        if words.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let terms: Vec<String> = words.iter().map(|word| term(word)).collect();
        let all = terms.join(" AND ");
        let most = CANDIDATES.max(limit);
        // A full disk is no reason to find nothing: what stays late is looked at below.
        let _ = self.settle();
        let db = &*self.moment()?;
        let mut found = candidates(db, &format!("{{title}} : ({all})"), most)?;
        // Whatever has every word in its title comes before all else.
        if found.len() < limit {
            let known: Vec<i64> = found.iter().map(|candidate| candidate.doc).collect();
            let more = candidates(db, &all, most)?;
            found.extend(more.into_iter().filter(|candidate| !known.contains(&candidate.doc)));
        }
        for late in late::late(db)? {
            found.retain(|candidate| candidate.key.id != late.key.id);
            found.extend(Candidate::of(late, &words));
        }
        found.sort_by_cached_key(|candidate| {
            (order::closeness(&words, &candidate.title), candidate.doc)
        });
        found.truncate(limit);
        found.into_iter().filter_map(|candidate| hit(db, &candidate).transpose()).collect()
    }
}

impl Store {
    /// Brings the search index up to date. Every search does so; done in an idle moment, the
    /// next one is spared it.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::DiskFull`], and what reading may meet.
    pub fn settle(&self) -> Result<(), Error> {
        if self.is_read_only() {
            return Err(Error::ReadOnly { path: self.place.file.clone() });
        }
        if late::is_current(&self.db)? {
            return Ok(());
        }
        let tx = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)?;
        late::catch_up(&tx)?;
        Ok(tx.commit()?)
    }
}

/// A word of the query for FTS5: as a beginning, and in its parts where it has some.
fn term(word: &str) -> String {
    let whole = format!("\"{word}\"*");
    match fold::parts(word) {
        None => whole,
        Some(parts) => {
            let parts: Vec<_> = parts.iter().map(|part| format!("\"{part}\"*")).collect();
            format!("({whole} OR ({}))", parts.join(" AND "))
        }
    }
}

struct Candidate {
    doc: i64,
    key: Key,
    title: String,
}

impl Candidate {
    /// A record that the index lacks, if the words find it.
    fn of(late: Late, words: &[String]) -> Option<Self> {
        let (entry, have) = late.after?;
        let doc = late.before.map_or(index::first_doc(entry.noun), |(doc, _)| doc);
        let found = have.are_found_by(words);
        found.then_some(Self { doc, key: late.key, title: entry.title })
    }
}

fn candidates(db: &Connection, query: &str, most: usize) -> Result<Vec<Candidate>, Error> {
    let mut select = db.prepare_cached(
        "select entry.doc, entry.noun, entry.id, entry.title
         from (select rowid from words where words match ?1 order by rowid limit ?2) as found
         join entry on entry.doc = found.rowid",
    )?;
    let found =
        select.query_map(params![query, i64::try_from(most).unwrap_or(i64::MAX)], |row| {
            Ok(Candidate {
                doc: row.get(0)?,
                key: Key::new(reference::read_noun(row, 1)?, reference::read_id(row, 2)?),
                title: row.get(3)?,
            })
        })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn hit(db: &Connection, candidate: &Candidate) -> Result<Option<Hit>, Error> {
    let Key { noun, id } = candidate.key;
    let Some(mut description) = index::describe(db, candidate.key)? else { return Ok(None) };
    if noun == Noun::Person {
        description.detail.splice(0..0, employer(db, id)?);
    }
    Ok(Some(Hit {
        noun,
        id,
        title: description.title,
        detail: description.detail.join(" · "),
        day: description.day,
    }))
}

/// For whom a person acts, which tells two of the same name apart.
fn employer(db: &Connection, person: Uuid) -> Result<Option<String>, Error> {
    for id in reference::naming_of(db, person, Noun::Membership)? {
        let seat = get::<Membership>(db, domain::Id::new(id))?;
        let Some(seat) = seat.filter(|seat| seat.person.uuid() == person) else { continue };
        let Some(organization) = seat.on_behalf_of else { continue };
        let organization = get::<Organization>(db, organization)?;
        return Ok(organization.map(|organization| organization.everyday_name().to_owned()));
    }
    Ok(None)
}
