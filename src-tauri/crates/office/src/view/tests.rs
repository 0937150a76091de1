//! The views on the example alliance show what the drawings show.

use domain::{Body, Id, Meeting, MeetingNumber};
use store::Store;

use super::*;
use crate::Desk;
use crate::example::TODAY;

/// The example alliance in a folder of its own.
pub(super) fn example_store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk { actor: "Aylin Demir".into(), backups: None, moment: None };
    let store = desk.example(&folder.path().join("Mitte"), TODAY, &mut |_, _| {}).unwrap();
    (folder, store)
}

fn climate(store: &Store) -> Id<Body> {
    store.all::<Body>().unwrap().into_iter().find(|body| body.letters == "KL").unwrap().id
}

fn session(store: &Store, number: &str) -> Id<Meeting> {
    let number: MeetingNumber = number.parse().unwrap();
    store.meeting_by_number(&number).unwrap()[0]
}

#[test]
fn the_page_of_a_body_counts_its_sessions_decisions_and_tasks() {
    let (_folder, store) = example_store();
    let page = body_page(&store, climate(&store), TODAY).unwrap();
    assert_eq!((page.held, page.ahead), (15, 3));
    assert_eq!(page.decisions.len(), 31);
    let last: Vec<_> = page.decisions.iter().take(4).map(|one| one.number.as_str()).collect();
    assert_eq!(last, ["15/2", "15/1", "14/3", "14/2"]);
    assert!(page.decisions[3].task_overdue, "the task of a later session carries it out");
    assert_eq!(page.chair.unwrap().name, "Dr. Nele Brockmann");
    let next = page.sessions.iter().find(|dot| dot.next).unwrap();
    assert_eq!(next.meeting.count, Some(16));
    let seats = body_seats(&store, climate(&store), TODAY).unwrap();
    assert_eq!((seats.seats.len(), seats.organizations), (14, 12));
}

#[test]
fn a_session_knows_its_clock_and_what_is_missing_before_the_invitation() {
    let (_folder, store) = example_store();
    let page = meeting_page(&store, session(&store, "KL 16"), TODAY.into()).unwrap();
    assert_eq!(page.agenda_ends, "12:25:00".parse().ok());
    assert_eq!(page.attendance.len(), 14);
    let tops: Vec<_> = page.agenda.iter().filter_map(|line| line.top.as_deref()).collect();
    assert_eq!(tops, ["1", "2", "3", "4", "4.1", "4.2", "5", "6", "7", "8"]);
    assert_eq!(page.stage, Stage::Invitation);
    let open: Vec<_> = page.checks.iter().filter(|one| one.standing != Standing::Fine).collect();
    assert!(matches!(&open[0].need, Need::Paper { top, .. } if top == "5"), "{open:?}");
    assert!(matches!(open[1].need, Need::Notice { days: 7, .. }), "{open:?}");
    assert_eq!(open.len(), 2);
}

#[test]
fn the_register_of_sessions_and_bodies_is_complete() {
    let (_folder, store) = example_store();
    let rows = meeting_rows(&store, TODAY).unwrap();
    assert_eq!(rows.len(), store.all::<Meeting>().unwrap().len());
    let bodies = body_rows(&store, TODAY).unwrap();
    assert_eq!(bodies.len(), 5);
    let climate = bodies.iter().find(|row| row.body.letters == "KL").unwrap();
    assert_eq!((climate.members, climate.held), (14, 15));
}

#[test]
fn what_a_body_tells_of_taking_part_is_what_the_statistics_count() {
    let (_folder, store) = example_store();
    let id = climate(&store);
    let page = body_page(&store, id, TODAY).unwrap();
    let years: Vec<i32> = page.attendance.years.iter().map(|of| of.year).collect();
    assert_eq!(years, [2026, 2025, 2024, 2023]);
    for of in &page.attendance.years {
        let day = |month, day| chrono::NaiveDate::from_ymd_opt(of.year, month, day).unwrap();
        let period = domain::Period::new(day(1, 1), day(12, 31)).unwrap();
        let counted = crate::attendance_statistics(&store, period).unwrap();
        let body = &counted.by_body[&Some(id)];
        let expected =
            (body.listed.count(), body.participations.count(), body.organizations.count());
        assert_eq!((of.sessions, of.participations, of.organizations), expected, "{}", of.year);
    }
    let all = page.attendance.organizations;
    assert!(all.iter().all(|one| one.shares.len() == years.len()) && all.len() > 10);
}

#[test]
fn a_coming_session_tells_what_speaks_against_its_day_and_a_past_one_does_not() {
    let (_folder, mut store) = example_store();
    let against = |store: &Store, id: Id<Meeting>, today| {
        let rows = meeting_rows(store, today).unwrap();
        rows.into_iter().find(|row| row.id == id).unwrap().against
    };
    let id = session(&store, "KL 17");
    assert!(against(&store, id, TODAY).is_empty());
    let mut meeting = store.get(id).unwrap().unwrap();
    meeting.date = Some("2026-05-25".parse().unwrap());
    store.revise(meeting).unwrap();
    assert_eq!(against(&store, id, TODAY), ["Pfingstmontag ist ein Feiertag."]);
    assert!(against(&store, id, "2026-05-26".parse().unwrap()).is_empty());
    let off = days_off(&store, 2026).unwrap();
    assert!(off.iter().any(|one| one.name == "Pfingstmontag"));
}
