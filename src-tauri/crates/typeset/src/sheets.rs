//! The document on pages: cover, text strips at their planned places, running lines.

use std::collections::HashMap;
use std::ops::Range;

use crate::desk::{Desk, fill};
use crate::frame::{Frame, Item, Mark};
use crate::layout::{self, Composer, LABELS_TOP};
use crate::paginate::{Area, Areas, Planned, Step, plan};
use crate::running::{self, PageFacts};
use crate::slab::Galley;
use crate::structure::{ROOT, Role};
use crate::style::{SMALL, U, page, rule};
use crate::text::{Notes, Setting, flatten, set};
use crate::tree::{Status, Template, Text, Tone};

/// A finished page: items from the page's left top corner.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) frame: Frame,
    pub(crate) landscape: bool,
}

/// Sets the whole document.
pub(crate) fn sheets(desk: &mut Desk<'_>) -> Vec<Sheet> {
    let doc = desk.doc;
    if matches!(doc.status, Status::Draft { .. }) {
        desk.draft = Some(desk.structure.add(ROOT, Role::P));
    }
    let mut covers = Vec::new();
    if let Template::Report(cover) = &doc.template {
        covers.push(layout::cover(desk, cover));
    }
    let mut composer = Composer::new(desk);
    match &doc.template {
        Template::Short(opening) => composer.opening(opening),
        Template::Letter(letter) => composer.letter(letter),
        Template::Report(_) | Template::Bare | Template::Labels => {}
    }
    composer.blocks(&doc.blocks);
    for paper in &doc.further {
        composer.opening(&paper.opening);
        composer.blocks(&paper.blocks);
    }
    let galley = composer.galley;
    let heights: HashMap<u32, f32> =
        galley.notes.iter().map(|(number, frame)| (*number, frame.height)).collect();
    let planned =
        plan(&galley.slabs, &galley.tables, &heights, &areas(&doc.template), covers.len());
    assemble(desk, covers, galley, &planned)
}

fn areas(template: &Template) -> Areas {
    let next = Area { top: page::TOP, bottom: page::BOTTOM };
    let landscape = Area { top: page::TOP, bottom: page::WIDE_BOTTOM };
    match template {
        // The letter's fixed parts are a strip from the page's top edge.
        Template::Letter(_) => Areas {
            first: Area { top: 0.0, bottom: page::LETTER_BOTTOM },
            next: Area { bottom: page::LETTER_BOTTOM, ..next },
            landscape,
        },
        Template::Labels => {
            let sheet = Area { top: LABELS_TOP, bottom: page::HEIGHT - LABELS_TOP };
            Areas { first: sheet, next: sheet, landscape }
        }
        _ => Areas { first: next, next, landscape },
    }
}

fn assemble(
    desk: &mut Desk<'_>,
    covers: Vec<Frame>,
    mut galley: Galley,
    planned: &[Planned],
) -> Vec<Sheet> {
    let covered = covers.len();
    let count = (covered + planned.len()).max(1);
    let papers = papers(&galley, planned);
    let mut sheets: Vec<Sheet> = Vec::with_capacity(count);
    for mut frame in covers {
        let facts = PageFacts { index: sheets.len(), count, cover: true, ..PageFacts::default() };
        frame.begin_with(running::draft(desk, &facts), 0.0);
        sheets.push(Sheet { frame, landscape: false });
    }
    let mut chapter = None;
    for (at, page) in planned.iter().enumerate() {
        let paper = papers.iter().rfind(|paper| paper.contains(&at));
        let (index, count) = match paper {
            Some(paper) => (at - paper.start, paper.len()),
            None => (sheets.len(), count),
        };
        if paper.is_some() && index == 0 {
            chapter = None;
        }
        let mut frame = Frame::default();
        let mut opens = None;
        let mut begun = chapter;
        for (number, step) in page.steps.iter().enumerate() {
            if let Step::Slab { index, from: 0.0, .. } = step
                && let Some(at) = galley.slabs[*index].chapter
            {
                begun = Some(at);
                if number == 0 {
                    opens = Some(at);
                }
            }
            self::step(desk, &mut frame, &mut galley, step, index);
        }
        let running = if opens.is_some() { None } else { chapter };
        let facts =
            PageFacts { index, count, chapter: running, landscape: page.landscape, cover: false };
        chapter = begun;
        if !page.steps.is_empty() {
            frame.absorb(running::lines(desk, &facts), 0.0);
        }
        frame.begin_with(running::draft(desk, &facts), 0.0);
        if facts.mirrored(desk.doc) {
            let shift = page::WIDTH - page::RIGHT - page::LEFT;
            frame.items.iter_mut().for_each(|placed| placed.x += shift);
        }
        sheets.push(Sheet { frame, landscape: page.landscape });
    }
    if sheets.is_empty() {
        // A document without blocks is one empty page.
        let facts = PageFacts { count: 1, ..PageFacts::default() };
        sheets.push(Sheet { frame: running::lines(desk, &facts), landscape: false });
    }
    sheets
}

