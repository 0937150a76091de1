//! The days and clock times of the sessions: what follows from a date without being
//! written down.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Weekday};

/// The first working day that is at least `days` after this one.
pub(super) fn working_day_after(day: NaiveDate, days: u64) -> NaiveDate {
    let mut day = day.checked_add_days(Days::new(days)).unwrap_or(day);
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day = day.succ_opt().unwrap_or(day);
    }
    day
}

/// A clock time some minutes later.
pub(super) fn later(time: NaiveTime, minutes: i64) -> NaiveTime {
    time + TimeDelta::minutes(minutes)
}

/// By how many minutes an item of a held session was longer or shorter than planned:
/// always the same for the same session and place.
pub(super) fn drift(session: u32, place: usize, planned: u16) -> i64 {
    let mixed = (u64::from(session) * 7 + place as u64 * 5) % 9;
    let drift = i64::try_from(mixed).unwrap_or(0) - 4;
    if planned <= 5 {
        drift / 4
    } else if planned <= 10 {
        drift / 2
    } else {
        drift
    }
}
