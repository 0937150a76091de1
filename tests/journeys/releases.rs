//! What was released stays as it was: byte for byte, whatever becomes of the records, through
//! a backup and the complete JSON. (Through an update of the schema: the store's tests of files.)

use std::fs;
use std::path::PathBuf;

use chrono::DateTime;
use domain::{
    AgendaItem, Attendance, Decision, Id, Meeting, MeetingState, Organization, OrganizationKind,
    SeededIds, Task,
};
use journeys::program::Desk;
use journeys::snapshot::snapshot;
use serde_json::{Value, json};
use store::{Hand, Store};

const YEAR: [&str; 4] = ["--von", "2025-01-01", "--bis", "2025-12-31"];

fn words<'w>(command: &'w str, folder: &'w str, more: &[&'w str]) -> Vec<&'w str> {
    [&[command, folder][..], more].concat()
}

/// The example with nothing left that stands against the release of its report on 2025.
fn releasable() -> Desk {
    let desk = Desk::with_example();
    desk.does(["ausgeben", "Beispiel", "all.json"]);
    let file = desk.path("all.json");
    let mut all: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let register = &mut all["register"];
    for picture in register["files"].as_array_mut().unwrap() {
        picture["credit"] = json!("Foto: Ada Demir");
    }
    for report in register["reports"].as_array_mut().unwrap() {
        for chapter in report["chapters"].as_array_mut().unwrap() {
            chapter["comments"] = json!([]);
        }
        let reason = |goal: u32| json!({ "figure": format!("goals/{goal}"), "value": null, "reason": "Lieferzeiten." });
        report["figure_notes"] = json!([
            reason(3),
            reason(4),
            { "figure": "events/held", "value": 9, "reason": "Ein Termin wurde nicht erfasst." },
            { "figure": "sessions/held", "value": 99, "reason": "Zwei Sitzungen fehlen." },
        ]);
    }
    fs::write(&file, all.to_string()).unwrap();
    desk.does(["einlesen", "Bündnis", "all.json"]);
    desk
}

/// The 18th session that is so far: WO 18.
fn eighteenth(store: &Store, state: MeetingState) -> Id<Meeting> {
    let is_it = |meeting: &Meeting| meeting.number == Some(18) && meeting.state == state;
    store.all::<Meeting>().unwrap().into_iter().find(is_it).unwrap().id
}

fn release(desk: &Desk, at: &str) -> String {
    desk.does([words("freigeben", "Bündnis", &YEAR), vec!["--stand", at]].concat())
}

/// The bytes of a released version of the report on 2025.
fn version(desk: &Desk, folder: &str, number: &str) -> Vec<u8> {
    let to = ["--nummer", number, "--ausgabe", "Fassung.pdf"];
    desk.does([words("fassung", folder, &YEAR), to.to_vec()].concat());
    fs::read(desk.path("Fassung.pdf")).unwrap()
}

fn reading(desk: &Desk, bytes: &[u8]) -> String {
    let file: PathBuf = desk.path("read.pdf");
    fs::write(&file, bytes).unwrap();
    pdfcheck::struct_text(&file).unwrap().replace('\u{a0}', " ")
}

fn open(desk: &Desk, folder: &str) -> Store {
    let hand = Hand {
        actor: "Ada Demir".to_owned(),
        clock: Box::new(DateTime::from_timestamp(1_780_000_000, 0).unwrap()),
        ids: Box::new(SeededIds::new(11)),
    };
    Store::open(&desk.path(folder), hand).unwrap()
}

/// Makes one of two partners, and of two people who were at the same session.
fn merge_records(store: &mut Store, session: Option<Id<Meeting>>) {
    let partners = store.all::<Organization>().unwrap().into_iter();
    let partners: Vec<_> = partners
        .filter(|one| one.partnership.as_ref().is_some_and(|p| p.until.is_none()))
        .collect();
    store.merge(partners[0].id, partners[1].id).unwrap();
    let there = store.all::<Attendance>().unwrap();
    let session = session.unwrap_or(there[0].meeting);
    let of_session = there.iter().filter(|one| one.meeting == session);
    let people: Vec<_> = of_session.filter_map(|one| one.person).collect();
    store.merge(people[0], people[1]).unwrap();
}

