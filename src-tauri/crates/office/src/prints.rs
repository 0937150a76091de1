//! Pictures as documents print them: scaled, upright, in common colours, without the place
//! where they were taken. Made once, when a picture is attached, and kept in a folder of their
//! own beside the attachments; whatever is missing there is made again when it is needed.

use std::fs;
use std::path::PathBuf;

use domain::{File, FileRole};
use store::{Attachments, Store};

use crate::{Result, whole};

/// Brings a file's bytes to the disk, and a picture in print size beside them.
///
/// # Errors
/// As [`Store::keep_bytes`].
pub(crate) fn keep(store: &mut Store, file: File, bytes: &[u8]) -> Result<File> {
    let file = store.keep_bytes(file, bytes)?;
    if let (FileRole::Picture | FileRole::Logo, Some(sha256)) = (file.role, &file.sha256) {
        make(&store.attachments(), sha256, bytes);
    }
    Ok(file)
}

/// An attached picture in print size; what had to be made is kept, unless the alliance is open
/// for reading alone. One that cannot be read is given as it is: the document's check names
/// it. `None`: it is not there.
pub(crate) fn picture(store: &Store, sha256: &str) -> Option<Vec<u8>> {
    find_or_make(&store.attachments(), sha256, !store.is_read_only())
}

fn find_or_make(kept: &Attachments, sha256: &str, keep: bool) -> Option<Vec<u8>> {
    if let Ok(print) = fs::read(place(kept, sha256)) {
        return Some(print);
    }
    let bytes = kept.read(sha256).ok()?;
    let print =
        if keep { make(kept, sha256, &bytes) } else { typeset::picture_for_print(&bytes).ok() };
    Some(print.unwrap_or(bytes))
}

/// Makes a picture's print and keeps it where the disk allows: it can be made again.
fn make(kept: &Attachments, sha256: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let print = typeset::picture_for_print(bytes).ok()?;
    let place = place(kept, sha256);
    if let Some(folder) = place.parent()
        && fs::create_dir_all(folder).is_ok()
    {
        let _ = whole::write(&place, &print);
    }
    Some(print)
}

fn place(kept: &Attachments, sha256: &str) -> PathBuf {
    kept.path(sha256).with_file_name("druck").join(format!("{sha256}.bild"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHOTO: &[u8] = include_bytes!("example/pictures/titel.jpg");

    #[test]
    fn a_print_is_made_once_and_again_when_it_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Attachments::at(folder.path().join("anlagen"));
        let sha256 = kept.put(PHOTO).unwrap();
        let print = find_or_make(&kept, &sha256, true).unwrap();
        assert_eq!(fs::read(place(&kept, &sha256)).unwrap(), print);
        fs::write(place(&kept, &sha256), b"kept").unwrap();
        assert_eq!(
            find_or_make(&kept, &sha256, true).unwrap(),
            b"kept",
            "what is there is not made anew"
        );
        fs::remove_file(place(&kept, &sha256)).unwrap();
        assert_eq!(find_or_make(&kept, &sha256, true).unwrap(), print);
    }

    #[test]
    fn what_cannot_be_read_is_given_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Attachments::at(folder.path().join("anlagen"));
        let sha256 = kept.put(b"no picture").unwrap();
        assert_eq!(find_or_make(&kept, &sha256, true).unwrap(), b"no picture");
        assert!(!place(&kept, &sha256).exists());
        assert_eq!(find_or_make(&kept, &"0".repeat(64), true), None);
    }
}
