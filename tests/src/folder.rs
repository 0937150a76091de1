//! What lies in a folder, so that a test can say: it is byte for byte as it was.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Every file below a folder by its path in it, with the SHA-256 of its bytes; folders
/// stand with a slash at the end.
pub type Contents = BTreeMap<String, String>;

/// What lies in the folder now.
///
/// # Panics
/// When it cannot be read.
pub fn contents(folder: &Path) -> Contents {
    let mut found = Contents::new();
    gather(folder, folder, &mut found);
    found
}

fn gather(root: &Path, folder: &Path, into: &mut Contents) {
    for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root).unwrap().display().to_string();
        if path.is_dir() {
            into.insert(format!("{name}/"), String::new());
            gather(root, &path, into);
        } else {
            into.insert(name, sha256(&fs::read(&path).unwrap()));
        }
    }
}

/// SHA-256 in lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Copies a folder with all that is in it to a new place.
///
/// # Panics
/// When the disk refuses.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// The one file with this ending in the folder.
///
/// # Panics
/// When there is none.
pub fn file_with_ending(folder: &Path, ending: &str) -> PathBuf {
    let mut files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .find(|path| path.extension().is_some_and(|found| found == ending))
        .unwrap_or_else(|| panic!("no .{ending} in {}", folder.display()))
}
