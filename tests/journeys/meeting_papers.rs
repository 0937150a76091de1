//! Every paper by the command line: accessible, archivable, the same twice over, its tags as in
//! the snapshots; and calendar and mail as other programs read them.
//! `JOURNEYS_BLESS=1` writes the snapshots anew.

use std::fs;
use std::path::Path;

use journeys::program::Desk;
use journeys::snapshot::snapshot;
use serde_json::{Value, json};

const AS_OF: [&str; 2] = ["--stand", "2026-05-12T14:03"];

/// The papers of the example: name, command, arguments.
const PAPERS: [(&str, &str, &[&str]); 23] = [
    ("einladung", "einladung", &["KL 16"]),
    ("einladung-person", "einladung", &["KL 16", "--an", "Henrik Voss"]),
    ("teilnehmerliste", "teilnehmerliste", &["KL 16"]),
    ("teilnehmerliste-kontakt", "teilnehmerliste", &["KL 16", "--mit-kontaktdaten"]),
    ("teilnehmerliste-verteilen", "teilnehmerliste", &["KL 16", "--zum-verteilen"]),
    ("namensschilder", "namensschilder", &["KL 16"]),
    ("namensschilder-90x60", "namensschilder", &["KL 16", "--groesse", "90x60"]),
    ("namensschilder-85x54", "namensschilder", &["KL 16", "--groesse", "85×54"]),
    ("tischkarten", "tischkarten", &["KL 16"]),
    ("regiebuch", "regiebuch", &["KL 16"]),
    ("protokollauszug", "protokollauszug", &["KL 15", "--top", "TOP 4"]),
    ("protokollauszug-person", "protokollauszug", &["KL 15", "--person", "Dr. Farid Haddad"]),
    ("teilnahmebestaetigung", "teilnahmebestaetigung", &["KL 15", "Dr. Nele Brockmann"]),
    ("teilnahmebestaetigungen", "teilnahmebestaetigung", &["KL 15"]),
    ("dokumentation", "dokumentation", &["BT 6"]),
    ("beschlussregister", "beschlussregister", &[]),
    ("aufgabenliste", "aufgabenliste", &[]),
    ("aufgabenliste-organisation", "aufgabenliste", &["--organisation", "Stadt Grünfurt"]),
    ("steckbrief", "steckbrief", &["Wanderbäume für Marktplätze"]),
    ("partnerverzeichnis", "partnerverzeichnis", &[]),
    ("jahresuebersicht", "jahresuebersicht", &["2025"]),
    ("ergebnisprotokoll", "protokoll", &["KL 15"]),
    ("zwischenbericht", "zwischenbericht", &["--von", "2025-01-01", "--bis", "2025-12-31"]),
];

fn make(desk: &Desk, command: &str, folder: &str, args: &[&str], output: &str) -> String {
    let words = [&[command, folder], args, &["--ausgabe", output], &AS_OF].concat();
    desk.does(words)
}

