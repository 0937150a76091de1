//! The room the program works in: the open alliance, the preferences, the system's dialogs,
//! the clock, and the window that is told what changed.
//!
//! One lock for the alliance: commands hold it for as long as they read or write. A document
//! is set while it is held, since its pictures are read from the alliance on the way.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use office::domain::{Noun, wall_time};
use office::store::{Answer, Change, ChangeKind, Clock, Store};
use office::{Desk, SystemClock, say};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use uuid::Uuid;

use crate::call::Result;
use crate::dialogs::Dialogs;
use crate::failure::Failure;
use crate::preferences::Preferences;
use crate::projector::Projection;

/// Everything a command may need.
pub(crate) struct Room {
    open: Mutex<Option<Open>>,
    pub(crate) preferences: Preferences,
    pub(crate) dialogs: Box<dyn Dialogs>,
    /// The moment at which time stands still, for tests and screenshots.
    pub(crate) moment: Option<DateTime<Utc>>,
    /// An alliance the program was asked to open, not yet opened by the window.
    asked: Mutex<Option<PathBuf>>,
    window: Box<dyn Window>,
}

/// The window, as far as commands reach it.
pub(crate) trait Window: Send + Sync {
    /// Records changed.
    fn tell(&self, changed: &Changed);
    /// Everything larger or smaller; 1 is the usual size.
    fn zoom(&self, factor: f64);
    /// What the projector shows; its window opens if it shall, and closes without anything.
    fn project(&self, projection: Option<&Projection>, open: bool);
}

/// The open alliance.
struct Open {
    store: Store,
    saved_at: Option<DateTime<Utc>>,
}

/// What the window is told after every change.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Changed {
    /// How the history stands now.
    pub(crate) steps: Steps,
    /// Which records changed; all may have, when the list is empty.
    pub(crate) records: Vec<ChangedRecord>,
}

/// A record that changed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ChangedRecord {
    noun: Noun,
    id: Uuid,
    removed: bool,
}

impl From<&Change> for ChangedRecord {
    fn from(change: &Change) -> Self {
        let removed = change.kind == ChangeKind::Removed;
        Self { noun: change.noun, id: change.id, removed }
    }
}

/// The steps that undo and redo would take, said in the past tense.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Steps {
    /// What undo would take back.
    pub(crate) undo: Option<String>,
    /// What redo would do again.
    pub(crate) redo: Option<String>,
    /// When the last change was brought to the disk, by the clock on the wall.
    pub(crate) saved_at: Option<NaiveDateTime>,
}

/// What came of a change.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Written<T> {
    /// What was asked for.
    pub(crate) value: T,
    /// The step it became, said in the past tense; `None` when nothing changed.
    pub(crate) step: Option<String>,
    /// What is allowed, but worth a word.
    pub(crate) notices: Vec<String>,
}

impl<T: JsonSchema> JsonSchema for Written<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("Written{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "x-generic": "Written", "x-of": generator.subschema_for::<T>() })
    }
}

impl Room {
    /// A room without an open alliance.
    pub(crate) fn new(
        preferences: Preferences,
        dialogs: Box<dyn Dialogs>,
        moment: Option<DateTime<Utc>>,
        window: Box<dyn Window>,
    ) -> Self {
        let (open, asked) = (Mutex::new(None), Mutex::new(None));
        Self { open, preferences, dialogs, moment, asked, window }
    }

