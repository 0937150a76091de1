//! Decisions: the register, and the page of one.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    Attendance, Decision, DecisionKind, Id, Implementation, Meeting, Noun, QuorumBasis, Task, Vote,
};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::brief;
use super::names::{BodyRef, MeetingRef, Names, PersonRef};
use super::number::{TopRef, top_ref, within};
use super::task::{TaskRow, some_rows};
use crate::Result;

/// A decision as a line of the register.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DecisionRow {
    /// Key.
    pub id: Id<Decision>,
    /// Its number: „KL 16/2“.
    pub number: Option<String>,
    /// The exact wording.
    pub wording: String,
    /// The body that took it.
    pub body: Option<BodyRef>,
    /// The day of the session.
    pub date: Option<NaiveDate>,
    /// What kind it is.
    pub kind: DecisionKind,
    /// How it was taken.
    pub vote: Option<Vote>,
    /// How far it has been carried out.
    pub implementation: Implementation,
    /// By when it is to be carried out.
    pub due_on: Option<NaiveDate>,
    /// Whether a task that carries it out is overdue.
    pub late_task: bool,
}

/// Every decision, the latest first.
///
/// # Errors
/// A store that cannot be read.
pub fn decision_rows(store: &Store, today: NaiveDate) -> Result<Vec<DecisionRow>> {
    let names = Names::read(store)?;
    let meetings: HashMap<_, _> = store.all::<Meeting>()?.into_iter().map(|m| (m.id, m)).collect();
    let mut late: HashMap<Id<Decision>, bool> = HashMap::new();
    for task in store.all::<Task>()?.iter().filter(|task| task.is_overdue(today)) {
        if let Some(decision) = task.decision {
            late.insert(decision, true);
        }
    }
    let mut rows: Vec<_> = store
        .all::<Decision>()?
        .into_iter()
        .map(|decision| {
            let meeting = meetings.get(&decision.meeting);
            DecisionRow {
                id: decision.id,
                number: meeting.and_then(|meeting| within(&names, meeting, decision.number)),
                wording: decision.wording,
                body: meeting.and_then(|meeting| names.body(meeting.body?)),
                date: meeting.and_then(|meeting| meeting.date),
                kind: decision.kind,
                vote: decision.vote,
                implementation: decision.implementation,
                due_on: decision.due_on,
                late_task: late.contains_key(&decision.id),
            }
        })
        .collect();
    rows.sort_by(|a, b| b.date.cmp(&a.date).then(b.number.cmp(&a.number)));
    Ok(rows)
}

/// Everything about one decision.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DecisionPage {
    /// The record itself.
    pub decision: Decision,
    /// Its number: „KL 16/2“.
    pub number: Option<String>,
    /// The session it was taken in.
    pub meeting: Option<MeetingRef>,
    /// The item it was taken under.
    pub agenda_item: Option<TopRef>,
    /// The tasks that carry it out.
    pub tasks: Vec<TaskRow>,
    /// Who may have been biased: those who took part, and who was excluded.
    pub voters: Vec<PersonRef>,
    /// What has one vote each in its body, where nothing else is said.
    pub votes_of: QuorumBasis,
    /// The minutes are released: what was decided stands as it is.
    pub sealed: bool,
}

/// The page of one decision.
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn decision_page(store: &Store, id: Id<Decision>) -> Result<DecisionPage> {
    let names = Names::read(store)?;
    let decision =
        store.get(id)?.ok_or(store::Error::NotFound { noun: Noun::Decision, id: id.uuid() })?;
    let meeting = store.get(decision.meeting)?;
    let body = match meeting.as_ref().and_then(|meeting| meeting.body) {
        Some(id) => store.get(id)?,
        None => None,
    };
    let mut tasks = store.naming::<Task>(id)?;
    tasks.retain(|task| task.decision == Some(id));
    Ok(DecisionPage {
        number: meeting.as_ref().and_then(|meeting| within(&names, meeting, decision.number)),
        meeting: meeting.as_ref().map(|meeting| names.meeting(meeting)),
        agenda_item: match decision.agenda_item {
            Some(id) => top_ref(store, id)?,
            None => None,
        },
        voters: brief::voters(
            &names,
            &store
                .naming::<Attendance>(decision.meeting)?
                .into_iter()
                .filter(|one| one.meeting == decision.meeting)
                .collect::<Vec<_>>(),
            &decision.excluded,
        ),
        votes_of: body
            .and_then(|body| body.quorum)
            .map_or(QuorumBasis::Persons, |quorum| quorum.of),
        tasks: some_rows(store, &names, &tasks)?,
        sealed: meeting.is_some_and(|meeting| meeting.state.has_released_minutes()),
        decision,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example::TODAY;
    use crate::view::tests::example_store;

    #[test]
    fn what_stands_in_released_minutes_is_sealed() {
        let (_folder, store) = example_store();
        let rows = decision_rows(&store, TODAY).unwrap();
        let find = |number: &str| {
            let row = rows.iter().find(|row| row.number.as_deref() == Some(number));
            decision_page(&store, row.unwrap().id).unwrap()
        };
        let released = find("KL 15/2");
        assert!(released.sealed);
        assert_eq!(
            released.decision.wording,
            "Der Erhebungsbogen „Kühle Orte“ wird in drei Städten erprobt."
        );
        assert!(!find("WO 18/2").sealed);
    }

    #[test]
    fn a_task_that_is_late_shows_at_its_decision() {
        let (_folder, store) = example_store();
        let rows = decision_rows(&store, TODAY).unwrap();
        let late: Vec<_> = rows.iter().filter(|row| row.late_task).collect();
        assert_eq!(late.len(), 1);
        assert_eq!(late[0].number.as_deref(), Some("KL 14/2"));
    }
}
