//! No tree makes the typesetter fail; every file is sound, and gives back the tree's words:
//! copied out, and read out in the tree's order. What was set before does not tell. `TYPESET_CASES` sets how many trees are
//! tried, `TYPESET_OUT` a folder where their files are kept for veraPDF.
#![allow(missing_docs)]

mod random;
mod said;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use said::squeezed;

#[test]
fn random_trees_become_sound_files_that_say_what_they_say() {
    let cases =
        std::env::var("TYPESET_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(24);
    let kept = std::env::var_os("TYPESET_OUT").map(PathBuf::from);
    let folder = kept.clone().unwrap_or_else(|| env!("CARGO_TARGET_TMPDIR").into());
    let config =
        Config { cases, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let number = std::cell::Cell::new(0);
    let press = std::cell::RefCell::new(typeset::Press::default());
    runner
        .run(&random::document(), |doc| {
            let _ = typeset::check(&doc);
            let pdf = typeset::typeset(&doc).unwrap();
            if kept.is_some() {
                number.set(number.get() + 1);
            }
            let path = folder.join(format!("random-{:03}.pdf", number.get()));
            std::fs::write(&path, &pdf.bytes).unwrap();
            prop_assert!(pdf.pages >= 1);
            let file = lopdf::Document::load_mem(&pdf.bytes).unwrap();
            prop_assert_eq!(file.get_pages().len(), pdf.pages);
            prop_assert!(typeset::outline(&pdf.bytes).starts_with("Document"));
            let again = press.borrow_mut().typeset(&doc).unwrap();
            prop_assert!(
                again.bytes == pdf.bytes,
                "the same tree, the same bytes, set after others"
            );
            let again = press.borrow_mut().typeset(&doc).unwrap();
            prop_assert!(again.bytes == pdf.bytes, "the same tree, the same bytes, set once more");
            let said = said::said(&doc);
            read_out(&said, &path)?;
            copied_out(&said, &path, pdf.pages)
        })
        .unwrap();
}

/// The structure gives the texts in the order of the tree.
fn read_out(said: &[String], path: &Path) -> Result<(), TestCaseError> {
    let read = pdfcheck::struct_text(path).expect("poppler reads the file");
    let read: String = read
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"'))
        .map(|line| squeezed(line.strip_suffix('"').unwrap_or(line)))
        .collect();
    let mut at = 0;
    for text in said {
        let Some(found) = read[at..].find(text.as_str()) else {
            return Err(TestCaseError::fail(format!("{text:?} is not read out at its place")));
        };
        at += found + text.len();
    }
    Ok(())
}

/// Copying gives back every word as often as the tree has it, but for words that are divided
/// over two pages.
fn copied_out(said: &[String], path: &Path, pages: usize) -> Result<(), TestCaseError> {
    let copied = squeezed(&pdfcheck::drawn_text(path).expect("poppler reads the file"));
    let mut words: BTreeMap<&str, usize> = BTreeMap::new();
    for word in random::words::WORDS {
        if word.chars().count() > 3 && word.chars().all(char::is_alphabetic) {
            let count = said.iter().map(|text| text.matches(word).count()).sum();
            words.insert(word, count);
        }
    }
    let lost: usize =
        words.iter().map(|(word, count)| count.saturating_sub(copied.matches(word).count())).sum();
    prop_assert!(lost < pages, "{lost} words lost on {pages} pages");
    Ok(())
}
