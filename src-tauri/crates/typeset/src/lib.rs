//! A semantic document tree becomes a tagged, accessible, archivable PDF: PDF 1.7 that
//! keeps PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) always.
#![forbid(unsafe_code)]

mod chart;
mod check;
mod desk;
mod finding;
mod fonts;
mod frame;
mod images;
mod layout;
mod outline;
mod paginate;
mod palette;
#[cfg(test)]
mod proof;
mod running;
mod sheets;
mod slab;
mod structure;
mod style;
mod survey;
mod text;
pub mod tree;
mod write;

// The random trees of the tests name this crate as everybody does.
#[cfg(test)]
extern crate self as typeset;
#[cfg(test)]
#[path = "../tests/random/mod.rs"]
mod random;

use std::collections::HashMap;

pub use finding::{Finding, FindingKind, Place};
pub use tree::*;

/// A finished document.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file's bytes; the same tree always gives the same.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What the typesetter had to help itself with.
    pub warnings: Vec<Finding>,
}

/// Why no PDF could be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A font inside this crate could not be read: a defect of the build.
    #[error("font {0} cannot be read")]
    Font(&'static str),
    /// The file could not be written.
    #[error("the document could not be written")]
    Write(#[from] std::io::Error),
}

/// Passes over the document until page numbers in running text hold.
const PASSES: usize = 3;

/// Sets a document.
///
/// # Errors
/// Only defects of the program itself; no tree makes it fail.
pub fn typeset(doc: &Document) -> Result<Pdf, Error> {
    let mut known: HashMap<u32, usize> = HashMap::new();
    let mut pass = 1;
    loop {
        let mut desk = desk::Desk::new(doc, survey::Survey::of(doc), known.clone())?;
        let sheets = sheets::sheets(&mut desk);
        let anchors = sheets::anchors(&sheets);
        let found: HashMap<u32, usize> = anchors.iter().map(|(anchor, (page, _))| (*anchor, *page)).collect();
        if desk.asked_for_page && found != known && pass < PASSES {
            known = found;
            pass += 1;
            continue;
        }
        let pages = sheets.len();
        let mut warnings = Vec::new();
        if !desk.shaper.missing().is_empty() {
            let kind = FindingKind::CharactersMissing(desk.shaper.missing().iter().copied().collect());
            warnings.push(Finding { kind, place: Place::default() });
        }
        let bytes = write::write(&mut desk, sheets, &anchors)?;
        return Ok(Pdf { bytes, pages, warnings });
    }
}

/// Looks over a tree and says what a person should mend.
pub fn check(doc: &Document) -> Vec<Finding> {
    check::check(doc)
}

/// The tag tree of a PDF as indented text, for snapshots.
pub fn outline(pdf: &[u8]) -> String {
    outline::outline(pdf)
}
