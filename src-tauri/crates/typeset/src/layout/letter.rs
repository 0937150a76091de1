//! The fixed parts of a letter's first page: DIN 5008:2020, form B.

use super::Composer;
use crate::frame::{Frame, Mark};
use crate::slab::Slab;
use crate::structure::{ROOT, Role};
use crate::style::{ADDRESS, BODY, CELL, INFORMATION, SMALL, Style, page, rule};
use crate::text::Setting;
use crate::tree::{Letter, Text, Tone};

/// Places from the page's left and top edge.
const BRAND_Y: f32 = 17.5;
const INFORMATION_X: f32 = 125.0;
const INFORMATION_Y: f32 = 50.0;
const ADDRESS_Y: f32 = 62.7;
/// Height of the address's field.
const ADDRESS_HEIGHT: f32 = 27.3;
const SUBJECT_Y: f32 = 102.5;
/// Fold marks and hole mark: height and length.
const MARKS: [(f32, f32); 3] = [(105.0, 5.0), (148.5, 7.0), (210.0, 5.0)];

impl<'d> Composer<'_, 'd> {
    /// The first page's parts as one strip that begins at the page's top edge; the text
    /// follows below it.
    pub(crate) fn letter(&mut self, letter: &'d Letter) {
        let mut frame = Frame::of_height(SUBJECT_Y);
        for (y, length) in MARKS {
            frame.rect(4.0, y, length, rule::ROW, Tone::Line);
        }
        let brand = self.brand(page::LEFT, 12.0, ROOT);
        frame.absorb(brand, BRAND_Y);
        self.letter_lines(
            &mut frame,
            &letter.office,
            (INFORMATION_X, 21.25),
            68.0,
            SMALL.tone(Tone::Grey),
        );
        let small = Style { line: 3.375, ..SMALL }.tone(Tone::Grey);
        let above = letter.notes.len().min(4) + usize::from(!letter.return_line.is_empty());
        let mut y = ADDRESS_Y - above as f32 * small.line;
        if !letter.return_line.is_empty() {
            self.letter_lines(
                &mut frame,
                std::slice::from_ref(&letter.return_line),
                (page::LEFT, y),
                80.0,
                small,
            );
            y += small.line;
        }
        self.letter_lines(
            &mut frame,
            &letter.notes[..letter.notes.len().min(4)],
            (page::LEFT, y),
            80.0,
            small,
        );
        // A short address keeps clear of the return line above it.
        let spare = ADDRESS_HEIGHT - letter.address.len() as f32 * ADDRESS.line;
        let y = ADDRESS_Y + spare.clamp(0.0, 2.0);
        self.letter_lines(&mut frame, &letter.address, (page::LEFT, y), 80.0, ADDRESS);
        // An information block longer than its field moves the text down.
        let (end, notes) = self.information(&mut frame, letter);
        frame.height = frame.height.max(end + 5.0);
        let node = self.node(Role::H(1));
        self.level = 1;
        let style = BODY.strong().undivided();
        let subject = self.plain(
            &letter.subject,
            &Setting::left(page::LEFT, page::FULL, style),
            Mark::Tag(node),
        );
        frame.stack(subject.frame);
        self.push(Slab { notes, ..Slab::of(frame, 0.0, 5.0) });
    }

    fn letter_lines(
        &mut self,
        frame: &mut Frame,
        lines: &[String],
        (x, y): (f32, f32),
        width: f32,
        style: Style,
    ) {
        if lines.is_empty() {
            return;
        }
        let node = self.node(Role::P);
        let mut down = y;
        for line in lines {
            let text = Text::linked(&format!("{line} "));
            let strip = self.strip(&text, &Setting::left(x, width, style), Mark::Tag(node)).frame;
            let height = strip.height;
            frame.absorb(strip, down);
            down += height;
        }
    }

    fn information(&mut self, frame: &mut Frame, letter: &'d Letter) -> (f32, Vec<u32>) {
        const LABELS: f32 = 25.0;
        let list = self.node(Role::L);
        let mut y = INFORMATION_Y;
        let mut notes = Vec::new();
        for row in &letter.information {
            let item = self.desk.structure.add(list, Role::Li);
            let label = self.desk.structure.add(item, Role::Lbl);
            let style = Style { line: INFORMATION.line, ..CELL.tone(Tone::Grey) };
            let strip = self
                .plain(
                    &format!("{} ", row.label),
                    &Setting::left(INFORMATION_X, LABELS, style),
                    Mark::Tag(label),
                )
                .frame;
            let label_height = strip.height;
            frame.absorb(strip, y + INFORMATION.ascent() - style.ascent());
            let body = self.desk.structure.add(item, Role::LBody);
            let setting = Setting::left(
                INFORMATION_X + LABELS,
                page::RIGHT + 3.0 - INFORMATION_X - LABELS,
                INFORMATION,
            );
            let value = self.strip(&row.value, &setting, Mark::Tag(body));
            notes.extend(value.notes);
            let strip = value.frame;
            let height = strip.height.max(label_height).max(INFORMATION.line);
            frame.absorb(strip, y);
            y += height;
        }
        (y, notes)
    }
}
