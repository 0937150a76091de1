//! The day: what needs a hand, from the next sessions to the reports that are due. Each line
//! knows the record on which something can be done at once.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use domain::{
    Alliance, Commitment, Id, Land, Meeting, MeetingKind, MeetingState, Organization, Report,
    ReportKind, ReportState, Task,
};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{MeetingRef, Named, Names, PersonRef};
use super::organization::is_overdue;
use super::readiness::{Check, Standing, checks};
use crate::{Result, holidays};

/// How many weeks the band of days shows.
const WEEKS: u64 = 5;
/// How many sessions ahead are looked at closely.
const SESSIONS: usize = 4;
/// How many lines a list of the overview shows.
const LINES: usize = 6;
/// How far ahead tasks are shown, in days.
const TASKS_AHEAD: u64 = 7;
/// How far ahead promises and reports are shown, in days.
const PROMISES_AHEAD: u64 = 30;
const REPORTS_AHEAD: u64 = 90;

/// The overview of a day.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Overview {
    /// The day.
    pub today: NaiveDate,
    /// The days of the next five weeks, from Monday.
    pub days: Vec<DayLine>,
    /// The next sessions, with what is missing for each.
    pub meetings: Vec<NextMeeting>,
    /// Tasks that are late or due within a week.
    pub tasks: Vec<TaskLine>,
    /// How many of these there are in all.
    pub tasks_due: usize,
    /// How many tasks are late.
    pub tasks_overdue: usize,
    /// The day until which tasks are shown.
    pub tasks_until: NaiveDate,
    /// Minutes that are not yet approved.
    pub minutes: Vec<MinutesLine>,
    /// Promises of partners that are late or due soon.
    pub commitments: Vec<CommitmentLine>,
    /// Reports that are due.
    pub reports: Vec<ReportLine>,
    /// Whether the alliance has nothing yet: the first steps are shown then.
    pub is_new: bool,
}

/// A day in the band.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DayLine {
    /// The day.
    pub date: NaiveDate,
    /// The holiday it is, in the alliance's Land.
    pub holiday: Option<&'static str>,
    /// Its sessions and events.
    pub meetings: Vec<MeetingRef>,
}

/// A session that is coming.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NextMeeting {
    /// The session.
    pub meeting: MeetingRef,
    /// Whether it is a session or an event.
    pub kind: MeetingKind,
    /// Its beginning.
    pub begins: Option<NaiveTime>,
    /// How far it has come.
    pub state: MeetingState,
    /// What is not as it should be, the most pressing first.
    pub checks: Vec<Check>,
}

/// A task that is due.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TaskLine {
    /// Key.
    pub id: Id<Task>,
    /// What is to be done.
    pub title: String,
    /// „KL 15/4“: the session it comes from and its number there.
    pub number: Option<String>,
    /// The first of those responsible.
    pub responsible: Option<PersonRef>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Whether that is past.
    pub overdue: bool,
}

/// Minutes on their way.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MinutesLine {
    /// The session.
    pub meeting: MeetingRef,
    /// How far it has come.
    pub state: MeetingState,
    /// When they went into circulation, or out.
    pub issued_on: Option<NaiveDate>,
    /// What is missing before the release.
    pub checks: Vec<Check>,
    /// The next session of the body, in which they can be approved.
    pub next: Option<MeetingRef>,
}

/// A promise that is due.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CommitmentLine {
    /// Key.
    pub id: Id<Commitment>,
    /// What was promised.
    pub title: String,
    /// Who promised it.
    pub organization: Option<Named<Organization>>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Whether that is past.
    pub overdue: bool,
}

/// A report that is due.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReportLine {
    /// Key.
    pub id: Id<Report>,
    /// Its kind.
    pub kind: ReportKind,
    /// Its own title.
    pub title: Option<String>,
    /// The period.
    pub from: NaiveDate,
    /// The period.
    pub until: NaiveDate,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Whether that is past.
    pub overdue: bool,
}

/// The overview of today.
///
/// # Errors
/// A store that cannot be read.
pub fn overview(store: &Store, today: NaiveDate) -> Result<Overview> {
    let alliance: Alliance = store.alliance()?;
    let names = Names::read(store)?;
    let mut meetings = store.all::<Meeting>()?;
    meetings.sort_by_key(|meeting| (meeting.date, meeting.begins, meeting.id));
    let tasks_until = later(today, TASKS_AHEAD);
    let tasks = store.open_tasks_due_by(tasks_until)?;
    let is_new = names.organizations.is_empty() && names.bodies.is_empty() && meetings.is_empty();
    Ok(Overview {
        today,
        days: band(&names, &meetings, alliance.land, today),
        meetings: next_meetings(store, &names, &meetings, today)?,
        tasks_due: tasks.len(),
        tasks_overdue: tasks.iter().filter(|task| task.is_overdue(today)).count(),
        tasks: task_lines(&names, &meetings, tasks, today),
        tasks_until,
        minutes: minutes(store, &names, &meetings, today)?,
        commitments: commitments(store, &names, today)?,
        reports: reports(store, today)?,
        is_new,
    })
}