/// Every file passes veraPDF for both standards.
#[track_caller]
fn accessible(paths: &[std::path::PathBuf]) {
    let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
    let verdicts = pdfcheck::validate(&paths).unwrap();
    let failed = verdicts.iter().filter(|verdict| !verdict.passed);
    let failed: Vec<String> = failed.map(ToString::to_string).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_paper_is_accessible_and_has_its_tags() {
    let desk = Desk::with_example();
    let mut paths = Vec::new();
    for (name, command, args) in PAPERS {
        let [one, other] = [format!("{name}.pdf"), format!("{name}-2.pdf")];
        make(&desk, command, "Beispiel", args, &one);
        make(&desk, command, "Beispiel", args, &other);
        let bytes = fs::read(desk.path(&one)).unwrap();
        assert!(bytes == fs::read(desk.path(&other)).unwrap(), "{name}: other bytes");
        pdfcheck::qpdf_check(&desk.path(&one)).unwrap();
        snapshot(name, &typeset::outline(&bytes));
        paths.push(desk.path(one));
    }
    accessible(&paths);
}

#[test]
fn everybody_who_took_part_has_a_certificate_on_a_page_that_is_theirs_alone() {
    let desk = Desk::with_example();
    let said = make(&desk, "teilnahmebestaetigung", "Beispiel", &["KL 15"], "alle.pdf");
    let text = pdfcheck::text(&desk.path("alle.pdf")).unwrap().replace('\u{ad}', "");
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() > 5 && said.contains(&format!("{} Seiten", pages.len())), "{said}");
    let mut named = std::collections::BTreeSet::new();
    for page in &pages {
        assert_eq!(page.matches("Hiermit bestätigen wir").count(), 1, "{page}");
        assert!(page.contains("Seite 1 von 1"), "{page}");
        assert!(page.contains("Bündnis\nLebendige Mitte") || page.contains("Lebendige Mitte"));
        named.insert(page.split("dass ").nth(1).unwrap().split(',').next().unwrap().to_owned());
    }
    assert_eq!(named.len(), pages.len(), "{named:?}");
    assert!(named.iter().any(|name| name.contains("Brockmann")), "{named:?}");
}

#[test]
fn the_papers_of_the_real_alliances_are_accessible_however_little_is_known() {
    let desk = Desk::new();
    let mut paths = Vec::new();
    for name in journeys::fixtures::ALL {
        let file = journeys::fixtures::path(name);
        desk.does(["einlesen".as_ref(), name.as_ref(), file.as_os_str()]);
        let listed: Value =
            serde_json::from_str(&desk.does(["sitzungen", name, "--json"])).unwrap();
        for meeting in listed.as_array().unwrap() {
            let id = meeting["id"].as_str().unwrap();
            let mut commands = vec!["teilnehmerliste", "regiebuch", "dokumentation"];
            if !meeting["date"].is_null() && meeting["state"] != "cancelled" {
                commands.push("einladung");
            }
            for command in commands {
                let pdf = format!("{}.pdf", paths.len());
                make(&desk, command, name, &[id], &pdf);
                paths.push(desk.path(pdf));
            }
        }
        for command in ["beschlussregister", "aufgabenliste", "partnerverzeichnis"] {
            let pdf = format!("{}.pdf", paths.len());
            make(&desk, command, name, &[], &pdf);
            paths.push(desk.path(pdf));
        }
    }
    assert!(paths.len() > 30, "{}", paths.len());
    accessible(&paths);
}

#[test]
fn a_documentation_shows_its_pictures_with_their_credit() {
    let desk = Desk::with_example();
    desk.does(["ausgeben", "Beispiel", "x.json"]);
    let mut document: Value =
        serde_json::from_slice(&fs::read(desk.path("x.json")).unwrap()).unwrap();
    let listed: Value =
        serde_json::from_str(&desk.does(["sitzungen", "Beispiel", "--json"])).unwrap();
    let sixth = listed.as_array().unwrap().iter().find(|one| one["number"] == "BT 6").unwrap();
    for file in document["register"]["files"].as_array_mut().unwrap() {
        if file["role"] == "picture" {
            file["meeting"] = sixth["id"].clone();
        }
    }
    fs::write(desk.path("x.json"), document.to_string()).unwrap();
    desk.does(["einlesen", "Neu", "x.json"]);
    let outcome =
        desk.run(["dokumentation", "Neu", "BT 6", "--ausgabe", "d.pdf"].into_iter().chain(AS_OF));
    assert_eq!(outcome.code, Some(0), "{outcome:#?}");
    // One of the seven has nobody to be named; that is asked for, and the paper made.
    assert_eq!(outcome.err.matches("Bildnachweis").count(), 1, "{outcome:#?}");
    let text = pdfcheck::text(&desk.path("d.pdf")).unwrap();
    assert!(text.contains("Bildnachweis") && text.contains("Zeichnung: Geschäftsstelle"), "{text}");
    assert_eq!(pdfcheck::struct_text(&desk.path("d.pdf")).unwrap().matches("Figure").count(), 8);
    accessible(&[desk.path("d.pdf")]);
}

