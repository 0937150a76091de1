//! Blocks become strips. One file per family of blocks; this one holds what they share:
//! the composer with its column, text helpers, and the dispatch.

mod badges;
mod boxes;
mod contents;
mod cover;
mod figures;
mod headings;
mod letter;
mod lists;
mod opening;
mod paragraphs;
mod regions;
mod signatures;
mod tables;
mod tiles;

pub(crate) use badges::LABELS_TOP;
pub(crate) use cover::cover;

use crate::desk::Desk;
use crate::frame::{Frame, Item, Mark};
use crate::slab::{Begins, Galley, Slab};
use crate::structure::{NodeId, ROOT, Role};
use crate::style::{self, Style, U, page, rule};
use crate::text::{Flow, Line, Notes, Setting, flatten, set};
use crate::tree::{Block, Template, Text, Tone};

/// The column blocks stand in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    /// Left edge of text and its width.
    pub(crate) axis: f32,
    pub(crate) width: f32,
    /// Left edge of the margin column, if there is one, and the full width from there.
    pub(crate) margin: Option<f32>,
    pub(crate) full: f32,
}

impl Column {
    const PAGE: Column =
        Column { axis: page::AXIS, width: page::TEXT, margin: Some(page::LEFT), full: page::FULL };

    /// Left edge of what takes the full width.
    pub(crate) fn left(&self) -> f32 {
        self.margin.unwrap_or(self.axis)
    }
}

/// Lays out blocks into strips.
pub(crate) struct Composer<'a, 'd> {
    pub(crate) desk: &'a mut Desk<'d>,
    pub(crate) galley: Galley,
    pub(crate) column: Column,
    /// Where new nodes go.
    pub(crate) parent: NodeId,
    /// Where new chapters go: the document, or the one of its papers.
    home: NodeId,
    landscape: bool,
    /// At the top level of the document, where chapters begin.
    top: bool,
    /// In a column of another block: a strip of its own, which cannot begin pages.
    nested: bool,
    /// The next strip begins a page.
    break_next: bool,
    /// Level of the heading before, as tagged.
    level: u8,
    /// Below an item of an agenda.
    in_agenda: bool,
    /// Baseline of the first line of the next block, if it leaves the margin column free.
    beside: Option<f32>,
}

impl<'a, 'd> Composer<'a, 'd> {
    pub(crate) fn new(desk: &'a mut Desk<'d>) -> Self {
        let column = match desk.doc.template {
            Template::Letter(_) => Column { axis: page::LEFT, width: page::FULL, ..Column::PAGE },
            _ => Column::PAGE,
        };
        Self {
            desk,
            galley: Galley::default(),
            column,
            parent: ROOT,
            home: ROOT,
            landscape: false,
            top: true,
            nested: false,
            break_next: false,
            level: 0,
            in_agenda: false,
            beside: None,
        }
    }

    pub(crate) fn blocks(&mut self, blocks: &'d [Block]) {
        for (at, block) in blocks.iter().enumerate() {
            self.beside = blocks.get(at + 1).and_then(beside);
            self.block(block);
        }
    }

