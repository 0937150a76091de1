//! Strg+K: any record, by any of its words.

use chrono::NaiveDate;
use office::domain::Noun;
use office::view;
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
    let today = room.today();
    room.read(|store| {
        let line = |hit: office::store::Hit| {
            let detail = view::found_detail(store, &hit, today)?;
            Ok(Hit { noun: hit.noun, id: hit.id, title: hit.title, detail, day: hit.day })
        };
        store.search(&search.text, search.limit)?.into_iter().map(line).collect()
    })
}
