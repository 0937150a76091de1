//! Documents that use every node: looked at as pictures, checked by veraPDF, compared as
//! tag trees. The texts are those of an invented alliance.
#![allow(dead_code, missing_docs, unreachable_pub)]

mod badges;
mod brochure;
mod charts;
mod everything;
mod house;
mod letter;
mod meetings;
mod minutes;
mod report;

pub use badges::{badges, table_cards};
pub use brochure::brochure;
pub use everything::everything;
pub use letter::letter;
pub use minutes::minutes;
pub use report::{report, report_draft};

/// All of them, by name.
pub fn all() -> Vec<(&'static str, typeset::Document)> {
    vec![
        ("report", report()),
        ("report-draft", report_draft()),
        ("minutes", minutes()),
        ("letter", letter()),
        ("brochure", brochure()),
        ("badges", badges()),
        ("table-cards", table_cards()),
        ("everything", everything()),
    ]
}
