//! Files that are damaged, newer, foreign, locked, gone or on a full disk; schemas of other
//! times; backups.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use domain::*;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::world::*;
use crate::{Error, Finding, NoAttachments, Store, backup, schema};

fn closed(folder: &Path) -> PathBuf {
    create_full(folder).path().to_owned()
}

#[test]
fn the_released_steps_of_the_schema_are_as_they_were_released() {
    let sums: Vec<String> = schema::STEPS
        .iter()
        .map(|step| Sha256::digest(step.as_bytes()).iter().map(|b| format!("{b:02x}")).collect())
        .collect();
    // One line for each release. Lines are added, never changed.
    assert_eq!(
        sums,
        [
            "57637a9556b7fcd6225de84ea38f2e3c8fccad529e78b502ec6f515283294196",
            "534495fefe9c164e13ae185c86b6e332d5a8a63f3717c5fdd8249517b61d77fb",
            "66fb29121ad501f55d44ab11193f04007081ba9c811d16abb8ee1aae41224ea6",
            "7eefc0ad2bd8bc04a371ec4ccf4232818b2afcc7f9d139f9415b9173e61873c9",
            "0b60044a56d4d86a205d295745ebb9533a791b2cae0b44aa38bac5920ec65e55",
            "d561969bf67ed02be61b8d4d715aae4436711bdb66017b52d6bb8ddeec0f7de9",
            "e1f7e787129872a01d596806e065afc51e3bd607b3307235705e1c0b97484ed6"
        ]
    );
}

#[test]
fn no_foreign_key_has_an_action_and_no_trigger_does_anything() {
    let mut db = Connection::open_in_memory().unwrap();
    schema::create(&mut db).unwrap();
    let count = |sql| db.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let actions = "select count(*) from sqlite_schema join pragma_foreign_key_list(name)
                   where on_delete <> 'NO ACTION' or on_update <> 'NO ACTION'";
    assert_eq!(count(actions), 0);
    assert_eq!(count("select count(*) from sqlite_schema where type = 'trigger'"), 0);
}

#[test]
fn every_foreign_key_has_an_index() {
    let mut db = Connection::open_in_memory().unwrap();
    schema::create(&mut db).unwrap();
    let mut select = db
        .prepare(
            "select t.name, k.\"from\" from sqlite_schema t, pragma_foreign_key_list(t.name) k
             where t.type = 'table' and t.name <> 'touch' and not exists (
                 select 1 from pragma_index_list(t.name) i, pragma_index_info(i.name) c
                 where c.seqno = 0 and c.name = k.\"from\")",
        )
        .unwrap();
    let bare = select.query_map([], |row| row.get(1)).unwrap();
    assert_eq!(bare.map(Result::unwrap).collect::<Vec<String>>(), Vec::<String>::new());
}

#[test]
fn every_older_schema_arrives_at_the_fresh_one() {
    let objects = |db: &Connection| -> Vec<(String, Option<String>)> {
        db.prepare("select name, sql from sqlite_schema order by name")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    let mut fresh = Connection::open_in_memory().unwrap();
    schema::create(&mut fresh).unwrap();
    for start in 0..schema::STEPS.len() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("old.buendnis");
        let mut old = Connection::open(&file).unwrap();
        for step in &schema::STEPS[..start] {
            old.execute_batch(step).unwrap();
        }
        old.pragma_update(None, "application_id", schema::APPLICATION).unwrap();
        old.pragma_update(None, "user_version", i64::try_from(start).unwrap()).unwrap();
        assert!(schema::migrate(&mut old, &file).unwrap());
        assert_eq!(objects(&old), objects(&fresh));
        assert_eq!(schema::version(&old, &file).unwrap(), schema::CURRENT);
        let copy = schema::copy_before(&file, i32::try_from(start).unwrap());
        assert!(copy.exists(), "the file as it was is kept");
    }
}

#[test]
fn the_chapters_of_older_reports_come_in_their_usual_order() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("old.buendnis");
    let mut old = Connection::open(&file).unwrap();
    for step in &schema::STEPS[..2] {
        old.execute_batch(step).unwrap();
    }
    old.execute_batch(
        r#"insert into report (id, kind, "from", until, state, signatories, chapters)
           values ('1', 'interim', '2025-01-01', '2025-12-31', 'draft', '[]',
                   '[{"chapter":"outlook","text":"b"},{"chapter":"summary","text":"a"}]'),
                  ('2', 'interim', '2025-01-01', '2025-12-31', 'draft', '[]', '[]')"#,
    )
    .unwrap();
    old.pragma_update(None, "application_id", schema::APPLICATION).unwrap();
    old.pragma_update(None, "user_version", 2).unwrap();
    schema::migrate(&mut old, &file).unwrap();
    let chapters = |id: &str| -> String {
        old.query_row("select chapters from report where id = ?1", [id], |row| row.get(0)).unwrap()
    };
    let sorted = r#"[{"chapter":"summary","text":"a"},{"chapter":"outlook","text":"b"}]"#;
    assert_eq!([chapters("1"), chapters("2")], [sorted, "[]"]);
}

