//! Bodies, dates and the page of a session: created, changed, deleted, taken back, by mouse
//! and by keyboard, without a violation of axe's rules.

use window::{App, Home};

fn climate(app: &App) {
    app.click("link", "Gremien");
    app.click("row", "KL AG Klima");
    app.read("15 gehalten, 3 geplant");
}

#[test]
fn a_body_is_created_changed_deleted_and_taken_back() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Gremien");
    app.read("Bündnistreffen");
    app.is_sound("the bodies");
    app.press("Control+n");
    app.type_into("Name", "AG Verkehr");
    app.is_sound("a new body");
    app.click("button", "Gremium anlegen");
    app.read("Noch keine Sitzung.");
    app.is_sound("an empty body");
    app.fill("Frist (Tage)", "14");
    app.click("button", "Mitglied ergänzen");
    app.type_into("Person", "Lorenz");
    app.read("Anja Lorenz");
    app.press("Enter");
    app.click("button", "Mitglied eintragen");
    app.read("1 Mitglied");
    app.click("button", "Mehr zu diesem Gremium");
    app.click("option", "Gremium löschen");
    app.read("Mit gelöscht: eine Mitgliedschaft.");
    app.is_sound("the question about deleting");
    app.click("button", "Löschen");
    app.read("AG Wohnen");
    app.press("Control+z");
    app.click("row", "VE AG Verkehr");
    app.click("button", "Sitzung planen");
    app.fill("Tag", "14.5.2026");
    app.read("Christi Himmelfahrt ist ein Feiertag.");
    app.fill("Tag", "21.5.2026");
    app.read("Zur selben Zeit tagt KL 16");
    app.fill("Tag", "+30");
    app.fill("Beginn", "10");
    app.fill("Ende", "12");
    app.is_sound("planning a session");
    app.press("Enter");
    app.read("AG Verkehr, 1. Sitzung");
}

#[test]
fn the_page_of_a_body_shows_what_came_of_it() {
    let home = Home::new();
    let app = App::with_example(&home);
    climate(&app);
    for text in ["letzte 4 von 31", "12 Organisationen, beschlussfähig ab 6", "Aufgabe überfällig"]
    {
        app.read(text);
    }
    app.is_sound("the body's page");
    app.fill("Mitglieder am Tag", "1.10.2022");
    app.read_no_more("14 Mitglieder");
    app.click("checkbox", "Erledigt: Förderweg für das Parkdeck klären");
    app.read("3 offen, 1 später");
    app.press("Control+z");
    app.read("4 offen, 1 später");
}

#[test]
fn what_comes_along_stands_beside_the_agenda_and_is_ticked_there() {
    let home = Home::new();
    let app = App::with_example(&home);
    climate(&app);
    app.click("link", "16. Sitzung");
    app.find("heading", "Übernommen aus der 15. Sitzung");
    app.find("heading", "Angaben");
    let line = "Auf der Tagesordnung: Entsiegelung Parkdeck Osterleben: Förderweg";
    let is_ticked = |app: &App, label: &str| {
        let state = format!(
            "return document.querySelector('[role=checkbox][aria-label=\"{label}\"]')?.ariaChecked"
        );
        app.execute(&state) == "true"
    };
    app.until("it is on the agenda", || is_ticked(&app, line));
    app.read("TOP 6");
    app.click("checkbox", line);
    app.until("it is off the agenda", || !is_ticked(&app, line));
    app.is_sound("an item that is offered again");
    app.click("checkbox", line);
    app.until("it is on the agenda again", || is_ticked(&app, line));
    app.press("Control+z");
    app.until("taking over is one step", || !is_ticked(&app, line));
}

#[test]
fn an_agenda_is_written_and_moved_by_keyboard_alone() {
    let home = Home::new();
    let app = App::with_example(&home);
    climate(&app);
    app.click("link", "16. Sitzung");
    app.read("Ende 12:25 Uhr, 5 Minuten Reserve");
    app.is_sound("the agenda");
    app.press("Control+n");
    app.until("the new item has the focus", || app.focused().contains("TOP 9: Thema"));
    app.type_text("Ausblick");
    app.press("Alt+ArrowUp");
    app.until("it stands above and keeps the focus", || app.focused().contains("TOP 8: Thema"));
    app.read("5 Minuten zu lang");
    app.press("Control+z");
    app.press("Escape");
    app.until("it can be taken back", || app.has("field", "TOP 9: Thema"));
}

