//! One chapter onto pages: group by group, a figure that does not fit waits for the next
//! page while text goes on, and what no page can hold is cut.

use std::collections::HashMap;

use super::{Area, Areas, NOTES_ABOVE, Planned, Step, TABLE_FOOT};
use crate::frame::Item;
use crate::slab::{Slab, TableParts};
use crate::style::U;

/// Fills the pages of one chapter.
pub(super) struct Planner<'a> {
    pub(super) slabs: &'a [Slab],
    pub(super) tables: &'a [TableParts],
    pub(super) notes: &'a HashMap<u32, f32>,
    pub(super) areas: &'a Areas,
    /// The chapter begins the document.
    pub(super) first: bool,
    pub(super) tight: bool,
}

/// A page being filled.
struct Open {
    page: Planned,
    area: Area,
    y: f32,
    after: f32,
    /// Nothing on it yet but repeated heads.
    fresh: bool,
    notes: Vec<u32>,
    notes_height: f32,
}

impl Planner<'_> {
    fn open(&self, landscape: bool, first: bool) -> Open {
        let area = if landscape {
            self.areas.landscape
        } else if first {
            self.areas.first
        } else {
            self.areas.next
        };
        let page = Planned { landscape, used: area.top, ..Planned::default() };
        Open {
            page,
            area,
            y: area.top,
            after: 0.0,
            fresh: true,
            notes: Vec::new(),
            notes_height: 0.0,
        }
    }

    fn close(mut open: Open, pages: &mut Vec<Planned>) {
        open.page.used = open.y;
        if !open.notes.is_empty() {
            let y = open.area.bottom - open.notes_height + NOTES_ABOVE;
            open.page.steps.push(Step::Notes { y, notes: open.notes });
        }
        pages.push(open.page);
    }

    fn before(&self, slab: &Slab) -> f32 {
        if self.tight { slab.tight.unwrap_or(slab.before) } else { slab.before }
    }

    fn notes_height(&self, notes: &[u32], have: bool) -> f32 {
        if notes.is_empty() {
            return 0.0;
        }
        let own: f32 = notes.iter().map(|n| self.notes.get(n).copied().unwrap_or(0.0)).sum();
        if have { own } else { own + NOTES_ABOVE }
    }

    /// Does the table of this strip go on in the next one?
    fn goes_on(&self, index: usize, end: usize) -> bool {
        let table = self.slabs[index].table;
        index + 1 < end && table.is_some() && self.slabs[index + 1].table == table
    }

    /// The pages of the strips from `start` up to `end`.
    pub(super) fn chapter(&self, start: usize, end: usize) -> Vec<Planned> {
        let mut pages = Vec::new();
        let mut open = self.open(self.slabs[start].landscape, self.first);
        let mut i = start;
        while i < end {
            let slab = &self.slabs[i];
            if slab.landscape != open.page.landscape {
                let next = self.open(slab.landscape, false);
                Self::close(std::mem::replace(&mut open, next), &mut pages);
            }
            if let Some(last) = self.group_fits(&open, i, end) {
                for index in i..=last {
                    self.place(&mut open, index);
                }
                i = last + 1;
            } else if !open.fresh {
                let next = if slab.floats { self.fill(&mut open, i + 1, end) } else { i + 1 };
                let landscape = self.slabs[i].landscape;
                self.turn(&mut open, i, landscape, &mut pages);
                if next > i + 1 {
                    match self.group_fits(&open, i, i + 1) {
                        Some(_) => self.place(&mut open, i),
                        None => self.place_anyhow(&mut open, i, i + 1, &mut pages),
                    }
                    i = next;
                }
            } else {
                // Even an empty page is too low for the group: fill it piece by piece.
                self.place_anyhow(&mut open, i, end, &mut pages);
                i += 1;
            }
        }
        Self::close(open, &mut pages);
        pages
    }

    /// Fills the page with running text from strip `next` on while a figure waits for the
    /// next one; answers the strip after the last one placed.
    fn fill(&self, open: &mut Open, mut next: usize, end: usize) -> usize {
        while next < end && self.slabs[next].flows {
            match self.group_fits(open, next, end) {
                Some(last) if self.slabs[next..=last].iter().all(|slab| slab.flows) => {
                    (next..=last).for_each(|index| self.place(open, index));
                    next = last + 1;
                }
                _ => break,
            }
        }
        next
    }

    /// Goes to a new page before strip `i`; a table under way goes on there.
    fn turn(&self, open: &mut Open, i: usize, landscape: bool, pages: &mut Vec<Planned>) {
        let table =
            self.slabs[i].table.filter(|_| i > 0 && self.slabs[i - 1].table == self.slabs[i].table);
        if let Some(table) = table {
            open.page.steps.push(Step::TableFoot { table, y: open.y });
            open.y += TABLE_FOOT;
        }
        let next = self.open(landscape, false);
        Self::close(std::mem::replace(open, next), pages);
        if let Some(table) = table {
            open.page.steps.push(Step::TableHead { table, y: open.y });
            open.y += self.tables[table as usize].repeated_height();
        }
    }

    /// The last strip of the group that begins here, if the whole group fits.
    fn group_fits(&self, open: &Open, start: usize, end: usize) -> Option<usize> {
        let (mut y, mut after) = (open.y, open.after);
        let mut notes = open.notes_height;
        let mut have = !open.notes.is_empty();
        for index in start..end {
            let slab = &self.slabs[index];
            let gap = if open.fresh && index == start { 0.0 } else { after.max(self.before(slab)) };
            y += gap + slab.frame.height;
            after = slab.after;
            notes += self.notes_height(&slab.notes, have);
            have |= !slab.notes.is_empty();
            if slab.landscape != open.page.landscape {
                return None;
            }
            let last = !slab.keep || index + 1 == end;
            let foot = if last && self.goes_on(index, end) { TABLE_FOOT } else { 0.0 };
            if y + notes + foot > open.area.bottom + 0.01 {
                return None;
            }
            if last {
                return Some(index);
            }
        }
        None
    }

    fn place(&self, open: &mut Open, index: usize) {
        let slab = &self.slabs[index];
        if !open.fresh {
            open.y += open.after.max(self.before(slab));
        }
        open.page.steps.push(Step::Slab { index, y: open.y, from: 0.0, to: slab.frame.height });
        open.y += slab.frame.height;
        self.placed(open, slab);
    }

    fn placed(&self, open: &mut Open, slab: &Slab) {
        open.after = slab.after;
        open.fresh = false;
        open.notes_height += self.notes_height(&slab.notes, !open.notes.is_empty());
        open.notes.extend(&slab.notes);
    }

    /// Places one strip on a fresh page without regard to what follows, cut if need be.
    fn place_anyhow(&self, open: &mut Open, index: usize, end: usize, pages: &mut Vec<Planned>) {
        let slab = &self.slabs[index];
        let mut from = 0.0;
        loop {
            let foot = if self.goes_on(index, end) { TABLE_FOOT } else { 0.0 };
            let notes = self.notes_height(&slab.notes, !open.notes.is_empty());
            let mut room = open.area.bottom - open.y - open.notes_height - foot;
            if notes < room / 2.0 {
                room -= notes;
            }
            // Some progress on every page, whatever its heads and notes leave.
            let room = room.max(10.0 * U);
            let rest = slab.frame.height - from;
            if rest <= room {
                open.page.steps.push(Step::Slab { index, y: open.y, from, to: slab.frame.height });
                open.y += rest;
                (open.after, open.fresh) = (slab.after, false);
                self.spread(open, &slab.notes, pages);
                return;
            }
            let to = cut(slab, from, room);
            open.page.steps.push(Step::Slab { index, y: open.y, from, to });
            open.y += to - from;
            from = to;
            let next = self.open(slab.landscape, false);
            Self::close(std::mem::replace(open, next), pages);
        }
    }

    /// Footnotes of a strip that filled its page: what does not fit below it stands on the
    /// pages that follow.
    fn spread(&self, open: &mut Open, notes: &[u32], pages: &mut Vec<Planned>) {
        for note in notes {
            let mut height = self.notes_height(&[*note], !open.notes.is_empty());
            if open.y + open.notes_height + height > open.area.bottom {
                let next = self.open(open.page.landscape, false);
                Self::close(std::mem::replace(open, next), pages);
                height = self.notes_height(&[*note], false);
                open.fresh = false;
            }
            open.notes_height += height;
            open.notes.push(*note);
        }
    }
}

/// Where to cut a strip so that no line of text is cut: above the first line that would
/// cross the edge.
fn cut(slab: &Slab, from: f32, room: f32) -> f32 {
    let limit = from + room;
    let mut cut = limit;
    for placed in &slab.frame.items {
        let height = match &placed.item {
            Item::Glyphs(run) => (placed.y - run.size * 0.36, placed.y + run.size * 0.12),
            Item::Image { height, .. } => (placed.y, placed.y + height),
            _ => continue,
        };
        if height.0 < limit && height.1 > limit && height.0 > from + 1.0 {
            cut = cut.min(height.0);
        }
    }
    cut.max(from + room / 2.0)
}