#[test]
fn a_release_is_what_it_was_after_an_update_of_the_schema() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let frozen = frozen(&mut store, 190);
    let release = store.release_report(id(140), day("2026-05-12"), frozen).unwrap().value;
    let pdf = store.attachments().read(&release.sha256).unwrap();
    let path = store.path().to_owned();
    drop(store);
    // What a next step may do at the most: build the table anew, in another order and with more.
    let next = r#"
        create table other (
            remark text not null default 'neu',
            chapters text not null, facts text not null, changes text not null,
            released_by text, released_on text not null, sha256 text not null,
            file text not null references file (id) deferrable initially deferred,
            version integer not null,
            meeting text references meeting (id) deferrable initially deferred,
            report text references report (id) deferrable initially deferred,
            id text primary key not null
        ) strict;
        insert into other (id, report, meeting, version, file, sha256, released_on, released_by,
                           changes, facts, chapters)
            select id, report, meeting, version, file, sha256, released_on, released_by,
                   changes, facts, chapters from "release";
        drop table "release";
        alter table other rename to "release";
        alter table report add column remark text;"#;
    let steps = [schema::STEPS, &[next]].concat();
    let mut db = Connection::open(&path).unwrap();
    assert!(schema::migrate_by(&mut db, &path, &steps).unwrap());
    assert!(matches!(Store::open(&path, hand()), Err(Error::NewerSchema { .. })));
    // Read as the program of that schema would: by the names of the columns.
    db.pragma_update(None, "user_version", schema::CURRENT).unwrap();
    drop(db);
    let store = Store::open(&path, hand()).unwrap();
    assert_eq!(store.get(release.id).unwrap(), Some(release.clone()));
    assert!(store.attachments().is_right(&release.sha256).unwrap());
    assert_eq!(store.attachments().read(&release.sha256).unwrap(), pdf);
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn minutes_that_older_files_had_issued_are_in_circulation_and_those_being_corrected_a_draft() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("old.buendnis");
    let mut old = Connection::open(&file).unwrap();
    for step in &schema::STEPS[..5] {
        old.execute_batch(step).unwrap();
    }
    let session = |id: &str, state: &str, issued: &str| {
        format!(
            r#"insert into meeting (id, kind, state, format, moderators, minutes)
               values ('{id}', 'session', '{state}', 'on_site', '[]',
                       '{{"issued_on":{issued},"released_on":null,"distribution":["Alle"]}}');"#
        )
    };
    let day = r#""2026-05-04""#;
    let sessions = [
        session("draft", "held", "null"),
        session("issued", "held", day),
        session("corrected", "held", day),
        session("out", "minutes_released", day),
        r#"insert into file (id, title, role, visibility, accessibility)
           values ('f', 'Protokoll', 'minutes', 'internal', 'accessible');
           insert into "release" (id, meeting, version, file, sha256, released_on, changes, facts,
                                  chapters)
           values ('r', 'corrected', 1, 'f', '', '2026-05-05', '[]', '[]', '[]');"#
            .to_owned(),
    ];
    old.execute_batch(&sessions.concat()).unwrap();
    old.pragma_update(None, "application_id", schema::APPLICATION).unwrap();
    old.pragma_update(None, "user_version", 5).unwrap();
    schema::migrate(&mut old, &file).unwrap();
    let is = |id: &str| -> (String, Option<String>, String) {
        let sql = "select state, json_extract(minutes, '$.issued_on'),
                          json_extract(minutes, '$.distribution[0]') from meeting where id = ?1";
        old.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap()
    };
    let kept = |state: &str, issued: Option<&str>| {
        (state.to_owned(), issued.map(str::to_owned), "Alle".to_owned())
    };
    assert_eq!(is("draft"), kept("held", None));
    assert_eq!(is("issued"), kept("minutes_circulating", Some("2026-05-04")));
    assert_eq!(is("corrected"), kept("held", None));
    assert_eq!(is("out"), kept("minutes_released", Some("2026-05-04")));
}

