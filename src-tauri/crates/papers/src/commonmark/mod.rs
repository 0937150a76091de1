//! What people write, as CommonMark, becomes blocks and inline text of the tree.
//!
//! Headings keep their order but stand below the document's own and skip no level; lists
//! go two levels deep, deeper ones continue the second; tables are those of GitHub's dialect;
//! pictures become their alternative text; HTML is read as plain characters. Nothing that
//! was written gets lost.

mod items;
mod reader;
mod tables;
#[cfg(test)]
mod tests;

use typeset::{Block, Heading, Text};

use crate::words::polished;
use reader::Reader;

/// The blocks of a text; its headings begin at `level`.
pub(crate) fn blocks(source: &str, level: u8) -> Vec<Block> {
    Reader::new(source, level).blocks()
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
