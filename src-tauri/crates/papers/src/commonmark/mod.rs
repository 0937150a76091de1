//! What people write, as CommonMark, becomes blocks and inline text of the tree.
//!
//! Headings keep their order but stand below the document's own and skip no level; lists
//! go two levels deep, deeper ones continue the second; tables are those of GitHub's dialect;
//! pictures become their alternative text; HTML is read as plain characters. Nothing that
//! was written gets lost.
//!
//! A link to `figure:` and a key, `[21](figure:sessions/held)`, is a figure of a report: what it
//! says now stands for its words, which are what it said when they were written.

mod items;
mod reader;
mod tables;
#[cfg(test)]
mod tests;

use pulldown_cmark::{Event, Parser, Tag};
use typeset::{Block, Heading, Text};

use crate::words::polished;
use reader::Reader;

/// What a figure says now, by its key; nothing for one that is not known.
type Figures<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The blocks of a text; its headings begin at `level`.
pub(crate) fn blocks(source: &str, level: u8) -> Vec<Block> {
    blocks_with(source, level, &|_| None)
}

/// The same of a text in which figures are mentioned.
pub(crate) fn blocks_with(source: &str, level: u8, figures: Figures) -> Vec<Block> {
    Reader::new(source, level, figures).blocks()
}

/// The keys of the figures that a text mentions.
pub(crate) fn mentioned(source: &str) -> impl Iterator<Item = String> {
    Parser::new_ext(source, reader::DIALECT).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => reader::figure(&dest_url).map(str::to_owned),
        _ => None,
    })
}

/// The text of a short field as one paragraph.
pub(crate) fn line(source: &str) -> Text {
    let mut text = Text::new();
    for block in blocks(source, 1) {
        let (Block::Paragraph(part) | Block::Heading(Heading { text: part, .. })) = block else {
            return polished(source).into();
        };
        if !text.0.is_empty() {
            text = text.plain(" ");
        }
        text.0.extend(part.0);
    }
    text
}
