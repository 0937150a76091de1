//! Writing and reading back: every noun, the verbs, removal, history.

use chrono::NaiveTime;
use domain::*;

use super::world::*;
use crate::{Change, ChangeKind, Error, Key, Notice, StepState, Store};

#[test]
fn a_register_reads_back_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let store = create_full(folder.path());
    assert_eq!(store.register().unwrap(), register());
    assert_eq!(store.check().unwrap(), []);
    let steps = store.steps(10).unwrap();
    assert_eq!(steps.len(), 1);
    assert_eq!((steps[0].op, steps[0].others), (Some(Op::Import), 0));
}

#[test]
fn a_new_alliance_begins_with_its_founding_which_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create(folder.path());
    assert_eq!(store.alliance().unwrap(), alliance());
    let steps = store.steps(10).unwrap();
    assert_eq!(steps[0].op, Some(Op::Found));
    assert_eq!(steps[0].subject.as_ref().unwrap().title, "Bündnis Innenstadt");
    assert!(matches!(store.undo(), Err(Error::NothingToUndo)));
    assert_eq!(store.can_undo().unwrap(), None);
}

#[test]
fn the_answer_names_the_step_and_what_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create(folder.path());
    let answer = store.add(person(40, "Anna", "Müller")).unwrap();
    let change = Change { noun: Noun::Person, id: answer.value.id.uuid(), kind: ChangeKind::Added };
    assert_eq!((answer.step, answer.changed), (2, vec![change]));
    let step = &store.steps(1).unwrap()[0];
    assert_eq!(step.subject.as_ref().unwrap().title, "Anna Müller");
    assert_eq!((step.actor.as_str(), step.at), ("A. Demir", moment()));
}

#[test]
fn writing_what_stands_there_already_is_no_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let answer = store.revise(person(40, "Anna", "Müller")).unwrap();
    assert_eq!((answer.step, answer.changed.len()), (0, 0));
    assert_eq!(store.steps(10).unwrap().len(), 1);
}

#[test]
fn faults_and_dangling_references_are_refused_and_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let before = dump(&store);
    let faulty = store.add(person(42, "Anna", ""));
    assert!(matches!(faulty, Err(Error::Faulty { noun: Noun::Person, .. })));
    let dangling = store.add(membership(62, id(999), id(50)));
    assert!(matches!(dangling, Err(Error::Dangling { field, .. }) if field == "person"));
    let in_json = store.revise(Task { responsible: vec![id(999)], ..task(110, Some(id(71))) });
    assert!(matches!(in_json, Err(Error::Dangling { field, .. }) if field == "responsible/0"));
    let wrong_noun = store.add(membership(62, id(20), id(50)));
    assert!(matches!(wrong_noun, Err(Error::Dangling { .. })));
    assert!(matches!(store.revise(person(99, "A", "B")), Err(Error::NotFound { .. })));
    assert!(matches!(store.add(person(40, "A", "B")), Err(Error::KeyTaken { .. })));
    assert!(matches!(store.add(person(20, "A", "B")), Err(Error::KeyTaken { .. })));
    assert_eq!(dump(&store), before);
    assert_eq!(store.steps(10).unwrap().len(), 1);
}

#[test]
fn an_error_or_panic_in_the_work_leaves_everything_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let before = dump(&store);
    let work = |tx: &mut crate::Tx<'_>| -> Result<(), Error> {
        tx.update(&person(40, "Anders", "Müller"))?;
        panic!("in the midst of it");
    };
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.transact(Op::Revise(Noun::Person), id::<Person>(40), work)
    }));
    assert!(caught.is_err());
    assert_eq!(dump(&store), before);
    store.revise(person(40, "Anders", "Müller")).unwrap();
}

#[test]
fn what_is_part_of_a_record_goes_with_it_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let before = dump(&store);
    let answer = store.remove::<Meeting>(id(71)).unwrap();
    assert_eq!(answer.changed.len(), 9, "session, 3 items, 2 attendances, 2 decisions, 1 task");
    assert!(store.all::<Decision>().unwrap().is_empty());
    assert_eq!(store.check().unwrap(), []);
    store.undo().unwrap();
    assert_eq!(dump(&store), before);
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn what_others_need_stays_and_they_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let Err(Error::InUse { by }) = store.remove::<Person>(id(40)) else { panic!("removed") };
    let fields: Vec<_> = by.iter().map(|user| (user.noun, user.field.as_str())).collect();
    let expected = [
        (Noun::Meeting, "chair"),
        (Noun::Attendance, "person"),
        (Noun::Project, "contact"),
        (Noun::Report, "signatories/0"),
    ];
    assert_eq!(fields, expected);
    assert_eq!(by[0].title, "KL 16");
    assert!(matches!(store.remove::<AgendaItem>(id(80)), Err(Error::InUse { .. })));
    store.remove::<AgendaItem>(id(81)).unwrap();
    assert!(matches!(store.remove::<Task>(id(999)), Err(Error::NotFound { .. })));
}

