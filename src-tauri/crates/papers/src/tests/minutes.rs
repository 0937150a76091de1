//! The minutes of a full session, and of sessions of which little or nothing is known.

use domain::{AttendanceStatus, Meeting, MeetingState, QuorumBasis, Register, Release, Vote};

use super::{golden, id, register, setting, sound};
use crate::{Missing, minutes};

/// The fully recorded 25th session of AG Klima.
const FULL: u128 = 0x602;

fn change(register: &mut Register, change: impl FnOnce(&mut Meeting)) {
    change(register.meetings.iter_mut().find(|meeting| meeting.id == id(FULL)).unwrap());
}

fn printed(register: &Register, meeting: u128) -> String {
    sound(&minutes(register, id(meeting), None, &setting()).unwrap())
}

fn line<'a>(text: &'a str, begin: &str) -> &'a str {
    text.lines().find(|line| line.trim_start().starts_with(begin)).unwrap_or("")
}

#[test]
fn a_full_session_reads_as_drawn() {
    golden("minutes.txt", &printed(&register(), FULL));
}

#[test]
fn a_session_that_is_not_there_is_missing() {
    assert_eq!(minutes(&register(), id(0xfff), None, &setting()), Err(Missing::Meeting(id(0xfff))));
}

#[test]
fn an_event_has_its_own_name_and_its_moderation() {
    golden("event.txt", &printed(&register(), 0x606));
}

#[test]
fn a_tentative_session_without_day_gives_a_short_draft() {
    golden("tentative.txt", &printed(&register(), 0x605));
}

#[test]
fn a_cancelled_session_says_why() {
    let text = printed(&register(), 0x607);
    assert_eq!(
        line(&text, "label Status"),
        "label Status: Die Sitzung wurde abgesagt: Sturmwarnung"
    );
}

#[test]
fn released_minutes_are_no_draft_others_are() {
    for (state, status, draft) in [
        (MeetingState::Held, "Entwurf", true),
        (MeetingState::MinutesCirculating, "Entwurf, im Umlauf seit 22.·Juni 2026", true),
        (MeetingState::MinutesReleased, "freigegeben am 25.·Juni 2026", false),
        (MeetingState::MinutesApproved, "genehmigt in der 26.·Sitzung am 9.·September 2026", false),
    ] {
        let mut register = register();
        change(&mut register, |meeting| {
            meeting.state = state;
        });
        let text = printed(&register, FULL);
        assert_eq!(line(&text, "label Status"), format!("label Status: {status}"));
        assert_eq!(
            text.contains("draft Entwurf – nicht freigegeben · 15.·Juli 2026, 14:05·Uhr"),
            draft
        );
    }
}

/// The full session with two released versions of its minutes.
fn corrected(state: MeetingState) -> Register {
    let mut register = register();
    let file = register.files[0].id;
    let version = |key, version, day: &str, changes: &[&str]| Release {
        id: id(key),
        report: None,
        meeting: Some(id(FULL)),
        version,
        file,
        sha256: "0".repeat(64),
        released_on: day.parse().unwrap(),
        released_by: None,
        changes: changes.iter().map(|change| (*change).to_owned()).collect(),
        facts: vec![],
        chapters: vec![],
    };
    register.releases = vec![
        version(0xa01, 1, "2026-06-25", &[]),
        version(0xa02, 2, "2026-07-02", &["Ort: überarbeitet"]),
    ];
    change(&mut register, |meeting| {
        meeting.enter(state);
        if state.has_released_minutes() {
            meeting.minutes.released_on = Some("2026-07-02".parse().unwrap());
            meeting.minutes.issued_on = meeting.minutes.released_on;
        }
    });
    register
}

#[test]
fn a_second_version_says_which_it_is_when_it_was_released_and_what_it_replaces() {
    let text = printed(&corrected(MeetingState::MinutesReleased), FULL);
    assert_eq!(
        line(&text, "label Status"),
        "label Status: freigegeben am 2.·Juli 2026 als 2.·Fassung; \
         ersetzt die 1.·Fassung vom 25.·Juni 2026"
    );
    assert_eq!(line(&text, "aside"), "aside 2.·Fassung");
    assert!(line(&text, "running").contains("| 2.·Fassung vom 02.07.2026 |"), "{text}");
    assert!(text.contains("Lohstadt, 2.·Juli 2026"), "signed for this version: {text}");
    assert!(text.contains("Änderungen gegenüber der 1.·Fassung vom 25.·Juni 2026"), "{text}");
    assert!(text.contains("Ort: überarbeitet"), "{text}");
    let approved = printed(&corrected(MeetingState::MinutesApproved), FULL);
    assert!(line(&approved, "label Status").ends_with("; 2.·Fassung vom 2.·Juli 2026"));
}

