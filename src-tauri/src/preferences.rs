//! What the program remembers about this computer's person: their name, the alliances opened
//! last, how the window likes to be. One small JSON file in the system's folder for it.
//!
//! Losing it loses no data: what cannot be read counts as empty.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::call::Result;

/// How many alliances are remembered.
const RECENT: usize = 8;

/// The preferences, kept on the disk at every change.
pub(crate) struct Preferences {
    file: PathBuf,
    kept: Mutex<Kept>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    person: Option<String>,
    recent: Vec<Recent>,
    window: BTreeMap<String, Value>,
}

/// An alliance that was opened before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Recent {
    /// Its name.
    pub(crate) name: String,
    /// Its file.
    pub(crate) path: PathBuf,
    /// When it was opened last, by the clock on the wall; earlier versions did not note it.
    #[serde(default)]
    pub(crate) opened_at: Option<NaiveDateTime>,
}

impl Preferences {
    /// The preferences in this file.
    pub(crate) fn at(file: PathBuf) -> Self {
        let read = || serde_json::from_slice(&std::fs::read(&file).ok()?).ok();
        let kept = Mutex::new(read().unwrap_or_default());
        Self { file, kept }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Kept)) -> Result<()> {
        let mut kept = self.kept();
        change(&mut kept);
        let bytes = serde_json::to_vec_pretty(&*kept).unwrap_or_default();
        Ok(office::write_file(&self.file, &bytes)?)
    }

    /// The person at this desk: as entered, else as the system names the account.
    pub(crate) fn person(&self) -> String {
        self.kept().person.clone().unwrap_or_else(office::account_name)
    }

    /// Notes who sits at this desk.
    pub(crate) fn set_person(&self, person: &str) -> Result<()> {
        self.change(|kept| kept.person = Some(person.trim().to_owned()).filter(|p| !p.is_empty()))
    }

    /// The alliances opened last, the newest first.
    pub(crate) fn recent(&self) -> Vec<Recent> {
        self.kept().recent.clone()
    }

    /// Remembers an alliance as the one opened last.
    pub(crate) fn remember(&self, path: &Path, name: &str, at: NaiveDateTime) -> Result<()> {
        self.change(|kept| {
            kept.recent.retain(|recent| recent.path != path);
            let (name, path, opened_at) = (name.to_owned(), path.to_owned(), Some(at));
            kept.recent.insert(0, Recent { name, path, opened_at });
            kept.recent.truncate(RECENT);
        })
    }

    /// Forgets an alliance that is not where it was.
    pub(crate) fn forget(&self, path: &Path) -> Result<()> {
        self.change(|kept| kept.recent.retain(|recent| recent.path != path))
    }

    /// How the window likes to be: theme, columns, widths, by the window's own names.
    pub(crate) fn window(&self) -> BTreeMap<String, Value> {
        self.kept().window.clone()
    }

    /// Notes something about the window.
    pub(crate) fn set_window(&self, name: String, value: Value) -> Result<()> {
        self.change(|kept| {
            kept.window.insert(name, value);
        })
    }
}
