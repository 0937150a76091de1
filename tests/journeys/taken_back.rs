//! Taking back and doing again, each by a program of its own: the history outlives every
//! one of them.

use journeys::changes;
use journeys::program::Desk;
use store::Store;

fn export(desk: &Desk, folder: &str) -> Vec<u8> {
    desk.does(["ausgeben", folder, "out.json"]);
    std::fs::read(desk.path("out.json")).unwrap()
}

#[test]
fn every_step_is_taken_back_and_done_again_by_one_start_of_the_program_each() {
    const STEPS: u64 = 4;
    let desk = Desk::with_fixture("quartier");
    let folder = desk.path("quartier");
    let mut states = vec![export(&desk, "quartier")];
    for number in 0..STEPS {
        let mut store = Store::open(&folder, changes::hand()).unwrap();
        changes::make(&mut store, number).unwrap();
        drop(store);
        states.push(export(&desk, "quartier"));
    }
    assert!(states.windows(2).all(|pair| pair[0] != pair[1]), "every step changes something");
    let history = desk.does(["verlauf", "quartier"]);
    assert_eq!(history.lines().count(), 5, "{history}");
    assert!(history.contains("Ada Demir") && history.contains("Auftrag Nummer 2"), "{history}");
    assert!(!history.contains("zurückgenommen"), "{history}");

    for before in states.iter().rev().skip(1) {
        assert!(desk.does(["rueckgaengig", "quartier"]).contains("zurückgenommen"));
        assert!(&export(&desk, "quartier") == before);
    }
    let history = desk.does(["verlauf", "quartier"]);
    assert_eq!(history.matches("zurückgenommen").count(), 4, "{history}");

    for after in states.iter().skip(1) {
        assert!(desk.does(["wiederholen", "quartier"]).contains("wiederholt"));
        assert!(&export(&desk, "quartier") == after);
    }
    assert!(desk.fails(["wiederholen", "quartier"]).contains("keinen Schritt"));
    assert!(!desk.does(["verlauf", "quartier"]).contains("zurückgenommen"));
}

#[test]
fn the_beginning_of_an_alliance_cannot_be_taken_back() {
    let desk = Desk::with_fixture("brandenburg");
    let before = export(&desk, "brandenburg");
    let said = desk.fails(["rueckgaengig", "brandenburg"]);
    assert!(said.contains("keinen Schritt"), "{said}");
    assert!(export(&desk, "brandenburg") == before);
}

#[test]
fn a_step_done_after_taking_back_drops_what_was_taken_back() {
    let desk = Desk::with_fixture("quartier");
    let folder = desk.path("quartier");
    let open = || Store::open(&folder, changes::hand()).unwrap();
    for number in 0..3 {
        changes::make(&mut open(), number).unwrap();
    }
    desk.does(["rueckgaengig", "quartier"]);
    changes::make(&mut open(), 5).unwrap();
    assert!(desk.fails(["wiederholen", "quartier"]).contains("keinen Schritt"));
    let history = desk.does(["verlauf", "quartier"]);
    assert!(
        history.contains("Auftrag Nummer 2“ ergänzt (zurückgenommen und verworfen)"),
        "{history}"
    );
}
