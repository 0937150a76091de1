//! What a body decided, in its exact wording.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{AgendaItem, Id, Meeting, Noun, Person, QuorumBasis, Record, Reference, Vote};

words! {
    /// What kind of decision it is.
    pub enum DecisionKind {
        /// Beschluss
        Resolution = "resolution",
        /// Empfehlung
        Recommendation = "recommendation",
        /// Kenntnisnahme
        Acknowledgement = "acknowledgement",
    }
}

words! {
    /// How far a decision has been carried out.
    pub enum Implementation {
        /// offen
        Open = "open",
        /// in Arbeit
        InProgress = "in_progress",
        /// umgesetzt
        Done = "done",
        /// ruht
        Suspended = "suspended",
        /// nicht weiterverfolgt
        Dropped = "dropped",
    }
}

/// A decision of a session: number, exact wording, vote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Key.
    pub id: Id<Decision>,
    /// The session.
    pub meeting: Id<Meeting>,
    /// The item it was taken under.
    pub agenda_item: Option<Id<AgendaItem>>,
    /// Number within the session, from 1: the 2 of „KL 16/2“.
    pub number: u32,
    /// What kind it is.
    pub kind: DecisionKind,
    /// The exact wording.
    pub wording: String,
    /// How it was taken.
    pub vote: Option<Vote>,
    /// What has one vote each; empty where nobody counted.
    pub votes_of: Option<QuorumBasis>,
    /// Who was biased (befangen) and neither voted nor counts as present in the vote.
    #[serde(default)]
    pub excluded: Vec<Id<Person>>,
    /// A remark for the minutes.
    pub remark: Option<String>,
    /// How far it has been carried out.
    pub implementation: Implementation,
    /// By when it is to be carried out.
    pub due_on: Option<NaiveDate>,
    /// What was done about it.
    pub implementation_note: Option<String>,
}

impl Record for Decision {
    const NOUN: Noun = Noun::Decision;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        [
            Some(Reference::part_of("meeting", self.meeting)),
            Reference::may_need("agenda_item", self.agenda_item),
        ]
        .into_iter()
        .flatten()
        .chain(
            self.excluded
                .iter()
                .enumerate()
                .map(|(at, person)| Reference::needs(format!("excluded/{at}"), *person)),
        )
        .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        Faults::new()
            .text("wording", &self.wording)
            .unless(self.number > 0, "number", Reason::Zero)
            .unless(!has_twice(&self.excluded), "excluded", Reason::Twice)
            .done()
    }
}

fn has_twice(people: &[Id<Person>]) -> bool {
    people.iter().enumerate().any(|(at, person)| people.iter().take(at).any(|one| one == person))
}
