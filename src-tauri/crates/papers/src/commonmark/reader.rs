//! From the events of the CommonMark parser to blocks and inline text.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use typeset::{Block, Heading, Inline, LinkTarget, List, Marker, Text};

use super::{Figures, items, tables};
use crate::words::polished;

/// What is read beyond CommonMark.
pub(super) const DIALECT: Options = Options::ENABLE_TABLES;

/// Reads one text.
pub(super) struct Reader<'a> {
    events: std::iter::Peekable<Parser<'a>>,
    figures: Figures<'a>,
    /// Where headings begin.
    level: u8,
    /// The level in the source and in the tree of the heading before.
    last: Option<(HeadingLevel, u8)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a str, level: u8, figures: Figures<'a>) -> Self {
        let events = Parser::new_ext(source, DIALECT).peekable();
        Self { events, figures, level, last: None }
    }

    /// Blocks up to the end of the container that was entered.
    pub(super) fn blocks(&mut self) -> Vec<Block> {
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
                Event::Start(Tag::Table(alignments)) => {
                    let rows = self.rows();
                    blocks.extend(tables::table(&alignments, rows).map(Block::from));
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
        let mut list_items = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => list_items.extend(items::item(self.blocks())),
                Event::End(_) => break,
                _ => {}
            }
        }
        List { marker, items: list_items }
    }

    /// The rows of the table that was entered, its head first.
    fn rows(&mut self) -> Vec<Vec<Text>> {
        let mut rows: Vec<Vec<Text>> = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
                Event::Start(Tag::TableCell) => {
                    let mut text = self.inlines();
                    polish(&mut text);
                    if let Some(row) = rows.last_mut() {
                        row.push(text);
                    }
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        rows
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
                if let Some(value) = figure(&dest_url).and_then(self.figures) {
                    add(into, &value);
                } else if is_address(&dest_url) && !text.is_blank() {
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

/// The key of the figure that a link leads to.
pub(super) fn figure(url: &str) -> Option<&str> {
    url.strip_prefix("figure:")
}

fn is_address(url: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| url.starts_with(scheme))
}
