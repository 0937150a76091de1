//! Agendas as tables: with clock times and lengths for those invited, as a programme for
//! those who read about it later.

use domain::{AgendaItem, AgendaItemKind};
use typeset::{Cell, Column, ColumnWidth, Row, Table, TableLook, Text};

use crate::session::Session;
use crate::times::Times;
use crate::words;

/// The agenda with times, lengths, speakers and goals.
pub(crate) fn agenda(session: &Session) -> Table {
    let rows = session.items.iter().zip(session.times()).map(|((item, number), times)| {
        let length = item.duration.map(words::minutes);
        let time = Cell::new(words::hours(times.from, times.until).unwrap_or_else(|| "–".into()));
        Row::plain([
            Cell::new(Text::new().strong(number.as_deref().unwrap_or_default())),
            match length {
                Some(length) => time.second(length),
                None => time,
            },
            title(item),
            Cell::new(session.speakers(item)),
            Cell::new(item.goal.map_or("", words::goal)),
        ])
    });
    Table::new([
        Column::left(ColumnWidth::Fixed(10.0)).heading_rows(),
        Column::left(ColumnWidth::Fixed(26.0)),
        Column::left(ColumnWidth::Share(1.0)),
        Column::left(ColumnWidth::Fixed(50.0)),
        Column::left(ColumnWidth::Fixed(21.0)),
    ])
    .head(["TOP", "Uhrzeit", "Thema", "Vortrag", "Ziel"])
    .rows(rows)
    .look(TableLook::Agenda)
}

/// The programme of what took place.
pub(crate) fn programme(session: &Session) -> Table {
    let rows = session.items.iter().zip(session.times()).map(|((item, _), times)| {
        Row::plain([Cell::new(clock(times)), title(item), Cell::new(session.speakers(item))])
    });
    Table::new([
        Column::left(ColumnWidth::Fixed(28.0)),
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::left(ColumnWidth::Fixed(62.0)),
    ])
    .head(["Uhrzeit", "Beitrag", "Vortrag und Moderation"])
    .rows(rows)
    .look(TableLook::Agenda)
}

fn clock(times: Times) -> String {
    words::hours(times.from, times.until).unwrap_or_else(|| "–".to_owned())
}

/// Breaks stand back.
fn title(item: &AgendaItem) -> Cell {
    let title = words::polished(item.title.trim());
    Cell::new(match item.kind {
        AgendaItemKind::Item => Text::from(title),
        AgendaItemKind::Break => Text::new().secondary(title),
    })
}
