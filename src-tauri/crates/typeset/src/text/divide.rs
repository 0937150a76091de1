//! Where a word may be divided: by the language's patterns, by the user's own words, after
//! hyphens and slashes. At least 3 letters stay before and 4 after (house style).

use std::collections::HashMap;

use hypher::Lang;

use super::shape::Shaped;

/// Letters before a division by patterns, and after it.
const BEFORE: usize = 3;
const AFTER: usize = 4;

/// A place where a word may be divided: before this glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Division {
    pub(crate) glyph: u16,
    /// With a hyphen, or after one that is there already.
    pub(crate) hyphen: bool,
}

/// Divides words.
pub(crate) struct Divider {
    exceptions: HashMap<String, Vec<usize>>,
}

impl Divider {
    /// Exceptions are words with hyphens at their divisions: `Ur-instinkt`.
    pub(crate) fn new(exceptions: &[String]) -> Self {
        let exceptions = exceptions
            .iter()
            .map(|word| {
                let mut plain = String::new();
                let mut places = Vec::new();
                for part in word.split('-') {
                    if !plain.is_empty() {
                        places.push(plain.len());
                    }
                    plain.push_str(&part.to_lowercase());
                }
                (plain, places)
            })
            .collect();
        Self { exceptions }
    }

    /// The divisions of a shaped word, in order.
    pub(crate) fn divide(
        &self,
        text: &str,
        language: Option<Lang>,
        glyphs: &[Shaped],
    ) -> Vec<Division> {
        let mut bytes: Vec<(usize, bool)> =
            after_signs(text).into_iter().map(|byte| (byte, false)).collect();
        if let Some(language) = language {
            for (start, part) in letters(text) {
                bytes.extend(
                    self.places(part, language).into_iter().map(|place| (start + place, true)),
                );
            }
            bytes.sort_unstable();
        }
        // A division inside a ligature is none.
        let at = |byte: usize| glyphs.iter().position(|g| usize::from(g.byte) == byte);
        bytes
            .into_iter()
            .filter_map(|(byte, hyphen)| {
                at(byte)
                    .filter(|&glyph| glyph > 0)
                    .map(|glyph| Division { glyph: glyph as u16, hyphen })
            })
            .collect()
    }

    fn places(&self, word: &str, language: Lang) -> Vec<usize> {
        if !self.exceptions.is_empty()
            && let Some(places) = self.exceptions.get(&word.to_lowercase())
        {
            return places.clone();
        }
        if word.len() > 200 || word.chars().count() < BEFORE + AFTER {
            return Vec::new();
        }
        let mut byte = 0;
        let syllables: Vec<usize> = hypher::hyphenate_bounded(word, language, BEFORE, AFTER)
            .map(|syllable| {
                byte += syllable.len();
                byte
            })
            .collect();
        syllables[..syllables.len().saturating_sub(1)].to_vec()
    }
}

/// Stretches of letters, with the byte where they begin.
fn letters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    text.split(|c: char| !c.is_alphabetic())
        .filter(|part| !part.is_empty())
        .map(move |part| (part.as_ptr() as usize - start, part))
}

/// Bytes after a hyphen, slash or dash with enough letters around it, and before `//`'s end.
fn after_signs(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for (byte, sign) in text.char_indices().filter(|(_, c)| matches!(c, '-' | '/' | '–' | '\u{AD}'))
    {
        let next = byte + sign.len_utf8();
        let before = text[..byte].chars().rev().take_while(|c| c.is_alphabetic()).count();
        let after = text[next..].chars().take_while(|c| c.is_alphabetic()).count();
        if before >= BEFORE && after >= BEFORE {
            found.push(next);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::Face;
    use crate::text::{Figures, Shaper, Vocabulary};

    fn divided(text: &str, exceptions: &[String]) -> String {
        let mut shaper = Shaper::new(exceptions, Vocabulary::default()).unwrap();
        let word = shaper.word(Face::Regular, Figures::Proportional, Some(Lang::German), text);
        let mut out = text.to_owned();
        for division in word.divisions.iter().rev() {
            let byte = usize::from(word.glyphs[usize::from(division.glyph)].byte);
            out.insert(byte, if division.hyphen { '|' } else { '¦' });
        }
        out
    }

    #[test]
    fn german_words_are_divided_by_patterns() {
        assert_eq!(divided("Geschäftsstelle", &[]), "Geschäfts|stelle");
        assert_eq!(divided("Beschluss", &[]), "Beschluss");
    }

    #[test]
    fn own_words_win_over_patterns() {
        assert_eq!(divided("Urinstinkte", &["Ur-instinkte".into()]), "Ur|instinkte");
        assert_eq!(divided("Geschäftsstelle", &["Geschäftsstelle".into()]), "Geschäftsstelle");
    }

    #[test]
    fn compounds_break_after_their_hyphen_but_short_ones_do_not() {
        assert_eq!(divided("Städtebau-Fonds", &[]).matches('¦').count(), 1);
        assert_eq!(divided("E-Mail", &[]), "E-Mail");
        assert_eq!(divided("25-1", &[]), "25-1");
    }
}
