//! Tasks: the register, and the page of one.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{Decision, Id, Meeting, Noun, Organization, Task, TaskState};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{BodyRef, MeetingRef, Named, Names, PersonRef};
use super::number::{DecisionRef, TopRef, decision_ref, top_ref, within};
use crate::Result;

/// A task as a line of the register.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TaskRow {
    /// Key.
    pub id: Id<Task>,
    /// Its number: „KL 15/4“; tasks of the office have none.
    pub number: Option<String>,
    /// What is to be done.
    pub title: String,
    /// The people responsible.
    pub responsible: Vec<PersonRef>,
    /// The organisation responsible, where no person is named.
    pub organization: Option<Named<Organization>>,
    /// The body it was given in.
    pub body: Option<BodyRef>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Not before this day is it to come up again.
    pub resume_on: Option<NaiveDate>,
    /// How far it has come.
    pub state: TaskState,
    /// When it was done or dropped.
    pub done_on: Option<NaiveDate>,
}

/// Every task, those due first at the top.
///
/// # Errors
/// A store that cannot be read.
pub fn task_rows(store: &Store) -> Result<Vec<TaskRow>> {
    let names = Names::read(store)?;
    let meetings: HashMap<_, _> = store.all::<Meeting>()?.into_iter().map(|m| (m.id, m)).collect();
    let tasks = store.all::<Task>()?;
    let of = |task: &Task| task.meeting.and_then(|id| meetings.get(&id));
    Ok(lines(tasks.iter().map(|task| task_row(&names, of(task), task))))
}

/// The lines in their order: open ones first, by their day.
fn lines(rows: impl Iterator<Item = TaskRow>) -> Vec<TaskRow> {
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|row| (row.state != TaskState::Open, row.due_on.is_none(), row.due_on));
    rows
}

fn task_row(names: &Names, meeting: Option<&Meeting>, task: &Task) -> TaskRow {
    TaskRow {
        id: task.id,
        number: meeting.and_then(|meeting| within(names, meeting, task.number?)),
        title: task.title.clone(),
        responsible: task.responsible.iter().filter_map(|id| names.person(*id)).collect(),
        organization: task.responsible_organization.and_then(|id| names.organization(id)),
        body: meeting.and_then(|meeting| names.body(meeting.body?)),
        due_on: task.due_on,
        resume_on: task.resume_on,
        state: task.state,
        done_on: task.done_on,
    }
}

/// These tasks as lines, for a page that mentions some.
pub(super) fn some_rows(store: &Store, names: &Names, tasks: &[Task]) -> Result<Vec<TaskRow>> {
    let mut rows = Vec::with_capacity(tasks.len());
    for task in tasks {
        let meeting = match task.meeting {
            Some(id) => store.get(id)?,
            None => None,
        };
        rows.push(task_row(names, meeting.as_ref(), task));
    }
    Ok(lines(rows.into_iter()))
}

/// Everything about one task.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TaskPage {
    /// The record itself.
    pub task: Task,
    /// Its number: „KL 15/4“.
    pub number: Option<String>,
    /// The people responsible.
    pub responsible: Vec<PersonRef>,
    /// The organisation responsible.
    pub organization: Option<Named<Organization>>,
    /// The session it was given in.
    pub meeting: Option<MeetingRef>,
    /// The item it was given under.
    pub agenda_item: Option<TopRef>,
    /// The decision it carries out.
    pub decision: Option<DecisionRef>,
}

/// The page of one task.
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn task_page(store: &Store, id: Id<Task>) -> Result<TaskPage> {
    let names = Names::read(store)?;
    let task = store.get(id)?.ok_or(store::Error::NotFound { noun: Noun::Task, id: id.uuid() })?;
    let meeting = match task.meeting {
        Some(id) => store.get(id)?,
        None => None,
    };
    let decision: Option<Decision> = match task.decision {
        Some(id) => store.get(id)?,
        None => None,
    };
    let row = task_row(&names, meeting.as_ref(), &task);
    Ok(TaskPage {
        number: row.number,
        responsible: row.responsible,
        organization: row.organization,
        meeting: meeting.as_ref().map(|meeting| names.meeting(meeting)),
        agenda_item: match task.agenda_item {
            Some(id) => top_ref(store, id)?,
            None => None,
        },
        decision: match &decision {
            Some(decision) => Some(decision_ref(store, &names, decision)?),
            None => None,
        },
        task,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::example_store;

    #[test]
    fn the_tasks_due_are_those_of_the_drawing() {
        let (_folder, store) = example_store();
        let rows = task_rows(&store).unwrap();
        let first: Vec<_> =
            rows.iter().take(2).map(|row| (row.number.as_deref(), row.title.as_str())).collect();
        assert_eq!(
            first,
            [
                (Some("KL 15/4"), "Förderweg für das Parkdeck klären"),
                (Some("LE 13/2"), "Presseinformation Leerstandslotsin abstimmen"),
            ]
        );
        let page = task_page(&store, rows[0].id).unwrap();
        assert_eq!(page.responsible[0].name, "Jonas Wendt");
        assert_eq!(page.meeting.unwrap().number.as_deref(), Some("KL 15"));
    }
}
