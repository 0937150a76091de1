//! Everything the window can ask for, one file for each noun.
#![expect(clippy::needless_pass_by_value, reason = "a command owns its argument, as it was parsed")]

mod alliance;
mod backup;
mod document;
mod draft;
mod file;
mod history;
mod meeting;
mod membership;
mod merging;
mod preference;
mod projector;
mod record;
mod reply;
mod report;
mod search;
mod task;
mod view;

use crate::call::Commands;

/// All commands.
pub(crate) fn all() -> Commands {
    let mut commands = Commands::new();
    alliance::list(&mut commands);
    backup::list(&mut commands);
    document::list(&mut commands);
    draft::list(&mut commands);
    file::list(&mut commands);
    history::list(&mut commands);
    meeting::list(&mut commands);
    membership::list(&mut commands);
    merging::list(&mut commands);
    preference::list(&mut commands);
    projector::list(&mut commands);
    record::list(&mut commands);
    reply::list(&mut commands);
    report::list(&mut commands);
    search::list(&mut commands);
    task::list(&mut commands);
    view::list(&mut commands);
    commands
}
