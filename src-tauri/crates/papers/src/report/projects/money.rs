//! What a pilot project costs and who pays.

use domain::{Cents, Project};
use typeset::{Block, Column, ColumnWidth, Row, Table};

use super::sheet::title;
use crate::words;

pub(super) fn blocks(project: &Project) -> Vec<Block> {
    let tables: Vec<Block> = [costs(project), funding(project)].into_iter().flatten().collect();
    if tables.is_empty() {
        return tables;
    }
    std::iter::once(title("Kosten und Finanzierung")).chain(tables).collect()
}

fn costs(project: &Project) -> Option<Block> {
    if project.costs.is_empty() {
        return None;
    }
    let planned: Cents = project.costs.iter().map(|line| line.planned).sum();
    let known: Vec<Cents> = project.costs.iter().filter_map(|line| line.actual).collect();
    let some_known = !known.is_empty();
    let actual: Cents = known.into_iter().sum();
    let cells = |name: String, planned: Cents, actual: Option<Cents>| {
        let mut cells = vec![name, words::money(planned)];
        if some_known {
            cells.push(actual.map_or_else(|| "–".to_owned(), words::money));
        }
        cells
    };
    let mut columns = vec![
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::right(ColumnWidth::Fixed(30.0)),
    ];
    let mut head = vec!["Position", "geplant"];
    if some_known {
        columns.push(Column::right(ColumnWidth::Fixed(30.0)));
        head.push("ausgegeben");
    }
    let table = Table::new(columns)
        .caption("Kosten in Euro")
        .head(head)
        .rows(project.costs.iter().map(|line| {
            Row::plain(cells(words::polished(line.title.trim()), line.planned, line.actual))
        }))
        .sum(cells("Insgesamt".to_owned(), planned, Some(actual)))
        .in_text();
    Some(table.into())
}

fn funding(project: &Project) -> Option<Block> {
    if project.funding.is_empty() {
        return None;
    }
    let sum: Cents = project.funding.iter().map(|line| line.amount).sum();
    let share = |amount: Cents| words::percent(amount.0, sum.0).unwrap_or_else(|| "–".to_owned());
    let cells = |name: String, amount: Cents| [name, words::money(amount), share(amount)];
    let table = Table::new([
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::right(ColumnWidth::Fixed(30.0)),
        Column::right(ColumnWidth::Fixed(20.0)),
    ])
    .caption("Finanzierung in Euro")
    .head(["Herkunft", "Betrag", "Anteil"])
    .rows(
        project
            .funding
            .iter()
            .map(|line| Row::plain(cells(words::polished(line.source.trim()), line.amount))),
    )
    .sum(cells("Insgesamt".to_owned(), sum))
    .in_text();
    Some(table.into())
}