#[test]
fn a_session_goes_its_way_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let on = day("2026-05-20");
    store.advance_meeting(id(71), MeetingState::Held).unwrap();
    let refused = store.cancel_meeting(id(71), None);
    let (from, to) = (MeetingState::Held, MeetingState::Cancelled);
    assert!(matches!(refused, Err(Error::NotAllowed { from: f, to: t }) if (f, t) == (from, to)));
    let kept = store.record_decision(decision(104, id(71))).unwrap().value;
    let minutes = frozen(&mut store, 170);
    store.release_minutes(id(71), on, minutes).unwrap();
    let refused = store.remove::<Decision>(kept.id);
    assert!(matches!(refused, Err(Error::InReleasedMinutes { .. })));
    let approved = store.approve_minutes(id(71), on, Some(id(70))).unwrap().value;
    assert_eq!(approved.minutes.issued_on, Some(on));
    assert_eq!(approved.minutes.approved_in, Some(id(70)));
    let late = store.record_decision(decision(105, id(71)));
    assert!(matches!(late, Err(Error::SessionClosed { .. })));
    assert!(matches!(store.remove::<Meeting>(id(70)), Err(Error::InUse { .. })));
}

#[test]
fn the_days_of_minutes_are_those_of_the_stations_they_have_reached() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let (first, second) = (day("2026-05-20"), day("2026-05-27"));
    store.advance_meeting(id(71), MeetingState::Held).unwrap();
    let circulating = store.circulate_minutes(id(71), first).unwrap().value;
    assert_eq!(circulating.state, MeetingState::MinutesCirculating);
    let minutes = frozen(&mut store, 170);
    let out = store.release_minutes(id(71), second, minutes).unwrap().value.minutes;
    assert_eq!((out.issued_on, out.released_on), (Some(first), Some(second)));
    let draft = store.advance_meeting(id(71), MeetingState::Held).unwrap().value.minutes;
    assert_eq!((draft.issued_on, draft.released_on), (None, None), "a correction is a draft");
    let minutes = frozen(&mut store, 171);
    let out = store.release_minutes(id(71), second, minutes).unwrap().value.minutes;
    assert_eq!((out.issued_on, out.released_on), (Some(second), Some(second)));
    store.approve_minutes(id(71), second, Some(id(70))).unwrap();
    let back = store.advance_meeting(id(71), MeetingState::MinutesReleased).unwrap().value.minutes;
    assert_eq!((back.approved_on, back.approved_in), (None, None));
    assert_eq!(back.released_on, Some(second));
    let refused = store.advance_meeting(id(71), MeetingState::MinutesCirculating);
    assert!(matches!(refused, Err(Error::NotAllowed { .. })));
    store.undo().unwrap();
    let approved = store.get::<Meeting>(id(71)).unwrap().unwrap();
    assert_eq!(approved.minutes.approved_in, Some(id(70)));
}

#[test]
fn numbers_are_given_and_double_ones_are_pointed_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let next = store.schedule_meeting(meeting(72, Some(id(50)), None)).unwrap();
    assert_eq!((next.value.number, next.notices.len()), (Some(17), 0));
    let double = store.schedule_meeting(meeting(73, Some(id(50)), Some(17))).unwrap();
    let others = vec![id(72)];
    assert_eq!(double.notices, [Notice::DoubleNumber { meeting: id(73), number: 17, others }]);
    let number = "kl 17".parse().unwrap();
    assert_eq!(store.meeting_by_number(&number).unwrap(), [id(72), id(73)]);
    assert_eq!(store.check().unwrap().len(), 1);
    assert_eq!(store.record_decision(decision(105, id(71))).unwrap().value.number, 3);
    assert_eq!(store.assign_task(task(115, Some(id(71)))).unwrap().value.number, Some(2));
    assert_eq!(store.assign_task(task(116, None)).unwrap().value.number, None);
}

