//! Onto the agenda with what was ticked; and off it again, into the body's topics. Each is one
//! step.

use domain::{AgendaItem, AgendaItemKind, Goal, Id, Meeting, Noun, Register, Speaker, Task, Topic};
use store::{Answer, Store};

use super::{What, around, earlier, order, same};
use crate::{Result, say};

/// Minutes that the approval of the last session's minutes takes.
const APPROVAL: u16 = 5;
/// Minutes for the open tasks.
const TASKS: u16 = 10;

/// Puts what was chosen onto the agenda. Topics that do not stand on every agenda leave the
/// store; what is there already is passed over.
///
/// # Errors
/// `NotFound`, and as `Store::carry_over`.
pub fn take_over(store: &mut Store, meeting: Id<Meeting>, chosen: &[What]) -> Result<Answer<()>> {
    let register = around(store, meeting)?;
    let mut tasks: Vec<Task> = Vec::new();
    let mut new: Vec<AgendaItem> = Vec::new();
    let mut taken: Vec<Id<Topic>> = Vec::new();
    for what in chosen {
        match *what {
            What::Task(id) => tasks.push(need(store, id)?),
            What::Minutes(id) => {
                let title = say::approval(Some(&need(store, id)?));
                new.push(AgendaItem {
                    goal: Some(Goal::Decision),
                    duration: Some(APPROVAL),
                    ..item(store.new_id()?, meeting, title)
                });
            }
            What::Item(id) => new.push(again(store.new_id()?, meeting, &need(store, id)?)),
            What::Topic(id) => {
                // One that is gone was taken up already.
                let Some(topic) = store.get::<Topic>(id)? else { continue };
                if !topic.recurring {
                    taken.push(topic.id);
                }
                new.push(of_topic(store.new_id()?, meeting, topic));
            }
        }
    }
    if !tasks.is_empty() {
        // Before an item of the same title that comes up every time.
        new.insert(0, with_tasks(store, &register, meeting, &tasks)?);
    }
    Ok(store.carry_over(meeting, &with_new(&register, meeting, new), &taken)?)
}

/// Puts an item into the topics of its body, to come up again from the day on.
///
/// # Errors
/// `NotFound`, and as `Store::put_aside`.
pub fn put_aside(
    store: &mut Store,
    id: Id<AgendaItem>,
    resume_on: Option<chrono::NaiveDate>,
) -> Result<Answer<Topic>> {
    let item: AgendaItem = need(store, id)?;
    let meeting: Meeting = need(store, item.meeting)?;
    let missing = store::Error::NotFound { noun: Noun::Body, id: meeting.id.uuid() };
    let topic = Topic {
        id: store.new_id()?,
        body: meeting.body.ok_or(missing)?,
        title: item.title,
        goal: item.goal,
        duration: item.duration,
        note: item.preparation,
        proposed_by: item.speakers.iter().find_map(|speaker| speaker.person),
        resume_on,
        recurring: false,
    };
    Ok(store.put_aside(id, topic)?)
}

/// The item of the planned session that names an open task.
pub(super) fn item_with_task(
    register: &Register,
    planned: &Meeting,
    task: &Task,
) -> Option<Id<AgendaItem>> {
    let names = |item: &&AgendaItem| {
        let preparation = item.preparation.as_deref().unwrap_or_default();
        item.meeting == planned.id && preparation.contains(task.title.as_str())
    };
    register.agenda_items.iter().find(names).map(|item| item.id)
}

pub(crate) fn need<R: store::Stored>(store: &Store, id: Id<R>) -> Result<R> {
    let found = store.get(id)?;
    Ok(found.ok_or(store::Error::NotFound { noun: R::NOUN, id: id.uuid() })?)
}

pub(crate) fn item(id: Id<AgendaItem>, meeting: Id<Meeting>, title: String) -> AgendaItem {
    AgendaItem {
        id,
        meeting,
        parent: None,
        // Given when all stand in their order.
        position: 1,
        kind: AgendaItemKind::Item,
        title,
        goal: None,
        duration: None,
        begins: None,
        ends: None,
        began: None,
        ended: None,
        speakers: Vec::new(),
        preparation: None,
        minutes: None,
        outcome: None,
    }
}

