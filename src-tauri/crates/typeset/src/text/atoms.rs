//! Where lines may end: tokens are cut into atoms, and every place between two of them that
//! may end a line becomes a point with its widths and its cost.

use super::breaking::{self, Point};
use super::flatten::{Flow, Look, Notes, SpaceKind, Token, flatten};
use crate::desk::Desk;
use crate::frame::Mark;
use crate::style::{PT, Style};
use crate::text::Shaper;
use crate::tree::Text;

/// Thin spaces, in thousandths of an em.
const THIN: i16 = 190;

/// The width of a text in one line.
pub(crate) fn measure(desk: &mut Desk<'_>, text: &str, style: Style) -> f32 {
    let text = Text::from(text);
    let flow = flatten(desk, &text, style, Mark::Layout, &mut Notes::new());
    extent(&desk.shaper, &flow).0
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

/// A part of a token that stays in one piece.
#[derive(Clone, Copy)]
pub(super) struct Atom {
    pub(super) token: usize,
    pub(super) from: u16,
    pub(super) to: u16,
}

/// Millimetres per thousandth of an em.
pub(super) fn em(look: &Look) -> f32 {
    look.size / (PT * 1000.0)
}

pub(super) fn space_width(shaper: &Shaper, kind: SpaceKind, look: &Look) -> i16 {
    if kind == SpaceKind::Thin { THIN } else { shaper.space(look.face).width }
}

/// Where a line that ends at a point ends, and where the next begins.
pub(super) struct End {
    pub(super) atom: usize,
    pub(super) next: usize,
    pub(super) space: bool,
}

/// Cuts tokens into atoms and finds the points where lines may end.
pub(super) fn prepare(
    shaper: &Shaper,
    flow: &Flow,
    width: f32,
) -> (Vec<Atom>, Vec<Point>, Vec<End>) {
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

/// Lets signs at the ends of lines hang into the margins: there lines end later and begin
/// earlier than their widths say.
pub(super) fn hang(
    shaper: &Shaper,
    flow: &Flow,
    atoms: &[Atom],
    points: &mut [Point],
    ends: &[End],
) {
    for (point, end) in points.iter_mut().zip(ends) {
        if point.hyphen > 0.0 {
            point.hyphen *= 0.5;
        } else if let Some(last) = end.atom.checked_sub(1).and_then(|last| atoms.get(last)) {
            point.end -= edges(shaper, flow, last).1;
        }
        point.start += atoms.get(end.next).map_or(0.0, |next| edges(shaper, flow, next).0);
    }
}

/// How far an atom hangs into the left margin if it begins a line, and into the right one if
/// it ends it.
pub(super) fn edges(shaper: &Shaper, flow: &Flow, atom: &Atom) -> (f32, f32) {
    let Token::Word { word, look, .. } = &flow.tokens[atom.token] else { return (0.0, 0.0) };
    let glyphs = &word.glyphs[usize::from(atom.from)..usize::from(atom.to)];
    let (Some(first), Some(last)) = (glyphs.first(), glyphs.last()) else { return (0.0, 0.0) };
    let (left, right) =
        (shaper.hang(look.face, first.glyph).0, shaper.hang(look.face, last.glyph).1);
    (left * em(look), right * em(look))
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
