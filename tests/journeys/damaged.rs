//! What can befall an alliance's folder: each mishap has a sentence of its own, and leaves
//! the data as it was.

use std::fs::{self, OpenOptions};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use exchange::json;
use journeys::changes::{hand, imagine, make};
use journeys::fixtures;
use journeys::folder::{Contents, contents, copy, file_with_ending};
use journeys::mount::Mount;
use journeys::program::Desk;
use rusqlite::Connection;
use store::{Error, Finding, Store};

const PAGE: u64 = 4096;

/// The alliance's file and attachments. SQLite's shared memory, an empty log, the lock and
/// the card of who sits there hold no data.
fn data(folder: &Path) -> Contents {
    if folder.is_file() {
        return Contents::from([(
            String::new(),
            journeys::folder::sha256(&fs::read(folder).unwrap()),
        )]);
    }
    let nothing = journeys::folder::sha256(b"");
    let mut found = contents(folder);
    found.retain(|name, sha256| {
        let aside = ["-shm", "-lock", "-desk"].iter().any(|ending| name.ends_with(ending));
        !(aside || name.ends_with("-wal") && *sha256 == nothing)
    });
    found
}

fn alliance_file(desk: &Desk) -> PathBuf {
    file_with_ending(&desk.path("Beispiel"), "buendnis")
}

/// All that can be done with an alliance, each as a command.
fn every_command(folder: &str) -> Vec<Vec<String>> {
    let commands: [&[&str]; 10] = [
        &["sitzungen", folder],
        &["suche", folder, "Klima"],
        &["ausgeben", folder, "out.json"],
        &["protokoll", folder, "KL 15", "--ausgabe", "P.pdf"],
        &[
            "zwischenbericht",
            folder,
            "--von",
            "2025-01-01",
            "--bis",
            "2025-12-31",
            "--ausgabe",
            "Z.pdf",
        ],
        &["pruefe", folder],
        &["sicherung", folder, "Sicherung"],
        &["verlauf", folder],
        &["rueckgaengig", folder],
        &["wiederholen", folder],
    ];
    commands.map(|words| words.iter().map(ToString::to_string).collect()).into()
}

/// Every command fails, with all of these words in its answer, and changes nothing.
#[track_caller]
fn every_command_fails(desk: &Desk, folder: &str, words: &[&str]) {
    let before = desk.path(folder).exists().then(|| data(&desk.path(folder)));
    for command in every_command(folder) {
        let said = desk.fails(&command);
        for word in words {
            assert!(said.contains(word), "{word:?} is not in {said:?} of {command:?}");
        }
    }
    let after = desk.path(folder).exists().then(|| data(&desk.path(folder)));
    assert_eq!(after, before);
    for made in ["out.json", "P.pdf", "Z.pdf", "Sicherung"] {
        assert!(!desk.path(made).exists(), "{made} was made of nothing");
    }
}

#[test]
fn a_folder_that_is_no_alliance_is_told_so_and_left_alone() {
    let desk = Desk::new();
    fs::create_dir(desk.path("Urlaub")).unwrap();
    fs::write(desk.path("Urlaub/Brief.txt"), "Liebe Grüße").unwrap();
    every_command_fails(&desk, "Urlaub", &["Urlaub", "kein Bündnis"]);
    every_command_fails(&desk, "Urlaub/Brief.txt", &["Brief.txt", "kein Bündnis"]);
    // What bears the ending need not be one either; an empty file may have been one.
    let letter = "Liebe Grüße aus dem Urlaub. ".repeat(20);
    for (name, text, word) in [("leer", "", "beschädigt"), ("Brief", &letter, "kein Bündnis")] {
        fs::create_dir(desk.path(name)).unwrap();
        fs::write(desk.path(name).join("X.buendnis"), text).unwrap();
        every_command_fails(&desk, name, &[word]);
    }
    fs::create_dir(desk.path("fremd")).unwrap();
    let other = Connection::open(desk.path("fremd/X.buendnis")).unwrap();
    other
        .execute_batch("create table contact (name text); insert into contact values ('x')")
        .unwrap();
    drop(other);
    every_command_fails(&desk, "fremd", &["X.buendnis", "kein Bündnis"]);
}

