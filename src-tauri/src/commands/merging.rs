//! Two records that mean the same become one.

use office::Merging;
use office::domain::Noun;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::call::{Commands, Result};
use crate::room::{Room, Written};

pub(super) fn list(commands: &mut Commands) {
    commands.add("merge", merge);
    commands.add("tryMerging", try_merging);
}

/// Two records of one noun.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Pair {
    noun: Noun,
    stays: Uuid,
    goes: Uuid,
}

fn merge(room: &Room, pair: Pair) -> Result<Written<()>> {
    room.write(|store| office::merge(store, pair.noun, pair.stays, pair.goes))
}

/// What merging would do.
fn try_merging(room: &Room, pair: Pair) -> Result<Merging> {
    room.try_out(|store| office::try_merging(store, pair.noun, pair.stays, pair.goes))
}