/// Changes what the report counts: an organisation's kind and name, and decisions that go.
fn change_records(desk: &Desk) {
    let mut store = open(desk, "Bündnis");
    let mut organization = store.all::<Organization>().unwrap().remove(0);
    organization.name = "Ganz anders".to_owned();
    organization.kind = OrganizationKind::Other;
    organization.partnership = None;
    store.revise(organization).unwrap();
    let gone = store
        .all::<Decision>()
        .unwrap()
        .into_iter()
        .filter(|decision| store.remove(decision.id).is_ok());
    // Those in released minutes stay; the others go.
    let _ = gone.count();
}

#[test]
fn a_report_with_something_against_it_is_refused_and_nothing_is_released() {
    let desk = Desk::with_example();
    let said = desk.fails(words("freigeben", "Beispiel", &YEAR));
    assert!(said.contains("Offener Punkt: Termin des 7. Bündnistreffens"), "{said}");
    assert!(said.contains("Ziel 3: Pilotprojekte in der Umsetzung: Abweichung ohne Begründung"));
    let none = [words("fassung", "Beispiel", &YEAR), vec!["--ausgabe", "F.pdf"]].concat();
    desk.fails(none);
}

#[test]
fn a_released_report_is_the_same_bytes_after_its_records_changed_or_went() {
    let desk = releasable();
    let said = release(&desk, "2026-05-12T14:00");
    assert!(said.contains("Zwischenbericht 2025.pdf · 1. Fassung freigegeben."), "{said}");
    let first = version(&desk, "Bündnis", "1");
    let text = reading(&desk, &first);
    assert!(
        !text.contains("nicht freigegeben") && text.contains("99*"),
        "released, with the marked figure"
    );
    assert!(text.contains("Zwei Sitzungen fehlen."), "the reason is printed");
    change_records(&desk);
    assert_eq!(version(&desk, "Bündnis", "1"), first);
    let again = [words("freigeben", "Bündnis", &YEAR), vec!["--stand", "2026-05-13T09:00"]];
    desk.fails(again.concat());
}

#[test]
fn a_released_report_is_the_same_bytes_after_its_records_were_merged() {
    let desk = releasable();
    release(&desk, "2026-05-12T14:00");
    let first = version(&desk, "Bündnis", "1");
    let of_the_records = || {
        let to = ["--stand", "2026-05-12T14:00", "--ausgabe", "Z.pdf"];
        desk.does([words("zwischenbericht", "Bündnis", &YEAR), to.to_vec()].concat());
        fs::read(desk.path("Z.pdf")).unwrap()
    };
    let before = of_the_records();
    merge_records(&mut open(&desk, "Bündnis"), None);
    assert_eq!(version(&desk, "Bündnis", "1"), first);
    assert!(of_the_records() != before, "what is made of the records now is another report");
}

#[test]
fn released_minutes_are_the_same_bytes_after_their_records_were_merged() {
    let desk = Desk::with_example();
    desk.does(["freigeben", "Beispiel", "WO 18", "--stand", "2026-05-12T14:00"]);
    let made = |command: &[&str]| {
        desk.does([command, &["--ausgabe", "P.pdf"]].concat());
        fs::read(desk.path("P.pdf")).unwrap()
    };
    let kept = || made(&["fassung", "Beispiel", "WO 18"]);
    let of_the_records =
        || made(&["protokoll", "Beispiel", "WO 18", "--stand", "2026-05-13T09:00"]);
    let (first, before) = (kept(), of_the_records());
    {
        let mut store = open(&desk, "Beispiel");
        let session = eighteenth(&store, MeetingState::MinutesReleased);
        merge_records(&mut store, Some(session));
    }
    assert_eq!(kept(), first);
    assert!(of_the_records() != before, "the list of those present is another one now");
}

