//! Shaping of words with ligatures, kerning and the figures asked for. Every word is
//! shaped once per face and kind of figures, and kept for the next document; lines borrow the
//! result. Also remembers what each glyph says, for copying text out of the file: that is of
//! one document, since there the first word decides in which a glyph stands.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use harfrust::{
    Buffer, Direction, Feature, Font, GlyphId, ShapeOptions, ShapePlan, ShaperFont, Tag,
};

use super::divide::{Divider, Division};
use crate::Error;
use crate::fonts::{self, COUNT, FACES, Face, Repertoire};

/// Which figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Figures {
    Proportional,
    Tabular,
    /// Raised, for footnote marks.
    Superior,
}

/// A shaped word. Widths are thousandths of an em.
#[derive(Debug)]
pub(crate) struct Word {
    pub(crate) glyphs: Vec<Shaped>,
    pub(crate) width: i32,
    /// Where it may be divided, by glyph.
    pub(crate) divisions: Vec<Division>,
}

/// A glyph of a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shaped {
    pub(crate) glyph: u16,
    /// How far the pen moves.
    pub(crate) advance: i16,
    /// Natural width less advance: what `TJ` takes back.
    pub(crate) back: i16,
    /// Byte in the word where its cluster begins.
    pub(crate) byte: u16,
}

/// Words that were shaped, for the next pass over a document, and for the next document.
pub(crate) struct Vocabulary {
    /// A shelf for each face, kind of figures and language.
    shelves: Vec<HashMap<Box<str>, Kept>>,
    /// How words of the user are divided in them.
    exceptions: Vec<String>,
    /// The pass over a document that is being made.
    pass: u64,
}

/// A word that was shaped.
struct Kept {
    word: Arc<Word>,
    /// The pass that used it last.
    pass: u64,
}

impl Default for Vocabulary {
    fn default() -> Self {
        let shelves = (0..COUNT * 9).map(|_| HashMap::new()).collect();
        Self { shelves, exceptions: Vec::new(), pass: 0 }
    }
}

impl Vocabulary {
    /// The next pass begins: what the last one did without is forgotten, and all of it where
    /// words are divided in other ways now.
    fn turn(&mut self, exceptions: &[String]) {
        let last = (self.exceptions == exceptions).then_some(self.pass);
        for shelf in &mut self.shelves {
            shelf.retain(|_, kept| Some(kept.pass) == last);
        }
        self.exceptions = exceptions.to_vec();
        self.pass += 1;
    }
}

/// Signs that hang into the margins, and how much of them left and right: where they stand
/// full, an edge looks dented.
const HANGING: [(char, f32, f32); 12] = [
    ('-', 0.0, 0.5),
    ('\u{AD}', 0.0, 0.5),
    ('.', 0.0, 0.6),
    (',', 0.0, 0.6),
    (':', 0.0, 0.4),
    (';', 0.0, 0.4),
    ('–', 0.0, 0.2),
    ('„', 0.6, 0.0),
    ('‚', 0.6, 0.0),
    ('“', 0.5, 0.5),
    ('‘', 0.5, 0.5),
    ('”', 0.0, 0.5),
];

/// Shapes the words of one pass over a document.
pub(crate) struct Shaper {
    faces: &'static [Font; COUNT],
    fonts: Vec<ShaperFont<'static, 'static>>,
    vocabulary: Vocabulary,
    plans: HashMap<(u8, u8, Option<Tag>), ShapePlan>,
    buffer: Buffer,
    divider: Divider,
    known: HashMap<char, Repertoire>,
    /// What each glyph of each face says; first come, first kept.
    said: [HashMap<u16, Box<str>>; COUNT],
    missing: BTreeSet<char>,
    spaces: [Space; COUNT],
    /// Hanging glyphs of each face, with thousandths of an em left and right.
    hanging: [Vec<(u16, f32, f32)>; COUNT],
}

/// The glyphs of word space and soft hyphen of a face, with their widths.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Space {
    pub(crate) glyph: u16,
    pub(crate) width: i16,
    pub(crate) hyphen: u16,
    pub(crate) hyphen_width: i16,
}

