//! Writes a whole register into a new file, as fast as the disk takes it.
//!
//! Only for a file that nobody knows yet: without a journal on the disk, without indexes
//! until the end, without history but the first step.

use std::fs;

use domain::{Op, Register};
use rusqlite::Connection;

use super::{Count, Watch};
use crate::attachments::{AttachmentSource, Attachments};
use crate::connection::{self, Access, sync};
use crate::history::{self, NewStep};
use crate::place::Place;
use crate::table::{ForEachNoun, Stored, for_each_noun, insert};
use crate::{Error, Hand, Key, derived, schema};

/// Writes a whole register, with its attachments, to a place where nothing is yet.
pub(super) fn fill(
    place: &Place,
    register: &Register,
    attachments: &dyn AttachmentSource,
    hand: &Hand,
    op: Op,
    watch: Watch<'_>,
) -> Result<(), Error> {
    let hashes: Vec<&String> = register.files.iter().filter_map(|f| f.sha256.as_ref()).collect();
    let mut count = Count { done: 0, total: register.len() + hashes.len(), watch };
    fs::create_dir_all(place.attachments()).map_err(Error::io(&place.attachments()))?;
    let kept = Attachments::at(place.attachments());
    for sha256 in hashes {
        kept.fetch(sha256, attachments)?;
        count.one()?;
    }
    let mut db = connection::open(&place.file, Access::Create)?;
    // Nothing of this file counts before it is complete and synced as a whole.
    db.pragma_update_and_check(None, "journal_mode", "memory", |_| Ok(()))?;
    db.pragma_update(None, "synchronous", "off")?;
    schema::create(&mut db)?;
    // Every reference of the register was looked at before; asking again for each row
    // would cost what the missing indexes would have given.
    db.pragma_update(None, "foreign_keys", false)?;
    let tx = db.transaction()?;
    let indexes = drop_indexes(&tx)?;
    for_each_noun(&mut InsertAll { db: &tx, register, count })?;
    derived::rebuild(&tx, &register.sorted())?;
    indexes.iter().try_for_each(|sql| tx.execute_batch(sql))?;
    let subject = Key::from(register.alliance.id);
    let title = Some(register.alliance.name.clone());
    let new =
        NewStep { op, subject, title, merged: None, actor: &hand.actor, at: hand.clock.now() };
    history::append(&tx, &new, None)?;
    tx.commit()?;
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    db.close().map_err(|(_, error)| error)?;
    sync(&place.file)?;
    sync(&place.attachments())?;
    sync(&place.folder)
}

struct InsertAll<'a> {
    db: &'a Connection,
    register: &'a Register,
    count: Count<'a>,
}

impl ForEachNoun for InsertAll<'_> {
    fn run<R: Stored>(&mut self) -> Result<(), Error> {
        for record in R::of(self.register) {
            insert(self.db, record)?;
            self.count.one()?;
        }
        Ok(())
    }
}

/// Drops the indexes and answers the statements that make them again. Made in one go at
/// the end they are sorted once, whereas keys in no order would reach all over a big file.
fn drop_indexes(db: &Connection) -> Result<Vec<String>, Error> {
    let mut select =
        db.prepare("select name, sql from sqlite_schema where type = 'index' and sql is not null")?;
    let indexes = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let indexes: Vec<(String, String)> = indexes.collect::<rusqlite::Result<_>>()?;
    for (name, _) in &indexes {
        db.execute_batch(&format!("drop index \"{name}\""))?;
    }
    Ok(indexes.into_iter().map(|(_, sql)| sql).collect())
}
