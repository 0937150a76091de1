//! The faces inside the program: three of the house, and one for the characters the house
//! lacks (how it was made: `fonts/fallback.py`). They are read once per process; nothing
//! here depends on a document. No face is ever slanted or emboldened.

use std::sync::OnceLock;

use harfrust::{Font, ShaperFont};

use crate::Error;

/// A face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Face {
    Regular,
    SemiBold,
    Italic,
    /// Letters, signs and symbols that no face of the house has; upright and regular beside
    /// all of them.
    Fallback,
}

/// All faces, in the order of their numbers.
pub(crate) const FACES: [Face; COUNT] =
    [Face::Regular, Face::SemiBold, Face::Italic, Face::Fallback];

/// How many faces there are.
pub(crate) const COUNT: usize = 4;

impl Face {
    pub(crate) fn index(self) -> usize {
        self as usize
    }
    /// Name of the font's resource in the file.
    pub(crate) fn resource(self) -> &'static str {
        ["FR", "FS", "FI", "NS"][self.index()]
    }
    /// PostScript name.
    pub(crate) fn name(self) -> &'static str {
        ["FiraSans-Regular", "FiraSans-SemiBold", "FiraSans-Italic", "NotoSans-Fallback"]
            [self.index()]
    }
    /// The font program.
    pub(crate) fn data(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("../fonts/FiraSans-Regular.ttf"),
            Face::SemiBold => include_bytes!("../fonts/FiraSans-SemiBold.ttf"),
            Face::Italic => include_bytes!("../fonts/FiraSans-Italic.ttf"),
            Face::Fallback => include_bytes!("../fonts/NotoSans-Fallback.ttf"),
        }
    }
}

static LOADED: OnceLock<Result<[Font; COUNT], &'static str>> = OnceLock::new();

/// The loaded faces.
pub(crate) fn load() -> Result<&'static [Font; COUNT], Error> {
    let read = |face: Face| Font::new(face.data().to_vec(), 0).ok_or(face.name());
    LOADED
        .get_or_init(|| {
            let [regular, semi_bold, italic, fallback] = FACES.map(read);
            Ok([regular?, semi_bold?, italic?, fallback?])
        })
        .as_ref()
        .map_err(|name| Error::Font(name))
}

/// Who has a character.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Repertoire {
    /// The house: all its faces have the same characters.
    pub(crate) house: bool,
    pub(crate) fallback: bool,
}

/// Who has this character?
pub(crate) fn repertoire(character: char) -> Repertoire {
    let Ok(fonts) = load() else { return Repertoire::default() };
    let has = |face: Face| {
        ShaperFont::new(&fonts[face.index()]).nominal_glyph(character as u32).is_some()
    };
    Repertoire { house: has(Face::Regular), fallback: has(Face::Fallback) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_writes_german_greek_cyrillic_and_vietnamese() {
        for character in "ÄÖÜäöüßẞ„“‚‘–−×…→·€§Ωλж№ễłşçØ½²".chars()
        {
            assert!(repertoire(character).house, "{character}");
        }
    }

    #[test]
    fn signs_and_rare_letters_come_from_the_fallback() {
        for character in "✓✗●○▲☐☑☎✉★⇒∀∪①Ⅳ⅐℃″Ḫẙ👍🙂".chars()
        {
            let found = repertoire(character);
            assert!(found.fallback && !found.house, "{character}");
        }
    }

    #[test]
    fn no_face_has_other_scripts() {
        for character in "漢あشא한".chars() {
            assert_eq!(repertoire(character), Repertoire::default(), "{character}");
        }
    }
}
