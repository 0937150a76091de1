//! Colours from one accent, and the contrast between them (WCAG 2.2, relative luminance).
//! Invariant: text in the accent is legible on white and on the tint (at least 4.5 : 1).

use crate::tree::{Rgb, Tone};

/// The least contrast between text and its ground.
pub(crate) const LEGIBLE: f32 = 4.5;
const WHITE: Rgb = Rgb(255, 255, 255);
const BLACK: Rgb = Rgb(0, 0, 0);

/// The colours of a document.
#[derive(Clone, Debug)]
pub(crate) struct Palette {
    accent: Rgb,
}

impl Palette {
    /// Darkens the accent in steps of 4 % until it carries text.
    pub(crate) fn new(accent: Rgb) -> Self {
        let mut accent = accent;
        for _ in 0..64 {
            let tint = mix(accent, WHITE, 7);
            if contrast(accent, WHITE) >= LEGIBLE && contrast(accent, tint) >= LEGIBLE {
                break;
            }
            accent = mix(accent, BLACK, 96);
        }
        Self { accent }
    }
    /// The value of a role.
    pub(crate) fn rgb(&self, tone: Tone) -> Rgb {
        match tone {
            Tone::Accent => self.accent,
            Tone::Tint => mix(self.accent, WHITE, 7),
            Tone::Tint2 => mix(self.accent, WHITE, 22),
            Tone::Mid => mix(self.accent, WHITE, 60),
            Tone::Deep => mix(self.accent, BLACK, 62),
            Tone::Ink => Rgb(0x1B, 0x1E, 0x23),
            Tone::Grey => Rgb(0x54, 0x5B, 0x65),
            Tone::Line => Rgb(0x7C, 0x84, 0x8F),
            Tone::Hair => Rgb(0xC9, 0xCD, 0xD3),
            Tone::Paper => Rgb(0xF3, 0xF4, 0xF6),
            Tone::White => WHITE,
            Tone::Share(percent) => mix(self.accent, WHITE, u32::from(percent.min(100))),
        }
    }
}

/// `percent` of one colour, the rest of the other, per channel and rounded.
fn mix(a: Rgb, b: Rgb, percent: u32) -> Rgb {
    let channel =
        |x: u8, y: u8| ((u32::from(x) * percent + u32::from(y) * (100 - percent) + 50) / 100) as u8;
    Rgb(channel(a.0, b.0), channel(a.1, b.1), channel(a.2, b.2))
}

/// Contrast of two colours, 1 to 21.
pub(crate) fn contrast(a: Rgb, b: Rgb) -> f32 {
    let (la, lb) = (luminance(a), luminance(b));
    (la.max(lb) + 0.05) / (la.min(lb) + 0.05)
}

fn luminance(colour: Rgb) -> f32 {
    let linear = |value: u8| {
        let v = f32::from(value) / 255.0;
        if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_yellow_accent_is_darkened_until_it_carries_text() {
        let palette = Palette::new(Rgb(0xF2, 0xB2, 0x00));
        let accent = palette.rgb(Tone::Accent);
        assert!(contrast(accent, palette.rgb(Tone::Tint)) >= LEGIBLE);
        assert!(accent.0 > 0x80, "it keeps its hue");
    }

    #[test]
    fn a_dark_accent_stays_as_it_is() {
        assert_eq!(Palette::new(Rgb(0x1B, 0x4F, 0x8F)).rgb(Tone::Accent), Rgb(0x1B, 0x4F, 0x8F));
    }

    #[test]
    fn contrasts_are_those_of_the_drawn_house_style() {
        let palette = Palette::new(Rgb(0x1B, 0x4F, 0x8F));
        assert!((contrast(palette.rgb(Tone::Accent), WHITE) - 8.2).abs() < 0.05);
        assert!((contrast(palette.rgb(Tone::Grey), WHITE) - 6.9).abs() < 0.06);
        assert!((contrast(palette.rgb(Tone::Ink), palette.rgb(Tone::Tint)) - 15.0).abs() < 0.1);
    }
}
