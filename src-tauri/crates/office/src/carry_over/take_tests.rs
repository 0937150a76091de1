//! What was ticked comes onto the agenda in its order, as one step.

use domain::{AgendaItem, Goal, Id, Meeting, Topic, top_numbers};
use store::Store;

use super::{What, carry_over_to, copy_agenda, put_aside, take_over};
use crate::example::TODAY;
use crate::{Desk, find_meeting};

fn office(folder: &std::path::Path) -> Store {
    let desk = Desk { actor: "Aylin Demir".into(), backups: None, moment: None };
    desk.example(&folder.join("Beispiel"), TODAY, &mut |_, _| {}).unwrap()
}

fn titles(store: &Store, meeting: Id<Meeting>) -> Vec<String> {
    let items: Vec<AgendaItem> = store.naming(meeting).unwrap();
    let own: Vec<_> = items.into_iter().filter(|item| item.meeting == meeting).collect();
    top_numbers(&own).into_iter().map(|(item, _)| item.title.clone()).collect()
}

fn topic(store: &mut Store, title: &str, recurring: bool) -> Id<Topic> {
    let meeting = find_meeting(store, "KL 17").unwrap();
    let topic = Topic {
        id: store.new_id().unwrap(),
        body: store.get(meeting).unwrap().unwrap().body.unwrap(),
        title: title.to_owned(),
        goal: Some(Goal::Discussion),
        duration: Some(20),
        note: None,
        proposed_by: None,
        resume_on: (!recurring).then(|| "2027-01-01".parse().unwrap()),
        recurring,
    };
    store.add(topic).unwrap().value.id
}

#[test]
fn what_was_chosen_stands_in_the_order_of_the_last_session() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let meeting = find_meeting(&store, "KL 17").unwrap();
    let standing = topic(&mut store, "Bericht der Geschäftsstelle", true);
    let waiting = topic(&mut store, "Nebelduschen", false);
    let carried = carry_over_to(&store, meeting).unwrap();
    let of = |id| carried.iter().find(|one| one.what == What::Topic(id)).unwrap();
    assert_eq!(of(waiting).waits_until, Some("2027-01-01".parse().unwrap()));
    let before = titles(&store, meeting);
    let chosen: Vec<What> = carried.iter().map(|one| one.what).collect();
    let step = store.steps(1).unwrap()[0].seq;
    take_over(&mut store, meeting, &chosen).unwrap();
    assert_eq!(store.steps(1).unwrap()[0].seq, step + 1);
    let now = titles(&store, meeting);
    let at = |title: &str| {
        now.iter()
            .position(|one| one.contains(title))
            .unwrap_or_else(|| panic!("{title}: {now:#?}"))
    };
    assert!(at("Begrüßung") < at("Genehmigung des Protokolls der 15. Sitzung"), "{now:#?}");
    assert!(at("Genehmigung") < at("Offene Aufträge"), "{now:#?}");
    assert!(at("Offene Aufträge") < at("Nebelduschen"), "{now:#?}");
    assert!(at("Nebelduschen") < at("Verschiedenes"), "{now:#?}");
    assert!(at("Verschiedenes") < at("Nächste Termine"), "{now:#?}");
    let items: Vec<AgendaItem> = store.naming(meeting).unwrap();
    let tasks = items.iter().find(|item| item.title == "Offene Aufträge").unwrap();
    let prepared = tasks.preparation.as_deref().unwrap();
    assert!(prepared.contains("- Förderweg für das Parkdeck klären ("), "{prepared}");
    assert!(store.get(waiting).unwrap().is_none() && store.get(standing).unwrap().is_some());
    let again = carry_over_to(&store, meeting).unwrap();
    assert!(again.iter().all(|one| one.on_agenda.is_some()), "{again:#?}");
    store.undo().unwrap();
    assert_eq!(titles(&store, meeting), before);
    assert!(store.get(waiting).unwrap().is_some());
}

#[test]
fn taking_over_twice_doubles_nothing_and_keeps_the_order_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let meeting = find_meeting(&store, "KL 17").unwrap();
    let chosen: Vec<What> =
        carry_over_to(&store, meeting).unwrap().iter().map(|one| one.what).collect();
    take_over(&mut store, meeting, &chosen).unwrap();
    let last = titles(&store, meeting).pop().unwrap();
    let items: Vec<AgendaItem> = store.naming(meeting).unwrap();
    let id = items.iter().find(|item| item.title == last).unwrap().id;
    store.move_agenda_item(id, None, 1).unwrap();
    let moved = titles(&store, meeting);
    assert_eq!(take_over(&mut store, meeting, &chosen).unwrap().step, 0);
    assert_eq!(titles(&store, meeting), moved);
}

#[test]
fn an_earlier_agenda_is_copied_without_what_was_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let (from, to) =
        (find_meeting(&store, "KL 15").unwrap(), find_meeting(&store, "KL 17").unwrap());
    copy_agenda(&mut store, from, to).unwrap();
    let copied = titles(&store, to);
    assert!(copied.contains(&"Genehmigung des Protokolls der 15. Sitzung".to_owned()));
    assert_eq!(copied.len(), titles(&store, from).len());
    let items: Vec<AgendaItem> = store.naming(to).unwrap();
    let blank = |item: &AgendaItem| item.minutes.is_none() && item.outcome.is_none();
    assert!(items.iter().filter(|item| item.meeting == to).all(blank));
    assert_eq!(copy_agenda(&mut store, from, to).unwrap().step, 0, "all of it is there");
    store.undo().unwrap();
    assert!(titles(&store, to).is_empty());
}

#[test]
fn an_item_put_aside_leaves_a_coming_agenda_and_stays_on_one_that_was_held() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let coming = find_meeting(&store, "KL 16").unwrap();
    let of = |store: &Store, meeting: Id<Meeting>| {
        let items: Vec<AgendaItem> = store.naming(meeting).unwrap();
        items.into_iter().find(|item| item.title.starts_with("Entsiegelung Parkdeck")).unwrap()
    };
    let item = of(&store, coming);
    let before = titles(&store, coming);
    let day = Some("2026-09-01".parse().unwrap());
    let topic = put_aside(&mut store, item.id, day).unwrap().value;
    assert_eq!((topic.title.as_str(), topic.resume_on), (item.title.as_str(), day));
    assert_eq!(titles(&store, coming).len(), before.len() - 1);
    store.undo().unwrap();
    assert_eq!(titles(&store, coming), before);
    let held = find_meeting(&store, "KL 15").unwrap();
    let item = of(&store, held);
    let before = titles(&store, held);
    put_aside(&mut store, item.id, None).unwrap();
    assert_eq!(titles(&store, held), before);
    let next = find_meeting(&store, "KL 17").unwrap();
    let carried = carry_over_to(&store, next).unwrap();
    assert!(carried.iter().all(|one| one.what != What::Item(item.id)), "the topic stands for it");
    assert!(carried.iter().any(|one| matches!(one.what, What::Topic(_))));
}
