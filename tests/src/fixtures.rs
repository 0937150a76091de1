//! Alliances from the real world: what public web pages state of them, and nothing else.
//! `fixtures/README.md` says what was left open.

use std::path::{Path, PathBuf};

/// Names of the fixtures.
pub const ALL: [&str; 3] = ["brandenburg", "thueringen", "quartier"];

/// Where the fixture lies.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name).with_extension("json")
}

/// The fixture as it lies on the disk.
///
/// # Panics
/// When there is no such fixture.
pub fn bytes(name: &str) -> Vec<u8> {
    let path = path(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
