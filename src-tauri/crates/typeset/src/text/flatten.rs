//! Marked text becomes a flat row of tokens: shaped words and spaces, each knowing its
//! look and its place in the structure tree. Fills in references, numbers footnotes, binds
//! spaces, takes what the house lacks from the fallback, and replaces what no font has by
//! its code in sight.

use std::rc::Rc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::bind;
use super::shape::{Figures, Word};
use crate::desk::{Desk, Target, patterns};
use crate::fonts::Face;
use crate::frame::Mark;
use crate::structure::Role;
use crate::style::Style;
use crate::tree::{Inline, LinkTarget, ReferenceForm, Text, Tone};

/// How a token looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Look {
    pub(crate) face: Face,
    /// Points.
    pub(crate) size: f32,
    pub(crate) tone: Tone,
    pub(crate) figures: Figures,
}

/// What a space is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SpaceKind {
    /// The line may end here.
    Word,
    /// As wide, but never at a line's end.
    Bound,
    /// 0.19 em, never at a line's end.
    Thin,
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
pub(crate) enum Token {
    Word {
        word: Rc<Word>,
        look: Look,
        mark: Mark,
        link: Option<u32>,
    },
    Space {
        kind: SpaceKind,
        look: Look,
        mark: Mark,
        link: Option<u32>,
    },
    /// An empty line to write on.
    Blank {
        width: f32,
    },
    /// The line ends.
    End,
}

/// A flat paragraph.
#[derive(Clone, Debug, Default)]
pub(crate) struct Flow {
    pub(crate) tokens: Vec<Token>,
    /// Footnotes: the token that carries the mark, and which note.
    pub(crate) notes: Vec<(usize, u32)>,
}

/// Footnotes met, to be set by whoever lays out the page.
pub(crate) type Notes<'t> = Vec<(u32, crate::structure::NodeId, &'t Text)>;

struct State {
    style: Style,
    look: Look,
    mark: Mark,
    link: Option<u32>,
    divide: bool,
    bound: bool,
}

/// Flattens a text. `mark` is the node it belongs to, or the artifact it is.
pub(crate) fn flatten<'t>(
    desk: &mut Desk<'_>,
    text: &'t Text,
    style: Style,
    mark: Mark,
    notes: &mut Notes<'t>,
) -> Flow {
    let figures = if style.tabular { Figures::Tabular } else { Figures::Proportional };
    let look = Look { face: style.face, size: style.size, tone: style.tone, figures };
    let state = State { style, look, mark, link: None, divide: style.divide, bound: false };
    let mut flow = Flow::default();
    walk(desk, text, &state, &mut flow, notes);
    flow
}

fn walk<'t>(
    desk: &mut Desk<'_>,
    text: &'t Text,
    state: &State,
    flow: &mut Flow,
    notes: &mut Notes<'t>,
) {
    for piece in &text.0 {
        match piece {
            Inline::Plain(plain) => words(desk, plain, state, flow),
            Inline::Strong(inner) => walk(desk, inner, &state.faced(Face::SemiBold), flow, notes),
            Inline::Emphasis(inner) => {
                // There is no semi-bold italic in the house: strong wins.
                let face =
                    if state.look.face == Face::SemiBold { Face::SemiBold } else { Face::Italic };
                walk(desk, inner, &state.faced(face), flow, notes);
            }
            Inline::Secondary(inner) => walk(desk, inner, &state.toned(Tone::Grey), flow, notes),
            Inline::Link { to, text, description } => {
                let target = match to {
                    LinkTarget::Web(address) => Some(Target::Web(address.clone())),
                    LinkTarget::Inside(label) => {
                        desk.survey.find(label).map(|found| Target::Anchor(found.anchor))
                    }
                };
                let (Mark::Tag(node), Some(target)) = (state.mark, target) else {
                    walk(desk, text, state, flow, notes);
                    continue;
                };
                let node = desk.structure.add(desk.structure.owner(node), Role::Link);
                let description = description.clone().unwrap_or_else(|| text.to_plain());
                let link = desk.link(target, description, node);
                let inner =
                    State { link: Some(link), ..state.toned(Tone::Accent).marked(Mark::Tag(node)) };
                walk(desk, text, &inner, flow, notes);
            }
            Inline::Reference { to, form } => reference(desk, to, *form, state, flow),
            Inline::Footnote(note) => footnote(desk, note, state, flow, notes),
            Inline::Language { language, text } => {
                let before = std::mem::replace(&mut desk.patterns, patterns(language));
                let inner = match state.mark {
                    Mark::Tag(node) => {
                        let span = desk.structure.add(desk.structure.owner(node), Role::Span);
                        desk.structure.facts(span).language = Some(language.clone());
                        state.marked(Mark::Tag(span))
                    }
                    mark => state.marked(mark),
                };
                walk(desk, text, &inner, flow, notes);
                desk.patterns = before;
            }
            Inline::NoBreak(inner) => {
                let state = State { bound: true, divide: false, ..state.marked(state.mark) };
                walk(desk, inner, &state, flow, notes);
            }
            Inline::Undivided(inner) => {
                let state = State { divide: false, ..state.marked(state.mark) };
                walk(desk, inner, &state, flow, notes);
            }
            Inline::Blank(width) => {
                flow.tokens.push(Token::Blank { width: width.clamp(0.0, 160.0) });
            }
            Inline::LineBreak => flow.tokens.push(Token::End),
        }
    }
}

