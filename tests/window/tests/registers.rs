//! People, tasks and decisions, projects, documents: made, changed, deleted, taken back; each
//! screen without a broken rule of accessibility, light and dark.

use window::{App, Home};

#[test]
fn a_task_is_given_named_done_and_taken_back_by_keyboard() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Aufgaben & Beschlüsse");
    app.find("row", "Förderweg für das Parkdeck klären");
    app.press("Control+n");
    app.until("the new task's name has the focus", || app.has("textarea:focus, input:focus", ""));
    app.type_text("Schlüssel bestellen");
    app.press("Enter");
    app.find("row", "Schlüssel bestellen");
    app.is_sound("a new task");
    app.fill("Frist", "+7");
    app.read("Di, 19.05.");
    app.fill("Frist", "bald");
    app.read("Das ist kein Tag.");
    app.press("Escape");
    app.click("button", "Schlüssel bestellen löschen");
    app.until("the row is gone", || !app.has("tr[data-id]", "Schlüssel bestellen"));
    app.press("Control+z");
    app.find("row", "Schlüssel bestellen");
}

#[test]
fn a_person_is_taken_down_by_name_and_what_they_do_follows() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Partner & Personen");
    app.click("button", "Personen");
    app.find("row", "Abel, Leonie");
    app.press("Control+n");
    app.see("[role=dialog]");
    app.is_sound("a new person");
    app.type_text("Dr. Sabine von Stein");
    app.click("option", "„Dr. Sabine von Stein“ neu anlegen");
    app.find("heading", "Dr. Sabine von Stein");
    app.is_sound("a person");
}

#[test]
fn two_partners_that_are_the_same_become_one_and_two_again() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Partner & Personen");
    app.find("row", "Stadt Grünfurt");
    app.click("checkbox", "Stadt Grünfurt auswählen");
    assert!(!app.has("button", "Zusammenführen …"), "one alone is merged with nothing");
    app.click("checkbox", "Hochschule Talbrück auswählen");
    app.click("button", "Zusammenführen …");
    app.read("Danach");
    app.click("field", "Stadt Grünfurt");
    app.read("Zu „Stadt Grünfurt“ kommt hinzu:");
    app.read("Mitgliedschaften");
    app.is_sound("two partners side by side");
    app.click("[role=dialog] button", "Zusammenführen");
    app.until("one is left, and has the keyboard", || {
        !app.has("[role=dialog]", "")
            && !app.has("tr[data-id]", "Hochschule Talbrück")
            && app.focused().contains("Stadt Grünfurt")
    });
    app.read("„Hochschule Talbrück“ mit „Stadt Grünfurt“ zusammengeführt");
    app.press("Control+z");
    app.find("row", "Hochschule Talbrück");
}

#[test]
fn what_released_minutes_say_is_not_changed_lightly() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Aufgaben & Beschlüsse");
    app.click("button", "Beschlüsse");
    app.click("row", "Der Erhebungsbogen „Kühle Orte“");
    app.read("Der Wortlaut steht fest.");
    assert!(!app.has("field", "Wortlaut"));
    app.choose("Umsetzung", "umgesetzt");
    app.until("it is carried out", || app.has("button", "Rückgängig: Beschluss"));
    app.is_sound("a sealed decision");
}

#[test]
fn a_project_goes_its_way_and_its_money_adds_up() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Pilotprojekte");
    app.click("row", "Wanderbäume für Marktplätze");
    app.read("84\u{2009}500,00");
    app.click("button", "Kostenzeile ergänzen");
    app.fill("Neue Kosten: geplant", "500");
    app.read("85\u{2009}000,00");
    app.is_sound("a project's money");
}

