//! A whole agenda onto a session: that of an earlier one, or one that is kept as a template.
//! Items and breaks with their goals and lengths, in their order; nothing of what was said.

use std::collections::HashMap;

use domain::{AgendaItem, AgendaItemKind, Id, Meeting, Register};
use store::{Answer, Store};

use super::items::approved_number;
use super::take::{again, need};
use super::{around, earlier, same};
use crate::{Result, say};

/// Copies the agenda of another session, who speaks with it. What is there already stays, and
/// is not doubled. An item that approves minutes is about those of the session before this one.
///
/// # Errors
/// `NotFound`, and as `Store::carry_over`.
pub fn copy_agenda(
    store: &mut Store,
    from: Id<Meeting>,
    meeting: Id<Meeting>,
) -> Result<Answer<()>> {
    let register = around(store, meeting)?;
    let mut source = store.naming::<AgendaItem>(from)?;
    source.retain(|one| one.meeting == from);
    let planned: Meeting = need(store, meeting)?;
    if let Some(before) = earlier(&register, &planned).into_iter().rfind(|one| one.was_held()) {
        for item in source.iter_mut().filter(|item| approves(item)) {
            item.title = say::approval(Some(before));
        }
    }
    put(store, &register, meeting, &source)
}

/// Whether an item is the approval of minutes.
pub(crate) fn approves(item: &AgendaItem) -> bool {
    approved_number(&same(&item.title)).is_some()
}

/// Puts copies of these items behind what is on the agenda of a session, as one step.
pub(crate) fn put(
    store: &mut Store,
    register: &Register,
    meeting: Id<Meeting>,
    source: &[AgendaItem],
) -> Result<Answer<()>> {
    let own: Vec<_> = register.agenda_items.iter().filter(|one| one.meeting == meeting).collect();
    // A break is there as often as it stands: one of the same name is no other break's.
    let mut breaks = own.clone();
    breaks.retain(|one| one.kind == AgendaItemKind::Break);
    let mut keys = HashMap::new();
    let mut copies = Vec::new();
    let behind = own.iter().filter(|one| one.parent.is_none()).map(|one| one.position).max();
    // Parents come before their parts in the order they are called.
    for (one, _) in domain::top_numbers(source) {
        let is_same = |own: &&AgendaItem| same(&own.title) == same(&one.title);
        let known = match one.kind {
            AgendaItemKind::Item => own.iter().copied().find(is_same),
            AgendaItemKind::Break => {
                breaks.iter().position(is_same).map(|at| breaks.swap_remove(at))
            }
        };
        if let Some(known) = known {
            keys.insert(one.id, known.id);
            continue;
        }
        let id = store.new_id()?;
        keys.insert(one.id, id);
        let mut copy = again(id, meeting, one);
        copy.parent = one.parent.and_then(|parent| keys.get(&parent).copied());
        copy.position = match copy.parent {
            Some(_) => one.position,
            None => one.position.saturating_add(behind.unwrap_or(0)),
        };
        copy.preparation = None;
        copies.push(copy);
    }
    Ok(store.carry_over(meeting, &copies, &[])?)
}
