//! What partners promised, and what they kept.

use domain::{Commitment, Period, Register};

use super::Counted;

/// The promises as they stand at the end of a period.
#[derive(Clone, Debug, Default)]
pub struct Commitments {
    /// Kept on a day of the period.
    pub kept: Counted<Commitment>,
    /// Kept on an earlier day.
    pub kept_before: Counted<Commitment>,
    /// Not kept by the end of the period.
    pub open: Counted<Commitment>,
    /// Of these, those whose day lies in the period or before.
    pub overdue: Counted<Commitment>,
}

impl Commitments {
    /// Counts the promises.
    pub fn of(register: &Register, period: Period) -> Self {
        let mut counted = Self::default();
        for commitment in &register.commitments {
            let into = match commitment.fulfilled_on {
                Some(day) if period.contains(day) => &mut counted.kept,
                Some(day) if day < period.from => &mut counted.kept_before,
                _ => {
                    if commitment.due_on.is_some_and(|due| due <= period.until) {
                        counted.overdue.records.push(commitment.id);
                    }
                    &mut counted.open
                }
            };
            into.records.push(commitment.id);
        }
        counted
    }

    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.kept.count() + self.kept_before.count() + self.open.count()
    }
}

#[cfg(test)]
mod tests {
    use domain::CommitmentKind;

    use super::*;
    use crate::fixture::{self, day, period};

    fn counts(due: Option<&str>, fulfilled: Option<&str>) -> [usize; 4] {
        let mut register = fixture::register();
        register.commitments = vec![Commitment {
            id: fixture::id(b'C', 1),
            organization: None,
            kind: CommitmentKind::Resources,
            title: "Raum".into(),
            due_on: due.map(day),
            fulfilled_on: fulfilled.map(day),
        }];
        let counted = Commitments::of(&register, period("2025-01-01", "2025-12-31"));
        [&counted.kept, &counted.kept_before, &counted.open, &counted.overdue].map(Counted::count)
    }

    #[test]
    fn a_promise_kept_on_the_first_or_last_day_is_kept_in_the_period() {
        assert_eq!(counts(None, Some("2025-01-01")), [1, 0, 0, 0]);
        assert_eq!(counts(None, Some("2025-12-31")), [1, 0, 0, 0]);
    }

    #[test]
    fn a_promise_kept_later_was_open_at_the_end() {
        assert_eq!(counts(Some("2026-03-01"), Some("2026-01-01")), [0, 0, 1, 0]);
        assert_eq!(counts(None, Some("2024-12-31")), [0, 1, 0, 0]);
    }

    #[test]
    fn a_promise_due_on_the_last_day_is_overdue_after_it() {
        assert_eq!(counts(Some("2025-12-31"), None), [0, 0, 1, 1]);
        assert_eq!(counts(Some("2026-01-01"), None), [0, 0, 1, 0]);
    }
}