#[test]
fn files_are_taken_in_and_a_picture_is_asked_about() {
    let home = Home::new();
    let paper = home.path().join("Lageplan_2026.pdf");
    std::fs::write(&paper, b"%PDF-1.7").unwrap();
    let picture = home.path().join("Marktplatz.png");
    let pixel = concat!(env!("CARGO_MANIFEST_DIR"), "/../../icons/32x32.png");
    if std::fs::copy(pixel, &picture).is_err() {
        std::fs::write(&picture, b"not a picture").unwrap();
    }
    let app = App::with_example(&home);
    app.click("link", "Dokumente");
    app.find("row", "Messbericht der Hochschule Talbrück");
    home.answer(&format!("{}\t{}", paper.display(), picture.display()));
    app.press("Control+n");
    app.read("Was zeigt das Bild?");
    app.is_sound("the question about a picture");
    app.type_text("Der Marktplatz am Morgen");
    app.press("Enter");
    app.type_text("Foto: Aylin Demir");
    app.press("Enter");
    app.until("the question is answered", || !app.has("[role=dialog]", ""));
    app.type_into("In dieser Liste suchen", "Marktplatz");
    app.click("row", "Marktplatz Bild");
    app.until("the answer is kept", || {
        app.execute(
            "return document.querySelector('.pane textarea[placeholder^=Was]')?.value ?? ''",
        ) == "Der Marktplatz am Morgen"
    });
    app.is_sound("a picture");
}

#[test]
fn a_grant_is_entered_and_its_sums_and_goals_follow() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Berichte");
    app.click("button", "Zuwendungsbescheide");
    app.read("1 Zuwendungsbescheid");
    app.press("Control+n");
    app.until("the new grant's name has the focus", || app.has("textarea:focus", ""));
    app.type_text("Landesamt für Städtebau");
    app.press("Enter");
    app.find("row", "Landesamt für Städtebau");
    app.fill("Zuwendung", "12.000");
    app.read("12\u{2009}000,00");
    app.fill("Letzter Tag", "01.01.2020");
    app.see(".pane .err");
    app.press("Escape");

    app.click("button", "Nachweis ergänzen");
    app.fill("Fällig am", "30.06.2026");
    app.read("Di, 30.06.");

    app.click("button", "Kostenzeile ergänzen");
    app.fill("Geplant", "9.000");
    app.click("button", "Buchung ergänzen");
    app.fill("Buchung vom 12.05.2026: Betrag", "1.250,50");
    app.read("1\u{2009}250,50");
    app.click("button", "Kostenzeile ergänzen");
    app.until("the new line is open", || {
        let bookings = "return document.querySelectorAll('.details .entries').length";
        app.execute(bookings) == 0
    });
    app.fill("Geplant", "500");
    app.read("9\u{2009}500,00");

    app.click("button", "Ziel ergänzen");
    app.fill("Zielwert", "18");
    app.read("0\u{a0}/ 18");
    app.click("button", "Wert ergänzen");
    app.fill("Wert vom 12.05.2026: Wert", "7");
    app.read("7\u{a0}/ 18");
    app.choose("Gemessen an", "Pilotprojekte in einer Phase");
    app.read("Ab der Phase");
    app.choose("Ab der Phase", "Idee");
    app.read_no_more("0\u{a0}/ 18");
    app.is_sound("a grant");

    app.click("button", "Landesamt für Städtebau löschen");
    app.read("1 Zuwendungsbescheid");
    app.until("the row is gone", || !app.has("tr[data-id]", "Landesamt"));
    app.press("Control+z");
    app.find("row", "Landesamt für Städtebau");
}

#[test]
fn the_bar_of_a_list_keeps_its_place_beside_a_record_in_the_smallest_window() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.size(900, 600);
    for (screen, list) in [
        ("Aufgaben & Beschlüsse", "Aufgaben"),
        ("Aufgaben & Beschlüsse", "Beschlüsse"),
        ("Partner & Personen", "Partner"),
        ("Partner & Personen", "Personen"),
        ("Berichte", "Zuwendungsbescheide"),
        ("Pilotprojekte", "Pilotprojekte"),
        ("Dokumente", "Dokumente"),
    ] {
        app.click("link", screen);
        // Screens with one list are named as it is.
        if screen != list {
            app.click(".seg button", list);
            app.until("it is the one that is shown", || app.has(".seg [aria-pressed=true]", list));
        }
        app.see(".reg__list tr[data-id]");
        app.click("row", "");
        app.see(".reg .pane");
        let outside = app.execute(
            "const room = document.querySelector('.reg__list').getBoundingClientRect(); \
             return [...document.querySelectorAll('.bar > :not(h1)')] \
               .filter((one) => one.getBoundingClientRect().right > room.right).length",
        );
        assert_eq!(outside, 0, "in {list}");
        let narrow = "return document.querySelector('.find-in').getBoundingClientRect().width < 80";
        assert_eq!(app.execute(narrow), false, "one can read what one searches in {list}");
    }
}
