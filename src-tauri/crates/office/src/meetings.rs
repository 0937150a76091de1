//! All sessions in a list, and the one that a person means by a number.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use domain::{Attendance, Body, Id, Meeting, MeetingNumber, MeetingState, Person, QuorumBasis};
use serde::Serialize;
use store::Store;

use crate::{Error, Result};

/// A session as a line of a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeetingLine {
    /// Key.
    pub id: Id<Meeting>,
    /// Its number, where it has one: „KL 16“, „BT 3 (2026)“.
    pub number: Option<String>,
    /// What it is called: the body's name, or its own.
    pub name: String,
    /// What it is about.
    pub topic: Option<String>,
    /// The day.
    pub date: Option<NaiveDate>,
    /// Planned beginning.
    pub begins: Option<NaiveTime>,
    /// House and room.
    pub place: Option<String>,
    /// How far it has come.
    pub state: MeetingState,
}

/// Every session and event, by date; those without a date last.
///
/// # Errors
/// A store that cannot be read.
pub fn meetings(store: &Store) -> Result<Vec<MeetingLine>> {
    let bodies: HashMap<_, _> = store.all::<Body>()?.into_iter().map(|b| (b.id, b)).collect();
    let mut lines: Vec<_> = store.all::<Meeting>()?.iter().map(|m| line(m, &bodies)).collect();
    lines.sort_by(|a, b| {
        let key = |line: &MeetingLine| (line.date.is_none(), line.date, line.begins);
        key(a).cmp(&key(b)).then_with(|| a.number.cmp(&b.number)).then(a.id.cmp(&b.id))
    });
    Ok(lines)
}

/// How many votes can be given in a session, without those of some people: while it runs,
/// by those who are there at this time; otherwise by whoever was there at any.
///
/// # Errors
/// A store that cannot be read.
pub fn votes_present(
    store: &Store,
    meeting: Id<Meeting>,
    of: QuorumBasis,
    excluded: &[Id<Person>],
    time: NaiveTime,
) -> Result<usize> {
    let runs = store.get(meeting)?.is_some_and(|one| one.state == MeetingState::Running);
    let mut seats = store.naming::<Attendance>(meeting)?;
    seats.retain(|seat| seat.meeting == meeting);
    Ok(domain::votes_present(&seats, of, excluded, runs.then_some(time)))
}

fn line(meeting: &Meeting, bodies: &HashMap<Id<Body>, Body>) -> MeetingLine {
    let body = meeting.body.and_then(|id| bodies.get(&id));
    let number = body.and_then(|body| MeetingNumber::of(meeting, body));
    let name = meeting.name.clone().or_else(|| body.map(|body| body.name.clone()));
    MeetingLine {
        id: meeting.id,
        number: number.map(|number| number.to_string()),
        name: name.unwrap_or_default(),
        topic: meeting.topic.clone(),
        date: meeting.date,
        begins: meeting.begins,
        place: meeting.place.clone(),
        state: meeting.state,
    }
}

/// The session that a person names: by its number or its key. A number that more than one
/// session has is asked back, not guessed.
///
/// # Errors
/// No session, more than one, or a text that is neither number nor key.
pub fn find_meeting(store: &Store, text: &str) -> Result<Id<Meeting>> {
    if let Ok(id) = text.trim().parse::<Id<Meeting>>() {
        let found = store.get(id)?.map(|meeting| meeting.id);
        return found.ok_or_else(|| Error::NoSuchMeeting(text.trim().to_owned()));
    }
    let number: MeetingNumber =
        text.parse().map_err(|_| Error::NotAMeeting(text.trim().to_owned()))?;
    match store.meeting_by_number(&number)?.as_slice() {
        [] => Err(Error::NoSuchMeeting(number.to_string())),
        [one] => Ok(*one),
        many => {
            let mut candidates = Vec::new();
            for id in many {
                let meeting = store.get(*id)?;
                let date = meeting.and_then(|meeting| meeting.date);
                candidates.push(match date {
                    Some(date) => format!("{id} ({})", date.format("%d.%m.%Y")),
                    None => id.to_string(),
                });
            }
            Err(Error::Ambiguous { number: number.to_string(), candidates })
        }
    }
}
