//! Before a session: its dates by a rule, its topics, what comes along, who answered; each
//! looked through first and then one step.

use std::path::PathBuf;

use window::{App, Home};

fn climate(app: &App) {
    app.click("link", "Gremien");
    app.click("row", "KL AG Klima");
    app.read("15 gehalten, 3 geplant");
}

fn session(app: &App, name: &str) {
    climate(app);
    app.click("link", name);
    app.see("nav[aria-label='Teile der Sitzung']");
}

/// The lines that are ticked.
fn ticked(app: &App) -> String {
    gathered(app, "button[role=checkbox][aria-checked=true]", "innerText")
}

/// The titles on the agenda.
fn agenda(app: &App) -> String {
    gathered(app, "td.theme textarea", "value")
}

fn gathered(app: &App, css: &str, property: &str) -> String {
    let found = app.execute(&format!(
        "return [...document.querySelectorAll('{css}')].map((one) => one.{property}).join('\\n')"
    ));
    found.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_topic_waits_in_its_body_and_comes_onto_the_agenda() {
    let home = Home::new();
    let app = App::with_example(&home);
    climate(&app);
    app.click("button", "Thema ergänzen");
    app.read("Neues Thema");
    app.fill("Thema", "Nebelduschen im Bahnhofspark");
    app.read("Nebelduschen im Bahnhofspark");
    app.fill("Dauer (Minuten)", "20");
    app.read("20 Min.");
    app.is_sound("the topics of a body");
    app.click("link", "17. Sitzung");
    app.click("button", "Übernehmen");
    app.read("Nebelduschen im Bahnhofspark");
    app.read("aus dem Themenspeicher");
    app.read("überfällig seit");
    app.is_sound("what comes along");
    app.click("checkbox", "Nebelduschen im Bahnhofspark");
    app.until("the tick is gone", || !ticked(&app).contains("Nebelduschen"));
    app.click("checkbox", "Nebelduschen im Bahnhofspark");
    app.click("button", "Einträge übernehmen");
    app.until("it stands on the agenda", || agenda(&app).contains("Nebelduschen im Bahnhofspark"));
    app.read("Tagesordnung von KL 17 ergänzt");
    app.press("Control+z");
    app.read("Noch kein Punkt.");
    app.click("button", "Übernehmen");
    app.choose(
        "Was soll übernommen werden?",
        "Die Tagesordnung der 15. Sitzung vom Do, 12.03. (8 Punkte)",
    );
    app.click("button", "Tagesordnung kopieren");
    app.until("it is copied", || agenda(&app).contains("Verschiedenes"));
}

#[test]
fn an_agenda_is_kept_as_a_template_and_sessions_begin_with_it() {
    let home = Home::new();
    let app = App::with_example(&home);
    session(&app, "16. Sitzung");
    app.read("Ende 12:25 Uhr, 5 Minuten Reserve");
    app.does("vorlage behalten", "Tagesordnung als Vorlage behalten");
    app.type_into("Name der Vorlage", "Klimasitzung");
    app.is_sound("keeping a template");
    app.press("Enter");
    app.read("Vorlage „Klimasitzung“ ergänzt");
    session(&app, "17. Sitzung");
    app.click("button", "Übernehmen");
    app.choose("Was soll übernommen werden?", "Die Vorlage „Klimasitzung“ (10 Punkte)");
    app.is_sound("using a template");
    app.click("button", "Vorlage verwenden");
    app.until("it stands on the agenda", || agenda(&app).contains("Auswahl der Standorte 2027"));
    app.press("Control+z");
    app.read("Noch kein Punkt.");

    climate(&app);
    app.click("button", "Sitzung planen");
    app.fill("Tag", "+200");
    app.choose("Tagesordnung", "Vorlage „Übliche Sitzung“ (10 Punkte)");
    app.fill("Ort", "Rathaus Grünfurt");
    app.is_sound("planning with a template");
    app.type_into("Ort", "Rathaus Grünfurt, Ratssaal");
    app.press("Enter");
    app.read("AG Klima, 19. Sitzung");
    app.until("the agenda is there", || agenda(&app).contains("Aus den Pilotprojekten"));
    app.press("Control+z");
    app.read("gibt es nicht mehr");

    // Renamed, deleted and taken back, where all of them stand.
    app.does("klimasitzung", "Klimasitzung");
    app.fill("Name: Klimasitzung", "Große Klimasitzung");
    app.read("Vorlage „Große Klimasitzung“ geändert");
    app.choose("Für wen: Große Klimasitzung", "alle");
    app.is_sound("the templates");
    app.click("button", "Große Klimasitzung löschen");
    app.until("it is gone", || !app.has("field", "Name: Große Klimasitzung"));
    app.until("the keyboard goes on", || app.focused().ends_with("löschen"));
    app.press("Control+z");
    app.until("it is back", || app.has("field", "Name: Große Klimasitzung"));
}

#[test]
fn an_item_is_put_aside_and_taken_back() {
    let home = Home::new();
    let app = App::with_example(&home);
    session(&app, "16. Sitzung");
    app.read("Ende 12:25 Uhr, 5 Minuten Reserve");
    app.click("button", "Mehr zu TOP 7");
    app.click("option", "In den Themenspeicher");
    app.read("in den Themenspeicher gelegt");
    app.press("Control+z");
    app.read("Ende 12:25 Uhr, 5 Minuten Reserve");
}

#[test]
fn answers_are_ticked_pasted_and_read_from_files() {
    let home = Home::new();
    let app = App::with_example(&home);
    session(&app, "16. Sitzung");
    app.click("link", "Teilnahme");
    app.choose("Dr. Nele Brockmann: Antwort", "abgesagt");
    app.read("1 abgesagt");
    app.read("1 entschuldigt");
    app.choose("Dr. Nele Brockmann: Antwort", "zugesagt");
    app.read("1 zugesagt");
    app.is_sound("answers");
    app.click("button", "Antworten einlesen");
    app.click("button", "Liste von Adressen");
    app.type_into("Adressen oder Namen", "h.voss@example.org, niemand@example.org");
    app.click("button", "Abgleichen");
    app.read("1 Antwort erkannt, 1 nicht");
    app.read("Niemand hat diese Adresse oder diesen Namen.");
    app.is_sound("answers from a list");
    app.click("button", "1 Antwort vermerken");
    app.read("2 zugesagt");
    app.press("Control+z");
    app.read("1 zugesagt");

    let file = reply(&app, &home, "h.voss@example.org", "TENTATIVE");
    home.answer(&file.display().to_string());
    app.click("button", "Antworten einlesen");
    app.click("button", "Dateien wählen");
    app.read("unter Vorbehalt");
    app.click("button", "1 Antwort vermerken");
    app.read("1 zugesagt, 1 unter Vorbehalt");
    app.click("button", "Alle anwesend");
    app.read("beschlussfähig");
    app.is_sound("everybody present");
}

/// A calendar file with an answer to the invitation to the session that is shown.
fn reply(app: &App, home: &Home, from: &str, answer: &str) -> PathBuf {
    let meeting =
        app.execute("return document.querySelector('[data-noun=meeting]').dataset.record");
    let reply = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{}\r\n\
         DTSTAMP:20260513T080000Z\r\nATTENDEE;PARTSTAT={answer}:mailto:{from}\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n",
        meeting.as_str().expect("the session's key")
    );
    let file = home.path().join(format!("{from}.ics"));
    std::fs::write(&file, reply).expect("the answer is written");
    file
}

