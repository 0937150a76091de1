//! Arbeitsgruppen: for each its aims, who works in it, its sessions, topics and results.

use std::collections::BTreeSet;

use domain::{Body, BodyKind, Decision, DecisionKind, Role};
use typeset::{Block, Heading, LabelRow, List, ListItem};

use super::bodies::decisions;
use super::facts::Facts;
use crate::figures::SessionFigures;
use crate::{commonmark, decision, words};

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let mut groups: Vec<&Body> = facts
        .register
        .bodies
        .iter()
        .filter(|body| body.kind == BodyKind::WorkingGroup)
        .filter(|body| facts.period.meets(body.from, body.until))
        .collect();
    groups.sort_by_cached_key(|body| words::collation_key(&body.name));
    let groups = groups.into_iter().map(|body| group(facts, body)).filter(|of| of.len() > 1);
    groups.flatten().collect()
}

/// One working group; a heading alone when nothing is known about it.
fn group(facts: &Facts, body: &Body) -> Vec<Block> {
    let sessions: Vec<&SessionFigures> =
        facts.sessions.sessions.iter().filter(|s| s.meeting.body == Some(body.id)).collect();
    let mut blocks = vec![Block::heading(2, words::polished(body.formal_name()))];
    let rows = members(facts, body, &sessions);
    if !rows.is_empty() {
        blocks.push(Block::LabelRows(rows));
    }
    blocks.extend(body.mission.iter().flat_map(|mission| commonmark::blocks(mission, 3)));
    let aims: Vec<_> = body.aims.iter().filter(|aim| !aim.trim().is_empty()).collect();
    if !aims.is_empty() {
        blocks.push(plain(3, "Ziele"));
        blocks.push(List::dashes(aims.into_iter().map(|aim| commonmark::line(aim))).into());
    }
    if !sessions.is_empty() {
        blocks.push(plain(3, "Sitzungen und Themen"));
        blocks.push(List::dashes(sessions.iter().map(|session| topic(session))).into());
    }
    blocks.extend(results(facts, body, &sessions));
    blocks
}

fn plain(level: u8, title: impl Into<String>) -> Block {
    Heading::new(level, title.into()).unnumbered().unlisted().into()
}

fn members(facts: &Facts, body: &Body, sessions: &[&SessionFigures]) -> Vec<LabelRow> {
    let seats: Vec<_> = facts
        .register
        .memberships
        .iter()
        .filter(|seat| seat.body == Some(body.id) && seat.holds_on(facts.period.until))
        .collect();
    let named = |role: Role| {
        let names: Vec<String> = seats
            .iter()
            .filter(|seat| seat.role == role)
            .filter_map(|seat| {
                let name = facts.person_name(seat.person)?;
                let organization = seat.on_behalf_of.and_then(|id| facts.organization(id));
                Some(organization.map_or(name.clone(), |o| format!("{name}, {}", o.name)))
            })
            .collect();
        (!names.is_empty()).then(|| names.join("; "))
    };
    let own = || seats.iter().filter(|seat| seat.role != Role::Guest && seat.deputy_for.is_none());
    let persons: BTreeSet<_> = own().map(|seat| seat.person).collect();
    let organizations: BTreeSet<_> = own().filter_map(|seat| seat.on_behalf_of).collect();
    let members = match (persons.len(), organizations.len()) {
        (0, _) => None,
        (persons, 0) => Some(words::PERSONS.of(persons)),
        (persons, organizations) => Some(format!(
            "{} aus {}",
            words::PERSONS.of(persons),
            words::FROM_ORGANIZATIONS.of(organizations)
        )),
    };
    [
        ("Leitung", named(Role::Chair)),
        ("Stellvertretung", named(Role::DeputyChair)),
        ("Mitglieder", members),
        ("Sitzungen", numbers(sessions)),
    ]
    .into_iter()
    .filter_map(|(label, value)| {
        Some(LabelRow::new(label, words::polished(&words::capitalised(&value?))))
    })
    .collect()
}

/// „fünf Sitzungen (21. bis 25.)“
fn numbers(sessions: &[&SessionFigures]) -> Option<String> {
    let counted = words::SESSIONS.of(sessions.len());
    let numbers: Option<Vec<u32>> = sessions.iter().map(|s| s.meeting.number).collect();
    let in_a_row =
        numbers.filter(|n| n.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1])));
    match (sessions.len(), in_a_row.as_deref()) {
        (0, _) => None,
        (2, Some([first, last])) => {
            Some(format!("{counted} ({first}. und {last}.{}Sitzung)", words::NBSP))
        }
        (3.., Some([first, .., last])) => {
            Some(format!("{counted} ({first}. bis {last}.{}Sitzung)", words::NBSP))
        }
        _ => Some(counted),
    }
}

/// „21. Sitzung am 21. Januar 2026: Bausteine für Hitzeaktionspläne“ and what came of it.
fn topic(session: &SessionFigures) -> ListItem {
    let meeting = session.meeting;
    let number = meeting.number.map(|n| format!("{n}.{}", words::NBSP)).unwrap_or_default();
    let day = meeting.date.map(|day| format!(" am {}", words::long(day))).unwrap_or_default();
    let topic = meeting.topic.as_deref().or(meeting.name.as_deref()).map(str::trim);
    let mut item = ListItem::from(match topic.filter(|topic| !topic.is_empty()) {
        Some(topic) => format!("{number}Sitzung{day}: {}", words::polished(topic)),
        None => format!("{number}Sitzung{day}"),
    });
    if let Some(short) = short_result(session) {
        item.text.push(commonmark::line(short));
    }
    item
}

/// A result of one line; longer ones stand on their own below.
fn short_result<'a>(session: &SessionFigures<'a>) -> Option<&'a str> {
    let result = session.meeting.result.as_deref().map(str::trim)?;
    (!result.is_empty() && !result.contains('\n')).then_some(result)
}

/// What came of the sessions at length, and what the group decided.
fn results(facts: &Facts, body: &Body, sessions: &[&SessionFigures]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for session in sessions {
        if short_result(session).is_none() {
            let result = session.meeting.result.as_deref().unwrap_or_default();
            blocks.extend(commonmark::blocks(result, 4));
        }
    }
    let at_length = !blocks.is_empty();
    for session in sessions {
        let decisions = facts.ledger.decisions(session.meeting.id).iter();
        blocks.extend(decisions.filter(|of| !decisions::approves_minutes(of)).map(|of| {
            with_state(decision::block(of, facts.ledger.register, session.meeting, Some(body)), of)
        }));
    }
    if !blocks.is_empty() {
        blocks.insert(
            0,
            plain(3, if at_length { "Ergebnisse und Beschlüsse" } else { "Beschlüsse" }),
        );
    }
    blocks
}

/// A report tells how far a decision has come, where the minutes had their remark.
fn with_state(block: Block, decision: &Decision) -> Block {
    match block {
        Block::Decision(of) if decision.kind != DecisionKind::Acknowledgement => {
            Block::Decision(of.remark(format!("Umsetzung: {}", decisions::state(decision))))
        }
        other => other,
    }
}
