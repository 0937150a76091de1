//! The history: every step with its operation, subject, hand, moment and changeset.
//!
//! Steps are only ever added; undo and redo change their state alone. The first step is
//! the beginning of the file and has no changeset: before it there was no alliance.

mod passage;
mod undo;

use chrono::{DateTime, SecondsFormat, Utc};
use domain::{Noun, Op, Word};
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

pub use passage::{FieldChange, Passage};

use crate::changeset::{self, RowChange};
use crate::{Error, Key, Store, schema};

/// A step of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number, from 1.
    pub seq: i64,
    /// What was done; `None` for an operation of a later version of the program.
    pub op: Option<Op>,
    /// The operation's word, whether known or not.
    pub word: String,
    /// What it was done to.
    pub subject: Option<Subject>,
    /// Who did it.
    pub actor: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it holds.
    pub state: StepState,
    /// The schema it was made with.
    pub schema_version: i32,
    /// How many more records of the subject's noun it treated as the subject: the eleven
    /// others, when twelve were changed together.
    pub others: u64,
    /// What it merged into the subject, as it was called then.
    pub merged: Option<String>,
}

/// What a step was about, as it was called then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Its noun.
    pub noun: Noun,
    /// Its key.
    pub id: Uuid,
    /// Its title at the time of the step.
    pub title: String,
}

/// Whether a step holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// It holds.
    Done,
    /// It was taken back and can be done again.
    Undone,
    /// It was taken back, and something else was done then.
    Dropped,
}

impl StepState {
    const WORDS: [(Self, &str); 3] =
        [(Self::Done, "done"), (Self::Undone, "undone"), (Self::Dropped, "dropped")];

    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(state, _)| *state == self).map_or("", |(_, word)| word)
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(state, _)| *state)
    }
}

/// A step about to be kept.
pub(crate) struct NewStep<'a> {
    pub(crate) op: Op,
    pub(crate) subject: Key,
    pub(crate) title: Option<String>,
    pub(crate) merged: Option<String>,
    pub(crate) actor: &'a str,
    pub(crate) at: DateTime<Utc>,
}

/// Keeps a step, and drops those that were undone before it. Its number.
pub(crate) fn append(
    db: &Connection,
    new: &NewStep<'_>,
    rows: Option<&[RowChange]>,
) -> Result<i64, Error> {
    db.prepare_cached(&format!("update step set state = 'dropped' where {UNDONE}"))?.execute([])?;
    db.prepare_cached(
        "insert into step (op, noun, id, title, merged, actor, at, state, schema, others,
                           changeset)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'done', ?8, ?9, ?10)",
    )?
    .execute(params![
        new.op.word(),
        new.subject.noun.word(),
        new.subject.id.hyphenated().to_string(),
        new.title,
        new.merged,
        new.actor,
        new.at.to_rfc3339_opts(SecondsFormat::Millis, true),
        schema::CURRENT,
        i64::try_from(rows.map_or(0, |rows| others(rows, new.subject))).unwrap_or(0),
        rows.map(changeset::write).transpose()?,
    ])?;
    Ok(db.last_insert_rowid())
}

/// How many rows besides the subject's are of its noun and changed as it did.
fn others(rows: &[RowChange], subject: Key) -> usize {
    let Some(own) = rows.iter().find(|row| row.key == subject) else { return 0 };
    let alike = |row: &&RowChange| row.key.noun == subject.noun && row.kind() == own.kind();
    rows.iter().filter(alike).count() - 1
}

/// The steps that redo would do again. They stand behind the last that holds, so that
/// finding them reads the end of the history alone.
const UNDONE: &str = "state = 'undone'
     and seq > (select seq from step where state = 'done' order by seq desc limit 1)";

const COLUMNS: &str = "seq, op, noun, id, title, actor, at, state, schema, others, merged";

fn read(row: &Row<'_>) -> rusqlite::Result<Step> {
    let wrong =
        |at| rusqlite::Error::InvalidColumnType(at, String::new(), rusqlite::types::Type::Text);
    let word: String = row.get(1)?;
    let noun: Option<String> = row.get(2)?;
    let id: Option<String> = row.get(3)?;
    let at: String = row.get(6)?;
    let state: String = row.get(7)?;
    let subject = noun.as_deref().and_then(Noun::from_word).zip(id);
    Ok(Step {
        seq: row.get(0)?,
        op: Op::from_word(&word),
        word,
        subject: match subject {
            Some((noun, id)) => Some(Subject {
                noun,
                id: Uuid::try_parse(&id).map_err(|_| wrong(3))?,
                title: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
            }),
            None => None,
        },
        actor: row.get(5)?,
        at: at.parse().map_err(|_| wrong(6))?,
        state: StepState::from_word(&state).ok_or_else(|| wrong(7))?,
        schema_version: row.get(8)?,
        others: row.get::<_, i64>(9)?.unsigned_abs(),
        merged: row.get(10)?,
    })
}

impl Store {
    /// The last steps, the newest first.
    ///
    /// # Errors
    /// What reading may meet.
    pub fn steps(&self, limit: usize) -> Result<Vec<Step>, Error> {
        let sql = format!("select {COLUMNS} from step order by seq desc limit ?1");
        let mut select = self.db.prepare_cached(&sql)?;
        let steps = select.query_map([i64::try_from(limit).unwrap_or(i64::MAX)], read)?;
        Ok(steps.collect::<rusqlite::Result<_>>()?)
    }
}
