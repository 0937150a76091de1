//! The journeys, in one program: it links once, and its tests share two cores.
#![forbid(unsafe_code)]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod any_alliance;
mod command_line;
mod complete_json;
mod damaged;
mod documents;
mod figures;
mod killed;
mod no_webview;
mod real_alliances;
mod taken_back;
