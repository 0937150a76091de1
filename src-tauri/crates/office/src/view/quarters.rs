//! Taking part in sessions by quarter, as pages of organisations and people show it.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, Months, NaiveDate};
use domain::{Id, Meeting};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use crate::Result;

/// Taking part in sessions in a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// 1 to 4.
    pub quarter: u32,
    /// Sessions it took part in.
    pub attended: usize,
    /// Sessions it was listed for and did not take part in.
    pub missed: usize,
}

/// How many quarters a page shows.
const QUARTERS: u32 = 8;

/// The last quarters with sessions, the oldest first. `seats` says for a session whether one
/// took part in it; once is enough, however many seats one had there.
pub(super) fn quarters(
    store: &Store,
    seats: impl Iterator<Item = (Id<Meeting>, bool)>,
    today: NaiveDate,
) -> Result<Vec<Quarter>> {
    let quarter_of = |day: NaiveDate| (day.year(), day.month0() / 3 + 1);
    let first = today.checked_sub_months(Months::new(3 * (QUARTERS - 1))).unwrap_or(today);
    let mut sessions: HashMap<Id<Meeting>, bool> = HashMap::new();
    for (meeting, attended) in seats {
        *sessions.entry(meeting).or_default() |= attended;
    }
    let mut counts: BTreeMap<(i32, u32), (usize, usize)> = BTreeMap::new();
    for (meeting, attended) in sessions {
        let Some(meeting) = store.get(meeting)? else { continue };
        let Some(day) = meeting.date.filter(|day| meeting.was_held() && *day <= today) else {
            continue;
        };
        if quarter_of(day) >= quarter_of(first) {
            let (there, missed) = counts.entry(quarter_of(day)).or_default();
            *(if attended { there } else { missed }) += 1;
        }
    }
    let quarter =
        |((year, quarter), (attended, missed))| Quarter { year, quarter, attended, missed };
    Ok(counts.into_iter().map(quarter).collect())
}
