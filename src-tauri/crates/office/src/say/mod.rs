//! The German sentences about errors, steps and findings. They stand only here, because
//! window and command line both say them: what happened, where, and what to do; and that
//! nothing was lost, where one might fear it.

mod agenda;
mod error;
mod fault;
mod finding;
mod lack;
mod notice;
mod noun;
mod reply;
mod report;
mod step;

pub use agenda::{OPEN_TASKS, approval, carry_reason, task_line};
pub use error::{error, missing_attachment};
pub use fault::{fault, misfit, reason};
pub use finding::{document_finding, store_finding};
pub use lack::lack;
pub use notice::notice;
pub use noun::{count, noun};
pub use papers::words::meeting_state;
pub use reply::{reply, unmatched};
pub use report::{PartChange, chapter_change, figure_change, part_change, report_finding};
pub use step::step;

use chrono::{DateTime, Utc};
use domain::wall_time;
use store::Step;

use crate::Clash;

/// The sentence about a step of the history.
pub fn history_step(done: &Step) -> String {
    match (done.op, &done.subject) {
        (Some(op), Some(subject)) => {
            step(op, subject.noun, &subject.title, done.others, done.merged.as_deref())
        }
        (Some(op), None) => step(op, domain::Noun::Alliance, "", 0, None),
        (None, _) => "Schritt einer neueren Version des Programms".to_owned(),
    }
}

/// The sentence about a clock that stands before the last change.
pub fn clock_behind(now: DateTime<Utc>, last: DateTime<Utc>) -> String {
    let said = |at| wall_time(at).format("%d.%m.%Y, %H:%M Uhr");
    format!(
        "Die Uhr dieses Rechners zeigt {}, die letzte Änderung wurde aber am {} gesichert. Prüfen \
         Sie Datum und Uhrzeit des Rechners, sonst tragen neue Einträge ein falsches Datum.",
        said(now),
        said(last)
    )
}

/// The sentence about what speaks against a date; `meeting` is the other session, if it is one.
pub fn clash(clash: &Clash, meeting: &str) -> String {
    match clash {
        Clash::Holiday(name) => format!("{name} ist ein Feiertag."),
        Clash::Weekend => "Der Tag liegt am Wochenende.".to_owned(),
        Clash::Meeting { overlaps, members, .. } => {
            let when = if *overlaps { "Zur selben Zeit tagt" } else { "Am selben Tag tagt" };
            match members.len() {
                0 => format!("{when} {meeting}."),
                1 => format!("{when} {meeting}, ein Mitglied sitzt in beiden Gremien."),
                many => format!("{when} {meeting}, {many} Mitglieder sitzen in beiden Gremien."),
            }
        }
    }
}