#[test]
fn a_body_that_counts_per_year_begins_at_one_each_year() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    store.add(Body { counting: Counting::PerYear, ..body(51, "BT") }).unwrap();
    for (key, date) in [(74, "2025-03-01"), (75, "2026-03-01"), (76, "2026-09-01")] {
        let new = Meeting { date: Some(day(date)), ..meeting(key, Some(id(51)), None) };
        assert!(store.schedule_meeting(new).unwrap().notices.is_empty());
    }
    let find = |number: &str| store.meeting_by_number(&number.parse().unwrap()).unwrap();
    assert_eq!(find("BT 1"), [id(74), id(75)]);
    assert_eq!(find("BT 1 (2026)"), [id(75)]);
    assert_eq!(find("BT 2"), [id(76)]);
    assert_eq!(store.title_of(id::<Meeting>(76)).unwrap().unwrap(), "BT 2 (2026)");
}

#[test]
fn more_votes_than_people_are_pointed_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let vote = Some(Vote::Count { yes: 2, no: 1, abstained: 0 });
    let answer = store.record_decision(Decision { vote, ..decision(105, id(71)) }).unwrap();
    let notice = Notice::VotesExceedPresent { decision: id(105), votes: 3, present: 2 };
    assert_eq!(answer.notices, [notice]);
}

#[test]
fn an_agenda_keeps_its_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let order = |store: &Store| {
        let items = store.naming::<AgendaItem>(id::<Meeting>(71)).unwrap();
        let numbers = top_numbers(&items);
        let text = |(item, number): &(&AgendaItem, Option<String>)| {
            format!("{} {}", number.as_deref().unwrap_or_default(), item.id.uuid().as_u128())
        };
        numbers.iter().map(text).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(store.put_on_agenda(item(83, id(71), 1)).unwrap().value.position, 1);
    assert_eq!(order(&store), "1 83, 2 80, 2.1 82, 3 81");
    store.put_on_agenda(item(84, id(71), 0)).unwrap();
    assert_eq!(order(&store), "1 83, 2 80, 2.1 82, 3 81, 4 84");
    store.move_agenda_item(id(84), None, 2).unwrap();
    assert_eq!(order(&store), "1 83, 2 84, 3 80, 3.1 82, 4 81");
    store.move_agenda_item(id(83), Some(id(80)), 1).unwrap();
    assert_eq!(order(&store), "1 84, 2 80, 2.1 83, 2.2 82, 3 81");
    assert!(matches!(store.move_agenda_item(id(80), Some(id(82)), 1), Err(Error::Dangling { .. })));
    store.undo().unwrap();
    assert_eq!(order(&store), "1 83, 2 84, 3 80, 3.1 82, 4 81");
}

#[test]
fn projects_and_partners_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let project = store.enter_phase(id(120), Phase::Concept, day("2026-02-01")).unwrap().value;
    assert_eq!(project.phases[0].until, Some(day("2026-01-31")));
    assert_eq!(project.phases[1].from, day("2026-02-01"));
    let left = store.leave_alliance(id(20), day("2026-01-01"), None).unwrap().value;
    assert!(!left.is_partner_on(day("2026-01-02")));
    assert!(store.join_alliance(id(20), None).unwrap().value.is_partner_on(day("2026-01-02")));
    store.fulfil_commitment(id(30), day("2026-01-01")).unwrap();
    store.complete_task(id(110), day("2026-01-01")).unwrap();
    let early = store.end_membership(id(60), day("2000-01-01"));
    assert!(matches!(early, Err(Error::Faulty { .. })));
}

#[test]
fn the_history_of_a_record_shows_before_and_after() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    store.revise(person(40, "Anne", "Müller")).unwrap();
    store.revise(person(40, "Änne", "Müller")).unwrap();
    store.undo().unwrap();
    let history = store.history_of(id::<Person>(40)).unwrap();
    let ops: Vec<_> = history.iter().map(|passage| passage.step.op.unwrap()).collect();
    assert_eq!(ops, [Op::Import, Op::Revise(Noun::Person)]);
    assert_eq!(history[0].kind, ChangeKind::Added);
    let name = history[0].fields.iter().find(|change| change.field == "given_name").unwrap();
    assert_eq!((name.before.as_str(), name.after.as_str()), (None, Some("Anna")));
    let change = &history[1].fields;
    assert_eq!(change.len(), 1);
    assert_eq!((change[0].before.as_str(), change[0].after.as_str()), (Some("Anna"), Some("Anne")));
    store.remove::<Report>(id(140)).unwrap();
    let gone = store.history_of(Key::from(id::<Report>(140))).unwrap();
    assert_eq!(gone.last().unwrap().kind, ChangeKind::Removed);
    let chapters = gone[0].fields.iter().find(|change| change.field == "chapters").unwrap();
    assert_eq!(chapters.after[0]["text"], "Weiter so.");
}

