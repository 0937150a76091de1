//! A session's way from the date to the approved minutes, its agenda and its decisions.

use chrono::{NaiveDate, NaiveTime, Timelike};
use office::domain::{
    AgendaItem, AgendaTemplate, Body, Decision, Id, Meeting, MeetingState, Person, QuorumBasis,
    Series, Topic,
};
use office::view;
use office::{PlannedDay, Proposal, SeriesPlan, What};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::record::New;
use crate::call::{Commands, Result};
use crate::room::{Room, Written};

pub(super) fn list(commands: &mut Commands) {
    commands.add("whatSpeaksAgainst", what_speaks_against);
    commands.add("scheduleMeeting", schedule);
    commands.add("seriesDays", series_days);
    commands.add("planSeries", plan_series);
    commands.add("advanceMeeting", advance);
    commands.add("circulateMinutes", circulate_minutes);
    commands.add("releaseMinutes", release_minutes);
    commands.add("approveMinutes", approve_minutes);
    commands.add("cancelMeeting", cancel);
    commands.add("putOnAgenda", put_on_agenda);
    commands.add("moveAgendaItem", move_agenda_item);
    commands.add("callAgendaItem", call_agenda_item);
    commands.add("closeSession", close_session);
    commands.add("votesPresent", votes_present);
    commands.add("takeOver", take_over);
    commands.add("copyAgenda", copy_agenda);
    commands.add("templateLines", template_lines);
    commands.add("keepAgenda", keep_agenda);
    commands.add("useTemplate", use_template);
    commands.add("putAside", put_aside);
    commands.add("recordDecision", record_decision);
}

/// What speaks against a date: holidays, other sessions, members of both bodies.
fn what_speaks_against(room: &Room, date: Proposal) -> Result<Vec<String>> {
    room.read(|store| office::objections(store, date))
}

/// A session, and with which agenda it begins.
#[derive(Deserialize, JsonSchema)]
struct Planned {
    meeting: New<Meeting>,
    template: Option<Id<AgendaTemplate>>,
}

/// Puts a session into the calendar; without a number it gets the next of its body.
fn schedule(room: &Room, planned: Planned) -> Result<Written<Meeting>> {
    room.write(|store| {
        let meeting = planned.meeting.record(store)?;
        office::schedule_meeting(store, meeting, planned.template)
    })
}

/// A rule, and from when until when it holds.
#[derive(Deserialize, Serialize, JsonSchema)]
struct SeriesOf {
    plan: SeriesPlan,
    rule: Series,
    from: NaiveDate,
    until: NaiveDate,
}

/// The days of a rule, each with what speaks against it.
fn series_days(room: &Room, of: SeriesOf) -> Result<Vec<PlannedDay>> {
    room.read(|store| office::series_days(store, &of.plan, of.rule, (of.from, of.until)))
}

/// The days of a series that were chosen.
#[derive(Deserialize, Serialize, JsonSchema)]
struct ChosenDays {
    plan: SeriesPlan,
    days: Vec<NaiveDate>,
}

/// Plans a session on each of the days, as one step.
fn plan_series(room: &Room, chosen: ChosenDays) -> Result<Written<()>> {
    room.write(|store| office::plan_series(store, &chosen.plan, &chosen.days))
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

/// Puts the minutes into circulation, today.
fn circulate_minutes(room: &Room, meeting: Id<Meeting>) -> Result<Written<Meeting>> {
    let today = room.today();
    room.write(|store| Ok(store.circulate_minutes(meeting, today)?))
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

/// Calls an item, now: it begins, and what was being dealt with ends.
fn call_agenda_item(room: &Room, item: Id<AgendaItem>) -> Result<Written<AgendaItem>> {
    room.write(|store| Ok(store.call_agenda_item(item, on_the_minute(room))?))
}

/// Closes a session, now.
fn close_session(room: &Room, meeting: Id<Meeting>) -> Result<Written<Meeting>> {
    room.write(|store| Ok(store.close_session(meeting, on_the_minute(room))?))
}

/// The time on the wall, as minutes note it.
fn on_the_minute(room: &Room) -> NaiveTime {
    let now = room.wall_time().time();
    now.with_second(0).and_then(|now| now.with_nanosecond(0)).unwrap_or(now)
}

/// Who may vote: all with a vote who are there, without some.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Voters {
    meeting: Id<Meeting>,
    of: QuorumBasis,
    excluded: Vec<Id<Person>>,
}

/// How many votes can be given; while the session runs, by those who are there now.
fn votes_present(room: &Room, voters: Voters) -> Result<usize> {
    room.read(|store| {
        office::votes_present(
            store,
            voters.meeting,
            voters.of,
            &voters.excluded,
            room.wall_time().time(),
        )
    })
}

/// What shall come along to a session.
#[derive(Deserialize, Serialize, JsonSchema)]
struct TakingOver {
    meeting: Id<Meeting>,
    chosen: Vec<What>,
}

/// Puts what was chosen onto the agenda, as one step.
fn take_over(room: &Room, of: TakingOver) -> Result<Written<()>> {
    room.write(|store| office::take_over(store, of.meeting, &of.chosen))
}

/// Which agenda shall be copied, and to where.
#[derive(Deserialize, Serialize, JsonSchema)]
struct AgendaCopy {
    from: Id<Meeting>,
    to: Id<Meeting>,
}

/// Copies the agenda of an earlier session, as one step.
fn copy_agenda(room: &Room, of: AgendaCopy) -> Result<Written<()>> {
    room.write(|store| office::copy_agenda(store, of.from, of.to))
}

/// The agendas that are kept under a name.
fn template_lines(room: &Room, (): ()) -> Result<Vec<view::TemplateLine>> {
    room.read(view::template_lines)
}

/// Under which name an agenda shall be kept, and for which body; for all, without one.
#[derive(Deserialize, Serialize, JsonSchema)]
struct KeptAgenda {
    meeting: Id<Meeting>,
    name: String,
    body: Option<Id<Body>>,
}

/// Keeps an agenda as a template.
fn keep_agenda(room: &Room, of: KeptAgenda) -> Result<Written<AgendaTemplate>> {
    room.write(|store| office::keep_agenda(store, of.meeting, &of.name, of.body))
}

/// Which template shall go onto which agenda.
#[derive(Deserialize, Serialize, JsonSchema)]
struct TemplateUse {
    template: Id<AgendaTemplate>,
    meeting: Id<Meeting>,
}

/// Puts the items of a template onto an agenda, as one step.
fn use_template(room: &Room, of: TemplateUse) -> Result<Written<()>> {
    room.write(|store| office::use_template(store, of.template, of.meeting))
}

/// An item that shall wait, and until when.
#[derive(Deserialize, Serialize, JsonSchema)]
struct PuttingAside {
    item: Id<AgendaItem>,
    resume_on: Option<NaiveDate>,
}

/// Puts an item into the topics of its body.
fn put_aside(room: &Room, of: PuttingAside) -> Result<Written<Topic>> {
    room.write(|store| office::put_aside(store, of.item, of.resume_on))
}

/// Records a decision; number 0 becomes the next of its session.
fn record_decision(room: &Room, decision: New<Decision>) -> Result<Written<Decision>> {
    room.write(|store| {
        let decision = decision.record(store)?;
        Ok(store.record_decision(decision)?)
    })
}