#[test]
fn what_is_no_alliance_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let open = |path: &Path| Store::open(path, hand()).map(drop);
    assert!(matches!(open(&folder.path().join("none")), Err(Error::FolderGone { .. })));
    assert!(matches!(open(folder.path()), Err(Error::NotAnAlliance { .. })));
    let text = folder.path().join("a.buendnis");
    fs::write(&text, "no database at all, but long enough to be looked at".repeat(30)).unwrap();
    assert!(matches!(open(&text), Err(Error::NotAnAlliance { path }) if path == text));
    let other = folder.path().join("b.buendnis");
    Connection::open(&other).unwrap().execute_batch("create table a (b)").unwrap();
    assert!(matches!(open(&other), Err(Error::NotAnAlliance { .. })));
    let empty = folder.path().join("c.buendnis");
    fs::write(&empty, "").unwrap();
    assert!(matches!(open(&empty), Err(Error::Damaged { .. })));
    assert!(fs::read(&empty).unwrap().is_empty(), "left as it was");
}

#[test]
fn a_newer_file_is_refused_and_an_older_one_cannot_be_read_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = closed(folder.path());
    let set = |version| {
        Connection::open(&file).unwrap().pragma_update(None, "user_version", version).unwrap();
    };
    set(99);
    let known = schema::CURRENT;
    let newer = |error| matches!(error, Error::NewerSchema { found: 99, known: k } if k == known);
    assert!(newer(Store::open(&file, hand()).unwrap_err()));
    assert!(newer(Store::open_to_read(&file).unwrap_err()));
    set(0);
    assert!(matches!(Store::open_to_read(&file), Err(Error::OlderSchema { found: 0, .. })));
}

#[test]
fn a_truncated_or_damaged_file_is_told_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = closed(folder.path());
    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert!(matches!(Store::open(&file, hand()), Err(Error::Damaged { .. })));
    assert_eq!(fs::read(&file).unwrap().len(), whole.len() / 2);
    let mut broken = whole.clone();
    for byte in &mut broken[8192..40_000] {
        *byte ^= 0x5a;
    }
    fs::write(&file, &broken).unwrap();
    let damaged = match Store::open_to_read(&file) {
        Err(Error::Damaged { .. }) => true,
        Err(_) => false,
        Ok(store) => {
            let seen = store.vigil().unwrap().wait().unwrap();
            let checked = store.check().unwrap();
            seen.iter().chain(&checked).all(|f| matches!(f, Finding::Damaged { .. }))
                && !seen.is_empty()
                && !checked.is_empty()
                && store.backup_to(&folder.path().join("copy")).is_err()
        }
    };
    assert!(damaged);
    assert!(!folder.path().join("copy").exists());
    assert_eq!(fs::read(&file).unwrap(), broken);
}

