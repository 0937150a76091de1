//! Journeys across the crates: what a person does from the first command to the last PDF.
//!
//! Here stands what the journeys share; they themselves stand in `journeys/`, one module
//! for each promise of the program. Nothing of this ships.
#![forbid(unsafe_code)]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

pub mod arbitrary;
pub mod changes;
pub mod fixtures;
pub mod folder;
pub mod mount;
pub mod program;
pub mod schema;
pub mod snapshot;
