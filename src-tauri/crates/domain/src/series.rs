//! Dates by a rule: every third Tuesday, every six weeks.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Period;
use crate::word::words;

/// The rule of a series of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "rhythm", rename_all = "snake_case", deny_unknown_fields)]
pub enum Series {
    /// Every so many weeks, from the period's first day that is such a weekday.
    Weekly {
        /// The weekday.
        weekday: Weekday,
        /// Weeks from one to the next, at least 1.
        every: u8,
    },
    /// A weekday of the month, every so many months from the period's first on.
    Monthly {
        /// Which of its kind in the month.
        which: Ordinal,
        /// The weekday.
        weekday: Weekday,
        /// Months from one to the next, at least 1.
        every: u8,
    },
}

words! {
    /// Which weekday of its kind in a month.
    pub enum Ordinal {
        /// The first.
        First = "first",
        /// The second.
        Second = "second",
        /// The third.
        Third = "third",
        /// The fourth.
        Fourth = "fourth",
        /// The last, be it the fourth or the fifth.
        Last = "last",
    }
}

impl Series {
    /// The dates in the period, both ends included, in their order. Steps of none count as
    /// steps of one.
    pub fn dates(self, period: Period) -> Vec<NaiveDate> {
        match self {
            Self::Weekly { weekday, every } => weekly(weekday, every.max(1), period),
            Self::Monthly { which, weekday, every } => {
                monthly(which, weekday, every.max(1), period)
            }
        }
    }
}

fn weekly(weekday: Weekday, every: u8, period: Period) -> Vec<NaiveDate> {
    let wait = weekday.days_since(period.from.weekday());
    let first = period.from.checked_add_days(Days::new(wait.into()));
    let step = Days::new(7 * u64::from(every));
    std::iter::successors(first, |day| day.checked_add_days(step))
        .take_while(|day| *day <= period.until)
        .collect()
}

fn monthly(which: Ordinal, weekday: Weekday, every: u8, period: Period) -> Vec<NaiveDate> {
    let in_month = |month: NaiveDate| which.of(weekday, month.year(), month.month());
    // The month whose date lies in the period begins the series, so that a period that
    // begins late in a month does not shift it.
    let month = period.from.with_day(1).and_then(|month| {
        let begun = in_month(month).is_some_and(|day| day < period.from);
        month.checked_add_months(Months::new(begun.into()))
    });
    std::iter::successors(month, |month| month.checked_add_months(Months::new(every.into())))
        .map_while(in_month)
        .take_while(|day| *day <= period.until)
        .collect()
}

impl Ordinal {
    /// The day in a month; `None` beyond the calendar.
    fn of(self, weekday: Weekday, year: i32, month: u32) -> Option<NaiveDate> {
        let nth = |n| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n);
        match self {
            Self::First => nth(1),
            Self::Second => nth(2),
            Self::Third => nth(3),
            Self::Fourth => nth(4),
            Self::Last => nth(5).or_else(|| nth(4)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(series: Series, from: &str, until: &str) -> Vec<String> {
        let period = Period::new(from.parse().unwrap(), until.parse().unwrap()).unwrap();
        series.dates(period).iter().map(ToString::to_string).collect()
    }

    fn monthly(which: Ordinal, every: u8) -> Series {
        Series::Monthly { which, weekday: Weekday::Tue, every }
    }

    #[test]
    fn the_third_tuesday_of_each_month() {
        assert_eq!(
            dates(monthly(Ordinal::Third, 1), "2026-01-01", "2026-04-21"),
            ["2026-01-20", "2026-02-17", "2026-03-17", "2026-04-21"]
        );
    }

    #[test]
    fn a_month_whose_day_is_past_does_not_begin_the_series() {
        assert_eq!(
            dates(monthly(Ordinal::First, 2), "2026-01-10", "2026-06-30"),
            ["2026-02-03", "2026-04-07", "2026-06-02"]
        );
    }

    #[test]
    fn the_last_of_a_month_is_the_fourth_or_the_fifth() {
        assert_eq!(
            dates(monthly(Ordinal::Last, 1), "2026-06-01", "2026-07-31"),
            ["2026-06-30", "2026-07-28"]
        );
    }

    #[test]
    fn every_six_weeks_from_the_first_such_weekday_both_ends_included() {
        let series = Series::Weekly { weekday: Weekday::Thu, every: 6 };
        assert_eq!(
            dates(series, "2026-01-08", "2026-04-02"),
            ["2026-01-08", "2026-02-19", "2026-04-02"]
        );
        assert_eq!(dates(series, "2026-01-09", "2026-01-15"), ["2026-01-15"]);
        assert!(dates(series, "2026-01-09", "2026-01-14").is_empty());
    }

    #[test]
    fn steps_of_none_and_the_end_of_the_calendar_come_to_an_end() {
        let series = Series::Weekly { weekday: Weekday::Mon, every: 0 };
        assert_eq!(dates(series, "2026-01-01", "2026-01-31").len(), 4);
        let end = Period::new(NaiveDate::MAX - Days::new(20), NaiveDate::MAX).unwrap();
        assert_eq!(series.dates(end).len(), 3);
        let _ = monthly(Ordinal::Last, 0).dates(end);
    }
}
