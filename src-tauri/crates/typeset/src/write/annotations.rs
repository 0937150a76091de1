//! Link annotations (ISO 14289-1, 7.18): visible in print, with contents, tied to the
//! structure tree; and what every page says about its structure.

use std::collections::BTreeMap;

use lopdf::{Document, Object, dictionary};

use super::tags::Nodes;
use super::{Drawn, Places, text};
use crate::desk::{Desk, Target};

pub(super) fn write(
    file: &mut Document,
    desk: &Desk<'_>,
    drawn: &Drawn,
    places: &Places<'_>,
    nodes: &Nodes,
) {
    let mut on_page: BTreeMap<usize, Vec<Object>> = BTreeMap::new();
    for (number, placed) in drawn.links.iter().enumerate() {
        let Some(id) = nodes.ids[number] else { continue };
        let link = &desk.links[placed.link as usize];
        let action = match &link.target {
            Target::Web(address) => {
                dictionary! { "S" => "URI", "URI" => Object::string_literal(ascii(address)) }
            }
            Target::Anchor(anchor) => {
                dictionary! { "S" => "GoTo", "D" => places.destination(*anchor) }
            }
        };
        let rect: Vec<Object> = placed.rect.iter().map(|v| (*v).into()).collect();
        let annotation = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => rect,
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "F" => 4,
            "A" => action,
            "Contents" => text(&link.description),
            "StructParent" => (drawn.contents.len() + number) as i64,
            "P" => places.pages[placed.page],
        };
        file.objects.insert(id, annotation.into());
        on_page.entry(placed.page).or_default().push(id.into());
    }
    for (index, id) in places.pages.iter().enumerate() {
        if let Ok(page) = file.get_object_mut(*id).and_then(Object::as_dict_mut) {
            page.set("StructParents", index as i64);
            page.set("Tabs", "S");
            page.remove(b"Annots");
            if let Some(annotations) = on_page.remove(&index) {
                page.set("Annots", annotations);
            }
        }
    }
}

/// An address in the characters an address may have (RFC 3986, 2.1).
fn ascii(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.trim().bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
