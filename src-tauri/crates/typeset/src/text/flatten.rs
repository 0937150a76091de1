//! Marked text becomes a flat row of tokens: shaped words and spaces, each knowing its
//! look and its place in the structure tree. Fills in references and numbers footnotes.

use std::sync::Arc;

use super::shape::{Figures, Word};
use super::words::{push_shaped, words};
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
        word: Arc<Word>,
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

/// What holds for a stretch of text.
pub(super) struct State {
    style: Style,
    pub(super) look: Look,
    pub(super) mark: Mark,
    pub(super) link: Option<u32>,
    pub(super) divide: bool,
    pub(super) bound: bool,
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
