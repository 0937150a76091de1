//! What people write, as CommonMark, becomes blocks and inline text of the tree.
//!
//! Headings keep their order but stand below the document's own and skip no level; lists
//! go two levels deep, deeper ones continue the second; pictures become their alternative
//! text; HTML is read as plain characters. Nothing that was written gets lost.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag};
use typeset::{Block, Heading, Inline, LinkTarget, List, ListItem, Marker, Text};

use crate::words::polished;

/// The blocks of a text; its headings begin at `level`.
pub(crate) fn blocks(source: &str, level: u8) -> Vec<Block> {
    let mut reader = Reader { events: Parser::new(source).peekable(), level, last: None };
    reader.blocks()
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

struct Reader<'a> {
    events: std::iter::Peekable<Parser<'a>>,
    /// Where headings begin.
    level: u8,
    /// The level in the source and in the tree of the heading before.
    last: Option<(HeadingLevel, u8)>,
}

impl Reader<'_> {
    /// Blocks up to the end of the container that was entered.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(Tag::Heading { level, .. }) => {
                    let level = self.heading_level(level);
                    let text = self.inlines();
                    push(&mut blocks, text, |text| {
                        Heading::new(level, text).unnumbered().unlisted().into()
                    });
                }
                Event::Start(Tag::List(start)) => {
                    let list = self.list(start);
                    blocks.extend((!list.items.is_empty()).then_some(Block::List(list)));
                }
                Event::Start(Tag::BlockQuote(_) | Tag::Item) => blocks.extend(self.blocks()),
                Event::Start(Tag::Paragraph | Tag::HtmlBlock | Tag::CodeBlock(_)) => {
                    let text = self.inlines();
                    push(&mut blocks, text, Block::Paragraph);
                }
                // Inside a tight list item the words stand without a paragraph around them.
                event if is_inline(&event) => {
                    let mut text = Text::new();
                    self.inline(event, &mut text);
                    while let Some(next) = self.events.next_if(is_inline) {
                        self.inline(next, &mut text);
                    }
                    push(&mut blocks, text, Block::Paragraph);
                }
                Event::Start(_) => blocks.extend(self.blocks()),
                _ => {}
            }
        }
        blocks
    }

    /// The first heading stands at the given level; deeper ones at most one step below the
    /// one before.
    fn heading_level(&mut self, source: HeadingLevel) -> u8 {
        let level = match self.last {
            None => self.level,
            Some((before, at)) if source > before => (at + 1).min(4),
            Some((before, at)) if source < before => {
                let up = (before as u8).saturating_sub(source as u8);
                at.saturating_sub(up).max(self.level)
            }
            Some((_, at)) => at,
        };
        self.last = Some((source, level));
        level
    }

    fn list(&mut self, start: Option<u64>) -> List {
        let marker = start
            .map_or(Marker::Dash, |first| Marker::Number(u32::try_from(first).unwrap_or(1).max(1)));
        let mut items = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.extend(item(self.blocks())),
                Event::End(_) => break,
                _ => {}
            }
        }
        List { marker, items }
    }

    /// Inline text up to the end of the container that was entered.
    fn inlines(&mut self) -> Text {
        let mut text = Text::new();
        while let Some(event) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, &mut text);
        }
        text
    }

    fn inline(&mut self, event: Event, into: &mut Text) {
        match event {
            Event::Start(Tag::Strong) => into.0.push(Inline::Strong(self.inlines())),
            Event::Start(Tag::Emphasis) => into.0.push(Inline::Emphasis(self.inlines())),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let text = self.inlines();
                if is_address(&dest_url) && !text.is_blank() {
                    let to = LinkTarget::Web(dest_url.into_string());
                    into.0.push(Inline::Link { to, text, description: None });
                } else {
                    join(into, text);
                }
            }
            Event::Start(_) => {
                let text = self.inlines();
                join(into, text);
            }
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => {
                add(into, &words);
            }
            Event::SoftBreak => add(into, " "),
            Event::HardBreak => into.0.push(Inline::LineBreak),
            _ => {}
        }
    }
}

fn is_inline(event: &Event) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. })
        }
        Event::End(_) | Event::Rule => false,
        _ => true,
    }
}

/// Adds characters to the last plain piece, so that typography sees whole sentences.
fn add(text: &mut Text, words: &str) {
    if let Some(Inline::Plain(last)) = text.0.last_mut() {
        last.push_str(words);
    } else {
        text.0.push(Inline::Plain(words.to_owned()));
    }
}

/// Adds text whose own marks are not kept.
fn join(text: &mut Text, more: Text) {
    for piece in more.0 {
        match piece {
            Inline::Plain(words) => add(text, &words),
            other => text.0.push(other),
        }
    }
}

fn push(blocks: &mut Vec<Block>, mut text: Text, make: impl FnOnce(Text) -> Block) {
    if !text.is_blank() {
        polish(&mut text);
        blocks.push(make(text));
    }
}

