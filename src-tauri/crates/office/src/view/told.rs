//! What a chapter of a report says from the records, for a screen: the same pieces as on the
//! page, without their looks, and with the figures that one can ask about.

use schemars::JsonSchema;
use serde::Serialize;
use typeset::{Block, Cell, Figure, LabelRow, List, Row, RowKind, Table, Text, Tile};

/// A piece of it, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Told {
    /// A heading below the chapter's own.
    Heading {
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<String>,
    },
    /// Names with their values.
    Values {
        /// They.
        values: Vec<ToldValue>,
    },
    /// A table.
    Table {
        /// Its title.
        caption: Option<String>,
        /// The rows of its head.
        head: Vec<ToldRow>,
        /// The rows below.
        rows: Vec<ToldRow>,
        /// What is noted below it.
        notes: Option<String>,
    },
    /// A chart, a map or a photo.
    Picture {
        /// Its caption.
        caption: String,
    },
}

/// A name with its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ToldValue {
    /// What it is.
    pub label: String,
    /// What it says.
    pub text: String,
    /// The key of the figure it says.
    pub figure: Option<String>,
    /// What to compare it with.
    pub comparison: Option<String>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ToldRow {
    /// Whether it adds up, or heads the rows below it.
    pub strong: bool,
    /// Its cells.
    pub cells: Vec<ToldCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ToldCell {
    /// What it says.
    pub text: String,
    /// A second line.
    pub second: Option<String>,
    /// The key of the figure it says.
    pub figure: Option<String>,
    /// Columns it covers.
    pub columns: u16,
    /// Whether its column holds numbers.
    pub number: bool,
    /// Whether it heads its row.
    pub heads_row: bool,
}

/// The pieces of some blocks, in reading order.
pub(super) fn told(blocks: &[Block]) -> Vec<Told> {
    blocks.iter().flat_map(of_block).collect()
}

fn of_block(block: &Block) -> Vec<Told> {
    let one = |piece| vec![piece];
    match block {
        Block::Heading(heading) => one(Told::Heading { text: plain(&heading.text) }),
        Block::Lead(text) | Block::Paragraph(text) | Block::Small(text) => one(paragraph(text)),
        Block::List(list) => one(Told::List { items: items(list) }),
        Block::Names(names) => one(Told::List { items: names.iter().map(plain).collect() }),
        Block::LabelRows(rows) => one(values(rows)),
        Block::Tiles(tiles) => one(Told::Values { values: tiles.iter().map(of_tile).collect() }),
        Block::Table(table) => one(of_table(table)),
        Block::Figure(figure) => one(picture(figure)),
        Block::Decision(decision) => {
            let further = decision.vote.iter().chain(&decision.remark);
            let all = std::iter::once(&decision.title).chain(&decision.wording).chain(further);
            all.map(paragraph).collect()
        }
        Block::Note(note) => {
            std::iter::once(&note.title).chain(&note.text).map(paragraph).collect()
        }
        Block::Quote(quote) => vec![paragraph(&quote.text), paragraph(&quote.source)],
        Block::Together(blocks) | Block::Landscape(blocks) | Block::Language { blocks, .. } => {
            told(blocks)
        }
        Block::Columns(columns) => columns.iter().flat_map(|blocks| told(blocks)).collect(),
        Block::Beside { facts, blocks } => {
            std::iter::once(values(facts)).chain(told(blocks)).collect()
        }
        // What no chapter tells from the records: cards, agendas, badges, what is signed.
        _ => Vec::new(),
    }
}

fn plain(text: &Text) -> String {
    text.to_plain()
}

fn paragraph(text: &Text) -> Told {
    Told::Paragraph { text: plain(text) }
}

fn items(list: &List) -> Vec<String> {
    let of = |item: &typeset::ListItem| {
        let own: Vec<String> = item.text.iter().map(plain).collect();
        std::iter::once(own.join(" ")).chain(item.inner.as_ref().map(items).unwrap_or_default())
    };
    list.items.iter().flat_map(of).collect()
}

fn values(rows: &[LabelRow]) -> Told {
    let of = |LabelRow { label, value }: &LabelRow| ToldValue {
        label: label.clone(),
        text: plain(value),
        figure: None,
        comparison: None,
    };
    Told::Values { values: rows.iter().map(of).collect() }
}

fn of_tile(tile: &Tile) -> ToldValue {
    ToldValue {
        label: tile.label.clone(),
        text: tile.figure.clone(),
        figure: tile.datum.clone(),
        comparison: Some(tile.comparison.clone()).filter(|text| !text.is_empty()),
    }
}

fn picture(figure: &Figure) -> Told {
    Told::Picture { caption: plain(&figure.caption) }
}

fn of_table(table: &Table) -> Told {
    let rows = |rows: &[Row]| rows.iter().map(|row| of_row(row, table)).collect();
    Told::Table {
        caption: table.caption.as_ref().map(plain),
        head: rows(&table.head),
        rows: rows(&table.rows),
        notes: table.notes.as_ref().map(plain),
    }
}

fn of_row(row: &Row, table: &Table) -> ToldRow {
    let mut at = 0;
    let cells = row.cells.iter().map(|cell| {
        let column = table.columns.get(at);
        at += usize::from(cell.columns);
        of_cell(cell, column)
    });
    ToldRow { cells: cells.collect(), strong: row.kind != RowKind::Plain }
}

fn of_cell(cell: &Cell, column: Option<&typeset::Column>) -> ToldCell {
    let is_number = |column: &typeset::Column| {
        matches!(column.align, typeset::Align::Right | typeset::Align::Decimal)
    };
    ToldCell {
        text: plain(&cell.text),
        second: cell.second.as_ref().map(plain),
        figure: cell.datum.clone(),
        columns: cell.columns,
        number: column.is_some_and(is_number),
        heads_row: column.is_some_and(|column| column.row_head),
    }
}
