//! The check before layout: walks the tree and reports what a person should mend, each
//! with its place. Changes nothing and guesses nothing; the typesetter copes with all of it.

mod blocks;
mod inline;
mod tables;

use std::collections::{BTreeSet, HashSet};

use unicode_normalization::UnicodeNormalization;

use crate::finding::{Finding, FindingKind, Place};
use crate::fonts::{self, Repertoire};
use crate::images::Images;
use crate::palette::{LEGIBLE, contrast};
use crate::tree::{Document, Label, Picture, Rgb, Template};

/// All findings, in the order of the tree.
pub(crate) fn check(doc: &Document) -> Vec<Finding> {
    let mut checker = Checker::new(doc);
    checker.document();
    checker.labels(&doc.blocks);
    checker.blocks(&doc.blocks);
    for (position, paper) in doc.further.iter().enumerate() {
        checker.at(doc.blocks.len() + position, |checker| {
            checker.level = 0;
            checker.text(&paper.opening.title);
            paper.opening.subtitle.iter().for_each(|subtitle| checker.text(subtitle));
            checker.labels(&paper.blocks);
            checker.blocks(&paper.blocks);
        });
    }
    checker.characters();
    checker.findings
}

pub(crate) struct Checker<'d> {
    doc: &'d Document,
    findings: Vec<Finding>,
    path: Vec<usize>,
    /// Level of the heading before; 0 at the begin.
    level: u8,
    labels: HashSet<&'d Label>,
    missing: BTreeSet<char>,
    unsupported: BTreeSet<char>,
    images: Images,
}

impl<'d> Checker<'d> {
    fn new(doc: &'d Document) -> Self {
        Self {
            doc,
            findings: Vec::new(),
            path: Vec::new(),
            level: 0,
            labels: HashSet::new(),
            missing: BTreeSet::new(),
            unsupported: BTreeSet::new(),
            images: Images::default(),
        }
    }

    fn report(&mut self, kind: FindingKind) {
        self.findings.push(Finding { kind, place: Place(self.path.clone()) });
    }

    /// Reports something about the part at this position below the current place.
    fn at(&mut self, position: usize, look: impl FnOnce(&mut Self)) {
        self.path.push(position);
        look(self);
        self.path.pop();
    }

    fn document(&mut self) {
        let doc = self.doc;
        if doc.title.trim().is_empty() {
            self.report(FindingKind::TitleMissing);
        }
        self.language(&doc.language);
        let given = contrast(doc.house.accent, Rgb(255, 255, 255));
        if given < LEGIBLE {
            self.report(FindingKind::AccentTooLight { contrast: given });
        }
        if let Template::Report(cover) = &doc.template
            && let Some(photo) = &cover.photo
        {
            if photo.alt.trim().is_empty() {
                self.report(FindingKind::AltMissing);
            }
            if matches!(photo.picture, Picture::Photo(_)) && photo.credit.trim().is_empty() {
                self.report(FindingKind::CreditMissing);
            }
            self.picture(&photo.picture);
        }
        for text in [&doc.running.head, &doc.running.foot, &doc.running.foot_left] {
            self.plain(text);
        }
    }

    /// BCP 47: two or three letters, then parts of letters and digits.
    fn language(&mut self, tag: &str) {
        let mut parts = tag.split('-');
        let first = parts.next().unwrap_or_default();
        let sound = (2..=3).contains(&first.len())
            && first.bytes().all(|b| b.is_ascii_alphabetic())
            && parts.all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        if !sound {
            self.report(FindingKind::LanguageUnknown(tag.to_owned()));
        }
    }

    fn picture(&mut self, picture: &Picture) {
        if let Picture::Photo(image) = picture
            && let Err(reason) = self.images.add(image)
        {
            self.report(FindingKind::PictureUnreadable(reason));
        }
    }

    /// Notes characters that cannot be set.
    fn plain(&mut self, text: &str) {
        if text.is_ascii() {
            return;
        }
        for character in text.nfc().filter(|c| !c.is_ascii()) {
            if right_to_left(character) {
                self.unsupported.insert(character);
            } else if !invisible(character)
                && !self.missing.contains(&character)
                && fonts::repertoire(character) == Repertoire::default()
            {
                self.missing.insert(character);
            }
        }
    }

    fn characters(&mut self) {
        if let Some(&first) = self.unsupported.first() {
            self.report(FindingKind::ScriptUnsupported(first));
        }
        if !self.missing.is_empty() {
            let characters = self.missing.iter().copied().collect();
            self.report(FindingKind::CharactersMissing(characters));
        }
    }
}

/// Spaces, hyphens and controls that the typesetter handles itself.
pub(crate) fn invisible(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{AD}' | '\u{200B}'..='\u{2011}' | '\u{202A}'..='\u{202F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Hebrew, Arabic and their neighbours.
fn right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}')
}
