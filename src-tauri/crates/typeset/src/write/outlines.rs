//! Bookmarks: the listed headings, nested as they are.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{Places, text};
use crate::desk::Desk;

struct Bookmark {
    title: String,
    destination: Object,
    level: u8,
}

pub(super) fn write(file: &mut Document, desk: &Desk<'_>, places: &Places<'_>) {
    let bookmarks: Vec<Bookmark> = desk
        .survey
        .headings
        .iter()
        .filter(|entry| entry.listed && places.anchors.contains_key(&entry.anchor))
        .map(|entry| Bookmark {
            title: format!("{} {}", entry.number, entry.text.to_plain()).trim().to_owned(),
            destination: places.destination(entry.anchor),
            level: entry.level,
        })
        .filter(|bookmark| !bookmark.title.is_empty())
        .collect();
    if bookmarks.is_empty() {
        return;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| file.new_object_id()).collect();
    let top = level(file, &bookmarks, &ids, root, 0, bookmarks.len());
    let mut tree = top;
    tree.set("Type", "Outlines");
    file.objects.insert(root, tree.into());
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Outlines", root);
        catalog.set("PageMode", "UseOutlines");
    }
}

/// Writes the bookmarks from..to below a parent; gives the parent's First, Last, Count.
fn level(
    file: &mut Document,
    bookmarks: &[Bookmark],
    ids: &[ObjectId],
    parent: ObjectId,
    from: usize,
    to: usize,
) -> Dictionary {
    let mut starts = Vec::new();
    let mut at = from;
    while at < to {
        starts.push(at);
        let own = bookmarks[at].level;
        at += 1;
        while at < to && bookmarks[at].level > own {
            at += 1;
        }
    }
    for (i, &start) in starts.iter().enumerate() {
        let end = starts.get(i + 1).copied().unwrap_or(to);
        let mut entry = if end > start + 1 {
            level(file, bookmarks, ids, ids[start], start + 1, end)
        } else {
            Dictionary::new()
        };
        if let Ok(count) = entry.get(b"Count").and_then(Object::as_i64) {
            // Closed at first: a negative count.
            entry.set("Count", -count);
        }
        entry.set("Title", text(&bookmarks[start].title));
        entry.set("Dest", bookmarks[start].destination.clone());
        entry.set("Parent", parent);
        if i > 0 {
            entry.set("Prev", ids[starts[i - 1]]);
        }
        if let Some(&next) = starts.get(i + 1) {
            entry.set("Next", ids[next]);
        }
        file.objects.insert(ids[start], entry.into());
    }
    match (starts.first(), starts.last()) {
        (Some(&first), Some(&last)) => {
            dictionary! { "First" => ids[first], "Last" => ids[last], "Count" => starts.len() as i64 }
        }
        _ => Dictionary::new(),
    }
}
