//! Abweichungen: milestones that were or are late, and the office's reasons.

use typeset::{Block, Cell, Column, ColumnWidth, Row, Table};

use super::facts::Facts;
use crate::words;

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let late = facts.projects.late();
    if late.is_empty() {
        return Vec::new();
    }
    let verb = if late.len() == 1 { "wurde" } else { "wurden" };
    let overview = format!(
        "{} der Pilotprojekte {verb} nicht zum geplanten Tag erreicht.",
        words::MILESTONES.begin(late.len())
    );
    let end = facts.period.until;
    let rows = late.iter().map(|of| {
        let milestone = of.milestone;
        let note = milestone.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
        let title = Cell::new(words::polished(milestone.title.trim()))
            .second(words::polished(of.project.name.trim()));
        let reached = match milestone.reached_on.filter(|day| *day <= end) {
            Some(day) => words::short(day),
            None => "noch offen".to_owned(),
        };
        Row::plain([
            title,
            milestone.due_on.map_or_else(Cell::empty, |day| words::short(day).into()),
            reached.into(),
            note.map_or_else(|| "–".to_owned(), words::polished).into(),
        ])
    });
    let table = Table::new([
        Column::left(ColumnWidth::Fixed(58.0)).heading_rows(),
        Column::left(ColumnWidth::Fixed(22.0)),
        Column::left(ColumnWidth::Fixed(22.0)),
        Column::left(ColumnWidth::Share(1.0)),
    ])
    .caption("Meilensteine mit Abweichung vom Zeitplan")
    .head(["Meilenstein und Projekt", "geplant", "erreicht", "Begründung"])
    .rows(rows);
    vec![Block::paragraph(overview), table.into()]
}