#[test]
fn a_session_is_held_and_its_minutes_are_released() {
    let home = Home::new();
    let app = App::with_example(&home);
    climate(&app);
    app.click("link", "16. Sitzung");
    app.click("button", "Als eingeladen vermerken");
    app.read("Vor der Sitzung");
    app.click("button", "Mehr zu dieser Sitzung");
    app.click("option", "Als durchgeführt vermerken");
    app.read("Vor der Freigabe");
    app.click("link", "Teilnahme");
    app.choose("Dr. Nele Brockmann: Teilnahme", "anwesend");
    app.read("1 anwesend");
    app.is_sound("attendance");
    app.click("link", "Protokoll");
    app.fill("Protokoll zu TOP 5", "Der Bogen liegt vor.");
    app.click("button", "Beschluss erfassen zu TOP 5");
    app.type_into("Wortlaut", "Der Bogen wird verteilt.");
    app.choose("Abstimmung", "Ja, Nein, Enthaltung");
    app.fill("Ja", "9");
    app.fill("Enthaltungen", "1");
    app.is_sound("recording a decision");
    app.press("Control+Enter");
    app.click("button", "Beschluss erfassen zu TOP 5");
    app.press("Escape");
    app.read("16/1");
    app.read("9 Ja, 1 Enthaltung");
    app.click("button", "Aufgabe erfassen zu TOP 5");
    app.type_into("Was ist zu tun?", "Bogen drucken");
    app.press("Enter");
    app.click("link", "Beschlüsse & Aufgaben");
    app.read("Bogen drucken");
    app.is_sound("what came of it");
    app.click("button", "Protokoll freigeben");
    app.read("Freigegeben am 12.05.2026");
    app.press("Control+z");
    app.read("Vor der Freigabe");
}

#[test]
fn released_minutes_are_kept_as_versions_that_say_what_changed() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.does("WO 18", "18");
    app.read("AG Wohnen, 18. Sitzung");
    app.click("button", "Protokoll freigeben");
    app.read("1. Fassung vom 12.05.2026");
    app.read("Aylin Demir · SHA-256");
    app.click("button", "Mehr zu dieser Sitzung");
    app.click("option", "Protokoll korrigieren");
    app.read("Vor der Freigabe");
    app.click("link", "Protokoll");
    app.fill("Protokoll zu TOP 5", "Der Tausch beginnt im Herbst.");
    app.read("Seit der 1. Fassung geändert:");
    app.read("überarbeitet");
    app.is_sound("a session with released minutes");
    app.click("button", "Protokoll freigeben");
    app.read("2. Fassung vom 12.05.2026");

    // Each opens as it was released.
    let pages = || {
        let text = app.execute(
            "return [...document.querySelectorAll('.textLayer')].map((l) => l.textContent).join(' ')",
        );
        text.as_str().unwrap_or_default().replace('\u{ad}', "").replace('\u{a0}', " ")
    };
    app.click("button", "2. Fassung vom");
    app.read("Freigegeben am 12.05.2026 von Aylin Demir");
    app.until("its status is read", || pages().contains("2. Fassung"));
    app.execute("document.querySelector('[aria-label^=\"Seiten:\"]').focus()");
    app.press("End");
    app.until("it says what changed", || pages().contains("Änderungen gegenüber der 1."));
    app.is_sound("a released version");
    app.press("Alt+ArrowLeft");
    let file = home.path().join("Protokoll.pdf");
    home.answer(&file.display().to_string());
    app.click("button", "1. Fassung sichern");
    app.read("PDF gesichert");
    assert!(std::fs::read(file).expect("the PDF").starts_with(b"%PDF-1.7"));
}

#[test]
fn speakers_have_a_function_and_an_organisation() {
    let home = Home::new();
    let app = App::with_example(&home);
    climate(&app);
    app.click("link", "16. Sitzung");
    app.read("Ende 12:25 Uhr, 5 Minuten Reserve");
    app.click("button", "Mehr zu TOP 7");
    app.click("option", "Einzelheiten zeigen");
    app.type_into("Vortrag", "Ida Kortmann");
    app.press("Enter");
    app.find("button", "Ida Kortmann entfernen");
    app.fill("Funktion", "Stadtplanerin");
    app.read("Ida Kortmann, Stadtplanerin");
    app.is_sound("speakers of an item");
    app.type_into("Moderation", "Jonas Wendt");
    app.press("Enter");
    app.find("button", "Jonas Wendt entfernen");
    app.fill("Verteiler", "Stadträte der Modellkommunen");
    app.click("button", "Papiere");
    app.click("option", "Regiebuch");
    app.until("the first page says who moderates", || app.pages().contains("Jonas Wendt"));
    app.execute("document.querySelector('[aria-label^=\"Seiten:\"]').focus()");
    app.press("End");
    app.until("the last who speaks", || app.pages().contains("Ida Kortmann, Stadtplanerin"));
}

