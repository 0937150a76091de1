//! The complete JSON: out, in and out again is byte for byte the same, the schema describes
//! it, and what does not hold together is refused as a whole.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use journeys::fixtures;
use journeys::folder::{contents, copy};
use journeys::program::Desk;
use journeys::schema::Schema;
use serde_json::Value;

/// Out of the alliance in `folder` into `first.json`, from there into a new folder, and out
/// of that into `second.json`.
fn round(desk: &Desk, folder: &str) {
    desk.does(["ausgeben", folder, "first.json"]);
    desk.does(["einlesen", "Zweites", "first.json"]);
    desk.does(["ausgeben", "Zweites", "second.json"]);
    let [first, second] =
        ["first.json", "second.json"].map(|name| fs::read(desk.path(name)).unwrap());
    assert!(first == second, "{folder}: the second export differs from the first");
    let beside = |name: &str| {
        let folder = desk.path(format!("{name}.anlagen"));
        if folder.exists() { contents(&folder) } else { Default::default() }
    };
    assert_eq!(beside("first.json"), beside("second.json"), "{folder}");
    desk.does(["pruefe", "Zweites"]);
}

#[test]
fn the_example_goes_out_and_in_and_out_byte_for_byte_with_its_attachments() {
    let desk = Desk::with_example();
    round(&desk, "Beispiel");
    let attachments = contents(&desk.path("first.json.anlagen"));
    assert!(attachments.len() > 3, "{attachments:?}");
    for (name, sha256) in &attachments {
        assert_eq!(name, sha256, "an attachment is named by its bytes");
    }
}

#[test]
fn each_fixture_goes_in_and_out_byte_for_byte() {
    for name in fixtures::ALL {
        let desk = Desk::with_fixture(name);
        round(&desk, name);
        let out = fs::read(desk.path("first.json")).unwrap();
        assert!(out == fixtures::bytes(name), "{name} comes out changed");
        assert!(!desk.path("first.json.anlagen").exists(), "{name} has no attachments");
    }
}

#[test]
fn an_export_over_an_older_one_replaces_it() {
    let desk = Desk::with_fixture("quartier");
    fs::write(desk.path("out.json"), "older").unwrap();
    desk.does(["ausgeben", "quartier", "out.json"]);
    assert!(fs::read(desk.path("out.json")).unwrap() == fixtures::bytes("quartier"));
}

#[test]
fn the_schema_accepts_every_export_and_refuses_what_the_reader_refuses() {
    let desk = Desk::with_example();
    let text = desk.does(["schema"]);
    let draft = serde_json::from_str::<Value>(&text).unwrap()["$schema"].clone();
    assert_eq!(draft, "https://json-schema.org/draft/2020-12/schema");
    let schema = Schema::new(text.as_bytes());
    let objection = |document: &Value| schema.objection(document);

    desk.does(["ausgeben", "Beispiel", "out.json"]);
    let mut documents = vec![fs::read(desk.path("out.json")).unwrap()];
    documents.extend(fixtures::ALL.map(fixtures::bytes));
    for document in &documents {
        assert_eq!(objection(&serde_json::from_slice(document).unwrap()), None);
    }

    let quartier: Value = serde_json::from_slice(&fixtures::bytes("quartier")).unwrap();
    let spoil: [(&str, Value); 8] = [
        ("/version", 2.into()),
        ("/format", "another".into()),
        ("/register/alliance/name", Value::Null),
        ("/register/meetings/0/state", "geplant".into()),
        ("/register/meetings/0/number", "eins".into()),
        ("/register/meetings/0/date", "2021-02-30".into()),
        ("/register/meetings/0/id", "keine Kennung".into()),
        ("/register/people", Value::Null),
    ];
    for (place, value) in spoil {
        let mut spoilt = quartier.clone();
        *spoilt.pointer_mut(place).unwrap() = value;
        assert!(objection(&spoilt).is_some(), "{place}");
        let bytes = serde_json::to_vec(&spoilt).unwrap();
        assert!(exchange::json::read(&bytes).is_err(), "{place}");
    }
    let mut spoilt = quartier.clone();
    spoilt["register"]["alliance"]["nmae"] = "x".into();
    assert!(objection(&spoilt).is_some(), "an unknown field");
}

