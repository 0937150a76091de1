//! Undo and redo, and the life of a record.

use chrono::NaiveDateTime;
use office::domain::{Noun, wall_time};
use office::records::{key_in, title_of};
use office::say;
use office::store::{ChangeKind, Passage, Step, StepState, Store};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::record::Key;
use crate::call::{Commands, Result};
use crate::room::{Room, Steps, Written};

pub(super) fn list(commands: &mut Commands) {
    commands.add("undo", undo);
    commands.add("redo", redo);
    commands.add("steps", steps);
    commands.add("stepsOfAll", steps_of_all);
    commands.add("historyOf", history_of);
}

/// Takes the last step back, and names it.
fn undo(room: &Room, (): ()) -> Result<Written<String>> {
    replay(room, Store::undo)
}

/// Does the step again that was taken back, and names it.
fn redo(room: &Room, (): ()) -> Result<Written<String>> {
    replay(room, Store::redo)
}

type Replay =
    fn(&mut Store) -> std::result::Result<office::store::Answer<Step>, office::store::Error>;

fn replay(room: &Room, replay: Replay) -> Result<Written<String>> {
    room.write(|store| Ok(replay(store)?.map(|step| say::history_step(&step))))
}

fn steps(room: &Room, (): ()) -> Result<Steps> {
    room.steps()
}

/// A step of the history.
#[derive(Serialize, JsonSchema)]
struct StepLine {
    seq: i64,
    /// What was done, in the past tense.
    text: String,
    person: String,
    /// When, by the clock on the wall.
    at: NaiveDateTime,
    /// Whether it was taken back.
    undone: bool,
    /// What it was about.
    subject: Option<Subject>,
}

/// The record a step was about.
#[derive(Serialize, JsonSchema)]
struct Subject {
    noun: Noun,
    id: Uuid,
}

impl From<&Step> for StepLine {
    fn from(step: &Step) -> Self {
        Self {
            seq: step.seq,
            text: say::history_step(step),
            person: step.actor.clone(),
            at: wall_time(step.at),
            undone: step.state != StepState::Done,
            subject: step.subject.as_ref().map(|of| Subject { noun: of.noun, id: of.id }),
        }
    }
}

/// The last steps of the whole alliance, the newest first.
fn steps_of_all(room: &Room, limit: usize) -> Result<Vec<StepLine>> {
    let steps = room.read(|store| Ok(store.steps(limit)?))?;
    Ok(steps.iter().map(StepLine::from).collect())
}

/// One step in the life of a record.
#[derive(Serialize, JsonSchema)]
struct PassageLine {
    step: StepLine,
    kind: PassageKind,
    fields: Vec<FieldLine>,
}

/// What became of the record.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum PassageKind {
    Added,
    Revised,
    Removed,
}

/// A field before and after.
#[derive(Serialize, JsonSchema)]
struct FieldLine {
    field: String,
    /// As it is stored: what restoring writes again.
    before: Value,
    after: Value,
    /// As a person reads it, where it names a record.
    before_text: Option<String>,
    after_text: Option<String>,
}

/// The life of a record, the newest step first.
fn history_of(room: &Room, key: Key) -> Result<Vec<PassageLine>> {
    room.read(|store| {
        let passages = store.history_of(office::store::Key::from(key))?;
        Ok(passages.iter().rev().map(|passage| line(store, passage)).collect())
    })
}

fn line(store: &Store, passage: &Passage) -> PassageLine {
    // What was merged into another is there no more, but the step knows its name.
    let merged = |value: &Value| key_in(value).and(passage.step.merged.clone());
    let fields = passage.fields.iter().map(|change| FieldLine {
        field: change.field.clone(),
        before_text: named(store, &change.before).or_else(|| merged(&change.before)),
        after_text: named(store, &change.after),
        before: change.before.clone(),
        after: change.after.clone(),
    });
    PassageLine {
        step: StepLine::from(&passage.step),
        kind: match passage.kind {
            ChangeKind::Added => PassageKind::Added,
            ChangeKind::Revised => PassageKind::Revised,
            ChangeKind::Removed => PassageKind::Removed,
        },
        fields: fields.collect(),
    }
}

/// What the record is called whose key this is.
fn named(store: &Store, value: &Value) -> Option<String> {
    title_of(store, key_in(value)?)
}
