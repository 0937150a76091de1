//! The tag trees of documents as they were last accepted. `JOURNEYS_BLESS=1` writes them anew.

use std::fs;
use std::path::Path;

/// Compares a tag tree with the one that is kept under this name.
///
/// # Panics
/// When it has changed.
#[track_caller]
pub fn snapshot(name: &str, tags: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("journeys/snapshots");
    let path = folder.join(format!("{name}.txt"));
    if std::env::var_os("JOURNEYS_BLESS").is_some() {
        fs::create_dir_all(&folder).unwrap();
        fs::write(&path, tags).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(tags == kept, "the tag tree of {name} has changed; JOURNEYS_BLESS=1 accepts it");
}
