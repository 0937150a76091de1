//! The three faces of the house, inside the program. They are read once per process;
//! nothing here depends on a document. No face is ever slanted or emboldened.

use std::sync::OnceLock;

use harfrust::{Font, ShaperFont};

use crate::Error;

/// A face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Face {
    Regular,
    SemiBold,
    Italic,
}

/// All faces, in the order of their numbers.
pub(crate) const FACES: [Face; 3] = [Face::Regular, Face::SemiBold, Face::Italic];

impl Face {
    pub(crate) fn index(self) -> usize {
        self as usize
    }
    /// Name of the font's resource in the file.
    pub(crate) fn resource(self) -> &'static str {
        ["FR", "FS", "FI"][self.index()]
    }
    /// PostScript name.
    pub(crate) fn name(self) -> &'static str {
        ["FiraSans-Regular", "FiraSans-SemiBold", "FiraSans-Italic"][self.index()]
    }
    /// The font program.
    pub(crate) fn data(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("../fonts/FiraSans-Regular.ttf"),
            Face::SemiBold => include_bytes!("../fonts/FiraSans-SemiBold.ttf"),
            Face::Italic => include_bytes!("../fonts/FiraSans-Italic.ttf"),
        }
    }
}

static LOADED: OnceLock<Option<[Font; 3]>> = OnceLock::new();

/// The loaded faces.
pub(crate) fn load() -> Result<&'static [Font; 3], Error> {
    LOADED
        .get_or_init(|| {
            let read = |face: Face| Font::new(face.data().to_vec(), 0);
            Some([read(Face::Regular)?, read(Face::SemiBold)?, read(Face::Italic)?])
        })
        .as_ref()
        .ok_or(Error::Font("Fira Sans"))
}

/// Does the house have this character? All faces have the same repertoire.
pub(crate) fn has(character: char) -> bool {
    load().is_ok_and(|fonts| ShaperFont::new(&fonts[0]).nominal_glyph(character as u32).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_writes_german_greek_cyrillic_and_vietnamese() {
        for character in "ÄÖÜäöüßẞ„“‚‘–−×…→·€§Ωλж№ễłşçØ½²".chars()
        {
            assert!(has(character), "{character}");
        }
    }

    #[test]
    fn it_lacks_check_marks_and_narrow_spaces() {
        for character in "✓●\u{2009}\u{202F}\u{2011}漢".chars() {
            assert!(!has(character), "{character}");
        }
    }
}
