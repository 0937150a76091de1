//! The register, opened at the places that are counted: what belongs to which session.

use std::collections::HashMap;
use std::hash::Hash;

use domain::{Attendance, Decision, Id, Meeting, Period, Record, Register, Task};

/// A register with its attendances, decisions and tasks by session.
pub struct Ledger<'a> {
    /// The register.
    pub register: &'a Register,
    listed: HashMap<Id<Meeting>, Vec<&'a Attendance>>,
    noted: HashMap<Id<Meeting>, Vec<&'a Attendance>>,
    decisions: HashMap<Id<Meeting>, Vec<&'a Decision>>,
    tasks: HashMap<Id<Meeting>, Vec<&'a Task>>,
}

impl<'a> Ledger<'a> {
    /// Opens a register.
    pub fn new(register: &'a Register) -> Self {
        let mut decisions = by(&register.decisions, |decision| Some(decision.meeting));
        decisions.values_mut().for_each(|of| of.sort_by_key(|d| (d.number, d.id)));
        let mut tasks = by(&register.tasks, |task| task.meeting);
        tasks.values_mut().for_each(|of| of.sort_by_key(|t| (t.number.unwrap_or(u32::MAX), t.id)));
        Self {
            register,
            listed: by(&register.attendances, |one| Some(one.meeting)),
            noted: by(&register.attendances, |one| one.status.is_noted().then_some(one.meeting)),
            decisions,
            tasks,
        }
    }

    /// Who took part in a session or did not, as far as that was noted down.
    pub fn attendances(&self, meeting: Id<Meeting>) -> &[&'a Attendance] {
        self.noted.get(&meeting).map_or(&[], Vec::as_slice)
    }

    /// Everybody on the list of a session, also those of whom only an answer is known.
    pub fn listed(&self, meeting: Id<Meeting>) -> &[&'a Attendance] {
        self.listed.get(&meeting).map_or(&[], Vec::as_slice)
    }

    /// What a session decided, by number.
    pub fn decisions(&self, meeting: Id<Meeting>) -> &[&'a Decision] {
        self.decisions.get(&meeting).map_or(&[], Vec::as_slice)
    }

    /// The tasks a session gave, by number.
    pub fn tasks(&self, meeting: Id<Meeting>) -> &[&'a Task] {
        self.tasks.get(&meeting).map_or(&[], Vec::as_slice)
    }

    /// Sessions and events that were held in the period, by day and beginning.
    pub fn held_in(&self, period: Period) -> Vec<&'a Meeting> {
        let mut held: Vec<_> = self
            .register
            .meetings
            .iter()
            .filter(|meeting| meeting.was_held())
            .filter(|meeting| meeting.date.is_some_and(|day| period.contains(day)))
            .collect();
        held.sort_by_key(|meeting| in_order(meeting));
        held
    }
}

/// Sorts sessions by day and beginning; those without a day come last.
pub(crate) fn in_order(meeting: &Meeting) -> impl Ord + use<> {
    let begins = meeting.began.or(meeting.begins);
    (meeting.date.is_none(), meeting.date, begins, meeting.number, meeting.id)
}

fn by<K: Eq + Hash, R: Record>(
    records: &[R],
    key: impl Fn(&R) -> Option<K>,
) -> HashMap<K, Vec<&R>> {
    let mut map: HashMap<K, Vec<&R>> = HashMap::new();
    for record in records {
        if let Some(key) = key(record) {
            map.entry(key).or_default().push(record);
        }
    }
    map
}
