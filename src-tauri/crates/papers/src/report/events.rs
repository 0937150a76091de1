//! Veranstaltungen: what the alliance held for others, and what came of it.

use typeset::{Block, Column, ColumnWidth, Heading, Row, Table};

use super::facts::Facts;
use crate::{commonmark, words};

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let events = &facts.sessions.events;
    if events.is_empty() {
        return Vec::new();
    }
    let rows = events.iter().map(|event| {
        let meeting = event.meeting;
        let people = match facts.ledger.attendances(meeting.id) {
            [] => "–".to_owned(),
            _ => words::count(event.participations.count()),
        };
        let title = words::meeting_title(meeting, facts.body_of(meeting));
        let place = meeting.place.as_deref().map(str::trim).filter(|place| !place.is_empty());
        Row::plain([
            meeting.date.map(words::short).unwrap_or_default(),
            words::polished(&title),
            place.map_or_else(|| words::format(meeting.format).to_owned(), words::polished),
            people,
        ])
    });
    let table = Table::new([
        Column::left(ColumnWidth::Fixed(20.0)),
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::left(ColumnWidth::Fixed(48.0)),
        Column::right(ColumnWidth::Fixed(26.0)),
    ])
    .caption("Veranstaltungen im Berichtszeitraum")
    .head(["Datum", "Veranstaltung", "Ort", "Teilnehmende"])
    .rows(rows);
    let mut blocks: Vec<Block> = vec![table.into()];
    for event in events {
        let meeting = event.meeting;
        let said = [&meeting.topic, &meeting.description, &meeting.result];
        let said: Vec<Block> =
            said.into_iter().flatten().flat_map(|text| commonmark::blocks(text, 3)).collect();
        if !said.is_empty() {
            let title = words::meeting_title(meeting, facts.body_of(meeting));
            blocks.push(Heading::new(2, words::polished(&title)).into());
            blocks.extend(said);
        }
    }
    blocks
}
