//! Strips onto pages: a plan in numbers alone, of which strip stands where.
//!
//! Invariants: nothing is placed below the type area; a strip higher than a page is cut;
//! linear in the number of strips. A heading never ends a page, a table split over pages
//! repeats its head and says where it goes on.

mod fill;

use std::collections::HashMap;

use self::fill::Planner;
use crate::slab::{Begins, Slab, TableParts};
use crate::style::U;

/// Type area of a page, from its top edge.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Area {
    pub(crate) top: f32,
    pub(crate) bottom: f32,
}

/// The type areas of a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Areas {
    pub(crate) first: Area,
    pub(crate) next: Area,
    pub(crate) landscape: Area,
}

/// What stands on a page, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    /// A strip, or the part of it between two heights.
    Slab { index: usize, y: f32, from: f32, to: f32 },
    /// A table goes on from the page before: caption and head again.
    TableHead { table: u32, y: f32 },
    /// A table goes on on the next page: closing rule and a line that says so.
    TableFoot { table: u32, y: f32 },
    /// Footnotes, from y.
    Notes { y: f32, notes: Vec<u32> },
}

/// A planned page; without steps it is blank.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Planned {
    pub(crate) steps: Vec<Step>,
    pub(crate) landscape: bool,
    /// Where its content ends.
    pub(crate) used: f32,
}

/// Closing rule and line below a table that goes on.
pub(crate) const TABLE_FOOT: f32 = 4.0 * U;
/// Above footnotes: clearance, rule, gap.
pub(crate) const NOTES_ABOVE: f32 = 4.0 * U;
/// A last page with less than five lines calls for tightening.
const TOO_LITTLE: f32 = 20.0 * U;

/// Plans the pages of a document, after `covers` of its pages, chapter by chapter; a chapter
/// that would end with a few lines on a page of their own is set tighter if that saves the
/// page. Before what begins on the right, a page may stay blank.
pub(crate) fn plan(
    slabs: &[Slab],
    tables: &[TableParts],
    notes: &HashMap<u32, f32>,
    areas: &Areas,
    covers: usize,
) -> Vec<Planned> {
    let mut pages: Vec<Planned> = Vec::new();
    let mut start = 0;
    while start < slabs.len() {
        let end = (start + 1..slabs.len())
            .find(|&i| slabs[i].begins > Begins::Anywhere)
            .unwrap_or(slabs.len());
        let mut planner =
            Planner { slabs, tables, notes, areas, first: pages.is_empty(), tight: false };
        let mut chapter = planner.chapter(start, end);
        let area_top = areas.next.top;
        if chapter.len() > 1 && chapter.last().is_some_and(|last| last.used - area_top < TOO_LITTLE)
        {
            planner.tight = true;
            let tight = planner.chapter(start, end);
            if tight.len() < chapter.len() {
                chapter = tight;
            }
        }
        let left = (covers + pages.len()) % 2 == 1;
        if left && slabs[start].begins == Begins::RightPage {
            pages.push(Planned::default());
        }
        pages.extend(chapter);
        start = end;
    }
    pages
}

impl TableParts {
    /// Height of caption and head when repeated.
    pub(crate) fn repeated_height(&self) -> f32 {
        self.caption.as_ref().map_or(0.0, |(frame, _)| frame.height) + self.head.height
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::Frame;

    const AREA: Area = Area { top: 30.0, bottom: 130.0 };
    const AREAS: Areas = Areas { first: AREA, next: AREA, landscape: AREA };

    fn slab(height: f32) -> Slab {
        Slab::of(Frame::of_height(height), 5.0, 5.0)
    }
    fn planned(slabs: &[Slab]) -> Vec<Vec<usize>> {
        let index =
            |step: &Step| if let Step::Slab { index, .. } = step { Some(*index) } else { None };
        let pages = plan(slabs, &[], &HashMap::new(), &AREAS, 0);
        pages.iter().map(|page| page.steps.iter().filter_map(index).collect()).collect()
    }

    #[test]
    fn a_heading_goes_with_what_follows() {
        let heading = Slab { keep: true, ..slab(10.0) };
        assert_eq!(planned(&[slab(80.0), heading, slab(10.0)]), [vec![0], vec![1, 2]]);
    }

    #[test]
    fn the_larger_space_counts_and_none_at_the_top() {
        let pages = plan(&[slab(40.0), slab(50.0), slab(1.0)], &[], &HashMap::new(), &AREAS, 0);
        assert_eq!(pages.len(), 2);
        assert_eq!(pages[0].steps[1], Step::Slab { index: 1, y: 75.0, from: 0.0, to: 50.0 });
    }

    #[test]
    fn what_is_higher_than_a_page_is_cut() {
        assert_eq!(planned(&[slab(250.0), slab(10.0)]), [vec![0], vec![0], vec![0, 1]]);
    }

    #[test]
    fn text_fills_the_hole_before_a_figure_but_no_heading_passes_it() {
        let figure = Slab { floats: true, ..slab(40.0) };
        let line = || Slab { flows: true, ..slab(10.0) };
        let slabs = [slab(65.0), figure, line(), line(), line()];
        assert_eq!(planned(&slabs), [vec![0, 2, 3], vec![1, 4]]);
        let figure = Slab { floats: true, ..slab(40.0) };
        assert_eq!(planned(&[slab(65.0), figure, slab(10.0), line()]), [vec![0], vec![1, 2, 3]]);
    }

    #[test]
    fn a_chain_that_no_page_holds_is_broken() {
        let chain: Vec<Slab> = (0..20).map(|_| Slab { keep: true, ..slab(20.0) }).collect();
        let pages = planned(&chain);
        assert!(pages.len() >= 5 && pages.iter().all(|page| page.len() <= 4), "{pages:?}");
    }

    #[test]
    fn a_chapter_that_spills_a_few_lines_is_tightened() {
        let mut slabs = vec![slab(78.0), slab(18.0)];
        slabs[1].before = 8.0;
        slabs[1].after = 0.0;
        slabs[0].after = 0.0;
        slabs[1].tight = Some(3.0);
        assert_eq!(planned(&slabs).len(), 1);
    }

    #[test]
    fn a_chapter_on_the_right_leaves_a_left_page_blank() {
        let chapter = || Slab { begins: Begins::RightPage, ..slab(10.0) };
        assert_eq!(planned(&[chapter(), slab(10.0), chapter()]), [vec![0, 1], vec![], vec![2]]);
        // After a cover the first chapter has a blank page before it, too.
        let pages = plan(&[chapter()], &[], &HashMap::new(), &AREAS, 1);
        assert_eq!((pages.len(), pages[0].steps.len()), (2, 0));
    }
}
