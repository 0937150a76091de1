//! Bodies: the register, and the page of one.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    Body, BodyKind, Decision, Id, Meeting, MeetingState, Membership, Municipality, Phase, Project,
    Role, Task, TaskState, Topic,
};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::brief::{self, DecisionBrief, TaskBrief};
use super::names::{BodyRef, MeetingRef, Names, PersonRef, ProjectRef};
use super::share::{BodyAttendance, body_attendance};
use crate::Result;

/// A body as a line of the register.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct BodyRow {
    /// Key.
    pub id: Id<Body>,
    /// As it is mentioned.
    pub body: BodyRef,
    /// What kind it is.
    pub kind: BodyKind,
    /// Who leads today.
    pub chair: Option<PersonRef>,
    /// Seats taken today; deputies hold none of their own.
    pub members: usize,
    /// Sessions held.
    pub held: usize,
    /// The next session.
    pub next: Option<MeetingRef>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// Whether it exists today.
    pub active: bool,
}

/// Every body, past ones too, by its colour and letters.
///
/// # Errors
/// A store that cannot be read.
pub fn body_rows(store: &Store, today: NaiveDate) -> Result<Vec<BodyRow>> {
    let names = Names::read(store)?;
    let mut seats: HashMap<Id<Body>, Vec<Membership>> = HashMap::new();
    for seat in store.all::<Membership>()?.into_iter().filter(|seat| seat.holds_on(today)) {
        if let Some(body) = seat.body {
            seats.entry(body).or_default().push(seat);
        }
    }
    let mut meetings: HashMap<Id<Body>, Vec<Meeting>> = HashMap::new();
    for meeting in store.all::<Meeting>()? {
        if let Some(body) = meeting.body {
            meetings.entry(body).or_default().push(meeting);
        }
    }
    let mut rows: Vec<_> = names
        .bodies
        .values()
        .filter_map(|body| {
            let seats = seats.remove(&body.id).unwrap_or_default();
            let meetings = meetings.remove(&body.id).unwrap_or_default();
            Some(BodyRow {
                id: body.id,
                body: names.body(body.id)?,
                kind: body.kind,
                chair: chair(&names, &seats),
                members: seats.iter().filter(|seat| seat.deputy_for.is_none()).count(),
                held: meetings.iter().filter(|meeting| meeting.was_held()).count(),
                next: next(&meetings, today).map(|meeting| names.meeting(meeting)),
                from: body.from,
                until: body.until,
                active: body.from.is_none_or(|from| from <= today)
                    && body.until.is_none_or(|until| today <= until),
            })
        })
        .collect();
    rows.sort_by(|a, b| {
        (a.body.hue, &a.body.letters, a.id).cmp(&(b.body.hue, &b.body.letters, b.id))
    });
    Ok(rows)
}

/// Who leads, among seats that hold on one day.
pub(super) fn chair(names: &Names, seats: &[Membership]) -> Option<PersonRef> {
    let seat = seats.iter().find(|seat| seat.role == Role::Chair && seat.deputy_for.is_none());
    seat.and_then(|seat| names.person(seat.person))
}

/// Whether a session is still to come or being prepared.
fn lies_ahead(meeting: &Meeting) -> bool {
    !meeting.was_held() && meeting.state != MeetingState::Cancelled
}

/// The first session from today on.
fn next(meetings: &[Meeting], today: NaiveDate) -> Option<&Meeting> {
    let coming = meetings.iter().filter(|meeting| lies_ahead(meeting));
    coming
        .filter(|meeting| meeting.date.is_some_and(|day| day >= today))
        .min_by_key(|meeting| (meeting.date, meeting.begins, meeting.id))
}

/// Everything about one body.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct BodyPage {
    /// The record itself.
    pub body: Body,
    /// As it is mentioned.
    pub mention: BodyRef,
    /// Who leads today.
    pub chair: Option<PersonRef>,
    /// Its sessions, by date; those without a date last.
    pub sessions: Vec<SessionDot>,
    /// How many were held.
    pub held: usize,
    /// How many lie ahead.
    pub ahead: usize,
    /// Its decisions, the latest first.
    pub decisions: Vec<DecisionBrief>,
    /// Its open tasks, the most urgent first.
    pub tasks: Vec<TaskBrief>,
    /// The pilot projects it looks after.
    pub projects: Vec<BodyProject>,
    /// What it is to deal with some day or every time: standing topics first, then by the day
    /// they wait for.
    pub topics: Vec<TopicLine>,
    /// Who took part in its sessions, year by year.
    pub attendance: BodyAttendance,
}

