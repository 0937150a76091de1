//! Plain characters become shaped words and spaces: binds spaces, takes what the house lacks
//! from the fallback, and replaces what no font has by its code in sight.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::bind;
use super::flatten::{Flow, Look, SpaceKind, State, Token};
use crate::desk::Desk;
use crate::frame::Mark;
use crate::structure::Role;

/// Plain characters become words and spaces.
pub(super) fn words(desk: &mut Desk<'_>, plain: &str, state: &State, flow: &mut Flow) {
    // Text of a node stands in a slot, so that its place among siblings is kept.
    let mut mark = slotted(desk, state.mark);
    let mut before = "";
    let mut pending: Option<SpaceKind> = None;
    let mut start = 0;
    let mut rest = plain.char_indices().peekable();
    loop {
        let next = rest.next();
        let kind = next.map(|(_, c)| space_kind(c));
        if next.is_some() && kind == Some(None) {
            continue;
        }
        let end = next.map_or(plain.len(), |(byte, _)| byte);
        if start < end {
            let word = &plain[start..end];
            if let Some(kind) = pending.take() {
                let kind = match kind {
                    SpaceKind::Word if state.bound => SpaceKind::Bound,
                    SpaceKind::Word => bind::between(before, word, &desk.doc.words),
                    other => other,
                };
                flow.tokens.push(Token::Space { kind, look: state.look, mark, link: state.link });
            }
            push_word(desk, word, state, &mut mark, flow);
            before = word;
        }
        let Some((byte, character)) = next else { break };
        start = byte + character.len_utf8();
        if character == '\n' {
            flow.tokens.push(Token::End);
            pending = None;
            before = "";
        } else {
            let kind = space_kind(character).unwrap_or(SpaceKind::Word);
            pending = Some(match pending {
                None | Some(SpaceKind::Word) => kind,
                Some(bound) => bound,
            });
        }
    }
    if let Some(kind) = pending {
        let kind = if state.bound { SpaceKind::Bound } else { kind };
        flow.tokens.push(Token::Space { kind, look: state.look, mark, link: state.link });
    }
}

/// The kind of space a character is; `None`: it belongs to a word.
fn space_kind(character: char) -> Option<SpaceKind> {
    match character {
        '\u{A0}' => Some(SpaceKind::Bound),
        '\u{2009}' | '\u{202F}' => Some(SpaceKind::Thin),
        c if c.is_whitespace() => Some(SpaceKind::Word),
        _ => None,
    }
}

/// The mark of a stretch of text: at the next place among its siblings.
fn slotted(desk: &mut Desk<'_>, mark: Mark) -> Mark {
    match mark {
        Mark::Tag(node) => Mark::Tag(desk.structure.slot(desk.structure.owner(node))),
        other => other,
    }
}

fn push_word(desk: &mut Desk<'_>, word: &str, state: &State, mark: &mut Mark, flow: &mut Flow) {
    let house = state.look;
    if word.is_ascii() && !word.bytes().any(|b| b.is_ascii_control()) {
        return push_shaped(desk, word, state, house, *mark, flow);
    }
    // Letters and accents typed apart are one character to fonts, patterns and readers.
    let clean: String = word.nfc().filter_map(written).collect();
    // The stretch that one face sets, so far.
    let (mut start, mut look) = (0, house);
    for (at, cluster) in clusters(&clean) {
        let face = desk.shaper.face(house.face, cluster);
        if face == Some(look.face) {
            continue;
        }
        push_shaped(desk, &clean[start..at], state, look, *mark, flow);
        start = at;
        if let Some(face) = face {
            look.face = face;
            continue;
        }
        start += cluster.len();
        for (byte, character) in cluster.char_indices() {
            let single = &cluster[byte..byte + character.len_utf8()];
            if let Some(face) = desk.shaper.face(house.face, single) {
                push_shaped(desk, single, state, Look { face, ..house }, *mark, flow);
                continue;
            }
            replaced(desk, character, state, flow);
            // What follows is read after it.
            *mark = slotted(desk, state.mark);
        }
    }
    push_shaped(desk, &clean[start..], state, look, *mark, flow);
}

/// A character as it is shaped; `None`: it only steers, which the typesetter does itself.
fn written(character: char) -> Option<char> {
    match character {
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{200B}'..='\u{200F}'
        | '\u{2060}'
        | '\u{FEFF}'
        | '\u{202A}'..='\u{202E}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{AD}' => None,
        c => (!c.is_control()).then_some(c),
    }
}

/// Letters with the accents on them, and where they begin.
fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = rest.next()?;
        while rest.next_if(|(_, c)| is_combining_mark(*c)).is_some() {}
        let end = rest.peek().map_or(text.len(), |(byte, _)| *byte);
        Some((start, &text[start..end]))
    })
}

pub(super) fn push_shaped(
    desk: &mut Desk<'_>,
    word: &str,
    state: &State,
    look: Look,
    mark: Mark,
    flow: &mut Flow,
) {
    let language = if state.divide { desk.patterns } else { None };
    // Positions in a word are 16 bits wide: a monster is shaped in parts.
    let mut rest = word;
    while !rest.is_empty() {
        let mut end = rest.len().min(4_000);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let (part, after) = rest.split_at(end);
        let word = desk.shaper.word(look.face, look.figures, language, part);
        flow.tokens.push(Token::Word { word, look, mark, link: state.link });
        rest = after;
    }
}

/// A character that no font has: its code in brackets, with itself as the actual text.
fn replaced(desk: &mut Desk<'_>, character: char, state: &State, flow: &mut Flow) {
    desk.shaper.lacks(character);
    let mark = match state.mark {
        Mark::Tag(node) => {
            let span = desk.structure.add(desk.structure.owner(node), Role::Span);
            desk.structure.facts(span).actual_text = Some(character.to_string());
            Mark::Tag(span)
        }
        other => other,
    };
    let code = format!("[U+{:04X}]", character as u32);
    push_shaped(desk, &code, state, state.look, mark, flow);
}
