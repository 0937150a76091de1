//! Finding as one types.

use domain::*;

use super::world::*;
use crate::Store;

fn titles(store: &Store, text: &str) -> Vec<String> {
    store.search(text, 20).unwrap().into_iter().map(|hit| hit.title).collect()
}

fn first(store: &Store, text: &str) -> String {
    titles(store, text).into_iter().next().unwrap_or_default()
}

#[test]
fn words_are_found_however_their_umlauts_are_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    store.add(Organization { name: "Straßenbau Süd".to_owned(), ..organization(21) }).unwrap();
    for text in ["grün", "gruen", "grun", "GRÜN", "gr", "Markt gru"] {
        assert_eq!(first(&store, text), "Grüner Markt", "{text}");
    }
    for text in ["Strasse", "straße", "strassenb", "sued stra", "sud"] {
        assert_eq!(first(&store, text), "Straßenbau Süd", "{text}");
    }
    for text in ["muller anna", "mueller", "Anna Mü", "müller, a"] {
        assert_eq!(first(&store, text), "Anna Müller", "{text}");
    }
    assert_eq!(titles(&store, "Weiss")[0], "Jörg Weiß");
    assert!(titles(&store, "gibtesnicht").is_empty() && titles(&store, " – ").is_empty());
    assert!(titles(&store, "\" OR * NEAR(").is_empty());
}

#[test]
fn sessions_and_decisions_are_found_by_their_numbers() {
    let folder = tempfile::tempdir().unwrap();
    let store = create_full(folder.path());
    for text in ["KL 16/2", "kl16/2", "16/2"] {
        assert_eq!(first(&store, text), "KL 16/2", "{text}");
    }
    for text in ["KL 16", "kl16"] {
        assert_eq!(first(&store, text), "KL 16", "{text}");
    }
    assert_eq!(titles(&store, "16/").len(), 2);
}

#[test]
fn a_hit_says_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let store = create_full(folder.path());
    let hit = &store.search("bäume gegossen", 5).unwrap()[0];
    assert_eq!((hit.noun, hit.title.as_str()), (Noun::Decision, "KL 16/2"));
    assert_eq!(hit.detail, "Die Bäume werden gegossen.");
    assert_eq!(hit.day, Some(day("2026-05-12")));
    let jorg = &store.search("jörg", 5).unwrap()[0];
    assert_eq!((jorg.noun, jorg.detail.as_str()), (Noun::Person, "Gera · a@example.org"));
}

#[test]
fn every_noun_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let store = create_full(folder.path());
    let found = |text: &str| -> Vec<Noun> {
        store.search(text, 50).unwrap().iter().map(|hit| hit.noun).collect()
    };
    for (text, noun) in [
        ("Innenstadt", Noun::Alliance),
        ("16052000", Noun::Municipality),
        ("Gera", Noun::Organization),
        ("Leerstand", Noun::Commitment),
        ("Anna", Noun::Person),
        ("Klima", Noun::Body),
        ("Anna", Noun::Membership),
        ("Hitzeschutz", Noun::Meeting),
        ("Punkt 80", Noun::AgendaItem),
        ("Anna", Noun::Attendance),
        ("gegossen", Noun::Decision),
        ("Gießkannen", Noun::Task),
        ("Bänke", Noun::Project),
        ("lageplan", Noun::File),
        ("Ministerium", Noun::Report),
        ("Bürgerversammlung", Noun::Topic),
        ("Vorlage", Noun::AgendaTemplate),
        ("Landesverwaltungsamt", Noun::Grant),
        ("Fassung", Noun::Release),
    ] {
        assert!(found(text).contains(&noun), "{noun:?} by {text}");
    }
}

#[test]
fn what_a_record_shows_of_another_is_found_under_its_new_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    store.revise(body(50, "GR")).unwrap();
    assert_eq!(first(&store, "GR 16/2"), "GR 16/2");
    assert!(titles(&store, "KL 16/2").is_empty());
    store.undo().unwrap();
    assert_eq!(first(&store, "KL 16/2"), "KL 16/2");
    store.revise(person(40, "Anna", "Neumann")).unwrap();
    assert!(store.search("Neumann", 9).unwrap().iter().any(|hit| hit.noun == Noun::Attendance));
    assert_eq!(store.check().unwrap(), []);
}

/// What every word of the index says, as SQLite lists it: word, column, in how many records.
fn vocabulary(store: &Store) -> Vec<(String, String, i64)> {
    let db = &store.db;
    db.execute_batch(
        "create virtual table if not exists temp.vocabulary using fts5vocab (main, words, col)",
    )
    .unwrap();
    let mut select = db.prepare("select term, col, doc from vocabulary").unwrap();
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn late(store: &Store) -> i64 {
    store.db.query_row("select count(*) from late", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_search_sees_every_change_however_late_the_index_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let reader = Store::open_to_read(store.path()).unwrap();
    let texts = ["Neumann", "Anna", "Müller", "GR 16/2", "KL 16/2", "gr16", "Jörg", "Kl"];
    let both = |store: &Store| {
        let read: Vec<_> = texts.map(|text| reader.search(text, 20).unwrap()).into();
        assert_eq!(reader.check().unwrap(), []);
        assert_ne!(late(store), 0, "nothing was late");
        let written: Vec<_> = texts.map(|text| store.search(text, 20).unwrap()).into();
        assert_eq!(late(store), 0, "something stayed late");
        assert_eq!(read, written);
        let settled: Vec<_> = texts.map(|text| reader.search(text, 20).unwrap()).into();
        assert_eq!(settled, written);
    };
    store.revise(body(50, "GR")).unwrap();
    both(&store);
    store.revise(person(40, "Anna", "Neumann")).unwrap();
    store.add(person(45, "Anna", "Grün")).unwrap();
    both(&store);
    store.undo().unwrap();
    store.remove::<Report>(id(140)).unwrap();
    both(&store);
    store.undo().unwrap();
    store.redo().unwrap();
    both(&store);
}

#[test]
fn an_index_that_caught_up_says_what_one_made_anew_says() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    for round in 0..100 {
        store.revise(body(50, if round % 2 == 0 { "GR" } else { "KL" })).unwrap();
        store.add(person(1000 + round, "Nele", &format!("Voß {round}"))).unwrap();
        assert!(late(&store) <= 64, "{} are late", late(&store));
    }
    store.remove::<Meeting>(id(71)).unwrap();
    store.undo().unwrap();
    store.settle().unwrap();
    let caught_up = vocabulary(&store);
    crate::derived::rebuild(&store.db, &store.register().unwrap()).unwrap();
    assert_eq!(caught_up, vocabulary(&store));
    let life = store.history_of(id::<Body>(50)).unwrap();
    assert_eq!(life.len(), 101, "every step is in the history of its record");
}

#[test]
fn only_who_writes_brings_the_index_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let store = create_full(folder.path());
    let reader = Store::open_to_read(store.path()).unwrap();
    assert!(matches!(reader.settle(), Err(crate::Error::ReadOnly { .. })));
    store.settle().unwrap();
}
