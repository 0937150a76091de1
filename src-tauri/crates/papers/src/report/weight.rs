//! How much a report has to tell: whether it fills a bound report or makes a short paper.

use typeset::{Block, List, ListItem, Table};

/// Below this many lines a cover, contents and a new page for each chapter are too much.
const SHORT: usize = 320;

/// Whether the chapters make a short paper.
pub(super) fn is_short(blocks: &[Block]) -> bool {
    lines(blocks) < SHORT
}

/// Whether the contents leave room for a note on their page: 215 mm below the heading,
/// 7.5 mm for each chapter, 5 mm for each section, 40 mm for the note.
pub(super) fn leaves_room_below_contents(blocks: &[Block]) -> bool {
    let sum: f32 = blocks
        .iter()
        .map(|block| match block {
            Block::Heading(heading) if heading.listed && heading.level == 1 => 7.5,
            Block::Heading(heading) if heading.listed && heading.level == 2 => 5.0,
            _ => 0.0,
        })
        .sum();
    sum < 215.0 - 40.0
}

/// Roughly how many lines of text the blocks take.
fn lines(blocks: &[Block]) -> usize {
    blocks.iter().map(of_block).sum()
}

fn of_block(block: &Block) -> usize {
    /// Characters in a line of the text column.
    const LINE: usize = 68;
    let of_text = |text: &typeset::Text| text.to_plain().chars().count().div_ceil(LINE);
    match block {
        Block::Lead(text) | Block::Paragraph(text) | Block::Small(text) => of_text(text) + 1,
        Block::Heading(_) | Block::Agenda(_) => 3,
        Block::List(list) => of_list(list),
        Block::LabelRows(rows) => rows.len(),
        Block::Table(table) => of_table(table),
        Block::Figure(_) => 12,
        Block::Decision(decision) => 4 + decision.wording.iter().map(of_text).sum::<usize>(),
        Block::Tiles(tiles) => tiles.len().div_ceil(4) * 5,
        Block::Names(names) => names.len().div_ceil(3),
        Block::Beside { facts, blocks } => (facts.len() * 2).max(lines(blocks)),
        Block::Together(blocks) | Block::Landscape(blocks) => lines(blocks),
        _ => 3,
    }
}

fn of_list(list: &List) -> usize {
    let of = |item: &ListItem| item.text.len() + item.inner.as_ref().map_or(0, of_list);
    list.items.iter().map(of).sum::<usize>() + 1
}

fn of_table(table: &Table) -> usize {
    table.head.len() + table.rows.len() + 2
}