/// Reads in `spoilt.json`: refused, with these words in the answer, and nothing is there
/// that was not there before.
#[track_caller]
fn refused(desk: &Desk, words: &[&str]) {
    let before = listing(desk);
    let said = desk.fails(["einlesen", "Neu", "spoilt.json"]);
    for word in words {
        assert!(said.contains(word), "{word:?} is not in {said:?}");
    }
    assert_eq!(listing(desk), before);
    assert!(!desk.path("Neu").exists());
}

fn listing(desk: &Desk) -> Vec<String> {
    contents(&desk.path("")).into_keys().filter(|name| !name.starts_with(".home")).collect()
}

#[test]
fn what_does_not_hold_together_is_refused_with_place_and_reason_and_leaves_nothing_behind() {
    let quartier = String::from_utf8(fixtures::bytes("quartier")).unwrap();
    let register: Value = serde_json::from_str(&quartier).unwrap();
    let body = register["register"]["bodies"][0]["id"].as_str().unwrap();
    let stranger = "01900000-0000-7000-8000-00000000dead";
    // Line and place of the first session with a number are found in the text itself.
    let line = |text: &str| {
        let at = quartier.find(text).unwrap_or_else(|| panic!("{text} is not in the fixture"));
        format!("Zeile {}", quartier[..at].matches('\n').count() + 1)
    };
    let spoil = |from: &str, to: &str| quartier.replacen(from, to, 1);

    let named_body = format!("\"body\": \"{body}\"");
    let twice = {
        let mut document = register.clone();
        let bodies = document["register"]["bodies"].as_array_mut().unwrap();
        bodies.push(bodies[0].clone());
        document.to_string()
    };
    let other_noun = {
        let organization = register["register"]["organizations"][0]["id"].as_str().unwrap();
        spoil(&named_body, &format!("\"body\": \"{organization}\""))
    };
    let cases: Vec<(&str, String, Vec<String>)> = vec![
        (
            "unknown version",
            spoil("\"version\": 1", "\"version\": 7"),
            vec!["Version 1".into(), "7".into()],
        ),
        ("no version", spoil("\"version\": 1,", ""), vec!["version".into()]),
        ("another format", "{\"format\": \"calendar\"}".into(), vec!["keine Ausgabe".into()]),
        ("a list", "[]".into(), vec!["keine Ausgabe".into()]),
        (
            "broken off",
            quartier[..quartier.len() / 2].into(),
            vec!["Zeile".into(), "unvollständig".into()],
        ),
        ("empty", String::new(), vec!["Zeile 1".into()]),
        ("two documents", format!("{quartier}{{}}"), vec!["Zeile".into()]),
        (
            "dangling reference",
            spoil(&named_body, &format!("\"body\": \"{stranger}\"")),
            vec!["meetings/1/body".into(), "Gremium".into(), stranger.into()],
        ),
        (
            "key of another noun",
            other_noun,
            vec!["meetings/1/body".into(), "Gremium".into(), "Organisation".into()],
        ),
        (
            "wrong type",
            spoil("\"number\": 1,", "\"number\": \"eins\","),
            vec!["meetings/1/number".into(), line("\"number\": 1,"), "eins".into()],
        ),
        (
            "negative number",
            spoil("\"number\": 1,", "\"number\": -1,"),
            vec!["meetings/1/number".into(), "-1".into()],
        ),
        (
            "impossible date",
            spoil("\"2021-03-04\"", "\"2021-02-30\""),
            vec!["meetings/1/date".into(), line("\"2021-03-04\""), "2021-02-30".into()],
        ),
        (
            "impossible time",
            spoil("\"11:00:00\"", "\"24:10:00\""),
            vec!["meetings/1/begins".into(), "24:10:00".into()],
        ),
        ("double id", twice, vec!["bodies/2/id".into(), body.into()]),
        (
            "unknown word",
            spoil("\"held\"", "\"durchgeführt\""),
            vec!["state".into(), "durchgeführt".into(), "held".into()],
        ),
        ("unknown field", spoil("\"topic\"", "\"thema\""), vec!["thema".into()]),
        (
            "missing field",
            spoil("\"letters\": \"NG\",", ""),
            vec!["bodies/0".into(), "letters".into()],
        ),
        (
            "field twice",
            spoil("\"letters\": \"NG\",", "\"letters\": \"NG\", \"letters\": \"NG\","),
            vec!["letters".into()],
        ),
        (
            "empty name",
            spoil("\"name\": \"Netzwerkgespräch\"", "\"name\": \" \""),
            vec!["bodies/0/name".into()],
        ),
    ];
    let desk = Desk::new();
    for (case, document, words) in &cases {
        assert_ne!(document, &quartier, "{case}");
        fs::write(desk.path("spoilt.json"), document).unwrap();
        println!("{case}");
        refused(&desk, &words.iter().map(String::as_str).collect::<Vec<_>>());
    }
    fs::write(desk.path("spoilt.json"), b"{\"format\": \"\xFF\"}").unwrap();
    refused(&desk, &["UTF-8"]);
    fs::remove_file(desk.path("spoilt.json")).unwrap();
    refused(&desk, &["spoilt.json"]);
}

