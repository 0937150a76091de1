//! The journeys, in one program: it links once, and its tests share two cores.
#![forbid(unsafe_code)]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod any_alliance;
mod before_the_session;
mod command_line;
mod complete_json;
mod damaged;
mod documents;
mod figures;
mod killed;
mod meeting_papers;
mod merging;
mod no_webview;
mod real_alliances;
mod releases;
mod taken_back;

/// The program that works in an alliance until somebody kills it.
fn changer() -> std::process::Command {
    static CHANGER: std::sync::OnceLock<std::path::PathBuf> = std::sync::OnceLock::new();
    let built = std::path::Path::new(env!("CARGO_BIN_EXE_changer"));
    std::process::Command::new(CHANGER.get_or_init(|| journeys::program::kept(built)))
}