#[test]
fn a_folder_that_is_not_there_is_told_so() {
    let desk = Desk::new();
    every_command_fails(&desk, "Nirgends", &["Nirgends", "nicht da"]);
    assert!(!desk.path("Nirgends").exists());
}

#[test]
fn an_alliance_of_a_newer_program_is_left_to_it() {
    let desk = Desk::with_example();
    let newer = Connection::open(alliance_file(&desk)).unwrap();
    newer.pragma_update(None, "user_version", 999).unwrap();
    newer.close().unwrap();
    every_command_fails(&desk, "Beispiel", &["neuere Version", "999", "unverändert"]);
}

#[test]
fn a_truncated_file_is_damaged_and_left_as_it_is() {
    let whole = Desk::with_example();
    let length = fs::metadata(alliance_file(&whole)).unwrap().len();
    for left in [length - PAGE, length / 2, 3 * PAGE, PAGE + 17] {
        let desk = Desk::with_example();
        OpenOptions::new().write(true).open(alliance_file(&desk)).unwrap().set_len(left).unwrap();
        every_command_fails(&desk, "Beispiel", &["beschädigt"]);
    }
    for left in [512, 20] {
        let desk = Desk::with_example();
        OpenOptions::new().write(true).open(alliance_file(&desk)).unwrap().set_len(left).unwrap();
        let before = data(&desk.path("Beispiel"));
        let said = desk.fails(["sitzungen", "Beispiel"]);
        assert!(said.contains("beschädigt") || said.contains("kein Bündnis"), "{left}: {said}");
        assert_eq!(data(&desk.path("Beispiel")), before);
    }
}

fn spoil_page(file: &Path, page: u64) {
    let mut file = OpenOptions::new().write(true).open(file).unwrap();
    file.seek(SeekFrom::Start(page * PAGE)).unwrap();
    file.write_all(&[0xA5; 4096]).unwrap();
}

#[test]
fn a_damaged_page_is_seen_by_the_check_and_never_comes_out_as_data() {
    let desk = Desk::with_example();
    let whole = fs::read(alliance_file(&desk)).unwrap();
    let register = Store::open_to_read(&desk.path("Beispiel")).unwrap().register().unwrap();
    let pages = whole.len() as u64 / PAGE;
    let (mut told, mut unharmed) = (0, 0);
    for page in (1..pages).step_by(usize::try_from(pages / 40).unwrap().max(1)) {
        fs::write(alliance_file(&desk), &whole).unwrap();
        spoil_page(&alliance_file(&desk), page);
        let before = data(&desk.path("Beispiel"));
        let found = match Store::open_to_read(&desk.path("Beispiel")) {
            Err(error) => Err(error),
            Ok(store) => {
                match store.register() {
                    Ok(read) => assert!(read == register, "page {page}: another register came out"),
                    Err(Error::Damaged { .. }) => told += 1,
                    Err(other) => panic!("page {page}: {other:?}"),
                }
                let seen = store.vigil().unwrap().wait().unwrap();
                assert!(!seen.is_empty(), "page {page}: the quick check is content");
                store.check()
            }
        };
        match found {
            Ok(found) => {
                assert!(
                    matches!(found[..], [Finding::Damaged { .. }, ..]),
                    "page {page}: {found:?}"
                );
                unharmed += 1;
            }
            Err(error) => assert!(matches!(error, Error::Damaged { .. }), "page {page}: {error:?}"),
        }
        assert_eq!(data(&desk.path("Beispiel")), before, "page {page}");
    }
    println!("{pages} pages; {told} damages met while reading, {unharmed} found by the check");
    assert!(told > 0);
}

