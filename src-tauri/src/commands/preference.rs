//! What the program remembers about the person and the window on this computer.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::call::{Commands, Result};
use crate::room::Room;

pub(super) fn list(commands: &mut Commands) {
    commands.add("preferences", get);
    commands.add("setPreference", set);
    commands.add("setPerson", set_person);
    commands.add("zoom", zoom);
}

fn get(room: &Room, (): ()) -> Result<BTreeMap<String, Value>> {
    Ok(room.preferences.window())
}

/// One thing to remember.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Preference {
    name: String,
    value: Value,
}

fn set(room: &Room, preference: Preference) -> Result<()> {
    room.preferences.set_window(preference.name, preference.value)
}

/// Notes who sits at this desk, from now on.
fn set_person(room: &Room, person: String) -> Result<()> {
    room.preferences.set_person(&person)?;
    room.seat(&room.preferences.person());
    Ok(())
}

/// Shows the window larger or smaller; 1 is the usual size.
fn zoom(room: &Room, factor: f64) -> Result<()> {
    room.zoom(factor.clamp(0.5, 3.0));
    Ok(())
}
