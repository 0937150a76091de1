//! A session from the tentative date to the approved minutes, and everything inside it.

mod agenda;
mod attendance;
mod decision;
mod state;

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use agenda::{AgendaItem, AgendaItemKind, Goal, Outcome, Speaker, stations, top_numbers};
pub use attendance::{Attendance, AttendanceStatus, Reply, Seat, votes_present};
pub use decision::{Decision, DecisionKind, Implementation};
pub use state::MeetingState;

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{Body, Id, Noun, Person, Record, Reference};

words! {
    /// Whether it is a session of a body or an event for others.
    pub enum MeetingKind {
        /// Sitzung
        Session = "session",
        /// Veranstaltung
        Event = "event",
    }
}

words! {
    /// How people take part.
    pub enum Format {
        /// vor Ort
        OnSite = "on_site",
        /// online
        Online = "online",
        /// vor Ort und zugleich online
        Hybrid = "hybrid",
    }
}

/// A session or event (OParl `Meeting`). Times are those of the clock on the wall in
/// Germany; an end that is not after the beginning lies on the next day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Key.
    pub id: Id<Meeting>,
    /// The body that meets; empty for an event of the office.
    pub body: Option<Id<Body>>,
    /// The session's number in its body.
    pub number: Option<u32>,
    /// Session or event.
    pub kind: MeetingKind,
    /// A name of its own: „Jahresauftakt“.
    pub name: Option<String>,
    /// How far it has come.
    pub state: MeetingState,
    /// The day.
    pub date: Option<NaiveDate>,
    /// Planned beginning.
    pub begins: Option<NaiveTime>,
    /// Planned end.
    pub ends: Option<NaiveTime>,
    /// Actual beginning.
    pub began: Option<NaiveTime>,
    /// Actual end.
    pub ended: Option<NaiveTime>,
    /// How people take part.
    pub format: Format,
    /// House and room, as printed.
    pub place: Option<String>,
    /// Street, postal code and town, as printed.
    pub place_address: Option<String>,
    /// Link or number to dial.
    pub dial_in: Option<String>,
    /// What it is about: one line for lists and reports.
    pub topic: Option<String>,
    /// More about it, as CommonMark.
    pub description: Option<String>,
    /// What came of it, as CommonMark.
    pub result: Option<String>,
    /// Who leads.
    pub chair: Option<Id<Person>>,
    /// Who takes the minutes.
    pub minute_taker: Option<Id<Person>>,
    /// Who moderates, for events with guests.
    #[serde(default)]
    pub moderators: Vec<Speaker>,
    /// The day by which those invited answer.
    pub reply_by: Option<NaiveDate>,
    /// The minutes' way to approval.
    pub minutes: Minutes,
    /// Why it was cancelled.
    pub cancelled_because: Option<String>,
}

/// The dates of a session's minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// Day of issue (Ausfertigung): when they went into circulation, or out.
    pub issued_on: Option<NaiveDate>,
    /// Day of release by the chair.
    pub released_on: Option<NaiveDate>,
    /// Day of approval by the body.
    pub approved_on: Option<NaiveDate>,
    /// The session that approved them.
    pub approved_in: Option<Id<Meeting>>,
    /// To whom they go, beyond those present.
    #[serde(default)]
    pub distribution: Vec<String>,
}

impl Meeting {
    /// Whether it has taken place.
    pub fn was_held(&self) -> bool {
        self.state.was_held()
    }

    /// Goes to a state. Days of the minutes that it takes back are forgotten with it.
    pub fn enter(&mut self, state: MeetingState) {
        self.state = state;
        let minutes = &mut self.minutes;
        if state != MeetingState::MinutesApproved {
            (minutes.approved_on, minutes.approved_in) = (None, None);
        }
        if !state.has_released_minutes() {
            minutes.released_on = None;
        }
        if !state.has_released_minutes() && state != MeetingState::MinutesCirculating {
            minutes.issued_on = None;
        }
    }
}

impl Record for Meeting {
    const NOUN: Noun = Noun::Meeting;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        let fixed = [
            Reference::may_need("body", self.body),
            Reference::may_need("chair", self.chair),
            Reference::may_need("minute_taker", self.minute_taker),
            Reference::may_need("minutes/approved_in", self.minutes.approved_in),
        ];
        let speakers = agenda::speaker_references("moderators", &self.moderators);
        fixed.into_iter().flatten().chain(speakers).collect()
    }
    fn faults(&self) -> Vec<Fault> {
        let approved_in = self.minutes.approved_in;
        Faults::new()
            .unless(self.number != Some(0), "number", Reason::Zero)
            .unless(
                self.body.is_some() || self.name.as_ref().is_some_and(|n| !n.trim().is_empty()),
                "name",
                Reason::OneOfNeeded(&["body", "name"]),
            )
            .unless(approved_in != Some(self.id), "minutes/approved_in", Reason::NamesItself)
            .done()
    }
}
