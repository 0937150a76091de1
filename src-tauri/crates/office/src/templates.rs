//! Agendas kept under a name (Vorlagen): kept from a session, put onto others, and begun with
//! when a session is planned. Each is one step.

use std::collections::HashMap;

use domain::{
    AgendaItem, AgendaTemplate, Body, Id, Meeting, MeetingState, Register, TemplateItem,
    top_numbers,
};
use store::{Answer, Store};

use crate::carry_over::{approves, around, earlier, item, need, put};
use crate::{Error, Result, say};

/// Keeps the agenda of a session under a name, for one body or for all. One of this name that is
/// there already is replaced.
///
/// # Errors
/// `NotFound`, [`Error::EmptyAgenda`], and as `Store::add`.
pub fn keep_agenda(
    store: &mut Store,
    meeting: Id<Meeting>,
    name: &str,
    body: Option<Id<Body>>,
) -> Result<Answer<AgendaTemplate>> {
    let mut items = store.naming::<AgendaItem>(meeting)?;
    items.retain(|item| item.meeting == meeting);
    if items.is_empty() {
        return Err(Error::EmptyAgenda);
    }
    let known = store.all::<AgendaTemplate>()?.into_iter();
    let known = known.filter(|one| one.body == body).find(|one| same(&one.name) == same(name));
    let template =
        |id| AgendaTemplate { id, name: name.trim().to_owned(), body, items: kept(&items) };
    Ok(match known {
        Some(known) => store.revise(template(known.id))?,
        None => {
            let id = store.new_id()?;
            store.add(template(id))?
        }
    })
}

/// Puts the items of a template onto the agenda of a session. What is there already stays, and
/// is not doubled.
///
/// # Errors
/// `NotFound`, and as `Store::carry_over`.
pub fn use_template(
    store: &mut Store,
    template: Id<AgendaTemplate>,
    meeting: Id<Meeting>,
) -> Result<Answer<()>> {
    let register = around(store, meeting)?;
    let planned = need(store, meeting)?;
    let items = items(store, template, &planned, &register)?;
    put(store, &register, meeting, &items)
}

/// Puts a session into the calendar: with the agenda of a template, where one is chosen.
///
/// # Errors
/// `NotFound`, and as `Store::schedule_with_agenda`.
pub fn schedule_meeting(
    store: &mut Store,
    meeting: Meeting,
    template: Option<Id<AgendaTemplate>>,
) -> Result<Answer<Meeting>> {
    let Some(template) = template else { return Ok(store.schedule_meeting(meeting)?) };
    let mut register = Register::new(store.alliance()?);
    if let Some(body) = meeting.body {
        register.meetings = store.naming::<Meeting>(body)?;
    }
    let items = items(store, template, &meeting, &register)?;
    Ok(store.schedule_with_agenda(meeting, &items)?)
}

/// The items of an agenda as a template keeps them.
fn kept(items: &[AgendaItem]) -> Vec<TemplateItem> {
    let mut depths: HashMap<Id<AgendaItem>, u8> = HashMap::new();
    let kept = top_numbers(items).into_iter().map(|(item, _)| {
        let above = item.parent.and_then(|parent| depths.get(&parent));
        let depth = above.map_or(0, |above| above.saturating_add(1));
        depths.insert(item.id, depth);
        TemplateItem {
            depth,
            kind: item.kind,
            // Which minutes are approved is another matter each time.
            title: if approves(item) { say::approval(None) } else { item.title.clone() },
            goal: item.goal,
            duration: item.duration,
        }
    });
    kept.collect()
}

/// The items of a template for a session. Where the session before it was held, the approval is
/// that of its minutes; `register` has the sessions of the body.
fn items(
    store: &mut Store,
    template: Id<AgendaTemplate>,
    planned: &Meeting,
    register: &Register,
) -> Result<Vec<AgendaItem>> {
    let template = need(store, template)?;
    let mut before = earlier(register, planned).into_iter();
    let before = before.rfind(|one| one.state != MeetingState::Cancelled);
    let before = before.filter(|one| one.was_held() && planned.body.is_some());
    // The item of each depth that was put last, and how many it has below it.
    let mut above: Vec<(Id<AgendaItem>, u32)> = Vec::new();
    let mut on_top = 0_u32;
    let mut items = Vec::with_capacity(template.items.len());
    for one in template.items {
        above.truncate(one.depth.into());
        let place = above.last_mut().map_or(&mut on_top, |(_, below)| below);
        *place += 1;
        let position = *place;
        let mut item = AgendaItem {
            parent: above.last().map(|(id, _)| *id),
            position,
            kind: one.kind,
            goal: one.goal,
            duration: one.duration,
            ..item(store.new_id()?, planned.id, one.title)
        };
        if approves(&item) {
            item.title = say::approval(before);
        }
        above.push((item.id, 0));
        items.push(item);
    }
    Ok(items)
}

/// A name by which the same template is known again.
fn same(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests;
