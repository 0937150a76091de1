//! The clock on the wall in Germany: appointments are kept in it, instants in UTC.

use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::Berlin;

/// What the clock on the wall shows at this instant.
pub fn wall_time(instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&Berlin).naive_local()
}

/// The instant at which the clock on the wall shows this time. Of the two in the night
/// when summer time ends, the first; for a time that the clock leaps over in spring, the
/// one it would have been without the leap.
pub fn instant(wall_time: NaiveDateTime) -> DateTime<Utc> {
    match Berlin.from_local_datetime(&wall_time).earliest() {
        Some(time) => time.with_timezone(&Utc),
        None => wall_time.and_utc() - chrono::TimeDelta::hours(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn germany_is_two_hours_ahead_in_summer_and_one_in_winter() {
        let pairs = [
            ("2026-05-12T12:03:00Z", "2026-05-12T14:03:00"),
            ("2026-01-31T13:03:00Z", "2026-01-31T14:03:00"),
        ];
        for (utc, wall) in pairs {
            let (utc, wall) = (utc.parse().unwrap(), wall.parse().unwrap());
            assert_eq!(wall_time(utc), wall);
            assert_eq!(instant(wall), utc);
        }
    }

    #[test]
    fn the_nights_of_the_change_have_an_answer() {
        let at = |text: &str| instant(text.parse().unwrap()).to_rfc3339();
        assert_eq!(at("2026-03-29T02:30:00"), "2026-03-29T01:30:00+00:00");
        assert_eq!(at("2026-10-25T02:30:00"), "2026-10-25T00:30:00+00:00");
    }
}
