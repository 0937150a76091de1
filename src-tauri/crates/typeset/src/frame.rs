//! Laid-out content before it has a page: items at their places in a strip of given
//! height. x counts from the left page edge, y from the top of the strip, millimetres.

use crate::fonts::Face;
use crate::structure::NodeId;
use crate::tree::{PathStep, Tone};

/// What content means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// It belongs to a node of the structure tree.
    Tag(NodeId),
    /// It decorates.
    Layout,
    /// It belongs to the page: running lines, repeated heads, page numbers.
    Header,
    Footer,
    Watermark,
}

/// A strip of laid-out content.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frame {
    pub(crate) height: f32,
    pub(crate) items: Vec<Placed>,
}

/// An item at its place.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) mark: Mark,
    pub(crate) item: Item,
}

/// What can be drawn.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    /// Text on its baseline.
    Glyphs(Run),
    /// A filled rectangle, y at its top.
    Rect {
        width: f32,
        height: f32,
        fill: Tone,
    },
    /// A path, relative to its place.
    Path(Box<Path>),
    /// A picture, y at its top, cropped to its field.
    Image {
        image: u32,
        width: f32,
        height: f32,
        /// Upside down.
        over: bool,
    },
    /// A clickable field, y at its top.
    Link {
        width: f32,
        height: f32,
        link: u32,
    },
    /// A place that can be jumped to.
    Anchor(u32),
    /// A page number, ending at x, filled in when pages are known.
    PageOf {
        anchor: u32,
        tone: Tone,
    },
    /// The field of a figure (for its bounding box).
    Bounds {
        width: f32,
        height: f32,
        node: NodeId,
    },
    /// What follows is clipped to this field, until `Unclip`.
    Clip {
        width: f32,
        height: f32,
    },
    Unclip,
}

/// Which way text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// As one reads.
    None,
    /// From bottom to top.
    Left,
    /// Upside down.
    Over,
}

/// Glyphs of one face, size and colour.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) face: Face,
    /// Points.
    pub(crate) size: f32,
    pub(crate) tone: Tone,
    pub(crate) turn: Turn,
    pub(crate) glyphs: Vec<Placement>,
}

/// A glyph and how far the next moves back (thousandths of an em), as in PDF's `TJ`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Placement {
    pub(crate) glyph: u16,
    pub(crate) back: i16,
}

/// A path with its paint.
#[derive(Clone, Debug)]
pub(crate) struct Path {
    pub(crate) steps: Vec<PathStep>,
    pub(crate) fill: Option<Tone>,
    pub(crate) stroke: Option<Pen>,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pen {
    pub(crate) tone: Tone,
    pub(crate) width: f32,
    /// Length of dash and gap.
    pub(crate) dash: Option<(f32, f32)>,
    pub(crate) round: bool,
}

impl Pen {
    pub(crate) fn new(tone: Tone, width: f32) -> Self {
        Self { tone, width, dash: None, round: false }
    }
    pub(crate) fn dashed(mut self, dash: f32, gap: f32) -> Self {
        self.dash = Some((dash, gap));
        self
    }
    pub(crate) fn round(mut self) -> Self {
        self.round = true;
        self
    }
}

impl Frame {
    pub(crate) fn of_height(height: f32) -> Self {
        Self { height, items: Vec::new() }
    }
    pub(crate) fn push(&mut self, x: f32, y: f32, mark: Mark, item: Item) {
        self.items.push(Placed { x, y, mark, item });
    }
    /// A decorating rectangle.
    pub(crate) fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, fill: Tone) {
        self.push(x, y, Mark::Layout, Item::Rect { width, height, fill });
    }
    /// Takes over another strip's items, this far down.
    pub(crate) fn absorb(&mut self, other: Frame, down: f32) {
        self.items.reserve(other.items.len());
        self.items.extend(other.items.into_iter().map(|mut placed| {
            placed.y += down;
            placed
        }));
    }
    /// Draws another strip's items, this far down, before its own: what is read first is
    /// copied first.
    pub(crate) fn begin_with(&mut self, first: Frame, down: f32) {
        let own = std::mem::take(&mut self.items);
        self.absorb(first, down);
        self.items.extend(own);
    }
    /// Sets another strip below this one.
    pub(crate) fn stack(&mut self, other: Frame) {
        let down = self.height;
        self.height += other.height;
        self.absorb(other, down);
    }
    /// The strip upside down, between these edges; a copy to look at, not to read or click.
    pub(crate) fn turned_over(&self, left: f32, right: f32) -> Frame {
        let mut over = Frame::of_height(self.height);
        for placed in &self.items {
            let (x, y) = (left + right - placed.x, self.height - placed.y);
            let (x, y, item) = match placed.item.clone() {
                Item::Glyphs(run) => (x, y, Item::Glyphs(Run { turn: Turn::Over, ..run })),
                Item::Rect { width, height, fill } => {
                    (x - width, y - height, Item::Rect { width, height, fill })
                }
                Item::Image { image, width, height, .. } => {
                    (x - width, y - height, Item::Image { image, width, height, over: true })
                }
                Item::Clip { width, height } => {
                    (x - width, y - height, Item::Clip { width, height })
                }
                Item::Unclip => (x, y, Item::Unclip),
                Item::Path(mut path) => {
                    let turned = |(x, y): (f32, f32)| (-x, -y);
                    for step in &mut path.steps {
                        *step = match *step {
                            PathStep::Move(x, y) => PathStep::Move(-x, -y),
                            PathStep::Line(x, y) => PathStep::Line(-x, -y),
                            PathStep::Curve(a, b, c) => {
                                PathStep::Curve(turned(a), turned(b), turned(c))
                            }
                            PathStep::Close => PathStep::Close,
                        };
                    }
                    (x, y, Item::Path(path))
                }
                Item::Link { .. } | Item::Anchor(_) | Item::PageOf { .. } | Item::Bounds { .. } => {
                    continue;
                }
            };
            over.push(x, y, Mark::Layout, item);
        }
        over
    }
    /// Cuts the strip in two at a height: for content higher than a page. Text goes to
    /// the part that holds its baseline; rectangles are cut, all else follows its top.
    pub(crate) fn split(self, at: f32) -> (Frame, Frame) {
        let mut upper = Frame::of_height(at);
        let mut lower = Frame::of_height((self.height - at).max(0.0));
        for mut placed in self.items {
            if let Item::Rect { width, height, fill } = placed.item
                && placed.y < at
                && placed.y + height > at + 0.01
            {
                upper.push(
                    placed.x,
                    placed.y,
                    placed.mark,
                    Item::Rect { width, height: at - placed.y, fill },
                );
                let rest = placed.y + height - at;
                lower.push(placed.x, 0.0, placed.mark, Item::Rect { width, height: rest, fill });
                continue;
            }
            if placed.y <= at {
                upper.items.push(placed);
            } else {
                placed.y -= at;
                lower.items.push(placed);
            }
        }
        (upper, lower)
    }
}