#[test]
fn a_correction_is_a_second_version_that_says_what_is_different() {
    let desk = releasable();
    release(&desk, "2026-05-12T14:00");
    let first = version(&desk, "Bündnis", "1");
    desk.does(words("korrigieren", "Bündnis", &YEAR));
    change_records(&desk);
    let said = release(&desk, "2026-05-20T10:00");
    assert!(said.contains("Zwischenbericht 2025 Fassung 2.pdf"), "{said}");
    assert_eq!(version(&desk, "Bündnis", "1"), first);
    let second = reading(&desk, &version(&desk, "Bündnis", "2"));
    assert!(second.contains("Änderungen gegenüber der 1. Fassung"), "{second}");
    assert!(second.contains("Partner im Bündnis: 35, bisher 36"), "{second}");
}

#[test]
fn a_released_report_is_the_same_bytes_from_a_backup_and_from_the_complete_json() {
    let desk = releasable();
    release(&desk, "2026-05-12T14:00");
    let first = version(&desk, "Bündnis", "1");
    desk.does(["sicherung", "Bündnis", "Kopie"]);
    assert_eq!(version(&desk, "Kopie", "1"), first);
    desk.does(["ausgeben", "Bündnis", "out.json"]);
    desk.does(["einlesen", "Neu", "out.json"]);
    assert_eq!(version(&desk, "Neu", "1"), first);
}

#[test]
fn a_released_pdf_that_is_not_what_was_released_is_not_handed_out() {
    let desk = releasable();
    release(&desk, "2026-05-12T14:00");
    let first = version(&desk, "Bündnis", "1");
    let kept =
        fs::read_dir(desk.path("Bündnis/anlagen")).unwrap().map(|entry| entry.unwrap().path());
    let kept = kept
        .filter(|path| path.is_file())
        .find(|path| fs::read(path).unwrap() == first)
        .expect("the PDF lies in the attachments");
    fs::write(kept, b"%PDF-1.7 anders").unwrap();
    let asked = [words("fassung", "Bündnis", &YEAR), vec!["--ausgabe", "F.pdf"]].concat();
    desk.fails(asked);
}

#[test]
fn released_minutes_are_kept_and_a_session_is_released_once() {
    let desk = Desk::with_example();
    let said = desk.does(["freigeben", "Beispiel", "WO 18", "--stand", "2026-05-12T14:00"]);
    assert!(said.contains("Ergebnisprotokoll WO 18.pdf · 1. Fassung freigegeben."), "{said}");
    desk.does(["fassung", "Beispiel", "WO 18", "--ausgabe", "P.pdf"]);
    let bytes = fs::read(desk.path("P.pdf")).unwrap();
    assert!(!reading(&desk, &bytes).contains("Entwurf"));
    desk.fails(["freigeben", "Beispiel", "WO 18"]);
    desk.does(["rueckgaengig", "Beispiel"]);
    desk.fails(["fassung", "Beispiel", "WO 18", "--ausgabe", "P.pdf"]);
}

