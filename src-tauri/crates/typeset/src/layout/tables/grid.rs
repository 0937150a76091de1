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
        let columns =
            width_of(&table.head).max(width_of(&table.rows)).max(table.columns.len()).min(200);
        let mut grid = Grid {
            columns,
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
        // How many more rows each column is covered from above.
        let mut covered = vec![0_usize; grid.columns];
        let mut group_end = 0;
        for (index, row) in rows.iter().enumerate() {
            grid.starts.push(grid.cells.len());
            let node = self.desk.structure.add(part, Role::Tr);
            let mut cells = row.cells.iter();
            let mut column = 0;
            while column < grid.columns {
                if covered[column] > 0 {
                    covered[column] -= 1;
                    column += 1;
                    continue;
                }
                let cell = cells.next();
                let free = covered[column..].iter().take_while(|&&rows| rows == 0).count();
                let span = cell.map_or(1, |cell| usize::from(cell.columns.max(1))).min(free);
                let deep =
                    cell.map_or(1, |cell| usize::from(cell.rows.max(1))).min(rows.len() - index);
                covered[column..column + span].fill(deep - 1);
                group_end = group_end.max(index + deep);
                let placed = self.cell(table, row, section, cell, (column, span, deep), node);
                grid.cells.push(placed);
                column += span;
            }
            self.close_row(grid, offset, &mut covered);
            group_end = group_end.min(index + 1 + covered.iter().max().copied().unwrap_or(0));
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

    /// Rows in which no cell could begin are none: the cells that cover them all reach less
    /// far down.
    fn close_row(&mut self, grid: &mut Grid<'_>, offset: usize, covered: &mut [usize]) {
        let surplus = covered.iter().min().copied().unwrap_or(0);
        if surplus == 0 {
            return;
        }
        covered.iter_mut().for_each(|rows| *rows -= surplus);
        let row = grid.starts.len() - 1;
        for at in offset..=row {
            let end = grid.starts.get(at + 1).copied().unwrap_or(grid.cells.len());
            for cell in &mut grid.cells[grid.starts[at]..end] {
                if at + cell.rows > row + 1 {
                    cell.rows -= surplus;
                    self.desk.structure.facts(cell.node).row_span = cell.rows as u16;
                }
            }
        }
    }

    fn cell<'t>(
        &mut self,
        table: &'t Table,
        row: &Row,
        section: Section,
        cell: Option<&'t Cell>,
        (column, columns, rows): (usize, usize, usize),
        parent: NodeId,
    ) -> Placed<'t> {
        let spec = table.columns.get(column);
        let row_head = spec.is_some_and(|spec| spec.row_head);
        let head = cell.and_then(|cell| cell.head).unwrap_or(section == Section::Head || row_head);
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

/// Columns that rows fill, spans from above included.
fn width_of(rows: &[Row]) -> usize {
    let mut covered: Vec<usize> = Vec::new();
    let mut widest = 0;
    for row in rows {
        let mut column = 0;
        let mut next = vec![0; covered.len()];
        let skip = |column: &mut usize, next: &mut Vec<usize>| {
            while covered.get(*column).is_some_and(|&rows| rows > 0) {
                next[*column] = covered[*column] - 1;
                *column += 1;
            }
        };
        for cell in &row.cells {
            skip(&mut column, &mut next);
            let end = column + usize::from(cell.columns.max(1));
            if next.len() < end {
                next.resize(end, 0);
            }
            next[column..end].fill(usize::from(cell.rows.max(1)) - 1);
            column = end;
        }
        skip(&mut column, &mut next);
        widest = widest.max(column);
        covered = next;
    }
    widest
}
