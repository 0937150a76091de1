//! Cells set into their columns: text, second line, status mark, plan/actual bar.

use super::super::Composer;
use super::Geometry;
use super::grid::{Grid, Placed, Section};
use super::widths::{self, MARK};
use crate::chart;
use crate::frame::{Frame, Item, Mark, Path, Pen};
use crate::structure::Role;
use crate::style::{CELL, SMALL, Style};
use crate::text::{Setting, set};
use crate::tree::{Align, PathStep, StatusMark, TableLook, Tone, circle};

impl Composer<'_, '_> {
    /// Rows that spans tie together, as one strip: the strip, the next row, footnotes.
    pub(super) fn row_group(
        &mut self,
        grid: &Grid<'_>,
        section: Section,
        row: usize,
        columns: &[widths::Placed],
        geometry: &Geometry,
    ) -> (Frame, usize, Vec<u32>) {
        let first = grid.row(section, row);
        let end = grid.groups[first].max(first + 1).min(grid.starts.len() - 1);
        let mut heights = vec![geometry.least; end - first];
        let mut set_cells = Vec::new();
        let mut notes = Vec::new();
        for at in first..end {
            for cell in &grid.cells[grid.starts[at]..grid.starts[at + 1]] {
                let (frame, own) = self.set_cell(cell, columns, geometry);
                notes.extend(own);
                let height = frame.height + 2.0 * geometry.padding;
                if cell.rows == 1 {
                    heights[at - first] = heights[at - first].max(height);
                }
                set_cells.push((at - first, cell, frame));
            }
        }
        for (row, cell, frame) in &set_cells {
            let last = (row + cell.rows).min(heights.len());
            let have: f32 = heights[*row..last].iter().sum();
            heights[last - 1] += (frame.height + 2.0 * geometry.padding - have).max(0.0);
        }
        let tops: Vec<f32> = heights
            .iter()
            .scan(0.0, |at, height| {
                let top = *at;
                *at += height;
                Some(top)
            })
            .collect();
        let mut whole = Frame::of_height(heights.iter().sum());
        for (row, cell, frame) in set_cells {
            let last = (row + cell.rows).min(heights.len());
            let room: f32 = heights[row..last].iter().sum();
            let down = if section == Section::Head {
                room - geometry.padding - frame.height
            } else if geometry.look == TableLook::SignIn {
                (room - frame.height) / 2.0
            } else {
                geometry.padding
            };
            whole.absorb(frame, tops[row] + down);
        }
        for (i, top) in tops.iter().enumerate().skip(1) {
            // Inside a group the rules spare the cells that reach over them.
            self.inner_rule(&mut whole, grid, first + i, *top, columns, geometry);
        }
        if geometry.look == TableLook::SignIn
            && let Some(last) = columns.last()
        {
            let height = whole.height;
            whole.rect(geometry.x + last.x, 0.0, crate::style::rule::ROW, height, Tone::Hair);
        }
        let next = end - grid.row(section, 0);
        (whole, next, notes)
    }

    fn inner_rule(
        &self,
        frame: &mut Frame,
        grid: &Grid<'_>,
        row: usize,
        y: f32,
        columns: &[widths::Placed],
        geometry: &Geometry,
    ) {
        for cell in &grid.cells[grid.starts[row]..grid.starts[row + 1]] {
            let from = columns[cell.column].x;
            let to = columns[cell.column + cell.columns - 1];
            frame.rect(
                geometry.x + from,
                y,
                to.x + to.width - from,
                crate::style::rule::ROW,
                Tone::Hair,
            );
        }
    }

