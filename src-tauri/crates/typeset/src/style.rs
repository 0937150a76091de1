//! Every measure of the house look, in one place: grid, type, spaces, rules.
//! Lengths are millimetres, type sizes points. Nothing here depends on a document but
//! the accent, which `palette` turns into colours.

use crate::fonts::Face;
use crate::tree::Tone;

/// The unit: every line height, padding and gap is a multiple of it.
pub(crate) const U: f32 = 1.25;
/// Points per millimetre.
pub(crate) const PT: f32 = 72.0 / 25.4;
/// Height of Fira's capitals in parts of the type size.
pub(crate) const CAPS: f32 = 0.693;

/// The page and its columns.
pub(crate) mod page {
    pub(crate) const WIDTH: f32 = 210.0;
    pub(crate) const HEIGHT: f32 = 297.0;
    pub(crate) const LEFT: f32 = 25.0;
    pub(crate) const RIGHT: f32 = 190.0;
    pub(crate) const TOP: f32 = 30.0;
    pub(crate) const BOTTOM: f32 = 275.0;
    /// Where everything one reads begins.
    pub(crate) const AXIS: f32 = 67.0;
    pub(crate) const TEXT: f32 = 123.0;
    pub(crate) const FULL: f32 = 165.0;
    /// Width of the margin column.
    pub(crate) const MARGIN: f32 = 39.0;
    pub(crate) const GUTTER: f32 = 3.0;
    /// Bottom of the type area on letters, above the foot columns.
    pub(crate) const LETTER_BOTTOM: f32 = 265.0;
    /// Full width and bottom on pages turned to landscape.
    pub(crate) const WIDE_FULL: f32 = 252.0;
    pub(crate) const WIDE_BOTTOM: f32 = 188.0;
}

/// A text style: size, line height, cut, colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    /// Points.
    pub(crate) size: f32,
    /// Line height in millimetres.
    pub(crate) line: f32,
    pub(crate) face: Face,
    pub(crate) tone: Tone,
    /// Figures of equal width.
    pub(crate) tabular: bool,
    /// May words be divided?
    pub(crate) divide: bool,
}

impl Style {
    const fn new(size: f32, units: f32, face: Face, tone: Tone) -> Self {
        Self { size, line: units * U, face, tone, tabular: false, divide: false }
    }
    pub(crate) const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
    pub(crate) const fn strong(mut self) -> Self {
        self.face = Face::SemiBold;
        self
    }
    pub(crate) const fn regular(mut self) -> Self {
        self.face = Face::Regular;
        self
    }
    pub(crate) const fn tabular(mut self) -> Self {
        self.tabular = true;
        self
    }
    pub(crate) const fn dividing(mut self) -> Self {
        self.divide = true;
        self
    }
    pub(crate) const fn undivided(mut self) -> Self {
        self.divide = false;
        self
    }
    /// Type size in millimetres.
    pub(crate) fn em(&self) -> f32 {
        self.size / PT
    }
    /// From the top of the line box to the baseline: capitals sit centred.
    pub(crate) fn ascent(&self) -> f32 {
        (self.line + CAPS * self.em()) / 2.0
    }
}

pub(crate) const COVER_TITLE: Style = Style::new(34.0, 11.0, Face::SemiBold, Tone::Ink);
pub(crate) const CHAPTER: Style = Style::new(24.0, 8.0, Face::SemiBold, Tone::Ink);
pub(crate) const CHAPTER_SHORT: Style = Style::new(18.0, 6.0, Face::SemiBold, Tone::Ink);
pub(crate) const H2: Style = Style::new(15.0, 6.0, Face::SemiBold, Tone::Ink);
pub(crate) const AGENDA: Style = Style::new(13.0, 5.0, Face::SemiBold, Tone::Ink);
pub(crate) const H3: Style = Style::new(11.0, 4.0, Face::SemiBold, Tone::Ink);
pub(crate) const H4: Style = Style::new(10.0, 4.0, Face::SemiBold, Tone::Accent);
pub(crate) const LEAD: Style = Style::new(12.5, 5.0, Face::Regular, Tone::Ink);
pub(crate) const BODY: Style = Style::new(10.0, 4.0, Face::Regular, Tone::Ink).dividing();
pub(crate) const NOTE: Style = Style::new(9.0, 3.5, Face::Regular, Tone::Ink).dividing();
pub(crate) const CELL: Style = Style::new(8.5, 3.0, Face::Regular, Tone::Ink).tabular();
pub(crate) const SMALL: Style = Style::new(8.0, 3.0, Face::Regular, Tone::Ink);
pub(crate) const TILE: Style = Style::new(26.0, 8.0, Face::SemiBold, Tone::Accent);
pub(crate) const QUOTE: Style = Style::new(15.0, 6.0, Face::Regular, Tone::Accent);
pub(crate) const BRAND: Style = Style::new(11.0, 4.0, Face::SemiBold, Tone::Ink);
pub(crate) const DRAFT: Style = Style::new(40.0, 12.0, Face::SemiBold, Tone::Hair);
pub(crate) const ADDRESS: Style = Style::new(10.0, 3.6, Face::Regular, Tone::Ink);
pub(crate) const INFORMATION: Style = Style::new(9.5, 4.0, Face::Regular, Tone::Ink);

/// Rules and lines (mm).
pub(crate) mod rule {
    pub(crate) const HEAVY: f32 = 1.0;
    pub(crate) const THIN: f32 = 0.25;
    pub(crate) const TABLE: f32 = 0.35;
    pub(crate) const FINE: f32 = 0.2;
    pub(crate) const ROW: f32 = 0.15;
}

/// Height of running lines (mm from the page top to the line box).
pub(crate) const HEAD_Y: f32 = 12.5;
pub(crate) const FOOT_Y: f32 = 281.25;
