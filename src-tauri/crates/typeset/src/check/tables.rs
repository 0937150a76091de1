//! Tables: a head, rows that fill the columns, signs never without words.

use super::Checker;
use crate::finding::FindingKind;
use crate::tree::{Row, Table};

impl<'d> Checker<'d> {
    pub(super) fn table(&mut self, table: &'d Table) {
        if table.head.is_empty() {
            self.report(FindingKind::TableHeadMissing);
        }
        if table.rows.is_empty() {
            self.report(FindingKind::BlockEmpty);
        }
        for text in table.caption.iter().chain(&table.notes) {
            self.text(text);
        }
        let columns = table.columns.len();
        for (rows, offset) in [(&table.head, 0), (&table.rows, table.head.len())] {
            let mut covered = vec![0_usize; columns];
            for (index, row) in rows.iter().enumerate() {
                self.at(offset + index, |checker| {
                    checker.row(row);
                    let filled = fill(row, &mut covered);
                    if filled != columns {
                        checker.report(FindingKind::TableRowUneven { columns, filled });
                    }
                });
            }
        }
    }

    fn row(&mut self, row: &'d Row) {
        for (position, cell) in row.cells.iter().enumerate() {
            self.at(position, |checker| {
                if cell.text.is_blank() && (cell.mark.is_some() || cell.bar.is_some()) {
                    checker.report(FindingKind::SignWithoutWords);
                }
                checker.text(&cell.text);
                if let Some(second) = &cell.second {
                    checker.text(second);
                }
            });
        }
    }
}

/// Columns a row fills, counting cells that reach into it from above.
fn fill(row: &Row, covered: &mut [usize]) -> usize {
    let from_above = covered.iter().filter(|&&rows| rows > 0).count();
    let own: usize = row.cells.iter().map(|cell| usize::from(cell.columns.max(1))).sum();
    let mut cells = row.cells.iter();
    let mut column = 0;
    while column < covered.len() {
        if covered[column] > 0 {
            covered[column] -= 1;
            column += 1;
            continue;
        }
        let Some(cell) = cells.next() else { break };
        let end = (column + usize::from(cell.columns.max(1))).min(covered.len());
        covered[column..end].fill(usize::from(cell.rows.max(1)) - 1);
        column = end;
    }
    from_above + own
}
