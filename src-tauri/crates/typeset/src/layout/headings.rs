//! Headings, numbered in the margin column, and agenda items. They open chapters in the
//! structure tree and never skip a level there, whatever the document's tree does.

use super::{Column, Composer, anchor};
use crate::check::invisible;
use crate::frame::{Frame, Mark};
use crate::slab::{Begins, Slab};
use crate::structure::{NodeId, Role};
use crate::style::{self, CELL, Style, U, page, rule};
use crate::text::Setting;
use crate::tree::{Agenda, Heading, Inline, ReferenceForm, Template, Text, Tone};

impl<'d> Composer<'_, 'd> {
    pub(super) fn heading(&mut self, heading: &'d Heading) {
        let at = self.desk.at.heading;
        self.desk.at.heading += 1;
        let Some(entry) = self.desk.survey.headings.get(at).cloned() else { return };
        let number = if entry.level <= 2 { entry.number.as_str() } else { "" };
        match entry.level {
            1 => self.chapter(&heading.text, number, Some((at, entry.anchor))),
            2 if self.in_agenda => {
                // Never larger than the title of the item it stands below.
                self.section(&heading.text, number, entry.anchor, (2, style::H3), 4.0, 1.0);
            }
            2 => self.section(&heading.text, number, entry.anchor, (2, style::H2), 7.0, 2.0),
            3 => self.section(&heading.text, "", entry.anchor, (3, style::H3), 4.0, 0.0),
            _ => self.section(&heading.text, "", entry.anchor, (4, style::H4), 3.0, 0.0),
        }
    }

    /// The node of a heading, in a chapter of its own at level 1; levels never skip.
    fn heading_node(&mut self, level: u8, text: &Text) -> NodeId {
        if !self.shows(text) {
            // A heading without words is none: the next one must not skip over it.
            return self.node(Role::P);
        }
        let level = level.min(self.level + 1);
        self.level = level;
        if level == 1 && self.top {
            self.parent = self.desk.structure.add(self.home, Role::Sect);
        }
        self.node(Role::H(level))
    }

    /// Does anything of this text get onto the page as words?
    fn shows(&self, text: &Text) -> bool {
        text.0.iter().any(|piece| match piece {
            Inline::Plain(plain) => !plain.chars().all(invisible),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Secondary(inner)
            | Inline::NoBreak(inner)
            | Inline::Undivided(inner) => self.shows(inner),
            Inline::Link { text, .. } | Inline::Language { text, .. } => self.shows(text),
            Inline::Reference { to, form } => match (self.desk.survey.find(to), form) {
                (Some(found), ReferenceForm::Number) => !found.number.trim().is_empty(),
                (Some(found), ReferenceForm::Title) => !found.title.chars().all(invisible),
                _ => true,
            },
            Inline::Footnote(_) | Inline::Blank(_) | Inline::LineBreak => false,
        })
    }

    /// Is this a paper whose chapters begin pages?
    fn chapters_begin_pages(&self) -> bool {
        self.top && matches!(self.desk.doc.template, Template::Report(_))
    }

    /// A heading of level 1: signature rule, number, title. `found`: its place and anchor.
    pub(super) fn chapter(&mut self, text: &Text, number: &str, found: Option<(usize, u32)>) {
        let new_page = self.chapters_begin_pages();
        self.in_agenda = false;
        let (style, below_rule, after) = if new_page {
            (style::CHAPTER, 8.0 * U, 5.0 * U)
        } else {
            (style::CHAPTER_SHORT, 4.0 * U, 4.0 * U)
        };
        let node = self.heading_node(1, text);
        if self.column.margin.is_none() {
            // In a narrow column there is room for a small heading alone.
            return self.push_heading(
                text,
                number,
                node,
                style::H3,
                4.0,
                2.0,
                found.map(|(_, anchor)| anchor),
            );
        }
        let mut frame = Frame::default();
        self.signature_rule(&mut frame, 0.0);
        let (title, notes) =
            self.numbered(text, number, node, style, style.regular().tone(Tone::Accent));
        frame.height = below_rule;
        frame.stack(title);
        if let Some((_, id)) = found {
            anchor(&mut frame, self.column.left(), id);
        }
        let mut slab = Slab::of(frame, 8.0 * U, after);
        (slab.keep, slab.heading) = (true, true);
        slab.begins = match new_page {
            true if self.desk.doc.two_sided => Begins::RightPage,
            true => Begins::Page,
            false => Begins::Anywhere,
        };
        slab.notes = notes;
        slab.chapter = found.map(|(at, _)| at).filter(|_| self.top);
        self.push(slab);
    }

    fn section(
        &mut self,
        text: &Text,
        number: &str,
        id: u32,
        (level, style): (u8, Style),
        before: f32,
        after: f32,
    ) {
        let node = self.heading_node(level, text);
        self.push_heading(text, number, node, style, before, after, Some(id));
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "measures of the house style, each named at its caller"
    )]
    fn push_heading(
        &mut self,
        text: &Text,
        number: &str,
        node: NodeId,
        style: Style,
        before: f32,
        after: f32,
        id: Option<u32>,
    ) {
        let (mut frame, notes) =
            self.numbered(text, number, node, style, style.regular().tone(Tone::Accent));
        if let Some(id) = id {
            anchor(&mut frame, self.column.axis, id);
        }
        let mut slab = Slab::of(frame, before * U, after * U);
        (slab.keep, slab.heading) = (true, true);
        slab.notes = notes;
        if style == style::H2 {
            slab.tight = Some(5.0 * U);
        }
        self.push(slab);
    }

    /// Number in the margin column, title on the axis.
    fn numbered(
        &mut self,
        text: &Text,
        number: &str,
        node: NodeId,
        style: Style,
        number_style: Style,
    ) -> (Frame, Vec<u32>) {
        let Column { axis, width, margin, full } = self.column;
        let mut frame = Frame::default();
        let (axis, width) = match margin {
            Some(margin) => {
                if !number.is_empty() {
                    let slot = self.desk.structure.slot(node);
                    let setting = Setting::left(margin, page::MARGIN - 2.0, number_style);
                    let number = self.plain(&format!("{number} "), &setting, Mark::Tag(slot)).frame;
                    frame.height = number.height;
                    frame.absorb(number, 0.0);
                }
                // On letters the text begins in the margin column, numbers make it move.
                let indented = margin + page::MARGIN + page::GUTTER;
                if axis < indented && !number.is_empty() {
                    (indented, margin + full - indented)
                } else {
                    (axis, width)
                }
            }
            None => (axis, width),
        };
        // Without a margin column the number stands before the words.
        let together;
        let text = if margin.is_none() && !number.is_empty() {
            let mut pieces = vec![Inline::Plain(format!("{number}\u{A0}"))];
            pieces.extend(text.0.iter().cloned());
            together = Text(pieces);
            &together
        } else {
            text
        };
        let title = self.strip(text, &Setting::left(axis, width, style), Mark::Tag(node));
        frame.height = frame.height.max(title.frame.height).max(style.line);
        frame.absorb(title.frame, 0.0);
        (frame, title.notes)
    }

    /// An item of an agenda: thin rules, number in the margin, time below it.
    pub(super) fn agenda(&mut self, agenda: &'d Agenda) {
        let at = self.desk.at.heading;
        self.desk.at.heading += 1;
        let Some(id) = self.desk.survey.headings.get(at).map(|entry| entry.anchor) else { return };
        let node = self.heading_node(1, &agenda.title);
        self.in_agenda = true;
        let mut frame = Frame::default();
        self.rules(&mut frame, 0.0, rule::THIN);
        let style = style::AGENDA;
        frame.height = 2.0 * U;
        let (title, notes) =
            self.numbered(&agenda.title, &agenda.number, node, style, style.tone(Tone::Accent));
        frame.stack(title);
        anchor(&mut frame, self.column.left(), id);
        let after = 2.0 * U;
        let free = self.column.margin.filter(|margin| self.column.axis >= margin + page::MARGIN);
        let aside = free.zip(self.beside);
        if let (Some(time), Some((margin, baseline))) = (&agenda.time, aside) {
            // Level with the first line of text that follows.
            let node = self.node(Role::P);
            let style = Style { line: style::BODY.line, ..CELL.tone(Tone::Grey) };
            let time = self
                .plain(time, &Setting::left(margin, page::MARGIN - 2.0, style), Mark::Tag(node))
                .frame;
            let down = frame.height + after + baseline - style.ascent();
            frame.absorb(time, down);
        }
        let mut slab = Slab::of(frame, 7.0 * U, after);
        (slab.keep, slab.heading) = (true, true);
        slab.notes = notes;
        slab.chapter = Some(at).filter(|_| self.top);
        self.push(slab);
        if let (Some(time), None) = (&agenda.time, aside) {
            // Without a free margin column beside the text the time stands above it.
            self.small(&Text::from(time));
        }
    }
}
