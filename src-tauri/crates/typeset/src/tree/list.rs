//! Lists and definition lists.

use super::inline::Text;

/// A list of at most two levels (deeper ones are set like the second, and reported).
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// What stands before the items.
    pub marker: Marker,
    /// The items.
    pub items: Vec<ListItem>,
}

/// What stands before each item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A dash: the order does not matter.
    Dash,
    /// `1.`, `2.` … counted from this number.
    Number(u32),
    /// `a)`, `b)` … counted from this letter's position (1 = a).
    Letter(u32),
}

/// One item.
#[derive(Clone, Debug, PartialEq)]
pub struct ListItem {
    /// Its text; several paragraphs are several texts.
    pub text: Vec<Text>,
    /// A list inside it.
    pub inner: Option<List>,
}

/// A term and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The term.
    pub term: Text,
    /// What it means.
    pub meaning: Text,
}

impl List {
    /// A list with dashes.
    pub fn dashes<T: Into<ListItem>>(items: impl IntoIterator<Item = T>) -> Self {
        Self { marker: Marker::Dash, items: items.into_iter().map(Into::into).collect() }
    }
    /// A counted list, from 1.
    pub fn numbers<T: Into<ListItem>>(items: impl IntoIterator<Item = T>) -> Self {
        Self { marker: Marker::Number(1), items: items.into_iter().map(Into::into).collect() }
    }
}

impl ListItem {
    /// With a list inside.
    #[must_use]
    pub fn containing(mut self, inner: List) -> Self {
        self.inner = Some(inner);
        self
    }
}

impl<T: Into<Text>> From<T> for ListItem {
    fn from(text: T) -> Self {
        Self { text: vec![text.into()], inner: None }
    }
}