#[test]
fn minutes_circulate_are_taken_back_and_released() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.read("im Umlauf seit");
    app.click("link", "Gremien");
    app.click("row", "WO AG Wohnen");
    app.click("link", "18. Sitzung");
    app.read("Stand des Protokolls");
    app.click("button", "In Umlauf geben");
    app.read("Im Umlauf seit 12.05.2026");
    app.is_sound("minutes in circulation");
    app.press("Control+z");
    app.read_no_more("Im Umlauf seit 12.05.2026");
    app.does("umlauf geben", "Protokoll in Umlauf geben");
    app.read("Im Umlauf seit 12.05.2026");
    app.click("button", "Protokoll ansehen");
    app.until("the paper says so", || app.pages().contains("im Umlauf seit 12."));
    app.press("Alt+ArrowLeft");
    app.does("aus dem umlauf", "Protokoll aus dem Umlauf nehmen");
    app.read_no_more("Im Umlauf seit 12.05.2026");
    app.click("button", "In Umlauf geben");
    app.read("Im Umlauf seit 12.05.2026");
    app.click("button", "Protokoll freigeben");
    app.read("Freigegeben am 12.05.2026");
    app.read("Noch nicht genehmigt");
}

#[test]
fn dates_are_a_list_and_a_year() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Termine");
    app.read("Unterlage zu TOP 5 +1");
    app.is_sound("the dates");
    app.click("button", "Jahr");
    app.read("Dezember");
    app.is_sound("the year");
    app.click("link", "21 KL");
    app.read("AG Klima, 16. Sitzung");
    app.click("link", "Termine");
    app.click("button", "Neue Veranstaltung");
    app.fill("Name", "Innenstadttag");
    app.fill("Tag", "+30");
    app.press("Enter");
    app.read("Programm");
    app.is_sound("an event");
    app.click("button", "Mehr zu dieser Sitzung");
    app.click("option", "Absagen");
    app.fill("Grund", "Sturmwarnung");
    app.click("button", "Absagen");
    app.read("Abgesagt: Sturmwarnung");
    app.click("button", "Mehr zu dieser Sitzung");
    app.click("option", "Löschen");
    app.read("Termine");
    app.read_no_more("Sturmwarnung");
    app.press("Control+z");
    app.read("Innenstadttag");
}

#[test]
fn papers_are_for_all_or_for_one() {
    let home = Home::new();
    let app = App::with_example(&home);
    climate(&app);
    app.click("link", "16. Sitzung");
    app.click("button", "Papiere");
    app.click("option", "Einladung");
    app.until("it is addressed to all", || app.pages().contains("Einladung"));
    app.choose("An", "Henrik Voss");
    app.until("it is addressed to one", || app.pages().contains("Henrik Voss"));
    app.is_sound("an invitation to one person");
    let draft = home.path().join("Einladung.eml");
    home.answer(&draft.display().to_string());
    app.click("button", "Als E-Mail-Entwurf …");
    app.read("Gesichert:");
    let mail = std::fs::read_to_string(draft).expect("the draft");
    assert!(mail.contains("h.voss@example.org"), "{}", &mail[..400.min(mail.len())]);

    climate(&app);
    app.click("link", "15. Sitzung");
    app.click("button", "Papiere");
    app.click("option", "Namensschilder");
    app.choose("Größe", "90 × 60 mm, für Hüllen");
    app.until("there are badges", || app.pages().contains("Brockmann"));
    app.press("Alt+ArrowLeft");
    app.click("button", "Papiere");
    app.click("option", "Teilnahmebestätigungen");
    app.until("somebody has one", || app.pages().contains("Hiermit bestätigen wir"));
    app.read("Seite 1 von 12");
    app.is_sound("certificates");
    app.choose("Für", "Thomas Urban");
    app.until("one person has one", || app.pages().contains("Thomas Urban"));
    app.read_no_more("Seite 1 von 12");
    app.is_sound("a certificate");

    app.click("link", "Aufgaben & Beschlüsse");
    app.click("button", "Aufgabenliste");
    app.until("all tasks stand there", || app.pages().contains("Mustersatzung zu Stellplätzen"));
    app.choose("Offene Aufgaben von", "Simone Arendt");
    app.until("those of one do", || !app.pages().contains("Mustersatzung"));
    assert!(app.pages().contains("Fachbegriffe der Kapitel"), "{}", app.pages());
    app.is_sound("the list of tasks");
    app.press("Alt+ArrowLeft");
    app.click("button", "Beschlüsse");
    app.click("button", "Beschlussregister");
    app.until("all decisions stand there", || app.pages().contains("Beschlussregister"));
    app.choose("Beschlüsse", "noch umzusetzen");
    app.until("some are to be carried out", || app.pages().contains("offene Beschlüsse"));
    app.is_sound("the register of decisions on paper");
}
