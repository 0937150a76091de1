//! Who writes, when, and with which keys. The store has no clock and no source of keys of
//! its own, so that examples, tests and screenshots repeat.

use chrono::{DateTime, Utc};
use domain::IdSource;

/// Tells the time.
pub trait Clock: Send {
    /// This moment.
    fn now(&self) -> DateTime<Utc>;
}

/// A clock that stands still: for examples and tests.
impl Clock for DateTime<Utc> {
    fn now(&self) -> DateTime<Utc> {
        *self
    }
}

/// The hand that writes.
pub struct Hand {
    /// The person at the desk, as the history and the lock name them.
    pub actor: String,
    /// When.
    pub clock: Box<dyn Clock>,
    /// Where keys of new records come from.
    pub ids: Box<dyn IdSource>,
}
