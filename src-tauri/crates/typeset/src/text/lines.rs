//! Tokens become lines: break, then place glyphs, spaces, links and blanks on baselines.

use super::atoms::{Atom, edges, em, hang, prepare, space_width};
use super::breaking;
use super::flatten::{Flow, Look, SpaceKind, Token};
use crate::desk::Desk;
use crate::frame::{Frame, Item, Mark, Placement, Run, Turn};
use crate::style::Style;
use crate::text::Shaper;
use crate::tree::Tone;

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
    /// Hyphens, full stops and quotation marks hang into the margins.
    pub(crate) optical: bool,
}

impl Setting {
    pub(crate) fn left(x: f32, width: f32, style: Style) -> Self {
        Self {
            x,
            width,
            style,
            justified: false,
            shift: 0.0,
            underlined: true,
            hang: 0.0,
            optical: false,
        }
    }
    pub(crate) fn shifted(mut self, shift: f32) -> Self {
        self.shift = shift;
        self
    }
    pub(crate) fn justified(mut self, justified: bool) -> Self {
        self.justified = justified;
        self
    }
    /// Running text: its edges look straight.
    pub(crate) fn optical(mut self) -> Self {
        self.optical = true;
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

/// Sets a paragraph.
pub(crate) fn set(desk: &Desk<'_>, flow: &Flow, setting: &Setting) -> Vec<Line> {
    let (atoms, mut points, ends) = prepare(&desk.shaper, flow, setting.width);
    if points.is_empty() {
        return Vec::new();
    }
    let left = |first: usize| match atoms.get(first) {
        Some(atom) if setting.optical => edges(&desk.shaper, flow, atom).0,
        _ => 0.0,
    };
    if setting.optical {
        hang(&desk.shaper, flow, &atoms, &mut points, &ends);
    }
    let costs = if setting.justified { breaking::JUSTIFIED } else { breaking::HOUSE };
    let breaks = breaking::best(&points, setting.width - setting.hang, setting.hang, &costs);
    let mut lines = Vec::with_capacity(breaks.len());
    let mut first = 0;
    let mut begin = left(first);
    for (number, &at) in breaks.iter().enumerate() {
        let end = &ends[at];
        let natural = points[at].end + points[at].hyphen - begin;
        let hang = if number == 0 { 0.0 } else { setting.hang };
        let slack = setting.width - hang - natural;
        let last = number + 1 == breaks.len();
        let spread = if setting.justified && !points[at].forced { slack } else { slack.min(0.0) };
        let shift = hang + slack.max(0.0) * setting.shift - left(first);
        let mut builder = Builder::new(desk, flow, setting, shift);
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
                turn: Turn::None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::style::BODY;
    use crate::survey::Survey;
    use crate::text::{Notes, Vocabulary, flatten};
    use crate::tree::{Date, Document, Text};

    #[test]
    fn signs_hang_out_of_both_edges_and_letters_stand_on_them() {
        const WIDTH: f32 = 60.0;
        let doc = Document::new("Edges", "de-DE", Date::day(2026, 1, 2));
        let mut desk = Desk::new(
            &doc,
            Survey::of(&doc),
            Default::default(),
            Shaper::new(&[], Vocabulary::default()).unwrap(),
        );
        let text = Text::from("„Mitte“, „Markt“, Geschäftsstelle, Innenstadt. ".repeat(12));
        let flow = flatten(&mut desk, &text, BODY, Mark::Layout, &mut Notes::new());
        let setting = Setting::left(0.0, WIDTH, BODY).justified(true).optical();
        let lines = set(&desk, &flow, &setting);
        let (mut left, mut right) = (0, 0);
        for line in &lines[..lines.len() - 1] {
            let Item::Glyphs(run) = &line.frame.items[0].item else { unreachable!() };
            let space = desk.shaper.space(run.face).glyph;
            let first = desk.shaper.hang(run.face, run.glyphs[0].glyph).0 * BODY.em() / 1000.0;
            let last = run.glyphs.iter().rfind(|placed| placed.glyph != space).unwrap();
            let last = desk.shaper.hang(run.face, last.glyph).1 * BODY.em() / 1000.0;
            assert!((line.frame.items[0].x + first).abs() < 0.01, "{line:?}");
            assert!((line.right - last - WIDTH).abs() < 0.1, "{line:?}");
            left += usize::from(first > 0.1);
            right += usize::from(last > 0.1);
        }
        assert!(left > 0 && right > 0, "{left} {right} of {}", lines.len());
    }
}
