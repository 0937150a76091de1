//! A small register, the plain outline of a tree, and comparison with what stands in
//! `golden`. `PAPERS_WRITE_GOLDEN=1` writes the files anew.

mod interim_report;
mod meeting_papers;
mod minutes;
mod outline;

use std::path::PathBuf;

use domain::{Id, Register};

use typeset::Document;
use uuid::Uuid;

use crate::Setting;
use outline::outline;

/// The hand-made register: one working group with one full session, and what belongs to it.
fn register() -> Register {
    let mut register: Register = serde_json::from_str(include_str!("register.json")).unwrap();
    register.sort();
    assert_eq!(register.misfits(), [], "the hand-made register holds together");
    register
}

/// The key that ends in these hexadecimal digits.
fn id<T>(digits: u128) -> Id<T> {
    Id::new(Uuid::from_u128(0x0000_0000_0000_7000_8000_0000_0000_0000 | digits))
}

/// The setting of the tests: 15 July 2026, every picture a small one.
fn setting() -> Setting<'static> {
    Setting { as_of: "2026-07-15T14:05:00".parse().unwrap(), picture: &|_| Some(PICTURE.to_vec()) }
}

/// A grey page of a few pixels.
const PICTURE: &[u8] = include_bytes!("picture.jpg");

/// A tree that holds: no finding, and no word that only a program would write.
fn sound(document: &Document) -> String {
    assert_eq!(typeset::check(document), []);
    let text = outline(document);
    for wrong in ["None", "Some(", "undefined", "null", "  –  –", "\u{A0}\u{A0}"] {
        assert!(!text.contains(wrong), "{wrong:?} in\n{text}");
    }
    text
}

/// Compares with the golden file of this name.
fn golden(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/tests/golden").join(name);
    if std::env::var_os("PAPERS_WRITE_GOLDEN").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == text, "{name} differs; it is now:\n{text}");
}
