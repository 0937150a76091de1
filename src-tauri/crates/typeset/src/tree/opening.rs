//! How a paper opens: the cover of a report, the head of a short paper.

use super::boxes::LabelRow;
use super::figure::Picture;
use super::inline::Text;

/// The cover of a report, a page of its own that counts as page 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cover {
    /// Who publishes, top right, up to two lines.
    pub office: Vec<String>,
    /// First line of the title, semi-bold. Title and second line are the document's title.
    pub title: String,
    /// Second line of the title, regular.
    pub second_line: String,
    /// What it is about, in one sentence.
    pub subtitle: String,
    /// The accent block beside the photo.
    pub block: Option<CoverBlock>,
    /// The photo; without one the facts stand beside the block.
    pub photo: Option<CoverPhoto>,
    /// The facts: recipient, file number, period, date.
    pub facts: Vec<LabelRow>,
    /// What stands before the funders' logos: `Gefördert durch`.
    pub funders_label: String,
    /// Funders: name (alternative text) and logo. Without logo the name stands in the field.
    pub funders: Vec<(String, Option<Picture>)>,
}

/// The accent block of a cover.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoverBlock {
    /// Large, white: `Nr. 7`.
    pub figure: String,
    /// A sentence below; `\n` ends a line.
    pub sentence: String,
}

/// The photo of a cover.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverPhoto {
    /// Photo or drawing; shown 123 × 85 mm.
    pub picture: Picture,
    /// What there is to see.
    pub alt: String,
    /// The line below it.
    pub caption: String,
    /// Author and licence.
    pub credit: String,
}

/// The head of a short paper: brand, signature rule, title; on its first page.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// Right of the brand, grey: `Projektsteckbrief Nr. 2`.
    pub aside: Option<String>,
    /// In the margin column, accent: `2`, `2025`.
    pub number: Option<String>,
    /// The title.
    pub title: Text,
    /// Below the title.
    pub subtitle: Option<Text>,
    /// How large.
    pub size: TitleSize,
}

/// The size of a short paper's title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleSize {
    /// 24 pt: minutes, lists, fact sheets.
    Plain,
    /// 34 pt: documentations with a large photo.
    Large,
}

impl Opening {
    /// A plain head.
    pub fn new(title: impl Into<Text>) -> Self {
        Self {
            aside: None,
            number: None,
            title: title.into(),
            subtitle: None,
            size: TitleSize::Plain,
        }
    }
    /// With a line below the title.
    #[must_use]
    pub fn subtitle(mut self, subtitle: impl Into<Text>) -> Self {
        self.subtitle = Some(subtitle.into());
        self
    }
    /// With a line right of the brand.
    #[must_use]
    pub fn aside(mut self, aside: impl Into<String>) -> Self {
        self.aside = Some(aside.into());
        self
    }
    /// With a number in the margin column.
    #[must_use]
    pub fn number(mut self, number: impl Into<String>) -> Self {
        self.number = Some(number.into());
        self
    }
}
