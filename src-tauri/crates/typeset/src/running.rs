//! What stands on every page besides its text: running head and foot, page numbers, the
//! marks of a draft. Artifacts all, but for the draft's label, which informs.

use crate::desk::{Desk, fill};
use crate::fonts;
use crate::frame::{Frame, Item, Mark, Turn};
use crate::structure::{ROOT, Role};
use crate::style::{self, DRAFT, FOOT_Y, HEAD_Y, PT, SMALL, Style, page, rule};
use crate::text::{Figures, Line, Notes, Setting, extent, flatten, measure, set};
use crate::tree::{Document, Status, Template, Text, Tone};

/// What is known of a page.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PageFacts {
    /// Counted from 0, in its paper where the file has several.
    pub(crate) index: usize,
    pub(crate) count: usize,
    /// The current chapter (its place in the survey), unless the page begins with one.
    pub(crate) chapter: Option<usize>,
    pub(crate) landscape: bool,
    pub(crate) cover: bool,
}

impl PageFacts {
    /// Is it a left page, whose margins are those of right pages mirrored?
    pub(crate) fn mirrored(&self, doc: &Document) -> bool {
        doc.two_sided && !self.landscape && self.index % 2 == 1
    }
}

/// Hair rule above the foot of letters.
const LETTER_FOOT_Y: f32 = 270.0;

const RUNNING: Style = SMALL.tone(Tone::Grey).tabular();

/// Running lines of a page.
pub(crate) fn lines(desk: &mut Desk<'_>, facts: &PageFacts) -> Frame {
    let mut frame = Frame::default();
    let doc = desk.doc;
    if facts.cover || doc.template == Template::Labels {
        return frame;
    }
    let letter = matches!(doc.template, Template::Letter(_));
    let first = facts.index == 0;
    let mirrored = facts.mirrored(doc) && !letter;
    let (right, foot_y) = if facts.landscape {
        (page::LEFT + page::WIDE_FULL, 194.25)
    } else {
        (page::RIGHT, FOOT_Y)
    };
    let mut put =
        |desk: &mut Desk<'_>, text: &str, x: f32, y: f32, width: f32, shift: f32, mark: Mark| {
            let setting = Setting::left(x, width, RUNNING).shifted(shift);
            if let Some(line) = one_line(desk, text, &setting, mark) {
                frame.absorb(line.frame, y);
            }
        };
    let numbers = fill(
        &doc.words.page_of,
        &[("page", &(facts.index + 1).to_string()), ("pages", &facts.count.to_string())],
    );
    if let (Template::Letter(letter), true) = (&doc.template, first) {
        for (i, lines) in letter.foot.iter().enumerate() {
            // On its first page the foot of a letter is said nowhere else: it is read out.
            let node = desk.structure.add(ROOT, Role::P);
            for (k, line) in lines.iter().take(3).enumerate() {
                let x = page::LEFT + i as f32 * 56.0;
                // The third column ends where the page number stands, below its lines.
                put(
                    desk,
                    &format!("{line} "),
                    x,
                    LETTER_FOOT_Y + 2.0 + k as f32 * SMALL.line,
                    53.0,
                    0.0,
                    Mark::Tag(node),
                );
            }
        }
    }
    if let (Template::Letter(letter), false) = (&doc.template, first) {
        put(desk, &letter.next_head.0, page::LEFT, 15.0, 120.0, 0.0, Mark::Header);
        put(desk, &letter.next_head.1, 140.0, 15.0, 50.0, 1.0, Mark::Header);
        put(desk, &letter.next_foot, page::LEFT, 272.0, 120.0, 0.0, Mark::Footer);
    }
    if !letter {
        if !first || matches!(doc.template, Template::Bare) {
            put(desk, &doc.running.head, page::LEFT, HEAD_Y, page::MARGIN, 0.0, Mark::Header);
        }
        if let Some(entry) = facts.chapter.and_then(|at| desk.survey.headings.get(at)).cloned()
            && !first
        {
            let mut x = page::AXIS;
            if !entry.number.is_empty() {
                const MOST: f32 = 38.0;
                put(desk, &entry.number, x, HEAD_Y, MOST, 0.0, Mark::Header);
                x += measure(desk, &entry.number, RUNNING).min(MOST) + 2.0;
            }
            let until =
                draft_label(desk, right).map_or(page::RIGHT, |label| label.x - LABEL_PAD - 3.0);
            put(desk, &entry.text.to_plain(), x, HEAD_Y, until - x, 0.0, Mark::Header);
        }
        let (x, shift) = if mirrored { (right - page::MARGIN, 1.0) } else { (page::LEFT, 0.0) };
        put(desk, &doc.running.foot_left, x, foot_y, page::MARGIN, shift, Mark::Footer);
        let width = if mirrored { 80.0 } else { 85.0 };
        put(desk, &doc.running.foot, page::AXIS, foot_y, width, 0.0, Mark::Footer);
    }
    // Page numbers stand at the outer edge.
    let (x, shift) = if mirrored { (page::LEFT, 0.0) } else { (right - 36.0, 1.0) };
    put(desk, &numbers, x, foot_y, 36.0, shift, Mark::Footer);
    if letter {
        frame.rect(page::LEFT, LETTER_FOOT_Y, page::FULL, rule::ROW, Tone::Hair);
    }
    frame
}

