//! Answers to an invitation: looked through first, then noted down.

use std::path::PathBuf;

use office::domain::{Id, Meeting, Reply};
use office::{NotedReply, Received};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::call::{Commands, Result};
use crate::dialogs::CALENDAR;
use crate::room::{Room, Written};

pub(super) fn list(commands: &mut Commands) {
    commands.add("chooseReplies", choose);
    commands.add("repliesInFiles", in_files);
    commands.add("repliesInList", in_list);
    commands.add("noteReplies", note);
    commands.add("notePresent", note_present);
}

/// Asks for calendar files with answers.
fn choose(room: &Room, (): ()) -> Result<Vec<PathBuf>> {
    Ok(room.dialogs.open_many("Antworten einlesen", &CALENDAR))
}

/// Calendar files with answers to the invitation to a session.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Files {
    meeting: Id<Meeting>,
    files: Vec<PathBuf>,
}

/// Whose answers calendar files are.
fn in_files(room: &Room, of: Files) -> Result<Vec<Received>> {
    room.read(|store| office::replies_in_files(store, of.meeting, &of.files))
}

/// Addresses or names that answered alike.
#[derive(Deserialize, Serialize, JsonSchema)]
struct AddressList {
    meeting: Id<Meeting>,
    /// One a line, or parted by commas or semicolons.
    list: String,
    reply: Reply,
}

/// Whose addresses a list has.
fn in_list(room: &Room, of: AddressList) -> Result<Vec<Received>> {
    room.read(|store| office::replies_in_list(store, of.meeting, &of.list, of.reply))
}

/// Answers to be noted down.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Noted {
    meeting: Id<Meeting>,
    replies: Vec<NotedReply>,
}

/// Notes answers down as of today, as one step.
fn note(room: &Room, of: Noted) -> Result<Written<()>> {
    room.write(|store| office::note_replies(store, of.meeting, &of.replies, room.today()))
}

/// Notes everybody down as present of whom nothing is noted yet.
fn note_present(room: &Room, meeting: Id<Meeting>) -> Result<Written<()>> {
    room.write(|store| office::note_present(store, meeting))
}
