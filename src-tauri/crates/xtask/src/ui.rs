//! The window's page: its npm packages, its checks, its building.

use std::{fs, path::PathBuf, process::Command};

use pdfcheck::tools::is_installed;

use crate::{Outcome, process, repo};

/// The folder of the page.
pub(crate) fn folder() -> PathBuf {
    repo::root().join("ui")
}

/// Fetches the npm packages, unless they are there as the lock file wants them.
pub(crate) fn install() -> Outcome {
    if !is_installed(&npm_name()) {
        return Err("Node is needed, 20.19 or newer: https://nodejs.org. Start again then".into());
    }
    let lock = fs::read(folder().join("package-lock.json"))?;
    // What was installed last is noted beside it: times of files say little after a checkout.
    let note = folder().join("node_modules/.installed-from");
    if fs::read(&note).is_ok_and(|noted| noted == lock) {
        return Ok(());
    }
    // As the lock file has it, which stays as it is. `npm ci` would refuse the file for lacking
    // the optional packages of other systems, which not every registry has.
    process::run(npm().args(["install", "--no-save", "--no-audit", "--no-fund"]))?;
    fs::write(note, lock)?;
    Ok(())
}

/// Builds the page into `ui/dist`, from where the program embeds it.
pub(crate) fn build() -> Outcome {
    install()?;
    process::run(npm().args(["run", "--silent", "build"]))
}

/// Builds the page only where there is none: enough to compile the program.
pub(crate) fn build_once() -> Outcome {
    if folder().join("dist/index.html").is_file() { Ok(()) } else { build() }
}

/// Types, rules and formatting.
pub(crate) fn check() -> Outcome {
    install()?;
    process::run(npm().args(["run", "--silent", "check"]))
}

/// The tests of its logic.
pub(crate) fn test() -> Outcome {
    install()?;
    process::run(npm().args(["run", "--silent", "test"]))
}

/// A program out of the npm packages.
pub(crate) fn npx(program: &str) -> Command {
    let end = if cfg!(windows) { ".cmd" } else { "" };
    let mut command = Command::new(folder().join(format!("node_modules/.bin/{program}{end}")));
    command.current_dir(repo::root());
    command
}

fn npm() -> Command {
    let mut command = Command::new(npm_name());
    command.current_dir(folder());
    command
}

fn npm_name() -> String {
    if cfg!(windows) { "npm.cmd" } else { "npm" }.to_owned()
}
