//! The main journey through the real window: from the first start over a partner, a session,
//! a decision and a task to both documents; a power cut while typing; and everything is there.

use std::path::Path;

use window::{App, Home};

fn example(home: &Home) -> App {
    let app = App::with_example(home);
    app.read("Dienstag, 12. Mai");
    app
}

fn is_pdf(file: &Path) -> bool {
    std::fs::read(file).is_ok_and(|bytes| bytes.starts_with(b"%PDF-1.7"))
}

#[test]
fn a_day_of_the_office_survives_a_power_cut() {
    let home = Home::new();
    let app = example(&home);

    // A partner is found and its phone number noted.
    app.does("gruenf stadt", "Stadt Grünfurt");
    app.read("Bündnispartner seit 08.06.2021");

    // A session is planned, a decision and a task are recorded in it.
    app.click("link", "Gremien");
    app.click("row", "KL AG Klima");
    app.click("button", "Sitzung planen");
    app.fill("Tag", "12.5.");
    app.fill("Beginn", "14");
    app.fill("Ende", "16");
    app.press("Enter");
    app.read("AG Klima, 19. Sitzung");
    app.press("Control+n");
    app.until("the new item has the focus", || app.focused().contains("Thema"));
    app.type_text("Trinkbrunnen");
    app.press("Tab");
    app.click("button", "Mehr zu dieser Sitzung");
    app.click("option", "Als durchgeführt vermerken");
    app.read("Vor der Freigabe");
    app.click("link", "Protokoll");
    app.click("button", "Beschluss erfassen zu TOP 1");
    app.type_into("Wortlaut", "Drei Brunnen werden aufgestellt.");
    app.press("Control+Enter");
    app.read("19/1");
    app.press("Escape");

    // Taken back, and done again.
    app.press("Control+z");
    app.read("Beschluss KL 19/1 erfasst – rückgängig gemacht");
    app.press("Control+Shift+z");
    app.read("Beschluss KL 19/1 erfasst – wiederholt");

    // Both documents.
    let minutes = home.path().join("Protokoll.pdf");
    home.answer(&minutes.display().to_string());
    app.click("button", "Protokoll ansehen");
    app.click("button", "PDF sichern");
    app.until("the minutes are written", || is_pdf(&minutes));
    let report = home.path().join("Zwischenbericht.pdf");
    home.answer(&report.display().to_string());
    app.click("link", "Berichte");
    app.click("row", "Zwischenbericht 2025");
    app.click("button", "PDF sichern");
    app.until("the report is written", || is_pdf(&report));

    // The plug is pulled half a second after the last keystroke.
    app.does("gruenf stadt", "Stadt Grünfurt");
    app.read("Bündnispartner seit 08.06.2021");
    app.type_into("E-Mail", "rathaus@gruenfurt.example");
    std::thread::sleep(std::time::Duration::from_millis(800));
    app.kill();

    let app = App::start(&home, Some(&home.alliance()));
    app.read("Dienstag, 12. Mai");
    app.does("gruenf stadt", "Stadt Grünfurt");
    app.read("Bündnispartner seit 08.06.2021");
    let typed = app.execute("return document.querySelector('input[type=email]').value");
    assert_eq!(typed, "rathaus@gruenfurt.example");
    app.press("Control+k");
    app.type_text("brunnen aufgestellt");
    app.read("Drei Brunnen");
}

#[test]
fn a_new_alliance_is_founded_with_three_fields() {
    let home = Home::new();
    let app = App::start(&home, None);
    app.is_sound("the first start");
    app.click("button", "Neues Bündnis anlegen");
    app.is_sound("founding");
    app.click("button", "Bündnis anlegen");
    app.read("Wie heißt das Bündnis?");
    app.type_into("Name des Bündnisses", "Bündnis Neue Mitte");
    app.press("Enter");
    app.read("Ihr Schreibtisch ist eingerichtet");
    app.is_sound("the empty desk");
    app.click("button", "Partner anlegen");
    app.find("row", "Neuer Partner");
    app.until("the name can be typed", || app.focused().contains("Name"));
    app.type_text("Stadt Neustadt");
    app.press("Tab");
    app.read("Stadt Neustadt");
    app.press("Control+z");
    app.read("rückgängig gemacht");
    app.does("bündnis schließen", "Bündnis schließen");
    app.read(", heute um 14:03");
    drop(app);
    let app = App::start(&home, None);
    app.read(", heute um 14:03");
    app.click("button", "Bündnis Neue Mitte");
    app.read("Neuer Partner");
}
