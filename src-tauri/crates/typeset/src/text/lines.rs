//! Tokens become lines: break, then place glyphs, spaces, links and blanks on baselines.

use super::breaking::{self, Point};
use super::flatten::{Flow, Look, SpaceKind, Token};
use crate::desk::Desk;
use crate::frame::{Frame, Item, Mark, Placement, Run};
use crate::style::{PT, Style};
use crate::text::Shaper;
use crate::tree::Tone;

/// Thin spaces, in thousandths of an em.
const THIN: i16 = 190;
/// Underline of links: width, and distance below the baseline.
const UNDERLINE: (f32, f32) = (0.15, 0.55);

/// How a paragraph is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    /// Left edge and width, millimetres.
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) style: Style,
    pub(crate) justified: bool,
    /// Share of the line's empty part that stands left of it: 0 left, 1 right, 0.5 centred.
    pub(crate) shift: f32,
    /// Links are underlined.
    pub(crate) underlined: bool,
    /// How much further right the lines after the first begin.
    pub(crate) hang: f32,
}

impl Setting {
    pub(crate) fn left(x: f32, width: f32, style: Style) -> Self {
        Self { x, width, style, justified: false, shift: 0.0, underlined: true, hang: 0.0 }
    }
    pub(crate) fn shifted(mut self, shift: f32) -> Self {
        self.shift = shift;
        self
    }
    pub(crate) fn justified(mut self, justified: bool) -> Self {
        self.justified = justified;
        self
    }
    /// Lines after the first begin this much further right.
    pub(crate) fn hanging(mut self, hang: f32) -> Self {
        self.hang = hang.min(self.width / 2.0);
        self
    }
}

/// A set line.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) frame: Frame,
    /// Footnotes whose mark stands in it.
    pub(crate) notes: Vec<u32>,
    /// Right end of what stands in it.
    pub(crate) right: f32,
}

/// A part of a token that stays in one piece.
#[derive(Clone, Copy)]
struct Atom {
    token: usize,
    from: u16,
    to: u16,
}

/// Sets a paragraph.
pub(crate) fn set(desk: &Desk<'_>, flow: &Flow, setting: &Setting) -> Vec<Line> {
    let (atoms, points, ends) = prepare(&desk.shaper, flow, setting.width);
    if points.is_empty() {
        return Vec::new();
    }
    let costs = if setting.justified {
        breaking::Costs { shrink: 0.015, ..breaking::HOUSE }
    } else {
        breaking::HOUSE
    };
    let breaks = breaking::best(&points, setting.width - setting.hang, setting.hang, &costs);
    let mut lines = Vec::with_capacity(breaks.len());
    let mut first = 0;
    let mut begin = 0.0;
    for (number, &at) in breaks.iter().enumerate() {
        let end = &ends[at];
        let natural = points[at].end + points[at].hyphen - begin;
        let hang = if number == 0 { 0.0 } else { setting.hang };
        let slack = setting.width - hang - natural;
        let last = number + 1 == breaks.len();
        let spread = if setting.justified && !points[at].forced { slack } else { slack.min(0.0) };
        let mut builder = Builder::new(desk, flow, setting, hang + slack.max(0.0) * setting.shift);
        builder.line(
            &atoms[first..end.atom.max(first)],
            spread,
            points[at].hyphen > 0.0,
            !last && end.space,
        );
        lines.push(builder.finish());
        first = end.next;
        begin = points[at].start;
    }
    lines
}

/// The widest the text gets without a break, and its widest word.
pub(crate) fn extent(shaper: &Shaper, flow: &Flow) -> (f32, f32) {
    let (mut widest, mut line, mut word, mut longest) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
    for token in &flow.tokens {
        match token {
            Token::Word { word: shaped, look, .. } => {
                let width = shaped.width as f32 * em(look);
                line += width;
                word += width;
            }
            Token::Space { kind, look, .. } => {
                let width = f32::from(space_width(shaper, *kind, look)) * em(look);
                line += width;
                if *kind == SpaceKind::Word { word = 0.0 } else { word += width }
            }
            Token::Blank { width } => {
                line += width;
                word += width;
            }
            Token::End => {
                line = 0.0;
                word = 0.0;
            }
        }
        widest = widest.max(line);
        longest = longest.max(word);
    }
    (widest, longest)
}

/// Millimetres per thousandth of an em.
fn em(look: &Look) -> f32 {
    look.size / (PT * 1000.0)
}

fn space_width(shaper: &Shaper, kind: SpaceKind, look: &Look) -> i16 {
    if kind == SpaceKind::Thin { THIN } else { shaper.space(look.face).width }
}

/// Where a line that ends at a point ends, and where the next begins.
struct End {
    atom: usize,
    next: usize,
    space: bool,
}

