//! Ausblick: what is planned for the period that follows.

use domain::{Meeting, MeetingState};
use typeset::{Block, Column, ColumnWidth, Row, Table};

use super::facts::Facts;
use crate::figures::following;
use crate::words;

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks = Vec::new();
    let Some(next) = following(facts.period) else { return blocks };
    let title = words::period_title(next);
    let mut meetings = facts.planned_in(next);
    if facts.setting.as_of.date() <= next.until {
        meetings.extend(undated(facts));
    }
    if !meetings.is_empty() {
        blocks.push(sessions(facts, &meetings, &title));
    }
    let milestones = facts.projects.due_in(next);
    if !milestones.is_empty() {
        let table = Table::new([
            Column::left(ColumnWidth::Fixed(24.0)),
            Column::left(ColumnWidth::Share(1.0)).heading_rows(),
            Column::left(ColumnWidth::Fixed(56.0)),
        ])
        .caption(format!("Meilensteine der Pilotprojekte, {title}"))
        .head(["Termin", "Meilenstein", "Projekt"])
        .rows(milestones.iter().map(|of| {
            Row::plain([
                of.milestone.due_on.map(words::short).unwrap_or_default(),
                words::polished(of.milestone.title.trim()),
                words::polished(of.project.name.trim()),
            ])
        }));
        blocks.push(table.into());
    }
    blocks
}

/// Sessions that are meant to be but have no day yet.
fn undated<'a>(facts: &Facts<'a>) -> Vec<&'a Meeting> {
    facts
        .register
        .meetings
        .iter()
        .filter(|meeting| meeting.date.is_none() && meeting.state <= MeetingState::Invited)
        .collect()
}

fn sessions(facts: &Facts, meetings: &[&Meeting], title: &str) -> Block {
    let rows = meetings.iter().map(|meeting| {
        let topic = meeting.topic.as_deref().map(str::trim).filter(|topic| !topic.is_empty());
        let day = match (meeting.date, meeting.state) {
            (None, _) => "noch offen".to_owned(),
            (Some(day), MeetingState::Tentative) => format!("{} (vorauss.)", words::short(day)),
            (Some(day), _) => words::short(day),
        };
        Row::plain([
            day,
            words::polished(&words::meeting_title(meeting, facts.body_of(meeting))),
            topic.map_or_else(|| "–".to_owned(), words::polished),
        ])
    });
    Table::new([
        Column::left(ColumnWidth::Fixed(36.0)),
        Column::left(ColumnWidth::Fixed(60.0)).heading_rows(),
        Column::left(ColumnWidth::Share(1.0)),
    ])
    .caption(format!("Sitzungen und Termine, {title}"))
    .head(["Datum", "Sitzung", "Schwerpunkt"])
    .rows(rows)
    .into()
}
