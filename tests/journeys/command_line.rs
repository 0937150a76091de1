//! How `buendnis` answers: 0 done, 1 could not, 2 wrong usage, and in German.

use journeys::changes::{hand, make};
use journeys::program::Desk;
use store::Store;

#[test]
fn wrong_usage_is_told_from_what_cannot_be_done() {
    let desk = Desk::new();
    let wrong: [&[&str]; 8] = [
        &[],
        &["sitzugen", "X"],
        &["beispiel"],
        &["neu", "X"],
        &["sitzungen", "X", "--yaml"],
        &["protokoll", "X", "KL 15"],
        &["zwischenbericht", "X", "--von", "2025-01-01", "--ausgabe", "Z.pdf"],
        &[
            "zwischenbericht",
            "X",
            "--von",
            "2025-02-30",
            "--bis",
            "2025-12-31",
            "--ausgabe",
            "Z.pdf",
        ],
    ];
    for words in wrong {
        let outcome = desk.run(words);
        assert_eq!(outcome.code, Some(2), "{outcome:#?}");
        assert!(outcome.out.is_empty() && !outcome.err.is_empty(), "{outcome:#?}");
        for english in ["error:", "Usage", "required", "unexpected", "possible values"] {
            assert!(!outcome.err.contains(english), "{english:?}: {outcome:#?}");
        }
    }
    assert!(desk.does(["--hilfe"]).contains("zwischenbericht"));
}

#[test]
fn what_does_not_exist_is_named_in_the_answer() {
    let desk = Desk::with_example();
    assert!(
        desk.fails(["protokoll", "Beispiel", "KL 999", "--ausgabe", "P.pdf"]).contains("KL 999")
    );
    assert!(desk.fails(["protokoll", "Beispiel", "Klima", "--ausgabe", "P.pdf"]).contains("Klima"));
    let nowhere = ["protokoll", "Beispiel", "KL 15", "--ausgabe", "Nirgends/P.pdf"];
    assert!(desk.fails(nowhere).contains("Nirgends"));
    let backwards = ["--von", "2025-12-31", "--bis", "2025-01-01", "--ausgabe", "Z.pdf"];
    let said = desk.fails([&["zwischenbericht", "Beispiel"], &backwards[..]].concat());
    assert!(said.contains("Zeitraum"), "{said}");
    assert!(!desk.path("P.pdf").exists() && !desk.path("Z.pdf").exists());
}

#[test]
fn a_new_alliance_is_empty_and_can_be_worked_with() {
    let desk = Desk::new();
    desk.does(["neu", "Neu", "--name", "Bündnis Grünfurt"]);
    assert_eq!(desk.does(["sitzungen", "Neu", "--json"]).trim(), "[]");
    assert!(desk.does(["verlauf", "Neu"]).contains("Bündnis Grünfurt"));
    desk.does(["pruefe", "Neu"]);
    assert!(desk.fails(["neu", "Neu", "--name", "Noch eins"]).contains("Neu"));
    assert!(desk.fails(["neu", "Anders", "--name", "  "]).contains("Namen"));
    assert!(!desk.path("Anders").exists());
}

#[test]
fn the_same_alliance_is_named_by_its_folder_or_its_file() {
    let desk = Desk::with_example();
    let file = journeys::folder::file_with_ending(&desk.path("Beispiel"), "buendnis");
    let by_file = desk.does(["sitzungen".as_ref(), file.as_os_str()]);
    assert_eq!(by_file, desk.does(["sitzungen", "Beispiel"]));
}

#[test]
fn search_finds_what_is_typed_in_another_spelling() {
    let desk = Desk::with_fixture("thueringen");
    let found = |text: &str| desk.does(["suche", "thueringen", text, "--json"]);
    assert!(found("wanderbaum").contains("Wanderbaumallee Gotha"));
    assert!(found("leerstandsbewaeltigung").contains("Leerstandsbewältigung"));
    assert!(found("LEERSTANDSBEW").contains("Leerstandsbewältigung"));
    assert!(found("hitzetool-box kommunale").contains("Hitzetool-Box"));
    assert_eq!(found("gibtesnicht").trim(), "[]");
    for odd in ["\"", "*", "NEAR(", "a OR", "-", "'; drop table file"] {
        desk.does(["suche", "thueringen", "--", odd]);
    }
}

#[test]
fn a_checked_backup_is_the_same_alliance() {
    let desk = Desk::with_example();
    desk.does(["sicherung", "Beispiel", "Sicherung"]);
    desk.does(["ausgeben", "Beispiel", "vorher.json"]);
    desk.does(["ausgeben", "Sicherung", "nachher.json"]);
    let [before, after] =
        ["vorher.json", "nachher.json"].map(|name| std::fs::read(desk.path(name)).unwrap());
    assert!(before == after, "the backup holds another alliance");
    desk.does(["pruefe", "Sicherung"]);
    assert!(desk.fails(["sicherung", "Beispiel", "Sicherung"]).contains("Sicherung"));
}

#[test]
fn the_first_opening_of_a_day_leaves_a_backup_that_can_be_opened() {
    let desk = Desk::with_example();
    let folder = desk.path("Beispiel");
    make(&mut Store::open(&folder, hand()).unwrap(), 0).unwrap();
    let export = |folder: &str| {
        desk.does(["ausgeben", folder, "out.json"]);
        std::fs::read(desk.path("out.json")).unwrap()
    };
    let before = export("Beispiel");
    desk.does(["rueckgaengig", "Beispiel"]);
    desk.does(["wiederholen", "Beispiel"]);
    let made = backups(&desk);
    assert_eq!(made.len(), 1, "{made:?}");
    desk.does(["pruefe", &made[0]]);
    // It is made beside the work: with the step that was taken back, or without it.
    let kept = export(&made[0]);
    desk.does(["rueckgaengig", "Beispiel"]);
    assert!(kept == before || kept == export("Beispiel"));
    assert_eq!(backups(&desk), made);
}

/// The alliances among the program's own data.
fn backups(desk: &Desk) -> Vec<String> {
    let all = journeys::folder::contents(&desk.path(".home"));
    let files = all.into_keys().filter(|name| name.ends_with(".buendnis"));
    files.map(|name| format!(".home/{name}")).collect()
}
