//! Items of earlier sessions. What is the same item is told by its title.

use std::collections::{HashMap, HashSet};

use domain::{AgendaItem, AgendaItemKind, Goal, Id, Meeting, MeetingState, Outcome, Register};

use super::{Carried, Reason, What, same};

/// From so many sessions in a row on an item counts as one that comes up every time.
const RECURRING: usize = 2;

/// The items of each session.
struct Agendas<'a> {
    of: HashMap<Id<Meeting>, Vec<&'a AgendaItem>>,
    decided: HashSet<Id<AgendaItem>>,
}

impl<'a> Agendas<'a> {
    fn read(register: &'a Register) -> Self {
        let mut of: HashMap<Id<Meeting>, Vec<&AgendaItem>> = HashMap::new();
        for item in &register.agenda_items {
            if item.kind == AgendaItemKind::Item {
                of.entry(item.meeting).or_default().push(item);
            }
        }
        for items in of.values_mut() {
            items.sort_by_key(|item| (item.parent, item.position, item.id));
        }
        let mut decided: HashSet<_> =
            register.decisions.iter().filter_map(|decision| decision.agenda_item).collect();
        // What was decided on a part was decided on the whole.
        for item in &register.agenda_items {
            if let Some(parent) = item.parent
                && decided.contains(&item.id)
            {
                decided.insert(parent);
            }
        }
        Self { of, decided }
    }

    fn items(&self, meeting: &Meeting) -> &[&'a AgendaItem] {
        self.of.get(&meeting.id).map_or(&[], Vec::as_slice)
    }

    fn find(&self, meeting: &Meeting, title: &str) -> Option<&'a AgendaItem> {
        self.items(meeting).iter().copied().find(|item| same(&item.title) == title)
    }

    /// Whether an item is left open by its session, and why.
    fn left_open(&self, meeting: &Meeting, item: &AgendaItem) -> Option<Reason> {
        let meeting_id = meeting.id;
        match (meeting.state, item.outcome) {
            (MeetingState::Cancelled, _) => Some(Reason::Cancelled { meeting: meeting_id }),
            (state, Some(Outcome::Postponed)) if state.was_held() => {
                Some(Reason::Postponed { meeting: meeting_id })
            }
            (state, None | Some(Outcome::Done))
                if state.was_held()
                    && item.goal == Some(Goal::Decision)
                    && !self.decided.contains(&item.id) =>
            {
                Some(Reason::Undecided { meeting: meeting_id })
            }
            _ => None,
        }
    }
}

/// Items left open that no later session dealt with, and those that come up every time.
pub(super) fn carried(
    register: &Register,
    planned: &Meeting,
    earlier: &[&Meeting],
) -> Vec<Carried> {
    let agendas = Agendas::read(register);
    let mut carried = Vec::new();
    // A topic stands for the item that was put aside into it.
    let mut named: HashSet<String> =
        register.topics.iter().map(|topic| same(&topic.title)).collect();
    for (at, meeting) in earlier.iter().enumerate() {
        for item in agendas.items(meeting) {
            let title = same(&item.title);
            let Some(reason) = agendas.left_open(meeting, item) else { continue };
            // A later session that has it too says itself how it stands.
            let taken_up = earlier[at + 1..].iter().any(|later| {
                agendas.find(later, &title).is_some() && later.state != MeetingState::Tentative
            });
            let is_approval = approved_number(&title).is_some();
            let is_routine = matches!(reason, Reason::Cancelled { .. })
                && times_in_a_row(&agendas, earlier, &title) >= RECURRING;
            if !taken_up && !is_approval && !is_routine && !named.contains(&title) {
                carried.push(entry(&agendas, planned, item, &title, reason));
                named.insert(title);
            }
        }
    }
    carried.extend(recurring(&agendas, planned, earlier, &named));
    carried
}

/// Items of the last session held that stood on those before it too.
fn recurring(
    agendas: &Agendas,
    planned: &Meeting,
    earlier: &[&Meeting],
    named: &HashSet<String>,
) -> Vec<Carried> {
    let Some(last) = earlier.iter().rfind(|meeting| meeting.was_held()) else {
        return Vec::new();
    };
    let items = agendas.items(last).iter().filter(|item| item.parent.is_none());
    let recurring = items.filter_map(|item| {
        let title = same(&item.title);
        let times = times_in_a_row(agendas, earlier, &title);
        let is_new = !named.contains(&title) && approved_number(&title).is_none();
        (times >= RECURRING && is_new)
            .then(|| entry(agendas, planned, item, &title, Reason::Recurring { times }))
    });
    recurring.collect()
}

/// On how many of the last sessions held an item stood, counted back from the last.
fn times_in_a_row(agendas: &Agendas, earlier: &[&Meeting], title: &str) -> usize {
    let held = earlier.iter().rev().filter(|meeting| meeting.was_held());
    held.take_while(|meeting| agendas.find(meeting, title).is_some()).count()
}

fn entry(
    agendas: &Agendas,
    planned: &Meeting,
    item: &AgendaItem,
    title: &str,
    reason: Reason,
) -> Carried {
    let on_agenda = agendas.find(planned, title).map(|item| item.id);
    Carried { what: What::Item(item.id), reason, on_agenda, waits_until: None }
}

/// The item of the planned session that approves these minutes.
pub(super) fn approving(
    register: &Register,
    planned: &Meeting,
    meeting: &Meeting,
) -> Option<Id<AgendaItem>> {
    let approves = |item: &&AgendaItem| {
        item.meeting == planned.id
            && approved_number(&same(&item.title)).is_some_and(|number| match meeting.number {
                Some(own) => number.is_none_or(|number| number == own),
                None => number.is_none(),
            })
    };
    register.agenda_items.iter().find(approves).map(|item| item.id)
}

/// Whether an item approves minutes, and of which session: „Genehmigung des Protokolls der 24.
/// Sitzung“.
pub(super) fn approved_number(title: &str) -> Option<Option<u32>> {
    let approves = title.starts_with("genehmigung") && title.contains("protokoll");
    approves.then(|| title.split(|c: char| !c.is_ascii_digit()).find_map(|word| word.parse().ok()))
}
