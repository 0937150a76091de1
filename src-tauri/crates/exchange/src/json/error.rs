//! Why a document cannot be read: place and reason as data.

use domain::Misfit;

/// Why a document was refused. Nothing of it is used.
#[derive(Debug, PartialEq, thiserror::Error)]
pub enum ReadError {
    /// The bytes are not UTF-8 text.
    #[error("not UTF-8, line {line}")]
    NotUtf8 {
        /// The line of the first bad byte, from 1.
        line: usize,
    },
    /// The text is not JSON (RFC 8259), or breaks off.
    #[error("not JSON, line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON, but not an alliance.
    #[error("another format")]
    OtherFormat,
    /// A version that this program does not know.
    #[error("version {found}, known is {known}")]
    OtherVersion {
        /// The version as written.
        found: String,
        /// The version known here.
        known: u32,
    },
    /// A value that does not belong where it stands.
    #[error("{place}, line {line}: {detail:?}")]
    WrongValue {
        /// Path from the document's root: `register/meetings/3/date`.
        place: String,
        /// Line, from 1.
        line: usize,
        /// What is wrong.
        detail: Detail,
    },
    /// Records that do not hold together. Never empty.
    #[error("{} misfits", .0.len())]
    Misfits(Vec<Misfit>),
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// A field that must be there is not.
    MissingField(String),
    /// A field that the format does not have.
    UnknownField(String),
    /// A field that stands twice.
    DoubleField(String),
    /// A word that is not in the list.
    UnknownWord {
        /// The word as written.
        found: String,
        /// The words that may stand there.
        allowed: Vec<String>,
    },
    /// Text where a number belongs, and the like, or a date that does not exist.
    Unfit {
        /// The value as written, shortened.
        found: String,
    },
}

impl ReadError {
    pub(super) fn wrong_value(
        error: &serde_path_to_error::Error<serde_json::Error>,
        text: &str,
    ) -> Self {
        let inner = error.inner();
        if inner.classify() != serde_json::error::Category::Data {
            return Self::NotJson { line: inner.line(), column: inner.column() };
        }
        let place: Vec<String> = error
            .path()
            .iter()
            .map(|segment| match segment {
                serde_path_to_error::Segment::Seq { index } => index.to_string(),
                serde_path_to_error::Segment::Map { key } => key.clone(),
                serde_path_to_error::Segment::Enum { variant } => variant.clone(),
                serde_path_to_error::Segment::Unknown => "?".to_owned(),
            })
            .collect();
        let detail = Detail::of(&inner.to_string()).unwrap_or_else(|| {
            let value = serde_json::from_str::<serde_json::Value>(text).ok();
            let pointer: String = place.iter().map(|part| format!("/{part}")).collect();
            let found = value.as_ref().and_then(|value| value.pointer(&pointer));
            Detail::Unfit { found: found.map(shortened).unwrap_or_default() }
        });
        Self::WrongValue { place: place.join("/"), line: inner.line(), detail }
    }
}

fn shortened(value: &serde_json::Value) -> String {
    const MOST: usize = 40;
    let text = value.to_string();
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

impl Detail {
    /// Reads serde's own sentence. It is the only place where serde says which field is
    /// missing or which words are allowed; a sentence of another form is [`Detail::Unfit`].
    fn of(sentence: &str) -> Option<Self> {
        let mut quoted = sentence.split('`').skip(1).step_by(2).map(str::to_owned);
        if sentence.starts_with("missing field") {
            quoted.next().map(Self::MissingField)
        } else if sentence.starts_with("unknown field") {
            quoted.next().map(Self::UnknownField)
        } else if sentence.starts_with("duplicate field") {
            quoted.next().map(Self::DoubleField)
        } else if sentence.starts_with("unknown variant") {
            let found = quoted.next()?;
            Some(Self::UnknownWord { found, allowed: quoted.collect() })
        } else {
            None
        }
    }
}
