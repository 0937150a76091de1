//! What is being typed: kept within half a second, yet no step of the history.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::call::{Commands, Result};
use crate::room::Room;

pub(super) fn list(commands: &mut Commands) {
    commands.add("putDraft", put);
    commands.add("drafts", all);
    commands.add("clearDraft", clear);
}

/// Words being typed.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Draft {
    /// The field, by a name of the window's choice.
    key: String,
    text: String,
}

fn put(room: &Room, draft: Draft) -> Result<()> {
    room.keep(|store| Ok(store.put_draft(&draft.key, &draft.text)?))
}

/// What was being typed when the program ended.
fn all(room: &Room, (): ()) -> Result<Vec<Draft>> {
    let drafts = room.read(|store| Ok(store.drafts()?))?;
    Ok(drafts.into_iter().map(|(key, text)| Draft { key, text }).collect())
}

fn clear(room: &Room, key: String) -> Result<()> {
    room.keep(|store| Ok(store.clear_draft(&key)?))
}
