//! Series, agendas that are added to, and topics: each one step, numbered and in order.

use domain::*;

use super::world::*;
use crate::{Error, Store};

fn titles(store: &Store, meeting: Id<Meeting>) -> Vec<String> {
    let items: Vec<AgendaItem> = store.naming(meeting).unwrap();
    let own: Vec<_> = items.into_iter().filter(|item| item.meeting == meeting).collect();
    top_numbers(&own).into_iter().map(|(item, _)| item.title.clone()).collect()
}

#[test]
fn sessions_that_are_scheduled_together_are_numbered_one_after_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let new = |key| meeting(key, Some(id(50)), None);
    store.schedule_meetings(vec![new(170), new(171), new(172)]).unwrap();
    let numbers: Vec<_> =
        [170, 171, 172].map(|key| store.get::<Meeting>(id(key)).unwrap().unwrap().number).into();
    assert_eq!(numbers, [Some(17), Some(18), Some(19)]);
    assert_eq!(store.steps(1).unwrap()[0].others, 2);
    store.undo().unwrap();
    assert!(store.get::<Meeting>(id(171)).unwrap().is_none());
    assert_eq!(store.schedule_meetings(vec![]).unwrap().step, 0);
}

#[test]
fn a_topic_that_is_taken_up_leaves_the_store_in_the_same_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    store.carry_over(id(70), &[item(180, id(70), 1)], &[id(155)]).unwrap();
    assert_eq!(titles(&store, id(70)), ["Punkt 180"]);
    assert!(store.get::<Topic>(id(155)).unwrap().is_none());
    store.undo().unwrap();
    assert!(titles(&store, id(70)).is_empty() && store.get::<Topic>(id(155)).unwrap().is_some());
    let foreign = AgendaItem { parent: Some(id(80)), ..item(181, id(70), 1) };
    let refused = store.carry_over(id(70), &[foreign], &[id(155)]);
    assert!(matches!(refused, Err(Error::Dangling { .. })));
    assert!(store.get::<Topic>(id(155)).unwrap().is_some());
}

#[test]
fn an_item_that_is_put_aside_closes_its_gap_and_what_others_name_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    store.put_on_agenda(item(83, id(71), 0)).unwrap();
    store.put_aside(id(81), topic(151, id(50))).unwrap();
    assert_eq!(store.get::<AgendaItem>(id(83)).unwrap().unwrap().position, 2);
    assert!(store.get::<AgendaItem>(id(81)).unwrap().is_none());
    let refused = store.put_aside(id(80), topic(152, id(50)));
    assert!(matches!(refused, Err(Error::InUse { .. })), "a decision names it");
    assert!(store.get::<Topic>(id(152)).unwrap().is_none());
}
