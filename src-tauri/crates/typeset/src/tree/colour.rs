//! Colours: one accent is given, all others are roles derived from it.

/// A colour in sRGB, 8 bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// The role of a colour in the house style; its value follows from the accent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// The accent, darkened until it carries text.
    Accent,
    /// 7 % accent: grounds of boxes.
    Tint,
    /// 22 % accent: second fill.
    Tint2,
    /// 60 % accent: fourth fill.
    Mid,
    /// 62 % accent, 38 % black: drawn photos only.
    Deep,
    /// Text.
    Ink,
    /// Secondary text.
    Grey,
    /// Lines with a meaning.
    Line,
    /// Row rules.
    Hair,
    /// The empty part of a bar.
    Paper,
    /// White.
    White,
    /// This many per cent accent, the rest white.
    Share(u8),
}
