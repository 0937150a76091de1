//! Items of an agenda, who speaks, and how they are numbered.

use std::collections::HashMap;

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{Id, Meeting, Noun, Organization, Person, Record, Reference};

words! {
    /// Whether an item is counted.
    pub enum AgendaItemKind {
        /// Tagesordnungspunkt: TOP 1, TOP 1.1
        Item = "item",
        /// Pause: no number
        Break = "break",
    }
}

words! {
    /// What an item is on the agenda for.
    pub enum Goal {
        /// Information
        Information = "information",
        /// Diskussion
        Discussion = "discussion",
        /// Beschluss
        Decision = "decision",
    }
}

words! {
    /// How an item ended.
    pub enum Outcome {
        /// behandelt
        Done = "done",
        /// vertagt
        Postponed = "postponed",
        /// abgesetzt
        Dropped = "dropped",
    }
}

/// Who speaks: a person of the register, or a name or function alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    /// A person of the register.
    pub person: Option<Id<Person>>,
    /// A name, for a guest without a record.
    pub name: Option<String>,
    /// Function, as printed.
    pub function: Option<String>,
    /// The organisation spoken for.
    pub organization: Option<Id<Organization>>,
}

/// An item of a session's agenda (OParl `AgendaItem`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Key.
    pub id: Id<AgendaItem>,
    /// The session.
    pub meeting: Id<Meeting>,
    /// The item this one belongs under: TOP 1.1 under TOP 1.
    pub parent: Option<Id<AgendaItem>>,
    /// Place among its siblings, from 1.
    pub position: u32,
    /// Item or break.
    pub kind: AgendaItemKind,
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub goal: Option<Goal>,
    /// Planned length in minutes.
    pub duration: Option<u16>,
    /// Planned beginning, where it does not follow from the items before.
    pub begins: Option<NaiveTime>,
    /// Planned end, where it does not follow from the length.
    pub ends: Option<NaiveTime>,
    /// Actual beginning: when it was called.
    pub began: Option<NaiveTime>,
    /// Actual end.
    pub ended: Option<NaiveTime>,
    /// Who speaks.
    #[serde(default)]
    pub speakers: Vec<Speaker>,
    /// What the office prepares, as CommonMark; not printed in the minutes.
    pub preparation: Option<String>,
    /// The minutes of this item, as CommonMark.
    pub minutes: Option<String>,
    /// How it ended.
    pub outcome: Option<Outcome>,
}

pub(super) fn speaker_references(
    field: &'static str,
    speakers: &[Speaker],
) -> impl Iterator<Item = Reference> {
    speakers.iter().enumerate().flat_map(move |(at, speaker)| {
        [
            Reference::may_need(format!("{field}/{at}/person"), speaker.person),
            Reference::may_need(format!("{field}/{at}/organization"), speaker.organization),
        ]
        .into_iter()
        .flatten()
    })
}

impl Record for AgendaItem {
    const NOUN: Noun = Noun::AgendaItem;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        [
            Some(Reference::part_of("meeting", self.meeting)),
            self.parent.map(|parent| Reference::part_of("parent", parent)),
        ]
        .into_iter()
        .flatten()
        .chain(speaker_references("speakers", &self.speakers))
        .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        Faults::new()
            .title("title", &self.title)
            .unless(self.position > 0, "position", Reason::Zero)
            .unless(self.parent != Some(self.id), "parent", Reason::NamesItself)
            .done()
    }
}