#[test]
fn a_damaged_file_is_told_by_the_check_and_by_who_works_in_it() {
    let desk = with_damage_in_the_middle();
    let outcome = desk.run(["pruefe", "Beispiel"]);
    assert_eq!(outcome.code, Some(1), "{outcome:#?}");
    assert!(outcome.out.contains("beschädigt"), "{outcome:#?}");
    let said = desk.fails(["rueckgaengig", "Beispiel"]);
    assert!(said.contains("beschädigt"), "{said}");
}

#[test]
fn a_damaged_file_is_not_written() {
    let desk = with_damage_in_the_middle();
    let before = data(&desk.path("Beispiel"));
    desk.fails(["rueckgaengig", "Beispiel"]);
    assert_eq!(data(&desk.path("Beispiel")), before);
}

/// The example after one more change, with a page spoilt that none of its steps touches.
fn with_damage_in_the_middle() -> Desk {
    let desk = Desk::with_example();
    make(&mut Store::open(&desk.path("Beispiel"), hand()).unwrap(), 0).unwrap();
    let pages = fs::metadata(alliance_file(&desk)).unwrap().len() / PAGE;
    spoil_page(&alliance_file(&desk), pages / 2);
    desk
}

#[test]
fn a_missing_or_altered_attachment_is_named_and_everything_else_still_works() {
    for altered in [false, true] {
        let desk = Desk::with_example();
        let folder = desk.path("Beispiel/anlagen");
        let all = contents(&folder);
        let name = all.keys().find(|name| !name.ends_with('/')).unwrap();
        let sha256 = &all[name];
        let bytes = fs::read(folder.join(name)).unwrap();
        if altered {
            fs::write(folder.join(name), "other bytes").unwrap();
        } else {
            fs::remove_file(folder.join(name)).unwrap();
        }
        let before = data(&desk.path("Beispiel"));
        let outcome = desk.run(["pruefe", "Beispiel"]);
        assert_eq!(outcome.code, Some(1), "{outcome:#?}");
        let word = if altered { "anderen Inhalt" } else { "fehlt" };
        assert!(outcome.out.contains(sha256) && outcome.out.contains(word), "{outcome:#?}");
        if !altered {
            let said = desk.fails(["ausgeben", "Beispiel", "out.json"]);
            assert!(said.contains(sha256) && said.contains("Sicherung"), "{said}");
            assert!(!desk.path("out.json").exists());
        }
        // A backup of what is left is better than none; that it is not all is told.
        let outcome = desk.run(["sicherung", "Beispiel", "Sicherung"]);
        assert_eq!(outcome.code, Some(1), "{outcome:#?}");
        assert!(outcome.out.contains(sha256), "{outcome:#?}");
        let kept = Store::open_to_read(&desk.path("Sicherung")).unwrap().register().unwrap();
        let whole = Store::open_to_read(&desk.path("Beispiel")).unwrap().register().unwrap();
        assert!(kept == whole);
        desk.does(["sitzungen", "Beispiel"]);
        desk.does(["protokoll", "Beispiel", "KL 15", "--ausgabe", "P.pdf"]);
        assert_eq!(data(&desk.path("Beispiel")), before);
        fs::write(folder.join(name), bytes).unwrap();
        desk.does(["pruefe", "Beispiel"]);
    }
}

#[test]
fn an_altered_attachment_is_not_given_out() {
    let desk = Desk::with_example();
    let folder = desk.path("Beispiel/anlagen");
    let name = contents(&folder).into_keys().next().unwrap();
    fs::write(folder.join(&name), "other bytes").unwrap();
    assert!(desk.fails(["ausgeben", "Beispiel", "out.json"]).contains(&name));
}

#[test]
fn an_export_that_fails_leaves_nothing_behind() {
    let desk = Desk::with_example();
    let folder = desk.path("Beispiel/anlagen");
    let name = contents(&folder).into_keys().next().unwrap();
    fs::remove_file(folder.join(&name)).unwrap();
    desk.fails(["ausgeben", "Beispiel", "out.json"]);
    assert!(!desk.path("out.json.anlagen").exists());
}