#[test]
fn minutes_that_are_being_corrected_are_a_draft_of_the_next_version() {
    let text = printed(&corrected(MeetingState::Held), FULL);
    assert_eq!(line(&text, "label Status"), "label Status: Entwurf der 3.·Fassung");
    assert!(line(&text, "running").contains("| Stand 15.07.2026 |"), "{text}");
}

#[test]
fn without_the_approving_session_the_day_of_approval_stands_alone() {
    let mut register = register();
    register.meetings.retain(|meeting| meeting.id != id(0x603));
    let text = printed(&register, FULL);
    assert_eq!(line(&text, "label Status"), "label Status: genehmigt am 9.·September 2026");
    assert_eq!(line(&text, "label Nächster Termin"), "");
}

#[test]
fn the_quorum_counts_persons_or_organisations_by_the_bodys_rule() {
    let mut register = register();
    let able = |register: &Register| line(&printed(register, FULL), "label Beschluss").to_owned();
    assert_eq!(able(&register), "label Beschlussfähigkeit: gegeben: 5 von 6 Stimmberechtigten");
    register.bodies[0].quorum.as_mut().unwrap().of = QuorumBasis::Organizations;
    register.bodies[0].quorum.as_mut().unwrap().at_least = 6;
    assert_eq!(
        able(&register),
        "label Beschlussfähigkeit: nicht gegeben: 4 von 5 stimmberechtigten Organisationen, erforderlich 6"
    );
    register.bodies[0].quorum = None;
    assert_eq!(
        able(&register),
        "label Beschlussfähigkeit: 5 von 6 Stimmberechtigten anwesend oder vertreten"
    );
    register.attendances.clear();
    assert_eq!(able(&register), "");
}

#[test]
fn a_session_of_which_nothing_is_recorded_shows_its_agenda() {
    let mut register = register();
    register.decisions.clear();
    register.tasks.clear();
    register.attendances.clear();
    for item in &mut register.agenda_items {
        (item.minutes, item.outcome) = (None, None);
    }
    change(&mut register, |meeting| {
        meeting.state = MeetingState::Invited;
        (meeting.result, meeting.chair, meeting.minute_taker) = (None, None, None);
    });
    golden("agenda-alone.txt", &printed(&register, FULL));
}

#[test]
fn a_session_without_number_date_and_agenda_is_still_a_document() {
    let mut register = register();
    register.agenda_items.clear();
    register.files.clear();
    for task in &mut register.tasks {
        (task.agenda_item, task.number) = (None, None);
    }
    register.decisions.iter_mut().for_each(|decision| decision.agenda_item = None);
    change(&mut register, |meeting| {
        (meeting.number, meeting.date, meeting.begins, meeting.ended) = (None, None, None, None);
        meeting.ends = None;
    });
    golden("without-agenda.txt", &printed(&register, FULL));
}

#[test]
fn an_excerpt_without_the_named_records_leaves_them_out() {
    let mut register = register();
    register.people.clear();
    register.organizations.clear();
    register.bodies.clear();
    register.memberships.clear();
    let text = sound(&minutes(&register, id(FULL), None, &setting()).unwrap());
    assert!(text.contains("agenda TOP·1"));
    assert!(!text.contains("label Leitung"));
}

#[test]
fn absence_and_rejection_are_said() {
    let mut register = register();
    register.attendances[5].status = AttendanceStatus::Absent;
    register.decisions[1].vote = Some(Vote::Count { yes: 1, no: 3, abstained: 0 });
    let text = printed(&register, FULL);
    assert!(text.contains("Ulrike Öttinger | – | Mitglied | unentschuldigt | –"), "{text}");
    assert!(text.contains("vote Ja·1 · Nein·3 · Enthaltungen·0 – abgelehnt"));
}
