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
