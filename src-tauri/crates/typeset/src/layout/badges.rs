//! Name badges and table cards: labels at fixed places of a sheet, a sheet to a page. On
//! pages of other templates the people stand as a list of names.

use super::Composer;
use crate::frame::{Frame, Item, Mark, Path, Pen};
use crate::slab::{Begins, Slab};
use crate::structure::{NodeId, Role};
use crate::style::{CHAPTER_SHORT, COVER_TITLE, LEAD, NOTE, SMALL, Style, TILE, page, rule};
use crate::text::{Notes, Setting, flatten, set};
use crate::tree::{Badge, Badges, PathStep, Template, Text, Tone};

/// Where the type area of a sheet of labels begins; badges stand where their grid says.
pub(crate) const LABELS_TOP: f32 = 10.0;

/// The styles of first name, last name and organisation, largest first; the last of each is
/// for labels that would else run over.
type Sizes = [&'static [Style]; 3];

const BADGE: Sizes = [
    &[sized(SMALL, 13.0, 6.0), sized(SMALL, 11.0, 5.0)],
    &[
        TILE.tone(Tone::Ink),
        sized(TILE.tone(Tone::Ink), 18.0, 7.5),
        sized(TILE.tone(Tone::Ink), 13.0, 6.0),
        sized(TILE.tone(Tone::Ink), 11.0, 5.0),
    ],
    &[NOTE.undivided(), SMALL],
];
const CARD: Sizes = [
    &[CHAPTER_SHORT.regular(), sized(LEAD, 13.0, 6.25)],
    &[
        COVER_TITLE,
        sized(COVER_TITLE, 22.0, 10.0),
        sized(COVER_TITLE, 15.0, 7.5),
        sized(COVER_TITLE, 13.0, 6.25),
    ],
    &[LEAD.tone(Tone::Grey), sized(LEAD.tone(Tone::Grey), 10.0, 5.0)],
];
const ON_ACCENT: Style = SMALL.strong().tone(Tone::White);

const fn sized(style: Style, size: f32, line: f32) -> Style {
    Style { size, line, ..style }
}

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
        self.push(Slab { begins: Begins::Page, ..Slab::of(sheet, 0.0, 0.0) });
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
        let brand_height = brand.height;
        frame.absorb(brand, PADDING);
        let (fill, role) = match &person.role {
            Some(role) => (Tone::Accent, role.as_str()),
            None => (Tone::Tint, ""),
        };
        let strip = STRIP.max(self.lines_of(role, ON_ACCENT, room) * ON_ACCENT.line + 2.25);
        let (mut down, foot) = ((PADDING + brand_height + 1.2).max(15.5), height - strip - 1.5);
        let styles = self.fitting(person, BADGE, room, foot - down);
        for (text, style) in said_of(person).into_iter().zip(styles).take(2) {
            let lines = self.said(node, text, &Setting::left(left, room, style));
            let height = lines.height;
            frame.absorb(lines, down);
            down += height;
        }
        let lines = self.said(node, &person.organisation, &Setting::left(left, room, styles[2]));
        let top = (foot - lines.height).max(down);
        frame.absorb(lines, top);
        frame.rect(x, height - strip, width, strip, fill);
        let role = self.said(node, role, &Setting::left(left, room, ON_ACCENT));
        let top = height - (strip + role.height) / 2.0;
        frame.absorb(role, top);
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
        let mut down = 14.5;
        let styles = self.fitting(person, CARD, page::TEXT, height - down - 4.0);
        for (text, style) in said_of(person).into_iter().zip(styles) {
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

    /// The styles for a person's first name, last name and organisation: each the largest in
    /// which it stands on one line, else broken in the smallest of them. As long as they are
    /// too high together, the largest shrinks.
    fn fitting(&mut self, person: &Badge, sizes: Sizes, width: f32, height: f32) -> [Style; 3] {
        let texts = said_of(person);
        let mut steps = [0; 3];
        for (step, (text, styles)) in steps.iter_mut().zip(texts.iter().zip(sizes)) {
            let one_line = |style: &Style| self.lines_of(text, *style, width) <= 1.0;
            let usual = &styles[..styles.len() - 1];
            *step = usual.iter().position(one_line).unwrap_or(usual.len() - 1);
        }
        loop {
            let chosen: [Style; 3] = std::array::from_fn(|i| sizes[i][steps[i]]);
            let high: f32 = texts
                .iter()
                .zip(chosen)
                .map(|(text, style)| self.lines_of(text, style, width) * style.line)
                .sum();
            let largest = (0..3)
                .filter(|&i| steps[i] + 1 < sizes[i].len())
                .max_by(|&a, &b| chosen[a].size.total_cmp(&chosen[b].size));
            match largest {
                Some(largest) if high > height => steps[largest] += 1,
                _ => return chosen,
            }
        }
    }

    /// How many lines a text takes.
    fn lines_of(&mut self, text: &str, style: Style, width: f32) -> f32 {
        let text = Text::from(text.trim());
        let flow = flatten(self.desk, &text, style, Mark::Layout, &mut Notes::new());
        set(self.desk, &flow, &Setting::left(0.0, width, style)).len() as f32
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

fn said_of(person: &Badge) -> [&str; 3] {
    [&person.first_name, &person.last_name, &person.organisation]
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

/// A hair line along the inside of a field's edges.
fn outline(frame: &mut Frame, x: f32, width: f32, height: f32) {
    let (near, right, bottom) =
        (rule::ROW / 2.0, width - rule::ROW / 2.0, height - rule::ROW / 2.0);
    let steps = vec![
        PathStep::Move(near, near),
        PathStep::Line(right, near),
        PathStep::Line(right, bottom),
        PathStep::Line(near, bottom),
        PathStep::Close,
    ];
    let stroke = Some(Pen::new(Tone::Hair, rule::ROW));
    frame.push(x, 0.0, Mark::Layout, Item::Path(Box::new(Path { steps, fill: None, stroke })));
}
