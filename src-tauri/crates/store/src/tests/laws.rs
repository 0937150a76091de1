//! undo∘do = id and redo∘undo = id, for every operation, on random runs of them; and what
//! is derived is always current.

use chrono::NaiveTime;
use domain::*;
use proptest::prelude::*;

use super::world::*;
use crate::{Answer, Error, NoAttachments, Store};

/// Every operation there is. A new one in the domain does not compile here until it has
/// an arm, and so is tried.
fn perform(store: &mut Store, op: Op, dice: u128) -> Result<(), Error> {
    let on = day("2026-05-12") + chrono::Days::new(u64::try_from(dice % 400).unwrap());
    match op {
        Op::Add(noun) => add(store, noun, dice),
        Op::Revise(noun) => revise(store, noun, dice),
        Op::Remove(noun) => remove(store, noun, dice),
        Op::Found => match store.undo() {
            Err(Error::NothingToUndo) => Ok(()),
            _ => store.redo().map(drop),
        },
        Op::ScheduleMeeting => {
            let meeting = meeting(new(dice), pick(store, dice), None);
            let item = item(new(dice + 1_000_000), meeting.id, 1);
            done(store.schedule_with_agenda(meeting, &[item]))
        }
        Op::AdvanceMeeting => {
            let states = MeetingState::ALL;
            done(store.advance_meeting(any(store, dice)?, states[dice as usize % states.len()]))
        }
        Op::CirculateMinutes => done(store.circulate_minutes(any(store, dice)?, on)),
        Op::ReleaseMinutes => {
            let frozen = frozen(store, new(dice));
            done(store.release_minutes(any(store, dice)?, on, frozen))
        }
        Op::ReleaseReport => {
            let frozen = frozen(store, new(dice));
            done(store.release_report(any(store, dice)?, on, frozen))
        }
        Op::CorrectReport => done(store.correct_report(any(store, dice)?)),
        Op::ApproveMinutes => {
            let in_meeting = pick(store, dice / 7);
            done(store.approve_minutes(any(store, dice)?, on, in_meeting))
        }
        Op::CancelMeeting => {
            done(store.cancel_meeting(any(store, dice)?, Some(format!("Grund {dice}"))))
        }
        Op::PutOnAgenda => {
            let meeting = any(store, dice)?;
            done(store.put_on_agenda(item(new(dice), meeting, (dice % 4) as u32)))
        }
        Op::MoveAgendaItem => {
            let (item, parent) = (any(store, dice)?, pick(store, dice / 5));
            done(store.move_agenda_item(item, parent, (dice % 4) as u32))
        }
        Op::CallAgendaItem => done(store.call_agenda_item(any(store, dice)?, time(dice))),
        Op::CloseSession => done(store.close_session(any(store, dice)?, time(dice))),
        Op::CarryOver => {
            let meeting = any(store, dice)?;
            let taken: Vec<_> = pick(store, dice).into_iter().collect();
            done(store.carry_over(meeting, &[item(new(dice), meeting, 9)], &taken))
        }
        Op::PutAside => {
            let (item, body) = (any(store, dice)?, any(store, dice / 3)?);
            done(store.put_aside(item, topic(new(dice), body)))
        }
        Op::NoteReplies => {
            let one = attendance(new(dice), any(store, dice)?, any(store, dice / 3)?);
            let declined = Attendance { reply: Some(Reply::Declined), replied_on: Some(on), ..one };
            done(store.note_replies(&[declined]))
        }
        Op::NotePresent => {
            let one = store.get::<Attendance>(any(store, dice)?)?.unwrap();
            let new = attendance(new(dice), any(store, dice)?, any(store, dice / 3)?);
            let online = AttendanceStatus::Online;
            done(store.note_present(&[Attendance { status: online, ..one }, new]))
        }
        Op::RecordDecision => {
            let meeting = any(store, dice)?;
            done(store.record_decision(decision(new(dice), meeting)))
        }
        Op::AssignTask => {
            let meeting = pick(store, dice);
            done(store.assign_task(task(new(dice), meeting)))
        }
        Op::CompleteTask => done(store.complete_task(any(store, dice)?, on)),
        Op::FulfilCommitment => done(store.fulfil_commitment(any(store, dice)?, on)),
        Op::JoinAlliance => done(store.join_alliance(any(store, dice)?, Some(on))),
        Op::LeaveAlliance => done(store.leave_alliance(any(store, dice)?, on, None)),
        Op::EndMembership => done(store.end_membership(any(store, dice)?, on)),
        Op::EnterPhase => {
            let phase = Phase::ALL[dice as usize % Phase::ALL.len()];
            done(store.enter_phase(any(store, dice)?, phase, on))
        }
        Op::Merge => {
            if dice.is_multiple_of(2) {
                let (stays, goes) = (any::<Person>(store, dice / 2)?, any(store, dice / 6)?);
                done(store.merge(stays, goes))
            } else {
                let (stays, goes) = (any::<Organization>(store, dice / 2)?, any(store, dice / 6)?);
                done(store.merge(stays, goes))
            }
        }
        Op::AttachFile => done(attach(store, file(new(dice)), &dice.to_be_bytes())),
        Op::Import => {
            let mut register = register();
            register.people.push(person(new(dice), "Neu", &format!("Person {dice}")));
            let watch = &mut |_| std::ops::ControlFlow::Continue(());
            store.import(&register, &NoAttachments, watch).map(drop)
        }
    }
}