/// Cuts tokens into atoms and finds the points where lines may end.
fn prepare(shaper: &Shaper, flow: &Flow, width: f32) -> (Vec<Atom>, Vec<Point>, Vec<End>) {
    let mut atoms = Vec::with_capacity(flow.tokens.len());
    let mut points: Vec<Point> = Vec::new();
    let mut ends = Vec::new();
    let (mut at, mut words) = (0.0_f32, 0_u32);
    for (index, token) in flow.tokens.iter().enumerate() {
        match token {
            Token::Word { word, look, .. } => {
                let scale = em(look);
                let too_wide = word.width as f32 * scale > width;
                let hyphen = f32::from(shaper.space(look.face).hyphen_width) * scale;
                let count = word.glyphs.len() as u16;
                let mut from = 0;
                if index > 0
                    && matches!(flow.tokens[index - 1], Token::Word { .. } | Token::Blank { .. })
                {
                    points.push(Point {
                        end: at,
                        start: at,
                        hyphen: 0.0,
                        penalty: breaking::LAST_RESORT,
                        forced: false,
                        words,
                    });
                    ends.push(End { atom: atoms.len(), next: atoms.len(), space: false });
                }
                let mut divisions = word.divisions.iter().peekable();
                for glyph in 1..count {
                    let division = divisions.next_if(|d| d.glyph == glyph);
                    // A word wider than the line is cut anywhere rather than run off.
                    let cluster = word.glyphs[usize::from(glyph)].byte
                        != word.glyphs[usize::from(glyph) - 1].byte;
                    if division.is_none() && !(too_wide && cluster) {
                        continue;
                    }
                    at += glyphs_width(word, from, glyph) * scale;
                    atoms.push(Atom { token: index, from, to: glyph });
                    from = glyph;
                    let hyphened = division.is_some_and(|d| d.hyphen);
                    let penalty = match division {
                        Some(d) if d.hyphen => breaking::HOUSE.hyphen,
                        Some(_) => breaking::HOUSE.hyphen / 4.0,
                        None => 300.0,
                    };
                    let hyphen = if hyphened { hyphen } else { 0.0 };
                    points.push(Point {
                        end: at,
                        start: at,
                        hyphen,
                        penalty,
                        forced: false,
                        words,
                    });
                    ends.push(End { atom: atoms.len(), next: atoms.len(), space: false });
                }
                at += glyphs_width(word, from, count) * scale;
                atoms.push(Atom { token: index, from, to: count });
            }
            Token::Space { kind, look, .. } => {
                let end = at;
                at += f32::from(space_width(shaper, *kind, look)) * em(look);
                atoms.push(Atom { token: index, from: 0, to: 0 });
                let free = *kind == SpaceKind::Word;
                words += u32::from(free);
                let penalty = if free { 0.0 } else { breaking::LAST_RESORT };
                points.push(Point { end, start: at, hyphen: 0.0, penalty, forced: false, words });
                ends.push(End { atom: atoms.len() - 1, next: atoms.len(), space: true });
            }
            Token::Blank { width: blank } => {
                if !atoms.is_empty() {
                    points.push(Point {
                        end: at,
                        start: at,
                        hyphen: 0.0,
                        penalty: breaking::LAST_RESORT,
                        forced: false,
                        words,
                    });
                    ends.push(End { atom: atoms.len(), next: atoms.len(), space: false });
                }
                at += blank.min(width);
                atoms.push(Atom { token: index, from: 0, to: 0 });
            }
            Token::End => {
                words += 1;
                points.push(Point {
                    end: at,
                    start: at,
                    hyphen: 0.0,
                    penalty: 0.0,
                    forced: true,
                    words,
                });
                ends.push(End { atom: atoms.len(), next: atoms.len(), space: true });
            }
        }
    }
    if !atoms.is_empty() || !points.is_empty() {
        // Spaces at the very end hang out of the last line.
        points.push(Point {
            end: at,
            start: at,
            hyphen: 0.0,
            penalty: 0.0,
            forced: true,
            words: words + 1,
        });
        ends.push(End { atom: atoms.len(), next: atoms.len(), space: false });
    }
    (atoms, points, ends)
}

fn glyphs_width(word: &super::shape::Word, from: u16, to: u16) -> f32 {
    if from == 0 && usize::from(to) == word.glyphs.len() {
        return word.width as f32;
    }
    word.glyphs[usize::from(from)..usize::from(to)]
        .iter()
        .map(|g| i32::from(g.advance))
        .sum::<i32>() as f32
}

/// Builds one line.
struct Builder<'a> {
    shaper: &'a Shaper,
    flow: &'a Flow,
    setting: &'a Setting,
    frame: Frame,
    x: f32,
    baseline: f32,
    run: Option<(f32, Look, Mark, Run)>,
    /// An open link: number, where it began, its mark.
    link: Option<(u32, f32, Mark)>,
    notes: Vec<u32>,
    underlines: Vec<(f32, f32)>,
}

