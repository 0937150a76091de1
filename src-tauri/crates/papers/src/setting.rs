//! What a document is made in, and why one cannot be made.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Weekday};
use domain::{Id, Meeting, Period};

/// What a document is made in: the moment it is printed, and where pictures come from.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The moment printed as „Stand“: the clock on the wall in Germany.
    pub as_of: NaiveDateTime,
    /// The bytes of a picture (JPEG or PNG), where they are at hand.
    pub picture: &'a dyn Fn(&domain::File) -> Option<Vec<u8>>,
}

/// Why a document cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Missing {
    /// The session is not in the register.
    #[error("the register has no meeting {0}")]
    Meeting(Id<Meeting>),
    /// Neither records nor words say anything about the period.
    #[error("nothing is recorded for {} to {}", .0.from, .0.until)]
    Facts(Period),
}

impl Setting<'_> {
    /// The moment as the file's metadata have it: UTC.
    pub(crate) fn date(&self) -> typeset::Date {
        let utc = self.as_of - TimeDelta::hours(hours_ahead_of_utc(self.as_of));
        let part = |value: u32| u8::try_from(value).unwrap_or(0);
        typeset::Date {
            year: u16::try_from(utc.year()).unwrap_or(0),
            month: part(utc.month()),
            day: part(utc.day()),
            hour: part(utc.hour()),
            minute: part(utc.minute()),
        }
    }
}

/// One hour in winter, two in summer: from the last Sunday of March, 02:00, to the last
/// Sunday of October, 03:00 by the clock on the wall (Directive 2000/84/EC).
fn hours_ahead_of_utc(local: NaiveDateTime) -> i64 {
    let turn = |month, hour| last_sunday(local.year(), month)?.and_hms_opt(hour, 0, 0);
    match (turn(3, 2), turn(10, 3)) {
        (Some(begin), Some(end)) if begin <= local && local < end => 2,
        _ => 1,
    }
}

fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 31)?
        .iter_days()
        .rev()
        .find(|day| day.weekday() == Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(local: &str) -> typeset::Date {
        let as_of = local.parse().unwrap();
        Setting { as_of, picture: &|_| None }.date()
    }

    #[test]
    fn summer_is_two_hours_ahead_and_winter_one() {
        assert_eq!(utc("2026-07-15T14:05:00"), typeset::Date::day(2026, 7, 15).at(12, 5));
        assert_eq!(utc("2026-01-01T00:30:00"), typeset::Date::day(2025, 12, 31).at(23, 30));
    }

    #[test]
    fn the_clocks_change_on_the_last_sundays_of_march_and_october() {
        assert_eq!(utc("2026-03-29T01:59:00"), typeset::Date::day(2026, 3, 29).at(0, 59));
        assert_eq!(utc("2026-03-29T03:00:00"), typeset::Date::day(2026, 3, 29).at(1, 0));
        assert_eq!(utc("2026-10-25T02:59:00"), typeset::Date::day(2026, 10, 25).at(0, 59));
        assert_eq!(utc("2026-10-25T03:00:00"), typeset::Date::day(2026, 10, 25).at(2, 0));
    }
}