fn done<T>(answer: Result<Answer<T>, Error>) -> Result<(), Error> {
    answer.map(drop)
}

fn new(dice: u128) -> u128 {
    10_000 + dice
}

/// Some record, if there is one.
fn pick<R: crate::Stored>(store: &Store, dice: u128) -> Option<Id<R>> {
    let all = store.all::<R>().unwrap();
    (!all.is_empty()).then(|| all[dice as usize % all.len()].id())
}

fn any<R: crate::Stored>(store: &Store, dice: u128) -> Result<Id<R>, Error> {
    pick(store, dice).ok_or(Error::NotFound { noun: R::NOUN, id: id::<R>(0).uuid() })
}

/// Some time of the day.
fn time(dice: u128) -> NaiveTime {
    let minute = u32::try_from(dice % (24 * 60)).unwrap_or_default();
    NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap_or_default()
}

fn add(store: &mut Store, noun: Noun, dice: u128) -> Result<(), Error> {
    let key = new(dice);
    match noun {
        // There is exactly one, from the beginning.
        Noun::Alliance => Ok(()),
        Noun::Municipality => done(store.add(municipality(key))),
        Noun::Organization => {
            let municipality = pick(store, dice);
            done(store.add(Organization { municipality, ..organization(key) }))
        }
        Noun::Commitment => done(store.add(commitment(key, pick(store, dice)))),
        Noun::Person => done(store.add(person(key, "Jörg", &format!("Grün {dice}")))),
        Noun::Body => done(store.add(body(key, "BT"))),
        Noun::Membership => {
            let seat = membership(key, any(store, dice)?, any(store, dice / 3)?);
            done(store.add(Membership { on_behalf_of: pick(store, dice / 9), ..seat }))
        }
        Noun::Meeting => done(store.add(meeting(key, pick(store, dice), Some(3)))),
        Noun::AgendaItem => done(store.add(item(key, any(store, dice)?, 1))),
        Noun::Attendance => {
            done(store.add(attendance(key, any(store, dice)?, any(store, dice / 3)?)))
        }
        Noun::Decision => {
            done(store.add(Decision { number: 4, ..decision(key, any(store, dice)?) }))
        }
        Noun::Task => {
            let responsible = pick(store, dice).into_iter().collect();
            done(store.add(Task { responsible, ..task(key, None) }))
        }
        Noun::Project => {
            let (body, contact) = (pick(store, dice), pick(store, dice));
            done(store.add(Project { body, contact, ..project(key) }))
        }
        Noun::File => done(store.add(File { meeting: pick(store, dice), ..file(key) })),
        Noun::Report => done(store.add(report(key))),
        Noun::Topic => done(store.add(topic(key, any(store, dice)?))),
        Noun::AgendaTemplate => done(store.add(template(key, pick(store, dice)))),
        Noun::Grant => done(store.add(grant(key))),
        Noun::Release => done(store.add(release(key, any(store, dice)?, any(store, dice / 3)?))),
    }
}

