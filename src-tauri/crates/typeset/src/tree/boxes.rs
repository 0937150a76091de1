//! Blocks with a fixed inner order: decisions, notes, tasks, tiles, quotes, signatures.

use super::inline::Text;

/// A decision with its exact wording and its vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// What it is called, complete: `Beschluss AG Klima 25/2 (2026)`.
    pub title: Text,
    /// The exact wording, one text per paragraph.
    pub wording: Vec<Text>,
    /// How the vote went, in words.
    pub vote: Option<Text>,
    /// A remark below the vote.
    pub remark: Option<Text>,
}

/// Something to know, set apart from the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Its title.
    pub title: Text,
    /// Its paragraphs.
    pub text: Vec<Text>,
}

/// A task as minutes record it.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// Its number without arrow: `A 25-1`.
    pub number: String,
    /// What is to be done.
    pub text: Text,
    /// Who, until when: `Petersen, bis 31.07.2026`.
    pub who_and_when: Text,
}

/// A key figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The figure: `65`, `47,1 %`.
    pub figure: String,
    /// What it counts; at most two lines.
    pub label: String,
    /// What to compare it with; one line.
    pub comparison: String,
    /// The key of the figure, for those who ask where it comes from; not printed.
    pub datum: Option<String>,
}

/// A card: a short list under a title.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Small line above the title.
    pub kicker: String,
    /// The title.
    pub title: Text,
    /// Short points.
    pub points: Vec<Text>,
}

/// Somebody's words.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// The words, with their quotation marks.
    pub text: Text,
    /// Who said them, and where.
    pub source: Text,
}

/// Lines to sign on, with the sentences they stand for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signatures {
    /// A title; with one the signature rule stands above it.
    pub title: Option<Text>,
    /// What is declared.
    pub text: Vec<Text>,
    /// Place and date: text, or text with a [`super::Inline::Blank`].
    pub place: Option<Text>,
    /// Who signs; two side by side.
    pub signers: Vec<Signer>,
}

/// Who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// The name under the line.
    pub name: String,
    /// The function under the name.
    pub function: String,
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelRow {
    /// The label, without colon.
    pub label: String,
    /// The value.
    pub value: Text,
}

impl LabelRow {
    /// A row.
    pub fn new(label: impl Into<String>, value: impl Into<Text>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

impl Decision {
    /// A decision without vote and remark.
    pub fn new(title: impl Into<Text>, wording: impl Into<Text>) -> Self {
        Self { title: title.into(), wording: vec![wording.into()], vote: None, remark: None }
    }
    /// With the vote.
    #[must_use]
    pub fn vote(mut self, vote: impl Into<Text>) -> Self {
        self.vote = Some(vote.into());
        self
    }
    /// With a remark.
    #[must_use]
    pub fn remark(mut self, remark: impl Into<Text>) -> Self {
        self.remark = Some(remark.into());
        self
    }
}

impl Note {
    /// A note of one paragraph.
    pub fn new(title: impl Into<Text>, text: impl Into<Text>) -> Self {
        Self { title: title.into(), text: vec![text.into()] }
    }
}

impl Task {
    /// A task.
    pub fn new(
        number: impl Into<String>,
        text: impl Into<Text>,
        who_and_when: impl Into<Text>,
    ) -> Self {
        Self { number: number.into(), text: text.into(), who_and_when: who_and_when.into() }
    }
}

impl Tile {
    /// A tile.
    pub fn new(
        figure: impl Into<String>,
        label: impl Into<String>,
        comparison: impl Into<String>,
    ) -> Self {
        let (figure, label, comparison) = (figure.into(), label.into(), comparison.into());
        Self { figure, label, comparison, datum: None }
    }
    /// Saying the figure of this key.
    #[must_use]
    pub fn datum(mut self, key: impl Into<String>) -> Self {
        self.datum = Some(key.into());
        self
    }
}

impl Quote {
    /// A quote.
    pub fn new(text: impl Into<Text>, source: impl Into<Text>) -> Self {
        Self { text: text.into(), source: source.into() }
    }
}

impl Signatures {
    /// Lines for these people: name and function.
    pub fn of<N: Into<String>, F: Into<String>>(signers: impl IntoIterator<Item = (N, F)>) -> Self {
        let signers = signers
            .into_iter()
            .map(|(name, function)| Signer { name: name.into(), function: function.into() })
            .collect();
        Self { signers, ..Self::default() }
    }
    /// With place and date.
    #[must_use]
    pub fn place(mut self, place: impl Into<Text>) -> Self {
        self.place = Some(place.into());
        self
    }
    /// With a title and a declaration.
    #[must_use]
    pub fn declaring(mut self, title: impl Into<Text>, text: impl Into<Text>) -> Self {
        self.title = Some(title.into());
        self.text.push(text.into());
        self
    }
}
