//! Tasks and promises: given, done, kept.

use office::domain::{Commitment, Id, Task};

use super::record::New;
use crate::call::{Commands, Result};
use crate::room::{Room, Written};

pub(super) fn list(commands: &mut Commands) {
    commands.add("assignTask", assign);
    commands.add("completeTask", complete);
    commands.add("fulfilCommitment", fulfil);
}

/// Gives a task; one that comes from a session gets the next number there.
fn assign(room: &Room, task: New<Task>) -> Result<Written<Task>> {
    room.write(|store| {
        let task = task.record(store)?;
        Ok(store.assign_task(task)?)
    })
}

/// The task is done, today.
fn complete(room: &Room, task: Id<Task>) -> Result<Written<Task>> {
    room.write(|store| Ok(store.complete_task(task, room.today())?))
}

/// The promise was kept, today.
fn fulfil(room: &Room, commitment: Id<Commitment>) -> Result<Written<Commitment>> {
    room.write(|store| Ok(store.fulfil_commitment(commitment, room.today())?))
}
