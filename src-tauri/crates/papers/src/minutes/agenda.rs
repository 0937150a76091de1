//! The items of the agenda with what was said, decided and given out under each.
//!
//! Where nothing has been recorded under any item yet, the agenda stands as a table; what
//! was decided without an item follows at the end.

use std::collections::HashSet;

use domain::{AgendaItem, Outcome};
use typeset::{Agenda, Block, Heading, Text};

use super::tasks;
use crate::session::Session;
use crate::times::Times;
use crate::{commonmark, decision, programme, words};

pub(super) fn blocks(session: &Session) -> Vec<Block> {
    let times = session.times();
    let mut blocks = if session.items.is_empty() {
        Vec::new()
    } else if has_content(session) {
        session
            .items
            .iter()
            .zip(times)
            .flat_map(|((item, number), times)| match number {
                Some(number) => numbered(session, item, number, times),
                None => vec![pause(item, times)],
            })
            .collect()
    } else {
        vec![programme::agenda(session).caption("Tagesordnung").into()]
    };
    blocks.extend(result(session));
    blocks.extend(without_item(session));
    blocks
}

/// Whether anything is recorded under the items.
pub(crate) fn has_content(session: &Session) -> bool {
    let written = |item: &AgendaItem| item.minutes.as_deref().is_some_and(|m| !m.trim().is_empty());
    session.items.iter().any(|(item, _)| written(item) || item.outcome.is_some())
        || session.decisions().iter().any(|decision| decision.agenda_item.is_some())
        || session.tasks().iter().any(|task| task.agenda_item.is_some())
}

/// An item with its heading and what is recorded under it.
pub(crate) fn numbered(
    session: &Session,
    item: &AgendaItem,
    number: &str,
    times: Times,
) -> Vec<Block> {
    let mut head =
        Agenda::new(format!("TOP{}{number}", words::NBSP), words::polished(item.title.trim()));
    head.time = words::hours(times.from, times.until);
    let content = content(session, item);
    let has_parts = session.items.iter().any(|(other, _)| other.parent == Some(item.id));
    let mut blocks = vec![head.into()];
    if content.is_empty() && !has_parts {
        blocks.push(Block::Small("Zu diesem Punkt wurde nichts festgehalten.".into()));
    }
    blocks.extend(content);
    blocks
}

/// What is recorded under an item.
pub(crate) fn content(session: &Session, item: &AgendaItem) -> Vec<Block> {
    let mut blocks = Vec::new();
    let speakers = session.guests_speaking(item);
    let spoke = !matches!(item.outcome, Some(Outcome::Postponed | Outcome::Dropped));
    if spoke && !speakers.is_empty() {
        blocks.push(Block::Small(format!("Vortrag: {speakers}").into()));
    }
    blocks.extend(item.minutes.iter().flat_map(|minutes| commonmark::blocks(minutes, 2)));
    blocks.extend(outcome(item));
    let decisions = session.decisions().iter().filter(|d| d.agenda_item == Some(item.id));
    blocks.extend(
        decisions.map(|of| decision::block(of, session.register, session.meeting, session.body)),
    );
    let tasks = session.tasks().iter().filter(|task| task.agenda_item == Some(item.id));
    blocks.extend(tasks.map(|task| tasks::block(session, task)));
    blocks
}

/// The same in words alone, without what was decided and given out.
pub(super) fn said(session: &Session, item: &AgendaItem) -> String {
    let outcome = item.outcome.filter(|outcome| *outcome != Outcome::Done);
    let outcome = outcome.map(words::outcome_sentence).unwrap_or_default();
    [session.guests_speaking(item), item.minutes.clone().unwrap_or_default(), outcome.into()]
        .join("\n")
}

/// That an item was put off, unless its minutes say so themselves.
fn outcome(item: &AgendaItem) -> Option<Block> {
    let (outcome, word) = match item.outcome? {
        Outcome::Done => return None,
        outcome @ Outcome::Postponed => (outcome, "vertagt"),
        outcome @ Outcome::Dropped => (outcome, "abgesetzt"),
    };
    let said = item.minutes.as_deref().is_some_and(|minutes| minutes.contains(word));
    (!said).then(|| Block::paragraph(words::outcome_sentence(outcome)))
}

/// „Pause, 10:40 – 10:55 Uhr“
fn pause(item: &AgendaItem, times: Times) -> Block {
    let hours = words::hours(times.from, times.until)
        .map(|hours| format!(", {hours}{}Uhr", words::NBSP))
        .unwrap_or_default();
    Block::Small(format!("{}{hours}", words::polished(item.title.trim())).into())
}

/// What came of the whole, for events and short notes.
fn result(session: &Session) -> Vec<Block> {
    let text = session.meeting.result.as_deref().unwrap_or_default();
    let blocks = commonmark::blocks(text, 2);
    under("Ergebnis", blocks)
}

/// What was decided or given out without an item, or under one that is not there.
fn without_item(session: &Session) -> Vec<Block> {
    let items: HashSet<_> = session
        .items
        .iter()
        .filter(|(_, number)| number.is_some())
        .map(|(item, _)| Some(item.id))
        .collect();
    let decisions = session.decisions().iter().filter(|d| !items.contains(&d.agenda_item));
    let mut blocks: Vec<Block> = decisions
        .map(|of| decision::block(of, session.register, session.meeting, session.body))
        .collect();
    let tasks = session.tasks().iter().filter(|task| !items.contains(&task.agenda_item));
    blocks.extend(tasks.map(|task| tasks::block(session, task)));
    let title = if session.items.is_empty() {
        "Beschlüsse und Aufträge"
    } else {
        "Weitere Beschlüsse und Aufträge"
    };
    under(title, blocks)
}

fn under(title: &str, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() {
        return blocks;
    }
    let heading = Heading::new(1, Text::from(title)).unnumbered();
    std::iter::once(heading.into()).chain(blocks).collect()
}
