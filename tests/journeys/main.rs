//! The journeys, in one program: it links once, and its tests share two cores.
#![forbid(unsafe_code)]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod real_alliances;