#[test]
fn a_read_only_medium_can_be_read_and_says_that_it_cannot_be_written() {
    let desk = Desk::with_example();
    make(&mut Store::open(&desk.path("Beispiel"), hand()).unwrap(), 0).unwrap();
    desk.does(["ausgeben", "Beispiel", "before.json"]);
    let Some(_mount) = Mount::read_only(&desk.path("Beispiel"), &desk.path("CD/Beispiel")) else {
        return;
    };
    let before = contents(&desk.path("Beispiel"));
    for command in ["rueckgaengig", "wiederholen"] {
        let said = desk.fails([command, "CD/Beispiel"]);
        assert!(said.contains("nur lesen") && said.contains("unverändert"), "{said}");
    }
    desk.does(["sitzungen", "CD/Beispiel"]);
    desk.does(["suche", "CD/Beispiel", "Klima"]);
    desk.does(["verlauf", "CD/Beispiel"]);
    desk.does(["pruefe", "CD/Beispiel"]);
    desk.does(["ausgeben", "CD/Beispiel", "out.json"]);
    desk.does(["sicherung", "CD/Beispiel", "Sicherung"]);
    desk.does(["protokoll", "CD/Beispiel", "KL 15", "--ausgabe", "P.pdf"]);
    let [one, other] = ["before.json", "out.json"].map(|name| fs::read(desk.path(name)).unwrap());
    assert!(one == other, "another alliance was read");
    for command in [
        ["protokoll", "CD/Beispiel", "KL 15", "--ausgabe", "CD/Beispiel/P.pdf"].as_slice(),
        &["ausgeben", "CD/Beispiel", "CD/Beispiel/out.json"],
        &["sicherung", "CD/Beispiel", "CD/Beispiel/Sicherung"],
        &["neu", "CD/Beispiel/Neu", "--name", "Neu"],
        &["beispiel", "CD/Beispiel/Neu"],
    ] {
        let said = desk.fails(command);
        assert!(
            said.contains("nur lesen") || said.contains("nicht schreiben"),
            "{command:?}: {said}"
        );
    }
    assert_eq!(contents(&desk.path("Beispiel")), before);
}

#[test]
fn what_a_killed_desk_left_in_the_log_is_read_on_a_read_only_medium_too() {
    let (desk, expected) = killed_with_a_full_log();
    let Some(_mount) = Mount::read_only(&desk.path("quartier"), &desk.path("CD")) else { return };
    desk.does(["ausgeben", "CD", "out.json"]);
    assert!(
        fs::read(desk.path("out.json")).unwrap() == expected,
        "acknowledged changes are missing"
    );
}

