//! Content lines (RFC 5545, section 3.1): folding, parameters (with RFC 6868) and text.

/// Octets of a line at most, its break not counted.
const LONGEST: usize = 75;

/// A line of the file, unfolded: `NAME;KEY=value:the value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Name, in capitals.
    pub(super) name: String,
    /// Parameters in their order, keys in capitals.
    pub(super) parameters: Vec<(String, String)>,
    /// The value as it stands there, text still escaped.
    pub(super) value: String,
}

impl Line {
    /// A line with a value that needs no escaping: a date, a word of the format.
    pub(super) fn new(name: &str, value: impl Into<String>) -> Self {
        Self { name: name.to_owned(), parameters: Vec::new(), value: value.into() }
    }

    /// A line of text for people.
    pub(super) fn text(name: &str, text: &str) -> Self {
        Self::new(name, escaped(text))
    }

    /// With one more parameter.
    pub(super) fn with(mut self, key: &str, value: &str) -> Self {
        self.parameters.push((key.to_owned(), value.to_owned()));
        self
    }

    /// The value of a parameter.
    pub(super) fn parameter(&self, key: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// The value as text for people.
    pub(super) fn as_text(&self) -> String {
        unescaped(&self.value)
    }

    /// Writes the line, folded.
    pub(super) fn write(&self, out: &mut String) {
        let mut line = self.name.clone();
        for (key, value) in &self.parameters {
            line.push(';');
            line.push_str(key);
            line.push('=');
            line.push_str(&quoted(value));
        }
        line.push(':');
        line.push_str(&self.value);
        let mut room = LONGEST;
        for character in line.chars() {
            if character.len_utf8() > room {
                out.push_str("\r\n ");
                room = LONGEST - 1;
            }
            room -= character.len_utf8();
            out.push(character);
        }
        out.push_str("\r\n");
    }

    /// Reads an unfolded line; `None` where it is none.
    pub(super) fn read(line: &str) -> Option<Self> {
        let end = line.find([';', ':'])?;
        let (name, mut rest) = line.split_at(end);
        if !is_name(name) {
            return None;
        }
        let mut parameters = Vec::new();
        while let Some(parameter) = rest.strip_prefix(';') {
            let (key, after) = parameter.split_once('=')?;
            if !is_name(key) {
                return None;
            }
            let (value, after) = parameter_value(after)?;
            parameters.push((key.to_ascii_uppercase(), value));
            rest = after;
        }
        let value = rest.strip_prefix(':')?.to_owned();
        Some(Self { name: name.to_ascii_uppercase(), parameters, value })
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// A parameter's value up to the next `;` or `:`, its parts joined by commas, and what
/// follows it.
fn parameter_value(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut rest = text;
    loop {
        if let Some(inside) = rest.strip_prefix('"') {
            let (part, after) = inside.split_once('"')?;
            value.push_str(part);
            rest = after;
        } else {
            let end = rest.find([';', ':', ',', '"'])?;
            value.push_str(&rest[..end]);
            rest = &rest[end..];
        }
        match rest.strip_prefix(',') {
            Some(after) => {
                value.push(',');
                rest = after;
            }
            None if rest.starts_with([';', ':']) => return Some((uncareted(&value), rest)),
            None => return None,
        }
    }
}

/// The lines of a file, those that were folded put together, each with its number there.
/// Line breaks may be those of any system; empty lines are left out.
pub(super) fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (at, line) in text.split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, last))) => last.push_str(more),
            _ if line.is_empty() => {}
            _ => lines.push((at + 1, line.to_owned())),
        }
    }
    lines
}

/// Text as a value (RFC 5545, section 3.3.11). What would not be text in a file (control
/// characters) is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            control if control.is_control() => {}
            plain => out.push(plain),
        }
    }
    out
}

fn unescaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            plain => out.push(plain),
        }
    }
    out
}

/// A parameter's value in quotation marks, with `^` for what they cannot hold (RFC 6868).
fn quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    let needs_marks = value.contains([';', ':', ',', '"', '^', '\n']);
    for character in value.chars() {
        match character {
            '^' => out.push_str("^^"),
            '"' => out.push_str("^'"),
            '\n' => out.push_str("^n"),
            control if control.is_control() => {}
            plain => out.push(plain),
        }
    }
    if needs_marks { format!("\"{out}\"") } else { out }
}

fn uncareted(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        let meant = match (character, characters.peek()) {
            ('^', Some('n')) => '\n',
            ('^', Some('\'')) => '"',
            ('^', Some('^')) => '^',
            _ => {
                out.push(character);
                continue;
            }
        };
        characters.next();
        out.push(meant);
    }
    out
}