#[test]
fn the_calendar_has_every_day_as_another_program_reads_it() {
    let desk = Desk::with_example();
    make(&desk, "kalender", "Beispiel", &[], "alle.ics");
    let read = readback::calendar(&fs::read(desk.path("alle.ics")).unwrap()).unwrap();
    assert_eq!(read["method"], "PUBLISH");
    assert_eq!(read["name"], "Bündnis Lebendige Mitte");
    let listed: Value =
        serde_json::from_str(&desk.does(["sitzungen", "Beispiel", "--json"])).unwrap();
    let with_day = listed.as_array().unwrap().iter().filter(|one| !one["date"].is_null());
    let events = read["events"].as_array().unwrap();
    assert_eq!(events.len(), with_day.count());
    let sixteenth = events.iter().find(|one| one["from"] == "2026-05-21T10:00:00+02:00").unwrap();
    assert_eq!(sixteenth["summary"], "16. Sitzung der Arbeitsgruppe Klima");
    assert_eq!(sixteenth["location"], "Rathaus Grünfurt, Ratssaal, Markt 1, 00411 Grünfurt");
    assert!(events.iter().any(|one| one["status"] == "TENTATIVE"));
    assert!(events.iter().any(|one| one["status"] == "CANCELLED"));
}

#[test]
fn an_invitation_in_the_calendar_asks_all_members_and_keeps_its_name() {
    let desk = Desk::with_example();
    let invite = |stand: &str, file: &str| {
        let words = ["kalender", "Beispiel", "--sitzung", "KL 16", "--ausgabe", file];
        desk.does(words.into_iter().chain(["--stand", stand]));
        readback::calendar(&fs::read(desk.path(file)).unwrap()).unwrap()
    };
    let first = invite("2026-05-12T14:03", "1.ics");
    let second = invite("2026-05-13T09:00", "2.ics");
    assert_eq!(first["method"], "REQUEST");
    let [first, second] = [&first["events"][0], &second["events"][0]];
    assert_eq!(first["uid"], second["uid"]);
    assert!(first["sequence"].as_u64() < second["sequence"].as_u64());
    assert_eq!(first["organizer"][0]["address"], "mailto:a.demir@example.org");
    let attendees = first["attendees"].as_array().unwrap();
    assert_eq!(attendees.len(), 14);
    assert!(attendees.iter().all(|one| one["RSVP"] == "TRUE"));
    assert!(first["description"].as_str().unwrap().contains("TOP 4.2, 10:45 – 11:05 Uhr"));
}

#[test]
fn the_mail_is_a_draft_with_letter_and_calendar() {
    let desk = Desk::with_example();
    let said = desk.run(
        ["einladungsmail", "Beispiel", "KL 16", "--ausgabe", "e.eml"].into_iter().chain(AS_OF),
    );
    assert_eq!(said.code, Some(0), "{said:#?}");
    assert_eq!(
        said.err.trim(),
        "Hinweis: TOP 5 soll beschlossen werden, hat aber keine Unterlage."
    );
    let mail = readback::mail(&fs::read(desk.path("e.eml")).unwrap()).unwrap();
    assert_eq!((&mail["defects"], &mail["unsent"]), (&json!([]), &json!("1")));
    assert_eq!(mail["from"], json!([["Aylin Demir", "a.demir@example.org"]]));
    assert_eq!(mail["bcc"].as_array().unwrap().len(), 14);
    assert!(mail["subject"].as_str().unwrap().starts_with("Einladung zur 16. Sitzung"));
    assert!(mail["text"].as_str().unwrap().contains("bis zum 18. Mai 2026"));
    assert_eq!(mail["attachments"][0]["name"], "2026-05-21 Einladung KL 16.pdf");
    let calendar = &mail["attachments"][1];
    assert_eq!(
        (&calendar["media_type"], &calendar["method"]),
        (&json!("text/calendar"), &json!("PUBLISH")),
        "to all it asks nobody, so that nobody sees the others' addresses"
    );
    let words =
        ["einladungsmail", "Beispiel", "KL 16", "--an", "Henrik Voss", "--ausgabe", "v.eml"];
    desk.does(words.into_iter().chain(AS_OF));
    let mail = readback::mail(&fs::read(desk.path("v.eml")).unwrap()).unwrap();
    assert_eq!(
        (&mail["to"], &mail["bcc"]),
        (&json!([["Henrik Voss", "h.voss@example.org"]]), &json!([]))
    );
    assert_eq!(mail["attachments"][1]["method"], "REQUEST");
    assert!(mail["text"].as_str().unwrap().starts_with("Sehr geehrter Herr Voss,"));
}

