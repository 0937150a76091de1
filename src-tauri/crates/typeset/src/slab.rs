//! What the layout hands to pagination: strips in order, with what holds them together.

use std::collections::HashMap;

use crate::frame::Frame;

/// A strip that stays in one piece if a page can hold it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slab {
    pub(crate) frame: Frame,
    /// Space before; the larger of this and the space after the strip before it counts.
    pub(crate) before: f32,
    pub(crate) after: f32,
    /// Space before when a chapter has to be tightened.
    pub(crate) tight: Option<f32>,
    /// Shares its page with the next strip.
    pub(crate) keep: bool,
    /// A heading.
    pub(crate) heading: bool,
    /// A line of running text.
    pub(crate) flows: bool,
    /// Running text after it may come before it rather than leave a hole.
    pub(crate) floats: bool,
    /// Where it may begin.
    pub(crate) begins: Begins,
    /// Part of this table's body.
    pub(crate) table: Option<u32>,
    /// Footnotes that belong on the same page.
    pub(crate) notes: Vec<u32>,
    /// Begins one of several papers in the file.
    pub(crate) opens: bool,
    /// Begins the chapter of this heading (its place in the survey).
    pub(crate) chapter: Option<usize>,
    /// Stands on a page turned to landscape.
    pub(crate) landscape: bool,
}

/// Where a strip may begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Begins {
    /// Below the strip before it.
    #[default]
    Anywhere,
    /// At the top of a page.
    Page,
    /// At the top of a page on the right, as chapters do in what is printed on both sides.
    RightPage,
}

/// What a table needs when it goes on on the next page.
#[derive(Clone, Debug, Default)]
pub(crate) struct TableParts {
    /// Caption as repeated, and where it ends.
    pub(crate) caption: Option<(Frame, f32)>,
    /// Head as repeated.
    pub(crate) head: Frame,
    pub(crate) x: f32,
    pub(crate) width: f32,
}

/// A document laid out but not yet on pages.
#[derive(Debug, Default)]
pub(crate) struct Galley {
    pub(crate) slabs: Vec<Slab>,
    pub(crate) tables: Vec<TableParts>,
    pub(crate) notes: HashMap<u32, Frame>,
}

impl Slab {
    pub(crate) fn of(frame: Frame, before: f32, after: f32) -> Self {
        Self { frame, before, after, ..Self::default() }
    }
}

/// Stacks strips into one, with the spaces between them.
pub(crate) fn stack(slabs: Vec<Slab>) -> (Frame, Vec<u32>) {
    let mut frame = Frame::default();
    let mut notes = Vec::new();
    let mut after = 0.0_f32;
    for slab in slabs {
        if frame.height > 0.0 {
            frame.height += after.max(slab.before);
        }
        after = slab.after;
        notes.extend(slab.notes);
        frame.stack(slab.frame);
    }
    (frame, notes)
}
