//! The plain text the example is written in: one record a line, fields between `|`,
//! comments after `//` at the start of a line.

use domain::Word;

use super::draft::Draft;

/// A line of a sheet, cut into fields.
pub(super) struct Row<'a> {
    /// Sheet and line number, for problems.
    pub(super) place: String,
    fields: Vec<&'a str>,
}

impl<'a> Row<'a> {
    /// A field; empty where the line is shorter.
    pub(super) fn at(&self, index: usize) -> &'a str {
        self.fields.get(index).copied().unwrap_or_default()
    }

    /// A field as text, nothing when it is empty.
    pub(super) fn text(&self, index: usize) -> Option<String> {
        some(self.at(index))
    }

    /// A field as one of the words of a closed list.
    pub(super) fn word<W: Word>(&self, index: usize, draft: &mut Draft) -> Option<W> {
        let word = W::from_word(self.at(index));
        if word.is_none() {
            draft.problem(&self.place, &format!("no such word: {:?}", self.at(index)));
        }
        word
    }

    /// A field as a number.
    pub(super) fn number<N: std::str::FromStr>(
        &self,
        index: usize,
        draft: &mut Draft,
    ) -> Option<N> {
        let field = self.at(index);
        if field.is_empty() {
            return None;
        }
        let number = field.parse().ok();
        if number.is_none() {
            draft.problem(&self.place, &format!("no number: {field}"));
        }
        number
    }
}

/// The rows of a sheet.
pub(super) fn rows<'a>(name: &'a str, sheet: &'a str) -> impl Iterator<Item = Row<'a>> {
    lines(name, sheet).map(|(place, line)| Row { place, fields: fields(line) })
}

/// The lines of a sheet that say something, each with its place.
pub(super) fn lines<'a>(name: &'a str, sheet: &'a str) -> impl Iterator<Item = (String, &'a str)> {
    sheet
        .lines()
        .enumerate()
        .map(|(at, line)| (at, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with("//"))
        .map(move |(at, line)| (format!("{name}:{}", at + 1), line))
}

/// What stands between the `|` of a line.
pub(super) fn fields(line: &str) -> Vec<&str> {
    line.split('|').map(str::trim).collect()
}

/// The names of a list with commas.
pub(super) fn names(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|name| !name.is_empty())
}

/// The text, or nothing when it is empty or a lone dash.
pub(super) fn some(text: &str) -> Option<String> {
    (!text.is_empty() && text != "-").then(|| text.to_owned())
}
