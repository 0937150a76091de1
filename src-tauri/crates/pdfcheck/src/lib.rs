//! Holds finished PDF files against the standards they promise, for the tests of every crate.
//!
//! The verdict is veraPDF's, the reference validator: PDF/UA-1 and PDF/A-2a, one start of Java for
//! all the files of a call. Beside it stand what a reader's software sees: the text, the text with
//! its structure, and qpdf's opinion of the file as a file.
//!
//! A missing tool is an error that says how to get it, never a skipped test. Nothing of this ships.

#![forbid(unsafe_code)]

mod error;
mod program;
pub mod tools;
mod verdict;

use std::{
    path::{Path, PathBuf},
    process::Command,
};

pub use error::Error;
pub use verdict::{Finding, Flavour, Verdict};

/// Validates each file against PDF/UA-1 and PDF/A-2a: two verdicts a file, in the order given.
///
/// A file that is no PDF gets failing verdicts as well; an error means that no verdict was reached.
/// The start of Java takes some two seconds, so hand over all files of a test at once.
///
/// # Errors
/// A tool is missing or broken, or a file does not exist.
pub fn validate(paths: &[&Path]) -> Result<Vec<Verdict>, Error> {
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    exist(paths)?;
    let class_path = tools::prepare_verapdf()?;
    let flavours = Flavour::ALL.map(Flavour::id).join(",");
    let output = program::run(
        // The first compiler alone and the plain collector: half the processor time for jobs as
        // short as these, and tests run several of them side by side.
        Command::new("java")
            .args(["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true"])
            .arg("-cp")
            .arg(class_path)
            .args(["Verapdf", &flavours])
            .args(paths),
    )?;
    let failed = |detail: String| Error::Failed { program: "java".into(), detail };
    if !matches!(output.status.code(), Some(0 | 1)) {
        return Err(failed(output.complaint()));
    }
    verdict::parse(paths, &output.stdout)
        .map_err(|reason| failed(format!("{reason}\n{}", output.complaint())))
}

/// What outloud finds in the files, errors and warnings, a finding a line; nothing if all is well.
///
/// # Errors
/// A tool is missing or broken, or a file does not exist or is no PDF.
pub fn outloud(paths: &[&Path]) -> Result<String, Error> {
    if paths.is_empty() {
        return Ok(String::new());
    }
    exist(paths)?;
    program::stdout(
        Command::new(tools::PYTHON)
            .env("PYTHONPATH", tools::prepare_outloud()?)
            .args(["-X", "utf8", "-c", include_str!("../outloud/check.py")])
            .args(paths),
    )
}

fn exist(paths: &[&Path]) -> Result<(), Error> {
    match paths.iter().find(|path| !path.is_file()) {
        Some(missing) => Err(Error::NoSuchFile(missing.to_path_buf())),
        None => Ok(()),
    }
}

/// The text of the document in reading order, as `pdftotext` copies it out.
///
/// # Errors
/// `pdftotext` is missing or cannot read the file.
pub fn text(path: &Path) -> Result<String, Error> {
    program::stdout(Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(path).arg("-"))
}

/// The text of the document in the order in which it was drawn.
///
/// # Errors
/// `pdftotext` is missing or cannot read the file.
pub fn drawn_text(path: &Path) -> Result<String, Error> {
    program::stdout(Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(path).arg("-"))
}

/// The structure tree with the text in it, as `pdfinfo -struct-text` prints it.
///
/// # Errors
/// `pdfinfo` is missing or cannot read the file.
pub fn struct_text(path: &Path) -> Result<String, Error> {
    program::stdout(Command::new("pdfinfo").args(["-enc", "UTF-8", "-struct-text"]).arg(path))
}

/// Whether the file is sound as a file: cross references, streams, object syntax. Warnings count.
///
/// # Errors
/// `qpdf` is missing, or it found something; the error carries its words.
pub fn qpdf_check(path: &Path) -> Result<(), Error> {
    program::stdout(Command::new("qpdf").arg("--check").arg(path)).map(drop)
}

/// The folder of this workspace, under whose `target` the tools lie.
fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}
