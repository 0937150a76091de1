//! The desktop shell: window, menu, dialogs, and the commands the window calls.
//!
//! Thin on purpose: a command parses, calls `office`, and maps what went wrong. No SQL, no
//! rules, no layout. What the window may call stands in [`commands`], each a plain function;
//! the TypeScript that calls it is written from their types ([`bindings`]).
#![forbid(unsafe_code)]

pub mod bindings;
mod call;
mod commands;
mod dialogs;
mod failure;
#[cfg(target_os = "linux")]
mod graphics;
mod menu;
mod preferences;
mod projector;
mod room;
mod window;

pub use window::run;