#[test]
fn a_change_after_undo_drops_what_was_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    store.revise(person(40, "Anne", "Müller")).unwrap();
    assert_eq!(store.undo().unwrap().value.state, StepState::Undone);
    assert_eq!(store.can_redo().unwrap().unwrap().seq, 2);
    store.revise(person(41, "Jürgen", "Weiß")).unwrap();
    assert!(matches!(store.redo(), Err(Error::NothingToRedo)));
    let states: Vec<_> = store.steps(3).unwrap().iter().map(|step| step.state).collect();
    assert_eq!(states, [StepState::Done, StepState::Dropped, StepState::Done]);
}

#[test]
fn undo_refuses_what_was_changed_behind_its_back_or_before_a_migration() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    store.revise(person(40, "Anne", "Müller")).unwrap();
    store.db.execute("update person set given_name = 'X' where id like '%28'", []).unwrap();
    let before = dump(&store);
    assert!(matches!(store.undo(), Err(Error::Conflict)));
    assert_eq!(dump(&store), before);
    store.db.execute("update step set schema = 0 where seq = 2", []).unwrap();
    assert!(matches!(store.undo(), Err(Error::BeyondMigration { step: 2, schema: 0 })));
}

#[test]
fn undo_writes_nothing_when_one_row_of_many_is_not_as_the_step_left_it() {
    type Act = fn(&mut Store);
    let cases: [(Act, &str); 4] = [
        // The record has changed in a column that the step did not write.
        (
            |store| drop(store.add(person(42, "Nele", "Voß")).unwrap()),
            "update person set note = 'X' where given_name = 'Nele'",
        ),
        (
            |store| drop(store.add(person(42, "Nele", "Voß")).unwrap()),
            "delete from person where given_name = 'Nele'",
        ),
        // One of nine keys is taken again.
        (
            |store| drop(store.remove::<Meeting>(id(71)).unwrap()),
            "insert into task (id, title, responsible, state)
             values ('00000000-0000-0000-0000-00000000006e', 'X', '[]', 'open')",
        ),
        // Somebody names the record that would go.
        (
            |store| drop(store.add(person(42, "Nele", "Voß")).unwrap()),
            "update meeting set chair = (select id from person where given_name = 'Nele')",
        ),
    ];
    for (at, (act, behind_its_back)) in cases.into_iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = create_full(folder.path());
        act(&mut store);
        assert_ne!(store.db.execute(behind_its_back, []).unwrap(), 0);
        let before = dump(&store);
        assert!(matches!(store.undo(), Err(Error::Conflict)), "{at}");
        assert_eq!(dump(&store), before, "{at}");
    }
}

#[test]
fn drafts_are_kept_and_are_no_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create(folder.path());
    store.put_draft("meeting/71/result", "Wir").unwrap();
    store.put_draft("meeting/71/result", "Wir haben").unwrap();
    assert_eq!(store.draft("meeting/71/result").unwrap().as_deref(), Some("Wir haben"));
    store.clear_draft("meeting/71/result").unwrap();
    assert_eq!(store.draft("meeting/71/result").unwrap(), None);
    assert_eq!(store.steps(10).unwrap().len(), 1);
}

#[test]
fn an_excerpt_holds_what_the_minutes_need() {
    let folder = tempfile::tempdir().unwrap();
    let store = create_full(folder.path());
    let excerpt = store.meeting_excerpt(id(71)).unwrap();
    let whole = register();
    assert_eq!(excerpt.agenda_items, whole.agenda_items);
    assert_eq!(excerpt.meetings, whole.meetings);
    assert_eq!(excerpt.people, whole.people);
    assert_eq!(excerpt.memberships, whole.memberships);
    assert_eq!(excerpt.organizations, whole.organizations);
    assert!(excerpt.projects.is_empty() && excerpt.reports.is_empty());
    assert_eq!(excerpt.misfits(), []);
    assert!(matches!(store.meeting_excerpt(id(999)), Err(Error::NotFound { .. })));
}

