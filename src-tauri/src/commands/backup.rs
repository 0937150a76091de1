//! Backups: which there are, what one contains, bringing one back, making one elsewhere.

use std::path::PathBuf;

use chrono::NaiveDate;
use office::domain::Noun;
use office::say;
use office::{BackupCopy, Backups};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::call::{Commands, Result};
use crate::room::Room;

pub(super) fn list(commands: &mut Commands) {
    commands.add("backups", backups);
    commands.add("ownBackups", own_backups);
    commands.add("previewBackup", preview_backup);
    commands.add("restore", restore);
    commands.add("backUp", back_up);
}

/// The backups of an alliance on this computer.
#[derive(Serialize, JsonSchema)]
struct AllianceBackups {
    /// The alliance's name, as the newest backup has it.
    name: String,
    /// The newest first.
    backups: Vec<BackupLine>,
}

/// A backup in a list.
#[derive(Serialize, JsonSchema)]
struct BackupLine {
    /// The day it was made.
    day: NaiveDate,
    /// Its file.
    file: PathBuf,
    /// Its size in bytes, without attachments.
    bytes: u64,
}

impl From<BackupCopy> for BackupLine {
    fn from(copy: BackupCopy) -> Self {
        Self { day: copy.day, file: copy.file, bytes: copy.bytes }
    }
}

/// The daily backups of every alliance on this computer.
fn backups(room: &Room, (): ()) -> Result<Vec<AllianceBackups>> {
    let found = Backups::of(&room.desk())?;
    Ok(found
        .into_iter()
        .map(|of| AllianceBackups {
            name: of.name,
            backups: of.copies.into_iter().map(BackupLine::from).collect(),
        })
        .collect())
}

/// The daily backups of the open alliance.
#[derive(Serialize, JsonSchema)]
struct OwnBackups {
    /// Where they lie.
    folder: PathBuf,
    /// The newest first.
    backups: Vec<BackupLine>,
}

fn own_backups(room: &Room, (): ()) -> Result<Option<OwnBackups>> {
    let alliance = room.read(|store| Ok(store.alliance()?.id))?;
    let found = office::backups_of(&room.desk(), alliance)?;
    Ok(found.map(|(folder, copies)| OwnBackups {
        folder,
        backups: copies.into_iter().map(BackupLine::from).collect(),
    }))
}

/// What a backup contains.
#[derive(Serialize, JsonSchema)]
struct BackupContents {
    /// The alliance's name.
    name: String,
    /// „38 Organisationen“, „66 Sitzungen“ …
    counts: Vec<String>,
    /// Its last step, said in the past tense.
    last_step: Option<String>,
}

fn preview_backup(_: &Room, file: PathBuf) -> Result<BackupContents> {
    let store = office::Desk::read(&file)?;
    let register = store.register().map_err(office::Error::from)?;
    let counts = [
        (Noun::Organization, register.organizations.len()),
        (Noun::Person, register.people.len()),
        (Noun::Body, register.bodies.len()),
        (Noun::Meeting, register.meetings.len()),
        (Noun::Decision, register.decisions.len()),
        (Noun::Task, register.tasks.len()),
        (Noun::Project, register.projects.len()),
        (Noun::File, register.files.len()),
    ];
    let last = store.steps(1).map_err(office::Error::from)?;
    Ok(BackupContents {
        name: register.alliance.name.clone(),
        counts: counts.iter().map(|(noun, count)| say::count(*count, *noun)).collect(),
        last_step: last.first().map(say::history_step),
    })
}

/// A backup to be brought back.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Restore {
    /// The backup's file.
    file: PathBuf,
    /// The new folder. What is there already is never touched.
    folder: PathBuf,
}

/// Brings a backup back as an alliance in a new folder.
fn restore(_: &Room, restore: Restore) -> Result<PathBuf> {
    office::store::backup::restore(&restore.file, &restore.folder)?;
    Ok(restore.folder)
}

/// Asks for a folder and copies the open alliance there, checked.
fn back_up(room: &Room, (): ()) -> Result<Option<PathBuf>> {
    let Some(folder) = room.dialogs.folder("Wohin soll die Sicherung?") else { return Ok(None) };
    let moment = room.wall_time().format("%Y-%m-%d %H-%M");
    let target = room.read(|store| {
        let name = office::folder_name(&store.alliance()?.name);
        let target = folder.join(format!("{name} {moment}"));
        store.backup_to(&target)?;
        Ok(target)
    })?;
    Ok(Some(target))
}