    /// This moment.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.moment.unwrap_or_else(|| SystemClock.now())
    }

    /// This moment by the clock on the wall in Germany.
    pub(crate) fn wall_time(&self) -> NaiveDateTime {
        wall_time(self.now())
    }

    /// Today, in Germany.
    pub(crate) fn today(&self) -> NaiveDate {
        self.wall_time().date()
    }

    /// The desk of the person who sits here.
    pub(crate) fn desk(&self) -> Desk {
        let mut desk = Desk::of(self.preferences.person());
        desk.moment = self.moment;
        desk
    }

    fn open(&self) -> MutexGuard<'_, Option<Open>> {
        // A panic in a command leaves the store as its last transaction did.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a store as the open alliance; the one before it is closed.
    pub(crate) fn enter(&self, store: Store) -> Result<()> {
        let name = store.alliance()?.name;
        self.preferences.remember(store.path(), &name, self.wall_time())?;
        *self.open() = Some(Open { store, saved_at: None });
        Ok(())
    }

    /// Notes an alliance that the system asked the program to open: the window opens it, so
    /// that what goes wrong is said there.
    pub(crate) fn open_at_start(&self, path: Option<PathBuf>) {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = path;
    }

    /// The alliance noted so, told once.
    pub(crate) fn asked_to_open(&self) -> Option<PathBuf> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Shows everything larger or smaller.
    pub(crate) fn zoom(&self, factor: f64) {
        self.window.zoom(factor);
    }

    /// Shows the room something, in a window of its own.
    pub(crate) fn project(&self, projection: Option<&Projection>, open: bool) {
        self.window.project(projection, open);
    }

    /// Another person takes the seat at this desk.
    pub(crate) fn seat(&self, person: &str) {
        if let Some(open) = self.open().as_mut() {
            open.store.hand_over(person);
        }
    }

    /// Closes the alliance and gives its lock back.
    pub(crate) fn leave(&self) {
        *self.open() = None;
    }

    /// Whether an alliance is open.
    pub(crate) fn is_open(&self) -> bool {
        self.open().is_some()
    }

    /// Where the open alliance lies.
    pub(crate) fn with_path<T>(&self, of: impl FnOnce(&Path) -> T) -> Option<T> {
        self.open().as_ref().map(|open| of(open.store.path()))
    }

    /// Reads.
    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&Store) -> std::result::Result<T, office::Error>,
    ) -> Result<T> {
        let open = self.open();
        let open = open.as_ref().ok_or_else(Failure::nowhere)?;
        Ok(read(&open.store)?)
    }

    /// Changes something, and tells the window what.
    pub(crate) fn write<T>(
        &self,
        write: impl FnOnce(&mut Store) -> std::result::Result<Answer<T>, office::Error>,
    ) -> Result<Written<T>> {
        let (answer, changed) = {
            let mut open = self.open();
            let open = open.as_mut().ok_or_else(Failure::nowhere)?;
            let answer = write(&mut open.store)?;
            open.saved_at = Some(self.now());
            let changed = Changed {
                steps: open.steps()?,
                records: answer.changed.iter().map(ChangedRecord::from).collect(),
            };
            (answer, changed)
        };
        if answer.step != 0 {
            self.window.tell(&changed);
        }
        let step = if answer.step == 0 { None } else { changed.steps.undo };
        let notices = answer.notices.iter().map(say::notice).collect();
        Ok(Written { value: answer.value, step, notices })
    }

    /// Tries something out that leaves the alliance as it is.
    pub(crate) fn try_out<T>(
        &self,
        work: impl FnOnce(&mut Store) -> std::result::Result<T, office::Error>,
    ) -> Result<T> {
        let mut open = self.open();
        let open = open.as_mut().ok_or_else(Failure::nowhere)?;
        Ok(work(&mut open.store)?)
    }

    /// Writes what is no step of the history: a draft.
    pub(crate) fn keep<T>(
        &self,
        write: impl FnOnce(&mut Store) -> std::result::Result<T, office::Error>,
    ) -> Result<T> {
        let mut open = self.open();
        let open = open.as_mut().ok_or_else(Failure::nowhere)?;
        let value = write(&mut open.store)?;
        open.saved_at = Some(self.now());
        Ok(value)
    }

    /// Lets the search index catch up with what changed.
    pub(crate) fn settle(&self) {
        if let Some(open) = self.open().as_ref() {
            // A disk that refuses is told by the next change; a search looks at what is late.
            let _ = open.store.settle();
        }
    }

    /// How the history of the open alliance stands.
    pub(crate) fn steps(&self) -> Result<Steps> {
        self.open().as_ref().ok_or_else(Failure::nowhere)?.steps()
    }
}

impl Open {
    fn steps(&self) -> Result<Steps> {
        let said = |step: Option<office::store::Step>| step.as_ref().map(say::history_step);
        Ok(Steps {
            undo: said(self.store.can_undo()?),
            redo: said(self.store.can_redo()?),
            saved_at: self.saved_at.map(wall_time),
        })
    }
}