/// A desk on which `quartier` was changed until the changer was killed, its changes still in
/// SQLite's log; and the export that it ought to give.
fn killed_with_a_full_log() -> (Desk, Vec<u8>) {
    let desk = Desk::with_fixture("quartier");
    let mut expected = json::read(&fixtures::bytes("quartier")).unwrap();
    let mut victim = crate::changer()
        .arg(desk.path("quartier"))
        .args(["0", "20"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .env("CHANGER_STAYS", "1")
        .spawn()
        .unwrap();
    let lines = BufReader::new(victim.stdout.take().unwrap()).lines();
    for (number, line) in (0..20).zip(lines) {
        assert_eq!(line.unwrap(), number.to_string());
        imagine(&mut expected, number);
    }
    victim.kill().unwrap();
    victim.wait().unwrap();
    expected.sort();
    (desk, json::to_bytes(&expected))
}

#[test]
fn what_a_killed_desk_left_in_the_log_is_not_passed_over_in_silence() {
    let (desk, expected) = killed_with_a_full_log();
    // Copied to a stick, the shared memory did not come along.
    for entry in fs::read_dir(desk.path("quartier")).unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().ends_with("-shm") {
            fs::remove_file(path).unwrap();
        }
    }
    let Some(_mount) = Mount::read_only(&desk.path("quartier"), &desk.path("CD")) else { return };
    let outcome = desk.run(["ausgeben", "CD", "out.json"]);
    if outcome.code == Some(0) {
        assert!(
            fs::read(desk.path("out.json")).unwrap() == expected,
            "acknowledged changes are missing"
        );
    } else {
        assert_eq!(outcome.code, Some(1), "{outcome:#?}");
    }
}

#[test]
fn a_full_disk_keeps_what_was_there_and_takes_up_work_again_when_there_is_room() {
    let desk = Desk::with_example();
    let Some(_mount) = Mount::of_size(24_000, &desk.path("Stick")) else { return };
    copy(&desk.path("Beispiel"), &desk.path("Stick/Beispiel"));
    make(&mut Store::open(&desk.path("Stick/Beispiel"), hand()).unwrap(), 0).unwrap();
    desk.does(["ausgeben", "Stick/Beispiel", "before.json"]);
    let before = data(&desk.path("Stick/Beispiel"));
    fill(&desk.path("Stick/voll"));

    for command in [
        ["rueckgaengig", "Stick/Beispiel"].as_slice(),
        &["ausgeben", "Beispiel", "Stick/out.json"],
        &["protokoll", "Beispiel", "KL 15", "--ausgabe", "Stick/P.pdf"],
        &["sicherung", "Beispiel", "Stick/Sicherung"],
        &["beispiel", "Stick/Noch eins"],
        &["neu", "Stick/Neu", "--name", "Neu"],
        &["einlesen", "Stick/Wieder", "before.json"],
    ] {
        let said = desk.fails(command);
        assert!(said.contains("voll") && said.contains("Platz"), "{command:?}: {said}");
    }
    assert_eq!(data(&desk.path("Stick/Beispiel")), before);
    let beside = ["Beispiel", "voll", "out.json.anlagen"];
    let half_done = |name: &String| !beside.contains(&name.as_str()) && !name.starts_with('.');
    assert_eq!(names_in(&desk.path("Stick")).find(half_done), None);
    desk.does(["sitzungen", "Stick/Beispiel"]);
    desk.does(["ausgeben", "Stick/Beispiel", "during.json"]);

    fs::remove_file(desk.path("Stick/voll")).unwrap();
    desk.does(["pruefe", "Stick/Beispiel"]);
    desk.does(["rueckgaengig", "Stick/Beispiel"]);
    desk.does(["wiederholen", "Stick/Beispiel"]);
    desk.does(["ausgeben", "Stick/Beispiel", "after.json"]);
    let out = |name: &str| fs::read(desk.path(name)).unwrap();
    assert!(out("before.json") == out("during.json") && out("before.json") == out("after.json"));
    for name in ["Noch eins", "Neu", "Wieder"] {
        desk.does(["neu", &format!("Stick/{name}"), "--name", name]);
    }
    assert_eq!(names_in(&desk.path("Stick")).find(|name| name.ends_with(".new")), None);
}

#[test]
fn a_full_disk_gets_no_folders_of_unfinished_work() {
    let desk = Desk::new();
    let Some(_mount) = Mount::of_size(200, &desk.path("Stick")) else { return };
    fill(&desk.path("Stick/voll"));
    desk.fails(["neu", "Stick/Neu", "--name", "Neu"]);
    assert_eq!(names_in(&desk.path("Stick")).collect::<Vec<_>>(), ["voll"]);
}

fn names_in(folder: &Path) -> impl Iterator<Item = String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap())
}

/// Takes all the room there is, to the last byte.
fn fill(file: &Path) {
    let mut file = fs::File::create(file).unwrap();
    for size in [65_536, 4096, 512, 1] {
        while file.write(&vec![0; size]).is_ok_and(|written| written > 0) {}
    }
}

#[test]
fn a_file_that_may_not_grow_refuses_the_change_and_loses_nothing() {
    let desk = Desk::with_fixture("quartier");
    let mut store = Store::open(&desk.path("quartier"), hand()).unwrap();
    let before = store.register().unwrap();
    store.limit_pages(1).unwrap();
    let mut number = 0;
    let error = loop {
        match make(&mut store, number) {
            Ok(()) => number += 5,
            Err(error) => break error,
        }
        assert!(number < 5_000, "the file grows without end");
    };
    assert!(matches!(error, Error::DiskFull), "{error:?}");
    assert_eq!(store.check().unwrap(), []);
    store.limit_pages(u32::MAX - 1).unwrap();
    make(&mut store, number).unwrap();
    while store.can_undo().unwrap().is_some() {
        store.undo().unwrap();
    }
    assert!(store.register().unwrap() == before);
}