/// The export of the example, laid on this desk as `spoilt.json`.
fn with_export() -> Desk {
    static EXPORT: OnceLock<Desk> = OnceLock::new();
    let export = EXPORT.get_or_init(|| {
        let desk = Desk::with_example();
        desk.does(["ausgeben", "Beispiel", "out.json"]);
        desk
    });
    let desk = Desk::new();
    fs::copy(export.path("out.json"), desk.path("spoilt.json")).unwrap();
    copy(&export.path("out.json.anlagen"), &desk.path("spoilt.json.anlagen"));
    desk
}

fn an_attachment(desk: &Desk) -> String {
    contents(&desk.path("spoilt.json.anlagen")).into_keys().next().unwrap()
}

#[test]
fn a_missing_attachment_is_refused_and_named() {
    let desk = with_export();
    let name = an_attachment(&desk);
    fs::remove_file(desk.path("spoilt.json.anlagen").join(&name)).unwrap();
    refused(&desk, &["fehlt", &name, "spoilt.json.anlagen"]);
    fs::remove_dir_all(desk.path("spoilt.json.anlagen")).unwrap();
    refused(&desk, &["fehlt", "spoilt.json.anlagen"]);
}

#[test]
fn an_attachment_with_other_bytes_is_refused_and_named() {
    let desk = with_export();
    let name = an_attachment(&desk);
    fs::write(desk.path("spoilt.json.anlagen").join(&name), "other bytes").unwrap();
    refused(&desk, &["Anlage", &name]);
}

#[test]
fn an_attachment_with_other_bytes_is_told_with_its_document_and_place() {
    let desk = with_export();
    let name = an_attachment(&desk);
    fs::write(desk.path("spoilt.json.anlagen").join(&name), "other bytes").unwrap();
    refused(&desk, &["Dokument", "anderen Inhalt", "spoilt.json.anlagen"]);
}

#[test]
fn a_wrong_hash_is_refused() {
    let desk = with_export();
    let name = an_attachment(&desk);
    let text = fs::read_to_string(desk.path("spoilt.json")).unwrap();
    let zeros = "0".repeat(64);
    fs::write(desk.path("spoilt.json"), text.replace(&name, &zeros)).unwrap();
    refused(&desk, &["fehlt", &zeros]);
    fs::write(desk.path("spoilt.json"), text.replace(&name, &name.to_uppercase())).unwrap();
    refused(&desk, &["sha256", "Prüfsumme"]);
}

#[test]
fn nothing_is_read_into_a_folder_that_has_something_in_it() {
    let desk = Desk::with_fixture("quartier");
    let before = contents(&desk.path("quartier"));
    let said = fails_to_read(&desk, "quartier", &fixtures::path("thueringen"));
    assert!(said.contains("quartier"), "{said}");
    assert_eq!(contents(&desk.path("quartier")), before);
    fs::create_dir(desk.path("Leer")).unwrap();
    let file = fixtures::path("thueringen");
    desk.does(["einlesen".as_ref(), OsStr::new("Leer"), file.as_os_str()]);
    assert!(desk.fails(["ausgeben", "Leer", "Nirgends/out.json"]).contains("Nirgends"));
}

fn fails_to_read(desk: &Desk, folder: &str, file: &Path) -> String {
    desk.fails(["einlesen".as_ref(), OsStr::new(folder), file.as_os_str()])
}