/// An item of another session, to be dealt with anew.
pub(super) fn again(id: Id<AgendaItem>, meeting: Id<Meeting>, of: &AgendaItem) -> AgendaItem {
    AgendaItem {
        kind: of.kind,
        goal: of.goal,
        duration: of.duration,
        speakers: of.speakers.clone(),
        preparation: of.preparation.clone(),
        ..item(id, meeting, of.title.clone())
    }
}

fn of_topic(id: Id<AgendaItem>, meeting: Id<Meeting>, topic: Topic) -> AgendaItem {
    let speaker = topic.proposed_by.map(|id| Speaker { person: Some(id), ..Speaker::default() });
    AgendaItem {
        goal: topic.goal,
        duration: topic.duration,
        speakers: speaker.into_iter().collect(),
        preparation: topic.note,
        ..item(id, meeting, topic.title)
    }
}

/// The item about open tasks, with these added to what the office prepares for it: the one that
/// is on the agenda already, or one as the last session had it.
fn with_tasks(
    store: &mut Store,
    register: &Register,
    meeting: Id<Meeting>,
    tasks: &[Task],
) -> Result<AgendaItem> {
    let title = tasks_title(register, meeting);
    let known = register.agenda_items.iter();
    let known =
        known.filter(|one| one.meeting == meeting).find(|one| same(&one.title) == same(&title));
    let mut item = match known {
        Some(known) => known.clone(),
        None => AgendaItem {
            goal: Some(Goal::Information),
            duration: Some(TASKS),
            ..item(store.new_id()?, meeting, title)
        },
    };
    let mut lines: Vec<String> = item.preparation.iter().cloned().collect();
    for task in tasks {
        if lines.iter().any(|line| line.contains(&task.title)) {
            continue;
        }
        let mut who = Vec::new();
        for person in &task.responsible {
            who.extend(store.get(*person)?.map(|person| person.full_name()));
        }
        lines.push(say::task_line(task, &who));
    }
    item.preparation = Some(lines.join("\n"));
    Ok(item)
}

/// What the item about open tasks is called: as this session has it, or an earlier one had.
fn tasks_title(register: &Register, meeting: Id<Meeting>) -> String {
    let called =
        |item: &&AgendaItem| say::OPEN_TASKS.iter().any(|known| same(known) == same(&item.title));
    let own = register.agenda_items.iter().filter(called);
    let latest = own.max_by_key(|item| {
        let date = register.get(item.meeting).and_then(|meeting| meeting.date);
        (item.meeting == meeting, date, item.id)
    });
    latest.map_or_else(|| say::OPEN_TASKS[0].to_owned(), |item| item.title.clone())
}

/// The items of the first level of a session in their order, with new ones among them and
/// changed ones as they are now. What bears a title that is there already is left out.
fn with_new(register: &Register, meeting: Id<Meeting>, new: Vec<AgendaItem>) -> Vec<AgendaItem> {
    let own = register.agenda_items.iter().filter(|one| one.meeting == meeting);
    let mut titles: Vec<String> = own.clone().map(|one| same(&one.title)).collect();
    let mut items: Vec<AgendaItem> = own.filter(|one| one.parent.is_none()).cloned().collect();
    items.sort_by_key(|one| (one.position, one.id));
    let mut more = Vec::new();
    for item in new {
        if let Some(known) = items.iter_mut().find(|known| known.id == item.id) {
            *known = item;
        } else if !titles.contains(&same(&item.title)) {
            titles.push(same(&item.title));
            more.push(item);
        }
    }
    let last = register
        .get(meeting)
        .and_then(|planned| earlier(register, planned).into_iter().rfind(|one| one.was_held()));
    order::insert(register, last, &tasks_title(register, meeting), &mut items, more);
    items
}
