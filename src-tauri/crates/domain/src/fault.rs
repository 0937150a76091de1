//! What can be wrong with a record: data, not prose. The sentences stand in `office`.

/// A fault of one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Path of the field inside the record: `office/email`, `phases/2`.
    pub field: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Why a field cannot stay as it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The field must say something.
    Empty,
    /// It must be one line.
    LineBreak,
    /// One line has at most [`LONGEST_LINE`] characters.
    TooLong {
        /// How many it has.
        characters: usize,
    },
    /// An end that lies before its beginning.
    EndsBeforeItBegins,
    /// Not of the form of an e-mail address (RFC 5321, the common part).
    NotAnEmail,
    /// An official municipality key has eight digits.
    NotAnAgs,
    /// A colour is written `#RRGGBB`.
    NotAColor,
    /// A SHA-256 has 64 lower-case hexadecimal digits.
    NotASha256,
    /// Latitude within ±90, longitude within ±180 degrees.
    NotAPosition,
    /// Counting starts at one.
    Zero,
    /// An amount or share that must not be negative.
    Negative,
    /// Two to four capital letters, set by the office.
    NotLetters,
    /// One word, without blanks.
    NotAWord,
    /// One of these fields must be filled.
    OneOfNeeded(&'static [&'static str]),
    /// A record that names itself.
    NamesItself,
    /// The same value stands twice in a list.
    Twice,
    /// Deeper than one below what stands before it.
    TooDeep,
}

/// So many characters fit into a name or a title: more than any has, less than a pasted page.
pub const LONGEST_LINE: usize = 500;

impl Fault {
    /// The fault of `field`.
    pub fn new(field: impl Into<String>, reason: Reason) -> Self {
        Self { field: field.into(), reason }
    }
}

/// Gathers faults: each check adds one when it fails.
#[derive(Default)]
pub(crate) struct Faults(pub(crate) Vec<Fault>);

impl Faults {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn unless(mut self, good: bool, field: impl Into<String>, reason: Reason) -> Self {
        if !good {
            self.0.push(Fault::new(field, reason));
        }
        self
    }

    /// One line of text that must not be empty.
    pub(crate) fn title(self, field: &str, text: &str) -> Self {
        let characters = text.chars().count();
        self.unless(!text.trim().is_empty(), field, Reason::Empty)
            .unless(!text.contains(['\n', '\r']), field, Reason::LineBreak)
            .unless(characters <= LONGEST_LINE, field, Reason::TooLong { characters })
    }

    /// Text of any length that must not be empty.
    pub(crate) fn text(self, field: &str, text: &str) -> Self {
        self.unless(!text.trim().is_empty(), field, Reason::Empty)
    }

    pub(crate) fn email(self, field: &str, address: Option<&str>) -> Self {
        self.unless(address.is_none_or(is_email), field, Reason::NotAnEmail)
    }

    pub(crate) fn sha256(self, field: &str, hash: Option<&str>) -> Self {
        let good = |hash: &str| {
            hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        };
        self.unless(hash.is_none_or(good), field, Reason::NotASha256)
    }

    /// A beginning and an end, either of which may be open.
    pub(crate) fn span<T: PartialOrd>(
        self,
        field: impl Into<String>,
        from: Option<T>,
        until: Option<T>,
    ) -> Self {
        let good = match (from, until) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        self.unless(good, field, Reason::EndsBeforeItBegins)
    }

    pub(crate) fn done(self) -> Vec<Fault> {
        self.0
    }
}

/// A practical subset of RFC 5321: one `@`, something before it, a dotted name after it.
fn is_email(address: &str) -> bool {
    let Some((local, host)) = address.split_once('@') else { return false };
    !local.is_empty()
        && !address.contains(char::is_whitespace)
        && !host.contains('@')
        && host.contains('.')
        && host.split('.').all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_one_line_that_somebody_would_read() {
        let faults = |text: &str| Faults::new().title("name", text).done();
        assert_eq!(faults(&"ä".repeat(LONGEST_LINE)), []);
        let pasted = "ä".repeat(LONGEST_LINE + 1);
        let reason = Reason::TooLong { characters: LONGEST_LINE + 1 };
        assert_eq!(faults(&pasted), [Fault::new("name", reason)]);
        assert_eq!(faults("a\nb"), [Fault::new("name", Reason::LineBreak)]);
    }

    #[test]
    fn an_address_needs_a_name_and_a_dotted_host() {
        assert!(is_email("a.demir@example.org"));
        for bad in [
            "",
            "demir",
            "demir@",
            "demir@example",
            "@example.org",
            "a b@example.org",
            "a@b@c.de",
            "a@b..de",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
