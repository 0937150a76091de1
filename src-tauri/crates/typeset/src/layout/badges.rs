//! Name badges and table cards: labels at fixed places of a sheet, a sheet to a page. On
//! pages of other templates the people stand as a list of names.

use super::Composer;
use crate::frame::{Frame, Item, Mark, Path, Pen};
use crate::slab::Slab;
use crate::structure::{NodeId, Role};
use crate::style::{CHAPTER_SHORT, COVER_TITLE, LEAD, NOTE, SMALL, Style, TILE, page, rule};
use crate::text::{Figures, Setting};
use crate::tree::{Badge, Badges, PathStep, Template, Text, Tone};

/// Where the type area of a sheet of labels begins; badges stand where their grid says.
pub(crate) const LABELS_TOP: f32 = 10.0;

const FIRST_NAME: Style = Style { size: 13.0, line: 6.0, ..SMALL.tone(Tone::Ink) };
const LAST_NAME: Style = TILE.tone(Tone::Ink);
const ON_ACCENT: Style = SMALL.strong().tone(Tone::White);

impl<'d> Composer<'_, 'd> {
    pub(super) fn badges(&mut self, badges: &'d Badges) {
        if self.desk.doc.template != Template::Labels || self.nested {
            return self.people(&badges.people);
        }
        let grid = &badges.grid;
        let (across, down) = (usize::from(grid.count.0.max(1)), usize::from(grid.count.1.max(1)));
        for people in badges.people.chunks(across * down) {
            let mut sheet = Frame::default();
            for (at, person) in people.iter().enumerate() {
                let x = grid.first.0 + (at % across) as f32 * (grid.size.0 + grid.gap.0);
                let y = grid.first.1 + (at / across) as f32 * (grid.size.1 + grid.gap.1);
                let badge = self.badge(person, &badges.event, x, grid.size);
                sheet.absorb(badge, y - LABELS_TOP);
            }
            self.sheet(sheet);
        }
    }

    /// A page of its own.
    fn sheet(&mut self, mut sheet: Frame) {
        sheet.height = page::HEIGHT - 2.0 * LABELS_TOP;
        let new_page = !self.galley.slabs.is_empty();
        self.push(Slab { new_page, ..Slab::of(sheet, 0.0, 0.0) });
    }

    fn badge(&mut self, person: &Badge, event: &str, x: f32, (width, height): (f32, f32)) -> Frame {
        const PADDING: f32 = 5.0;
        const MARK: f32 = 6.0;
        const STRIP: f32 = 6.0;
        let node = self.node(Role::Div);
        let mut frame = Frame::of_height(height);
        crop_marks(&mut frame, x, width, height);
        let (left, room) = (x + PADDING, width - 2.0 * PADDING);
        let mark = self.badge_mark(left, MARK);
        let beside = if mark.height > 0.0 { left + MARK + 2.3 } else { left };
        frame.absorb(mark, PADDING);
        // Brand and event are the same on every badge: they decorate.
        let name = self.desk.doc.house.brand.name.join(" ");
        let mut brand = Frame::default();
        for (text, style) in [(&*name, SMALL.strong()), (event, SMALL.tone(Tone::Grey))] {
            let style = Style { line: 3.1, ..style };
            let setting = Setting::left(beside, x + width - PADDING - beside, style);
            brand.stack(self.plain(text, &setting, Mark::Layout).frame);
        }
        frame.absorb(brand, PADDING);
        let last = self.fitting(&person.last_name, LAST_NAME, room, &[(18.0, 7.5), (13.0, 6.0)]);
        let mut down = 15.5;
        for (text, style) in [(&person.first_name, FIRST_NAME), (&person.last_name, last)] {
            let lines = self.said(node, text, &Setting::left(left, room, style));
            let height = lines.height;
            frame.absorb(lines, down);
            down += height;
        }
        let lines =
            self.said(node, &person.organisation, &Setting::left(left, room, NOTE.undivided()));
        let top = (height - STRIP - 1.5 - lines.height).max(down);
        frame.absorb(lines, top);
        let (fill, role) = match &person.role {
            Some(role) => (Tone::Accent, role.as_str()),
            None => (Tone::Tint, ""),
        };
        frame.rect(x, height - STRIP, width, STRIP, fill);
        let role = self.said(node, role, &Setting::left(left, room, ON_ACCENT));
        frame.absorb(role, height - STRIP + (STRIP - SMALL.line) / 2.0);
        frame
    }

    /// Cards of 190 × 120 mm, folded to 60, the name legible from both sides.
    pub(super) fn table_cards(&mut self, people: &'d [Badge]) {
        const LEFT: f32 = 10.0;
        const WIDTH: f32 = 190.0;
        const HALF: f32 = 60.0;
        const STEP: f32 = 140.0;
        if self.desk.doc.template != Template::Labels || self.nested {
            return self.people(people);
        }
        for pair in people.chunks(2) {
            let mut sheet = Frame::default();
            for (at, person) in pair.iter().enumerate() {
                let front = self.card_half(person, LEFT + 12.5, HALF);
                let mut card = front.turned_over(LEFT, LEFT + WIDTH);
                card.absorb(front, HALF);
                outline(&mut card, LEFT, WIDTH, 2.0 * HALF);
                for x in [LEFT, LEFT + WIDTH - 5.0] {
                    let steps = vec![PathStep::Move(0.0, 0.0), PathStep::Line(5.0, 0.0)];
                    let pen = Pen::new(Tone::Line, rule::ROW).dashed(1.0, 0.8);
                    let path = Path { steps, fill: None, stroke: Some(pen) };
                    card.push(x, HALF, Mark::Layout, Item::Path(Box::new(path)));
                }
                sheet.absorb(card, 8.5 + at as f32 * STEP);
            }
            self.sheet(sheet);
        }
    }

    fn card_half(&mut self, person: &Badge, left: f32, height: f32) -> Frame {
        let text_x = left + page::MARGIN + page::GUTTER;
        let node = self.node(Role::Div);
        let mut frame = Frame::of_height(height);
        frame.rect(left, 10.0, page::MARGIN, rule::HEAVY, Tone::Accent);
        frame.rect(text_x, 10.0, page::TEXT, rule::THIN, Tone::Ink);
        let mark = self.badge_mark(left, 14.0);
        frame.absorb(mark, 16.0);
        let last =
            self.fitting(&person.last_name, COVER_TITLE, page::TEXT, &[(22.0, 10.0), (15.0, 7.5)]);
        let mut down = 14.5;
        for (text, style) in [
            (&person.first_name, CHAPTER_SHORT.regular()),
            (&person.last_name, last),
            (&person.organisation, LEAD.tone(Tone::Grey)),
        ] {
            let lines = self.said(node, text, &Setting::left(text_x, page::TEXT, style));
            let height = lines.height;
            frame.absorb(lines, down);
            down += height;
        }
        frame
    }

    /// The brand's mark as a decoration.
    fn badge_mark(&mut self, x: f32, size: f32) -> Frame {
        let doc = self.desk.doc;
        let mut mark = doc
            .house
            .brand
            .mark
            .as_ref()
            .map(|mark| self.logo(mark, x, size, size))
            .unwrap_or_default();
        mark.items.iter_mut().for_each(|item| item.mark = Mark::Layout);
        mark
    }

    /// A text as a paragraph of this node; nothing if there is nothing to say.
    fn said(&mut self, parent: NodeId, text: &str, setting: &Setting) -> Frame {
        if text.trim().is_empty() {
            return Frame::default();
        }
        let node = self.desk.structure.add(parent, Role::P);
        self.plain(&format!("{text} "), setting, Mark::Tag(node)).frame
    }

    /// The style, or the first of the smaller ones (size and line) in which the text fits on
    /// one line; the smallest if none does.
    fn fitting(&mut self, text: &str, style: Style, width: f32, smaller: &[(f32, f32)]) -> Style {
        let units = self.desk.shaper.width(style.face, Figures::Proportional, text) as f32;
        let mut fitting = style;
        for &(size, line) in smaller {
            if units * fitting.em() / 1000.0 <= width {
                break;
            }
            fitting = Style { size, line, ..style };
        }
        fitting
    }

    fn people(&mut self, people: &'d [Badge]) {
        let names: Vec<Text> = people
            .iter()
            .map(|person| {
                let name = format!("{} {}", person.first_name, person.last_name);
                let parts = [name.trim(), person.organisation.trim()].map(str::to_owned);
                let mut said: Vec<String> =
                    parts.into_iter().filter(|part| !part.is_empty()).collect();
                said.extend(person.role.clone());
                Text::from(said.join(", "))
            })
            .collect();
        self.names(&names);
    }
}

/// Short lines outside the corners, to cut along.
fn crop_marks(frame: &mut Frame, x: f32, width: f32, height: f32) {
    const LENGTH: f32 = 1.6;
    const PEN: f32 = 0.1;
    for edge in [x, x + width] {
        for y in [-LENGTH - 0.4, height + 0.4] {
            frame.rect(edge - PEN / 2.0, y, PEN, LENGTH, Tone::Ink);
        }
    }
    for edge in [0.0, height] {
        for at in [x - LENGTH - 0.4, x + width + 0.4] {
            frame.rect(at, edge - PEN / 2.0, LENGTH, PEN, Tone::Ink);
        }
    }
}

fn outline(frame: &mut Frame, x: f32, width: f32, height: f32) {
    for y in [0.0, height - rule::ROW] {
        frame.rect(x, y, width, rule::ROW, Tone::Hair);
    }
    for at in [x, x + width - rule::ROW] {
        frame.rect(at, 0.0, rule::ROW, height, Tone::Hair);
    }
}
