//! A session's way from the date to the approved minutes, its agenda and its decisions.

use chrono::NaiveDate;
use office::Proposal;
use office::domain::{AgendaItem, Decision, Id, Meeting, MeetingState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::record::New;
use crate::call::{Commands, Result};
use crate::room::{Room, Written};

pub(super) fn list(commands: &mut Commands) {
    commands.add("whatSpeaksAgainst", what_speaks_against);
    commands.add("scheduleMeeting", schedule);
    commands.add("advanceMeeting", advance);
    commands.add("releaseMinutes", release_minutes);
    commands.add("approveMinutes", approve_minutes);
    commands.add("cancelMeeting", cancel);
    commands.add("putOnAgenda", put_on_agenda);
    commands.add("moveAgendaItem", move_agenda_item);
    commands.add("recordDecision", record_decision);
}

/// What speaks against a date: holidays, other sessions, members of both bodies.
fn what_speaks_against(room: &Room, date: Proposal) -> Result<Vec<String>> {
    room.read(|store| office::objections(store, date))
}

/// Puts a session into the calendar; without a number it gets the next of its body.
fn schedule(room: &Room, meeting: New<Meeting>) -> Result<Written<Meeting>> {
    room.write(|store| {
        let meeting = meeting.record(store)?;
        Ok(store.schedule_meeting(meeting)?)
    })
}

/// Where a session shall go.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Advance {
    meeting: Id<Meeting>,
    to: MeetingState,
}

fn advance(room: &Room, advance: Advance) -> Result<Written<Meeting>> {
    room.write(|store| Ok(store.advance_meeting(advance.meeting, advance.to)?))
}

/// Releases the minutes, today: their PDF is kept.
fn release_minutes(room: &Room, meeting: Id<Meeting>) -> Result<Written<Meeting>> {
    let as_of = room.wall_time();
    room.write(|store| office::release_minutes(store, meeting, as_of))
}

/// That a body approved the minutes of a session.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Approval {
    meeting: Id<Meeting>,
    on: NaiveDate,
    in_meeting: Option<Id<Meeting>>,
}

fn approve_minutes(room: &Room, approval: Approval) -> Result<Written<Meeting>> {
    let Approval { meeting, on, in_meeting } = approval;
    room.write(|store| Ok(store.approve_minutes(meeting, on, in_meeting)?))
}

/// That a session will not take place.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Cancellation {
    meeting: Id<Meeting>,
    because: Option<String>,
}

fn cancel(room: &Room, cancellation: Cancellation) -> Result<Written<Meeting>> {
    let Cancellation { meeting, because } = cancellation;
    room.write(|store| Ok(store.cancel_meeting(meeting, because)?))
}

/// Puts an item on the agenda: at its position, or with position 0 at the end.
fn put_on_agenda(room: &Room, item: New<AgendaItem>) -> Result<Written<AgendaItem>> {
    room.write(|store| {
        let item = item.record(store)?;
        Ok(store.put_on_agenda(item)?)
    })
}

/// Where an item of the agenda shall go.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Move {
    item: Id<AgendaItem>,
    parent: Option<Id<AgendaItem>>,
    /// From 1 among its siblings; 0 is the end.
    position: u32,
}

fn move_agenda_item(room: &Room, to: Move) -> Result<Written<AgendaItem>> {
    room.write(|store| Ok(store.move_agenda_item(to.item, to.parent, to.position)?))
}

/// Records a decision; number 0 becomes the next of its session.
fn record_decision(room: &Room, decision: New<Decision>) -> Result<Written<Decision>> {
    room.write(|store| {
        let decision = decision.record(store)?;
        Ok(store.record_decision(decision)?)
    })
}
