//! Which chapters a report has, in which order and under which titles: the usual ones, as
//! far as the office has not arranged them otherwise, and its own.

use domain::Report;
use typeset::{Block, Heading};

use super::facts::Facts;
use super::{CHAPTERS, Generated, corrections};
use crate::{commonmark, words};

/// A chapter in its place.
pub(super) struct Placed<'a> {
    pub(super) key: &'a str,
    /// How it is written from the records; `None` for a chapter of the office's own.
    generated: Option<&'static Generated>,
    /// What the office says of it.
    said: Option<&'a domain::Chapter>,
}

/// A chapter with all that stands in it.
pub(super) struct Written<'a> {
    pub(super) chapter: Placed<'a>,
    /// What the records alone say in it.
    told: Vec<Block>,
    /// All below its heading; nothing when it is left out or has nothing to say.
    pub(super) blocks: Vec<Block>,
}

/// Every chapter of a report in its order.
pub(super) fn written<'a>(facts: &Facts<'a>) -> Vec<Written<'a>> {
    placed(facts.report).into_iter().map(|chapter| chapter.written(facts)).collect()
}

/// The chapters of a report in its order. A report that names every usual one has arranged
/// them; otherwise they stand as usual, and each of the office's own behind the one before it.
fn placed(report: Option<&Report>) -> Vec<Placed<'_>> {
    let said = report.map(|report| report.chapters.as_slice()).unwrap_or_default();
    let of = |key: &str| said.iter().find(|chapter| chapter.chapter == key);
    let generated = |chapter: &domain::Chapter| {
        CHAPTERS.iter().find(|generated| generated.key == chapter.chapter)
    };
    if CHAPTERS.iter().all(|usual| of(usual.key).is_some()) {
        let arranged = said.iter().map(|chapter| Placed {
            key: &chapter.chapter,
            generated: generated(chapter),
            said: Some(chapter),
        });
        return arranged.collect();
    }
    let usual = CHAPTERS.iter().map(|usual| Placed {
        key: usual.key,
        generated: Some(usual),
        said: of(usual.key),
    });
    let mut placed: Vec<Placed> = usual.collect();
    for (at, own) in said.iter().enumerate().filter(|(_, chapter)| generated(chapter).is_none()) {
        let before = said[..at].last().map(|before| before.chapter.as_str());
        let behind = placed.iter().position(|chapter| Some(chapter.key) == before);
        let behind = behind.map_or(placed.len(), |at| at + 1);
        placed.insert(behind, Placed { key: &own.chapter, generated: None, said: Some(own) });
    }
    placed
}

impl<'a> Placed<'a> {
    pub(super) fn title(&self) -> String {
        let own = self.said.and_then(|said| said.title.as_deref()).map(str::trim);
        match (own.filter(|own| !own.is_empty()), self.generated) {
            (Some(own), _) => words::polished(own),
            (None, Some(generated)) => generated.title.to_owned(),
            (None, None) => words::polished(self.key),
        }
    }

    pub(super) fn is_off(&self) -> bool {
        self.said.is_some_and(|said| said.off)
    }

    pub(super) fn is_own(&self) -> bool {
        self.generated.is_none()
    }

    pub(super) fn said(&self) -> Option<&domain::Chapter> {
        self.said
    }

    /// The office's words around what the records say, then what it has set itself.
    fn written(self, facts: &Facts) -> Written<'a> {
        let told = self.generated.map(|generated| (generated.blocks)(facts)).unwrap_or_default();
        let blocks = if self.is_off() { Vec::new() } else { self.blocks(facts, &told) };
        Written { chapter: self, told, blocks }
    }

    fn blocks(&self, facts: &Facts, told: &[Block]) -> Vec<Block> {
        let of_told = (!told.is_empty()).then_some(self.key);
        let corrections = corrections::blocks(facts, of_told, &self.mentioned());
        let [before, after] = self.words().map(|words| own(facts, words));
        [&before[..], told, &after, &corrections].concat()
    }

    /// The office's words before and after what the records say.
    fn words(&self) -> [&str; 2] {
        self.said.map(|said| [said.text.as_str(), said.after.as_str()]).unwrap_or_default()
    }

    /// The keys of the figures that the office's words mention.
    pub(super) fn mentioned(&self) -> Vec<String> {
        self.words().into_iter().flat_map(commonmark::mentioned).collect()
    }

    pub(super) fn heading(&self) -> Block {
        Heading::new(1, self.title()).labelled(format!("chapter-{}", self.key)).into()
    }
}

/// The office's own words; their headings are counted with the chapter's own.
fn own(facts: &Facts, text: &str) -> Vec<Block> {
    let mut blocks = commonmark::blocks_with(text, 2, &|figure| corrections::said(facts, figure));
    for block in &mut blocks {
        if let Block::Heading(heading) = block {
            (heading.numbered, heading.listed) = (true, heading.level <= 2);
        }
    }
    blocks
}

/// A chapter of a report, as far as it is known before the report is set.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineChapter {
    /// Its key: that of a usual chapter, or one of the office's own.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its number; none while it has nothing to say or is left out.
    pub number: Option<usize>,
    /// Whether it is one of the office's own, which no record fills.
    pub own: bool,
    /// Whether the office leaves it out.
    pub off: bool,
    /// What the records alone say in it; nothing where they have nothing to say.
    pub told: Vec<Block>,
    /// Whether the office has words of its own for it.
    pub has_words: bool,
}

/// The chapters that a report has, and those it leaves out. What the records alone tell goes
/// into it: it is much, and asked for at every keystroke.
pub(super) fn outline(facts: &Facts, written: &mut [Written]) -> Vec<OutlineChapter> {
    let mut last = 0;
    written
        .iter_mut()
        .map(|Written { chapter, told, blocks }| {
            let number = (!blocks.is_empty()).then(|| {
                last += 1;
                last
            });
            OutlineChapter {
                key: chapter.key.to_owned(),
                title: chapter.title(),
                number,
                own: chapter.is_own(),
                off: chapter.is_off(),
                told: std::mem::take(told),
                has_words: facts.has_words(chapter.key),
            }
        })
        .collect()
}