impl<'a> Builder<'a> {
    fn new(desk: &'a Desk<'_>, flow: &'a Flow, setting: &'a Setting, shift: f32) -> Self {
        Self {
            shaper: &desk.shaper,
            flow,
            setting,
            frame: Frame::of_height(setting.style.line),
            x: setting.x + shift,
            baseline: setting.style.ascent(),
            run: None,
            link: None,
            notes: Vec::new(),
            underlines: Vec::new(),
        }
    }

    fn line(&mut self, atoms: &[Atom], spread: f32, hyphen: bool, space: bool) {
        let tokens = &self.flow.tokens;
        let gaps = atoms
            .iter()
            .filter(|atom| matches!(tokens[atom.token], Token::Space { kind: SpaceKind::Word, .. }))
            .count();
        let widen = if gaps > 0 { spread / gaps as f32 } else { 0.0 };
        let mut last = None;
        for atom in atoms {
            match &tokens[atom.token] {
                Token::Word { word, look, mark, link } => {
                    self.enter(look, *mark, *link);
                    for glyph in &word.glyphs[usize::from(atom.from)..usize::from(atom.to)] {
                        self.glyph(glyph.glyph, glyph.back);
                        self.x += f32::from(glyph.advance) * em(look);
                    }
                    last = Some((look, *mark, *link));
                    if usize::from(atom.to) == word.glyphs.len()
                        && let Some((_, note)) =
                            self.flow.notes.iter().find(|(token, _)| *token == atom.token)
                    {
                        self.notes.push(*note);
                    }
                }
                Token::Space { kind, look, mark, link } => {
                    self.enter(look, *mark, *link);
                    let widen = if *kind == SpaceKind::Word { widen } else { 0.0 };
                    let space = self.shaper.space(look.face);
                    let width = space_width(self.shaper, *kind, look) + (widen / em(look)) as i16;
                    self.glyph(space.glyph, space.width - width);
                    self.x += f32::from(width) * em(look);
                    last = Some((look, *mark, *link));
                }
                Token::Blank { width } => {
                    self.leave();
                    let width = width.min(self.setting.width);
                    self.frame.rect(
                        self.x,
                        self.baseline + 0.3,
                        width,
                        crate::style::rule::FINE,
                        Tone::Ink,
                    );
                    self.x += width;
                }
                Token::End => {}
            }
        }
        if hyphen && let Some((look, mark, link)) = last {
            let space = self.shaper.space(look.face);
            self.enter(look, mark, link);
            self.glyph(space.hyphen, 0);
            self.x += f32::from(space.hyphen_width) * em(look);
        }
        if space && let Some((_, look, _, run)) = &mut self.run {
            // A space one does not see keeps the words of two lines apart when copied.
            run.glyphs.push(Placement { glyph: self.shaper.space(look.face).glyph, back: 0 });
        }
    }

    /// Goes on with this look at this place of the structure, in this link.
    fn enter(&mut self, look: &Look, mark: Mark, link: Option<u32>) {
        if self.link.map(|(open, ..)| open) != link {
            self.leave();
            if let Some(link) = link {
                self.link = Some((link, self.x, mark));
            }
        }
        if self.run.as_ref().is_none_or(|(_, open, at, _)| open != look || *at != mark) {
            self.flush();
            let run = Run {
                face: look.face,
                size: look.size,
                tone: look.tone,
                turned: false,
                glyphs: Vec::new(),
            };
            self.run = Some((self.x, *look, mark, run));
        }
    }

    fn glyph(&mut self, glyph: u16, back: i16) {
        if let Some((_, _, _, run)) = &mut self.run {
            run.glyphs.push(Placement { glyph, back });
        }
    }

    fn flush(&mut self) {
        if let Some((x, _, mark, run)) = self.run.take() {
            self.frame.push(x, self.baseline, mark, Item::Glyphs(run));
        }
    }

    /// Ends an open link.
    fn leave(&mut self) {
        self.flush();
        if let Some((link, from, mark)) = self.link.take() {
            let (width, height) = (self.x - from, self.setting.style.line);
            self.frame.push(from, 0.0, mark, Item::Link { width, height, link });
            if self.setting.underlined {
                self.underlines.push((from, width));
            }
        }
    }

    fn finish(mut self) -> Line {
        self.leave();
        for (x, width) in std::mem::take(&mut self.underlines) {
            self.frame.rect(x, self.baseline + UNDERLINE.1, width, UNDERLINE.0, Tone::Accent);
        }
        Line { frame: self.frame, notes: self.notes, right: self.x }
    }
}
