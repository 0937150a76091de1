//! Two records become one, in every noun that names them; and one step takes it back.

use domain::*;

use super::world::*;
use crate::{Answer, Error, Key, Merged, Store};

/// The full register with a second Anna Müller, who is named by every field that can name a
/// person, and a second town hall in the same way.
fn doubled(folder: &std::path::Path) -> Store {
    let mut store = create_full(folder);
    let (anna, town) = (id(42), id(21));
    store.add(person(42, "Anna", "Miller")).unwrap();
    store.add(Organization { name: "Gera, Stadt".into(), ..organization(21) }).unwrap();
    let speaker = Speaker { person: Some(anna), organization: Some(town), ..Speaker::default() };
    let mut session = store.get::<Meeting>(id(70)).unwrap().unwrap();
    session.chair = Some(anna);
    session.minute_taker = Some(anna);
    session.moderators = vec![speaker.clone()];
    store.revise(session).unwrap();
    store.add(AgendaItem { speakers: vec![speaker], ..item(83, id(70), 1) }).unwrap();
    store.add(Topic { proposed_by: Some(anna), ..topic(157, id(50)) }).unwrap();
    let of = |seat| Membership { on_behalf_of: Some(town), ..seat };
    store
        .add(of(Membership { from: Some(day("2021-01-01")), ..membership(62, anna, id(50)) }))
        .unwrap();
    store.add(Membership { deputy_for: Some(anna), ..membership(63, id(41), id(50)) }).unwrap();
    store.add(Membership { deputy_for: Some(anna), ..membership(64, id(40), id(50)) }).unwrap();
    let excused = AttendanceStatus::Excused;
    let twice =
        Attendance { organization: Some(town), status: excused, ..attendance(92, id(71), anna) };
    store.add(twice).unwrap();
    let sent = AttendanceStatus::Represented;
    store
        .add(Attendance {
            represented_by: Some(anna),
            status: sent,
            ..attendance(93, id(70), id(40))
        })
        .unwrap();
    store
        .add(Decision { number: 3, excluded: vec![id(40), anna], ..decision(102, id(70)) })
        .unwrap();
    let given = Task {
        responsible: vec![anna, id(40)],
        responsible_organization: Some(town),
        ..task(111, None)
    };
    store.add(given).unwrap();
    let with = vec![
        Contributor { organization: id(20), role: None },
        Contributor { organization: town, role: Some("Fläche".into()) },
    ];
    store.add(Project { contact: Some(anna), contributors: with, ..project(121) }).unwrap();
    store.add(File { organization: Some(town), ..file(133) }).unwrap();
    store.add(Report { signatories: vec![id(40), anna], ..report(142) }).unwrap();
    store.add(commitment(31, Some(town))).unwrap();
    store
}

fn anna(store: &mut Store) -> Answer<Merged<Person>> {
    store.merge(id(40), id(42)).unwrap()
}

#[test]
fn nothing_names_the_one_that_went_and_everything_names_the_one_that_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = doubled(folder.path());
    let fields = |store: &Store, key: Key| -> usize {
        crate::derived::reference::naming(&store.db, key.id).unwrap().len()
    };
    let [before, after]: [Key; 2] = [id::<Person>(42).into(), id::<Person>(40).into()];
    let (gone, kept) = (fields(&store, before), fields(&store, after));
    // The person fields of every noun, so that none is forgotten here either.
    assert_eq!(gone, 14);
    anna(&mut store);
    assert_eq!(fields(&store, before), 0);
    assert!(fields(&store, after) > kept);
    store.merge::<Organization>(id(20), id(21)).unwrap();
    let said = serde_json::to_string(&store.register().unwrap()).unwrap();
    for key in [id::<Person>(42).to_string(), id::<Organization>(21).to_string()] {
        assert!(!said.contains(&key));
    }
    assert_eq!(store.check().unwrap(), []);
    store.settle().unwrap();
    assert_eq!(store.check().unwrap(), [], "the search index, too");
    let found = store.search("Miller", 5).unwrap();
    assert!(found.iter().all(|hit| hit.noun != Noun::Person), "{found:?}");
}

