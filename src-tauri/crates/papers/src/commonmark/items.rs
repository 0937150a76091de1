//! Items of lists: paragraphs, and at most one list inside; a table in one becomes lines.

use typeset::{Block, Heading, List, ListItem};

use super::tables;

/// One item from the blocks inside it: words of all its paragraphs, and one list.
pub(super) fn item(blocks: Vec<Block>) -> Option<ListItem> {
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
            Block::Table(table) => item.text.extend(tables::lines(table)),
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
