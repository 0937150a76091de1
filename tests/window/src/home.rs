//! A home folder of its own for each window: documents, preferences, backups, the script of
//! the dialogs.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The moment of the example alliance's story: 12 May 2026, 14:03 in Germany.
const MOMENT: &str = "2026-05-12T12:03:00Z";

/// A home folder that vanishes at the end.
#[derive(Debug)]
pub struct Home {
    folder: TempDir,
    /// What is otherwise in the environment here; nothing: it is left out.
    otherwise: Vec<(&'static str, Option<OsString>)>,
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

impl Home {
    /// An empty home.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self { folder, otherwise: Vec::new() }
    }

    /// A home where a variable of the environment is another, or is not there.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Option<&str>) -> Self {
        self.otherwise.push((name, value.map(Into::into)));
        self
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where the example alliance lies when nobody says otherwise.
    pub fn alliance(&self) -> PathBuf {
        self.path().join("Lebendige Mitte/Lebendige Mitte.buendnis")
    }

    /// The script of the dialogs.
    pub(crate) fn dialogs(&self) -> PathBuf {
        self.path().join("dialogs.txt")
    }

    /// The environment of a program that lives here, at the moment of the example's story.
    pub fn environment(&self) -> Vec<(&'static str, OsString)> {
        let inside = |name: &str| self.path().join(name).into_os_string();
        let mut environment = vec![
            ("HOME", self.path().into()),
            ("XDG_CONFIG_HOME", inside("config")),
            ("XDG_DATA_HOME", inside("data")),
            ("XDG_CACHE_HOME", inside("cache")),
            ("BUENDNIS_MOMENT", MOMENT.into()),
            ("BUENDNIS_DIALOGS", self.dialogs().into_os_string()),
            ("USER", "Aylin Demir".into()),
            ("LANG", "de_DE.UTF-8".into()),
        ];
        for (name, value) in &self.otherwise {
            environment.retain(|(known, _)| known != name);
            environment.extend(value.clone().map(|value| (*name, value)));
        }
        environment
    }

    /// Says what the next dialog will answer: paths, parted by tabs; empty for a dialog that
    /// is closed.
    pub fn answer(&self, answer: &str) {
        let mut script = fs::read_to_string(self.dialogs()).unwrap_or_default();
        script.push_str(answer);
        script.push('\n');
        fs::write(self.dialogs(), script).expect("the script is written");
    }
}
