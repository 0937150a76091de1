//! The document as a whole: what it is called, for whom it is dressed, what it contains.

use super::block::Block;
use super::colour::Rgb;
use super::figure::Picture;
use super::letter::Letter;
use super::opening::{Cover, Opening};
use super::words::Words;

/// A document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The title shown by readers and read out first. Never empty.
    pub title: String,
    /// Language of the text, BCP 47: `de-DE`.
    pub language: String,
    /// Who wrote it.
    pub author: String,
    /// What it is about.
    pub subject: String,
    /// Keywords of the metadata.
    pub keywords: Vec<String>,
    /// When it was made; the only time that gets into the file.
    pub date: Date,
    /// Draft or released.
    pub status: Status,
    /// Whose paper it is.
    pub house: House,
    /// How it opens and what its pages are like.
    pub template: Template,
    /// Running lines at head and foot.
    pub running: Running,
    /// What is in it.
    pub blocks: Vec<Block>,
    /// More papers of the same kind in the same file, one for each addressee. Each is a part
    /// of its own: it begins a page, and counts its pages anew.
    pub further: Vec<Paper>,
    /// The words the typesetter writes.
    pub words: Words,
    /// How words are divided.
    pub hyphenation: Hyphenation,
    /// Running text, lists and definitions fill their lines; else they end ragged.
    pub justified: bool,
    /// For printing on both sides: even pages have their wide margin and their page number
    /// on the other side, and the chapters of a report begin on odd ones.
    pub two_sided: bool,
}

/// A short paper that stands in one file with others.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// Its head.
    pub opening: Opening,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// A date with time of day, UTC; goes into the metadata alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Year, for example 2026.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// Draft or released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Final.
    Released,
    /// Not final: every page carries the mark and this label
    /// (`Entwurf – nicht freigegeben · 12. Juli 2026, 14:05 Uhr`).
    Draft {
        /// The label.
        label: String,
    },
}

/// Whose paper it is: the only look that differs between alliances.
#[derive(Clone, Debug, PartialEq)]
pub struct House {
    /// The accent; darkened by the typesetter until text in it is legible.
    pub accent: Rgb,
    /// Mark and name.
    pub brand: Brand,
}

/// The brand: a mark and the name in up to two lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brand {
    /// The mark, drawn or as a file; fitted into a square. `None`: the name alone.
    pub mark: Option<Picture>,
    /// The name's lines.
    pub name: Vec<String>,
}

/// What kind of paper.
#[derive(Clone, Debug, PartialEq)]
pub enum Template {
    /// A report: cover, chapters on new pages.
    Report(Box<Cover>),
    /// A short paper: brand and title on the first page, chapters follow one another.
    Short(Opening),
    /// A business letter.
    Letter(Box<Letter>),
    /// Nothing but the blocks: for annexes and tests.
    Bare,
    /// Sheets of badges or table cards: to the paper's edge, without running lines and
    /// without the marks of drafts.
    Labels,
}

/// Running lines. The page number is added by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Running {
    /// Head left: the organisation. Beside it stands the current chapter.
    pub head: String,
    /// Foot left: `Stand 15. Juli 2026`.
    pub foot_left: String,
    /// Foot on the axis: document and file number.
    pub foot: String,
}

/// How words are divided. Patterns are those of the document's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hyphenation {
    /// Words with the only places where they may be divided: `Ur-instinkt`; without
    /// hyphen: never divided.
    pub exceptions: Vec<String>,
}

impl Document {
    /// An empty released document of a house without colour and brand.
    pub fn new(title: impl Into<String>, language: impl Into<String>, date: Date) -> Self {
        Self {
            title: title.into(),
            language: language.into(),
            author: String::new(),
            subject: String::new(),
            keywords: Vec::new(),
            date,
            status: Status::Released,
            house: House { accent: Rgb(0x1B, 0x4F, 0x8F), brand: Brand::default() },
            template: Template::Bare,
            running: Running::default(),
            blocks: Vec::new(),
            further: Vec::new(),
            words: Words::default(),
            hyphenation: Hyphenation::default(),
            justified: false,
            two_sided: false,
        }
    }
    /// Adds a block.
    pub fn push(&mut self, block: impl Into<Block>) -> &mut Self {
        self.blocks.push(block.into());
        self
    }
    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: impl Into<super::Text>) -> &mut Self {
        self.push(Block::Paragraph(text.into()))
    }
    /// Adds a counted heading.
    pub fn heading(&mut self, level: u8, text: impl Into<super::Text>) -> &mut Self {
        self.push(Block::heading(level, text))
    }
}

impl Date {
    /// Midnight of a day.
    pub fn day(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day, hour: 0, minute: 0 }
    }
    /// With a time of day.
    #[must_use]
    pub fn at(mut self, hour: u8, minute: u8) -> Self {
        self.hour = hour;
        self.minute = minute;
        self
    }
}
