//! Days, times and periods in German (DIN 5008: `17. Juni 2026`, `17.06.2026`, `09:30 Uhr`).

use chrono::{Datelike, Months, NaiveDate, NaiveTime, Weekday};
use domain::{PartialDate, Period};

use super::NBSP;

/// „Juni“
pub fn month(number: u32) -> &'static str {
    const MONTHS: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    let at = usize::try_from(number).unwrap_or(0).saturating_sub(1);
    MONTHS.get(at).copied().unwrap_or("")
}

/// „Mittwoch“
pub fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "Montag",
        Weekday::Tue => "Dienstag",
        Weekday::Wed => "Mittwoch",
        Weekday::Thu => "Donnerstag",
        Weekday::Fri => "Freitag",
        Weekday::Sat => "Samstag",
        Weekday::Sun => "Sonntag",
    }
}

/// „17. Juni 2026“
pub fn long(day: NaiveDate) -> String {
    format!("{} {}", day_and_month(day), day.year())
}

fn day_and_month(day: NaiveDate) -> String {
    format!("{}.{NBSP}{}", day.day(), month(day.month()))
}

/// „Mittwoch, 17. Juni 2026“
pub fn day_and_month_year(day: NaiveDate) -> String {
    format!("{}, {}", weekday(day), long(day))
}

/// „17.06.2026“
pub fn short(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// „06/2026“
pub fn month_year(day: NaiveDate) -> String {
    day.format("%m/%Y").to_string()
}

/// „09:30“
pub fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// „30 Minuten“
pub fn minutes(length: u16) -> String {
    let unit = if length == 1 { "Minute" } else { "Minuten" };
    format!("{length}{NBSP}{unit}")
}

/// „09:30 – 12:10“, „ab 09:30“, „bis 12:10“; nothing when neither is known.
pub fn hours(from: Option<NaiveTime>, until: Option<NaiveTime>) -> Option<String> {
    match (from, until) {
        (Some(from), Some(until)) => Some(format!("{}{NBSP}–{NBSP}{}", clock(from), clock(until))),
        (Some(from), None) => Some(format!("ab{NBSP}{}", clock(from))),
        (None, Some(until)) => Some(format!("bis{NBSP}{}", clock(until))),
        (None, None) => None,
    }
}

/// „Mittwoch, 17. Juni 2026, 09:30 – 12:10 Uhr“. An end before the beginning lies on the next
/// day; in the same minute, the session was over at once.
pub fn day_and_times(day: NaiveDate, from: Option<NaiveTime>, until: Option<NaiveTime>) -> String {
    let written = day_and_month_year(day);
    match (from, until, day.succ_opt()) {
        (Some(from), Some(until), Some(next)) if until < from => format!(
            "{written}, {}{NBSP}Uhr, bis {}, {}{NBSP}Uhr",
            clock(from),
            day_and_month_year(next),
            clock(until)
        ),
        _ => match hours(from, until) {
            Some(hours) => format!("{written}, {hours}{NBSP}Uhr"),
            None => written,
        },
    }
}

/// „2023“, „November 2023“, „14.11.2023“: as exact as it is known.
pub fn partial(date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month(year, number) => format!("{} {year}", month(number)),
        PartialDate::Day(day) => short(day),
    }
}

/// „1. Januar bis 30. Juni 2026“
pub fn period(period: Period) -> String {
    if period.from == period.until {
        long(period.from)
    } else if period.from.year() == period.until.year() {
        format!("{} bis {}", day_and_month(period.from), long(period.until))
    } else {
        format!("{} bis {}", long(period.from), long(period.until))
    }
}

