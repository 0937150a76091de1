//! `kill -9` at any moment: what was acknowledged is there, and the file is sound.
//!
//! A child process changes an alliance and says every change that it was told is safe; it
//! is killed without warning, again and again. What must be in the file follows from the
//! count of the changes alone.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};
use std::thread::sleep;
use std::time::Duration;

use domain::Register;
use journeys::changes::{hand, imagine, make, steps_done};
use journeys::fixtures;
use journeys::program::Desk;
use rusqlite::{Connection, OpenFlags};
use store::{StepState, Store};

const KILLS: u64 = 120;
const CHANGES: u64 = 1_000;

fn start(folder: &Path, first: u64) -> Child {
    crate::changer()
        .arg(folder)
        .args([first.to_string(), CHANGES.to_string()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// A different delay for every round: from the middle of opening to dozens of changes.
fn delay(round: u64) -> Duration {
    let scattered = round.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
    Duration::from_micros(scattered % 60_000)
}

/// Kills the child some time after its start, or after its first word; the answer is the
/// number of the last change it said, and whether it had gone before.
fn kill(mut child: Child, round: u64) -> Option<u64> {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut last = None;
    if round.is_multiple_of(2) {
        last = next(&mut lines);
    }
    sleep(delay(round));
    child.kill().unwrap();
    let status = child.wait().unwrap();
    // What it said before it died still stands in the pipe.
    while let Some(number) = next(&mut lines) {
        last = Some(number);
    }
    if status.code().is_some() {
        let mut said = String::new();
        std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut said).unwrap();
        panic!("round {round}: the child ended by itself after {last:?}, {status}: {said}");
    }
    last
}

fn next(lines: &mut std::io::Lines<BufReader<ChildStdout>>) -> Option<u64> {
    lines.next().map(|line| line.unwrap().parse().unwrap())
}

#[test]
fn no_acknowledged_change_is_lost_and_the_file_stays_sound() {
    let desk = Desk::with_fixture("quartier");
    let folder = desk.path("quartier");
    let file = journeys::folder::file_with_ending(&folder, "buendnis");
    let begin = exchange::json::read(&fixtures::bytes("quartier")).unwrap();
    let mut expected = begin.clone();
    // Changes that are in the file for certain; the next number.
    let mut changes = 0;
    let (mut acknowledged, mut silent) = (0, 0);
    for round in 0..KILLS {
        let last = kill(start(&folder, changes), round);
        let told = last.map_or(changes, |number| number + 1);
        for number in changes..told {
            imagine(&mut expected, number);
        }
        acknowledged += told - changes;

        let quick: String = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_WRITE)
            .and_then(|connection| connection.query_row("pragma quick_check", [], |r| r.get(0)))
            .unwrap();
        assert_eq!(quick, "ok", "round {round}");
        let store = Store::open(&folder, hand()).unwrap_or_else(|e| panic!("round {round}: {e:?}"));
        let found = sorted(store.register().unwrap());
        if found != sorted(expected.clone()) {
            // The change after the last one said may have been committed, but not yet said.
            imagine(&mut expected, told);
            assert!(found == sorted(expected.clone()), "round {round}: after {told} changes");
            changes = told + 1;
            silent += 1;
        } else {
            changes = told;
        }
        let steps = store.steps(usize::MAX).unwrap();
        let done = steps.iter().filter(|step| step.state == StepState::Done).count();
        assert_eq!(done as u64, 1 + steps_done(changes), "round {round}: steps of the history");
        if round % 10 == 0 {
            assert_eq!(store.check().unwrap(), [], "round {round}");
        }
    }
    println!("{KILLS} kills, {acknowledged} changes acknowledged, {silent} committed unsaid");
    assert!(acknowledged > KILLS, "the children were killed before they did anything");

    // The whole way back and forth again: the history of 120 deaths holds together.
    let mut store = Store::open(&folder, hand()).unwrap();
    let mut back = 0;
    while store.can_undo().unwrap().is_some() {
        store.undo().unwrap();
        back += 1;
    }
    assert_eq!(back, steps_done(changes));
    assert!(sorted(store.register().unwrap()) == sorted(begin));
    // No further: when the last change took one back, that one could be done again, too.
    for _ in 0..back {
        store.redo().unwrap();
    }
    assert!(sorted(store.register().unwrap()) == sorted(expected));
    make(&mut store, changes).unwrap();
    assert_eq!(store.check().unwrap(), []);
}

fn sorted(mut register: Register) -> Register {
    register.sort();
    register
}
