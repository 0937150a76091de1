//! A run of changes, each of which follows from its number alone: so that whoever counts
//! the acknowledged ones knows what must be in the file, without asking the program.

use chrono::{DateTime, NaiveDate};
use domain::{
    Address, Id, IdSource, Organization, OrganizationKind, Record, Register, SeededIds, Task,
    TaskState,
};
use store::{Error, Hand, Store};

/// The hand that makes them: always the same person, moment and keys.
pub fn hand() -> Hand {
    Hand {
        actor: "Ada Demir".to_owned(),
        clock: Box::new(DateTime::UNIX_EPOCH),
        ids: Box::new(SeededIds::new(0)),
    }
}

/// What the change of a number does; they come round in turn.
enum Change {
    Join(Organization),
    Note(Id<Organization>, String),
    Assign(Task),
    Complete(Id<Task>),
    TakeBack,
}

const TURN: u64 = 5;

fn key<T>(number: u64) -> Id<T> {
    Id::new(SeededIds::new(number).next(DateTime::UNIX_EPOCH))
}

fn change(number: u64) -> Change {
    // Numbers within a turn: the organisation and the task keep the keys of theirs.
    let first = number - number % TURN;
    match number % TURN {
        0 => Change::Join(organization(first)),
        1 => Change::Note(key(first), format!("Zur Änderung {number} vermerkt.")),
        2 => Change::Assign(task(number, key(first))),
        3 => Change::Complete(key(number - 1)),
        _ => Change::TakeBack,
    }
}

fn organization(number: u64) -> Organization {
    Organization {
        id: key(number),
        name: format!("Verein Nummer {number}"),
        short_name: None,
        kind: OrganizationKind::Society,
        municipality: None,
        address: Address::default(),
        email: None,
        phone: None,
        website: None,
        note: None,
        partnership: None,
    }
}

fn task(number: u64, responsible: Id<Organization>) -> Task {
    Task {
        id: key(number),
        meeting: None,
        agenda_item: None,
        decision: None,
        number: None,
        title: format!("Auftrag Nummer {number}"),
        description: None,
        responsible: Vec::new(),
        responsible_organization: Some(responsible),
        due_on: None,
        resume_on: None,
        state: TaskState::Open,
        done_on: None,
    }
}

const DONE_ON: NaiveDate = NaiveDate::from_ymd_opt(2026, 5, 12).unwrap();

/// Makes the change of this number in the file.
///
/// # Errors
/// Whatever the store refuses.
///
/// # Panics
/// When the changes before this one are not in the file.
pub fn make(store: &mut Store, number: u64) -> Result<(), Error> {
    match change(number) {
        Change::Join(organization) => store.add(organization).map(drop),
        Change::Note(id, note) => {
            let before = store.get(id)?.unwrap();
            store.revise(Organization { note: Some(note), ..before }).map(drop)
        }
        Change::Assign(task) => store.add(task).map(drop),
        Change::Complete(id) => store.complete_task(id, DONE_ON).map(drop),
        Change::TakeBack => store.undo().map(drop),
    }
}

/// Makes the change of this number in a register in memory: what the file must hold.
///
/// # Panics
/// When the changes before this one are not in the register.
pub fn imagine(register: &mut Register, number: u64) {
    match change(number) {
        Change::Join(organization) => register.organizations.push(organization),
        Change::Note(id, note) => find(&mut register.organizations, id).note = Some(note),
        Change::Assign(task) => register.tasks.push(task),
        Change::Complete(id) => {
            let task = find(&mut register.tasks, id);
            (task.state, task.done_on) = (TaskState::Done, Some(DONE_ON));
        }
        Change::TakeBack => {
            let completed = key(number - number % TURN + 2);
            let task = find(&mut register.tasks, completed);
            (task.state, task.done_on) = (TaskState::Open, None);
        }
    }
}

/// How many steps of the history stand done after so many changes: one taken back leaves
/// neither itself nor the one it took back.
pub fn steps_done(changes: u64) -> u64 {
    let (turns, rest) = (changes / TURN, changes % TURN);
    turns * (TURN - 2) + rest
}

fn find<R: Record>(records: &mut [R], id: Id<R>) -> &mut R {
    records.iter_mut().find(|record| record.id() == id).unwrap()
}
