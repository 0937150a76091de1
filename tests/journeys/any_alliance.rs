//! Laws that hold of every alliance, however odd.

use std::ops::ControlFlow;

use exchange::json;
use journeys::arbitrary::{Blobs, register};
use journeys::changes::hand;
use journeys::fixtures;
use journeys::schema::Schema;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json as value};
use store::Store;

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]
    #[test]
    fn what_is_drawn_holds_together_and_is_read_as_it_was_written(register in register()) {
        prop_assert_eq!(register.misfits(), vec![]);
        let bytes = json::to_bytes(&register);
        let again = json::read(&bytes).unwrap();
        prop_assert_eq!(&again, &register);
        prop_assert!(json::to_bytes(&again) == bytes);
    }
}

thread_local! {
    static SCHEMA: Schema = Schema::new(&json::schema());
}

fn objection(document: &[u8]) -> Option<String> {
    let document = serde_json::from_slice(document).unwrap();
    SCHEMA.with(|schema| schema.objection(&document))
}

/// The places of all values in a document, as JSON Pointers (RFC 6901).
fn places(document: &Value, place: &str, into: &mut Vec<String>) {
    into.push(place.to_owned());
    match document {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| places(value, &format!("{place}/{name}"), into));
        }
        Value::Array(values) => {
            let values = values.iter().enumerate();
            values.for_each(|(at, value)| places(value, &format!("{place}/{at}"), into));
        }
        _ => {}
    }
}

fn odd_value() -> impl Strategy<Value = Value> {
    let odd = value!([
        null,
        true,
        -1,
        0,
        1,
        1.5,
        4_294_967_296_u64,
        "",
        "x",
        "KL",
        "2021-02-30",
        "2021-02-28",
        "24:00:00",
        "10:00",
        "held",
        "01900000-0000-7000-8000-00000000dead",
        [],
        {},
        [null]
    ]);
    select(odd.as_array().unwrap().clone())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]
    #[test]
    fn the_schema_describes_whatever_is_written(register in register()) {
        prop_assert_eq!(objection(&json::to_bytes(&register)), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]
    #[test]
    fn what_the_reader_accepts_of_a_spoilt_document_the_schema_accepts_too(
        at in any::<Index>(),
        odd in odd_value(),
    ) {
        let mut document: Value = serde_json::from_slice(&fixtures::bytes("quartier")).unwrap();
        let mut all = Vec::new();
        places(&document, "", &mut all);
        let place = at.get(&all);
        *document.pointer_mut(place).unwrap() = odd;
        let bytes = serde_json::to_vec(&document).unwrap();
        if let Ok(register) = json::read(&bytes) {
            prop_assert_eq!(objection(&bytes), None, "{}", place);
            prop_assert_eq!(json::read(&json::to_bytes(&register)).unwrap(), register);
        }
    }
}

proptest! {
    // Each case founds an alliance on the disk, and waits for it.
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]
    #[test]
    fn the_store_gives_back_what_was_put_into_it(register in register()) {
        let desk = tempfile::tempdir().unwrap();
        let folder = desk.path().join("Bündnis");
        let mut keep_on = |_| ControlFlow::Continue(());
        let store = Store::create_from(&folder, &register, &Blobs, hand(), &mut keep_on).unwrap();
        prop_assert_eq!(&store.register().unwrap(), &register);
        prop_assert_eq!(store.check().unwrap().iter().filter(|f| !is_hint(f)).count(), 0);
        drop(store);

        let again = Store::open_to_read(&folder).unwrap();
        let out = json::to_bytes(&again.register().unwrap());
        prop_assert!(out == json::to_bytes(&register), "the export differs");
    }
}

/// Double numbers are allowed, and pointed out.
fn is_hint(finding: &store::Finding) -> bool {
    matches!(finding, store::Finding::DoubleNumber { .. })
}
