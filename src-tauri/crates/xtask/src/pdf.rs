//! `cargo xtask pdfcheck`: veraPDF's verdicts on any file and outloud's findings, for people.

use std::path::Path;

use crate::Outcome;

/// Prints each verdict and finding; an error when one of them is bad.
pub(crate) fn check(files: &[String]) -> Outcome {
    if files.is_empty() {
        return Err("which files? cargo xtask pdfcheck FILE...".into());
    }
    let paths: Vec<&Path> = files.iter().map(Path::new).collect();
    let verdicts = pdfcheck::validate(&paths)?;
    for verdict in &verdicts {
        println!("{verdict}");
    }
    let found = pdfcheck::outloud(&paths)?;
    print!("{found}");
    match verdicts.iter().filter(|verdict| !verdict.passed).count() {
        0 if found.is_empty() => Ok(()),
        0 => Err(format!("outloud found {}", found.lines().count()).into()),
        failed => Err(format!("{failed} of {} verdicts are bad", verdicts.len()).into()),
    }
}