#[test]
fn no_output_replaces_the_file_of_an_alliance() {
    let desk = Desk::with_example();
    let before = data(&desk.path("Beispiel"));
    let file = "Beispiel/Beispiel.buendnis";
    desk.fails(["protokoll", "Beispiel", "KL 15", "--ausgabe", file]);
    desk.fails(["ausgeben", "Beispiel", file]);
    assert_eq!(data(&desk.path("Beispiel")), before);
}

/// A desk at which somebody sits until told to leave.
struct Sitter {
    child: Child,
}

impl Sitter {
    fn at(folder: &Path) -> Self {
        let mut child = crate::changer()
            .arg(folder)
            .arg("hold")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut word = [0; 5];
        child.stdout.as_mut().unwrap().read_exact(&mut word).unwrap();
        assert_eq!(&word, b"open\n");
        Self { child }
    }
}

impl Drop for Sitter {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_second_desk_is_told_who_sits_there_and_may_read() {
    let desk = Desk::with_example();
    make(&mut Store::open(&desk.path("Beispiel"), hand()).unwrap(), 0).unwrap();
    let sitter = Sitter::at(&desk.path("Beispiel"));
    let before = data(&desk.path("Beispiel"));
    for command in ["rueckgaengig", "wiederholen"] {
        let said = desk.fails([command, "Beispiel"]);
        for word in ["Ada Demir", "arbeitet gerade", "seit", "Lesen geht"] {
            assert!(said.contains(word), "{word:?} is not in {said:?}");
        }
    }
    for command in every_command("Beispiel") {
        if !["rueckgaengig", "wiederholen"].contains(&command[0].as_str()) {
            desk.does(&command);
        }
    }
    assert_eq!(data(&desk.path("Beispiel")), before);
    // The lock dies with the process, however it ends.
    drop(sitter);
    desk.does(["rueckgaengig", "Beispiel"]);
}

#[test]
fn a_folder_that_vanishes_under_an_open_desk_takes_no_change_and_none_is_lost() {
    let desk = Desk::with_fixture("quartier");
    let folder = desk.path("quartier");
    let mut store = Store::open(&folder, hand()).unwrap();
    make(&mut store, 0).unwrap();
    fs::rename(&folder, desk.path("anderswo")).unwrap();
    let gone = make(&mut store, 1).unwrap_err();
    assert!(matches!(gone, Error::FolderGone { .. }), "{gone:?}");
    let gone = store.undo().unwrap_err();
    assert!(matches!(gone, Error::FolderGone { .. }), "{gone:?}");

    fs::rename(desk.path("anderswo"), &folder).unwrap();
    make(&mut store, 1).unwrap();
    drop(store);
    let again = Store::open(&folder, hand()).unwrap();
    let mut expected = json::read(&fixtures::bytes("quartier")).unwrap();
    (0..2).for_each(|number| imagine(&mut expected, number));
    expected.sort();
    assert!(again.register().unwrap() == expected);
}

#[test]
fn another_alliance_put_in_the_place_of_an_open_one_is_not_written_to() {
    let desk = Desk::with_fixture("quartier");
    let folder = desk.path("quartier");
    copy(&folder, &desk.path("Zwilling"));
    let mut store = Store::open(&folder, hand()).unwrap();
    make(&mut store, 0).unwrap();
    fs::rename(&folder, desk.path("weg")).unwrap();
    copy(&desk.path("Zwilling"), &folder);
    let before = contents(&folder);
    let gone = make(&mut store, 1).unwrap_err();
    assert!(matches!(gone, Error::FolderGone { .. }), "{gone:?}");
    assert_eq!(contents(&folder), before);
}