#[test]
fn corrected_minutes_are_a_second_version_that_says_what_is_different() {
    let desk = Desk::with_example();
    desk.does(["freigeben", "Beispiel", "WO 18", "--stand", "2026-05-12T14:03"]);
    let version = |number: &str| {
        let words = ["fassung", "Beispiel", "WO 18", "--nummer", number, "--ausgabe", "P.pdf"];
        desk.does(words);
        fs::read(desk.path("P.pdf")).unwrap()
    };
    let first = version("1");
    let said = desk.does(["korrigieren", "Beispiel", "WO 18"]);
    assert!(said.contains("WO 18 ist wieder ein Entwurf."), "{said}");
    {
        let mut store = open(&desk, "Beispiel");
        let meeting = eighteenth(&store, MeetingState::Held);
        let items = store.all::<AgendaItem>().unwrap().into_iter();
        let mut item = items
            .filter(|item| item.meeting == meeting)
            .find(|item| item.title == "Verschiedenes")
            .unwrap();
        item.minutes = Some("Frau Adler dankt den Gastgebern.".to_owned());
        store.revise(item).unwrap();
        let mut tasks = store.all::<Task>().unwrap();
        tasks.retain(|task| task.meeting == Some(meeting));
        store.remove(tasks[0].id).unwrap();
        // What is as before in the end is no change.
        let mut session = store.get(meeting).unwrap().unwrap();
        let place = session.place.replace("Anderswo".to_owned());
        store.revise(session.clone()).unwrap();
        session.place = place;
        store.revise(session).unwrap();
    }
    desk.does(["freigeben", "Beispiel", "WO 18", "--stand", "2026-05-20T10:00"]);
    assert_eq!(version("1"), first);
    let second = reading(&desk, &version("2"));
    assert!(second.contains("Änderungen gegenüber der 1. Fassung vom 12. Mai 2026"), "{second}");
    assert!(
        second.contains(
            "freigegeben am 20. Mai 2026 als 2. Fassung; ersetzt die 1. Fassung vom 12. Mai 2026"
        ),
        "{second}"
    );
    assert!(second.contains("Verschiedenes: überarbeitet"), "{second}");
    assert!(second.contains("“: entfallen"), "{second}");
    assert!(!second.contains("Ort: überarbeitet"), "{second}");
    let path = desk.path("P.pdf");
    let foot = pdfcheck::text(&path).unwrap().replace('\u{a0}', " ");
    let pages = foot.split('\u{c}').filter(|page| !page.trim().is_empty());
    assert!(pages.clone().all(|page| page.contains("2. Fassung vom 20.05.2026")), "{foot}");
    assert!(!foot.contains("Ausgefertigt"), "{foot}");
    assert!(foot.contains("Grünfurt, 20. Mai 2026") || foot.contains("20. Mai 2026"), "{foot}");
    let verdicts = pdfcheck::validate(&[&path]).unwrap();
    assert!(verdicts.iter().all(|verdict| verdict.passed), "{verdicts:?}");
    snapshot("protokoll", &typeset::outline(&first));
    snapshot("protokoll-fassung-2", &typeset::outline(&version("2")));

    // What is made of the records now is the same version, also when the body has approved it.
    let now = ["protokoll", "Beispiel", "WO 18", "--stand", "2026-05-21T09:00", "--ausgabe"];
    desk.does([&now[..], &["J.pdf"]].concat());
    assert!(reading(&desk, &fs::read(desk.path("J.pdf")).unwrap()).contains("als 2. Fassung"));
}

#[test]
fn minutes_circulate_as_a_draft_before_they_are_released() {
    let desk = Desk::with_example();
    let at = ["--stand", "2026-05-12T14:03"];
    let said = desk.does([&["umlauf", "Beispiel", "WO 18"], &at[..]].concat());
    assert!(said.contains("Das Protokoll von WO 18 ist im Umlauf."), "{said}");
    let minutes = |file: &str| {
        desk.does([&["protokoll", "Beispiel", "WO 18", "--ausgabe", file], &at[..]].concat());
        let bytes = fs::read(desk.path(file)).unwrap();
        (reading(&desk, &bytes), bytes)
    };
    let (text, bytes) = minutes("U.pdf");
    assert!(text.contains("Entwurf, im Umlauf seit 12. Mai 2026"), "{text}");
    assert!(text.contains("nicht freigegeben"), "{text}");
    snapshot("protokoll-umlauf", &typeset::outline(&bytes));
    let verdicts = pdfcheck::validate(&[&desk.path("U.pdf")]).unwrap();
    assert!(verdicts.iter().all(|verdict| verdict.passed), "{verdicts:?}");
    let again = desk.fails(["umlauf", "Beispiel", "WO 18"]);
    assert!(again.contains("im Umlauf"), "{again}");
    desk.does(["rueckgaengig", "Beispiel"]);
    assert!(!minutes("E.pdf").0.contains("im Umlauf"));
    desk.does([&["umlauf", "Beispiel", "WO 18"], &at[..]].concat());
    desk.does(["freigeben", "Beispiel", "WO 18", "--stand", "2026-05-15T10:00"]);
    let (text, _) = minutes("F.pdf");
    assert!(text.contains("freigegeben am 15. Mai 2026"), "{text}");
}
