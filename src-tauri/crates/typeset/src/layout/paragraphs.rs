//! Running text: paragraphs, leads, small print, label rows, definitions.

use super::Composer;
use crate::frame::{Frame, Mark};
use crate::slab::Slab;
use crate::structure::{NodeId, Role};
use crate::style::{BODY, CELL, LEAD, NOTE, Style, U, page};
use crate::text::{Line, Setting};
use crate::tree::{Definition, LabelRow, Text, Tone};

impl<'d> Composer<'_, 'd> {
    pub(super) fn paragraph(&mut self, text: &Text) {
        self.running(text, BODY, 0.0, 2.0 * U);
    }

    pub(super) fn lead(&mut self, text: &Text) {
        self.running(text, LEAD, 0.0, 5.0 * U);
    }

    pub(super) fn small(&mut self, text: &Text) {
        self.running(text, NOTE.tone(Tone::Grey), 2.0 * U, 2.0 * U);
    }

    /// A paragraph line by line, so that it can be split over pages.
    fn running(&mut self, text: &Text, style: Style, before: f32, after: f32) {
        let node = self.node(Role::P);
        let setting = Setting::left(self.column.axis, self.column.width, style)
            .justified(self.desk.doc.justified && style.divide)
            .optical();
        let lines = self.lines(text, &setting, Mark::Tag(node));
        self.push_lines(lines, before, after);
    }

    /// Lines with at least two of them at the foot and at the head of a page.
    pub(super) fn push_lines(&mut self, lines: Vec<Line>, before: f32, after: f32) {
        let count = lines.len();
        // A single line below a heading takes the next block along: two lines, at least.
        let lonely = count == 1 && self.galley.slabs.last().is_some_and(|slab| slab.heading);
        for (i, line) in lines.into_iter().enumerate() {
            let mut slab = Slab::of(line.frame, 0.0, 0.0);
            slab.flows = true;
            slab.notes = line.notes;
            slab.keep = lonely || (i + 1 < count && (i == 0 || i + 2 == count));
            if i == 0 {
                slab.before = before;
            }
            if i + 1 == count {
                slab.after = after;
            }
            self.push(slab);
        }
    }

    /// Label in the margin column, value on the axis, one row after the other.
    pub(super) fn label_rows(&mut self, rows: &'d [LabelRow]) {
        let list = self.node(Role::L);
        let (label_x, value_x) = self.label_columns();
        let count = rows.len();
        // Set apart from running text, close to a heading.
        let below_text = self.galley.slabs.last().is_some_and(|slab| slab.flows);
        let before = if below_text { 4.0 * U } else { 2.0 * U };
        for (i, row) in rows.iter().enumerate() {
            let (frame, notes) = self.label_row(list, row, label_x, value_x, BODY);
            let mut slab = Slab::of(
                frame,
                if i == 0 { before } else { U },
                if i + 1 == count { 4.0 * U } else { U },
            );
            slab.notes = notes;
            slab.keep = i + 1 < count && (i == 0 || i + 2 == count);
            self.push(slab);
        }
    }

    /// Where labels and values stand; without margin column both inside the column.
    fn label_columns(&self) -> (f32, f32) {
        match self.column.margin {
            Some(margin) => (margin, margin + page::MARGIN + page::GUTTER),
            None => {
                (self.column.axis, self.column.axis + (self.column.width * 0.3).min(page::MARGIN))
            }
        }
    }

    /// A label and its value on one baseline.
    pub(super) fn label_row(
        &mut self,
        list: NodeId,
        row: &LabelRow,
        label_x: f32,
        value_x: f32,
        style: Style,
    ) -> (Frame, Vec<u32>) {
        let item = self.desk.structure.add(list, Role::Li);
        let label = self.desk.structure.add(item, Role::Lbl);
        let label_style = Style { line: style.line, ..CELL.tone(Tone::Grey) };
        let width = value_x - label_x - page::GUTTER;
        let label = self.plain(
            &format!("{} ", row.label),
            &Setting::left(label_x, width, label_style),
            Mark::Tag(label),
        );
        let body = self.desk.structure.add(item, Role::LBody);
        let right = self.column.left()
            + if self.column.margin.is_some() { page::FULL } else { self.column.width };
        let value = self.strip(
            &row.value,
            &Setting::left(value_x, (right - value_x).min(page::TEXT), style),
            Mark::Tag(body),
        );
        // Same baseline: the smaller label comes down by what its ascent lacks.
        let down = style.ascent() - label_style.ascent();
        let mut frame = value.frame;
        frame.height = frame.height.max(label.frame.height).max(style.line);
        frame.begin_with(label.frame, down);
        (frame, value.notes)
    }

    pub(super) fn definitions(&mut self, definitions: &'d [Definition]) {
        const INDENT: f32 = 6.0;
        let list = self.node(Role::L);
        for definition in definitions {
            let item = self.desk.structure.add(list, Role::Li);
            let label = self.desk.structure.add(item, Role::Lbl);
            let term = BODY.strong().undivided();
            let (axis, width) = (self.column.axis, self.column.width);
            let lines =
                self.lines(&definition.term, &Setting::left(axis, width, term), Mark::Tag(label));
            let first = self.galley.slabs.len();
            self.push_lines(lines, 2.0 * U, 0.0);
            for slab in &mut self.galley.slabs[first..] {
                slab.keep = true;
            }
            let body = self.desk.structure.add(item, Role::LBody);
            let setting = Setting::left(axis + INDENT, width - INDENT, BODY)
                .justified(self.desk.doc.justified)
                .optical();
            let lines = self.lines(&definition.meaning, &setting, Mark::Tag(body));
            self.push_lines(lines, 0.0, 2.0 * U);
        }
    }
}
