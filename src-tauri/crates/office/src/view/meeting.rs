//! Sessions and events: the register, which is also the calendar.

use chrono::{NaiveDate, NaiveTime};
use domain::{Id, Meeting, MeetingKind, MeetingState};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{MeetingRef, Names};
use super::readiness::{self, Check, Stage, Standing};
use crate::Result;

/// A session or event as a line of the register.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MeetingRow {
    /// Key.
    pub id: Id<Meeting>,
    /// As it is mentioned.
    pub meeting: MeetingRef,
    /// Session or event.
    pub kind: MeetingKind,
    /// How far it has come.
    pub state: MeetingState,
    /// Planned beginning.
    pub begins: Option<NaiveTime>,
    /// Planned end.
    pub ends: Option<NaiveTime>,
    /// House and room.
    pub place: Option<String>,
    /// What it is about.
    pub topic: Option<String>,
    /// What it is being prepared for.
    pub stage: Stage,
    /// What is missing, the most pressing first.
    pub missing: Vec<Check>,
}

/// Sessions so many days ahead or past are looked into item by item; of those farther away
/// only what they tell themselves is checked.
const NEAR: i64 = 60;

/// Every session and event, by date; those without a date last.
///
/// # Errors
/// A store that cannot be read.
pub fn meeting_rows(store: &Store, today: NaiveDate) -> Result<Vec<MeetingRow>> {
    let names = Names::read(store)?;
    let mut meetings = store.all::<Meeting>()?;
    meetings.sort_by_key(|m| (m.date.is_none(), m.date, m.begins, m.number, m.id));
    meetings.into_iter().map(|meeting| row(store, &names, meeting, today)).collect()
}

fn row(store: &Store, names: &Names, meeting: Meeting, today: NaiveDate) -> Result<MeetingRow> {
    let stage = readiness::stage(meeting.state);
    let body = meeting.body.and_then(|id| names.bodies.get(&id));
    let is_near = meeting.date.is_some_and(|day| (day - today).num_days().abs() <= NEAR);
    let around = match stage {
        Stage::Done => None,
        _ if is_near => Some(store.meeting_excerpt(meeting.id)?),
        _ => None,
    };
    let mut missing = readiness::checks(&meeting, body, around.as_ref(), today);
    missing.retain(|check| check.standing != Standing::Fine);
    Ok(MeetingRow {
        id: meeting.id,
        meeting: names.meeting(&meeting),
        kind: meeting.kind,
        state: meeting.state,
        begins: meeting.begins,
        ends: meeting.ends,
        place: meeting.place,
        topic: meeting.topic,
        stage,
        missing,
    })
}