    fn set_cell(
        &mut self,
        cell: &Placed<'_>,
        columns: &[widths::Placed],
        geometry: &Geometry,
    ) -> (Frame, Vec<u32>) {
        let (first, last) = (columns[cell.column], columns[cell.column + cell.columns - 1]);
        let mut x = geometry.x + first.x + first.left;
        let mut width = last.x + last.width - last.right - first.x - first.left;
        if geometry.look == TableLook::SignIn && cell.column > 0 {
            (x, width) = (x + 1.0, width - 1.0);
        }
        let mut frame = Frame::default();
        let mut notes = Vec::new();
        let Some(source) = cell.cell else { return (frame, notes) };
        if let Some(bar) = source.bar {
            let figure = self.desk.structure.add(cell.node, Role::Figure);
            let facts = self.desk.structure.facts(figure);
            let spoken = source.text.to_plain();
            facts.alt = Some(if spoken.trim().is_empty() {
                format!("{} / {}", bar.actual, bar.plan)
            } else {
                spoken
            });
            let bar_width = width.clamp(5.0, widths::BAR);
            let mut drawn = chart::plan_bar(bar, x, bar_width);
            drawn.items.iter_mut().for_each(|item| item.mark = Mark::Tag(figure));
            let height = drawn.height;
            drawn.push(
                x,
                0.0,
                Mark::Tag(figure),
                Item::Bounds { width: bar_width, height, node: figure },
            );
            frame.stack(drawn);
        } else {
            if let Some(mark) = source.mark {
                status_mark(&mut frame, mark, x, cell.style.line / 2.0);
                (x, width) = (x + MARK, (width - MARK).max(2.0));
            }
            if let (Align::Decimal, Some(fraction)) = (cell.align, cell.fraction) {
                width -= first.fraction - fraction;
            }
            let setting = Setting::left(x, width, cell.style).shifted(shift(cell.align));
            for line in set(self.desk, &cell.text, &setting) {
                notes.extend(line.notes);
                frame.stack(line.frame);
            }
            frame.height = frame.height.max(cell.style.line);
        }
        if let Some(second) = &cell.second {
            let style = Style { line: CELL.line, ..SMALL };
            for line in
                set(self.desk, second, &Setting::left(x, width, style).shifted(shift(cell.align)))
            {
                notes.extend(line.notes);
                frame.stack(line.frame);
            }
        }
        (frame, notes)
    }
}

fn shift(align: Align) -> f32 {
    match align {
        Align::Left => 0.0,
        Align::Centre => 0.5,
        Align::Right | Align::Decimal => 1.0,
    }
}

/// A mark of 2.2 mm, y its centre. It decorates: the word beside it says the same.
fn status_mark(frame: &mut Frame, mark: StatusMark, x: f32, y: f32) {
    const R: f32 = 1.1;
    const PEN: f32 = 0.3;
    let centre = x + R;
    let ring = |fill, tone| Path {
        steps: circle(centre, y, R - PEN / 2.0),
        fill: Some(fill),
        stroke: Some(Pen::new(tone, PEN)),
    };
    let mut draw = |path: Path| frame.push(0.0, 0.0, Mark::Layout, Item::Path(Box::new(path)));
    match mark {
        StatusMark::Present => draw(ring(Tone::Accent, Tone::Accent)),
        StatusMark::Online => {
            draw(ring(Tone::White, Tone::Accent));
            draw(Path { steps: circle(centre, y, 0.55), fill: Some(Tone::Accent), stroke: None });
        }
        StatusMark::Represented => {
            draw(ring(Tone::White, Tone::Accent));
            let k = R * 0.552_284_8;
            let steps = vec![
                PathStep::Move(centre, y - R),
                PathStep::Curve((centre + k, y - R), (centre + R, y - k), (centre + R, y)),
                PathStep::Curve((centre + R, y + k), (centre + k, y + R), (centre, y + R)),
                PathStep::Close,
            ];
            draw(Path { steps, fill: Some(Tone::Accent), stroke: None });
        }
        StatusMark::Excused => draw(ring(Tone::White, Tone::Line)),
        StatusMark::Missing => {
            for (from, to) in [(-0.9, 0.9), (0.9, -0.9)] {
                let steps = vec![
                    PathStep::Move(centre - 0.9, y + from),
                    PathStep::Line(centre + 0.9, y + to),
                ];
                draw(Path { steps, fill: None, stroke: Some(Pen::new(Tone::Ink, 0.4)) });
            }
        }
    }
}
