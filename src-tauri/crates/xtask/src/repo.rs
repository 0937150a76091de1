//! Where things lie in this checkout.

use std::path::{Path, PathBuf};

/// The top folder, where the workspace's `Cargo.toml` stands.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}
