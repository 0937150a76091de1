//! Dates as people know them: sometimes only the year or the month, and periods with both
//! ends included.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A day, a month or a year: as exact as the source is. Written `2023`, `2023-11` or
/// `2023-11-14` (ISO 8601, reduced precision).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartialDate {
    /// A year.
    Year(i32),
    /// A month of a year.
    Month(i32, u32),
    /// A day.
    Day(NaiveDate),
}

impl PartialDate {
    /// The first day that is meant.
    pub fn first_day(self) -> Option<NaiveDate> {
        match self {
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            Self::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Day(day) => Some(day),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => fmt::Display::fmt(day, f),
        }
    }
}

/// The text names no day, month or year that exists.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no date of the form 2023, 2023-11 or 2023-11-14")]
pub struct NotADate(String);

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let refuse = || NotADate(text.to_owned());
        let parts: Vec<&str> = text.split('-').collect();
        let digits = |part: &str, len: usize| {
            (part.len() == len && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u32>().ok())
                .flatten()
        };
        let part = |at: usize, len| parts.get(at).and_then(|part| digits(part, len));
        let year = part(0, 4).and_then(|year| i32::try_from(year).ok()).ok_or_else(refuse)?;
        match parts.len() {
            1 => Ok(Self::Year(year)),
            2 => part(1, 2)
                .filter(|month| (1..=12).contains(month))
                .map(|month| Self::Month(year, month))
                .ok_or_else(refuse),
            3 => part(1, 2)
                .zip(part(2, 2))
                .and_then(|(month, day)| NaiveDate::from_ymd_opt(year, month, day))
                .map(Self::Day)
                .ok_or_else(refuse),
            _ => Err(refuse()),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "PartialDate".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, a month or a year, as exact as the source is.",
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        })
    }
}

/// A period of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Period {
    /// The period, or `None` when it would end before it begins.
    pub fn new(from: NaiveDate, until: NaiveDate) -> Option<Self> {
        (from <= until).then_some(Self { from, until })
    }

    /// Whether the day lies in the period; both ends count.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }

    /// Whether a span, possibly open at either end, shares a day with the period.
    pub fn meets(self, from: Option<NaiveDate>, until: Option<NaiveDate>) -> bool {
        from.is_none_or(|from| from <= self.until) && until.is_none_or(|until| until >= self.from)
    }

    /// The last days of the half years from `since` up to and including the period's end,
    /// at most `most` of them: the ticks of a development over time.
    pub fn half_years_until_end(self, since: NaiveDate, most: usize) -> Vec<NaiveDate> {
        let mut days = vec![self.until];
        let mut year = self.until.year();
        let mut second = self.until.month() > 6;
        while days.len() < most {
            if !second {
                year -= 1;
            }
            second = !second;
            let (month, day) = if second { (12, 31) } else { (6, 30) };
            let Some(end) = NaiveDate::from_ymd_opt(year, month, day) else { break };
            if end < since {
                break;
            }
            if end < self.until {
                days.push(end);
            }
        }
        days.reverse();
        days
    }

    /// The period of the same length just before this one, by months when it spans whole ones.
    pub fn before(self) -> Option<Self> {
        let until = self.from.pred_opt()?;
        let next = self.until.succ_opt()?;
        let whole_months = self.from.day() == 1 && next.day() == 1;
        let from = if whole_months {
            let months = (next.year() - self.from.year()) * 12
                + i32::try_from(next.month()).ok()?
                - i32::try_from(self.from.month()).ok()?;
            self.from.checked_sub_months(Months::new(u32::try_from(months).ok()?))?
        } else {
            until.checked_sub_signed(self.until - self.from)?
        };
        Self::new(from, until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn partial_dates_read_back_as_written() {
        for text in ["2023", "2023-11", "2023-11-14"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
        for text in ["", "23", "2023-13", "2023-02-30", "2023-1", "2023-11-14-1", "+023"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn both_ends_of_a_period_count() {
        let year = Period::new(day("2025-01-01"), day("2025-12-31")).unwrap();
        assert!(year.contains(day("2025-01-01")) && year.contains(day("2025-12-31")));
        assert!(!year.contains(day("2026-01-01")));
        assert!(year.meets(None, Some(day("2025-01-01"))));
        assert!(!year.meets(Some(day("2026-01-01")), None));
    }

    #[test]
    fn the_period_before_a_half_year_is_the_half_year_before() {
        let half = Period::new(day("2026-01-01"), day("2026-06-30")).unwrap();
        assert_eq!(half.before(), Period::new(day("2025-07-01"), day("2025-12-31")));
    }

    #[test]
    fn half_years_end_with_the_period() {
        let year = Period::new(day("2025-01-01"), day("2025-12-31")).unwrap();
        assert_eq!(
            year.half_years_until_end(day("2024-03-01"), 7),
            [day("2024-06-30"), day("2024-12-31"), day("2025-06-30"), day("2025-12-31")]
        );
    }
}
