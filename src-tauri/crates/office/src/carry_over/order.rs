//! The order of an agenda that is added to: what opened and what closed the last session does
//! so again, minutes come before tasks, and what is new stands in between.

use domain::{AgendaItem, Meeting, Register};

use super::items::approved_number;
use super::same;

/// Where an item of the first level belongs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Opening(usize),
    Minutes,
    Tasks,
    Middle,
    Closing(usize),
}

/// Puts new items among those of the first level, and numbers all. What is there already keeps
/// its order.
///
/// `last` is the session held last; `tasks` is the title of the item about open tasks.
pub(super) fn insert(
    register: &Register,
    last: Option<&Meeting>,
    tasks: &str,
    items: &mut Vec<AgendaItem>,
    mut new: Vec<AgendaItem>,
) {
    let mut before: Vec<&AgendaItem> = register
        .agenda_items
        .iter()
        .filter(|item| item.parent.is_none() && last.is_some_and(|last| last.id == item.meeting))
        .collect();
    before.sort_by_key(|item| (item.position, item.id));
    let routine = before.iter().position(|item| {
        let title = same(&item.title);
        approved_number(&title).is_some() || title == same(tasks)
    });
    let own = before.iter().rposition(|item| is_new_in(register, last, item));
    let part = |item: &AgendaItem| {
        let title = same(&item.title);
        if approved_number(&title).is_some() {
            return Part::Minutes;
        }
        if title == same(tasks) {
            return Part::Tasks;
        }
        match before.iter().position(|known| same(&known.title) == title) {
            Some(at) if at < routine.unwrap_or(1) => Part::Opening(at),
            Some(at) if own.is_none_or(|own| at > own) => Part::Closing(at),
            _ => Part::Middle,
        }
    };
    new.sort_by_key(part);
    for item in new {
        let own = part(&item);
        let at = items.iter().position(|there| part(there) > own).unwrap_or(items.len());
        items.insert(at, item);
    }
    for (position, item) in (1..).zip(items) {
        item.position = position;
    }
}

/// Whether an item of the last session stood on it alone: not on the one before.
fn is_new_in(register: &Register, last: Option<&Meeting>, item: &AgendaItem) -> bool {
    let Some(last) = last else { return true };
    let earlier = register
        .meetings
        .iter()
        .filter(|one| one.body == last.body && one.was_held() && one.date < last.date)
        .max_by_key(|one| (one.date, one.id));
    let title = same(&item.title);
    approved_number(&title).is_some()
        || !earlier.is_some_and(|earlier| {
            let mut items = register.agenda_items.iter().filter(|one| one.meeting == earlier.id);
            items.any(|one| same(&one.title) == title)
        })
}