#[test]
fn a_second_desk_is_told_who_sits_at_the_first_and_may_read() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let Err(Error::InUseByOtherDesk { actor, since }) = Store::open(store.path(), hand()) else {
        panic!("two desks")
    };
    assert_eq!((actor.as_str(), since), ("A. Demir", Some(moment())));
    let mut reader = Store::open_to_read(store.folder()).unwrap();
    store.revise(person(40, "Anne", "Müller")).unwrap();
    assert_eq!(reader.get::<Person>(id(40)).unwrap().unwrap().given_name, "Anne");
    assert!(matches!(reader.undo(), Err(Error::ReadOnly { .. })));
    assert!(matches!(reader.add(person(42, "A", "B")), Err(Error::ReadOnly { .. })));
    let path = store.path().to_owned();
    drop((store, reader));
    Store::open(&path, hand()).unwrap();
}

#[test]
fn a_full_disk_leaves_everything_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    store.limit_pages(1).unwrap();
    let before = dump(&store);
    let long = Person { note: Some("x".repeat(2_000_000)), ..person(40, "Anna", "Müller") };
    assert!(matches!(store.revise(long), Err(Error::DiskFull)));
    assert_eq!(dump(&store), before);
    assert_eq!(store.check().unwrap(), []);
    store.limit_pages(1_000_000).unwrap();
    store.revise(person(40, "Anne", "Müller")).unwrap();
}

#[test]
fn a_folder_that_vanished_takes_no_more_writes() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let (here, there) = (folder.path().join("Thüringen"), folder.path().join("Hessen"));
    fs::rename(&here, &there).unwrap();
    assert!(matches!(store.undo(), Err(Error::FolderGone { .. })));
    assert!(matches!(store.revise(person(40, "A", "M")), Err(Error::FolderGone { .. })));
    assert!(matches!(store.put_draft("a", "b"), Err(Error::FolderGone { .. })));
    drop(store);
    let renamed = Store::open(&there, hand()).unwrap();
    assert_eq!(renamed.get::<Person>(id(40)).unwrap().unwrap().given_name, "Anna");
}

#[test]
fn a_new_alliance_needs_an_empty_place() {
    let folder = tempfile::tempdir().unwrap();
    let existing = folder.path().join("Thüringen");
    fs::create_dir(&existing).unwrap();
    drop(create(folder.path()));
    assert!(existing.join("Thüringen.buendnis").is_file());
    assert!(existing.join("anlagen").is_dir());
    let again = Store::create(&existing, alliance(), hand());
    assert!(matches!(again, Err(Error::FolderNotEmpty { .. })));
    let orphan = Store::create(&folder.path().join("no/parent"), alliance(), hand());
    assert!(matches!(orphan, Err(Error::FolderGone { .. })));
}

