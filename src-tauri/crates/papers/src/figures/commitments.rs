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
