//! Lines to sign on, two side by side, whole on one page with the sentence they stand for.

use super::{Column, Composer};
use crate::frame::{Frame, Mark};
use crate::slab::Slab;
use crate::structure::Role;
use crate::style::{self, BODY, SMALL, U, page, rule};
use crate::text::Setting;
use crate::tree::{Signatures, Tone};

/// A line to sign on, and the free space above it.
const LINE: f32 = 58.0;
const ABOVE: f32 = 11.0 * U;

impl<'d> Composer<'_, 'd> {
    pub(super) fn signatures(&mut self, signatures: &'d Signatures) {
        let Column { axis, width, .. } = self.column;
        let node = self.node(Role::Div);
        let mut frame = Frame::default();
        let mut notes = Vec::new();
        if let Some(title) = &signatures.title {
            if self.column.margin.is_some() {
                self.signature_rule(&mut frame, 0.0);
                frame.height = 5.0 * U;
            }
            let part = self.desk.structure.add(node, Role::P);
            let strip = self.strip(title, &Setting::left(axis, width, style::H2), Mark::Tag(part));
            notes.extend(strip.notes);
            frame.stack(strip.frame);
            frame.height += 2.0 * U;
        }
        for text in &signatures.text {
            let part = self.desk.structure.add(node, Role::P);
            let strip = self.strip(text, &Setting::left(axis, width, BODY), Mark::Tag(part));
            notes.extend(strip.notes);
            frame.stack(strip.frame);
            frame.height += 2.0 * U;
        }
        if let Some(place) = &signatures.place {
            frame.height += if signatures.text.is_empty() { 0.0 } else { 2.0 * U };
            let part = self.desk.structure.add(node, Role::P);
            let strip = self.strip(place, &Setting::left(axis, width, BODY), Mark::Tag(part));
            notes.extend(strip.notes);
            frame.stack(strip.frame);
        }
        let line = LINE.min((width - page::GUTTER) / 2.0);
        let step = (width + page::GUTTER) / 2.0;
        for pair in signatures.signers.chunks(2) {
            let mut row = Frame::of_height(ABOVE);
            for (i, signer) in pair.iter().enumerate() {
                let x = axis + i as f32 * step;
                row.rect(x, ABOVE, line, rule::FINE, Tone::Ink);
                let part = self.desk.structure.add(node, Role::P);
                let mut below = Frame::of_height(ABOVE + 1.5 * U);
                for (text, style) in
                    [(&signer.name, SMALL), (&signer.function, SMALL.tone(Tone::Grey))]
                {
                    if !text.is_empty() {
                        below.stack(
                            self.plain(
                                &format!("{text} "),
                                &Setting::left(x, line, style),
                                Mark::Tag(part),
                            )
                            .frame,
                        );
                    }
                }
                row.height = row.height.max(below.height);
                row.absorb(below, 0.0);
            }
            frame.stack(row);
        }
        // Set apart like a chapter where a rule opens it.
        let before = if signatures.title.is_some() { 8.0 * U } else { 4.0 * U };
        self.push(Slab { notes, ..Slab::of(frame, before, 5.0 * U) });
    }
}
