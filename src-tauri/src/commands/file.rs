//! Documents and pictures: taken in from the disk, given out again.

use std::path::PathBuf;

use chrono::NaiveDate;
use office::domain::{File, Id};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::record::New;
use crate::call::{Commands, Result};
use crate::dialogs::{ANY, Kind};
use crate::room::{Room, Written};

pub(super) fn list(commands: &mut Commands) {
    commands.add("chooseFiles", choose);
    commands.add("describeFile", describe);
    commands.add("keepFile", keep);
    commands.add("attachFiles", attach);
    commands.add("saveFile", save);
    commands.add_bytes("attachment", attachment);
}

/// Asks for files to take in.
fn choose(room: &Room, (): ()) -> Result<Vec<PathBuf>> {
    Ok(room.dialogs.open_many("Dokumente ablegen", &ANY))
}

/// What can be told of a file before it is taken in.
#[derive(Serialize, JsonSchema)]
struct Description {
    /// A title made from its name.
    title: String,
    file_name: String,
    media_type: Option<String>,
    /// In bytes.
    size: u64,
    /// Whether it is a picture, which wants an alternative text and a credit.
    picture: bool,
    /// The day it was changed last.
    changed_on: Option<NaiveDate>,
}

fn describe(_: &Room, path: PathBuf) -> Result<Description> {
    let found = office::describe_file(&path)?;
    Ok(Description {
        title: found.title,
        file_name: found.file_name,
        media_type: found.media_type.map(str::to_owned),
        size: found.size,
        picture: found.picture,
        changed_on: found.changed_on,
    })
}

/// A file on its way in.
#[derive(Deserialize, JsonSchema)]
struct Attachment {
    path: PathBuf,
    file: New<File>,
}

/// Brings the bytes of a file to the disk: the record to attach then, alone or with others.
fn keep(room: &Room, attachment: Attachment) -> Result<File> {
    room.keep(|store| {
        let file = attachment.file.record(store)?;
        office::keep_file(store, file, &attachment.path)
    })
}

/// Adds files whose bytes are kept, as one step.
fn attach(room: &Room, files: Vec<File>) -> Result<Written<()>> {
    room.write(|store| Ok(store.attach_files(&files)?))
}

/// Asks for a place and writes a document's bytes there.
fn save(room: &Room, id: Id<File>) -> Result<Option<PathBuf>> {
    let name = room.read(|store| office::file_name_of(store, id))?;
    let any = Kind { name: "Datei", endings: &["*"] };
    let Some(path) = room.dialogs.save("Dokument sichern", &name, &any) else { return Ok(None) };
    room.read(|store| office::save_file(store, id, &path))?;
    Ok(Some(path))
}

/// The bytes of an attachment, by its SHA-256.
fn attachment(room: &Room, sha256: String) -> Result<Vec<u8>> {
    room.read(|store| office::attachment(store, &sha256))
}
