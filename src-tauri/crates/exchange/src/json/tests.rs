use domain::{Alliance, Id, IdSource, Misfit, MisfitKind, Noun, Register, SeededIds};
use proptest::prelude::*;

use super::{Detail, ReadError, read, schema, to_bytes};

fn small() -> Register {
    let mut ids = SeededIds::new(7);
    let mut id = || ids.next(chrono::DateTime::UNIX_EPOCH);
    let body = id();
    serde_json::from_value(serde_json::json!({
        "alliance": {
            "id": id(), "name": "Bündnis Beispiel", "founded_on": "2021-06-08",
            "office": { "address": {} },
        },
        "bodies": [{
            "id": body, "letters": "KL", "name": "AG Klima", "kind": "working_group",
            "counting": "continuous",
        }],
        "meetings": [{
            "id": id(), "body": body, "number": 16, "kind": "session", "state": "planned",
            "date": "2026-05-21", "begins": "10:00:00", "format": "on_site", "minutes": {},
        }],
    }))
    .unwrap()
}

fn text(register: &Register) -> String {
    String::from_utf8(to_bytes(register)).unwrap()
}

#[test]
fn what_was_written_reads_back_and_is_written_the_same() {
    let register = small();
    let first = to_bytes(&register);
    let again = read(&first).unwrap();
    assert_eq!(again, register);
    assert_eq!(to_bytes(&again), first);
}

#[test]
fn another_format_and_another_version_are_refused() {
    assert_eq!(read(b"{\"a\": 1}"), Err(ReadError::OtherFormat));
    assert_eq!(read(b"[]"), Err(ReadError::OtherFormat));
    let newer = text(&small()).replace("\"version\": 1", "\"version\": 2");
    let error = ReadError::OtherVersion { found: "2".into(), known: 1 };
    assert_eq!(read(newer.as_bytes()), Err(error));
}

#[test]
fn broken_json_is_refused_with_its_line() {
    let whole = text(&small());
    for cut in [0, 1, whole.len() / 2, whole.len() - 3] {
        let error = read(&whole.as_bytes()[..cut]).unwrap_err();
        assert!(matches!(error, ReadError::NotJson { .. }), "{cut}: {error:?}");
    }
    assert!(matches!(read(b"{}\n\xFF"), Err(ReadError::NotUtf8 { line: 2 })));
}

fn refused(from: &str, to: &str) -> (String, Detail) {
    let changed = text(&small()).replacen(from, to, 1);
    assert_ne!(changed, text(&small()), "{from} is not in the document");
    match read(changed.as_bytes()) {
        Err(ReadError::WrongValue { place, detail, line }) => {
            assert!(line > 1);
            (place, detail)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_wrong_value_is_refused_with_place_and_reason() {
    let cases = [
        ("\"number\": 16", "\"number\": \"sechzehn\"", "number", "\"sechzehn\""),
        ("\"2026-05-21\"", "\"2026-02-30\"", "date", "\"2026-02-30\""),
        ("\"10:00:00\"", "\"25:00:00\"", "begins", "\"25:00:00\""),
    ];
    for (from, to, field, found) in cases {
        let (place, detail) = refused(from, to);
        assert_eq!(place, format!("register/meetings/0/{field}"));
        assert_eq!(detail, Detail::Unfit { found: found.into() });
    }
    let (place, detail) = refused("\"name\": \"AG Klima\",", "");
    assert_eq!(
        (place.as_str(), detail),
        ("register/bodies/0", Detail::MissingField("name".into()))
    );
    let (_, detail) = refused("\"name\": \"AG Klima\"", "\"nmae\": \"AG Klima\"");
    assert_eq!(detail, Detail::UnknownField("nmae".into()));
    let (place, detail) = refused("\"state\": \"planned\"", "\"state\": \"geplant\"");
    assert_eq!(place, "register/meetings/0/state");
    assert!(
        matches!(detail, Detail::UnknownWord { found, allowed } if found == "geplant" && allowed.len() == 9)
    );
}

#[test]
fn records_that_do_not_hold_together_are_refused_with_their_place() {
    let mut register = small();
    let missing = SeededIds::new(99).next(chrono::DateTime::UNIX_EPOCH);
    register.meetings[0].body = Some(Id::new(missing));
    register.bodies[0].name = " ".into();
    register.bodies.push(register.bodies[0].clone());
    let Err(ReadError::Misfits(misfits)) = read(&to_bytes(&register)) else { panic!() };
    let places: Vec<_> = misfits.iter().map(|misfit| misfit.place.as_str()).collect();
    assert_eq!(places, ["bodies/1/id", "bodies/0/name", "bodies/1/name", "meetings/0/body"]);
    let dangling = MisfitKind::Dangling { noun: Noun::Body, id: missing };
    assert_eq!(misfits[3], Misfit { place: "meetings/0/body".into(), kind: dangling });
}

#[test]
fn the_schema_names_every_list() {
    let schema: serde_json::Value = serde_json::from_slice(&schema()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let register = &schema["$defs"]["Register"]["properties"];
    macro_rules! listed { ($($plural:ident: $record:ident,)+) => {
        $(assert!(register[stringify!($plural)].is_object(), stringify!($plural));)+
    } }
    domain::for_each_record!(listed);
}

proptest! {
    #[test]
    fn any_text_and_position_survives(name in "\\PC{1,40}", north in -90.0..90.0f64, east in -180.0..180.0f64) {
        let mut register = small();
        let mut ids = SeededIds::new(3);
        let alliance = Alliance { name: format!("x{name}"), ..register.alliance.clone() };
        register.alliance = alliance;
        register.municipalities.push(domain::Municipality {
            id: Id::new(ids.next(chrono::DateTime::UNIX_EPOCH)),
            name: format!("x{name}"), ags: None, land: None, population: Some(1),
            population_year: None, latitude: Some(north), longitude: Some(east),
        });
        let bytes = to_bytes(&register);
        let again = read(&bytes).unwrap();
        prop_assert_eq!(&again, &register);
        prop_assert_eq!(to_bytes(&again), bytes);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }
}
