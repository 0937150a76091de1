//! Text inside a block: characters and the marks on them.
//!
//! Characters with a meaning of their own, so that papers need no marks for them:
//! U+00A0 is a word space that never breaks (`31. Juli`), U+202F and U+2009 are the thin
//! space of `z. B.` and `12 500` (never breaks, 0.19 em), U+2011 is a hyphen that never
//! breaks, U+00AD a place where a word may be divided, U+000A a line end.

use super::block::Label;

/// A run of text with marks. `"plain".into()` makes one of plain characters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text(pub Vec<Inline>);

/// One piece of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain characters.
    Plain(String),
    /// Important: set semi-bold.
    Strong(Text),
    /// Stressed or a title of a work: set italic.
    Emphasis(Text),
    /// Secondary: set grey.
    Secondary(Text),
    /// A link; its text says where it goes (never "here").
    Link {
        /// Where it leads.
        to: LinkTarget,
        /// The words one reads.
        text: Text,
        /// What a screen reader says about the link; `None` takes the text.
        description: Option<String>,
    },
    /// A reference to a labelled heading, table or figure, filled in by the typesetter.
    Reference {
        /// The label of the block referred to.
        to: Label,
        /// What is shown of it.
        form: ReferenceForm,
    },
    /// A note at the foot of the page; numbered through the document.
    Footnote(Text),
    /// A passage in another language (BCP 47, for example `en`).
    Language {
        /// The language tag.
        language: String,
        /// The passage.
        text: Text,
    },
    /// Never broken over two lines (an address of the web, a name with its title).
    NoBreak(Text),
    /// May break between words, but no word is divided (personal names).
    Undivided(Text),
    /// An empty line to write on, this many millimetres wide.
    Blank(f32),
    /// The line ends here.
    LineBreak,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// An address with scheme: `https://…`, `mailto:…`.
    Web(String),
    /// A labelled block of this document.
    Inside(Label),
}

/// What a reference shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceForm {
    /// The number alone: `3.2`, `4`.
    Number,
    /// The page number alone: `14`.
    Page,
    /// The words of the heading or caption.
    Title,
}

/// Where an address leads that is written out; `None` for other words.
fn address(word: &str) -> Option<String> {
    let web = |rest: &str| !rest.is_empty();
    if ["https://", "http://"].iter().any(|scheme| word.strip_prefix(scheme).is_some_and(web)) {
        return Some(word.to_owned());
    }
    if word.strip_prefix("www.").is_some_and(|rest| rest.contains('.')) {
        return Some(format!("https://{word}"));
    }
    let (name, host) = word.split_once('@')?;
    let is_mail = !name.is_empty() && host.contains('.') && !host.contains(['@', '/']);
    is_mail.then(|| format!("mailto:{word}"))
}

