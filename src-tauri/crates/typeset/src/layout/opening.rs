//! The head of a short paper: brand, signature rule, title and what stands beside them.

use super::{Composer, anchor};
use crate::desk::fill;
use crate::frame::{Frame, Item, Mark};
use crate::slab::Slab;
use crate::structure::{NodeId, ROOT, Role};
use crate::style::{self, BRAND, SMALL, Style, U, page};
use crate::survey::PAPER;
use crate::text::Setting;
use crate::tree::{Opening, TitleSize, Tone};

/// Size of the mark on short papers, and between mark and name.
const MARK: f32 = 11.0;
const GAP: f32 = 3.0;

impl<'d> Composer<'_, 'd> {
    /// The head of the first paper, or of a further one, which begins a page.
    pub(crate) fn opening(&mut self, opening: &'d Opening) {
        let mut frame = Frame::default();
        let first = self.desk.survey.headings.get(self.desk.at.heading).cloned();
        let paper = first.filter(|entry| entry.level == PAPER);
        if let Some(paper) = &paper {
            self.desk.at.heading += 1;
            self.home = self.desk.structure.add(ROOT, Role::Part);
            self.desk.structure.facts(self.home).title = Some(paper.text.to_plain());
            (self.parent, self.level, self.in_agenda) = (self.home, 0, false);
            self.break_next = !self.galley.slabs.is_empty();
            anchor(&mut frame, page::LEFT, paper.anchor);
        }
        let brand = self.brand(page::LEFT, MARK, self.home);
        frame.height = brand.height.max(if brand.height > 0.0 { MARK } else { 0.0 });
        frame.absorb(brand, 0.0);
        if let Some(aside) = &opening.aside {
            let node = self.node(Role::P);
            let setting =
                Setting::left(page::AXIS, page::TEXT, SMALL.tone(Tone::Grey)).shifted(1.0);
            let strip = self.plain(aside, &setting, Mark::Tag(node));
            frame.height = frame.height.max(strip.frame.height);
            frame.absorb(strip.frame, 0.0);
        }
        if frame.height > 0.0 {
            frame.height += if opening.number.is_some() { 7.0 * U - 1.0 } else { 9.0 * U - 1.0 };
        }
        let top = frame.height;
        self.signature_rule(&mut frame, top);
        frame.height += 5.0 * U;
        let style = match opening.size {
            TitleSize::Plain => Style { line: 8.0 * U, ..style::CHAPTER },
            TitleSize::Large => style::COVER_TITLE,
        };
        let node = self.node(Role::Title);
        let mut number_end = 0.0;
        if let Some(number) = &opening.number {
            let slot = Mark::Tag(self.desk.structure.slot(node));
            let setting =
                Setting::left(page::LEFT, page::MARGIN - 1.0, style.regular().tone(Tone::Accent));
            let number = self.plain(&format!("{number} "), &setting, slot).frame;
            number_end = frame.height + number.height;
            let top = frame.height;
            frame.absorb(number, top);
        }
        let title = self.strip(
            &opening.title,
            &Setting::left(page::AXIS, page::TEXT, style),
            Mark::Tag(node),
        );
        frame.stack(title.frame);
        let mut notes = title.notes;
        if let Some(subtitle) = &opening.subtitle {
            frame.height += U;
            let node = self.node(Role::P);
            let style = style::H2.regular();
            let strip = self.strip(
                subtitle,
                &Setting::left(page::AXIS, page::TEXT, style),
                Mark::Tag(node),
            );
            notes.extend(strip.notes);
            frame.stack(strip.frame);
        }
        frame.height = frame.height.max(number_end);
        let opens = paper.is_some();
        self.push(Slab { notes, keep: true, opens, ..Slab::of(frame, 0.0, 6.0 * U) });
    }

    /// Mark and name, the name's lines centred on the mark.
    pub(super) fn brand(&mut self, x: f32, size: f32, parent: NodeId) -> Frame {
        let doc = self.desk.doc;
        let brand = &doc.house.brand;
        let mut frame = Frame::default();
        let mut text_x = x;
        let name = brand.name.join(" ");
        if let Some(mark) = &brand.mark {
            let node = self.desk.structure.add(parent, Role::Figure);
            self.desk.structure.facts(node).alt = Some(fill(&doc.words.logo, &[("label", &name)]));
            let mut drawn = self.logo(mark, x, size, size);
            drawn.items.iter_mut().for_each(|item| item.mark = Mark::Tag(node));
            drawn.push(x, 0.0, Mark::Tag(node), Item::Bounds { width: size, height: size, node });
            frame.height = size;
            frame.absorb(drawn, 0.0);
            text_x += size + GAP;
        }
        if !brand.name.is_empty() {
            let node = self.desk.structure.add(parent, Role::P);
            let mut lines = Frame::default();
            for line in &brand.name {
                lines.stack(
                    self.plain(
                        &format!("{line} "),
                        &Setting::left(text_x, 70.0, BRAND),
                        Mark::Tag(node),
                    )
                    .frame,
                );
            }
            let down = ((frame.height - lines.height) / 2.0).max(0.0);
            frame.height = frame.height.max(lines.height);
            frame.absorb(lines, down);
        }
        frame
    }
}
