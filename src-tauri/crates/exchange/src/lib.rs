//! The alliance in the formats of other programs: one module per format, each a parser and
//! a writer. No file is opened here and no sentence for people written.
#![forbid(unsafe_code)]

pub mod icalendar;
pub mod json;
pub mod mail;
