//! iCalendar (RFC 5545) as calendars, invitations and replies use it (RFC 5546): sessions
//! out, answers in.
//!
//! Times are those of the clock on the wall in Germany, with the zone's rules beside them.
//! The same calendar gives the same bytes. Reading takes any bytes and never panics.
//!
//! Own code, because the libraries at hand read nested components by recursion, which a
//! hostile file turns into an overflowing stack.

mod line;
mod read;
#[cfg(test)]
mod tests;
mod write;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use uuid::Uuid;

pub use read::{ReadError, Reply, replies};
pub use write::write;

/// The media type of a calendar that asks, tells or withdraws (RFC 5545, section 8.1).
pub fn media_type(method: Method) -> String {
    format!("text/calendar; charset=utf-8; method={}", method.word())
}

/// Events to be handed over in one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// What is asked of those who get it.
    pub method: Method,
    /// What the calendar is called, for programs that subscribe to it.
    pub name: Option<String>,
    /// The events.
    pub events: Vec<Event>,
}

/// What is asked of those who get a calendar (RFC 5546, section 1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// To know about the events.
    Publish,
    /// To answer whether they come.
    Request,
    /// To strike them out.
    Cancel,
}

/// A session or event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Names it for good, however often it is handed over.
    pub uid: Uuid,
    /// Grows with each handing over, so that the last one counts.
    pub sequence: u32,
    /// When it is handed over.
    pub stamp: DateTime<Utc>,
    /// When it takes place.
    pub when: When,
    /// How sure it is.
    pub status: Status,
    /// What it is called.
    pub summary: String,
    /// More about it, as plain text.
    pub description: Option<String>,
    /// Where it takes place.
    pub location: Option<String>,
    /// Who invites.
    pub organizer: Option<Party>,
    /// Who is invited.
    pub attendees: Vec<Party>,
}

/// When an event takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On a day, the hour not being known.
    Day(NaiveDate),
    /// From one moment on, by the clock on the wall in Germany, to another.
    Time {
        /// Beginning.
        from: NaiveDateTime,
        /// End; an hour after the beginning counts where it is not known.
        until: Option<NaiveDateTime>,
    },
}

/// How sure an event is (RFC 5545, section 3.8.1.11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// voraussichtlich
    Tentative,
    /// fest
    Confirmed,
    /// abgesagt
    Cancelled,
}

/// Who invites or is invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The name people read.
    pub name: String,
    /// The e-mail address.
    pub email: String,
}

/// What somebody answered (`PARTSTAT`; RFC 5545, section 3.2.12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// zugesagt
    Accepted,
    /// abgesagt
    Declined,
    /// unter Vorbehalt
    Tentative,
    /// an jemanden weitergegeben
    Delegated,
    /// noch offen
    Open,
}

impl Method {
    const fn word(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

impl Status {
    const fn word(self) -> &'static str {
        match self {
            Self::Tentative => "TENTATIVE",
            Self::Confirmed => "CONFIRMED",
            Self::Cancelled => "CANCELLED",
        }
    }
}
