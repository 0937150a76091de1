//! Decisions and tasks as the pages of bodies and sessions mention them.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::{
    AgendaItem, Attendance, Decision, DecisionKind, Id, Implementation, Meeting, Organization,
    Person, Task, TaskState, Vote,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::names::{Named, Names, PersonRef};

/// A decision under its session or body.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DecisionBrief {
    /// Key.
    pub id: Id<Decision>,
    /// The session.
    pub meeting: Id<Meeting>,
    /// The item it was taken under.
    pub agenda_item: Option<Id<AgendaItem>>,
    /// „15/2“: the session's number and its own.
    pub number: String,
    /// What kind it is.
    pub kind: DecisionKind,
    /// The exact wording.
    pub wording: String,
    /// How it was taken.
    pub vote: Option<Vote>,
    /// How far it has been carried out.
    pub implementation: Implementation,
    /// By when it is to be carried out.
    pub due_on: Option<NaiveDate>,
    /// Whether it is still to be carried out and its day has passed.
    pub overdue: bool,
    /// Whether a task that carries it out is overdue.
    pub task_overdue: bool,
}

/// Those on the list of a session, deputies too, and whoever else is named: who may be biased
/// in a vote.
pub(super) fn voters<'a>(
    names: &Names,
    attendances: impl IntoIterator<Item = &'a Attendance>,
    others: &[Id<Person>],
) -> Vec<PersonRef> {
    let listed = attendances.into_iter().filter(|one| one.voting && one.status.takes_part());
    let mut people: Vec<_> =
        listed.flat_map(|one| [one.person, one.represented_by]).flatten().collect();
    people.extend(others);
    let mut seen = HashSet::new();
    people.retain(|id| seen.insert(*id));
    people.into_iter().filter_map(|id| names.person(id)).collect()
}

/// A task under its session or body.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TaskBrief {
    /// Key.
    pub id: Id<Task>,
    /// The item it was given under.
    pub agenda_item: Option<Id<AgendaItem>>,
    /// „A 15-4“, where it was given in a session that is counted.
    pub number: Option<String>,
    /// What is to be done.
    pub title: String,
    /// The people responsible.
    pub responsible: Vec<PersonRef>,
    /// The organisation responsible, where no person is named.
    pub responsible_organization: Option<Named<Organization>>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Not before this day is it to come up again.
    pub resume_on: Option<NaiveDate>,
    /// How far it has come.
    pub state: TaskState,
    /// Whether it is open and its day has passed.
    pub overdue: bool,
}

/// The decisions of a session, by number.
pub(super) fn decisions(
    meeting: &Meeting,
    of: impl IntoIterator<Item = Decision>,
    late: &HashSet<Id<Decision>>,
    today: NaiveDate,
) -> Vec<DecisionBrief> {
    let mut briefs: Vec<(u32, DecisionBrief)> = of
        .into_iter()
        .filter(|decision| decision.meeting == meeting.id)
        .map(|decision| {
            let outstanding = papers::figures::is_outstanding(&decision);
            let brief = DecisionBrief {
                id: decision.id,
                meeting: meeting.id,
                agenda_item: decision.agenda_item,
                number: match meeting.number {
                    Some(number) => format!("{number}/{}", decision.number),
                    None => decision.number.to_string(),
                },
                kind: decision.kind,
                vote: decision.vote,
                implementation: decision.implementation,
                due_on: decision.due_on,
                overdue: outstanding && decision.due_on.is_some_and(|due| due < today),
                task_overdue: late.contains(&decision.id),
                wording: decision.wording,
            };
            (decision.number, brief)
        })
        .collect();
    briefs.sort_by_key(|(number, brief)| (*number, brief.id));
    briefs.into_iter().map(|(_, brief)| brief).collect()
}

/// The decisions that an overdue task carries out, whichever session gave it.
pub(super) fn with_late_task<'a>(
    tasks: impl IntoIterator<Item = &'a Task>,
    today: NaiveDate,
) -> HashSet<Id<Decision>> {
    let late = tasks.into_iter().filter(|task| task.is_overdue(today));
    late.filter_map(|task| task.decision).collect()
}

/// A task as it is mentioned.
pub(super) fn task(
    names: &Names,
    meeting: Option<&Meeting>,
    task: Task,
    today: NaiveDate,
) -> TaskBrief {
    let session = meeting.and_then(|meeting| meeting.number);
    TaskBrief {
        id: task.id,
        agenda_item: task.agenda_item,
        number: session.zip(task.number).map(|(session, own)| format!("A {session}-{own}")),
        responsible: task.responsible.iter().filter_map(|id| names.person(*id)).collect(),
        responsible_organization: task
            .responsible_organization
            .and_then(|of| names.organization(of)),
        due_on: task.due_on,
        resume_on: task.resume_on,
        state: task.state,
        overdue: task.is_overdue(today),
        title: task.title,
    }
}