#[test]
fn a_big_register_is_read_in_as_one_step_that_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create(folder.path());
    let before = dump(&store);
    let mut big = register();
    big.people.extend((1_000..2_500).map(|key| person(key, "Nele", &format!("Voß {key}"))));
    let watch = &mut |_| std::ops::ControlFlow::Continue(());
    let answer = store.import(&big, &crate::NoAttachments, watch).unwrap();
    assert_eq!((answer.step, answer.changed.len()), (2, big.len() - 1));
    big.sort();
    assert_eq!(store.register().unwrap(), big);
    assert_eq!(store.search("voss 2499", 5).unwrap().len(), 1);
    let after = dump(&store);
    store.undo().unwrap();
    assert_eq!(dump(&store), before);
    store.redo().unwrap();
    assert_eq!(dump(&store), after);
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn going_through_the_agenda_notes_when_each_item_was_called() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let time = |text: &str| text.parse::<NaiveTime>().unwrap();
    let session = id::<Meeting>(71);
    store.call_agenda_item(id(80), time("10:00:00")).unwrap();
    let begun = store.get(session).unwrap().unwrap();
    assert_eq!((begun.state, begun.began), (MeetingState::Running, Some(time("10:00:00"))));
    store.call_agenda_item(id(81), time("10:12:00")).unwrap();
    let first = store.get(id::<AgendaItem>(80)).unwrap().unwrap();
    assert_eq!((first.began, first.ended), (Some(time("10:00:00")), Some(time("10:12:00"))));
    assert_eq!(first.outcome, Some(Outcome::Done));
    // One that is called again goes on, and keeps when it began.
    store.call_agenda_item(id(80), time("10:20:00")).unwrap();
    let again = store.get(id::<AgendaItem>(80)).unwrap().unwrap();
    assert_eq!((again.began, again.ended), (Some(time("10:00:00")), None));
    store.close_session(session, time("10:30:00")).unwrap();
    let closed = store.get(session).unwrap().unwrap();
    assert_eq!((closed.state, closed.ended), (MeetingState::Held, Some(time("10:30:00"))));
    let last = store.get(id::<AgendaItem>(80)).unwrap().unwrap();
    assert_eq!(last.ended, Some(time("10:30:00")));
    let refused = store.call_agenda_item(id(81), time("10:31:00"));
    assert!(matches!(refused, Err(Error::SessionClosed { state: MeetingState::Held })));
    store.undo().unwrap();
    assert_eq!(store.get(session).unwrap().unwrap().state, MeetingState::Running);
}

#[test]
fn who_is_excluded_has_no_vote_to_count() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let vote = Some(Vote::Count { yes: 2, no: 0, abstained: 0 });
    let there = store.naming::<Attendance>(id::<Meeting>(71)).unwrap();
    let excluded = vec![there[0].person.unwrap()];
    let biased = Decision { vote, excluded, ..decision(105, id(71)) };
    let answer = store.record_decision(biased).unwrap();
    let notice = Notice::VotesExceedPresent { decision: id(105), votes: 2, present: 1 };
    assert_eq!(answer.notices, [notice]);
}

#[test]
fn what_is_released_stays_and_a_correction_is_a_further_version() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let on = day("2026-05-20");
    let [once, twice, thrice] = [170, 171, 172].map(|key| frozen(&mut store, key));
    let first = store.release_report(id(140), on, once).unwrap().value;
    assert_eq!((first.version, first.released_by.as_deref()), (1, Some("A. Demir")));
    let report = store.get::<Report>(id(140)).unwrap().unwrap();
    assert_eq!((report.state, report.released_on), (ReportState::Released, Some(on)));
    let again = store.release_report(id(140), on, twice);
    assert!(matches!(again, Err(Error::Released { .. })));

    store.correct_report(id(140)).unwrap();
    let second = store.release_report(id(140), on, thrice).unwrap().value;
    assert_eq!(second.version, 2);
    assert_eq!(store.get(first.id).unwrap().as_ref(), Some(&first), "as it was");

    let released = |tried: Result<_, Error>| matches!(tried, Err(Error::Released { .. }));
    assert!(released(store.revise(Release { version: 3, ..first.clone() }).map(drop)));
    assert!(released(store.remove(first.id).map(drop)));
    let other_bytes = File { sha256: Some("1".repeat(64)), ..file(170) };
    assert!(released(store.attach_files(&[other_bytes]).map(drop)));
    let renamed = File { title: "Anders".to_owned(), sha256: Some(first.sha256), ..file(170) };
    store.revise(renamed).unwrap();
    assert!(matches!(store.remove::<File>(id(170)), Err(Error::InUse { .. })));
    assert!(matches!(store.remove::<Report>(id(140)), Err(Error::InUse { .. })));
}
