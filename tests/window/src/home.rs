//! A home folder of its own for each window: documents, preferences, backups, the script of
//! the dialogs.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A home folder that vanishes at the end.
#[derive(Debug)]
pub struct Home {
    folder: TempDir,
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

impl Home {
    /// An empty home.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The script of the dialogs.
    pub(crate) fn dialogs(&self) -> PathBuf {
        self.path().join("dialogs.txt")
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
