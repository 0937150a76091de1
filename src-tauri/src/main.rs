//! Bündnisbüro, the program with the window.
#![forbid(unsafe_code)]
// No console beside the window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

fn main() {
    buendnisbuero::run();
}
