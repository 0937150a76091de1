//! Founding, opening, closing an alliance: the first start and the file menu.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use office::domain::{Alliance, Color, Id, TextModule};
use office::store::Store;
use office::{Desk, complete_name, folder_name};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::call::{Commands, Result};
use crate::dialogs::{ALLIANCE, Kind};
use crate::preferences::Recent;
use crate::room::{Room, Steps};

pub(super) fn list(commands: &mut Commands) {
    commands.add("start", start);
    commands.add("now", now);
    commands.add("proposeFolder", propose_folder);
    commands.add("chooseFolder", choose_folder);
    commands.add("found", found);
    commands.add("openExample", open_example);
    commands.add("chooseAlliance", choose_alliance);
    commands.add("open", open);
    commands.add("openToRead", open_to_read);
    commands.add("close", close);
    commands.add("forget", forget);
    commands.add("whatTheCheckFound", what_the_check_found);
    commands.add("exportComplete", export_complete);
}

/// What the window shows first.
#[derive(Serialize, JsonSchema)]
struct Start {
    /// The alliance that is open.
    alliance: Option<OpenAlliance>,
    /// An alliance that the program was asked to open, by a double click or a second start, and
    /// could not.
    asked: Option<PathBuf>,
    /// The alliances opened last, the newest first.
    recent: Vec<Recent>,
    /// The person at this desk.
    person: String,
    /// The day it is, in Germany.
    today: NaiveDate,
    /// The program's version.
    version: &'static str,
}

/// The open alliance, as far as the frame shows it.
#[derive(Serialize, JsonSchema)]
pub(super) struct OpenAlliance {
    id: Id<Alliance>,
    name: String,
    /// What the sidebar calls it.
    short_name: String,
    /// Name of its file.
    file: String,
    /// Its folder.
    folder: PathBuf,
    read_only: bool,
    accent: Option<Color>,
    /// Sentences that are written often.
    text_modules: Vec<TextModule>,
    person: String,
    steps: Steps,
}

/// Opens what the program was asked to open. What cannot be opened is asked for once more by the
/// window, so that it is said there why.
fn start(room: &Room, (): ()) -> Result<Start> {
    if let Some(path) = room.asked_to_open()
        && open(room, path.clone()).is_err()
    {
        room.open_at_start(Some(path));
    }
    Ok(Start {
        alliance: if room.is_open() { Some(open_alliance(room)?) } else { None },
        asked: room.asked_to_open(),
        recent: room.preferences.recent(),
        person: room.preferences.person(),
        today: room.today(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// The time on the wall in Germany.
fn now(room: &Room, (): ()) -> Result<NaiveDateTime> {
    Ok(room.wall_time())
}

fn open_alliance(room: &Room) -> Result<OpenAlliance> {
    let steps = room.steps()?;
    let person = room.preferences.person();
    room.read(|store| {
        let alliance = store.alliance()?;
        Ok(OpenAlliance {
            id: alliance.id,
            short_name: alliance.short_name.unwrap_or_else(|| alliance.name.clone()),
            name: alliance.name,
            file: store.path().file_name().unwrap_or_default().to_string_lossy().into_owned(),
            folder: store.folder().to_owned(),
            read_only: store.is_read_only(),
            accent: alliance.accent,
            text_modules: alliance.text_modules,
            person,
            steps,
        })
    })
}

fn enter(room: &Room, store: Store) -> Result<OpenAlliance> {
    room.enter(store)?;
    open_alliance(room)
}

/// Where an alliance of this name would go, if the person does not say otherwise.
fn propose_folder(_: &Room, name: String) -> Result<PathBuf> {
    let documents = dirs::document_dir().or_else(dirs::home_dir).unwrap_or_default();
    Ok(free(&documents.join(folder_name(&name))))
}

/// The folder itself, or the first of „Name 2“, „Name 3“ … that is free.
fn free(folder: &Path) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut number = 1;
    let mut free = folder.to_owned();
    while free.exists() {
        number += 1;
        free = folder.with_file_name(format!("{name} {number}"));
    }
    free
}

/// Asks for the folder that the new alliance's folder shall lie in.
fn choose_folder(room: &Room, name: String) -> Result<Option<PathBuf>> {
    let chosen = room.dialogs.folder("Wo soll das Bündnis liegen?");
    Ok(chosen.map(|folder| free(&folder.join(folder_name(&name)))))
}

/// A new alliance.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Found {
    name: String,
    person: String,
    folder: PathBuf,
}

fn found(room: &Room, new: Found) -> Result<OpenAlliance> {
    room.preferences.set_person(&new.person)?;
    drop(room.desk().found(&new.folder, &new.name)?);
    open(room, new.folder)
}

/// Lays out the example alliance, as of today, in a folder that the program proposes.
fn open_example(room: &Room, (): ()) -> Result<OpenAlliance> {
    let folder = propose_folder(room, "Lebendige Mitte".to_owned())?;
    drop(room.desk().example(&folder, room.today(), &mut |_, _| {})?);
    open(room, folder)
}

/// Asks for an alliance's file.
fn choose_alliance(room: &Room, (): ()) -> Result<Option<PathBuf>> {
    Ok(room.dialogs.open("Bündnis öffnen", &ALLIANCE))
}

/// Opens an alliance to work in it; the one before it is closed.
fn open(room: &Room, path: PathBuf) -> Result<OpenAlliance> {
    if is_open_here(room, &path) {
        return open_alliance(room);
    }
    enter(room, room.desk().open(&path)?)
}

fn is_open_here(room: &Room, path: &Path) -> bool {
    let same = |a: &Path, b: &Path| {
        a.canonicalize().ok().is_some_and(|a| b.canonicalize().ok() == Some(a))
    };
    let here = |file: &Path| same(file, path) || file.parent().is_some_and(|dir| same(dir, path));
    room.with_path(here).unwrap_or(false)
}

/// Opens an alliance to read it, beside another desk or on a medium that cannot be written.
fn open_to_read(room: &Room, path: PathBuf) -> Result<OpenAlliance> {
    enter(room, Desk::read(&path)?)
}

fn close(room: &Room, (): ()) -> Result<()> {
    room.leave();
    Ok(())
}

/// Forgets an alliance that is not where it was.
fn forget(room: &Room, path: PathBuf) -> Result<()> {
    room.preferences.forget(&path)
}

/// Sees to the file beside the work, once the window has something to show: its check, and the
/// day's backup. Answers with the sentence about a backup that could not be made, or about a
/// clock that is wrong.
fn what_the_check_found(room: &Room, (): ()) -> Result<Option<String>> {
    let desk = room.desk();
    let begun = room.read(|store| match store.is_read_only() {
        true => Ok(None),
        false => desk.care_for(store).map(Some),
    })?;
    let Some(mut care) = begun else { return Ok(None) };
    care.checked()?;
    if let Err(error) = care.finish() {
        return Ok(Some(office::say::error(&error)));
    }
    let now = room.now();
    let ahead = room.read(|store| office::change_ahead(store, now))?;
    Ok(ahead.map(|last| office::say::clock_behind(now, last)))
}

/// Asks for a place and writes everything into one JSON file there.
fn export_complete(room: &Room, (): ()) -> Result<Option<PathBuf>> {
    const JSON: Kind = Kind { name: "JSON", endings: &["json"] };
    let name = room.read(|store| Ok(complete_name(&store.alliance()?, room.today())))?;
    let Some(file) = room.dialogs.save("Alles ausgeben", &name, &JSON) else { return Ok(None) };
    room.read(|store| office::write_complete(store, &file, &mut |_, _| {}))?;
    Ok(Some(file))
}
