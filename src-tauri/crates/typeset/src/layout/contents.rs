//! Lists made from the document itself: contents, figures, image credits. Page numbers
//! are filled in when pages are known; they never change how lines break.

use super::{Column, Composer};
use crate::desk::{Target, fill};
use crate::frame::{Frame, Item, Mark, Turn};
use crate::slab::Slab;
use crate::structure::Role;
use crate::style::{BODY, Style, U, page};
use crate::survey::{Entry, OWN_ANCHORS};
use crate::text::{Figures, Setting};
use crate::tree::{Align, Cell, ColumnWidth, Row, Table, Text, Tone};

/// Width of the page numbers' column.
const NUMBERS: f32 = 7.0;
/// Pitch of the leader dots, and how far they keep from words and numbers.
const PITCH: f32 = 1.5;
const CLEAR: f32 = 1.5;

impl<'d> Composer<'_, 'd> {
    pub(super) fn contents(&mut self) {
        let title = Text::from(&self.desk.doc.words.contents);
        if !title.is_blank() {
            self.chapter(&title, "", None);
            let last = self.galley.slabs.len() - 1;
            super::anchor(&mut self.galley.slabs[last].frame, page::LEFT, OWN_ANCHORS);
        }
        let list = self.node(Role::Toc);
        let entries: Vec<Entry<'d>> = self
            .desk
            .survey
            .headings
            .iter()
            .filter(|entry| entry.listed && (1..=2).contains(&entry.level))
            .cloned()
            .collect();
        for (i, entry) in entries.iter().enumerate() {
            let frame = self.contents_line(entry, list);
            let before = if entry.level == 1 && i > 0 { 2.0 * U } else { 0.0 };
            let mut slab = Slab::of(frame, before, 0.0);
            // Two lines on a page of their own would be a page for nothing.
            slab.tight = (before > 0.0).then_some(U);
            // A chapter stays with its first section.
            slab.keep = entry.level == 1 && entries.get(i + 1).is_some_and(|next| next.level == 2);
            if i + 1 == entries.len() {
                slab.after = 6.0 * U;
            }
            self.push(slab);
        }
    }

    fn contents_line(&mut self, entry: &Entry<'d>, list: crate::structure::NodeId) -> Frame {
        let Column { axis, width, margin, .. } = self.column;
        let (style, number_style) = if entry.level == 1 {
            let style = BODY.strong().undivided();
            (style, style.tone(Tone::Accent))
        } else {
            (BODY.undivided(), BODY.undivided().tone(Tone::Grey))
        };
        let item = self.desk.structure.add(list, Role::Toci);
        let reference = self.desk.structure.add(item, Role::Reference);
        let node = self.desk.structure.add(reference, Role::Link);
        let mark = Mark::Tag(self.desk.structure.slot(node));
        let label = format!("{} {}", entry.number, entry.text.to_plain());
        let page = self
            .desk
            .pages
            .get(&entry.anchor)
            .map_or_else(String::new, |page| (page + 1).to_string());
        let description =
            fill(&self.desk.doc.words.contents_link, &[("label", label.trim()), ("page", &page)]);
        let link = self.desk.link(Target::Anchor(entry.anchor), description, node);

        let mut frame = Frame::default();
        // On letters text begins in the margin column; contents keep clear of their numbers.
        let mut text_x =
            margin.map_or(axis, |margin| axis.max(margin + page::MARGIN + page::GUTTER));
        if !entry.number.is_empty() {
            let x = margin.unwrap_or(axis);
            let room = if margin.is_some() { page::MARGIN - 2.0 } else { 11.0 };
            let number = self.plain(
                &format!("{} ", entry.number),
                &Setting::left(x, room, number_style),
                mark,
            );
            if margin.is_none() {
                text_x = axis + 12.0;
            }
            frame.height = number.frame.height;
            frame.absorb(number.frame, 0.0);
        }
        let right = axis + width;
        let room = right - NUMBERS - CLEAR - 6.0 - text_x;
        // Words alone: a contents line is itself a link and carries no notes.
        let title = self.plain(
            &format!("{} ", entry.text.to_plain()),
            &Setting::left(text_x, room, style),
            mark,
        );
        let end = title.right;
        let last_line = (title.frame.height - style.line).max(0.0);
        frame.height = frame.height.max(title.frame.height).max(style.line);
        frame.absorb(title.frame, 0.0);
        self.leaders(&mut frame, end + CLEAR - 1.0, right - NUMBERS, last_line, style);
        // Read last, so its place among the link's words is made last.
        let page_mark = Mark::Tag(self.desk.structure.slot(node));
        frame.push(
            right,
            last_line + style.ascent(),
            page_mark,
            Item::PageOf { anchor: entry.anchor, tone: Tone::Ink },
        );
        let left = margin.unwrap_or(axis);
        let height = frame.height;
        frame.push(left, 0.0, mark, Item::Link { width: right - left, height, link });
        frame
    }

    /// Dots from the words to the number, on a grid that all lines share.
    fn leaders(&mut self, frame: &mut Frame, from: f32, to: f32, y: f32, style: Style) {
        let dots_style = Style { tone: Tone::Line, ..BODY.undivided() };
        let dot = self.desk.shaper.word(dots_style.face, Figures::Proportional, None, ".");
        let Some(glyph) = dot.glyphs.first() else { return };
        let first = (from / PITCH).ceil() * PITCH;
        let count = ((to - CLEAR - first) / PITCH).floor();
        if count < 2.0 {
            return;
        }
        let em = dots_style.em() / 1000.0;
        let back = dot.width - (PITCH / em) as i32;
        let placement = crate::frame::Placement { glyph: glyph.glyph, back: back as i16 };
        let run = crate::frame::Run {
            face: dots_style.face,
            size: dots_style.size,
            tone: Tone::Line,
            turn: Turn::None,
            glyphs: vec![placement; count as usize],
        };
        frame.push(first, y + style.ascent(), Mark::Layout, Item::Glyphs(run));
    }

    /// Figures with their pages, as a table.
    pub(super) fn figure_list(&mut self) {
        let heads = self.desk.doc.words.figure_list.clone();
        let figures: Vec<_> = self
            .desk
            .survey
            .figures
            .iter()
            .filter(|shown| !shown.name.is_empty())
            .cloned()
            .collect();
        if figures.is_empty() {
            return;
        }
        let rows = figures.iter().map(|shown| {
            let page = page_text(self.desk.pages.get(&shown.anchor).copied());
            Row::plain([
                Cell::new(&shown.name),
                Cell::new(shown.figure.caption.clone()),
                Cell::new(page),
            ])
        });
        let table = Table::new([
            crate::tree::Column::left(ColumnWidth::Fixed(26.0)).heading_rows(),
            crate::tree::Column::left(ColumnWidth::Share(1.0)),
            crate::tree::Column {
                width: ColumnWidth::Fixed(14.0),
                align: Align::Right,
                row_head: false,
            },
        ])
        .head(heads)
        .rows(rows.collect::<Vec<_>>());
        self.desk.asked_for_page = true;
        self.made_table(&table);
    }

    /// Photos with author and licence, as a table.
    pub(super) fn image_credits(&mut self) {
        let doc = self.desk.doc;
        let credits = self.desk.survey.credits(doc);
        if credits.is_empty() {
            return;
        }
        let rows = credits.iter().map(|credit| {
            let page = match credit.anchor {
                None => "1".to_owned(),
                Some(anchor) => page_text(self.desk.pages.get(&anchor).copied()),
            };
            Row::plain([
                Cell::new(&credit.name),
                Cell::new(page),
                Cell::new(credit.subject.clone()),
                Cell::new(&credit.credit),
            ])
        });
        let table = Table::new([
            crate::tree::Column::left(ColumnWidth::Fixed(26.0)).heading_rows(),
            crate::tree::Column::right(ColumnWidth::Fixed(12.0)),
            crate::tree::Column::left(ColumnWidth::Share(1.0)),
            crate::tree::Column::left(ColumnWidth::Fixed(66.0)),
        ])
        .head(doc.words.image_credits.clone())
        .rows(rows.collect::<Vec<_>>());
        self.desk.asked_for_page = true;
        self.made_table(&table);
    }
}

/// A page number as text; until pages are known, one of likely width.
fn page_text(page: Option<usize>) -> String {
    page.map_or_else(|| "00".to_owned(), |page| (page + 1).to_string())
}