/// A topic of a body.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TopicLine {
    /// The record itself.
    pub topic: Topic,
    /// Who brought it up.
    pub proposed_by: Option<PersonRef>,
}

/// A session on the thread of its body.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SessionDot {
    /// The session.
    pub meeting: MeetingRef,
    /// How far it has come.
    pub state: MeetingState,
    /// Whether it is the next one.
    pub next: bool,
}

/// A pilot project that a body looks after.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct BodyProject {
    /// The project.
    pub project: ProjectRef,
    /// Where it takes place.
    pub towns: Vec<String>,
    /// The phase it is in.
    pub phase: Option<Phase>,
}

/// The page of one body.
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn body_page(store: &Store, id: Id<Body>, today: NaiveDate) -> Result<BodyPage> {
    let names = Names::read(store)?;
    let (body, mention) = names
        .bodies
        .get(&id)
        .cloned()
        .zip(names.body(id))
        .ok_or(store::Error::NotFound { noun: domain::Noun::Body, id: id.uuid() })?;
    let mut seats = store.naming::<Membership>(id)?;
    seats.retain(|seat| seat.body == Some(id) && seat.holds_on(today));
    let mut meetings = store.naming::<Meeting>(id)?;
    meetings.retain(|meeting| meeting.body == Some(id));
    meetings.sort_by_key(|meeting| {
        (meeting.date.is_none(), meeting.date, meeting.begins, meeting.number, meeting.id)
    });
    let mut open = Vec::new();
    for meeting in &meetings {
        let given = store.naming::<Task>(meeting.id)?.into_iter();
        open.extend(given.filter(|task| task.state == TaskState::Open).map(|task| (meeting, task)));
    }
    // A task of a later session may carry out a decision of an earlier one.
    let late = brief::with_late_task(open.iter().map(|(_, task)| task), today);
    let mut decisions = Vec::new();
    for meeting in meetings.iter().rev() {
        let taken = brief::decisions(meeting, store.naming::<Decision>(meeting.id)?, &late, today);
        decisions.extend(taken.into_iter().rev());
    }
    let brief = |(meeting, task)| brief::task(&names, Some(meeting), task, today);
    let mut tasks: Vec<_> = open.into_iter().map(brief).collect();
    tasks.sort_by_key(|task| (task.due_on.is_none(), task.due_on, task.id));
    let next = next(&meetings, today).map(|meeting| meeting.id);
    let dot = |meeting: &Meeting| SessionDot {
        meeting: names.meeting(meeting),
        state: meeting.state,
        next: next == Some(meeting.id),
    };
    Ok(BodyPage {
        chair: chair(&names, &seats),
        held: meetings.iter().filter(|meeting| meeting.was_held()).count(),
        ahead: meetings.iter().filter(|meeting| lies_ahead(meeting)).count(),
        sessions: meetings.iter().map(dot).collect(),
        decisions,
        tasks,
        projects: projects(store, id)?,
        topics: topics(store, &names, id)?,
        attendance: body_attendance(store, &names, &meetings, today)?,
        body,
        mention,
    })
}

fn topics(store: &Store, names: &Names, id: Id<Body>) -> Result<Vec<TopicLine>> {
    let mut topics = store.naming::<Topic>(id)?;
    topics.sort_by_key(|topic| (!topic.recurring, topic.resume_on, topic.id));
    let line = |topic: Topic| TopicLine {
        proposed_by: topic.proposed_by.and_then(|id| names.person(id)),
        topic,
    };
    Ok(topics.into_iter().map(line).collect())
}

fn projects(store: &Store, id: Id<Body>) -> Result<Vec<BodyProject>> {
    let mut projects = store.naming::<Project>(id)?;
    projects.retain(|project| project.body == Some(id));
    projects.sort_by(|a, b| (a.number, &a.name).cmp(&(b.number, &b.name)));
    let mut lines = Vec::with_capacity(projects.len());
    for project in projects {
        let mut towns = Vec::new();
        for town in &project.municipalities {
            towns.extend(store.get::<Municipality>(*town)?.map(|town| town.name));
        }
        lines.push(BodyProject {
            project: ProjectRef { id: project.id, name: project.name },
            towns,
            phase: project.phase,
        });
    }
    Ok(lines)
}
