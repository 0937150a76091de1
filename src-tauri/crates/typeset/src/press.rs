//! Setting the same document again and again, as while it is being written: what a document
//! before had in common with this one is not done twice.

use std::collections::HashMap;

use crate::desk::Desk;
use crate::sheets::{anchors, sheets};
use crate::survey::Survey;
use crate::text::{Shaper, Vocabulary};
use crate::tree::Document;
use crate::write::{self, Squeezer};
use crate::{Error, Finding, FindingKind, Pdf, Place};

/// Passes over the document until page numbers in running text hold.
const PASSES: usize = 3;

/// Sets documents, and keeps the shaped words and compressed streams of the last one. The bytes
/// never tell: a document set after others is the same as one set alone.
#[derive(Default)]
pub struct Press {
    vocabulary: Vocabulary,
    squeezer: Squeezer,
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Press").finish_non_exhaustive()
    }
}

impl Press {
    /// Sets a document.
    ///
    /// # Errors
    /// Only defects of the program itself; no tree makes it fail.
    pub fn typeset(&mut self, doc: &Document) -> Result<Pdf, Error> {
        let exceptions = &doc.hyphenation.exceptions;
        let mut known: HashMap<u32, usize> = HashMap::new();
        let mut pass = 1;
        loop {
            let shaper = Shaper::new(exceptions, std::mem::take(&mut self.vocabulary))?;
            let mut desk = Desk::new(doc, Survey::of(doc), known.clone(), shaper);
            let sheets = sheets(&mut desk);
            let anchors = anchors(&sheets);
            let found: HashMap<u32, usize> =
                anchors.iter().map(|(anchor, (page, _))| (*anchor, *page)).collect();
            if desk.asked_for_page && found != known && pass < PASSES {
                known = found;
                pass += 1;
                self.vocabulary = desk.shaper.into_vocabulary();
                continue;
            }
            let pages = sheets.len();
            let mut warnings = Vec::new();
            if !desk.shaper.missing().is_empty() {
                let kind =
                    FindingKind::CharactersMissing(desk.shaper.missing().iter().copied().collect());
                warnings.push(Finding { kind, place: Place::default() });
            }
            let bytes = write::write(&mut desk, sheets, &anchors, &mut self.squeezer)?;
            self.vocabulary = desk.shaper.into_vocabulary();
            return Ok(Pdf { bytes, pages, warnings });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{Date, Text};

    fn document(words: &str, exceptions: &[&str]) -> Document {
        let mut doc = Document::new("Bericht", "de-DE", Date::day(2026, 1, 2));
        doc.hyphenation.exceptions = exceptions.iter().map(|&word| word.to_owned()).collect();
        doc.heading(1, "Urinstinkte");
        for _ in 0..40 {
            doc.paragraph(Text::from(
                format!("{words} Urinstinkte fördern Wärmepumpen. ").repeat(9),
            ));
        }
        doc
    }

    #[test]
    fn a_warm_press_gives_the_bytes_of_a_cold_one() {
        let mut press = Press::default();
        // A ligature that says its letters first, another first word, other divisions, and back.
        for (words, exceptions) in [
            ("Griff", &[][..]),
            ("Griffe ✓", &[]),
            ("f fi ffi 漢", &["Ur-instinkte"]),
            ("Griff", &[]),
            ("Griff", &[]),
        ] {
            let doc = document(words, exceptions);
            let warm = press.typeset(&doc).unwrap();
            let cold = crate::typeset(&doc).unwrap();
            assert!(warm.bytes == cold.bytes, "{words}");
            assert_eq!((warm.pages, warm.warnings), (cold.pages, cold.warnings));
        }
    }

    #[test]
    fn a_press_may_be_kept_by_a_program_of_several_threads() {
        fn kept<T: Send>() {}
        kept::<Press>();
    }
}
