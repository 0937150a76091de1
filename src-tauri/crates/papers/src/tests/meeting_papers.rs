//! The papers before and after a session, beside its minutes.

use domain::{Attendance, AttendanceStatus, Meeting, MeetingState, Register, Salutation};

use super::{golden, id, register, setting, sound};
use crate::*;

/// The fully recorded 25th session of AG Klima.
const FULL: u128 = 0x602;
/// An event with its own name.
const EVENT: u128 = 0x606;

fn meeting(register: &mut Register, key: u128) -> &mut Meeting {
    register.meetings.iter_mut().find(|meeting| meeting.id == id(key)).unwrap()
}

/// The full session as it was before it took place: nobody's coming is noted down but that of
/// the guest and of those who excused themselves or sent a deputy.
fn before() -> Register {
    let mut register = register();
    let full = meeting(&mut register, FULL);
    (full.state, full.began, full.ended) = (MeetingState::Planned, None, None);
    (full.reply_by, full.topic) =
        ("2026-06-10".parse().ok(), Some("Bilanz der Pilotfläche".into()));
    let is_told = |one: &Attendance| {
        one.person.is_none()
            || matches!(one.status, AttendanceStatus::Excused | AttendanceStatus::Represented)
    };
    register.attendances.retain(is_told);
    for person in &mut register.people {
        person.email = Some(format!("{}@example.org", person.id.uuid().as_u128() & 0xfff));
    }
    register.people[0].salutation = Some(Salutation::Ms);
    register.people[1].salutation = Some(Salutation::Mr);
    register.alliance.office.email = Some("info@example.org".into());
    register
}

#[test]
fn an_invitation_to_all_has_the_agenda_on_its_second_page() {
    let letter = invitation(&before(), id(FULL), None, &setting()).unwrap();
    golden("invitation.txt", &sound(&letter));
}