fn revise(store: &mut Store, noun: Noun, dice: u128) -> Result<(), Error> {
    fn with<R: crate::Stored>(
        store: &mut Store,
        dice: u128,
        change: impl FnOnce(&mut R),
    ) -> Result<(), Error> {
        let id = any::<R>(store, dice)?;
        let mut record = store.get(id)?.unwrap();
        change(&mut record);
        done(store.revise(record))
    }
    let text = format!("Straße {dice}");
    match noun {
        Noun::Alliance => with::<Alliance>(store, dice, |a| a.mission = Some(text)),
        Noun::Municipality => with::<Municipality>(store, dice, |m| m.latitude = None),
        Noun::Organization => with::<Organization>(store, dice, |o| o.short_name = Some(text)),
        Noun::Commitment => with::<Commitment>(store, dice, |c| c.title = text),
        Noun::Person => with::<Person>(store, dice, |p| p.family_name = text),
        Noun::Body => with::<Body>(store, dice, |b| b.letters = "ÄB".to_owned()),
        Noun::Membership => with::<Membership>(store, dice, |m| m.function = Some(text)),
        Noun::Meeting => with::<Meeting>(store, dice, |m| m.number = Some(dice as u32 % 9 + 1)),
        Noun::AgendaItem => with::<AgendaItem>(store, dice, |i| i.minutes = Some(text)),
        Noun::Attendance => with::<Attendance>(store, dice, |a| a.guest = Some(text)),
        Noun::Decision => with::<Decision>(store, dice, |d| d.wording = text),
        Noun::Task => with::<Task>(store, dice, |t| t.responsible.clear()),
        Noun::Project => with::<Project>(store, dice, |p| p.results.push(text)),
        Noun::File => with::<File>(store, dice, |f| f.caption = Some(text)),
        Noun::Report => with::<Report>(store, dice, |r| r.chapters.clear()),
        Noun::Topic => with::<Topic>(store, dice, |t| t.note = Some(text)),
        Noun::AgendaTemplate => with::<AgendaTemplate>(store, dice, |t| t.name = text),
        Noun::Grant => with::<Grant>(store, dice, |g| g.purpose = Some(text)),
        Noun::Release => with::<Release>(store, dice, |r| r.changes.push(text)),
    }
}

fn remove(store: &mut Store, noun: Noun, dice: u128) -> Result<(), Error> {
    fn one<R: crate::Listed>(store: &mut Store, dice: u128) -> Result<(), Error> {
        let id = any::<R>(store, dice)?;
        done(store.remove(id))
    }
    match noun {
        // It cannot go.
        Noun::Alliance => Ok(()),
        Noun::Municipality => one::<Municipality>(store, dice),
        Noun::Organization => one::<Organization>(store, dice),
        Noun::Commitment => one::<Commitment>(store, dice),
        Noun::Person => one::<Person>(store, dice),
        Noun::Body => one::<Body>(store, dice),
        Noun::Membership => one::<Membership>(store, dice),
        Noun::Meeting => one::<Meeting>(store, dice),
        Noun::AgendaItem => one::<AgendaItem>(store, dice),
        Noun::Attendance => one::<Attendance>(store, dice),
        Noun::Decision => one::<Decision>(store, dice),
        Noun::Task => one::<Task>(store, dice),
        Noun::Project => one::<Project>(store, dice),
        Noun::File => one::<File>(store, dice),
        Noun::Report => one::<Report>(store, dice),
        Noun::Topic => one::<Topic>(store, dice),
        Noun::AgendaTemplate => one::<AgendaTemplate>(store, dice),
        Noun::Grant => one::<Grant>(store, dice),
        Noun::Release => one::<Release>(store, dice),
    }
}

fn every_op() -> Vec<Op> {
    let nouns = Noun::ALL.iter().flat_map(|n| [Op::Add(*n), Op::Revise(*n), Op::Remove(*n)]);
    nouns.chain(Op::VERBS.iter().copied()).collect()
}

