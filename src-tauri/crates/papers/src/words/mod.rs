//! The German of the documents: one formatter for each kind of value, one word for each
//! value of a closed list. Spaces that must not break are U+00A0, thin ones U+202F,
//! hyphens that must not break U+2011 (LOOK.md §2, DIN 5008).

mod bodies;
mod counters;
mod dates;
mod grammar;
mod numbers;
mod people;
mod typesetter;
mod typography;
mod vocabulary;

pub use bodies::{
    alliance_genitive, at_the_meeting, body_genitive, decision_title, is_itself_a_session,
    meeting_title, task_number, to_the_meeting,
};
pub use counters::*;
pub use dates::{
    clock, day_and_month_year, day_and_times, hours, long, minutes, month, month_year, partial,
    period, period_title, short, weekday,
};
pub use grammar::{Counter, capitalised, ordinal, spelled};
pub use numbers::{average, count, euros, money, percent, signed};
pub use people::{addressed, collation_key, listed, salutation, titled};
pub use typesetter::german;
pub use typography::polished;
pub use vocabulary::*;

/// A space at which no line ends.
pub(crate) const NBSP: char = '\u{A0}';
/// A narrow space at which no line ends.
pub(crate) const THIN: char = '\u{202F}';
/// A hyphen at which no line ends.
pub(crate) const HYPHEN: char = '\u{2011}';