/// A text on one line: as many of its words as fit, then an ellipsis. What is read out has
/// its addresses as links.
fn one_line(desk: &mut Desk<'_>, text: &str, setting: &Setting, mark: Mark) -> Option<Line> {
    let mut rest = text.trim_end();
    let mut shown = text.to_owned();
    // Found out with plain text, so that only the line that is kept adds to the structure tree.
    let lines = |desk: &mut Desk<'_>, shown: &str| {
        let plain = Text::from(shown);
        let flow = flatten(desk, &plain, setting.style, Mark::Layout, &mut Notes::new());
        set(desk, &flow, setting).len()
    };
    while lines(desk, &shown) > 1 {
        // A single word too long for the line is cut where the line ends.
        let Some((words, _)) = rest.rsplit_once(char::is_whitespace) else { break };
        rest = words.trim_end();
        let end = rest.trim_end_matches([',', ';', ':', '·', '–', ' ']);
        shown = format!("{end}\u{A0}…");
    }
    let text = match mark {
        Mark::Tag(_) => Text::linked(&shown),
        _ => Text::from(shown),
    };
    let flow = flatten(desk, &text, setting.style, mark, &mut Notes::new());
    set(desk, &flow, setting).into_iter().next()
}

/// The marks of a draft: the large word beside the text, the label above it.
pub(crate) fn draft(desk: &mut Desk<'_>, facts: &PageFacts) -> Frame {
    let mut frame = Frame::default();
    let doc = desk.doc;
    if !matches!(doc.status, Status::Draft { .. }) || doc.template == Template::Labels {
        return frame;
    }
    let (middle, right) =
        if facts.landscape { (105.0, page::LEFT + page::WIDE_FULL) } else { (149.5, page::RIGHT) };
    // The word, turned, 6 pt apart; its capitals between x 12 and 22.
    let known = |c: &char| fonts::repertoire(*c).house;
    let mark: String = doc.words.draft_mark.chars().filter(known).collect();
    let word = desk.shaper.word(DRAFT.face, Figures::Proportional, None, &mark);
    let track = (6.0 / DRAFT.size * 1000.0) as i32;
    let length = (word.width + track * (word.glyphs.len() as i32 - 1)) as f32 * DRAFT.em() / 1000.0;
    let glyphs = word
        .glyphs
        .iter()
        .map(|glyph| crate::frame::Placement {
            glyph: glyph.glyph,
            back: glyph.back - track as i16,
        })
        .collect();
    let run = crate::frame::Run {
        face: DRAFT.face,
        size: DRAFT.size,
        tone: Tone::Hair,
        turn: Turn::Left,
        glyphs,
    };
    frame.push(
        12.0 + style::CAPS * DRAFT.size / PT,
        middle + length / 2.0,
        Mark::Watermark,
        Item::Glyphs(run),
    );
    // The label, white on ink, flush right; on the first page it is read out.
    let mark = desk.draft.take().map_or(Mark::Header, Mark::Tag);
    let Some(label) = draft_label(desk, right) else { return frame };
    let flow = flatten(desk, &label.text, LABEL, mark, &mut Notes::new());
    let Label { x, width, .. } = label;
    frame.rect(x - LABEL_PAD, 11.9, width + 2.0 * LABEL_PAD, SMALL.line + 1.2, Tone::Ink);
    if let Some(line) = set(desk, &flow, &Setting::left(x, width, LABEL)).into_iter().next() {
        frame.absorb(line.frame, 12.5);
    }
    frame
}

/// White on ink.
const LABEL: Style = SMALL.strong().tone(Tone::White).tabular();
const LABEL_PAD: f32 = 2.0;

/// The label of a draft, flush right, and where its text begins.
struct Label {
    text: Text,
    x: f32,
    width: f32,
}

fn draft_label(desk: &mut Desk<'_>, right: f32) -> Option<Label> {
    let Status::Draft { label } = &desk.doc.status else { return None };
    let text = Text::from(label);
    let flow = flatten(desk, &text, LABEL, Mark::Header, &mut Notes::new());
    let width = extent(&desk.shaper, &flow).0.min(140.0) + 0.05;
    Some(Label { text, x: right - LABEL_PAD - width, width })
}
