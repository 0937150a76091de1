//! What is allowed, and yet worth a word.

use store::Notice;

/// The sentence about something the store allows and points out.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::DoubleNumber { number, .. } => {
            format!("Die Sitzungsnummer {number} ist in diesem Gremium schon vergeben.")
        }
        Notice::DoubleDecisionNumber { number, .. } => {
            format!("Die Beschlussnummer {number} ist in dieser Sitzung schon vergeben.")
        }
        Notice::VotesExceedPresent { votes, present, .. } => format!(
            "Gezählt sind {votes} Stimmen, anwesend waren {present} Stimmberechtigte. Prüfen Sie \
             das Ergebnis."
        ),
    }
}
