//! A bare SQLite commit: the same pragmas, one small row, nothing else. The floor that a
//! durable change of the store is measured against, on the same disk in the same minute.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, params};

use crate::Failure;
use crate::figure::timed;

/// A database with one table.
pub(crate) struct Bare {
    connection: Connection,
    next: i64,
}

impl Bare {
    /// In a new file.
    pub(crate) fn create(file: &Path) -> Result<Self, Failure> {
        let connection = Connection::open(file)?;
        connection.execute_batch(
            "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;
             create table task (id text primary key not null, title text not null, due_on text,
                                state text not null) strict;",
        )?;
        Ok(Self { connection, next: 0 })
    }

    /// One row, committed durably: how long it takes.
    pub(crate) fn commit(&mut self) -> Result<Duration, Failure> {
        self.next += 1;
        let id = format!("019e1a2b-0000-7000-8000-{:012x}", self.next);
        let (done, duration) = timed(|| -> rusqlite::Result<()> {
            let work = self.connection.transaction()?;
            work.prepare_cached("insert into task values (?1, ?2, ?3, ?4)")?.execute(params![
                id,
                "Bildnachweise für die Wanderbäume nachfordern",
                "2026-05-18",
                "open"
            ])?;
            work.commit()
        });
        done?;
        Ok(duration)
    }
}