#[test]
fn answers_are_dropped_on_the_session_and_other_files_are_its_papers() {
    let home = Home::new();
    let app = App::with_example(&home);
    session(&app, "16. Sitzung");
    app.read("Ende 12:25 Uhr, 5 Minuten Reserve");
    let yes = reply(&app, &home, "h.voss@example.org", "ACCEPTED");
    let no = reply(&app, &home, "niemand@example.org", "DECLINED");
    let first = reply(&app, &home, "t.urban@example.org", "TENTATIVE");
    app.drop_files(&[&yes, &no]);
    app.read("1 Antwort erkannt, 1 nicht");
    // Into the dialog, too.
    app.drop_files(&[&first]);
    app.read("2 Antworten erkannt, 1 nicht");
    app.is_sound("answers that were dropped");
    app.click("button", "2 Antworten vermerken");
    app.click("link", "Teilnahme");
    app.read("1 zugesagt, 1 unter Vorbehalt");

    let paper = home.path().join("Lageplan.pdf");
    std::fs::write(&paper, b"%PDF-1.7").expect("the paper is written");
    app.drop_files(&[&paper]);
    app.read("1 Dokument abgelegt");
    app.click("link", "Unterlagen");
    app.read("Lageplan");
}

#[test]
fn the_text_of_the_invitation_is_copied_and_pasted() {
    let home = Home::new();
    let app = App::with_example(&home);
    session(&app, "16. Sitzung");
    app.click("button", "Papiere");
    app.click("option", "Text der Einladungsmail kopieren");
    app.read("Text der Einladungsmail kopiert");
    app.click("link", "Teilnahme");
    app.click("button", "Antworten einlesen");
    app.click("button", "Liste von Adressen");
    app.click("field", "Adressen oder Namen");
    app.press("Control+v");
    let pasted = "return document.querySelector('[role=dialog] textarea').value";
    app.until("the text is there", || {
        let text = app.execute(pasted);
        let text = text.as_str().unwrap_or_default();
        text.starts_with("Sehr geehrte Damen und Herren")
            && text.contains("TOP 4.2, 10:45 – 11:05 Uhr")
            && text.contains("Mit freundlichen Grüßen")
    });
}

#[test]
fn dates_by_a_rule_are_looked_through_and_planned_in_one_step() {
    let home = Home::new();
    let app = App::with_example(&home);
    climate(&app);
    app.click("button", "Termine nach Regel planen");
    app.choose("Wochentag", "Donnerstag");
    app.fill("Vom", "01.05.2026");
    app.fill("Bis zum", "31.08.2026");
    app.fill("Beginn", "10");
    app.fill("Ende", "12");
    app.read("Donnerstag, 20. August 2026");
    app.read("Zur selben Zeit tagt KL 16");
    app.is_sound("a series");
    app.click("button", "3 Termine anlegen");
    app.read("15 gehalten, 6 geplant");
    app.press("Control+z");
    app.read("15 gehalten, 3 geplant");
    app.read("Organisationen");
    app.click("link", "Termine");
    app.read("Dagegen spricht");
    app.is_sound("the dates with what speaks against them");
    app.click("button", "Jahr");
    app.read("Dezember");
    app.until("holidays are told", || app.text().contains("Christi Himmelfahrt"));
    app.is_sound("the year with its holidays");
}

#[test]
fn the_papers_of_projects_partners_and_years_can_be_looked_at() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Pilotprojekte");
    app.click("row", "Wanderbäume für Marktplätze");
    app.click("button", "Projektsteckbrief");
    app.see(".sheet canvas");
    app.is_sound("the fact sheet of a project");
    app.click("link", "Partner & Personen");
    app.click("button", "Verzeichnis");
    app.see(".sheet canvas");
    app.click("link", "Berichte");
    app.click("button", "Jahresübersicht");
    app.see(".sheet canvas");
    app.read("2025");
    app.click("button", "2024 zeigen");
    app.read("2024");
    app.is_sound("the year in figures");
}
