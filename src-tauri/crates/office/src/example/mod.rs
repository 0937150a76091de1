//! The example alliance "Bündnis Lebendige Mitte": invented, yet as rich as a real one
//! after some years. People try the program with it, and tests, papers and screenshots
//! stand on it.
//!
//! The facts stand as plain text under `data/`, one file by noun and one by body for the
//! sessions; this module reads them into a [`Register`]. A line that does not fit is left
//! out and noted as a problem, which fails a test, so that [`example`] itself never stops.
//! Every name, place and number is made up.

mod bodies;
mod calendar;
mod draft;
mod files;
mod grant;
mod organizations;
mod people;
mod projects;
mod reports;
mod sessions;
mod sheet;
mod text;
mod waiting;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use chrono::NaiveDate;
use domain::Register;

use draft::Draft;

/// The example alliance with the bytes of its pictures.
#[derive(Clone, Debug)]
pub struct Example {
    /// All its records.
    pub register: Register,
    /// The attachments its files name, each under its SHA-256.
    pub attachments: Vec<(String, Cow<'static, [u8]>)>,
}

/// The day the example's own story is told: Tuesday, 12 May 2026.
pub const TODAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 5, 12) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The example alliance as it stands on `today`.
///
/// Every date, also one inside a text, is moved by the days that lie between [`TODAY`] and
/// `today`. The keys are always the same.
pub fn example(today: NaiveDate) -> Example {
    let draft = written(today);
    Example { register: draft.register, attachments: draft.attachments }
}

fn written(today: NaiveDate) -> Draft {
    let mut draft = Draft::new(today - TODAY);
    organizations::write(&mut draft);
    people::write(&mut draft);
    bodies::write(&mut draft);
    projects::write(&mut draft);
    sessions::write(&mut draft);
    files::write(&mut draft);
    reports::write(&mut draft);
    waiting::write(&mut draft);
    draft.register.sort();
    draft
}
