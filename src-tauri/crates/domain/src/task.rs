//! Tasks: who does what by when.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{AgendaItem, Decision, Id, Meeting, Noun, Organization, Person, Record, Reference};

words! {
    /// How far a task has come.
    pub enum TaskState {
        /// offen
        Open = "open",
        /// erledigt
        Done = "done",
        /// entfallen
        Dropped = "dropped",
    }
}

/// A task, given in a session or by the office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Key.
    pub id: Id<Task>,
    /// The session it was given in.
    pub meeting: Option<Id<Meeting>>,
    /// The item it was given under.
    pub agenda_item: Option<Id<AgendaItem>>,
    /// The decision it carries out.
    pub decision: Option<Id<Decision>>,
    /// Number within the session, from 1: the 4 of „A 15-4“.
    pub number: Option<u32>,
    /// What is to be done.
    pub title: String,
    /// More about it, as CommonMark.
    pub description: Option<String>,
    /// The people responsible.
    #[serde(default)]
    pub responsible: Vec<Id<Person>>,
    /// The organisation responsible, where no person is named.
    pub responsible_organization: Option<Id<Organization>>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Not before this day is it to come up again (Wiedervorlage).
    pub resume_on: Option<NaiveDate>,
    /// How far it has come.
    pub state: TaskState,
    /// When it was done or dropped.
    pub done_on: Option<NaiveDate>,
}

impl Task {
    /// Whether it is open and its day has passed.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == TaskState::Open && self.due_on.is_some_and(|due| due < today)
    }
}

impl Record for Task {
    const NOUN: Noun = Noun::Task;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        [
            self.meeting.map(|meeting| Reference::part_of("meeting", meeting)),
            Reference::may_need("agenda_item", self.agenda_item),
            Reference::may_need("decision", self.decision),
            Reference::may_need("responsible_organization", self.responsible_organization),
        ]
        .into_iter()
        .flatten()
        .chain(
            self.responsible
                .iter()
                .enumerate()
                .map(|(at, person)| Reference::needs(format!("responsible/{at}"), *person)),
        )
        .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        Faults::new()
            .title("title", &self.title)
            .unless(self.number != Some(0), "number", Reason::Zero)
            .done()
    }
}
