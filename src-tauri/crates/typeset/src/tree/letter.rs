//! The parts of a business letter (DIN 5008:2020, form B).

use super::boxes::LabelRow;

/// The first page's fixed parts. Salutation, text and greeting are ordinary paragraphs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Letter {
    /// Right of the brand, up to two lines.
    pub office: Vec<String>,
    /// The sender in one line above the address.
    pub return_line: String,
    /// Notes above the address (`Einschreiben`), up to four lines.
    pub notes: Vec<String>,
    /// The address, up to six lines.
    pub address: Vec<String>,
    /// The information block: `Unser Zeichen`, `Datum` …
    pub information: Vec<LabelRow>,
    /// The subject; the heading of the letter.
    pub subject: String,
    /// The foot of the first page: three columns of lines.
    pub foot: [Vec<String>; 3],
    /// Head of the following pages, left and right.
    pub next_head: (String, String),
    /// Foot of the following pages.
    pub next_foot: String,
}
