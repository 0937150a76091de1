//! Undo and redo: the changes of a step, backwards or forwards once more.
//!
//! Strictly one after the other, so that what a step left is what its changes expect; where
//! a row is otherwise, nothing is written at all. Neither crosses a change of the schema.

use rusqlite::{Connection, ErrorCode, OptionalExtension};

use super::{COLUMNS, Step, StepState, UNDONE, read};
use crate::changeset::{self, RowChange};
use crate::table::apply;
use crate::transact::begin;
use crate::{Answer, Error, Store, derived, schema};

/// The step that undo would take back: the last that holds. The beginning stays.
const LAST_DONE: &str = "where state = 'done' and changeset is not null order by seq desc limit 1";
/// The step that redo would do again: the first that was taken back.
fn first_undone() -> String {
    format!("where {UNDONE} order by seq limit 1")
}

fn find(db: &Connection, which: &str) -> Result<Option<Step>, Error> {
    let mut select = db.prepare_cached(&format!("select {COLUMNS} from step {which}"))?;
    Ok(select.query_row([], read).optional()?)
}

impl Store {
    /// The step that [`Store::undo`] would take back.
    ///
    /// # Errors
    /// What reading may meet.
    pub fn can_undo(&self) -> Result<Option<Step>, Error> {
        find(&self.db, LAST_DONE)
    }

    /// The step that [`Store::redo`] would do again.
    ///
    /// # Errors
    /// What reading may meet.
    pub fn can_redo(&self) -> Result<Option<Step>, Error> {
        find(&self.db, &first_undone())
    }

    /// Takes the last step back that holds.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`], [`Error::BeyondMigration`], and [`Error::Conflict`] when
    /// the records are not as the step left them; nothing has changed then.
    pub fn undo(&mut self) -> Result<Answer<Step>, Error> {
        self.replay(LAST_DONE, StepState::Undone)?.ok_or(Error::NothingToUndo)
    }

    /// Does the step again that was taken back last.
    ///
    /// # Errors
    /// [`Error::NothingToRedo`], and as [`Store::undo`].
    pub fn redo(&mut self) -> Result<Answer<Step>, Error> {
        self.replay(&first_undone(), StepState::Done)?.ok_or(Error::NothingToRedo)
    }

    fn replay(&mut self, which: &str, to: StepState) -> Result<Option<Answer<Step>>, Error> {
        let (db, _) = self.writing()?;
        let tx = begin(db)?;
        let Some(mut step) = find(&tx, which)? else { return Ok(None) };
        if step.schema_version != schema::CURRENT {
            let (step, schema) = (step.seq, step.schema_version);
            return Err(Error::BeyondMigration { step, schema });
        }
        let mut rows = changeset_of(&tx, step.seq)?;
        if to == StepState::Undone {
            rows = rows.into_iter().map(RowChange::inverted).collect();
        }
        for row in &rows {
            if !apply(&tx, row).map_err(refused)? {
                return Err(Error::Conflict);
            }
        }
        derived::follow(&tx, &rows).map_err(|error| match error {
            // A record that came since, or one that went.
            Error::Dangling { .. } | Error::InUse { .. } => Error::Conflict,
            error => error,
        })?;
        let changed = changeset::changes(&rows);
        derived::note(&tx, &changed, step.seq)?;
        tx.prepare_cached("update step set state = ?2 where seq = ?1")?
            .execute((step.seq, to.word()))?;
        tx.commit().map_err(refused)?;
        step.state = to;
        Ok(Some(Answer { step: step.seq, value: step, changed, notices: Vec::new() }))
    }
}

/// Makes a conflict of what a constraint forbids: a key that is taken, a record that is gone.
fn refused(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::ConstraintViolation) => Error::Conflict,
        _ => error.into(),
    }
}

/// The changes that a step made.
pub(super) fn changeset_of(db: &Connection, seq: i64) -> Result<Vec<RowChange>, Error> {
    let mut select = db.prepare_cached("select changeset from step where seq = ?1")?;
    let text: Option<String> = select.query_row([seq], |row| row.get(0))?;
    text.map_or(Ok(Vec::new()), |text| changeset::read(&text))
}