impl Shaper {
    /// A shaper that knows some words already.
    pub(crate) fn new(exceptions: &[String], mut vocabulary: Vocabulary) -> Result<Self, Error> {
        vocabulary.turn(exceptions);
        let faces = fonts::load()?;
        let fonts: Vec<_> = faces.iter().map(ShaperFont::new).collect();
        let mut said: [HashMap<u16, Box<str>>; COUNT] = Default::default();
        let mut spaces = [Space::default(); COUNT];
        let mut hanging: [Vec<_>; COUNT] = Default::default();
        for face in FACES {
            let font = &fonts[face.index()];
            let find = |c: char| {
                font.nominal_glyph(c as u32)
                    .map_or((0, 0), |g| (g.to_u32() as u16, font.glyph_h_advance(g) as i16))
            };
            let (glyph, width) = find(' ');
            let (hyphen, hyphen_width) = find('\u{AD}');
            spaces[face.index()] = Space { glyph, width, hyphen, hyphen_width };
            hanging[face.index()].extend(HANGING.map(|(sign, left, right)| {
                let (glyph, width) = find(sign);
                (glyph, left * f32::from(width), right * f32::from(width))
            }));
            said[face.index()].insert(glyph, " ".into());
            said[face.index()].insert(hyphen, "\u{AD}".into());
        }
        Ok(Self {
            faces,
            fonts,
            vocabulary,
            plans: HashMap::new(),
            buffer: Buffer::new(),
            divider: Divider::new(exceptions),
            known: HashMap::new(),
            said,
            missing: BTreeSet::new(),
            spaces,
            hanging,
        })
    }

    /// What it has learned.
    pub(crate) fn into_vocabulary(self) -> Vocabulary {
        self.vocabulary
    }

    pub(crate) fn space(&self, face: Face) -> Space {
        self.spaces[face.index()]
    }

    /// How far a glyph hangs into the left and the right margin, in thousandths of an em.
    pub(crate) fn hang(&self, face: Face, glyph: u16) -> (f32, f32) {
        let known = self.hanging[face.index()].iter().find(|(known, ..)| *known == glyph);
        known.map_or((0.0, 0.0), |&(_, left, right)| (left, right))
    }

    /// What a glyph says.
    pub(crate) fn said(&self, face: Face) -> &HashMap<u16, Box<str>> {
        &self.said[face.index()]
    }

    /// The face for a cluster of characters (a letter with its accents): the one wanted, or
    /// the fallback. `None`: neither has all of them.
    pub(crate) fn face(&mut self, wanted: Face, cluster: &str) -> Option<Face> {
        if cluster.is_ascii() {
            return Some(wanted);
        }
        let (mut house, mut fallback) = (true, true);
        for character in cluster.chars() {
            let has = *self.known.entry(character).or_insert_with(|| fonts::repertoire(character));
            house &= has.house;
            fallback &= has.fallback;
        }
        if house { Some(wanted) } else { fallback.then_some(Face::Fallback) }
    }

    /// Remembers a character that could not be set.
    pub(crate) fn lacks(&mut self, character: char) {
        self.missing.insert(character);
    }

    /// The characters that could not be set.
    pub(crate) fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    /// Shapes a word without spaces. `language`: that of its patterns, `None`: undivided.
    pub(crate) fn word(
        &mut self,
        face: Face,
        figures: Figures,
        language: Option<hypher::Lang>,
        text: &str,
    ) -> Arc<Word> {
        let tongue = match language {
            None => 0,
            Some(hypher::Lang::German) => 1,
            Some(_) => 2,
        };
        let shelf = (face.index() * 3 + figures as usize) * 3 + tongue;
        let pass = self.vocabulary.pass;
        let word = match self.vocabulary.shelves[shelf].get_mut(text) {
            Some(kept) if kept.pass == pass => return Arc::clone(&kept.word),
            Some(kept) => {
                kept.pass = pass;
                Arc::clone(&kept.word)
            }
            None => {
                let word = Arc::new(self.shape(face, figures, language, text));
                let kept = Kept { word: Arc::clone(&word), pass };
                self.vocabulary.shelves[shelf].insert(text.into(), kept);
                word
            }
        };
        self.say(face, text, &word.glyphs);
        word
    }

    /// Remembers what glyphs say. One glyph says one thing: the first word it stood in decides.
    fn say(&mut self, face: Face, text: &str, glyphs: &[Shaped]) {
        for (at, shaped) in glyphs.iter().enumerate() {
            let said = self.said[face.index()].entry(shaped.glyph);
            said.or_insert_with(|| said_at(text, glyphs, at));
        }
    }

    fn shape(
        &mut self,
        face: Face,
        figures: Figures,
        language: Option<hypher::Lang>,
        text: &str,
    ) -> Word {
        let font = &self.fonts[face.index()];
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.clear();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let script = buffer.script();
        let key = (face as u8, figures as u8, script.map(|s| s.tag()));
        let features: &[Feature] = &match figures {
            Figures::Proportional => Vec::new(),
            Figures::Tabular => vec![Feature::new(Tag::new(b"tnum"), 1, ..)],
            Figures::Superior => vec![Feature::new(Tag::new(b"sups"), 1, ..)],
        };
        let face_data = &self.faces[face.index()];
        let plan = self.plans.entry(key).or_insert_with(|| {
            ShapePlan::new(face_data, Direction::LeftToRight, script, None, features)
        });
        let shaped = harfrust::shape(
            font,
            &mut buffer,
            ShapeOptions::new().plan(Some(plan)).features(features),
        );
        let word = if shaped.is_ok() {
            self.collect(face, language, text, &buffer)
        } else {
            Word::empty()
        };
        buffer.reset();
        self.buffer = buffer;
        word
    }

