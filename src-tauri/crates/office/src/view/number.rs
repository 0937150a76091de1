//! The numbers people say aloud, for what was given in a session: „KL 16/2“, „TOP 4.1“.

use domain::{AgendaItem, Decision, DecisionNumber, Id, Meeting, MeetingNumber, top_numbers};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::Names;
use crate::Result;

/// A decision that is mentioned.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DecisionRef {
    /// Key.
    pub id: Id<Decision>,
    /// Its number: „KL 16/2“.
    pub number: Option<String>,
    /// Its wording.
    pub wording: String,
}

/// An item of an agenda that is mentioned.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TopRef {
    /// Key.
    pub id: Id<AgendaItem>,
    /// The session it belongs to.
    pub meeting: Id<Meeting>,
    /// Its number: „4.1“.
    pub number: Option<String>,
    /// What it is called.
    pub title: String,
}

/// The number of the `number`-th task or decision of a session.
pub(super) fn within(names: &Names, meeting: &Meeting, number: u32) -> Option<String> {
    let body = names.bodies.get(&meeting.body?)?;
    let meeting = MeetingNumber::of(meeting, body)?;
    Some(DecisionNumber { meeting, number }.to_string())
}

/// A decision as it is mentioned.
pub(super) fn decision_ref(
    store: &Store,
    names: &Names,
    decision: &Decision,
) -> Result<DecisionRef> {
    let meeting = store.get(decision.meeting)?;
    Ok(DecisionRef {
        id: decision.id,
        number: meeting.and_then(|meeting| within(names, &meeting, decision.number)),
        wording: decision.wording.clone(),
    })
}

/// An item of an agenda as it is mentioned.
pub(super) fn top_ref(store: &Store, id: Id<AgendaItem>) -> Result<Option<TopRef>> {
    let Some(item) = store.get(id)? else { return Ok(None) };
    let items = store.naming::<AgendaItem>(item.meeting)?;
    let number = top_numbers(&items).into_iter().find(|(one, _)| one.id == id);
    Ok(Some(TopRef {
        id,
        meeting: item.meeting,
        number: number.and_then(|(_, number)| number),
        title: item.title,
    }))
}
