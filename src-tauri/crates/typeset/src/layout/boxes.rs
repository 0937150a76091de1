//! Boxes kept whole: decisions, notes, tasks, quotes, cards.

use super::{Column, Composer, Strip};
use crate::frame::{Frame, Mark};
use crate::slab::{Slab, stack};
use crate::structure::{NodeId, Role};
use crate::style::{self, BODY, CELL, NOTE, SMALL, Style, U, page, rule};
use crate::text::Setting;
use crate::tree::{Card, Decision, Note, Quote, Task, Text, Tone};

/// A column of strips inside a box.
struct Inside {
    frame: Frame,
    notes: Vec<u32>,
    x: f32,
    width: f32,
}

impl Inside {
    fn new(x: f32, width: f32, padding: f32) -> Self {
        Self { frame: Frame::of_height(padding), notes: Vec::new(), x, width }
    }
    fn gap(&mut self, height: f32) {
        self.frame.height += height;
    }
    fn put(&mut self, strip: Strip) {
        self.notes.extend(strip.notes);
        self.frame.stack(strip.frame);
    }
    fn setting(&self, style: Style) -> Setting {
        Setting::left(self.x, self.width, style)
    }
    fn slab(self, before: f32, after: f32) -> Slab {
        Slab { notes: self.notes, ..Slab::of(self.frame, before, after) }
    }
}

