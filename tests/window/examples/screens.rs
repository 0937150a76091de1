//! Every screen as pictures: `cargo run -p window --example screens -- FOLDER`. Light and dark at
//! 1280×800, in the smallest window, and twice as large. A new screen is one more line in
//! [`SCREENS`].

use std::path::{Path, PathBuf};

use window::{App, Home};

/// Goes to a screen from wherever the window is.
type Reach = fn(&App);

const SCREENS: &[(&str, Reach)] = &[
    ("uebersicht", |app| app.click("link", "Übersicht")),
    ("termine", |app| app.click("link", "Termine")),
    ("gremien", |app| app.click("link", "Gremien")),
    ("aufgaben", |app| app.click("link", "Aufgaben & Beschlüsse")),
    ("pilotprojekte", |app| app.click("link", "Pilotprojekte")),
    ("partner", |app| {
        app.click("link", "Partner & Personen");
        app.click("row", "Stadt Grünfurt");
    }),
    ("personen", |app| {
        app.click("link", "Partner & Personen");
        app.click("button", "Personen");
    }),
    ("dokumente", |app| app.click("link", "Dokumente")),
    ("berichte", |app| app.click("link", "Berichte")),
    ("bericht", |app| {
        app.click("link", "Berichte");
        app.click("row", "Zwischenbericht 2025");
        app.read("von 34");
        app.click("button", "Gremienarbeit");
        app.see(".sheet canvas");
    }),
    ("einstellungen", |app| settings(app, "Arbeitsplatz")),
    ("einstellungen-buendnis", |app| settings(app, "Bündnis")),
    ("einstellungen-geschaeftsstelle", |app| settings(app, "Geschäftsstelle und Briefkopf")),
    ("einstellungen-farbe", |app| settings(app, "Logo und Farbe")),
    ("einstellungen-gremien", |app| settings(app, "Gremien")),
    ("einstellungen-kommunen", |app| settings(app, "Kommunen")),
    ("einstellungen-sicherungen", |app| settings(app, "Sicherungen")),
    ("befehle", |app| {
        app.click("link", "Übersicht");
        app.press("Control+k");
        app.type_text("grünfurt");
    }),
    ("tastatur", |app| {
        app.click("link", "Übersicht");
        app.press("F1");
    }),
];

fn settings(app: &App, section: &str) {
    app.click("link", "Einstellungen");
    app.click("nav[aria-label=Einstellungen] a", section);
}

fn main() {
    let folder: PathBuf = std::env::args_os().nth(1).expect("the folder for the pictures").into();
    let home = Home::new();
    let app = App::start(&home, None);
    pictures(&app, &folder, "willkommen");
    app.click("button", "Beispielbündnis ansehen");
    app.see(".app");
    for (name, reach) in SCREENS {
        reach(&app);
        pictures(&app, &folder, name);
        // What lies over the screen is closed.
        app.press("Escape");
    }
}

fn pictures(app: &App, folder: &Path, name: &str) {
    let picture = |kind: &str| {
        // Whatever is read from the disk or painted beside has come by then.
        std::thread::sleep(std::time::Duration::from_millis(400));
        app.screenshot(&folder.join(format!("{name}-{kind}.png")));
    };
    picture("hell");
    app.theme("dark");
    picture("dunkel");
    app.theme("light");
    app.size(900, 600);
    picture("900x600");
    app.size(1280, 800);
    app.zoom(2.0);
    picture("200-prozent");
    app.zoom(1.0);
}