#[test]
fn what_then_stands_twice_becomes_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = doubled(folder.path());
    let merged = anna(&mut store).value;
    // The seat of her own, that of the second Anna, and that of the one as the other's deputy.
    let united: Vec<Key> =
        vec![id::<Membership>(62).into(), id::<Membership>(64).into(), id::<Attendance>(92).into()];
    assert_eq!(merged.united, united);
    assert!(united.iter().all(|key| !merged.moved.contains(key)));
    let seat = store.get::<Membership>(id(60)).unwrap().unwrap();
    assert_eq!((seat.from, seat.on_behalf_of), (Some(day("2021-01-01")), Some(id(21))));
    let there = store.get::<Attendance>(id(90)).unwrap().unwrap();
    assert_eq!((there.status, there.organization), (AttendanceStatus::Present, Some(id(21))));
    // Who stood in for herself was there.
    let herself = store.get::<Attendance>(id(93)).unwrap().unwrap();
    assert_eq!((herself.status, herself.represented_by), (AttendanceStatus::Present, None));
    assert_eq!(store.get::<Decision>(id(102)).unwrap().unwrap().excluded, [id(40)]);
    assert_eq!(store.get::<Task>(id(111)).unwrap().unwrap().responsible, [id(40)]);
    assert_eq!(store.get::<Report>(id(142)).unwrap().unwrap().signatories, [id(40)]);
    store.merge::<Organization>(id(20), id(21)).unwrap();
    let project = store.get::<Project>(id(121)).unwrap().unwrap();
    assert_eq!(
        project.contributors,
        [Contributor { organization: id(20), role: Some("Fläche".into()) }]
    );
}

#[test]
fn seats_that_a_moved_one_joins_become_one_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    store.add(person(42, "Anna", "Miller")).unwrap();
    let span = |key, person, from, until| Membership {
        from: Some(day(from)),
        until: Some(day(until)),
        ..membership(key, id(person), id(50))
    };
    store.remove::<Membership>(id(60)).unwrap();
    store.add(span(65, 40, "2020-01-01", "2020-12-31")).unwrap();
    store.add(span(66, 40, "2022-01-01", "2022-12-31")).unwrap();
    store.add(span(67, 42, "2020-06-01", "2022-06-30")).unwrap();
    anna(&mut store);
    let seats: Vec<Membership> = store.naming(id::<Person>(40)).unwrap();
    let spans: Vec<_> = seats.iter().map(|seat| (seat.from, seat.until)).collect();
    assert_eq!(spans, [(Some(day("2020-01-01")), Some(day("2022-12-31")))]);
}

#[test]
fn the_other_way_round_the_other_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = doubled(folder.path());
    let mut other = doubled(&{
        let folder = folder.path().join("andersherum");
        std::fs::create_dir(&folder).unwrap();
        folder
    });
    let one = anna(&mut store).value.record;
    let two = other.merge::<Person>(id(42), id(40)).unwrap().value.record;
    assert_eq!((one.id, one.family_name.as_str()), (id(40), "Müller"));
    assert_eq!((two.id, two.family_name.as_str()), (id(42), "Miller"));
    assert_eq!(other.get::<Person>(id(40)).unwrap(), None);
    let count = |store: &Store| store.register().unwrap().len();
    assert_eq!(count(&store), count(&other));
}

#[test]
fn merging_is_one_step_that_both_histories_tell() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = doubled(folder.path());
    let before = dump(&store);
    let tried = store.try_merging::<Person>(id(40), id(42)).unwrap();
    assert_eq!(dump(&store), before, "only tried");
    let done = anna(&mut store);
    assert_eq!(done.value, tried);
    let step = &store.steps(1).unwrap()[0];
    assert_eq!(step.op, Some(Op::Merge));
    assert_eq!(step.subject.as_ref().unwrap().title, "Anna Müller");
    assert_eq!((step.merged.as_deref(), step.others), (Some("Anna Miller"), 0));
    // Nothing of her own changed, and yet her history tells of it.
    for key in [id::<Person>(40), id::<Person>(42)] {
        let passages = store.history_of(key).unwrap();
        assert_eq!(passages.last().unwrap().step.seq, step.seq);
    }
    let after = dump(&store);
    store.undo().unwrap();
    assert_eq!(dump(&store), before);
    store.redo().unwrap();
    assert_eq!(dump(&store), after);
}

#[test]
fn nothing_is_merged_with_itself_or_with_what_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = doubled(folder.path());
    let itself = store.merge::<Person>(id(40), id(40));
    assert!(matches!(itself, Err(Error::MergedWithItself { .. })));
    anna(&mut store);
    let before = dump(&store);
    for (stays, goes) in [(40, 42), (42, 40)] {
        let gone = store.merge::<Person>(id(stays), id(goes));
        assert!(matches!(gone, Err(Error::NotFound { .. })));
    }
    assert_eq!(dump(&store), before);
}
