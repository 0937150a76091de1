//! Tasks: below the item that gave them, and collected in the list at the end.

use domain::{Id, Person, Task};
use typeset::{Block, Column, ColumnWidth, Row, Table};

use crate::session::Session;
use crate::words;

/// „→ A 25-1 | Interessensbekundungen einholen | Petersen, bis 31.07.2026“
pub(super) fn block(session: &Session, task: &Task) -> Block {
    let due = task.due_on.map(|day| format!("bis{}{}", words::NBSP, words::short(day)));
    let who = session.responsible(task, Person::short_name);
    let who = Some(who).filter(|who| !who.is_empty());
    let parts: Vec<String> = [who, due].into_iter().flatten().collect();
    let number =
        words::task_number(task, Some(session.meeting)).unwrap_or_else(|| "Auftrag".to_owned());
    typeset::Task::new(number, words::polished(task.title.trim()), parts.join(", ")).into()
}

/// All tasks of the session in one table.
pub(super) fn list(session: &Session) -> Vec<Block> {
    let rows: Vec<Row> = cells(session).map(|(_, cells)| Row::plain(cells)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Table::new([
        Column::left(ColumnWidth::Fixed(17.0)).heading_rows(),
        Column::left(ColumnWidth::Share(1.0)),
        Column::left(ColumnWidth::Fixed(46.0)),
        Column::left(ColumnWidth::Fixed(20.0)),
        Column::left(ColumnWidth::Fixed(12.0)),
    ])
    .caption("Auftragsliste")
    .head(["Nr.", "Auftrag", "Verantwortlich", "Frist", "TOP"])
    .rows(rows);
    vec![table.into()]
}

/// What the table says of each: number, title, who, by when, under which item.
pub(super) fn cells(session: &Session) -> impl Iterator<Item = (Id<Task>, [String; 5])> {
    session.tasks().iter().map(|task| {
        let or_none = |text: String| if text.is_empty() { "–".to_owned() } else { text };
        let item = task.agenda_item.and_then(|item| session.number_of(item));
        let cells = [
            words::task_number(task, Some(session.meeting)).unwrap_or_else(|| "–".to_owned()),
            words::polished(task.title.trim()),
            or_none(session.responsible(task, Person::full_name)),
            task.due_on.map_or_else(|| "–".to_owned(), words::short),
            item.map_or_else(|| "–".to_owned(), str::to_owned),
        ];
        (task.id, cells)
    })
}
