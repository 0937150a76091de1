//! Opens an alliance: to write, at the one desk, or to read beside it.

use std::path::Path;

use rusqlite::Connection;

use crate::connection::{self, Access};
use crate::desk::Desk;
use crate::place::{Identity, Place};
use crate::{Error, Hand, Store, derived, schema, table, transact};

impl Store {
    /// Opens an alliance to write. `path` is its folder or its file.
    ///
    /// An older file is brought up to date; a copy of it as it was stays beside it. How
    /// sound the file is, is not looked into here: see [`Store::vigil`].
    ///
    /// # Errors
    /// [`Error::FolderGone`], [`Error::NotAnAlliance`], [`Error::NewerSchema`],
    /// [`Error::Damaged`] when that shows at once, [`Error::InUseByOtherDesk`],
    /// [`Error::ReadOnly`].
    pub fn open(path: &Path, hand: Hand) -> Result<Self, Error> {
        let place = Place::find(path)?;
        // Looked at before anything is written, be it a lock.
        let found = version_of(&place)?;
        let desk = Desk::sit(&place, &hand.actor, hand.clock.now())?;
        let mut db = connection::open(&place.file, Access::Write)?;
        if found < schema::CURRENT {
            schema::migrate(&mut db, &place.file)?;
        }
        if found < schema::CURRENT || !derived::is_current(&db)? {
            let tx = transact::begin(&mut db)?;
            derived::rebuild(&tx, &table::read_register(&tx)?)?;
            tx.commit()?;
        }
        let identity = Identity::of(&place.file)?;
        Ok(Self { db, place, identity, hand: Some(hand), desk: Some(desk) })
    }

    /// Opens an alliance to read alone: while another desk writes, or on a medium that
    /// cannot be written.
    ///
    /// # Errors
    /// As [`Store::open`], and [`Error::OlderSchema`], for reading cannot bring a file up
    /// to date.
    pub fn open_to_read(path: &Path) -> Result<Self, Error> {
        let place = Place::find(path)?;
        let db = connection::open(&place.file, Access::Read)?;
        let found = schema::version(&db, &place.file)?;
        if found < schema::CURRENT {
            return Err(Error::OlderSchema { found, known: schema::CURRENT });
        }
        let identity = Identity::of(&place.file)?;
        Ok(Self { db, place, identity, hand: None, desk: None })
    }

    /// A second connection to the same file, to go through it once beside the work.
    pub(crate) fn beside(&self) -> Result<Connection, Error> {
        connection::open(&self.place.file, Access::ReadOnce)
    }
}

fn version_of(place: &Place) -> Result<i32, Error> {
    let db = connection::open(&place.file, Access::ReadOnce)?;
    schema::version(&db, &place.file)
}
