//! A session as an entry of a calendar: plain words for other programs.

use domain::{Id, Meeting, Register};

use crate::invitation::{agenda, plain};
use crate::session::Session;

/// The words of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// What it is called: „16. Sitzung der Arbeitsgruppe Klima“.
    pub title: String,
    /// Where it takes place; the link of an online session.
    pub place: Option<String>,
    /// Topic, how to dial in, and the agenda.
    pub description: Option<String>,
}

/// The words of a session for a calendar. `None` without such a session.
pub fn appointment(register: &Register, meeting: Id<Meeting>) -> Option<Appointment> {
    let session = Session::find(register, meeting)?;
    let given = |text: &Option<String>| {
        text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let dial_in = given(&session.meeting.dial_in);
    let described = [
        given(&session.meeting.topic).map(|topic| format!("Thema: {topic}")),
        dial_in.as_ref().map(|dial_in| format!("Online: {dial_in}")),
        Some(agenda(&session)).filter(|agenda| !agenda.is_empty()),
    ];
    let described: Vec<String> = described.into_iter().flatten().collect();
    Some(Appointment {
        title: plain(&session.title()),
        place: session.venue().map(|venue| plain(&venue)).or(dial_in),
        description: (!described.is_empty()).then(|| plain(&described.join("\n\n"))),
    })
}