impl<'d> Composer<'_, 'd> {
    fn paragraph_of(&mut self, parent: NodeId, text: &Text, setting: &Setting) -> Strip {
        let node = self.desk.structure.add(parent, Role::P);
        self.strip(text, setting, Mark::Tag(node))
    }

    pub(super) fn decision(&mut self, decision: &'d Decision) {
        const PADDING: f32 = 3.0;
        let Column { axis, width, .. } = self.column;
        let node = self.node(Role::Div);
        let mut inside = Inside::new(axis + PADDING, width - 2.0 * PADDING, 2.0 * U);
        let title = self.paragraph_of(
            node,
            &decision.title,
            &inside.setting(CELL.strong().tone(Tone::Accent)),
        );
        inside.put(title);
        inside.gap(U);
        for (i, text) in decision.wording.iter().enumerate() {
            if i > 0 {
                inside.gap(U);
            }
            let wording = self.paragraph_of(node, text, &inside.setting(BODY.undivided()));
            inside.put(wording);
        }
        if decision.vote.is_some() || decision.remark.is_some() {
            inside.gap(1.5 * U);
        }
        for (text, tone) in [(&decision.vote, Tone::Ink), (&decision.remark, Tone::Grey)] {
            if let Some(text) = text {
                let strip = self.paragraph_of(node, text, &inside.setting(CELL.tone(tone)));
                inside.put(strip);
            }
        }
        inside.gap(2.0 * U);
        let frame = std::mem::take(&mut inside.frame);
        inside.frame = filled(frame, axis, width);
        self.push(inside.slab(4.0 * U, 4.0 * U));
    }

    pub(super) fn note(&mut self, note: &'d Note) {
        let Column { axis, width, .. } = self.column;
        let node = self.node(Role::Div);
        let mut inside = Inside::new(axis, width, 2.0 * U);
        let title = self.paragraph_of(node, &note.title, &inside.setting(SMALL.strong()));
        inside.put(title);
        inside.gap(0.5 * U);
        for (i, text) in note.text.iter().enumerate() {
            if i > 0 {
                inside.gap(U);
            }
            let strip = self.paragraph_of(node, text, &inside.setting(NOTE));
            inside.put(strip);
        }
        inside.gap(2.0 * U);
        let height = inside.frame.height;
        inside.frame.rect(axis, 0.0, width, rule::FINE, Tone::Ink);
        inside.frame.rect(axis, height - rule::FINE, width, rule::FINE, Tone::Ink);
        self.push(inside.slab(4.0 * U, 4.0 * U));
    }

    /// Arrow and number, text, who and when: three columns on one baseline.
    pub(super) fn task(&mut self, task: &'d Task) {
        const NUMBER: f32 = 17.0;
        const WHO: f32 = 44.0;
        let Column { axis, width, .. } = self.column;
        let node = self.node(Role::P);
        let text_x = axis + NUMBER + page::GUTTER;
        let who_x = (axis + width - WHO).max(text_x + 20.0);
        let number = format!("→\u{A0}{} ", task.number.replace(' ', "\u{A0}"));
        let slot = Mark::Tag(self.desk.structure.slot(node));
        let number = self.plain(
            &number,
            &Setting::left(axis, NUMBER + page::GUTTER, CELL.strong().tone(Tone::Accent)),
            slot,
        );
        let text = self.strip(
            &task.text,
            &Setting::left(text_x, who_x - page::GUTTER - text_x, CELL),
            Mark::Tag(node),
        );
        let who = self.strip(
            &task.who_and_when,
            &Setting::left(who_x, axis + width - who_x, CELL),
            Mark::Tag(node),
        );
        let mut frame = number.frame;
        frame.height = frame.height.max(text.frame.height).max(who.frame.height);
        frame.absorb(text.frame, 0.0);
        frame.absorb(who.frame, 0.0);
        let mut slab = Slab::of(frame, 2.0 * U, 2.0 * U);
        slab.notes = [text.notes, who.notes].concat();
        self.push(slab);
    }

    pub(super) fn quote(&mut self, quote: &'d Quote) {
        let Column { axis, width, .. } = self.column;
        let node = self.node(Role::BlockQuote);
        let mut inside = Inside::new(axis, (width - 13.0).max(width * 0.8), 0.0);
        let text = self.paragraph_of(node, &quote.text, &inside.setting(style::QUOTE).optical());
        inside.put(text);
        if !quote.source.is_blank() {
            inside.gap(U);
            let source =
                self.paragraph_of(node, &quote.source, &inside.setting(SMALL.tone(Tone::Grey)));
            inside.put(source);
        }
        self.push(inside.slab(4.0 * U, 4.0 * U));
    }

    /// Cards of a third of the full width, three in a row, rows of equal height.
    pub(super) fn cards(&mut self, cards: &'d [Card]) {
        const PADDING: f32 = 3.0;
        let (left, full) = (
            self.column.left(),
            if self.column.margin.is_some() { self.column.full } else { self.column.width },
        );
        let width = (full - 2.0 * page::GUTTER) / 3.0;
        let count = cards.len();
        for (number, row) in cards.chunks(3).enumerate() {
            let mut frames = Vec::new();
            let mut notes = Vec::new();
            for (i, card) in row.iter().enumerate() {
                let x = left + i as f32 * (width + page::GUTTER);
                let node = self.node(Role::Div);
                let mut inside = Inside::new(x + PADDING, width - 2.0 * PADDING, 2.0 * U);
                let kicker = self.paragraph_of(
                    node,
                    &Text::from(&card.kicker),
                    &inside.setting(SMALL.strong().tone(Tone::Accent)),
                );
                inside.put(kicker);
                let title = self.paragraph_of(node, &card.title, &inside.setting(style::H3));
                inside.put(title);
                inside.gap(U);
                let points = crate::tree::List::dashes(card.points.iter().cloned());
                let column = Column {
                    axis: inside.x,
                    width: inside.width,
                    margin: None,
                    full: inside.width,
                };
                let (frame, own) = self.card_points(&points, node, column);
                inside.frame.stack(frame);
                notes.extend(own);
                inside.gap(2.0 * U);
                notes.extend(std::mem::take(&mut inside.notes));
                frames.push((x, inside.frame));
            }
            let height = frames.iter().map(|(_, frame)| frame.height).fold(0.0, f32::max);
            let mut whole = Frame::of_height(height);
            for (x, mut frame) in frames {
                frame.height = height;
                whole.absorb(filled(frame, x, width), 0.0);
            }
            let before = if number == 0 { 4.0 * U } else { page::GUTTER };
            let after = if (number + 1) * 3 >= count { 4.0 * U } else { page::GUTTER };
            self.push(Slab { notes, ..Slab::of(whole, before, after) });
        }
    }

    /// The points of a card: smaller than body, close together.
    fn card_points(
        &mut self,
        points: &crate::tree::List,
        node: NodeId,
        column: Column,
    ) -> (Frame, Vec<u32>) {
        let list = self.desk.structure.add(node, Role::L);
        let mut slabs = Vec::new();
        let style = NOTE.undivided();
        for item in &points.items {
            let li = self.desk.structure.add(list, Role::Li);
            let label = self.desk.structure.add(li, Role::Lbl);
            let label = self.plain(
                "– ",
                &Setting::left(column.axis, 4.0, style.tone(Tone::Accent)),
                Mark::Tag(label),
            );
            let body = self.desk.structure.add(li, Role::LBody);
            let mut frame = Frame::default();
            let mut notes = Vec::new();
            for text in &item.text {
                let strip = self.strip(
                    text,
                    &Setting::left(column.axis + 3.2, column.width - 3.2, style),
                    Mark::Tag(body),
                );
                notes.extend(strip.notes);
                frame.stack(strip.frame);
            }
            frame.height = frame.height.max(label.frame.height);
            frame.begin_with(label.frame, 0.0);
            slabs.push(Slab { notes, ..Slab::of(frame, 0.5 * U, 0.5 * U) });
        }
        stack(slabs)
    }
}

/// A strip on the tint, with the accent rule on top.
fn filled(content: Frame, x: f32, width: f32) -> Frame {
    let mut frame = Frame::of_height(content.height);
    frame.rect(x, 0.0, width, content.height, Tone::Tint);
    frame.rect(x, 0.0, width, rule::TABLE, Tone::Accent);
    frame.absorb(content, 0.0);
    frame
}
