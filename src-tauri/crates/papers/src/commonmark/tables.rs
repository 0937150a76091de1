//! Tables of GitHub's dialect (GFM 4.10): one row of heads, then rows of as many cells.

use pulldown_cmark::Alignment;
use typeset::{Align, Cell, Column, ColumnWidth, Row, Splitting, Table, Text};

/// The table of these rows, the first of them its head; none where nothing is written.
pub(super) fn table(alignments: &[Alignment], rows: Vec<Vec<Text>>) -> Option<Table> {
    if rows.iter().flatten().all(Text::is_blank) {
        return None;
    }
    let columns = alignments.iter().map(|alignment| Column {
        width: ColumnWidth::Share(1.0),
        align: match alignment {
            Alignment::Right => Align::Right,
            Alignment::Center => Align::Centre,
            Alignment::Left | Alignment::None => Align::Left,
        },
        row_head: false,
    });
    let mut rows = rows.into_iter().map(|cells| Row::plain(cells.into_iter().map(Cell::new)));
    let mut table = Table::new(columns).in_text().splitting(Splitting::Allowed);
    table.head.extend(rows.next());
    Some(table.rows(rows))
}

/// The rows of a table where none can stand, as lines: „Ort; Datum“.
pub(super) fn lines(table: Table) -> Vec<Text> {
    let line = |row: Row| {
        let mut line = Text::new();
        for cell in row.cells {
            if !line.0.is_empty() {
                line = line.plain("; ");
            }
            line.0.extend(cell.text.0);
        }
        line
    };
    table.head.into_iter().chain(table.rows).map(line).collect()
}
