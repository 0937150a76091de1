//! Blocks that hold blocks: kept together, side by side, beside facts, in another
//! language, on landscape pages; and long lists of names.

use super::{Column, Composer};
use crate::desk::patterns;
use crate::frame::{Frame, Mark};
use crate::slab::{Slab, stack};
use crate::structure::{Numbering, Role};
use crate::style::{CELL, SMALL, U, page};
use crate::text::Setting;
use crate::tree::{Block, LabelRow, Text, Tone};

impl<'d> Composer<'_, 'd> {
    pub(super) fn together(&mut self, blocks: &'d [Block]) {
        let first = self.galley.slabs.len();
        self.blocks(blocks);
        let count = self.galley.slabs.len();
        for slab in self.galley.slabs.iter_mut().take(count.saturating_sub(1)).skip(first) {
            slab.keep = true;
        }
    }

    pub(super) fn columns(&mut self, columns: &'d [Vec<Block>]) {
        let count = columns.len().clamp(1, 4);
        let left = self.column.left();
        let full = if self.column.margin.is_some() { self.column.full } else { self.column.width };
        let width = (full - (count - 1) as f32 * page::GUTTER) / count as f32;
        let mut whole = Frame::default();
        let mut notes = Vec::new();
        for (i, blocks) in columns.iter().enumerate() {
            let axis = left + (i % count) as f32 * (width + page::GUTTER);
            let column = Column { axis, width, margin: None, full: width };
            let node = self.node(Role::Div);
            let slabs = self.inside(column, node, |composer| composer.blocks(blocks));
            let (frame, own) = stack(slabs);
            notes.extend(own);
            whole.height = whole.height.max(frame.height);
            whole.absorb(frame, 0.0);
        }
        self.push(Slab { notes, ..Slab::of(whole, 5.0 * U, 5.0 * U) });
    }

    pub(super) fn beside(&mut self, facts: &'d [LabelRow], blocks: &'d [Block]) {
        let Some(margin) = self.column.margin else {
            self.label_rows(facts);
            return self.blocks(blocks);
        };
        let list = self.node(Role::L);
        let mut side = Frame::default();
        let mut notes = Vec::new();
        for row in facts {
            let item = self.desk.structure.add(list, Role::Li);
            let label = self.desk.structure.add(item, Role::Lbl);
            let setting = Setting::left(margin, page::MARGIN - 1.0, SMALL.tone(Tone::Grey));
            let label = self.plain(&format!("{} ", row.label), &setting, Mark::Tag(label));
            let body = self.desk.structure.add(item, Role::LBody);
            let value = self.strip(
                &row.value,
                &Setting::left(margin, page::MARGIN - 1.0, CELL),
                Mark::Tag(body),
            );
            notes.extend(value.notes);
            side.stack(label.frame);
            side.stack(value.frame);
            side.height += 2.0 * U;
        }
        let node = self.node(Role::Div);
        let axis = margin + page::MARGIN + page::GUTTER;
        let column = Column { axis, width: page::TEXT, margin: None, full: page::TEXT };
        let slabs = self.inside(column, node, |composer| composer.blocks(blocks));
        let (text, own) = stack(slabs);
        notes.extend(own);
        side.height = side.height.max(text.height);
        side.absorb(text, 0.0);
        self.push(Slab { notes, ..Slab::of(side, 4.0 * U, 4.0 * U) });
    }

    pub(super) fn language(&mut self, language: &'d str, blocks: &'d [Block]) {
        let node = self.node(Role::Div);
        self.desk.structure.facts(node).language = Some(language.to_owned());
        let (before, parent) =
            (std::mem::replace(&mut self.desk.patterns, patterns(language)), self.parent);
        let top = std::mem::replace(&mut self.top, false);
        self.parent = node;
        self.blocks(blocks);
        (self.desk.patterns, self.parent, self.top) = (before, parent, top);
    }

    pub(super) fn landscape(&mut self, blocks: &'d [Block]) {
        if self.nested || self.landscape {
            return self.blocks(blocks);
        }
        let before = (self.column, self.landscape);
        self.column = Column {
            full: page::WIDE_FULL,
            axis: page::AXIS,
            width: page::TEXT,
            margin: Some(page::LEFT),
        };
        self.landscape = true;
        self.break_next = true;
        self.blocks(blocks);
        (self.column, self.landscape) = before;
        self.break_next = true;
    }

    /// Three columns, filled from top to bottom, then the next.
    pub(super) fn names(&mut self, names: &[Text]) {
        const COLUMNS: usize = 3;
        // A name of two lines reads as one.
        const HANG: f32 = 3.0;
        let left = self.column.left();
        let full = if self.column.margin.is_some() { page::FULL } else { self.column.width };
        let width = (full - 2.0 * page::GUTTER) / COLUMNS as f32;
        let list = self.node(Role::L);
        self.desk.structure.facts(list).numbering = Some(Numbering::None);
        // A page holds this many lines in a column; more go on in further rows.
        const LINES: usize = 40;
        let rows = names.chunks(LINES * COLUMNS).count();
        for (number, part) in names.chunks(LINES * COLUMNS).enumerate() {
            let lines = part.len().div_ceil(COLUMNS);
            let mut whole = Frame::default();
            let mut notes = Vec::new();
            for (i, column) in part.chunks(lines.max(1)).enumerate() {
                let mut frame = Frame::default();
                for name in column {
                    let item = self.desk.structure.add(list, Role::Li);
                    let body = self.desk.structure.add(item, Role::LBody);
                    let x = left + i as f32 * (width + page::GUTTER);
                    let setting = Setting::left(x, width, CELL).hanging(HANG);
                    let strip = self.strip(name, &setting, Mark::Tag(body));
                    notes.extend(strip.notes);
                    frame.stack(strip.frame);
                }
                whole.height = whole.height.max(frame.height);
                whole.absorb(frame, 0.0);
            }
            let before = if number == 0 { 2.0 * U } else { 0.0 };
            let after = if number + 1 == rows { 2.0 * U } else { 0.0 };
            self.push(Slab { notes, ..Slab::of(whole, before, after) });
        }
    }
}
