//! Laws that hold of every alliance, however odd.

use std::ops::ControlFlow;

use exchange::json;
use journeys::arbitrary::{Blobs, register};
use journeys::changes::hand;
use proptest::prelude::*;
use store::Store;

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]
    #[test]
    fn what_is_drawn_holds_together_and_is_read_as_it_was_written(register in register()) {
        prop_assert_eq!(register.misfits(), vec![]);
        let bytes = json::write(&register);
        let again = json::read(&bytes).unwrap();
        prop_assert_eq!(&again, &register);
        prop_assert!(json::write(&again) == bytes);
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
        let out = json::write(&again.register().unwrap());
        prop_assert!(out == json::write(&register), "the export differs");
    }
}

/// Double numbers are allowed, and pointed out.
fn is_hint(finding: &store::Finding) -> bool {
    matches!(finding, store::Finding::DoubleNumber { .. })
}
