//! Tables: captions above, rules without verticals, rows that may go on on further pages.
//!
//! Stages: `grid` finds every cell's place and flattens its text, `widths` shares out the
//! columns, `cells` sets them; this file stacks rows and says what must stay together.

mod cells;
mod grid;
mod widths;

use super::{Composer, anchor};
use crate::desk::fill;
use crate::frame::{Frame, Item, Mark};
use crate::slab::{Slab, TableParts};
use crate::structure::{NodeId, Role};
use crate::style::{SMALL, U, page, rule};
use crate::text::Setting;
use crate::tree::{RowKind, Splitting, Table, TableLook, Text, Tone, Width};

use grid::{Grid, Section};

/// Tables up to this many rows are never split.
const SHORT: usize = 12;
/// Rows on each side of a split.
const ROWS_ASIDE: usize = 3;
/// A head higher than this is not repeated.
const HEAD_LIMIT: f32 = 80.0;

/// Where a table stands and how its rows are padded.
#[derive(Clone, Copy, Debug)]
struct Geometry {
    x: f32,
    width: f32,
    /// Above and below the text of a cell.
    padding: f32,
    /// Least height of a row.
    least: f32,
    look: TableLook,
}

impl<'d> Composer<'_, 'd> {
    pub(super) fn table(&mut self, table: &'d Table) {
        let at = self.desk.at.table;
        self.desk.at.table += 1;
        let (number, id) = self.desk.survey.tables.get(at).cloned().unwrap_or_default();
        self.set_table(table, &number, Some(id));
    }

    /// A table made by the typesetter: uncounted, without anchor.
    pub(super) fn made_table(&mut self, table: &Table) {
        self.set_table(table, "", None);
    }

    fn set_table(&mut self, table: &Table, number: &str, id: Option<u32>) {
        if table.columns.is_empty()
            && table.head.iter().chain(&table.rows).all(|row| row.cells.is_empty())
        {
            // No table at all; what was written around it is not lost.
            table.caption.iter().chain(&table.notes).for_each(|text| self.small(text));
            return;
        }
        let geometry = self.geometry(table);
        let node = self.node(Role::Table);
        self.desk.structure.facts(node).summary = table.summary.clone();
        let first = self.galley.slabs.len();
        let caption = table
            .caption
            .as_ref()
            .map(|caption| self.table_caption(caption, number, node, &geometry));
        let mut grid = self.grid(table, node);
        let columns = widths::columns(self.desk, &mut grid, table, geometry.width);
        let (head, head_notes) = self.table_head(&grid, &columns, &geometry);
        let key = self.galley.tables.len() as u32;
        self.galley.tables.push(TableParts {
            caption: caption.as_ref().map(|(frame, right, _)| (repeated(frame), *right)),
            head: if head.height > HEAD_LIMIT { Frame::default() } else { repeated(&head) },
            x: geometry.x,
            width: geometry.width,
        });
        if let Some((frame, _, notes)) = caption {
            self.push(Slab { keep: true, notes, ..Slab::of(frame, 4.0 * U, 0.0) });
        }
        if head.height > 0.0 {
            self.push(Slab { keep: true, notes: head_notes, ..Slab::of(head, 0.0, 0.0) });
        }
        self.table_rows(table, &grid, &columns, &geometry, key);
        self.table_notes(table, &geometry);
        let slabs = &mut self.galley.slabs[first..];
        if let Some(slab) = slabs.first_mut() {
            slab.before = 4.0 * U;
            if let Some(id) = id {
                anchor(&mut slab.frame, geometry.x, id);
            }
        }
        if let Some(slab) = slabs.last_mut() {
            slab.after = 4.0 * U;
        }
    }

    fn geometry(&self, table: &Table) -> Geometry {
        let (x, width) = match (table.width, self.column.margin) {
            (Width::Full, Some(margin)) => (margin, self.column.full),
            _ => (self.column.axis, self.column.width),
        };
        let (padding, least) = match table.look {
            TableLook::Plain => (U, 0.0),
            TableLook::Agenda => (1.5 * U, 0.0),
            TableLook::SignIn => (U, 8.0 * U),
        };
        Geometry { x, width, padding, least, look: table.look }
    }

    /// `Table 3` in the accent, then the title; one line if it fits.
    fn table_caption(
        &mut self,
        caption: &Text,
        number: &str,
        table: NodeId,
        geometry: &Geometry,
    ) -> (Frame, f32, Vec<u32>) {
        const GAP: f32 = 2.5;
        let node = self.desk.structure.add(table, Role::Caption);
        let mut frame = Frame::default();
        let mut x = geometry.x;
        if !number.is_empty() {
            let label =
                fill(&self.desk.doc.words.table, &[("number", number)]).replace(' ', "\u{A0}");
            let slot = self.desk.structure.slot(node);
            let setting = Setting::left(x, page::MARGIN, SMALL.strong().tone(Tone::Accent));
            let label = self.plain(&format!("{label} "), &setting, Mark::Tag(slot));
            x = label.right + GAP;
            frame.absorb(label.frame, 0.0);
        }
        let width = geometry.x + geometry.width - x;
        let title = self.strip(caption, &Setting::left(x, width, SMALL.strong()), Mark::Tag(node));
        frame.height = title.frame.height.max(SMALL.line) + 1.5 * U;
        frame.absorb(title.frame, 0.0);
        (frame, title.right, title.notes)
    }

    fn table_head(
        &mut self,
        grid: &Grid<'_>,
        columns: &[widths::Placed],
        geometry: &Geometry,
    ) -> (Frame, Vec<u32>) {
        let mut head = Frame::default();
        let mut row = 0;
        let mut notes = Vec::new();
        while row < grid.head {
            let (frame, next, own) = self.row_group(grid, Section::Head, row, columns, geometry);
            head.stack(frame);
            notes.extend(own);
            row = next;
        }
        if head.height > 0.0 {
            let height = head.height;
            head.rect(geometry.x, 0.0, geometry.width, rule::TABLE, Tone::Ink);
            let under = if geometry.look == TableLook::SignIn { rule::TABLE } else { rule::FINE };
            head.rect(geometry.x, height - under, geometry.width, under, Tone::Ink);
        }
        (head, notes)
    }

    fn table_rows(
        &mut self,
        table: &Table,
        grid: &Grid<'_>,
        columns: &[widths::Placed],
        geometry: &Geometry,
        key: u32,
    ) {
        let count = table.rows.len();
        let whole = match table.splitting {
            Splitting::Long => count <= SHORT,
            Splitting::Allowed => false,
            Splitting::Avoided => true,
        };
        let mut row = 0;
        while row < count {
            let (mut frame, next, notes) =
                self.row_group(grid, Section::Body, row, columns, geometry);
            let kind = table.rows[row].kind;
            let sum_begins =
                kind == RowKind::Sum && row > 0 && table.rows[row - 1].kind != RowKind::Sum;
            if row == 0 && grid.head == 0 {
                frame.rect(geometry.x, 0.0, geometry.width, rule::TABLE, Tone::Ink);
            } else if sum_begins {
                frame.rect(geometry.x, 0.0, geometry.width, rule::FINE, Tone::Ink);
            } else if row > 0 {
                let tone = if geometry.look == TableLook::SignIn { Tone::Line } else { Tone::Hair };
                frame.rect(geometry.x, 0.0, geometry.width, rule::ROW, tone);
            }
            let last = next >= count;
            if last {
                let height = frame.height;
                frame.rect(
                    geometry.x,
                    height - rule::TABLE,
                    geometry.width,
                    rule::TABLE,
                    Tone::Ink,
                );
            }
            let near_start = row + 1 < ROWS_ASIDE;
            let near_end = count - row <= ROWS_ASIDE;
            let sum_follows =
                table.rows.iter().skip(next).take(2).any(|row| row.kind == RowKind::Sum);
            let mut slab = Slab::of(frame, 0.0, 0.0);
            slab.notes = notes;
            slab.table = Some(key);
            slab.keep = (!last
                && (whole || near_start || near_end || sum_follows || kind == RowKind::Group))
                || (last && table.notes.is_some());
            self.push(slab);
            row = next;
        }
    }

    fn table_notes(&mut self, table: &Table, geometry: &Geometry) {
        if let Some(notes) = &table.notes {
            let node = self.node(Role::P);
            let setting =
                Setting::left(geometry.x, geometry.width.min(page::FULL), SMALL.tone(Tone::Grey));
            let strip = self.strip(notes, &setting, Mark::Tag(node));
            self.push(Slab { notes: strip.notes, ..Slab::of(strip.frame, U, 4.0 * U) });
        }
    }
}

/// The same strip as a repetition: nothing new to read, nothing to click.
fn repeated(frame: &Frame) -> Frame {
    let mut copy = frame.clone();
    copy.items.retain(|placed| {
        !matches!(placed.item, Item::Link { .. } | Item::Anchor(_) | Item::Bounds { .. })
    });
    for placed in &mut copy.items {
        placed.mark = Mark::Header;
    }
    copy
}
