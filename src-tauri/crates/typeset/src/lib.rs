//! A semantic document tree becomes a tagged, accessible, archivable PDF: PDF 1.7 that
//! keeps PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) always.
//!
//! The tree says what a document *is* ("this is a decision"); this crate knows how the house
//! sets it (grid, type, colours from one accent) and how a machine reads it. It speaks no
//! human language: all words it writes itself come in through [`Words`].
//!
//! ```
//! use typeset::{Block, Date, Decision, Document, LineChart, Chart, Figure, Text};
//!
//! let mut doc = Document::new("Minutes of session 25", "en-GB", Date::day(2026, 6, 17));
//! doc.heading(1, "Result of the pilot");
//! doc.paragraph(Text::from("Felt temperature fell by ").strong("3.4 °C").plain("."));
//! doc.push(Decision::new("Decision 25/2", "The pilot is extended.").vote("14 for, 1 abstained"));
//! doc.push(Figure::chart(Chart::Line(LineChart::new([("2025", 58.0), ("2026", 65.0)])), "Partners"));
//!
//! assert!(typeset::check(&doc).is_empty());
//! let pdf = typeset::typeset(&doc)?;
//! assert_eq!(pdf.pages, 1);
//! assert_eq!(pdf.bytes, typeset::typeset(&doc)?.bytes, "the same tree, the same bytes");
//! # Ok::<(), typeset::Error>(())
//! ```
//!
//! # How it works
//! A pipeline of stages that share nothing but the `Desk` of one document:
//!
//! 1. `survey` numbers headings, figures and tables and learns what labels mean;
//! 2. `layout` turns blocks into strips: `text` shapes words once, divides them by patterns
//!    and breaks paragraphs as a whole (Knuth and Plass); nodes of the structure tree are
//!    made here, in reading order;
//! 3. `paginate` plans in numbers alone which strip stands on which page;
//! 4. `sheets` puts strips, running lines and repeated heads on pages; if running text asks
//!    for page numbers, stages 2 to 4 run again until they hold;
//! 5. `write` draws the pages into a document of printpdf, which makes fonts and pictures, and
//!    adds what it lacks: structure tree, annotations, bookmarks, metadata.
//!
//! No stage looks at a clock, the environment or the file system. What a [`Press`] keeps from one
//! document to the next (shaped words, compressed streams) depends on nothing but itself.
//!
//! Pictures go into the file as they are, without their metadata: whoever keeps photos makes
//! them ready once, by [`picture_for_print`]. Only what a PDF cannot hold (WebP, transparency,
//! colours of another profile than sRGB) is converted while a document is set.
//!
//! # What holds
//! * Every operation of a page belongs to a node of the structure tree or to a typed artifact.
//! * Any tree gives a file: faults are findings of [`check`], never errors.
//! * Copied text gives back the words: lines end with a space, divided words with a soft
//!   hyphen, thin spaces are spaces; what is read first is drawn first, but for figures that
//!   wait for the next page while the text goes on.
//! * What the house's faces lack (check marks, mathematics, rare letters) comes from one
//!   further font, which goes into the file only if it is used. A character that this lacks
//!   too is shown by its code, told by `ActualText` and reported.
//!
//! Each checkpoint of the Matterhorn Protocol, and who meets it: `docs/matterhorn.md`.
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
mod press;
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

pub use finding::{Finding, FindingKind, Place};
pub use images::picture_for_print;
pub use press::Press;
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

/// Sets a document. Who sets one again and again keeps a [`Press`].
///
/// # Errors
/// Only defects of the program itself; no tree makes it fail.
pub fn typeset(doc: &Document) -> Result<Pdf, Error> {
    Press::default().typeset(doc)
}

/// Looks over a tree and says what a person should mend.
pub fn check(doc: &Document) -> Vec<Finding> {
    check::check(doc)
}

/// The tag tree of a PDF as indented text, for snapshots.
pub fn outline(pdf: &[u8]) -> String {
    outline::outline(pdf)
}