/// The pages of each paper, where there are several in the file.
fn papers(galley: &Galley, planned: &[Planned]) -> Vec<Range<usize>> {
    let opens = |page: &Planned| {
        let mut steps = page.steps.iter();
        steps.any(|step| matches!(step, Step::Slab { index, from: 0.0, .. } if galley.slabs[*index].opens))
    };
    let starts = planned.iter().enumerate().filter(|(_, page)| opens(page)).map(|(at, _)| at);
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([planned.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

fn step(
    desk: &mut Desk<'_>,
    frame: &mut Frame,
    galley: &mut Galley,
    step: &Step,
    page_index: usize,
) {
    match step {
        Step::Slab { index, y, from, to } => {
            let slab = &mut galley.slabs[*index].frame;
            let whole = std::mem::take(slab);
            let part = if to - from < whole.height - 0.01 {
                let (part, rest) = whole.split(to - from);
                *slab = rest;
                part
            } else {
                whole
            };
            frame.absorb(part, *y);
        }
        Step::TableFoot { table, y } => {
            let parts = &galley.tables[*table as usize];
            let (x, width) = (parts.x, parts.width);
            frame.rect(x, y - rule::TABLE, width, rule::TABLE, Tone::Ink);
            let text =
                fill(&desk.doc.words.continued_on, &[("page", &(page_index + 2).to_string())]);
            frame.absorb(artifact(desk, &text, x, width), y + U);
        }
        Step::TableHead { table, y } => {
            let parts = galley.tables[*table as usize].clone();
            let mut down = *y;
            if let Some((caption, right)) = parts.caption {
                let text =
                    fill(&desk.doc.words.continued_from, &[("page", &page_index.to_string())]);
                let height = caption.height;
                let room = parts.x + parts.width - right - 1.0;
                frame.absorb(caption, down);
                if room > 40.0 {
                    frame.absorb(
                        artifact(desk, &text, right + 1.0, room),
                        down + height - 1.5 * U - SMALL.line,
                    );
                }
                down += height;
            }
            frame.absorb(parts.head, down);
        }
        Step::Notes { y, notes } => {
            frame.rect(page::AXIS, y - U, 25.0, rule::FINE, Tone::Line);
            let mut down = *y;
            for note in notes {
                if let Some(note) = galley.notes.remove(note) {
                    let height = note.height;
                    frame.absorb(note, down);
                    down += height;
                }
            }
        }
    }
}

/// A grey line that belongs to the page, not to the text.
fn artifact(desk: &mut Desk<'_>, text: &str, x: f32, width: f32) -> Frame {
    let style = SMALL.tone(Tone::Grey).tabular();
    let text = Text::from(text);
    let flow = flatten(desk, &text, style, Mark::Header, &mut Notes::new());
    set(desk, &flow, &Setting::left(x, width, style))
        .into_iter()
        .next()
        .map(|line| line.frame)
        .unwrap_or_default()
}

/// Where anchors landed: page (from 0) and height.
pub(crate) fn anchors(sheets: &[Sheet]) -> HashMap<u32, (usize, f32)> {
    let mut found = HashMap::new();
    for (index, sheet) in sheets.iter().enumerate() {
        for placed in &sheet.frame.items {
            if let Item::Anchor(anchor) = placed.item {
                found.entry(anchor).or_insert((index, placed.y));
            }
        }
    }
    found
}
