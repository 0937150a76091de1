//! Agendas: what is written and what every session has, numbered and with clock times.

use chrono::NaiveTime;
use domain::{AgendaItem, AgendaItemKind, Goal, Id, Outcome, Speaker, Word};

use super::super::calendar::{drift, later};
use super::super::draft::Draft;
use super::script::Item;
use super::{Course, outcome, routine};

/// An item before it becomes a record.
pub(super) struct Plan<'a> {
    pub(super) title: String,
    pub(super) below: bool,
    pub(super) kind: AgendaItemKind,
    pub(super) goal: Option<Goal>,
    pub(super) duration: Option<u16>,
    pub(super) outcome: Option<Outcome>,
    pub(super) speakers: Vec<Speaker>,
    pub(super) minutes: Vec<String>,
    pub(super) written: Option<&'a Item<'a>>,
    pub(super) approves: bool,
}

/// When a held session was over.
pub(super) fn end(course: &Course<'_>, at: usize) -> NaiveTime {
    let (_, script) = &course.sessions[at];
    let mut lengths: Vec<u16> = Vec::new();
    if !script.plain {
        lengths.extend(if course.held_before(at).is_some() { &[10, 5, 10][..] } else { &[10] });
    }
    lengths.extend(script.items.iter().filter_map(|item| facts(item).1));
    if !script.plain {
        lengths.extend([10, 5]);
    }
    let minutes: i64 = lengths
        .iter()
        .enumerate()
        .map(|(place, planned)| i64::from(*planned) + drift(script.number, place, *planned))
        .sum();
    later(script.began(), minutes)
}

pub(super) fn write(draft: &mut Draft, course: &Course<'_>, at: usize) {
    let (meeting, script) = &course.sessions[at];
    let label = format!("{} {}", course.body.letters, script.number);
    let mut numbers = Numbers::default();
    let mut clock = Clock { session: script.number, now: script.began(), counted: 0 };
    let (mut decisions, mut tasks) = (0, 0);
    for plan in plans(draft, course, at) {
        let id = draft.key();
        let (parent, position) = numbers.count(id, &plan);
        let span = plan.duration.filter(|_| script.was_held()).map(|planned| clock.pass(planned));
        if plan.kind == AgendaItemKind::Item {
            draft.items.insert(format!("{label} TOP {}", numbers.top()), id);
        }
        let preparation = plan.written.and_then(|item| item.preparation);
        let item = AgendaItem {
            id,
            meeting: *meeting,
            parent,
            position,
            kind: plan.kind,
            title: plan.title,
            goal: plan.goal,
            duration: plan.duration,
            begins: span.map(|(begins, _)| begins),
            ends: span.map(|(_, ends)| ends),
            began: None,
            ended: None,
            speakers: plan.speakers,
            preparation: preparation.and_then(|note| draft.prose(&label, note)),
            minutes: (!plan.minutes.is_empty()).then(|| plan.minutes.join("\n\n")),
            outcome: plan.outcome,
        };
        draft.register.agenda_items.push(item);
        if plan.approves {
            decisions += 1;
            outcome::approve(draft, course, at, id, decisions);
        }
        let Some(written) = plan.written else { continue };
        for (place, line) in &written.decisions {
            decisions += 1;
            outcome::decide(draft, place, line, (*meeting, id), decisions);
        }
        for (place, line) in &written.tasks {
            tasks += 1;
            outcome::assign(draft, course, place, line, (*meeting, id), tasks);
        }
    }
}

/// Counts the items of an agenda: TOP 4, TOP 4.1.
#[derive(Default)]
struct Numbers {
    parent: Option<Id<AgendaItem>>,
    position: u32,
    first: u32,
    second: u32,
}

impl Numbers {
    /// The item's parent, and its place among its siblings.
    fn count(&mut self, id: Id<AgendaItem>, plan: &Plan<'_>) -> (Option<Id<AgendaItem>>, u32) {
        if plan.below {
            self.second += 1;
            return (self.parent, self.second);
        }
        self.parent = Some(id);
        self.position += 1;
        self.second = 0;
        self.first += u32::from(plan.kind == AgendaItemKind::Item);
        (None, self.position)
    }

    fn top(&self) -> String {
        match self.second {
            0 => self.first.to_string(),
            second => format!("{}.{second}", self.first),
        }
    }
}

/// The clock on the wall during a held session.
struct Clock {
    session: u32,
    now: NaiveTime,
    counted: usize,
}

impl Clock {
    /// When an item began and ended that was planned to take so many minutes.
    fn pass(&mut self, planned: u16) -> (NaiveTime, NaiveTime) {
        let begins = self.now;
        self.now = later(begins, i64::from(planned) + drift(self.session, self.counted, planned));
        self.counted += 1;
        (begins, self.now)
    }
}

/// Minutes and goal of a written item: `30 decision`.
fn facts<'a>(item: &Item<'a>) -> (Vec<&'a str>, Option<u16>) {
    let words: Vec<&str> = item.facts.split_whitespace().collect();
    let duration = words.iter().find_map(|word| word.parse().ok());
    (words, duration)
}

fn plans<'a>(draft: &mut Draft, course: &'a Course<'_>, at: usize) -> Vec<Plan<'a>> {
    let (_, script) = &course.sessions[at];
    let mut plans = Vec::new();
    if !script.plain && script.was_held() {
        plans.extend(routine::opening(draft, course, at));
    }
    for item in &script.items {
        let (words, duration) = facts(item);
        let minutes = item.minutes.iter().filter_map(|text| draft.prose(&item.place, text));
        let minutes = minutes.collect();
        let speakers =
            item.speakers.iter().filter_map(|name| speaker(draft, course, at, item, name));
        let speakers = speakers.collect();
        let is_break = words.contains(&"break");
        plans.push(Plan {
            title: draft.words(&item.place, item.title),
            below: item.below,
            kind: if is_break { AgendaItemKind::Break } else { AgendaItemKind::Item },
            goal: words.iter().find_map(|word| Goal::from_word(word)),
            duration,
            outcome: words
                .iter()
                .find_map(|word| Outcome::from_word(word))
                .or((script.was_held() && !is_break).then_some(Outcome::Done)),
            speakers,
            minutes,
            written: Some(item),
            approves: false,
        });
    }
    if !script.plain && script.was_held() {
        plans.extend(routine::closing(draft, course, at));
    }
    plans
}

/// A speaker of the items that every session has is named by what he or she does there.
fn speaker(
    draft: &mut Draft,
    course: &Course<'_>,
    at: usize,
    item: &Item<'_>,
    name: &str,
) -> Option<Speaker> {
    let mut speaker = draft.speaker(&item.place, name)?;
    let opens = item.title.starts_with("Begrüßung") || item.title.starts_with("Genehmigung");
    if opens && speaker.person == super::attendance::chair(draft, course, at) {
        speaker.function = Some("Leitung".to_owned());
        speaker.organization = None;
    }
    Some(speaker)
}
