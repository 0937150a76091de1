//! Where a new alliance is built, and how it gets to where it is to lie.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::connection::sync;
use crate::desk::Desk;
use crate::place::{ATTACHMENTS, Place};

/// Where an alliance is built, and where it goes.
pub(super) struct Site {
    /// Where it goes.
    target: PathBuf,
    /// Whether the folder was there, empty, and is to stay.
    existed: bool,
    /// Where it is built: beside the target, or inside when the target exists.
    pub(super) building: PathBuf,
    /// The place inside the building.
    pub(super) place: Place,
}

impl Site {
    /// Finds out whether the folder may be taken, and makes room to build.
    pub(super) fn prepare(folder: &Path) -> Result<Self, Error> {
        let target = std::path::absolute(folder).map_err(Error::io(folder))?;
        let name = target.file_name().unwrap_or(OsStr::new("alliance")).to_owned();
        let mut temporary = OsString::from(".");
        temporary.push(&name);
        temporary.push(".new");
        let existed = target.exists();
        let building = if existed {
            if !is_empty_but_for(&target, &temporary)? {
                return Err(Error::FolderNotEmpty { path: target });
            }
            target.join(&temporary)
        } else {
            let parent = target.parent().unwrap_or(Path::new("/"));
            if !parent.is_dir() {
                return Err(Error::FolderGone { path: parent.to_owned() });
            }
            parent.join(&temporary)
        };
        let place = Place::of_new(&building, &name);
        if building.exists() {
            // Left by a crash, unless somebody is building there right now.
            drop(Desk::sit(&place, "", chrono::DateTime::UNIX_EPOCH)?);
            fs::remove_dir_all(&building).map_err(Error::io(&building))?;
        }
        fs::create_dir(&building).map_err(Error::io(&target))?;
        Ok(Self { target, existed, building, place })
    }

    /// Moves what was built to where it goes. The file moves last: with it the alliance is
    /// there.
    pub(super) fn move_in(&self) -> Result<(), Error> {
        let _ = fs::remove_file(self.place.beside("-lock"));
        if self.existed {
            let file = self.place.file.file_name().unwrap_or_default();
            for entry in [OsStr::new(ATTACHMENTS), file] {
                let to = self.target.join(entry);
                fs::rename(self.building.join(entry), &to).map_err(Error::io(&to))?;
            }
            fs::remove_dir(&self.building).map_err(Error::io(&self.building))?;
            sync(&self.target)
        } else {
            fs::rename(&self.building, &self.target).map_err(Error::io(&self.target))?;
            sync(self.target.parent().unwrap_or(Path::new("/")))
        }
    }
}

fn is_empty_but_for(folder: &Path, name: &OsStr) -> Result<bool, Error> {
    let not_empty = || Error::FolderNotEmpty { path: folder.to_owned() };
    if !folder.is_dir() {
        return Err(not_empty());
    }
    for entry in fs::read_dir(folder).map_err(Error::io(folder))? {
        if entry.map_err(Error::io(folder))?.file_name() != name {
            return Ok(false);
        }
    }
    Ok(true)
}
