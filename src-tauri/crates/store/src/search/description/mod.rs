//! What each record is called, and the words it is found by: names, numbers and dates,
//! never sentences.

mod nouns;

use std::borrow::Cow;

use chrono::NaiveDate;
use domain::Id;

use crate::Error;
use crate::table::Stored;

/// Where a description finds the records that the described one names.
pub trait Look {
    /// The record with this key.
    #[doc(hidden)]
    fn find<R: Stored>(&self, id: Id<R>) -> Result<Option<Cow<'_, R>>, Error>;
}

/// What a record is called and found by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// Its title.
    pub(crate) title: String,
    /// One line more: parts, in order.
    pub(crate) detail: Vec<String>,
    /// The day it is about.
    pub(crate) day: Option<NaiveDate>,
    /// All other text it is found by.
    pub(crate) text: Vec<String>,
    /// What descriptions of records that name this one show of it.
    pub(crate) shown: Option<String>,
}

impl Description {
    fn of(title: String) -> Self {
        Self { title, ..Self::default() }
    }
    fn detail(mut self, part: impl Into<Option<String>>) -> Self {
        self.detail.extend(part.into());
        self
    }
    fn day(mut self, day: Option<NaiveDate>) -> Self {
        self.day = day;
        self
    }
    fn text(mut self, text: impl Into<Option<String>>) -> Self {
        self.text.extend(text.into());
        self
    }
    fn texts<'t>(mut self, texts: impl IntoIterator<Item = &'t String>) -> Self {
        self.text.extend(texts.into_iter().cloned());
        self
    }
    fn shown(mut self, shown: impl Into<String>) -> Self {
        self.shown = Some(shown.into());
        self
    }
}

/// A record that can say what it is called.
pub trait Described {
    /// What it is called.
    #[doc(hidden)]
    fn title(&self, look: &impl Look) -> Result<String, Error>;
    /// What it is called and found by.
    #[doc(hidden)]
    fn describe(&self, look: &impl Look) -> Result<Description, Error>;
}
