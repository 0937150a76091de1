//! Laws that hold for every tree, checked on pages before they are written: text stands on
//! the page, texts do not overlap, nothing of the tree is lost.

use proptest::prelude::*;

use crate::desk::Desk;
use crate::frame::{Item, Mark, Turn};
use crate::random;
use crate::sheets::{Sheet, sheets};
use crate::style::{PT, page};
use crate::survey::Survey;
use crate::text::{Shaper, Vocabulary};
use crate::tree::Document;

/// Field of a run: left, top, right, bottom, from its baseline and x-height.
type Field = (f32, f32, f32, f32);

fn fields(desk: &Desk<'_>, sheet: &Sheet) -> Vec<(Field, Mark, String)> {
    let mut all = Vec::new();
    for placed in &sheet.frame.items {
        if let Item::Glyphs(run) = &placed.item
            && run.turn == Turn::None
        {
            let font = &crate::fonts::load().unwrap()[run.face.index()];
            let font = harfrust::ShaperFont::new(font);
            let space = desk.shaper.space(run.face).glyph;
            let em = run.size / PT / 1000.0;
            let (mut at, mut end) = (0.0_f32, 0.0_f32);
            let mut said = String::new();
            for glyph in &run.glyphs {
                at += (font.glyph_h_advance(harfrust::GlyphId::from(glyph.glyph))
                    - i32::from(glyph.back)) as f32
                    * em;
                if glyph.glyph != space {
                    end = at;
                }
                said.push_str(desk.shaper.said(run.face).get(&glyph.glyph).map_or("?", |s| s));
            }
            if end > 0.0 {
                let high = run.size / PT;
                all.push((
                    (placed.x, placed.y - 0.5 * high, placed.x + end, placed.y),
                    placed.mark,
                    said,
                ));
            }
        }
    }
    all
}

fn laws(doc: &Document) -> Result<(), TestCaseError> {
    let mut desk = Desk::new(
        doc,
        Survey::of(doc),
        Default::default(),
        Shaper::new(&[], Vocabulary::default()).unwrap(),
    );
    let sheets = sheets(&mut desk);
    for (number, sheet) in sheets.iter().enumerate() {
        let (width, height) =
            if sheet.landscape { (page::HEIGHT, page::WIDTH) } else { (page::WIDTH, page::HEIGHT) };
        let mut fields = fields(&desk, sheet);
        for ((left, top, right, bottom), _, said) in &fields {
            let inside =
                *left >= 3.9 && *right <= width - 5.0 && *top >= 4.0 && *bottom <= height - 4.0;
            prop_assert!(inside, "page {number}: {said:?} at {left} {top} {right} {bottom}");
        }
        fields.sort_by(|a, b| a.0.1.total_cmp(&b.0.1));
        for (i, (one, mark, said)) in fields.iter().enumerate() {
            for (other, other_mark, other_said) in
                fields[i + 1..].iter().take_while(|(other, ..)| other.1 < one.3 - 0.3)
            {
                // Labels inside one chart are judged by eye: data may crowd them.
                let same_figure = mark == other_mark;
                let apart = other.0 >= one.2 - 0.3 || other.2 <= one.0 + 0.3;
                prop_assert!(
                    apart || same_figure,
                    "page {number}: {said:?} {one:?} over {other_said:?} {other:?}"
                );
            }
        }
    }
    Ok(())
}

#[test]
fn texts_stand_on_the_page_and_never_overlap() {
    let cases =
        std::env::var("TYPESET_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(32);
    let config = proptest::test_runner::Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 60,
        ..Default::default()
    };
    let rng = proptest::test_runner::TestRng::deterministic_rng(
        proptest::test_runner::RngAlgorithm::ChaCha,
    );
    let mut runner = proptest::test_runner::TestRunner::new_with_rng(config, rng);
    runner.run(&random::document(), |doc| laws(&doc)).unwrap();
}
