//! The papers of an alliance's office: domain values become document trees of [`typeset`].
//!
//! One folder per kind of document, one file per chapter. Papers never draw and never
//! count pages; they choose what is said, in which order, and in which German words.
//! What is counted is counted in [`figures`], which knows no German; how a date, an
//! amount or a status reads stands in [`words`].
#![forbid(unsafe_code)]

mod commonmark;
mod decision;
pub mod figures;
#[cfg(test)]
mod fixture;
mod house;
mod lands;
mod minutes;
mod report;
mod setting;
#[cfg(test)]
mod tests;
pub mod words;

pub use minutes::minutes;
pub use minutes::times::{Times, times as agenda_times};
pub use report::{OutlineChapter, chapters, interim_report, outline, report};
pub use setting::{Missing, Setting};
