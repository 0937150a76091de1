//! `cargo xtask pdfcheck`: veraPDF's verdicts on any file, for people.

use std::path::Path;

use crate::Outcome;

/// Prints each verdict; an error when one of them is bad.
pub(crate) fn check(files: &[String]) -> Outcome {
    if files.is_empty() {
        return Err("which files? cargo xtask pdfcheck FILE...".into());
    }
    let paths: Vec<&Path> = files.iter().map(Path::new).collect();
    let verdicts = pdfcheck::validate(&paths)?;
    for verdict in &verdicts {
        println!("{verdict}");
    }
    match verdicts.iter().filter(|verdict| !verdict.passed).count() {
        0 => Ok(()),
        failed => Err(format!("{failed} of {} verdicts are bad", verdicts.len()).into()),
    }
}