    fn collect(
        &self,
        face: Face,
        language: Option<hypher::Lang>,
        text: &str,
        buffer: &Buffer,
    ) -> Word {
        let font = &self.fonts[face.index()];
        let (infos, positions) = (buffer.glyph_infos(), buffer.glyph_positions());
        let mut glyphs: Vec<Shaped> = Vec::with_capacity(infos.len());
        let mut width = 0;
        for (info, position) in infos.iter().zip(positions) {
            let glyph = info.glyph_id as u16;
            let natural = font.glyph_h_advance(GlyphId::from(glyph));
            if position.x_offset != 0 {
                // An accent set aside: the pen steps there and back.
                if let Some(before) = glyphs.last_mut() {
                    before.back -= position.x_offset as i16;
                }
            }
            width += position.x_advance;
            glyphs.push(Shaped {
                glyph,
                advance: position.x_advance as i16,
                back: (natural - position.x_advance + position.x_offset) as i16,
                byte: info.cluster as u16,
            });
        }
        let divisions = self.divider.divide(text, language, &glyphs);
        Word { glyphs, width, divisions }
    }
}

/// What a glyph of a word says. In a cluster of several glyphs each says one character, the last
/// the rest.
fn said_at(text: &str, glyphs: &[Shaped], at: usize) -> Box<str> {
    let byte = glyphs[at].byte;
    let place = glyphs[..at].iter().rev().take_while(|before| before.byte == byte).count();
    let after = &glyphs[at + 1..];
    let end = after.iter().map(|next| next.byte).find(|next| *next > byte);
    let end = end.map_or(text.len(), usize::from);
    let mut rest = text.get(usize::from(byte)..end).unwrap_or_default().chars().skip(place);
    let is_last = after.first().is_none_or(|next| next.byte != byte);
    let part: String = if is_last { rest.collect() } else { rest.next().into_iter().collect() };
    if part.is_empty() { "\u{200B}".into() } else { part.into() }
}

impl Word {
    fn empty() -> Self {
        Self { glyphs: Vec::new(), width: 0, divisions: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaper() -> Shaper {
        Shaper::new(&[], Vocabulary::default()).unwrap()
    }

    #[test]
    fn a_word_is_shaped_once() {
        let mut shaper = shaper();
        let one = shaper.word(Face::Regular, Figures::Proportional, None, "Griff");
        let two = shaper.word(Face::Regular, Figures::Proportional, None, "Griff");
        assert!(Arc::ptr_eq(&one, &two));
    }

    #[test]
    fn a_word_is_kept_for_the_next_document_and_said_there_anew() {
        let mut shaper = shaper();
        let one = shaper.word(Face::Regular, Figures::Proportional, None, "Griff");
        let again = |shaper: Shaper| Shaper::new(&[], shaper.into_vocabulary()).unwrap();
        let mut next = again(shaper);
        let glyph = one.glyphs[0].glyph;
        assert!(!next.said(Face::Regular).contains_key(&glyph));
        let two = next.word(Face::Regular, Figures::Proportional, None, "Griff");
        assert!(Arc::ptr_eq(&one, &two));
        assert_eq!(&*next.said(Face::Regular)[&glyph], "G");
        let mut last = again(again(next));
        let three = last.word(Face::Regular, Figures::Proportional, None, "Griff");
        assert!(!Arc::ptr_eq(&one, &three), "what one document does without is forgotten");
    }

    #[test]
    fn ligatures_keep_their_letters() {
        let mut shaper = shaper();
        let word = shaper.word(Face::Regular, Figures::Proportional, None, "Griff");
        let said: String =
            word.glyphs.iter().map(|g| shaper.said(Face::Regular)[&g.glyph].to_string()).collect();
        assert_eq!(said, "Griff");
    }

    #[test]
    fn tabular_figures_are_equally_wide() {
        let mut shaper = shaper();
        let one = shaper.word(Face::Regular, Figures::Tabular, None, "111");
        let eight = shaper.word(Face::Regular, Figures::Tabular, None, "888");
        assert_eq!(one.width, eight.width);
    }

    #[test]
    fn a_letter_and_its_accents_come_from_one_face() {
        let mut shaper = shaper();
        assert_eq!(shaper.face(Face::Italic, "ß"), Some(Face::Italic));
        assert_eq!(shaper.face(Face::Italic, "✓"), Some(Face::Fallback));
        // Fira has the letter, but not the accent below it.
        assert_eq!(shaper.face(Face::Italic, "a\u{32E}"), Some(Face::Fallback));
        assert_eq!(shaper.face(Face::Italic, "漢"), None);
    }
}
