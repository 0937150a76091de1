//! Reads our calendars and mails back with programs that are not ours: Python's `icalendar`
//! and `email`, for the tests of every crate.
//!
//! A missing tool is an error that says how to get it, never a skipped test. Nothing of this
//! ships. pip fetches what `requirements.txt` pins by hash, once, into `target/tools`.
#![forbid(unsafe_code)]

use std::{
    fmt,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use pdfcheck::tools::PYTHON;
use serde_json::Value;

const REQUIREMENTS: &str = include_str!("../requirements.txt");
const SCRIPT: &str = include_str!("../readback.py");

/// Why nothing could be read back: a program that is missing, or the reader's own words.
#[derive(Debug)]
pub struct Error(String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// A calendar as Python's `icalendar` reads it: `method`, `name`, `zones`, and `events` with
/// their properties; times are instants.
///
/// # Errors
/// Python is missing, or the bytes are no calendar.
pub fn calendar(bytes: &[u8]) -> Result<Value, Error> {
    read("calendar", bytes)
}

/// A mail as Python's `email` reads it: headers, `text`, `attachments`, and in `defects` what
/// keeps it from being a sound one.
///
/// # Errors
/// Python is missing, or the bytes are no mail.
pub fn mail(bytes: &[u8]) -> Result<Value, Error> {
    read("mail", bytes)
}

fn read(kind: &str, bytes: &[u8]) -> Result<Value, Error> {
    let packages = prepare()?;
    let mut python = Command::new(PYTHON);
    python.args(["-c", SCRIPT, kind]).env("PYTHONPATH", packages).env("PYTHONUTF8", "1");
    let text = run(&mut python, bytes)?;
    serde_json::from_slice(&text).map_err(|error| Error(error.to_string()))
}

/// Whether the readers are there already, so that no network is needed.
#[must_use]
pub fn is_prepared() -> bool {
    fs::read_to_string(folder().join("requirements.txt")).is_ok_and(|found| found == REQUIREMENTS)
}

/// Fetches the readers unless they are there, and returns their folder. Tests may call it side
/// by side: the first one does the work, the others wait.
///
/// # Errors
/// Python or its pip is missing, the packages cannot be had, `target/tools` cannot be written.
pub fn prepare() -> Result<PathBuf, Error> {
    let folder = folder();
    if !is_prepared() {
        let above = folder.with_file_name("");
        fs::create_dir_all(&above).map_err(at(&above))?;
        let lock = folder.with_extension("lock");
        let held = File::create(&lock).map_err(at(&lock))?;
        held.lock().map_err(at(&lock))?;
        if !is_prepared() {
            make(&folder)?;
        }
    }
    Ok(folder)
}

/// The folder is only ever renamed into place whole, so that what is there is complete.
fn make(folder: &Path) -> Result<(), Error> {
    let draft = folder.with_extension("new");
    for old in [draft.as_path(), folder] {
        if old.exists() {
            fs::remove_dir_all(old).map_err(at(old))?;
        }
    }
    fs::create_dir_all(&draft).map_err(at(&draft))?;
    let requirements = draft.join("requirements.txt");
    fs::write(&requirements, REQUIREMENTS).map_err(at(&requirements))?;
    let mut pip = Command::new(PYTHON);
    pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes"])
        .args(["--disable-pip-version-check", "--no-compile", "--target"])
        .arg(&draft)
        .arg("--requirement")
        .arg(&requirements);
    run(&mut pip, &[])?;
    fs::rename(&draft, folder).map_err(at(folder))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/tools/readback")
}

/// Runs to a good end, handing over the input, and returns what was printed.
fn run(command: &mut Command, input: &[u8]) -> Result<Vec<u8>, Error> {
    let program = command.get_program().to_string_lossy().into_owned();
    let missing = |error: io::Error| {
        Error(format!("`{program}`: {error}; run `cargo xtask test` once, it installs it"))
    };
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(missing)?;
    // All of the input is read before anything is printed.
    if let Some(mut stdin) = child.stdin.take() {
        let _ = stdin.write_all(input);
    }
    let output = child.wait_with_output().map_err(missing)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(Error(format!("`{program}` failed: {}", String::from_utf8_lossy(&output.stderr))))
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> Error + use<'_> {
    move |error| Error(format!("{}: {error}", path.display()))
}
