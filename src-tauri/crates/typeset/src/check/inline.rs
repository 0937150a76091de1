//! Marked text: links that say where they go, references that lead somewhere.

use super::Checker;
use crate::finding::FindingKind;
use crate::tree::{Inline, LinkTarget, Text};

/// Words that say nothing about where a link goes, in the languages of the house's users.
const VAGUE: [&str; 12] = [
    "hier",
    "hier klicken",
    "klick",
    "link",
    "mehr",
    "weiter",
    "weiterlesen",
    "here",
    "click here",
    "more",
    "read more",
    "this",
];

impl<'d> Checker<'d> {
    pub(super) fn text(&mut self, text: &'d Text) {
        for piece in &text.0 {
            match piece {
                Inline::Plain(plain) => self.plain(plain),
                Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Secondary(inner) => {
                    self.text(inner);
                }
                Inline::NoBreak(inner) | Inline::Undivided(inner) | Inline::Footnote(inner) => {
                    self.text(inner);
                }
                Inline::Link { to, text, .. } => {
                    self.link(to, text);
                    self.text(text);
                }
                Inline::Reference { to, .. } => {
                    if !self.labels.contains(to) {
                        self.report(FindingKind::LabelUnknown(to.0.clone()));
                    }
                }
                Inline::Language { language, text } => {
                    self.language(language);
                    self.text(text);
                }
                Inline::Blank(_) | Inline::LineBreak => {}
            }
        }
    }

    fn link(&mut self, to: &LinkTarget, text: &Text) {
        let words = text.to_plain();
        let spoken = words.trim().trim_end_matches(['.', '…', '!', ':']).to_lowercase();
        if spoken.is_empty() || VAGUE.contains(&spoken.as_str()) {
            self.report(FindingKind::LinkTextVague(words));
        }
        match to {
            LinkTarget::Web(address) => {
                let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
                let sound = !scheme.is_empty()
                    && scheme
                        .bytes()
                        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
                if !sound {
                    self.report(FindingKind::AddressMalformed(address.clone()));
                }
            }
            LinkTarget::Inside(label) => {
                if !self.labels.contains(label) {
                    self.report(FindingKind::LabelUnknown(label.0.clone()));
                }
            }
        }
    }
}
