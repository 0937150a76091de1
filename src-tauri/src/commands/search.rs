//! Strg+K: any record, by any of its words.

use chrono::NaiveDate;
use office::domain::Noun;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::call::{Commands, Result};
use crate::room::Room;

pub(super) fn list(commands: &mut Commands) {
    commands.add("search", search);
}

/// What to look for.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Search {
    text: String,
    limit: usize,
}

/// A record that was found.
#[derive(Serialize, JsonSchema)]
struct Hit {
    noun: Noun,
    id: Uuid,
    title: String,
    /// One line more.
    detail: String,
    day: Option<NaiveDate>,
}

fn search(room: &Room, search: Search) -> Result<Vec<Hit>> {
    let hits = room.read(|store| Ok(store.search(&search.text, search.limit)?))?;
    let line = |hit: office::store::Hit| Hit {
        noun: hit.noun,
        id: hit.id,
        title: hit.title,
        detail: hit.detail,
        day: hit.day,
    };
    Ok(hits.into_iter().map(line).collect())
}