#[test]
fn what_cannot_be_made_is_refused_in_a_sentence_and_leaves_nothing_behind() {
    let desk = Desk::with_example();
    let listed: Value =
        serde_json::from_str(&desk.does(["sitzungen", "Beispiel", "--json"])).unwrap();
    let cancelled = listed.as_array().unwrap().iter().find(|one| one["state"] == "cancelled");
    let cancelled = cancelled.unwrap()["id"].as_str().unwrap();
    let refused: [(&[&str], &str); 10] = [
        (&["einladung", "Beispiel", cancelled], "abgesagt"),
        (&["einladung", "Beispiel", "KL 16", "--an", "Max Muster"], "Max Muster"),
        (&["protokollauszug", "Beispiel", "KL 15", "--top", "99"], "TOP 99"),
        (&["protokollauszug", "Beispiel", "KL 15", "--person", "Uwe Pagel"], "Auszug wäre leer"),
        (&["teilnahmebestaetigung", "Beispiel", "KL 16", "Henrik Voss"], "keine Teilnahme"),
        (&["teilnahmebestaetigung", "Beispiel", "KL 16"], "noch niemand"),
        (&["aufgabenliste", "Beispiel", "--organisation", "Stadt Nirgends"], "Stadt Nirgends"),
        (&["einladungsmail", "Beispiel", cancelled], "abgesagt"),
        (&["steckbrief", "Beispiel", "Seilbahn"], "Seilbahn"),
        (&["jahresuebersicht", "Beispiel", "1999"], "nichts festgehalten"),
    ];
    for (words, reason) in refused {
        let said = desk.fails([words, &["--ausgabe", "x.out"]].concat());
        assert!(said.contains(reason), "{reason:?}: {said}");
        assert!(!desk.path("x.out").exists());
    }
    make(&desk, "kalender", "Beispiel", &["--sitzung", cancelled], "ab.ics");
    let read = readback::calendar(&fs::read(desk.path("ab.ics")).unwrap()).unwrap();
    assert_eq!(
        (&read["method"], &read["events"][0]["status"]),
        (&json!("CANCEL"), &json!("CANCELLED"))
    );
    let wrong: [&[&str]; 4] = [
        &["protokollauszug", "Beispiel", "KL 15", "--ausgabe", "x.out"],
        &[
            "protokollauszug",
            "Beispiel",
            "KL 15",
            "--top",
            "1",
            "--person",
            "a",
            "--ausgabe",
            "x.out",
        ],
        &["namensschilder", "Beispiel", "KL 16", "--groesse", "A4", "--ausgabe", "x.out"],
        &[
            "teilnehmerliste",
            "Beispiel",
            "KL 16",
            "--mit-kontaktdaten",
            "--zum-verteilen",
            "--ausgabe",
            "x.out",
        ],
    ];
    for words in wrong {
        let outcome = desk.run(words);
        assert_eq!(outcome.code, Some(2), "{outcome:#?}");
        assert!(outcome.err.contains('„') && !outcome.err.contains("error"), "{outcome:#?}");
    }
}
