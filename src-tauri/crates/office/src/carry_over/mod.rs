//! What comes along from a body's earlier sessions to its next one: minutes to approve, open
//! tasks, items that were postponed, not decided or never called, those that come up every
//! time, and the topics that wait for a session. A pure reading: it proposes, and a person
//! ticks; [`take_over`] puts on the agenda what was ticked.
//!
//! Nothing vanishes silently: whatever is open is proposed, is on the agenda already, or waits
//! with the day until which it does. Nothing is forgotten because one session in between passed
//! over it.

mod copy;
mod items;
mod order;
mod take;
mod topics;

use chrono::NaiveDate;
use domain::{
    AgendaItem, Decision, Id, Meeting, MeetingState, Noun, Register, Task, TaskState, Topic,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Store;

use crate::Result;

pub use copy::copy_agenda;
pub(crate) use copy::{approves, put};
pub(crate) use take::{item, need};
pub use take::{put_aside, take_over};

/// Something that comes along.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Carried {
    /// What it is.
    pub what: What,
    /// Why it comes along.
    pub reason: Reason,
    /// The item of the planned session by which it is there already.
    pub on_agenda: Option<Id<AgendaItem>>,
    /// The day until which it waits: it is not to come up before (Wiedervorlage).
    pub waits_until: Option<NaiveDate>,
}

/// What comes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "of", content = "id", rename_all = "snake_case")]
pub enum What {
    /// The minutes of an earlier session.
    Minutes(Id<Meeting>),
    /// A task.
    Task(Id<Task>),
    /// An item of an earlier session.
    Item(Id<AgendaItem>),
    /// A topic of the body.
    Topic(Id<Topic>),
}

/// Why something comes along.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Reason {
    /// The minutes are released and wait for their approval.
    ToApprove {},
    /// The minutes are not released yet, so that they cannot be approved.
    NotReleased {},
    /// The task is open.
    Open {},
    /// The task is open, and its day will have passed.
    Overdue {
        /// Its day.
        since: NaiveDate,
    },
    /// The item was put off.
    Postponed {
        /// In which session.
        meeting: Id<Meeting>,
    },
    /// The item was to be decided, and was not.
    Undecided {
        /// In which session.
        meeting: Id<Meeting>,
    },
    /// The session that was to deal with the item was cancelled.
    Cancelled {
        /// Which.
        meeting: Id<Meeting>,
    },
    /// The item stood on the agendas of the last sessions.
    Recurring {
        /// On how many, one after the other.
        times: usize,
    },
    /// The topic waits for a session.
    Waiting {},
    /// The topic stands on every agenda.
    Standing {},
}

/// What comes along to a session of a body: minutes first, then tasks by their day, then items
/// by the session they come from, then topics. Nothing for an event of the office, or without such a session.
///
/// `register` needs the topics and sessions of the body, these with their items, decisions and
/// tasks.
pub fn carry_over(register: &Register, meeting: Id<Meeting>) -> Vec<Carried> {
    let Some(planned) = register.get(meeting) else { return Vec::new() };
    if planned.body.is_none() {
        return Vec::new();
    }
    let earlier = earlier(register, planned);
    let mut carried = minutes(register, planned, &earlier);
    carried.extend(tasks(register, planned, &earlier));
    carried.extend(items::carried(register, planned, &earlier));
    carried.extend(topics::carried(register, planned));
    carried
}

/// What comes along to a session, read from the store: see [`carry_over`].
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn carry_over_to(store: &Store, meeting: Id<Meeting>) -> Result<Vec<Carried>> {
    Ok(carry_over(&around(store, meeting)?, meeting))
}

/// The part of the register that [`carry_over`] needs.
pub(crate) fn around(store: &Store, meeting: Id<Meeting>) -> Result<Register> {
    let missing = store::Error::NotFound { noun: Noun::Meeting, id: meeting.uuid() };
    let planned = store.get(meeting)?.ok_or(missing)?;
    let mut register = Register::new(store.alliance()?);
    match planned.body {
        Some(body) => {
            register.bodies.extend(store.get(body)?);
            register.meetings = store.naming::<Meeting>(body)?;
            register.topics = store.naming::<Topic>(body)?;
        }
        None => register.meetings.push(planned),
    }
    for one in &register.meetings {
        register.agenda_items.extend(store.naming::<AgendaItem>(one.id)?);
        register.decisions.extend(store.naming::<Decision>(one.id)?);
        register.tasks.extend(store.naming::<Task>(one.id)?);
    }
    register.sort();
    Ok(register)
}

/// The sessions of the same body before this one, in their order.
pub(crate) fn earlier<'a>(register: &'a Register, planned: &Meeting) -> Vec<&'a Meeting> {
    let order = |meeting: &Meeting| (meeting.date, meeting.begins, meeting.number, meeting.id);
    // A session without a day comes after all that have one.
    let before = |other: &Meeting| match (planned.date, other.date) {
        (None, Some(_)) => true,
        (None, None) => other.number < planned.number,
        (Some(_), None) => false,
        (Some(_), Some(_)) => order(other) < order(planned),
    };
    let mut earlier: Vec<&Meeting> = register
        .meetings
        .iter()
        .filter(|other| other.body == planned.body && other.id != planned.id && before(other))
        .collect();
    earlier.sort_by_key(|meeting| order(meeting));
    earlier
}

/// Minutes that are not approved yet.
fn minutes(register: &Register, planned: &Meeting, earlier: &[&Meeting]) -> Vec<Carried> {
    let open = earlier.iter().filter_map(|meeting| {
        let reason = match meeting.state {
            MeetingState::MinutesReleased => Reason::ToApprove {},
            state if state.awaits_release() => Reason::NotReleased {},
            _ => return None,
        };
        let on_agenda = items::approving(register, planned, meeting);
        Some(Carried { what: What::Minutes(meeting.id), reason, on_agenda, waits_until: None })
    });
    open.collect()
}

/// Open tasks, those due first at the top; those that wait at the end.
fn tasks(register: &Register, planned: &Meeting, earlier: &[&Meeting]) -> Vec<Carried> {
    let is_earlier = |task: &&Task| {
        task.meeting.is_some_and(|meeting| earlier.iter().any(|one| one.id == meeting))
    };
    let mut open: Vec<&Task> = register
        .tasks
        .iter()
        .filter(|task| task.state == TaskState::Open)
        .filter(is_earlier)
        .collect();
    let waits_until = |task: &Task| waits_beyond(planned, task.resume_on);
    open.sort_by_key(|task| (waits_until(task), task.due_on.is_none(), task.due_on, task.id));
    let carried = open.into_iter().map(|task| Carried {
        what: What::Task(task.id),
        reason: match task.due_on.filter(|due| planned.date.is_some_and(|day| *due < day)) {
            Some(since) => Reason::Overdue { since },
            None => Reason::Open {},
        },
        on_agenda: take::item_with_task(register, planned, task),
        waits_until: waits_until(task),
    });
    carried.collect()
}

/// The day until which something waits, when that is after the session.
fn waits_beyond(planned: &Meeting, resume_on: Option<NaiveDate>) -> Option<NaiveDate> {
    resume_on.filter(|day| planned.date.is_some_and(|date| *day > date))
}

/// A title by which the same item is known again: case and spaces do not count.
fn same(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod take_tests;
#[cfg(test)]
mod tests;