/// How many tasks are late.
///
/// # Errors
/// A store that cannot be read.
pub fn overdue_tasks(store: &Store, today: NaiveDate) -> Result<usize> {
    let tasks = store.open_tasks_due_by(today)?;
    Ok(tasks.iter().filter(|task| task.is_overdue(today)).count())
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

fn band(names: &Names, meetings: &[Meeting], land: Option<Land>, today: NaiveDate) -> Vec<DayLine> {
    let back = Days::new(today.weekday().num_days_from_monday().into());
    let monday = today.checked_sub_days(back).unwrap_or(today);
    let mut on_day: HashMap<NaiveDate, Vec<MeetingRef>> = HashMap::new();
    for meeting in meetings.iter().filter(|meeting| meeting.state != MeetingState::Cancelled) {
        if let Some(date) = meeting.date {
            on_day.entry(date).or_default().push(names.meeting(meeting));
        }
    }
    let day = |offset| {
        let date = later(monday, offset);
        let meetings = on_day.get(&date).cloned().unwrap_or_default();
        DayLine { date, holiday: holidays::holiday(date, land), meetings }
    };
    (0..WEEKS * 7).map(day).collect()
}

fn next_meetings(
    store: &Store,
    names: &Names,
    meetings: &[Meeting],
    today: NaiveDate,
) -> Result<Vec<NextMeeting>> {
    let coming = |meeting: &&Meeting| {
        let ahead = meeting.date.is_some_and(|date| date >= today);
        ahead && !meeting.was_held() && meeting.state != MeetingState::Cancelled
    };
    let line = |meeting: &Meeting| {
        Ok(NextMeeting {
            meeting: names.meeting(meeting),
            kind: meeting.kind,
            begins: meeting.begins,
            state: meeting.state,
            checks: wanting(store, names, meeting, today)?,
        })
    };
    meetings.iter().filter(coming).take(SESSIONS).map(line).collect()
}

/// What is not as it should be.
fn wanting(
    store: &Store,
    names: &Names,
    meeting: &Meeting,
    today: NaiveDate,
) -> Result<Vec<Check>> {
    let around = store.meeting_excerpt(meeting.id)?;
    let body = meeting.body.and_then(|id| names.bodies.get(&id));
    let mut checks = checks(meeting, body, Some(&around), today);
    checks.retain(|check| check.standing != Standing::Fine);
    Ok(checks)
}

fn task_lines(
    names: &Names,
    meetings: &[Meeting],
    tasks: Vec<Task>,
    today: NaiveDate,
) -> Vec<TaskLine> {
    let by_id: HashMap<_, _> = meetings.iter().map(|meeting| (meeting.id, meeting)).collect();
    let line = |task: Task| {
        let session = task.meeting.and_then(|id| by_id.get(&id)).map(|m| names.meeting(m));
        let session = session.and_then(|session| session.number);
        TaskLine {
            number: session.zip(task.number).map(|(session, number)| format!("{session}/{number}")),
            responsible: task.responsible.first().and_then(|id| names.person(*id)),
            overdue: task.is_overdue(today),
            id: task.id,
            due_on: task.due_on,
            title: task.title,
        }
    };
    tasks.into_iter().take(LINES).map(line).collect()
}

/// Sessions whose minutes are not yet released, or released and not yet approved.
fn minutes(
    store: &Store,
    names: &Names,
    meetings: &[Meeting],
    today: NaiveDate,
) -> Result<Vec<MinutesLine>> {
    let mut lines = Vec::new();
    let waiting = |meeting: &&Meeting| {
        let state = meeting.state;
        meeting.kind == MeetingKind::Session
            && (state.awaits_release() || state == MeetingState::MinutesReleased)
    };
    for meeting in meetings.iter().rev().filter(waiting).take(LINES) {
        let next: Option<&Meeting> = meetings.iter().find(|other| {
            other.body == meeting.body
                && other.date > meeting.date
                && !other.was_held()
                && other.state != MeetingState::Cancelled
        });
        lines.push(MinutesLine {
            meeting: names.meeting(meeting),
            state: meeting.state,
            issued_on: meeting.minutes.issued_on,
            checks: wanting(store, names, meeting, today)?,
            next: next.map(|next| names.meeting(next)),
        });
    }
    Ok(lines)
}

fn commitments(store: &Store, names: &Names, today: NaiveDate) -> Result<Vec<CommitmentLine>> {
    let until = later(today, PROMISES_AHEAD);
    let mut due = store.all::<Commitment>()?;
    due.retain(|one| one.fulfilled_on.is_none() && one.due_on.is_some_and(|due| due <= until));
    due.sort_by_key(|one| (one.due_on, one.id));
    let line = |one: Commitment| CommitmentLine {
        organization: one.organization.and_then(|id| names.organization(id)),
        overdue: is_overdue(&one, today),
        id: one.id,
        due_on: one.due_on,
        title: one.title,
    };
    Ok(due.into_iter().take(LINES).map(line).collect())
}

fn reports(store: &Store, today: NaiveDate) -> Result<Vec<ReportLine>> {
    let until = later(today, REPORTS_AHEAD);
    let mut due = store.all::<Report>()?;
    due.retain(|report| {
        report.state == ReportState::Draft && report.due_on.is_none_or(|due| due <= until)
    });
    due.sort_by_key(|report| (report.due_on.is_none(), report.due_on, report.id));
    let line = |report: Report| ReportLine {
        id: report.id,
        kind: report.kind,
        title: report.title,
        from: report.from,
        until: report.until,
        due_on: report.due_on,
        overdue: report.due_on.is_some_and(|due| due < today),
    };
    Ok(due.into_iter().take(LINES).map(line).collect())
}
