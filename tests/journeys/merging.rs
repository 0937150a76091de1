//! Two that are the same become one, in any alliance at all: nothing names the one that went,
//! the register holds together, and one step back everything is as it was.

use std::ops::ControlFlow;

use domain::{Organization, Person, Register};
use journeys::arbitrary::{Blobs, register};
use journeys::changes::hand;
use journeys::program::Desk;
use proptest::prelude::*;
use store::{Finding, Mergeable, Store};

fn merges_either_way<R: Mergeable>(store: &mut Store, before: &Register) {
    let all = store.all::<R>().unwrap();
    let [first, .., last] = all.as_slice() else { return };
    for (stays, goes) in [(first, last), (last, first)] {
        store.merge(stays.id(), goes.id()).unwrap();
        let mut after = store.register().unwrap();
        assert_eq!(after.misfits(), []);
        // What was released keeps its own words, and whom it counted then.
        after.releases.clear();
        let said = serde_json::to_string(&after).unwrap();
        assert!(!said.contains(&goes.id().to_string()), "{:?}", R::NOUN);
        assert!(store.get(stays.id()).unwrap().is_some());
        store.settle().unwrap();
        let findings = store.check().unwrap();
        let allowed = |finding: &Finding| matches!(finding, Finding::DoubleNumber { .. });
        assert!(findings.iter().all(allowed), "{findings:?}");
        store.undo().unwrap();
        assert!(store.register().unwrap() == *before, "taken back");
    }
}

proptest! {
    // Each case founds an alliance on the disk, and waits for it.
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
    #[test]
    fn any_two_become_one_and_are_two_again_when_that_is_taken_back(register in register()) {
        let desk = tempfile::tempdir().unwrap();
        let folder = desk.path().join("Bündnis");
        let mut keep_on = |_| ControlFlow::Continue(());
        let mut store =
            Store::create_from(&folder, &register, &Blobs, hand(), &mut keep_on).unwrap();
        merges_either_way::<Person>(&mut store, &register);
        merges_either_way::<Organization>(&mut store, &register);
    }
}

#[test]
fn two_organisations_become_one_by_a_command_and_two_again() {
    let desk = Desk::with_example();
    let export = || {
        desk.does(["ausgeben", "Beispiel", "out.json"]);
        std::fs::read(desk.path("out.json")).unwrap()
    };
    let before = export();
    let (stays, goes) = ("Stadt Grünfurt", "Hochschule Talbrück");
    let merge = ["zusammenfuehren", "Beispiel", stays, goes];
    let said = desk.does(merge);
    assert!(
        said.starts_with("„Hochschule Talbrück“ mit „Stadt Grünfurt“ zusammengeführt."),
        "{said}"
    );
    assert!(said.contains("Dazu gekommen: ") && said.contains("Teilnahmen"), "{said}");
    assert!(desk.does(["verlauf", "Beispiel"]).contains("mit „Stadt Grünfurt“ zusammengeführt"));
    assert!(export() != before);
    desk.does(["pruefe", "Beispiel"]);
    assert!(desk.fails(merge).contains("„Hochschule Talbrück“ ist in diesem Bündnis nicht"));
    assert!(desk.does(["rueckgaengig", "Beispiel"]).contains("zusammengeführt – zurückgenommen"));
    assert!(export() == before);
}

#[test]
fn what_is_not_the_same_is_not_merged() {
    let desk = Desk::with_example();
    let refused =
        |stays: &str, goes: &str| desk.fails(["zusammenfuehren", "Beispiel", stays, goes]);
    assert!(refused("Stadt Grünfurt", "stadt grünfurt").contains("nicht mit sich selbst"));
    assert!(refused("Stadt Grünfurt", "Leonie Abel").contains("zwei Einträge derselben Art"));
}