/// What people call a period: „2025“, „1. Halbjahr 2026“, „3. Quartal 2026“, „Mai 2026“,
/// and its two ends when it has no name.
pub fn period_title(of: Period) -> String {
    let (from, year) = (of.from, of.from.year());
    match whole_months(of) {
        Some(12) if from.month() == 1 => year.to_string(),
        Some(6) if from.month() == 1 => format!("1.{NBSP}Halbjahr {year}"),
        Some(6) if from.month() == 7 => format!("2.{NBSP}Halbjahr {year}"),
        Some(3) if from.month() % 3 == 1 => {
            format!("{}.{NBSP}Quartal {year}", from.month().div_ceil(3))
        }
        Some(1) => format!("{} {year}", month(from.month())),
        Some(months) if months % 12 == 0 && from.month() == 1 => {
            format!("{year} bis {}", of.until.year())
        }
        _ => period(of),
    }
}

/// How many months the period spans, when it spans whole ones.
fn whole_months(period: Period) -> Option<u32> {
    let next = period.until.succ_opt()?;
    if period.from.day() != 1 || next.day() != 1 {
        return None;
    }
    (1..=1200).find(|months| period.from.checked_add_months(Months::new(*months)) == Some(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }
    fn time(text: &str) -> Option<NaiveTime> {
        Some(text.parse().unwrap())
    }
    fn readable(text: &str) -> String {
        text.replace(NBSP, " ")
    }
    fn titled(from: &str, until: &str) -> String {
        readable(&period_title(Period::new(day(from), day(until)).unwrap()))
    }

    #[test]
    fn a_day_reads_as_din_5008_has_it() {
        let june = day("2026-06-17");
        assert_eq!(long(june), "17.\u{A0}Juni 2026");
        assert_eq!(readable(&day_and_month_year(june)), "Mittwoch, 17. Juni 2026");
        assert_eq!(short(day("2026-07-01")), "01.07.2026");
        assert_eq!(readable(&long(day("2026-03-01"))), "1. März 2026");
    }

    #[test]
    fn times_have_four_digits_and_an_open_end_says_so() {
        let on = |from, until| readable(&day_and_times(day("2026-06-17"), from, until));
        assert_eq!(
            on(time("09:30:00"), time("12:10:00")),
            "Mittwoch, 17. Juni 2026, 09:30 – 12:10 Uhr"
        );
        assert_eq!(on(time("09:30:00"), None), "Mittwoch, 17. Juni 2026, ab 09:30 Uhr");
        assert_eq!(on(None, None), "Mittwoch, 17. Juni 2026");
    }

    #[test]
    fn a_session_closed_in_its_first_minute_ends_on_its_day() {
        assert_eq!(
            readable(&day_and_times(day("2026-06-17"), time("14:03:00"), time("14:03:00"))),
            "Mittwoch, 17. Juni 2026, 14:03 – 14:03 Uhr"
        );
    }

    #[test]
    fn a_session_past_midnight_ends_on_the_next_day() {
        assert_eq!(
            readable(&day_and_times(day("2026-12-31"), time("22:00:00"), time("01:00:00"))),
            "Donnerstag, 31. Dezember 2026, 22:00 Uhr, bis Freitag, 1. Januar 2027, 01:00 Uhr"
        );
    }

    #[test]
    fn a_period_is_called_by_its_name() {
        assert_eq!(titled("2025-01-01", "2025-12-31"), "2025");
        assert_eq!(titled("2026-01-01", "2026-06-30"), "1. Halbjahr 2026");
        assert_eq!(titled("2025-07-01", "2025-12-31"), "2. Halbjahr 2025");
        assert_eq!(titled("2026-07-01", "2026-09-30"), "3. Quartal 2026");
        assert_eq!(titled("2024-02-01", "2024-02-29"), "Februar 2024");
        assert_eq!(titled("2023-01-01", "2024-12-31"), "2023 bis 2024");
        assert_eq!(titled("2026-03-01", "2026-07-15"), "1. März bis 15. Juli 2026");
        assert_eq!(titled("2025-07-01", "2026-06-30"), "1. Juli 2025 bis 30. Juni 2026");
    }

    #[test]
    fn a_date_is_as_exact_as_it_is_known() {
        for (date, written) in
            [("2023", "2023"), ("2023-11", "November 2023"), ("2023-11-04", "04.11.2023")]
        {
            assert_eq!(partial(date.parse().unwrap()), written);
        }
    }
}
