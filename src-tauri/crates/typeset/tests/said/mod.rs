//! What a tree says: its texts in reading order, to be found again in the finished file.
#![allow(missing_docs, unreachable_pub)]

use typeset::*;
use unicode_normalization::UnicodeNormalization;

/// The texts of a document without spaces and hyphens, in reading order. What the typesetter
/// makes itself (numbers, contents, labels of charts) is not among them.
pub fn said(doc: &Document) -> Vec<String> {
    let mut said = Said(Vec::new());
    match &doc.template {
        Template::Report(cover) => {
            for text in [&cover.title, &cover.second_line, &cover.subtitle] {
                said.plain(text);
            }
            said.rows(&cover.facts);
        }
        Template::Short(opening) => said.opening(opening),
        Template::Letter(letter) => {
            said.rows(&letter.information);
            said.plain(&letter.subject);
        }
        _ => {}
    }
    said.blocks(&doc.blocks);
    for paper in &doc.further {
        said.opening(&paper.opening);
        said.blocks(&paper.blocks);
    }
    said.0.retain(|text| !text.is_empty());
    said.0
}

/// A text as it is compared: without spaces and hyphens, which lines add and take.
pub fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.nfc() {
        match character {
            '-' | '\u{2010}' | '\u{2011}' | '\u{AD}' | '\u{200B}' => {}
            // No font has it: its code is shown in its place.
            '漢' => out.push_str("[U+6F22]"),
            c if c.is_whitespace() => {}
            c => out.push(c),
        }
    }
    out
}

struct Said(Vec<String>);

impl Said {
    fn plain(&mut self, text: &str) {
        self.0.push(squeezed(text));
    }

    fn text(&mut self, text: &Text) {
        self.pieces(text, true);
    }

    /// Notes inside notes have no place.
    fn pieces(&mut self, text: &Text, notes: bool) {
        for piece in &text.0 {
            match piece {
                Inline::Plain(plain) => self.plain(plain),
                Inline::Strong(inner)
                | Inline::Emphasis(inner)
                | Inline::Secondary(inner)
                | Inline::NoBreak(inner)
                | Inline::Undivided(inner) => self.pieces(inner, notes),
                Inline::Link { text, .. } | Inline::Language { text, .. } => {
                    self.pieces(text, notes);
                }
                Inline::Footnote(note) if notes => self.pieces(note, false),
                Inline::Footnote(_)
                | Inline::Reference { .. }
                | Inline::Blank(_)
                | Inline::LineBreak => {}
            }
        }
    }

    fn opening(&mut self, opening: &Opening) {
        opening.aside.iter().for_each(|aside| self.plain(aside));
        opening.number.iter().for_each(|number| self.plain(number));
        self.text(&opening.title);
        opening.subtitle.iter().for_each(|subtitle| self.text(subtitle));
    }

    fn rows(&mut self, rows: &[LabelRow]) {
        for row in rows {
            self.plain(&row.label);
            self.text(&row.value);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.text(&heading.text),
            Block::Agenda(agenda) => {
                self.plain(&agenda.number);
                self.text(&agenda.title);
                agenda.time.iter().for_each(|time| self.plain(time));
            }
            Block::Lead(text) | Block::Paragraph(text) | Block::Small(text) => self.text(text),
            Block::List(list) => self.list(list),
            Block::Definitions(definitions) => definitions.iter().for_each(|definition| {
                self.text(&definition.term);
                self.text(&definition.meaning);
            }),
            Block::LabelRows(rows) => self.rows(rows),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => {
                self.text(&figure.caption);
                figure.source.iter().for_each(|source| self.text(source));
                figure.credit.iter().for_each(|credit| self.plain(credit));
            }
            Block::Decision(decision) => {
                self.text(&decision.title);
                decision.wording.iter().for_each(|text| self.text(text));
                decision.vote.iter().chain(&decision.remark).for_each(|text| self.text(text));
            }
            Block::Note(note) => {
                self.text(&note.title);
                note.text.iter().for_each(|text| self.text(text));
            }
            Block::Task(task) => {
                self.plain(&task.number);
                self.text(&task.text);
                self.text(&task.who_and_when);
            }
            Block::Tiles(tiles) => tiles.iter().for_each(|tile| {
                [&tile.figure, &tile.label, &tile.comparison]
                    .into_iter()
                    .for_each(|text| self.plain(text));
            }),
            Block::Cards(cards) => cards.iter().for_each(|card| {
                self.plain(&card.kicker);
                self.text(&card.title);
                card.points.iter().for_each(|point| self.text(point));
            }),
            Block::Quote(quote) => {
                self.text(&quote.text);
                self.text(&quote.source);
            }
            Block::Signatures(signatures) => {
                signatures.title.iter().for_each(|title| self.text(title));
                signatures.text.iter().for_each(|text| self.text(text));
                signatures.place.iter().for_each(|place| self.text(place));
                for signer in &signatures.signers {
                    self.plain(&signer.name);
                    self.plain(&signer.function);
                }
            }
            Block::Badges(badges) => self.people(&badges.people, true),
            // A table card shows no role, a list of names does.
            Block::TableCards(people) => self.people(people, false),
            Block::Names(names) => names.iter().for_each(|name| self.text(name)),
            Block::Together(blocks) | Block::Landscape(blocks) => self.blocks(blocks),
            Block::Columns(columns) => columns.iter().for_each(|column| self.blocks(column)),
            Block::Beside { facts, blocks } => {
                self.rows(facts);
                self.blocks(blocks);
            }
            Block::Language { blocks, .. } => self.blocks(blocks),
            _ => {}
        }
    }

    fn people(&mut self, people: &[Badge], roles: bool) {
        for person in people {
            for text in [&person.first_name, &person.last_name, &person.organisation] {
                self.plain(text);
            }
            person.role.iter().filter(|_| roles).for_each(|role| self.plain(role));
        }
    }

    fn list(&mut self, list: &List) {
        for item in &list.items {
            item.text.iter().for_each(|text| self.text(text));
            item.inner.iter().for_each(|inner| self.list(inner));
        }
    }

    fn table(&mut self, table: &Table) {
        table.caption.iter().for_each(|caption| self.text(caption));
        for cell in table.head.iter().chain(&table.rows).flat_map(|row| &row.cells) {
            // Of a bar the words are its alternative text.
            if cell.bar.is_none() {
                self.text(&cell.text);
            }
            cell.second.iter().for_each(|second| self.text(second));
        }
        table.notes.iter().for_each(|notes| self.text(notes));
    }
}
