//! What the session mode shows the room, in a window of its own.

use crate::call::{Commands, Result};
use crate::projector::Projection;
use crate::room::Room;

pub(super) fn list(commands: &mut Commands) {
    commands.add("openProjector", open);
    commands.add("project", project);
    commands.add("closeProjector", close);
}

/// Opens the projector's window and shows this.
fn open(room: &Room, projection: Projection) -> Result<()> {
    room.project(Some(&projection), true);
    Ok(())
}

/// Shows this where the window is open.
fn project(room: &Room, projection: Projection) -> Result<()> {
    room.project(Some(&projection), false);
    Ok(())
}

fn close(room: &Room, (): ()) -> Result<()> {
    room.project(None, false);
    Ok(())
}
