//! Which backups may go: the last ten stay, of older ones one of each week for eight weeks,
//! and then one of each month for two years.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

const DAYS: usize = 10;
const WEEKS: usize = 8;
const MONTHS: usize = 24;

/// The days whose backups may go.
pub fn superfluous(days: &[NaiveDate]) -> Vec<NaiveDate> {
    let mut newest_first = days.to_vec();
    newest_first.sort_unstable_by(|one, other| other.cmp(one));
    newest_first.dedup();
    let (mut weeks, mut months) = (HashSet::new(), HashSet::new());
    let mut going = Vec::new();
    for day in newest_first.into_iter().skip(DAYS) {
        let week = day.iso_week();
        let in_weeks = weeks.len() < WEEKS || weeks.contains(&(week.year(), week.week()));
        let stays = if in_weeks {
            weeks.insert((week.year(), week.week()))
        } else {
            months.len() < MONTHS && months.insert((day.year(), day.month()))
        };
        if !stays {
            going.push(day);
        }
    }
    going
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days_until(last: &str, count: usize) -> Vec<NaiveDate> {
        let last: NaiveDate = last.parse().unwrap();
        last.iter_days().rev().take(count).collect()
    }

    /// What is left when a backup is made on each of so many days.
    fn left_after(count: usize) -> Vec<NaiveDate> {
        let mut kept: Vec<NaiveDate> = Vec::new();
        for day in days_until("2026-05-12", count).into_iter().rev() {
            kept.push(day);
            let going = superfluous(&kept);
            kept.retain(|day| !going.contains(day));
        }
        kept.reverse();
        kept
    }

    #[test]
    fn ten_backups_stay_whatever_their_days() {
        assert!(superfluous(&days_until("2026-05-12", 10)).is_empty());
        let far_apart: Vec<NaiveDate> =
            ["2019-01-01", "2021-01-01", "2026-01-01"].iter().map(|d| d.parse().unwrap()).collect();
        assert!(superfluous(&far_apart).is_empty());
    }

    #[test]
    fn older_ones_are_thinned_by_week_and_then_by_month() {
        let left = left_after(3 * 365);
        assert_eq!(left[..10], days_until("2026-05-12", 10)[..]);
        let gaps: Vec<i64> = left[10..].windows(2).map(|w| (w[0] - w[1]).num_days()).collect();
        assert!(gaps.iter().all(|gap| *gap <= 37), "{gaps:?}");
        assert!(left.len() <= DAYS + WEEKS + MONTHS, "{}", left.len());
        let two_years_ago: NaiveDate = "2024-06-30".parse().unwrap();
        assert!(left.last().unwrap() <= &two_years_ago, "{left:?}");
    }
}
