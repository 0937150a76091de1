//! Two windows' worth of mischief: what nobody does on purpose and everybody does once. Each
//! gets a plain sentence, and nothing is lost.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use window::{App, Home};

fn alliance(home: &Home) -> PathBuf {
    home.path().join("Lebendige Mitte")
}

fn open_town(app: &App) {
    app.click("link", "Partner & Personen");
    app.click("row", "Stadt Grünfurt");
    app.see(".pane .fields");
}

/// What stands in a field of the open record.
fn text_of(app: &App, field: &str) -> String {
    let find = format!(
        "return [...document.querySelectorAll('.pane input, .pane textarea')]\
           .find((one) => (one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText) === '{field}')?.value"
    );
    app.execute(&find).as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_pasted_megabyte_is_no_name() {
    let home = Home::new();
    let app = App::with_example(&home);
    open_town(&app);
    app.type_into("Name", "Stadt");
    app.execute("document.execCommand('insertText', false, 'Grünfurt '.repeat(120000))");
    app.press("Tab");
    app.read("Zeichen, hier passen 500 hinein. Kürzen Sie den Text.");
    // The web view itself takes half of it.
    assert!(text_of(&app, "Name").chars().count() > 500_000, "what was pasted is still there");
    app.type_into("Name", "Stadt Grünfurt am See");
    app.press("Tab");
    app.find("row", "Stadt Grünfurt am See");
}

#[test]
fn five_hundred_files_come_as_one_step() {
    let home = Home::new();
    let paths: Vec<_> = (0..500)
        .map(|at| {
            let path = home.path().join(format!("Unterlage {at:03}.pdf"));
            fs::write(&path, format!("%PDF-1.7 {at}")).expect("a file");
            path.display().to_string()
        })
        .collect();
    let app = App::with_example(&home);
    app.click("link", "Dokumente");
    app.read("48 Dokumente");
    home.answer(&paths.join("\t"));
    app.press("Control+n");
    app.read("500 Dokumente abgelegt");
    app.read("548 Dokumente");
    app.press("Control+z");
    app.read("und 499 weitere abgelegt – rückgängig gemacht");
    app.read("48 Dokumente");
}

#[test]
fn a_clock_that_was_set_back_is_told_and_work_goes_on() {
    let home = Home::new();
    drop(App::with_example(&home));
    let home = home.with("BUENDNIS_MOMENT", Some("2026-04-07T08:00:00Z"));
    let app = App::start(&home, Some(&alliance(&home).join("Lebendige Mitte.buendnis")));
    app.read("Die Uhr dieses Rechners zeigt 07.04.2026, 10:00 Uhr");
    open_town(&app);
    app.fill("Telefon", "03641 123456");
    app.until("the change can be taken back", || app.has("button", "Rückgängig: Stadt Grünfurt"));
    app.press("Control+z");
    app.read("Stadt Grünfurt geändert – rückgängig gemacht");
}

#[test]
fn another_locale_changes_no_word_and_no_number() {
    let home = Home::new().with("LANG", Some("tr_TR.UTF-8")).with("LC_ALL", Some("tr_TR.UTF-8"));
    let app = App::with_example(&home);
    app.read("Dienstag, 12. Mai");
    app.press("Control+k");
    app.type_text("GRÜNFURT");
    app.read("Stadt Grünfurt");
    app.press("Escape");
    app.read_no_more("nur Befehle");
    app.click("link", "Pilotprojekte");
    app.click("row", "Wanderbäume für Marktplätze");
    app.read("84\u{2009}500,00");
}

#[test]
fn files_that_are_gone_are_told_and_words_stay_in_their_field() {
    let home = Home::new();
    let app = App::with_example(&home);
    open_town(&app);
    fs::rename(alliance(&home), home.path().join("verschoben")).expect("it can be moved away");
    app.type_into("Telefon", "03641 123456");
    app.press("Tab");
    app.read("ist nicht da. Vielleicht wurde der Ordner verschoben");
    assert_eq!(text_of(&app, "Telefon"), "03641 123456");
    fs::rename(home.path().join("verschoben"), alliance(&home)).expect("and back again");
    app.type_into("Telefon", "03641 654321");
    app.press("Tab");
    app.until("it is kept", || app.has("button", "Rückgängig: Stadt Grünfurt"));
}

/// A small disk at a folder, unmounted at the end.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// Large enough for the example and its backup. `None` where one may not mount anything.
    fn at(folder: &Path) -> Option<Self> {
        let mut mount = Command::new("mount");
        let mount = mount.args(["-t", "tmpfs", "-o", "size=64m", "tmpfs"]).arg(folder);
        mount.status().is_ok_and(|status| status.success()).then(|| Self(folder.to_owned()))
    }

    fn fill(&self) {
        let mut chunk = 1 << 20;
        let mut file = fs::File::create(self.0.join("filler")).expect("a file");
        while chunk > 0 {
            use std::io::Write;
            if file.write_all(&vec![1; chunk]).is_err() {
                chunk /= 2;
            }
        }
    }

    fn relieve(&self) {
        fs::remove_file(self.0.join("filler")).expect("the file");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn a_disk_that_fills_while_one_types_loses_no_word() {
    let home = Home::new();
    let Some(disk) = SmallDisk::at(home.path()) else {
        println!("not tried: no right to mount a small disk here");
        return;
    };
    let app = App::with_example(&home);
    open_town(&app);
    app.click("button", "Weitere Angaben");
    disk.fill();
    // More than what the files on the disk have room for already.
    app.type_into("Notiz", "Protokoll: ");
    app.execute("document.execCommand('insertText', false, 'Wort für Wort. '.repeat(30000))");
    app.press("Tab");
    app.read("voll");
    assert_eq!(text_of(&app, "Notiz").chars().count(), 11 + 15 * 30_000);
    disk.relieve();
    app.until("it is kept without another key", || app.has("button", "Rückgängig: Stadt Grünfurt"));
    app.kill();
    drop(disk);
}