    fn block(&mut self, block: &'d Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Agenda(agenda) => self.agenda(agenda),
            Block::Lead(text) => self.lead(text),
            Block::Paragraph(text) => self.paragraph(text),
            Block::Small(text) => self.small(text),
            Block::List(list) => self.list(list),
            Block::Definitions(definitions) => self.definitions(definitions),
            Block::LabelRows(rows) => self.label_rows(rows),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Decision(decision) => self.decision(decision),
            Block::Note(note) => self.note(note),
            Block::Task(task) => self.task(task),
            Block::Tiles(tiles) => self.tiles(tiles),
            Block::Cards(cards) => self.cards(cards),
            Block::Badges(badges) => self.badges(badges),
            Block::TableCards(people) => self.table_cards(people),
            Block::Quote(quote) => self.quote(quote),
            Block::Signatures(signatures) => self.signatures(signatures),
            Block::Names(names) => self.names(names),
            Block::Contents => self.contents(),
            Block::FigureList => self.figure_list(),
            Block::ImageCredits => self.image_credits(),
            Block::Together(blocks) => self.together(blocks),
            Block::Columns(columns) => self.columns(columns),
            Block::Beside { facts, blocks } => self.beside(facts, blocks),
            Block::Language { language, blocks } => self.language(language, blocks),
            Block::Landscape(blocks) => self.landscape(blocks),
            Block::PageBreak => self.page_break(),
        }
    }

    /// Adds a strip.
    pub(crate) fn push(&mut self, mut slab: Slab) {
        slab.landscape = self.landscape;
        if std::mem::take(&mut self.break_next) {
            slab.begins = slab.begins.max(Begins::Page);
        }
        self.galley.slabs.push(slab);
    }

    fn page_break(&mut self) {
        self.break_next = true;
    }

    /// Lays out something in another column, below another node, apart from the rest.
    fn inside(
        &mut self,
        column: Column,
        parent: NodeId,
        lay_out: impl FnOnce(&mut Self),
    ) -> Vec<Slab> {
        let slabs = std::mem::take(&mut self.galley.slabs);
        let before = (self.column, self.parent, self.top, self.break_next, self.nested);
        (self.column, self.parent, self.top, self.break_next, self.nested) =
            (column, parent, false, false, true);
        lay_out(self);
        (self.column, self.parent, self.top, self.break_next, self.nested) = before;
        std::mem::replace(&mut self.galley.slabs, slabs)
    }

    /// A new node below the current one.
    fn node(&mut self, role: Role) -> NodeId {
        self.desk.structure.add(self.parent, role)
    }

    /// Flattens a text and sets its footnotes aside.
    fn flow(&mut self, text: &Text, style: Style, mark: Mark) -> Flow {
        let mut notes = Notes::new();
        let flow = flatten(self.desk, text, style, mark, &mut notes);
        for (number, node, note) in notes {
            let frame = self.footnote(number, node, note);
            self.galley.notes.insert(number, frame);
        }
        flow
    }

    /// Lines of a text.
    fn lines(&mut self, text: &Text, setting: &Setting, mark: Mark) -> Vec<Line> {
        let flow = self.flow(text, setting.style, mark);
        set(self.desk, &flow, setting)
    }

    /// A text as one strip.
    fn strip(&mut self, text: &Text, setting: &Setting, mark: Mark) -> Strip {
        let mut strip = Strip { right: setting.x, ..Strip::default() };
        for line in self.lines(text, setting, mark) {
            strip.right = strip.right.max(line.right);
            strip.notes.extend(line.notes);
            strip.frame.stack(line.frame);
        }
        strip
    }

    /// A text without marks as one strip.
    fn plain(&mut self, text: &str, setting: &Setting, mark: Mark) -> Strip {
        self.strip(&Text::from(text), setting, mark)
    }

    /// A footnote: number, then text hanging beside it.
    fn footnote(&mut self, number: u32, node: NodeId, note: &Text) -> Frame {
        const HANG: f32 = 3.0;
        let style = style::SMALL.dividing();
        let label = self.desk.structure.add(node, Role::Lbl);
        let (x, width) = (self.column.axis, self.column.width);
        let mut frame = self
            .plain(&format!("{number} "), &Setting::left(x, HANG * 2.0, style), Mark::Tag(label))
            .frame;
        let body = self.desk.structure.add(node, Role::P);
        // Notes inside notes are dropped: there is no place to put them.
        let mut inner = Notes::new();
        let flow = flatten(self.desk, note, style, Mark::Tag(body), &mut inner);
        let mut text = Frame::default();
        for line in set(self.desk, &flow, &Setting::left(x + HANG, width - HANG, style)) {
            text.stack(line.frame);
        }
        frame.height = text.height.max(frame.height);
        frame.absorb(text, 0.0);
        frame
    }

    /// The signature rule: heavy accent over the margin column, thin ink over the text.
    fn signature_rule(&self, frame: &mut Frame, y: f32) {
        self.rules(frame, y, rule::HEAVY);
    }

    /// Accent over the margin column, thin ink over the text, tops level.
    fn rules(&self, frame: &mut Frame, y: f32, accent: f32) {
        let left = self.column.left();
        if self.column.margin.is_none() {
            frame.rect(left, y, self.column.width, rule::THIN, Tone::Accent);
            return;
        }
        frame.rect(left, y, page::MARGIN, accent, Tone::Accent);
        let from = left + page::MARGIN + page::GUTTER;
        frame.rect(from, y, left + self.column.full - from, rule::THIN, Tone::Ink);
    }
}

/// Baseline of the first line of a block that begins on the axis alone.
fn beside(block: &Block) -> Option<f32> {
    let style = match block {
        Block::Paragraph(text) if !text.is_blank() => style::BODY,
        Block::Lead(text) if !text.is_blank() => style::LEAD,
        Block::Small(text) if !text.is_blank() => style::NOTE,
        Block::List(list) if !list.items.is_empty() => style::BODY,
        Block::Decision(_) | Block::Note(_) | Block::Task(_) => style::BODY,
        _ => return None,
    };
    Some(style.ascent())
}

/// A text laid out as one strip.
#[derive(Clone, Debug, Default)]
struct Strip {
    frame: Frame,
    notes: Vec<u32>,
    /// Right end of its longest line.
    right: f32,
}

/// A place that can be jumped to.
fn anchor(frame: &mut Frame, x: f32, anchor: u32) {
    frame.push(x, 0.0, Mark::Layout, Item::Anchor(anchor));
}

/// Rounds a height up to whole units.
fn snapped(height: f32, units: f32) -> f32 {
    let unit = units * U;
    (height / unit - 0.001).ceil() * unit
}
