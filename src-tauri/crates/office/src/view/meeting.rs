//! Sessions and events: the register, which is also the calendar.

use chrono::{Datelike, NaiveDate, NaiveTime};
use domain::{Id, Meeting, MeetingKind, MeetingState};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{MeetingRef, Names};
use super::readiness::{self, Check, Stage, Standing};
use crate::{Proposal, Result, Surroundings, clash, clashes, holiday};

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
    /// What speaks against its day, each in a sentence; nothing of one that is past.
    pub against: Vec<String>,
}

/// A day on which offices are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DayOff {
    /// The day.
    pub day: NaiveDate,
    /// What it is called.
    pub name: &'static str,
}

/// The public holidays of a year in the alliance's Land.
///
/// # Errors
/// A store that cannot be read.
pub fn days_off(store: &Store, year: i32) -> Result<Vec<DayOff>> {
    let land = store.alliance()?.land;
    let first = NaiveDate::from_ymd_opt(year, 1, 1);
    let days = first.into_iter().flat_map(|day| day.iter_days());
    let days = days.take_while(|day| day.year() == year);
    Ok(days.filter_map(|day| Some(DayOff { day, name: holiday(day, land)? })).collect())
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
    let around = Surroundings::read(store)?;
    meetings.into_iter().map(|meeting| row(store, &names, &around, meeting, today)).collect()
}

/// What speaks against the day of a session that is still to come.
fn against(
    store: &Store,
    around: &Surroundings,
    meeting: &Meeting,
    today: NaiveDate,
) -> Result<Vec<String>> {
    let is_over = meeting.was_held() || meeting.state == MeetingState::Cancelled;
    let Some(day) = meeting.date.filter(|day| !is_over && *day >= today) else {
        return Ok(Vec::new());
    };
    let hours = meeting.begins.zip(meeting.ends);
    let date = Proposal { day, hours, body: meeting.body, moving: Some(meeting.id) };
    clash::said(store, &clashes(around, date))
}

fn row(
    store: &Store,
    names: &Names,
    surroundings: &Surroundings,
    meeting: Meeting,
    today: NaiveDate,
) -> Result<MeetingRow> {
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
    let against = against(store, surroundings, &meeting, today)?;
    Ok(MeetingRow {
        against,
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