impl State {
    fn faced(&self, face: Face) -> State {
        State { look: Look { face, ..self.look }, ..self.marked(self.mark) }
    }
    fn toned(&self, tone: Tone) -> State {
        State { look: Look { tone, ..self.look }, ..self.marked(self.mark) }
    }
    fn marked(&self, mark: Mark) -> State {
        State {
            style: self.style,
            look: self.look,
            mark,
            link: self.link,
            divide: self.divide,
            bound: self.bound,
        }
    }
}

/// Plain characters become words and spaces.
fn words(desk: &mut Desk<'_>, plain: &str, state: &State, flow: &mut Flow) {
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

fn push_shaped(
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

fn reference(
    desk: &mut Desk<'_>,
    to: &crate::tree::Label,
    form: ReferenceForm,
    state: &State,
    flow: &mut Flow,
) {
    let Some(found) = desk.survey.find(to).cloned() else {
        return words(desk, "?", state, flow);
    };
    let shown = match form {
        ReferenceForm::Number => found.number.clone(),
        ReferenceForm::Title => found.title.clone(),
        ReferenceForm::Page => {
            desk.asked_for_page = true;
            desk.pages
                .get(&found.anchor)
                .map_or_else(|| "00".to_owned(), |page| (page + 1).to_string())
        }
    };
    let Mark::Tag(node) = state.mark else { return words(desk, &shown, state, flow) };
    let reference = desk.structure.add(desk.structure.owner(node), Role::Reference);
    let node = desk.structure.add(reference, Role::Link);
    let link = desk.link(
        Target::Anchor(found.anchor),
        format!("{} {}", found.number, found.title).trim().to_owned(),
        node,
    );
    let inner = State { link: Some(link), ..state.toned(Tone::Accent).marked(Mark::Tag(node)) };
    words(desk, &shown, &inner, flow);
}

fn footnote<'t>(
    desk: &mut Desk<'_>,
    note: &'t Text,
    state: &State,
    flow: &mut Flow,
    notes: &mut Notes<'t>,
) {
    let Mark::Tag(node) = state.mark else { return };
    desk.notes += 1;
    let number = desk.notes;
    let owner = desk.structure.owner(node);
    let reference = desk.structure.add(owner, Role::Reference);
    let look = Look { figures: Figures::Superior, ..state.look };
    let inner = State { divide: false, ..state.marked(Mark::Tag(reference)) };
    let mark = Mark::Tag(desk.structure.slot(reference));
    push_shaped(desk, &number.to_string(), &inner, look, mark, flow);
    flow.notes.push((flow.tokens.len() - 1, number));
    let node = desk.structure.add(owner, Role::Note);
    desk.structure.facts(node).id = Some(format!("note-{number}"));
    notes.push((number, node, note));
}
