//! The period after a period.

use chrono::{Datelike, Months};
use domain::Period;

/// The period of the same length just after this one, by months when it spans whole ones.
pub fn following(period: Period) -> Option<Period> {
    let from = period.until.succ_opt()?;
    let until = if period.from.day() == 1 && from.day() == 1 {
        let months = (from.year() - period.from.year()) * 12 + from.month() as i32
            - period.from.month() as i32;
        from.checked_add_months(Months::new(u32::try_from(months).ok()?))?.pred_opt()?
    } else {
        from.checked_add_signed(period.until - period.from)?
    };
    Period::new(from, until)
}

#[cfg(test)]
mod tests {
    use super::following;
    use crate::fixture::period;

    #[test]
    fn whole_months_are_followed_by_as_many() {
        let after = |from, until| following(period(from, until));
        assert_eq!(after("2025-07-01", "2025-12-31"), Some(period("2026-01-01", "2026-06-30")));
        assert_eq!(after("2024-01-01", "2024-12-31"), Some(period("2025-01-01", "2025-12-31")));
        assert_eq!(after("2026-02-03", "2026-02-09"), Some(period("2026-02-10", "2026-02-16")));
    }
}
