//! The blocks a document is made of, in reading order.

use super::badges::{Badge, Badges};
use super::boxes::{Card, Decision, LabelRow, Note, Quote, Signatures, Task, Tile};
use super::figure::Figure;
use super::inline::Text;
use super::list::{Definition, List};
use super::table::Table;

/// The name of a block that others refer to. Unique in a document; readers never see it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label(pub String);

/// One block.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Block {
    /// A heading of level 1 to 4.
    Heading(Heading),
    /// An item of an agenda as minutes head their chapters.
    Agenda(Agenda),
    /// The first, larger paragraph of a chapter that says what it is about.
    Lead(Text),
    /// A paragraph.
    Paragraph(Text),
    /// Small print: grey, 9 pt.
    Small(Text),
    /// A list.
    List(List),
    /// Terms with what they mean.
    Definitions(Vec<Definition>),
    /// Label in the margin column, value beside it.
    LabelRows(Vec<LabelRow>),
    /// A table.
    Table(Table),
    /// A photo, drawing or chart.
    Figure(Box<Figure>),
    /// The exact wording of a decision.
    Decision(Decision),
    /// Something to know, set apart.
    Note(Note),
    /// Who does what until when.
    Task(Task),
    /// Key figures, four in a row.
    Tiles(Vec<Tile>),
    /// Cards side by side, three in a row.
    Cards(Vec<Card>),
    /// Name badges.
    Badges(Badges),
    /// Table cards: the name on both sides of a folded card.
    TableCards(Vec<Badge>),
    /// Somebody's words.
    Quote(Quote),
    /// A declaration with the lines to sign it on.
    Signatures(Signatures),
    /// A long list of names or short lines in three columns over the full width.
    Names(Vec<Text>),
    /// The contents, levels 1 and 2, made from the headings.
    Contents,
    /// The list of figures with their pages, made from the figures.
    FigureList,
    /// The credits of all photos with their pages, made from the figures.
    ImageCredits,
    /// These blocks share a page if one can hold them.
    Together(Vec<Block>),
    /// Two or three columns side by side over the full width, kept on one page.
    Columns(Vec<Vec<Block>>),
    /// Facts in the margin column beside running text, kept on one page.
    Beside {
        /// What stands in the margin column: label above value.
        facts: Vec<LabelRow>,
        /// What stands on the axis.
        blocks: Vec<Block>,
    },
    /// Blocks in another language (BCP 47).
    Language {
        /// The language tag.
        language: String,
        /// The blocks.
        blocks: Vec<Block>,
    },
    /// Blocks on pages turned to landscape.
    Landscape(Vec<Block>),
    /// The following begins on a new page.
    PageBreak,
}

/// A heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// 1 to 4.
    pub level: u8,
    /// Its words.
    pub text: Text,
    /// Counted (`3.2`); levels 1 and 2 show the number, deeper ones do not.
    pub numbered: bool,
    /// Listed in the contents and the bookmarks.
    pub listed: bool,
    /// Its name for references.
    pub label: Option<Label>,
}

/// The heading of an agenda item in minutes.
#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    /// As spoken of: `TOP 3`.
    pub number: String,
    /// What it is about.
    pub title: Text,
    /// From when to when, shown in the margin.
    pub time: Option<String>,
    /// Its name for references.
    pub label: Option<Label>,
}

impl Heading {
    /// A counted, listed heading.
    pub fn new(level: u8, text: impl Into<Text>) -> Self {
        Self { level, text: text.into(), numbered: true, listed: true, label: None }
    }
    /// Without number.
    #[must_use]
    pub fn unnumbered(mut self) -> Self {
        self.numbered = false;
        self
    }
    /// Not listed in the contents.
    #[must_use]
    pub fn unlisted(mut self) -> Self {
        self.listed = false;
        self
    }
    /// With a name for references.
    #[must_use]
    pub fn labelled(mut self, label: impl Into<Label>) -> Self {
        self.label = Some(label.into());
        self
    }
}

impl Agenda {
    /// An agenda item without time.
    pub fn new(number: impl Into<String>, title: impl Into<Text>) -> Self {
        Self { number: number.into(), title: title.into(), time: None, label: None }
    }
    /// With its time.
    #[must_use]
    pub fn at(mut self, time: impl Into<String>) -> Self {
        self.time = Some(time.into());
        self
    }
}

impl Block {
    /// A counted heading.
    pub fn heading(level: u8, text: impl Into<Text>) -> Self {
        Block::Heading(Heading::new(level, text))
    }
    /// A paragraph.
    pub fn paragraph(text: impl Into<Text>) -> Self {
        Block::Paragraph(text.into())
    }
    /// A lead paragraph.
    pub fn lead(text: impl Into<Text>) -> Self {
        Block::Lead(text.into())
    }
    /// Label rows from pairs.
    pub fn label_rows<L: Into<String>, V: Into<Text>>(
        rows: impl IntoIterator<Item = (L, V)>,
    ) -> Self {
        Block::LabelRows(
            rows.into_iter().map(|(label, value)| LabelRow::new(label, value)).collect(),
        )
    }
}

macro_rules! block_from {
    ($($kind:ident),*) => { $(impl From<$kind> for Block { fn from(value: $kind) -> Self { Block::$kind(value) } })* };
}
block_from!(Heading, Agenda, List, Table, Decision, Note, Task, Quote, Signatures);
impl From<Figure> for Block {
    fn from(value: Figure) -> Self {
        Block::Figure(Box::new(value))
    }
}
impl From<&str> for Label {
    fn from(name: &str) -> Self {
        Label(name.to_owned())
    }
}
impl From<String> for Label {
    fn from(name: String) -> Self {
        Label(name)
    }
}
