//! The settings: every section, what is changed in it, and that all of it can be read.

use window::{App, Home};

fn settings(home: &Home) -> App {
    let app = App::with_example(home);
    app.click("link", "Einstellungen");
    app.see(".settings");
    app
}

fn section(app: &App, name: &str) {
    app.click("nav[aria-label=Einstellungen] a", name);
    app.see(".page h1");
}

#[test]
fn every_section_can_be_read_by_everybody() {
    let home = Home::new();
    let app = settings(&home);
    for name in [
        "Arbeitsplatz",
        "Bündnis",
        "Geschäftsstelle und Briefkopf",
        "Logo und Farbe",
        "Gremien",
        "Kommunen",
        "Sicherungen",
        "Lizenzen und Hinweise",
    ] {
        section(&app, name);
        app.is_sound(name);
    }
    app.click("button", "Lizenzen und Hinweise zeigen");
    app.read("Mozilla Public License");
    app.is_sound("the notices");
}

#[test]
fn whoever_sits_here_signs_what_is_changed() {
    let home = Home::new();
    let app = settings(&home);
    app.fill("Am Platz", "Petra Hollmann");
    app.until("the sidebar names her", || app.has("button", "Petra Hollmann"));
    section(&app, "Bündnis");
    app.fill("Kurzname", "Mitte");
    app.until("the sidebar has the new name", || app.text().trim_start().starts_with("Mitte"));
    app.press("Control+z");
    app.read("Lebendige Mitte");
}

/// The colours of what is said beside and of what matters.
fn muted_and_ink(app: &App) -> (String, String) {
    let of = |selector: &str| {
        let color = format!("return getComputedStyle(document.querySelector('{selector}')).color");
        app.execute(&color).as_str().unwrap_or_default().to_owned()
    };
    (of(".page p.muted"), of("body"))
}

#[test]
fn whoever_wants_more_contrast_has_it_and_keeps_it() {
    let home = Home::new();
    let app = settings(&home);
    section(&app, "Arbeitsplatz");
    let (muted, ink) = muted_and_ink(&app);
    assert_ne!(muted, ink);
    app.click("[aria-label=Kontrast] button", "mehr");
    let (muted, ink) = muted_and_ink(&app);
    assert_eq!(muted, ink, "nothing is grey any more");
    app.is_sound("more contrast");
    app.kill();

    let app = App::start(&home, None);
    app.click("button", "Bündnis Lebendige Mitte");
    app.click("link", "Einstellungen");
    section(&app, "Arbeitsplatz");
    let (muted, ink) = muted_and_ink(&app);
    assert_eq!(muted, ink, "also after a new start");
}

#[test]
fn a_town_is_added_named_deleted_and_brought_back() {
    let home = Home::new();
    let app = settings(&home);
    section(&app, "Kommunen");
    app.press("Control+n");
    app.until("the new name is marked", || app.focused().contains("Name"));
    app.type_text("Falkenrode");
    app.press("Tab");
    app.fill("Einwohner: Falkenrode", "12 300");
    app.fill("Gemeindeschlüssel: Falkenrode", "12");
    app.until("the key is refused", || {
        app.has("field[aria-invalid=true], [aria-invalid=true]", "")
    });
    app.press("Escape");
    app.fill("Gemeindeschlüssel: Falkenrode", "16099012");
    app.click("button", "Falkenrode löschen");
    app.read("gelöscht");
    app.until("it is gone", || !app.has("button", "Falkenrode löschen"));
    app.press("Control+z");
    app.find("button", "Falkenrode löschen");
}

#[test]
fn a_pale_accent_is_told_while_it_is_chosen_and_a_wrong_one_refused() {
    let home = Home::new();
    let app = settings(&home);
    section(&app, "Logo und Farbe");
    app.read("Die Farbe trägt Text.");
    app.fill("Farbwert", "#FFCC00");
    app.read("gebraucht wird 4,5");
    app.type_into("Farbwert", "gelb");
    app.press("Tab");
    app.read("zum Beispiel #2044AA");
    app.is_sound("a colour that is none");
}

#[test]
fn a_bodys_rules_are_changed_in_the_table() {
    let home = Home::new();
    let app = settings(&home);
    section(&app, "Gremien");
    app.fill("Beschlussfähig ab: AG Klima", "9");
    app.choose("Zählung: AG Klima", "je Jahr");
    app.fill("Einladungsfrist in Tagen: AG Klima", "vierzehn");
    app.read("Hier steht eine ganze Zahl");
    app.is_sound("the rules of the bodies");
}

#[test]
fn a_backup_is_made_where_one_wants_it_and_its_contents_are_shown() {
    let home = Home::new();
    let app = settings(&home);
    section(&app, "Sicherungen");
    app.click("button", "Dienstag, 12. Mai 2026");
    app.read("66 Sitzungen");
    let stick = home.path().join("stick");
    std::fs::create_dir_all(&stick).expect("a folder");
    home.answer(&stick.display().to_string());
    app.click("button", "Sicherung anlegen");
    app.read("Sicherung angelegt und geprüft");
    assert_eq!(std::fs::read_dir(stick).expect("the folder").count(), 1);
}
