//! What holds across the whole crate: laws of undo, failing media, files of other times.

mod agenda;
mod files;
mod laws;
mod merging;
mod search;
pub(crate) mod world;
mod writing;