fn laws_hold(store: &mut Store, run: &[(Op, u128)]) {
    let mut states = vec![dump(store)];
    for (op, dice) in run {
        let before = store.steps(1).unwrap()[0].seq;
        match perform(store, *op, *dice) {
            // What is refused is refused for a reason of the office, never for one of SQLite.
            Err(Error::Sqlite(why)) => panic!("{op:?}: {why}"),
            Ok(()) if store.steps(1).unwrap()[0].seq > before => states.push(dump(store)),
            // Refused or without effect: then nothing may have changed.
            _ => assert_eq!(&dump(store), states.last().unwrap(), "{op:?}"),
        }
    }
    for state in states.iter().rev().skip(1) {
        store.undo().unwrap();
        assert_eq!(&dump(store), state);
    }
    assert!(matches!(store.undo(), Err(Error::NothingToUndo)));
    assert_eq!(misplaced(store), []);
    for state in states.iter().skip(1) {
        store.redo().unwrap();
        assert_eq!(&dump(store), state);
    }
    assert!(matches!(store.redo(), Err(Error::NothingToRedo)));
    assert_eq!(misplaced(store), []);
}

/// What the check finds beyond numbers that stand twice, which is allowed.
fn misplaced(store: &Store) -> Vec<crate::Finding> {
    let mut findings = store.check().unwrap();
    findings.retain(|finding| !matches!(finding, crate::Finding::DoubleNumber { .. }));
    findings
}

#[test]
fn every_operation_can_be_undone_and_redone() {
    let folder = tempfile::tempdir().unwrap();
    for (at, op) in every_op().into_iter().enumerate() {
        let mut store = create_full(&subfolder(folder.path(), at));
        if matches!(op, Op::CirculateMinutes | Op::ReleaseMinutes | Op::ApproveMinutes) {
            store.advance_meeting(id(70), MeetingState::Held).unwrap();
            if op == Op::ApproveMinutes {
                let frozen = frozen(&mut store, 170);
                store.release_minutes(id(70), day("2026-05-12"), frozen).unwrap();
            }
        }
        if op == Op::CorrectReport {
            let frozen = frozen(&mut store, 170);
            store.release_report(id(140), day("2026-05-12"), frozen).unwrap();
        }
        if let Op::Remove(noun) = op {
            // What the full register has may be needed there; a new one is not.
            perform(&mut store, Op::Add(noun), 1).unwrap();
        }
        let before = store.steps(1).unwrap()[0].seq;
        let done = (0..40).any(|dice| {
            let tried = perform(&mut store, op, dice);
            assert!(!matches!(tried, Err(Error::Sqlite(_) | Error::Conflict)), "{op:?} {tried:?}");
            tried.is_ok() && store.steps(1).unwrap()[0].seq > before
        });
        let never = matches!(
            op,
            Op::Found
                | Op::Add(Noun::Alliance)
                | Op::Remove(Noun::Alliance | Noun::Release)
                | Op::Revise(Noun::Release)
        );
        assert!(done || never, "{op:?} was never done");
        if done {
            let after = dump(&store);
            store.undo().unwrap();
            store.redo().unwrap();
            assert_eq!(dump(&store), after, "{op:?}");
            assert_eq!(misplaced(&store), [], "{op:?}");
        }
    }
}

fn subfolder(folder: &std::path::Path, at: usize) -> std::path::PathBuf {
    let path = folder.join(at.to_string());
    std::fs::create_dir(&path).unwrap();
    path
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, ..ProptestConfig::default() })]

    #[test]
    fn undo_takes_back_and_redo_brings_back_any_run_of_operations(
        run in prop::collection::vec((prop::sample::select(every_op()), 0_u128..1_000_000), 1..20)
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut store = create_full(folder.path());
        laws_hold(&mut store, &run);
    }
}

#[test]
fn what_was_undone_stays_undone_when_the_file_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let before = dump(&store);
    store.remove::<Meeting>(id(71)).unwrap();
    let after = dump(&store);
    store.undo().unwrap();
    let path = store.path().to_owned();
    drop(store);
    let mut store = Store::open(&path, hand()).unwrap();
    assert_eq!(dump(&store), before);
    store.redo().unwrap();
    assert_eq!(dump(&store), after);
    drop(store);
    let mut store = Store::open(&path, hand()).unwrap();
    store.undo().unwrap();
    assert_eq!(dump(&store), before);
}
