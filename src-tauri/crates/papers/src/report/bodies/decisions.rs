//! Beschlüsse: how far all of them have come, and the wording of those that no working
//! group took; theirs stand with the group. That minutes were approved is counted, but
//! not told one by one.

use domain::{BodyKind, Decision, Implementation, Meeting};
use typeset::{Block, Cell, Column, ColumnWidth, Row, Table};

use crate::figures::{by_implementation, is_outstanding};
use crate::report::facts::Facts;
use crate::words;

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    if facts.sessions.decisions().is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        Block::heading(2, "Beschlüsse und ihre Umsetzung"),
        Block::paragraph(implementation(facts)),
    ];
    let (groups, others): (Vec<_>, Vec<_>) = taken(facts).into_iter().partition(|(_, meeting)| {
        facts.body_of(meeting).is_some_and(|body| body.kind == BodyKind::WorkingGroup)
    });
    let told: Vec<_> = others.iter().filter(|(of, _)| !approves_minutes(of)).collect();
    let hidden = groups.iter().chain(&others).filter(|(of, _)| approves_minutes(of)).count();
    blocks.extend(about(groups.len(), hidden).map(Block::paragraph));
    if !told.is_empty() {
        blocks.push(table(facts, &told));
    }
    blocks
}

/// Whether a decision only approves the minutes of an earlier session: every session takes
/// one, in about these words.
pub(in crate::report) fn approves_minutes(decision: &Decision) -> bool {
    let wording = decision.wording.trim();
    wording.starts_with("Das Protokoll ")
        && wording.contains("genehmigt")
        && wording.chars().count() < 120
}

/// „umgesetzt“, „in Arbeit, bis 30.09.2025“
pub(in crate::report) fn state(decision: &Decision) -> String {
    let state = words::implementation(decision.implementation);
    match decision.due_on.filter(|_| is_outstanding(decision)) {
        Some(due) => format!("{state}, bis {}", words::short(due)),
        None => state.to_owned(),
    }
}

/// The period's decisions with their sessions, by day.
fn taken<'a>(facts: &Facts<'a>) -> Vec<(&'a Decision, &'a Meeting)> {
    let sessions = facts.sessions.sessions.iter();
    sessions
        .flat_map(|session| {
            let decisions = facts.ledger.decisions(session.meeting.id).iter();
            decisions.map(|decision| (*decision, session.meeting))
        })
        .collect()
}

/// What the table below leaves out.
fn about(groups: usize, approvals: usize) -> Option<String> {
    let approvals = match approvals {
        0 => None,
        1 => Some("Einer genehmigt ein Protokoll und ist nicht einzeln aufgeführt.".to_owned()),
        more => {
            let number = words::capitalised(&words::spelled(more));
            Some(format!("{number} genehmigen Protokolle und sind nicht einzeln aufgeführt."))
        }
    };
    let groups = (groups > 0)
        .then(|| "Die Beschlüsse der Arbeitsgruppen stehen bei der jeweiligen Gruppe.".to_owned());
    let parts: Vec<String> = [approvals, groups].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn table(facts: &Facts, decisions: &[&(&Decision, &Meeting)]) -> Block {
    let rows = decisions.iter().map(|(decision, meeting)| {
        let body = facts.body_of(meeting).map_or("", |body| &body.name);
        let number = match meeting.number {
            Some(session) => format!("{session}/{}", decision.number),
            None => decision.number.to_string(),
        };
        Row::plain([
            Cell::new(format!("{body}{}{number}", words::NBSP).trim().to_owned()),
            Cell::new(words::polished(decision.wording.trim())),
            Cell::new(state(decision)),
        ])
    });
    Table::new([
        Column::left(ColumnWidth::Fixed(38.0)).heading_rows(),
        Column::left(ColumnWidth::Share(1.0)),
        Column::left(ColumnWidth::Fixed(32.0)),
    ])
    .caption("Beschlüsse im Wortlaut und Stand ihrer Umsetzung")
    .head(["Gremium und Nr.", "Beschluss", "Umsetzung"])
    .rows(rows)
    .into()
}

/// „Von den 24 Beschlüssen sind 19 umgesetzt, vier in Arbeit und einer ruhend.“
fn implementation(facts: &Facts) -> String {
    let decisions = facts.sessions.decisions();
    let word = |state| match state {
        Implementation::Suspended => "ruhend",
        other => words::implementation(other),
    };
    let states = by_implementation(facts.register, &decisions);
    if let ([(state, _)], 1) = (states.as_slice(), decisions.count()) {
        return format!("Der Beschluss des Berichtszeitraums ist {}.", word(*state));
    }
    let parts: Vec<String> = states
        .iter()
        .map(|(state, counted)| match counted.count() {
            1 => format!("einer {}", word(*state)),
            more => format!("{} {}", words::spelled(more), word(*state)),
        })
        .collect();
    let verb = words::is_are(states.first().map_or(0, |(_, counted)| counted.count()));
    format!(
        "Von den {} Beschlüssen des Berichtszeitraums {verb} {}.",
        words::spelled(decisions.count()),
        words::listed(&parts)
    )
}
