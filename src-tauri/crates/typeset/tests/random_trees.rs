//! No tree makes the typesetter fail, and every file is sound. `TYPESET_CASES` sets how many
//! trees are tried, `TYPESET_OUT` a folder where their files are kept for veraPDF.
#![allow(missing_docs)]

mod random;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

#[test]
fn random_trees_become_sound_files() {
    let cases =
        std::env::var("TYPESET_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(24);
    let out = std::env::var_os("TYPESET_OUT").map(std::path::PathBuf::from);
    let config =
        Config { cases, failure_persistence: None, max_shrink_iters: 400, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let number = std::cell::Cell::new(0);
    runner
        .run(&random::document(), |doc| {
            let _ = typeset::check(&doc);
            let pdf = typeset::typeset(&doc).unwrap();
            if let Some(out) = &out {
                number.set(number.get() + 1);
                std::fs::write(out.join(format!("random-{:03}.pdf", number.get())), &pdf.bytes)
                    .unwrap();
            }
            prop_assert!(pdf.pages >= 1);
            let file = lopdf::Document::load_mem(&pdf.bytes).unwrap();
            prop_assert_eq!(file.get_pages().len(), pdf.pages);
            prop_assert!(typeset::outline(&pdf.bytes).starts_with("Document"));
            prop_assert_eq!(
                &typeset::typeset(&doc).unwrap().bytes,
                &pdf.bytes,
                "the same tree, the same bytes"
            );
            Ok(())
        })
        .unwrap();
}
