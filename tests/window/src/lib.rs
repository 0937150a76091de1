//! The real window, driven as a person would: `WebKitWebDriver` starts the program on a display
//! of its own (Xvfb), in a home of its own, and everything dies with the [`App`].
//!
//! What is clicked is found by its role and its name, as a person or a screen reader finds
//! it. Dialogs of the system are answered from a script (the program's feature `automation`).
#![allow(clippy::panic, reason = "a test fails by panicking")]

mod app;
mod axe;
mod display;
mod home;
mod processes;
mod screens;

pub use app::App;
pub use axe::Violation;
pub use display::Display;
pub use home::Home;
pub use processes::Group;
pub use screens::{Reach, SCREENS};