/// The items of one session in the order they are called, each with its number: `"1"`,
/// `"4.2"`, or `None` for a break.
///
/// An item whose parent is missing, or that stands in a ring of parents, is treated as one
/// of the first level, so that nothing is lost.
pub fn top_numbers(items: &[AgendaItem]) -> Vec<(&AgendaItem, Option<String>)> {
    let parents: HashMap<_, _> = items.iter().map(|item| (item.id, item.parent)).collect();
    let root = |item: &AgendaItem| {
        let mut at = item.parent;
        for _ in 0..items.len() {
            match at {
                None => return item.parent,
                Some(id) => match parents.get(&id) {
                    Some(next) => at = *next,
                    None => return None,
                },
            }
        }
        None
    };
    let mut children: HashMap<Option<Id<AgendaItem>>, Vec<&AgendaItem>> = HashMap::new();
    for item in items {
        children.entry(root(item)).or_default().push(item);
    }
    for siblings in children.values_mut() {
        siblings.sort_by_key(|item| (item.position, item.id));
    }
    let mut numbered = Vec::with_capacity(items.len());
    number_level(&children, None, "", &mut numbered);
    numbered
}

/// The items of one session that are called one after the other: breaks too, but none that
/// only holds others together.
pub fn stations(items: &[AgendaItem]) -> Vec<&AgendaItem> {
    let holds_others = |item: &AgendaItem| items.iter().any(|other| other.parent == Some(item.id));
    let called = top_numbers(items).into_iter().map(|(item, _)| item);
    called.filter(|item| !holds_others(item)).collect()
}

fn number_level<'a>(
    children: &HashMap<Option<Id<AgendaItem>>, Vec<&'a AgendaItem>>,
    parent: Option<Id<AgendaItem>>,
    prefix: &str,
    into: &mut Vec<(&'a AgendaItem, Option<String>)>,
) {
    let mut count = 0;
    for item in children.get(&parent).into_iter().flatten() {
        let number = (item.kind == AgendaItemKind::Item).then(|| {
            count += 1;
            format!("{prefix}{count}")
        });
        let deeper = number.as_ref().map_or_else(|| prefix.to_owned(), |n| format!("{n}."));
        into.push((item, number));
        number_level(children, Some(item.id), &deeper, into);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn item(key: u128, parent: Option<u128>, position: u32, kind: AgendaItemKind) -> AgendaItem {
        AgendaItem {
            id: Id::new(Uuid::from_u128(key)),
            meeting: Id::new(Uuid::from_u128(99)),
            parent: parent.map(|p| Id::new(Uuid::from_u128(p))),
            position,
            kind,
            title: format!("{key}"),
            goal: None,
            duration: None,
            begins: None,
            ends: None,
            began: None,
            ended: None,
            speakers: vec![],
            preparation: None,
            minutes: None,
            outcome: None,
        }
    }

    #[test]
    fn items_are_numbered_in_order_breaks_are_not_and_children_follow_their_parent() {
        use AgendaItemKind::{Break, Item};
        let items = [
            item(4, Some(2), 2, Item),
            item(1, None, 1, Item),
            item(5, None, 3, Break),
            item(2, None, 2, Item),
            item(3, Some(2), 1, Item),
            item(6, None, 4, Item),
        ];
        let numbers: Vec<_> =
            top_numbers(&items).into_iter().map(|(i, n)| (i.title.clone(), n)).collect();
        let expected = [("1", "1"), ("2", "2"), ("3", "2.1"), ("4", "2.2"), ("5", ""), ("6", "3")];
        let expected: Vec<_> = expected
            .iter()
            .map(|(t, n)| ((*t).to_owned(), (!n.is_empty()).then(|| (*n).to_owned())))
            .collect();
        assert_eq!(numbers, expected);
    }

    #[test]
    fn what_is_called_are_items_and_breaks_but_no_group() {
        use AgendaItemKind::{Break, Item};
        let items = [item(1, None, 1, Item), item(2, Some(1), 1, Item), item(3, None, 2, Break)];
        let called: Vec<_> = stations(&items).into_iter().map(|one| one.title.as_str()).collect();
        assert_eq!(called, ["2", "3"]);
    }

    #[test]
    fn a_ring_of_parents_or_a_missing_one_loses_no_item() {
        use AgendaItemKind::Item;
        let items =
            [item(1, Some(2), 1, Item), item(2, Some(1), 2, Item), item(3, Some(9), 3, Item)];
        assert_eq!(top_numbers(&items).len(), 3);
    }
}
