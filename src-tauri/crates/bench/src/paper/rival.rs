//! Typst as Python's package of that name brings it, in a virtual environment below `target`:
//! a measuring stick, never part of the product.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Run, answer};
use crate::Failure;

const VERSION: &str = "typst==0.15.2";

pub(super) struct Typst {
    python: PathBuf,
}

impl Typst {
    /// Installs it unless it is there.
    pub(super) fn provide() -> Result<Self, Failure> {
        let place = workspace().join("target/tools").join(VERSION);
        let python = place.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
        let known = Command::new(&python).args(["-c", "import typst"]).output();
        if !known.is_ok_and(|output| output.status.success()) {
            let host = if cfg!(windows) { "python" } else { "python3" };
            run(Command::new(host).args(["-m", "venv", "--clear"]).arg(&place))?;
            run(Command::new(&python).args(["-m", "pip", "install", "--quiet", VERSION]))?;
        }
        Ok(Self { python })
    }

    /// Compiles a file with the product's fonts in a fresh process.
    pub(super) fn compile(&self, source: &Path) -> Result<Run, Failure> {
        let fonts = workspace().join("src-tauri/crates/typeset/fonts");
        answer(
            Command::new(&self.python)
                .args(["-c", include_str!("compile.py")])
                .arg(source)
                .arg(fonts),
        )
    }
}

fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status()?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed").into()) }
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}
