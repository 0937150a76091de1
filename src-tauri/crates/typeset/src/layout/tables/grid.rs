//! Every cell's place in the grid, its node in the structure tree, its flattened text.
//! Rows that do not fill the columns are filled with empty cells; no text is ever dropped.

use super::super::Composer;
use crate::frame::Mark;
use crate::structure::{NodeId, Role, Scope};
use crate::style::{CELL, SMALL, Style};
use crate::text::Flow;
use crate::tree::{Align, Cell, Row, RowKind, Table, Tone};

/// A table's grid.
pub(super) struct Grid<'t> {
    pub(super) columns: usize,
    /// Do columns that head their rows do so in the structure tree?
    row_heads: bool,
    /// Rows of the head.
    pub(super) head: usize,
    pub(super) cells: Vec<Placed<'t>>,
    /// For every row (head first), where its cells begin; one more at the end.
    pub(super) starts: Vec<usize>,
    /// For every row, the row after the group that row spans tie it to.
    pub(super) groups: Vec<usize>,
}

/// Head or body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Head,
    Body,
}

/// A cell at its place.
pub(super) struct Placed<'t> {
    pub(super) cell: Option<&'t Cell>,
    pub(super) column: usize,
    pub(super) columns: usize,
    pub(super) rows: usize,
    pub(super) node: NodeId,
    pub(super) style: Style,
    pub(super) align: Align,
    pub(super) text: Flow,
    pub(super) second: Option<Flow>,
    /// Width right of (and with) the decimal separator, in decimal columns; `None`: words,
    /// which are set flush right.
    pub(super) fraction: Option<f32>,
}

impl Grid<'_> {
    /// Index of a row in `starts`.
    pub(super) fn row(&self, section: Section, row: usize) -> usize {
        if section == Section::Head { row } else { self.head + row }
    }
}

impl Composer<'_, '_> {
    pub(super) fn grid<'t>(&mut self, table: &'t Table, node: NodeId) -> Grid<'t> {
        let columns = columns(table);
        let mut grid = Grid {
            columns,
            row_heads: row_heads(table, columns),
            head: table.head.len(),
            cells: Vec::new(),
            starts: Vec::new(),
            groups: Vec::new(),
        };
        for (rows, section, role) in
            [(&table.head, Section::Head, Role::THead), (&table.rows, Section::Body, Role::TBody)]
        {
            if !rows.is_empty() && columns > 0 {
                // A table needs a body (ISO 32000-1, 14.8.4.3.4), be it of heads alone.
                let role = if table.rows.is_empty() { Role::TBody } else { role };
                let part = self.desk.structure.add(node, role);
                self.grid_rows(table, rows, section, part, &mut grid);
            }
        }
        grid.starts.push(grid.cells.len());
        grid
    }

    fn grid_rows<'t>(
        &mut self,
        table: &'t Table,
        rows: &'t [Row],
        section: Section,
        part: NodeId,
        grid: &mut Grid<'t>,
    ) {
        let offset = grid.starts.len();
        let mut group_end = 0;
        for (index, (row, spots)) in rows.iter().zip(spots(rows, grid.columns).0).enumerate() {
            grid.starts.push(grid.cells.len());
            let node = self.desk.structure.add(part, Role::Tr);
            let mut cells = row.cells.iter();
            for spot in spots {
                group_end = group_end.max(index + spot.rows);
                let cell = cells.next();
                let spec = table.columns.get(spot.column);
                let row_head = grid.row_heads && spec.is_some_and(|spec| spec.row_head);
                let node = self.cell_node(section, cell, row_head, spot, node);
                let placed = self.cell(table, row, section, cell, spot, node);
                grid.cells.push(placed);
            }
            group_end = group_end.max(index + 1);
            grid.groups.push(group_end + offset);
        }
        // Every row of a group ends where its last one ends.
        for row in (offset..grid.groups.len()).rev() {
            let end = grid.groups[row];
            if end > row + 1 && end - 1 < grid.groups.len() {
                grid.groups[row] = end.max(grid.groups[end - 1]);
            }
        }
    }

    /// A cell's node: head or data, and how far it reaches.
    fn cell_node(
        &mut self,
        section: Section,
        cell: Option<&Cell>,
        row_head: bool,
        Spot { columns, rows, .. }: Spot,
        parent: NodeId,
    ) -> NodeId {
        let head = is_head(section, cell, row_head);
        let node = self.desk.structure.add(parent, if head { Role::Th } else { Role::Td });
        if head {
            let scope = match (section, row_head) {
                (Section::Head, true) => Scope::Both,
                (Section::Head, false) => Scope::Column,
                (Section::Body, _) => Scope::Row,
            };
            self.desk.structure.facts(node).scope = Some(scope);
        }
        if columns > 1 || rows > 1 {
            let facts = self.desk.structure.facts(node);
            (facts.column_span, facts.row_span) = (columns as u16, rows as u16);
        }
        node
    }

    fn cell<'t>(
        &mut self,
        table: &'t Table,
        row: &Row,
        section: Section,
        cell: Option<&'t Cell>,
        Spot { column, columns, rows }: Spot,
        node: NodeId,
    ) -> Placed<'t> {
        let spec = table.columns.get(column);
        let style = match (section, row.kind) {
            (Section::Head, _) => SMALL.strong().tabular(),
            (_, RowKind::Plain) => CELL,
            (_, RowKind::Group | RowKind::Sum) => CELL.strong(),
        };
        let align = spec.map_or(Align::Left, |spec| spec.align);
        // A cell over several columns has no column of its own to line up with.
        let align = if columns > 1 && align == Align::Decimal { Align::Right } else { align };
        let mut placed = Placed {
            cell,
            column,
            columns,
            rows,
            node,
            style,
            align,
            text: Flow::default(),
            second: None,
            fraction: None,
        };
        if let Some(cell) = cell {
            if cell.bar.is_none() {
                placed.text = self.flow(&cell.text, style, Mark::Tag(node));
            }
            placed.second = cell.second.as_ref().map(|second| {
                let style = SMALL.tone(Tone::Grey).tabular();
                self.flow(second, style, Mark::Tag(node))
            });
        }
        placed
    }
}

