//! Lists: a dash or number in its own column, text hanging beside it, two levels.

use super::Composer;
use crate::frame::{Frame, Mark};
use crate::slab::{Begins, Slab};
use crate::structure::{NodeId, Numbering, Role};
use crate::style::{BODY, Style, U};
use crate::text::{Setting, measure};
use crate::tree::{List, ListItem, Marker, Tone};

/// Between marker and text.
const GAP: f32 = 2.2;

impl<'d> Composer<'_, 'd> {
    pub(super) fn list(&mut self, list: &'d List) {
        let parent = self.parent;
        let first = self.galley.slabs.len();
        self.list_at(list, parent, self.column.axis, self.column.width, BODY);
        let slabs = &mut self.galley.slabs[first..];
        if let Some(slab) = slabs.first_mut() {
            slab.before = 2.0 * U;
        }
        if let Some(slab) = slabs.last_mut() {
            slab.after = 2.0 * U;
        }
        // What introduces a list stays with its first item.
        if first > 0
            && self.galley.slabs[first - 1].begins == Begins::Anywhere
            && self.introduces(first - 1)
        {
            self.galley.slabs[first - 1].keep = true;
        }
    }

    /// Is this strip the end of a running paragraph?
    fn introduces(&self, index: usize) -> bool {
        let slab = &self.galley.slabs[index];
        slab.table.is_none() && slab.frame.height <= BODY.line + 0.01
    }

    pub(super) fn list_at(
        &mut self,
        list: &'d List,
        parent: NodeId,
        x: f32,
        width: f32,
        style: Style,
    ) {
        let node = self.desk.structure.add(parent, Role::L);
        self.desk.structure.facts(node).numbering = Some(match list.marker {
            Marker::Dash => Numbering::Unordered,
            Marker::Number(_) => Numbering::Decimal,
            Marker::Letter(_) => Numbering::LowerAlpha,
        });
        let markers: Vec<String> =
            (0..list.items.len() as u32).map(|i| marker(list.marker, i)).collect();
        let widest =
            markers.iter().map(|marker| measure(self.desk, marker, style)).fold(0.0, f32::max);
        let indent = (widest + GAP).min(width / 3.0);
        for (item, marker) in list.items.iter().zip(&markers) {
            self.item(item, marker, node, x, width, indent, style);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the geometry of one item")]
    fn item(
        &mut self,
        item: &'d ListItem,
        marker: &str,
        list: NodeId,
        x: f32,
        width: f32,
        indent: f32,
        style: Style,
    ) {
        let node = self.desk.structure.add(list, Role::Li);
        let label = self.desk.structure.add(node, Role::Lbl);
        let setting = Setting::left(x, indent + GAP, style.undivided().tone(Tone::Accent));
        let mut label = Some(self.plain(&format!("{marker} "), &setting, Mark::Tag(label)).frame);
        let body = self.desk.structure.add(node, Role::LBody);
        let several = item.text.len() > 1;
        for text in &item.text {
            let part = if several { self.desk.structure.add(body, Role::P) } else { body };
            let setting = Setting::left(x + indent, width - indent, style)
                .justified(self.desk.doc.justified)
                .optical();
            let lines = self.lines(text, &setting, Mark::Tag(part));
            let first = self.galley.slabs.len();
            self.push_lines(lines, U, U);
            if let (Some(frame), Some(slab)) = (label.take(), self.galley.slabs.get_mut(first)) {
                slab.frame.begin_with(frame, 0.0);
            }
        }
        if let Some(frame) = label {
            // An item without text still shows its marker.
            let mut own = Frame::of_height(style.line);
            own.absorb(frame, 0.0);
            self.push(Slab::of(own, U, U));
        }
        if let Some(inner) = &item.inner {
            self.list_at(inner, body, x + indent, (width - indent).max(20.0), style);
        }
    }
}

/// The marker of an item.
fn marker(marker: Marker, index: u32) -> String {
    match marker {
        Marker::Dash => "–".to_owned(),
        Marker::Number(from) => format!("{}.", from.saturating_add(index)),
        Marker::Letter(from) => {
            let at = from.max(1) - 1 + index;
            let letter = char::from(b'a' + (at % 26) as u8);
            // After z comes aa, as in spreadsheets.
            format!("{})", letter.to_string().repeat((at / 26 + 1).min(4) as usize))
        }
    }
}
