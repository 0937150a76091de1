use domain::{AgendaItemKind, MeetingKind};

use super::*;
use crate::example::TODAY;
use crate::{Desk, find_meeting};

fn office(folder: &std::path::Path) -> Store {
    let desk = Desk { actor: "Aylin Demir".into(), backups: None, moment: None };
    desk.example(&folder.join("Beispiel"), TODAY, &mut |_, _| {}).unwrap()
}

/// The agenda of a session: number and title of each item, breaks too.
fn agenda(store: &Store, meeting: Id<Meeting>) -> Vec<(Option<String>, String)> {
    let mut items: Vec<AgendaItem> = store.naming(meeting).unwrap();
    items.retain(|item| item.meeting == meeting);
    let numbered = top_numbers(&items).into_iter();
    numbered.map(|(item, number)| (number, item.title.clone())).collect()
}

/// A session of the same body as this one, not in the calendar yet.
fn new_session(store: &mut Store, like: Id<Meeting>, day: &str) -> Meeting {
    let mut meeting = store.get(like).unwrap().unwrap();
    (meeting.id, meeting.number) = (store.new_id().unwrap(), None);
    meeting.enter(MeetingState::Planned);
    meeting.date = Some(day.parse().unwrap());
    meeting
}

#[test]
fn an_agenda_is_kept_and_put_on_another_with_its_order_and_parts() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let from = find_meeting(&store, "KL 16").unwrap();
    let kept = keep_agenda(&mut store, from, " Übliche Sitzung ", None).unwrap();
    assert_eq!(kept.value.name, "Übliche Sitzung");
    assert!(kept.value.items.iter().any(|item| item.depth == 1), "{:?}", kept.value.items);
    assert!(kept.value.items.iter().any(|item| item.kind == AgendaItemKind::Break));

    let to = find_meeting(&store, "KL 17").unwrap();
    use_template(&mut store, kept.value.id, to).unwrap();
    let neutral = "Genehmigung des Protokolls der letzten Sitzung";
    let expected: Vec<_> = agenda(&store, from)
        .into_iter()
        .map(|(number, title)| match title.starts_with("Genehmigung") {
            true => (number, neutral.to_owned()),
            false => (number, title),
        })
        .collect();
    assert_eq!(agenda(&store, to), expected, "KL 16 is not held yet: its minutes are not known");
    let items: Vec<AgendaItem> = store.naming(to).unwrap();
    let bare = |item: &AgendaItem| item.preparation.is_none() && item.speakers.is_empty();
    assert!(items.iter().filter(|item| item.meeting == to).all(bare));
    assert_eq!(use_template(&mut store, kept.value.id, to).unwrap().step, 0, "all of it is there");
    store.undo().unwrap();
    assert_eq!(agenda(&store, to), []);
}

#[test]
fn a_name_that_is_kept_again_is_replaced_in_its_body_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let before = store.all::<AgendaTemplate>().unwrap().len();
    let (kl, le) = (find_meeting(&store, "KL 16").unwrap(), find_meeting(&store, "KL 15").unwrap());
    let body = store.get(kl).unwrap().unwrap().body;
    let first = keep_agenda(&mut store, kl, "Kurz", body).unwrap().value;
    let for_all = keep_agenda(&mut store, kl, "Kurz", None).unwrap().value;
    let again = keep_agenda(&mut store, le, "kurz", body).unwrap().value;
    assert_eq!(first.id, again.id);
    assert_ne!(first.id, for_all.id);
    assert_ne!(first.items, again.items);
    assert_eq!(store.all::<AgendaTemplate>().unwrap().len(), before + 2);
    store.undo().unwrap();
    assert_eq!(store.get(first.id).unwrap(), Some(first));
}

#[test]
fn an_agenda_without_items_is_no_template() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let empty = find_meeting(&store, "SK 9").unwrap();
    let refused = keep_agenda(&mut store, empty, "Leer", None).unwrap_err();
    assert!(matches!(refused, Error::EmptyAgenda));
    assert!(say::error(&refused).contains("noch kein Punkt"));
}

#[test]
fn a_session_is_planned_with_the_agenda_of_a_template_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let kl = find_meeting(&store, "KL 15").unwrap();
    let template = keep_agenda(&mut store, kl, "Übliche Sitzung", None).unwrap().value;
    let step = store.steps(1).unwrap()[0].seq;
    let meeting = new_session(&mut store, kl, "2026-12-03");
    let planned = schedule_meeting(&mut store, meeting, Some(template.id)).unwrap().value;
    assert_eq!(store.steps(1).unwrap()[0].seq, step + 1);
    assert!(planned.number.is_some());
    assert_eq!(agenda(&store, planned.id).len(), template.items.len());

    // Directly after a session that was held, the approval names it.
    let next = new_session(&mut store, kl, "2026-05-13");
    let next = schedule_meeting(&mut store, next, Some(template.id)).unwrap().value;
    let approval = "Genehmigung des Protokolls der 15. Sitzung";
    assert!(agenda(&store, next.id).iter().any(|(_, title)| title == approval));
    store.undo().unwrap();
    assert!(store.get(next.id).unwrap().is_none() && agenda(&store, next.id).is_empty());

    let mut event = new_session(&mut store, kl, "2026-12-04");
    (event.kind, event.body, event.name) = (MeetingKind::Event, None, Some("Jahresauftakt".into()));
    let event = schedule_meeting(&mut store, event, Some(template.id)).unwrap().value;
    assert_eq!(agenda(&store, event.id).len(), template.items.len());
}

#[test]
fn a_template_goes_with_its_body_and_is_renamed_as_any_record() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let kl = find_meeting(&store, "KL 16").unwrap();
    let mut template = keep_agenda(&mut store, kl, "Kurz", None).unwrap().value;
    template.name = String::new();
    assert!(matches!(store.revise(template.clone()), Err(store::Error::Faulty { .. })));
    template.name = "Kurze Sitzung".to_owned();
    store.revise(template.clone()).unwrap();
    store.remove(template.id).unwrap();
    store.undo().unwrap();
    assert_eq!(store.get(template.id).unwrap().unwrap().name, "Kurze Sitzung");
}