/// Is this a head cell, in a column that heads its rows or in another?
fn is_head(section: Section, cell: Option<&Cell>, row_head: bool) -> bool {
    cell.and_then(|cell| cell.head).unwrap_or(section == Section::Head || row_head)
}

/// Whether row heads are told apart from data in the structure tree. Where they would make
/// the heads outnumber the data (two columns; a single row), a listener hears more heads than
/// what they head: there the first column is data as well, under its column's head, which is
/// all that ISO 14289-1 (7.5) asks for. Without column heads the row heads are the only ones.
fn row_heads(table: &Table, columns: usize) -> bool {
    let (mut of_columns, mut of_rows, mut data) = (0, 0, 0);
    for (rows, section) in [(&table.head, Section::Head), (&table.rows, Section::Body)] {
        for (row, spots) in rows.iter().zip(spots(rows, columns).0) {
            for (at, spot) in spots.iter().enumerate() {
                let row_head = table.columns.get(spot.column).is_some_and(|spec| spec.row_head);
                match (section, is_head(section, row.cells.get(at), row_head)) {
                    (_, false) => data += 1,
                    (Section::Head, true) => of_columns += 1,
                    (Section::Body, true) => of_rows += 1,
                }
            }
        }
    }
    of_columns == 0 || of_columns + of_rows <= data
}

/// Where a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Spot {
    column: usize,
    columns: usize,
    rows: usize,
}

/// As many columns as the table says, or as its rows need for all their cells.
fn columns(table: &Table) -> usize {
    let mut columns = table.columns.len();
    loop {
        let left = spots(&table.head, columns).1.max(spots(&table.rows, columns).1);
        if left == 0 {
            return columns;
        }
        columns += left;
    }
}

/// Where the cells of all rows stand, a row short of cells filled up with empty ones; and how
/// many columns the row lacks that finds no room for all its cells.
fn spots(rows: &[Row], columns: usize) -> (Vec<Vec<Spot>>, usize) {
    let mut all: Vec<Vec<Spot>> = Vec::with_capacity(rows.len());
    let mut lacking = 0;
    // How many more rows each column is covered from above.
    let mut covered = vec![0_usize; columns];
    for (index, row) in rows.iter().enumerate() {
        let mut spots = Vec::new();
        let mut column = 0;
        while column < columns {
            if covered[column] > 0 {
                covered[column] -= 1;
                column += 1;
                continue;
            }
            let cell = row.cells.get(spots.len());
            let free = covered[column..].iter().take_while(|&&rows| rows == 0).count();
            let span = cell.map_or(1, |cell| usize::from(cell.columns.max(1))).min(free);
            let deep = cell.map_or(1, |cell| usize::from(cell.rows.max(1))).min(rows.len() - index);
            covered[column..column + span].fill(deep - 1);
            spots.push(Spot { column, columns: span, rows: deep });
            column += span;
        }
        lacking = lacking.max(row.cells.len().saturating_sub(spots.len()));
        all.push(spots);
        // A row in which no cell could begin is none: what covers it reaches less far down.
        let surplus = covered.iter().min().copied().unwrap_or(0);
        if surplus > 0 {
            covered.iter_mut().for_each(|rows| *rows -= surplus);
            for (at, spots) in all.iter_mut().enumerate() {
                for spot in spots.iter_mut().filter(|spot| at + spot.rows > index + 1) {
                    spot.rows -= surplus;
                }
            }
        }
    }
    (all, lacking)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(spans: &[(u16, u16)]) -> Row {
        Row::plain(spans.iter().map(|&(columns, rows)| Cell::new("x").spanning(columns, rows)))
    }

    #[test]
    fn cells_go_around_those_that_reach_down_from_above() {
        let rows = [row(&[(1, 1), (2, 3)]), row(&[]), row(&[(1, 1), (1, 1)])];
        assert_eq!(spots(&rows, 3).1, 1, "the last cell finds no room in three columns");
        let (all, lacking) = spots(&rows, 4);
        assert_eq!(lacking, 0);
        assert_eq!(all[2][1], Spot { column: 3, columns: 1, rows: 1 });
    }

    #[test]
    fn row_heads_never_make_the_heads_outnumber_the_data() {
        use crate::tree::{Column, ColumnWidth};
        let table = |columns: usize, rows: usize| {
            let first = Column::left(ColumnWidth::Content).heading_rows();
            let rest = std::iter::repeat_n(Column::left(ColumnWidth::Content), columns - 1);
            Table::new(std::iter::once(first).chain(rest))
                .head(vec!["x"; columns])
                .rows((0..rows).map(|_| row(&vec![(1, 1); columns])))
        };
        assert!(!row_heads(&table(2, 9), 2), "two columns");
        assert!(!row_heads(&table(5, 1), 5), "a single row");
        assert!(row_heads(&table(3, 3), 3));
        let mut bare = table(2, 9);
        bare.head.clear();
        assert!(row_heads(&bare, 2), "they are the only heads");
    }

    #[test]
    fn every_row_has_a_cell_of_its_own() {
        let (all, _) = spots(&[row(&[(1, 3), (1, 2)]), row(&[]), row(&[(1, 1)])], 2);
        assert!(all.iter().all(|row| !row.is_empty()), "{all:?}");
        assert_eq!(all[0][0].rows, 2);
    }
}