impl Text {
    /// Empty text.
    pub fn new() -> Self {
        Self::default()
    }
    /// A line in which addresses written out (`info@…`, `https://…`, `www.…`) are links.
    pub(crate) fn linked(line: &str) -> Self {
        let mut text = Self::new();
        for word in line.split_inclusive(char::is_whitespace) {
            let shown = word.trim_matches(|c: char| c.is_whitespace() || "()<>,;:.".contains(c));
            let Some(target) = address(shown) else {
                text = text.plain(word);
                continue;
            };
            let from = word.find(shown).unwrap_or(0);
            let (before, after) = (&word[..from], &word[from + shown.len()..]);
            if !before.is_empty() {
                text = text.plain(before);
            }
            text = text.link(target, shown);
            if !after.is_empty() {
                text = text.plain(after);
            }
        }
        text
    }
    /// Adds plain characters.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.with(Inline::Plain(text.into()))
    }
    /// Adds important text.
    #[must_use]
    pub fn strong(self, text: impl Into<Text>) -> Self {
        self.with(Inline::Strong(text.into()))
    }
    /// Adds stressed text.
    #[must_use]
    pub fn emphasis(self, text: impl Into<Text>) -> Self {
        self.with(Inline::Emphasis(text.into()))
    }
    /// Adds secondary, grey text.
    #[must_use]
    pub fn secondary(self, text: impl Into<Text>) -> Self {
        self.with(Inline::Secondary(text.into()))
    }
    /// Adds a link to an address of the web.
    #[must_use]
    pub fn link(self, address: impl Into<String>, text: impl Into<Text>) -> Self {
        self.with(Inline::Link {
            to: LinkTarget::Web(address.into()),
            text: text.into(),
            description: None,
        })
    }
    /// Adds a link to a labelled block of this document.
    #[must_use]
    pub fn link_inside(self, label: impl Into<Label>, text: impl Into<Text>) -> Self {
        self.with(Inline::Link {
            to: LinkTarget::Inside(label.into()),
            text: text.into(),
            description: None,
        })
    }
    /// Adds a reference to a labelled block.
    #[must_use]
    pub fn reference(self, to: impl Into<Label>, form: ReferenceForm) -> Self {
        self.with(Inline::Reference { to: to.into(), form })
    }
    /// Adds a footnote.
    #[must_use]
    pub fn footnote(self, text: impl Into<Text>) -> Self {
        self.with(Inline::Footnote(text.into()))
    }
    /// Adds a passage in another language.
    #[must_use]
    pub fn language(self, language: impl Into<String>, text: impl Into<Text>) -> Self {
        self.with(Inline::Language { language: language.into(), text: text.into() })
    }
    /// Adds text that never breaks.
    #[must_use]
    pub fn no_break(self, text: impl Into<Text>) -> Self {
        self.with(Inline::NoBreak(text.into()))
    }
    /// Adds text whose words are never divided.
    #[must_use]
    pub fn undivided(self, text: impl Into<Text>) -> Self {
        self.with(Inline::Undivided(text.into()))
    }
    /// Ends the line.
    #[must_use]
    pub fn line_break(self) -> Self {
        self.with(Inline::LineBreak)
    }
    /// Adds any piece.
    #[must_use]
    pub fn with(mut self, piece: Inline) -> Self {
        self.0.push(piece);
        self
    }
    /// Whether there is nothing to read in it.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|piece| match piece {
            Inline::Plain(text) => text.trim().is_empty(),
            Inline::Strong(t) | Inline::Emphasis(t) | Inline::Secondary(t) => t.is_blank(),
            Inline::Link { text, .. } | Inline::Language { text, .. } => text.is_blank(),
            Inline::NoBreak(t) | Inline::Undivided(t) => t.is_blank(),
            Inline::Footnote(_) | Inline::LineBreak => true,
            Inline::Reference { .. } | Inline::Blank(_) => false,
        })
    }
    /// The words without marks, footnotes and references, as in a bookmark.
    pub fn to_plain(&self) -> String {
        let mut out = String::new();
        self.write_plain(&mut out);
        out
    }
    fn write_plain(&self, out: &mut String) {
        for piece in &self.0 {
            match piece {
                Inline::Plain(text) => out.push_str(text),
                Inline::Strong(t) | Inline::Emphasis(t) | Inline::Secondary(t) => {
                    t.write_plain(out);
                }
                Inline::Link { text, .. } | Inline::Language { text, .. } => text.write_plain(out),
                Inline::NoBreak(t) | Inline::Undivided(t) => t.write_plain(out),
                Inline::LineBreak => out.push(' '),
                Inline::Footnote(_) | Inline::Reference { .. } | Inline::Blank(_) => {}
            }
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text(vec![Inline::Plain(text.to_owned())])
    }
}
impl From<String> for Text {
    fn from(text: String) -> Self {
        Text(vec![Inline::Plain(text)])
    }
}
impl From<&String> for Text {
    fn from(text: &String) -> Self {
        Text(vec![Inline::Plain(text.clone())])
    }
}
impl From<Inline> for Text {
    fn from(piece: Inline) -> Self {
        Text(vec![piece])
    }
}