#[test]
fn an_import_that_fails_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("Neu");
    let go_on = &mut |_| ControlFlow::Continue(());
    let mut misfit = register();
    misfit.tasks[0].decision = Some(id(999));
    let refused = Store::create_from(&target, &misfit, &NoAttachments, hand(), go_on);
    assert!(matches!(refused, Err(Error::Misfits(misfits)) if misfits.len() == 1));
    let mut bare = register();
    bare.files[0].sha256 = Some("0".repeat(64));
    let refused = Store::create_from(&target, &bare, &NoAttachments, hand(), go_on);
    assert!(matches!(refused, Err(Error::MissingAttachment { .. })));
    let stop = &mut |_| ControlFlow::Break(());
    let refused = Store::create_from(&target, &register(), &NoAttachments, hand(), stop);
    assert!(matches!(refused, Err(Error::CalledOff)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn what_a_crash_left_of_a_new_alliance_is_cleared_away() {
    let folder = tempfile::tempdir().unwrap();
    let left = folder.path().join(".Thüringen.new");
    fs::create_dir_all(left.join("anlagen")).unwrap();
    fs::write(left.join("Thüringen.buendnis"), "half").unwrap();
    let store = create_full(folder.path());
    assert_eq!(store.register().unwrap(), register());
    assert!(!left.exists());
}

#[test]
fn attachments_are_there_before_their_row_and_missing_ones_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let kept = attach(&mut store, file(131), b"%PDF").unwrap().value;
    let sha256 = kept.sha256.unwrap();
    assert_eq!((kept.size, store.attachments().read(&sha256).unwrap().len()), (Some(4), 4));
    store.undo().unwrap();
    store.redo().unwrap();
    assert_eq!(store.check().unwrap(), []);
    let path = store.attachments().path(&sha256);
    fs::write(&path, b"%PDX").unwrap();
    let damaged = Finding::DamagedAttachment { file: id(131), sha256: sha256.clone() };
    assert_eq!(store.check().unwrap(), [damaged]);
    fs::remove_file(&path).unwrap();
    assert_eq!(store.check().unwrap(), [Finding::MissingAttachment { file: id(131), sha256 }]);
}

#[test]
fn derived_tables_that_went_astray_are_found_and_made_anew_for_a_new_version() {
    let folder = tempfile::tempdir().unwrap();
    let store = create_full(folder.path());
    store.db.execute("update entry set digest = 0 where title = 'KL 16/2'", []).unwrap();
    store.db.execute("delete from reference where field = 'responsible/0'", []).unwrap();
    let stale = |noun, key| Finding::StaleIndex { noun, id: id::<Task>(key).uuid() };
    let expected = [stale(Noun::Decision, 101), stale(Noun::Task, 110)];
    assert_eq!(store.check().unwrap(), expected);
    store.db.execute("update derivation set version = 0", []).unwrap();
    let path = store.path().to_owned();
    drop(store);
    assert_eq!(Store::open(&path, hand()).unwrap().check().unwrap(), []);
}

#[test]
fn a_backup_is_an_alliance_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    let sha256 = attach(&mut store, file(131), b"%PDF").unwrap().value.sha256.unwrap();
    let target = folder.path().join("Sicherung");
    let copy = store.backup_to(&target).unwrap();
    assert_eq!((copy.attachments, copy.missing.len()), (1, 0));
    assert!(matches!(store.backup_to(&target), Err(Error::FolderNotEmpty { .. })));
    fs::remove_file(store.attachments().path(&sha256)).unwrap();
    let other = store.backup_to(&folder.path().join("Zweite")).unwrap();
    assert_eq!(other.missing, [sha256]);
    let mut opened = Store::open(&target, hand()).unwrap();
    assert_eq!(opened.register().unwrap(), store.register().unwrap());
    assert_eq!(opened.check().unwrap(), []);
    opened.undo().unwrap();
}

#[test]
fn the_first_of_a_day_makes_a_backup_and_old_ones_go() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create_full(folder.path());
    attach(&mut store, file(131), b"%PDF").unwrap();
    let backups = folder.path().join("backups");
    for days in 0..30 {
        let now = moment() + chrono::Days::new(days);
        let made = backup::daily(store.path(), &backups, now).unwrap();
        assert!(made.is_some());
        assert!(backup::daily(store.folder(), &backups, now).unwrap().is_none());
    }
    let copies = backup::list(&backups, id(1)).unwrap();
    assert_eq!(copies[0].day, day("2026-06-10"));
    assert!((11..=14).contains(&copies.len()), "{copies:?}");
    let restored = folder.path().join("Zurück");
    backup::restore(&copies[3].file, &restored).unwrap();
    let restored = Store::open(&restored, hand()).unwrap();
    assert_eq!(restored.register().unwrap(), store.register().unwrap());
    assert_eq!(restored.check().unwrap(), []);
}
