//! When each item was called: as recorded, else from the session's beginning and the
//! lengths of the items before.

use chrono::{NaiveTime, TimeDelta};
use domain::{AgendaItem, Meeting};

/// Beginning and end of an item, as far as they are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// Its beginning.
    pub from: Option<NaiveTime>,
    /// Its end.
    pub until: Option<NaiveTime>,
}

/// The times of the items, which stand in the order they are called. Items inside another
/// run from its beginning; it ends with the last of them if it has no end of its own.
pub fn times<'a>(meeting: &Meeting, items: impl IntoIterator<Item = &'a AgendaItem>) -> Vec<Times> {
    let items: Vec<_> = items.into_iter().collect();
    let mut times = vec![Times::default(); items.len()];
    let mut clock = meeting.began.or(meeting.begins);
    let mut at = 0;
    while at < items.len() {
        clock = run(&items, &mut times, &mut at, clock);
    }
    times
}

/// Runs one item and those inside it; gives the time at which the next begins.
fn run(
    items: &[&AgendaItem],
    times: &mut [Times],
    at: &mut usize,
    clock: Option<NaiveTime>,
) -> Option<NaiveTime> {
    let (own, item) = (*at, items[*at]);
    let from = item.began.or(item.begins).or(clock);
    let length = item.duration.map(|minutes| TimeDelta::minutes(i64::from(minutes)));
    let planned = from.zip(length).map(|(from, length)| from.overflowing_add_signed(length).0);
    *at += 1;
    let mut inside = from;
    let mut has_parts = false;
    while *at < items.len() && items[*at].parent == Some(item.id) {
        inside = run(items, times, at, inside);
        has_parts = true;
    }
    let called = item.began.is_some();
    let planned = if called { planned.or(item.ends) } else { item.ends.or(planned) };
    let parts_end = if has_parts { inside } else { None };
    // Once parts were called, what was planned for the whole no longer holds.
    let parts_called = items[own + 1..*at].iter().any(|part| part.began.is_some());
    let planned = if parts_called { parts_end } else { planned };
    let until = item.ended.or(planned).or(parts_end);
    times[own] =
        Times { from: if until.is_some() { from } else { item.began.or(item.begins) }, until };
    // An item without any end leaves the clock where nobody knows it.
    until
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{item, meeting};

    fn clock(text: &str) -> Option<NaiveTime> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn items_follow_one_another_by_their_lengths() {
        let mut meeting = meeting(1);
        meeting.begins = clock("09:30:00");
        let mut items = [item(1, 1), item(2, 2), item(3, 3)];
        (items[0].duration, items[1].duration) = (Some(10), Some(5));
        let times = times(&meeting, &items);
        assert_eq!(times[1], Times { from: clock("09:40:00"), until: clock("09:45:00") });
        assert_eq!(times[2], Times::default(), "no length, no time of its own");
    }

    #[test]
    fn recorded_times_win_and_the_next_item_follows_them() {
        let mut meeting = meeting(1);
        (meeting.begins, meeting.began) = (clock("09:30:00"), clock("09:35:00"));
        let mut items = [item(1, 1), item(2, 2)];
        items[0].ended = clock("10:00:00");
        items[1].duration = Some(15);
        let planned = times(&meeting, &items);
        assert_eq!(planned[0], Times { from: clock("09:35:00"), until: clock("10:00:00") });
        assert_eq!(planned[1].until, clock("10:15:00"));
        (items[1].begins, items[1].began) = (clock("09:50:00"), clock("10:02:00"));
        let called = times(&meeting, &items);
        assert_eq!(called[1], Times { from: clock("10:02:00"), until: clock("10:17:00") });
    }

    #[test]
    fn an_item_ends_with_the_last_of_its_parts() {
        let mut meeting = meeting(1);
        meeting.begins = clock("23:30:00");
        let mut items = [item(1, 1), item(2, 1), item(3, 2), item(4, 2)];
        (items[1].parent, items[2].parent) = (Some(items[0].id), Some(items[0].id));
        (items[1].duration, items[2].duration) = (Some(20), Some(20));
        let times = times(&meeting, &items);
        assert_eq!(times[0], Times { from: clock("23:30:00"), until: clock("00:10:00") });
        assert_eq!(times[3], Times::default());
    }
}
