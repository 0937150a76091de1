//! Tasks as they stood at the end of a period.
//!
//! A task belongs to the session that gave it: one given after the period does not count.
//! A task without a session counts always, since nobody noted when it came up.

use domain::{Period, Register, Task, TaskState};

use super::Counted;

/// The tasks of a period.
#[derive(Clone, Debug, Default)]
pub struct Tasks {
    /// Given in a session of the period.
    pub given: Counted<Task>,
    /// Done on a day of the period.
    pub done: Counted<Task>,
    /// Neither done nor dropped by the end of the period.
    pub open: Counted<Task>,
    /// Of these, those whose day lies in the period or before.
    pub overdue: Counted<Task>,
}

impl Tasks {
    /// Counts the tasks.
    pub fn of(register: &Register, period: Period) -> Self {
        let mut counted = Self::default();
        for task in &register.tasks {
            let given = task.meeting.and_then(|m| register.get(m)).and_then(|m| m.date);
            if given.is_some_and(|day| day > period.until) {
                continue;
            }
            if given.is_some_and(|day| period.contains(day)) {
                counted.given.records.push(task.id);
            }
            if task.state == TaskState::Done && task.done_on.is_some_and(|d| period.contains(d)) {
                counted.done.records.push(task.id);
            }
            let closed_later = task.done_on.is_some_and(|day| day > period.until);
            if task.state == TaskState::Open || closed_later {
                counted.open.records.push(task.id);
                if task.due_on.is_some_and(|due| due <= period.until) {
                    counted.overdue.records.push(task.id);
                }
            }
        }
        counted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{self, day, period};

    fn counts(state: TaskState, due: Option<&str>, done: Option<&str>) -> [usize; 4] {
        let mut register = fixture::register();
        let mut meeting = fixture::meeting(1);
        meeting.date = Some(day("2025-03-03"));
        let mut task = fixture::task(1, Some(meeting.id));
        (task.state, task.due_on, task.done_on) = (state, due.map(day), done.map(day));
        (register.meetings, register.tasks) = (vec![meeting], vec![task]);
        let tasks = Tasks::of(&register, period("2025-01-01", "2025-12-31"));
        [&tasks.given, &tasks.done, &tasks.open, &tasks.overdue].map(Counted::count)
    }

    #[test]
    fn a_task_done_on_the_last_day_is_done_in_the_period() {
        assert_eq!(counts(TaskState::Done, None, Some("2025-12-31")), [1, 1, 0, 0]);
    }

    #[test]
    fn a_task_done_after_the_period_was_open_at_its_end() {
        assert_eq!(counts(TaskState::Done, Some("2025-12-31"), Some("2026-01-01")), [1, 0, 1, 1]);
    }

    #[test]
    fn a_task_due_after_the_period_is_not_overdue() {
        assert_eq!(counts(TaskState::Open, Some("2026-01-01"), None), [1, 0, 1, 0]);
    }

    #[test]
    fn a_dropped_task_is_neither_done_nor_open() {
        assert_eq!(counts(TaskState::Dropped, None, Some("2025-05-05")), [1, 0, 0, 0]);
    }

    #[test]
    fn a_task_given_after_the_period_does_not_count() {
        let mut register = fixture::register();
        let mut meeting = fixture::meeting(1);
        meeting.date = Some(day("2026-01-01"));
        register.tasks = vec![fixture::task(1, Some(meeting.id)), fixture::task(2, None)];
        register.meetings = vec![meeting];
        let tasks = Tasks::of(&register, period("2025-01-01", "2025-12-31"));
        assert_eq!(tasks.open.count(), 1, "only the one without a session");
    }
}
