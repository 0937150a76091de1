//! What a check of the tree finds, as data. The crate speaks no human language: whoever
//! shows a finding writes the sentence.

/// Something a person should mend before the document is released.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What is wrong.
    pub kind: FindingKind,
    /// Where.
    pub place: Place,
}

/// A place in the tree: positions from [`crate::Document::blocks`] downwards. Empty: the
/// document itself. In `Together`, `Columns`, `Beside`, `Language` and `Landscape` the next
/// position counts the blocks inside; in tables it is the row (head rows first), then the cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(pub Vec<usize>);

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FindingKind {
    /// The document has no title.
    TitleMissing,
    /// The language tag is missing or malformed.
    LanguageUnknown(String),
    /// A heading without words.
    HeadingEmpty,
    /// A heading skips a level.
    HeadingSkips {
        /// The level before.
        from: u8,
        /// The level found.
        to: u8,
    },
    /// A heading level outside 1 to 4.
    HeadingLevel(u8),
    /// A photo or drawing without alternative text.
    AltMissing,
    /// A photo without credit.
    CreditMissing,
    /// A figure without caption.
    CaptionMissing,
    /// A table without head row.
    TableHeadMissing,
    /// A row that does not fill the columns exactly.
    TableRowUneven {
        /// Columns of the table.
        columns: usize,
        /// Columns the row fills.
        filled: usize,
    },
    /// A status mark or bar without words.
    SignWithoutWords,
    /// Link text that does not say where the link goes.
    LinkTextVague(String),
    /// A link or reference to a label that no block has.
    LabelUnknown(String),
    /// Two blocks with the same label.
    LabelTwice(String),
    /// An address without scheme.
    AddressMalformed(String),
    /// The accent as given does not carry text (contrast to white); it is darkened.
    AccentTooLight {
        /// The contrast as given; 4.5 is needed.
        contrast: f32,
    },
    /// Characters that none of the fonts has.
    CharactersMissing(Vec<char>),
    /// A script that needs right-to-left setting, which is not supported.
    ScriptUnsupported(char),
    /// A picture file that cannot be read, with the reason's name.
    PictureUnreadable(&'static str),
    /// A list deeper than two levels.
    ListTooDeep,
    /// A number of tiles that leaves a torn row (not 4 or 8).
    TilesUneven(usize),
    /// A block without content.
    BlockEmpty,
    /// A chart without data, or with numbers that are not finite.
    ChartWithoutData,
}