fn polish(text: &mut Text) {
    for piece in &mut text.0 {
        match piece {
            Inline::Plain(words) => *words = polished(words.trim_end_matches('\n')),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                polish(inner);
            }
            _ => {}
        }
    }
}

/// One item from the blocks inside it: words of all its paragraphs, and one list.
fn item(blocks: Vec<Block>) -> Option<ListItem> {
    let mut item = ListItem { text: Vec::new(), inner: None };
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Heading(Heading { text, .. }) => item.text.push(text),
            Block::List(list) => {
                let list = flat(list);
                match &mut item.inner {
                    Some(inner) => inner.items.extend(list.items),
                    None => item.inner = Some(list),
                }
            }
            _ => {}
        }
    }
    if item.text.is_empty() {
        // A list right inside an item: its first words stand for the item.
        let first = item.inner.as_mut().filter(|inner| !inner.items.is_empty());
        item.text = first.map(|inner| inner.items.remove(0).text)?;
        item.inner = item.inner.filter(|inner| !inner.items.is_empty());
    }
    Some(item)
}

/// The list without a further level: inner items follow their outer one.
fn flat(list: List) -> List {
    let items = list
        .items
        .into_iter()
        .flat_map(|mut item| {
            let inner = item.inner.take().map(|inner| inner.items).unwrap_or_default();
            std::iter::once(item).chain(inner)
        })
        .collect();
    List { items, ..list }
}

fn is_address(url: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| url.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: Text) -> Block {
        Block::Paragraph(text)
    }

    #[test]
    fn paragraphs_keep_their_marks() {
        assert_eq!(
            blocks("Ein *neuer* **Weg**\nweiter  \nunten.\n\nZweiter.", 3),
            [
                paragraph(
                    Text::from("Ein ")
                        .emphasis("neuer")
                        .plain(" ")
                        .strong("Weg")
                        .plain(" weiter")
                        .line_break()
                        .plain("unten.")
                ),
                paragraph("Zweiter.".into()),
            ]
        );
    }

    #[test]
    fn empty_text_gives_no_block() {
        for source in ["", "  \n\n", "***", "-", "#"] {
            assert_eq!(blocks(source, 3), [], "{source:?}");
        }
    }

    #[test]
    fn headings_begin_at_the_given_level_and_skip_none() {
        let levels: Vec<_> = blocks("# A\n### B\n# C\n###### D\n## E", 3)
            .into_iter()
            .map(|block| match block {
                Block::Heading(heading) => (heading.level, heading.text.to_plain()),
                other => panic!("{other:?}"),
            })
            .collect();
        let expected = [(3, "A"), (4, "B"), (3, "C"), (4, "D"), (3, "E")];
        assert_eq!(levels, expected.map(|(level, text)| (level, text.to_owned())));
    }

    #[test]
    fn lists_are_two_levels_deep_and_nothing_is_lost() {
        let inner = List::dashes(["b", "c", "d"]);
        assert_eq!(
            blocks("- a\n  - b\n    - c\n  - d\n- e", 3),
            [Block::List(List::dashes([ListItem::from("a").containing(inner), "e".into()]))]
        );
    }

    #[test]
    fn numbered_lists_keep_their_first_number() {
        let Some(Block::List(list)) = blocks("3. drei\n4. vier", 3).pop() else { panic!() };
        assert_eq!((list.marker, list.items.len()), (Marker::Number(3), 2));
    }

    #[test]
    fn a_loose_item_keeps_its_paragraphs() {
        let Some(Block::List(list)) = blocks("- eins\n\n  mehr\n- zwei", 3).pop() else { panic!() };
        assert_eq!(list.items[0].text, [Text::from("eins"), Text::from("mehr")]);
    }

    #[test]
    fn an_item_may_begin_with_strong_words() {
        let item = Text::new().strong("Mehr Städte.").plain(" Neun sind es.");
        assert_eq!(
            blocks("- **Mehr Städte.** Neun sind es.", 3),
            [Block::List(List::dashes([item]))]
        );
    }

    #[test]
    fn links_need_an_address_pictures_become_words() {
        assert_eq!(
            blocks("[Bericht](https://example.org/b) [x](javascript:y) ![Platz](p.png)", 3),
            [paragraph(Text::new().link("https://example.org/b", "Bericht").plain(" x Platz"))]
        );
    }

    #[test]
    fn html_and_code_are_plain_words() {
        assert_eq!(blocks("a <b>c</b> `d`", 3), [paragraph("a <b>c</b> d".into())]);
        assert_eq!(blocks("> Zitat", 3), [paragraph("Zitat".into())]);
    }

    #[test]
    fn typography_reaches_into_the_words() {
        assert_eq!(blocks("am 31. Juli", 3), [paragraph("am 31.\u{A0}Juli".into())]);
        assert_eq!(line("Ratssaal\n\n*oben*"), Text::from("Ratssaal").plain(" ").emphasis("oben"));
    }
}