#[test]
fn an_invitation_to_one_addresses_that_person() {
    let letter = invitation(&before(), id(FULL), Some(id(0x302)), &setting()).unwrap();
    let text = sound(&letter);
    for line in [
        "  address Verband der Wohnungswirtschaft Lohmark | Herrn·Matthias Brück",
        "p Sehr geehrter Herr·Brück,",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
}

#[test]
fn nobody_is_invited_to_a_day_that_is_not_known_or_cancelled() {
    let mut register = before();
    let invite = |register: &Register, key, to| invitation(register, id(key), to, &setting());
    assert_eq!(invite(&register, 0xfff, None), Err(Missing::Meeting(id(0xfff))));
    assert_eq!(invite(&register, 0x605, None), Err(Missing::Date(id(0x605))));
    assert_eq!(invite(&register, 0x607, None), Err(Missing::Cancelled(id(0x607))));
    assert_eq!(invite(&register, FULL, Some(id(0xfff))), Err(Missing::Person(id(0xfff))));
    meeting(&mut register, FULL).state = MeetingState::Tentative;
    assert!(sound(&invite(&register, FULL, None).unwrap()).contains("draft Entwurf"));
}

#[test]
fn an_invitation_to_an_event_without_anything_is_still_a_letter() {
    golden(
        "invitation-event.txt",
        &sound(&invitation(&before(), id(EVENT), None, &setting()).unwrap()),
    );
}

#[test]
fn the_mail_says_what_the_letter_says_in_plain_characters() {
    let mail = invitation_mail(&before(), id(FULL), None).unwrap();
    assert!(!mail.text.contains(['\u{A0}', '\u{202F}', '\u{2011}']));
    golden("invitation-mail.txt", &format!("{}\n\n{}", mail.subject, mail.text));
    let mail = invitation_mail(&before(), id(FULL), Some(id(0x302))).unwrap();
    assert!(mail.text.starts_with("Sehr geehrter Herr Brück,"));
}

#[test]
fn who_is_excused_is_not_expected_and_a_deputy_comes_for_who_is_represented() {
    let register = before();
    let names = |list: Vec<Invited>| -> Vec<String> {
        list.iter().map(|one| one.full_name().replace('\u{A0}', " ")).collect()
    };
    let invited = names(invited(&register, id(FULL)));
    let expected = names(expected(&register, id(FULL)));
    for (name, is_invited, is_expected) in [
        ("Ulrike Öttinger", true, false),
        ("Björn Thomsen", true, false),
        ("Eva Rühl", false, true),
        ("Ida Kortmann", true, true),
        ("Prof. Dr. Silke Arndt", true, true),
    ] {
        assert_eq!(invited.contains(&name.to_owned()), is_invited, "{name}: {invited:?}");
        assert_eq!(expected.contains(&name.to_owned()), is_expected, "{name}: {expected:?}");
    }
}

#[test]
fn the_list_to_sign_has_free_rows_and_no_contacts_unless_asked_for() {
    let list = |kind| sound(&participant_list(&before(), id(FULL), kind, &setting()).unwrap());
    golden("participants.txt", &list(ParticipantList::Signatures));
    assert!(!list(ParticipantList::Signatures).contains('@'));
    assert!(list(ParticipantList::SignaturesAndContacts).contains("769@example.org"));
}

#[test]
fn the_list_to_hand_out_has_neither_contacts_nor_room_to_sign() {
    let list = participant_list(&before(), id(FULL), ParticipantList::HandOut, &setting());
    golden("participants-hand-out.txt", &sound(&list.unwrap()));
}

#[test]
fn badges_and_table_cards_are_for_those_expected() {
    let register = before();
    let badge = badges(&register, id(FULL), BadgeSize::Holder90x60, &setting()).unwrap();
    golden("badges.txt", &sound(&badge));
    let cards = sound(&table_cards(&register, id(FULL), &setting()).unwrap());
    assert!(cards.contains("Eva | Rühl") && !cards.contains("Thomsen"), "{cards}");
    let mut empty = register;
    (empty.attendances, empty.memberships) = (vec![], vec![]);
    (empty.agenda_items, empty.people) = (vec![], vec![]);
    assert_eq!(table_cards(&empty, id(FULL), &setting()), Err(Missing::Participants(id(FULL))));
}

#[test]
fn the_running_order_has_clock_times_and_what_is_prepared() {
    let mut register = before();
    register.agenda_items[2].preparation = Some("Beamer **prüfen**".into());
    golden("running-order.txt", &sound(&running_order(&register, id(FULL), &setting()).unwrap()));
    let empty = sound(&running_order(&register, id(0x605), &setting()).unwrap());
    assert!(empty.contains("Eine Tagesordnung gibt es noch nicht."));
}

#[test]
fn an_excerpt_has_what_concerns_its_addressee() {
    let register = register();
    let of = |of| excerpt(&register, id(FULL), of, &setting());
    golden("excerpt.txt", &sound(&of(ExcerptOf::Item(id(0x703))).unwrap()));
    let of_person = sound(&of(ExcerptOf::Person(id(0x303))).unwrap());
    assert!(of_person.contains("label Auszug für: Prof.·Dr.·Silke Arndt, Hochschule Lohstadt"));
    assert!(of_person.contains("agenda TOP·3") && !of_person.contains("agenda TOP·1"));
    let of_organization = sound(&of(ExcerptOf::Organization(id(0x103))).unwrap());
    assert!(of_organization.contains("agenda TOP·3"), "{of_organization}");
    assert_eq!(of(ExcerptOf::Person(id(0x306))), Err(Missing::Excerpt(id(FULL))));
    assert_eq!(of(ExcerptOf::Item(id(0xfff))), Err(Missing::Item(id(0xfff))));
}

#[test]
fn an_excerpt_of_minutes_that_are_not_released_is_a_draft() {
    let mut register = register();
    meeting(&mut register, FULL).state = MeetingState::Held;
    let of = ExcerptOf::Item(id(0x703));
    assert!(
        sound(&excerpt(&register, id(FULL), of, &setting()).unwrap()).contains("draft Entwurf")
    );
}

#[test]
fn the_decision_register_has_all_bodies_or_what_is_outstanding() {
    let mut register = register();
    golden("decisions.txt", &sound(&decision_register(&register, Decisions::All, &setting())));
    let open = sound(&decision_register(&register, Decisions::Outstanding, &setting()));
    assert!(!open.contains("umgesetzt"), "{open}");
    register.decisions.clear();
    let none = sound(&decision_register(&register, Decisions::All, &setting()));
    assert!(none.contains("p Es sind keine Beschlüsse verzeichnet."));
}

#[test]
fn the_task_list_names_who_is_responsible() {
    let mut register = register();
    golden("tasks.txt", &sound(&task_list(&register, TasksOf::Everybody, &setting()).unwrap()));
    let of = |register: &Register, of| sound(&task_list(register, of, &setting()).unwrap());
    let petersen = TasksOf::Person(id(0x309));
    assert!(of(&register, petersen).contains("Interessensbekundungen"));
    assert!(of(&register, TasksOf::Person(id(0x301))).contains("keine Aufgabe offen"));
    register.tasks[0].responsible = vec![];
    register.tasks[0].responsible_organization = Some(id(0x101));
    assert!(of(&register, TasksOf::Organization(id(0x101))).contains("group Stadt Falkenrode"));
    register.tasks[0].responsible = vec![id(0x301)];
    assert!(of(&register, TasksOf::Organization(id(0x101))).contains("Vollmer"));
    assert!(of(&register, TasksOf::Organization(id(0x102))).contains("keine Aufgabe offen"));
    let nobody = task_list(&register, TasksOf::Person(id(0xfff)), &setting());
    assert_eq!(nobody, Err(Missing::Person(id(0xfff))));
}

#[test]
fn who_took_part_gets_a_confirmation_and_nobody_else_does() {
    let register = register();
    let of = |person: u128| certificate(&register, id(FULL), Some(id(person)), &setting());
    golden("certificate.txt", &sound(&of(0x303).unwrap()));
    assert!(of(0x306).is_ok(), "the deputy was there");
    for missing in [0x305, 0x307] {
        let error = Missing::Attendance { person: Some(id(missing)), meeting: id(FULL) };
        assert_eq!(of(missing), Err(error), "represented, and excused");
    }
    let planned = certificate(&before(), id(FULL), Some(id(0x303)), &setting());
    assert!(planned.is_err(), "nothing was held yet");
}

#[test]
fn everybody_who_took_part_gets_a_confirmation_in_one_file() {
    let mut register = register();
    let all = certificate(&register, id(FULL), None, &setting()).unwrap();
    golden("certificates.txt", &sound(&all));
    let one = certificate(&register, id(FULL), Some(id(0x303)), &setting()).unwrap();
    let own = |paper: &typeset::Paper| paper.blocks == one.blocks;
    assert!(all.further.iter().any(own) || all.blocks == one.blocks, "each as it is alone");
    register.attendances.clear();
    let nobody = certificate(&register, id(FULL), None, &setting());
    assert_eq!(nobody, Err(Missing::Attendance { person: None, meeting: id(FULL) }));
}

#[test]
fn a_documentation_shows_pictures_results_and_who_agreed_to_be_named() {
    let mut register = register();
    for file in &mut register.files {
        if file.role == domain::FileRole::Picture {
            file.meeting = Some(id(FULL));
        }
    }
    let full = meeting(&mut register, FULL);
    full.description = Some("Worum es ging.\n\nMehr dazu.".into());
    full.result = Some("Die Anleitung erscheint.".into());
    register.attendances[0].may_be_named = true;
    let document = documentation(&register, id(FULL), &setting()).unwrap();
    golden("documentation.txt", &sound(&document));
}

#[test]
fn nobody_is_named_in_a_documentation_without_having_agreed() {
    let document = documentation(&register(), id(FULL), &setting()).unwrap();
    assert!(!sound(&document).contains("Teilnehmende Organisationen"));
}

#[test]
fn an_event_of_which_little_is_known_is_documented_all_the_same() {
    golden(
        "documentation-event.txt",
        &sound(&documentation(&register(), id(EVENT), &setting()).unwrap()),
    );
}
