//! Every screen and dialog of the example alliance, and how a person gets there. A new screen is
//! one more line in [`SCREENS`]: it is drawn by the example `screens` and held against the rules
//! of accessibility by the test of the same name.

use crate::App;

/// Goes to a screen from wherever the window is.
pub type Reach = fn(&App);

/// The screens, by the name of their pictures.
pub const SCREENS: &[(&str, Reach)] = &[
    ("uebersicht", |app| app.click("link", "Übersicht")),
    ("termine", |app| {
        app.click("link", "Termine");
        app.read("Dagegen spricht");
    }),
    ("termine-jahr", |app| {
        app.click("link", "Termine");
        app.click("button", "Jahr");
        app.read("Dezember");
    }),
    ("gremien", |app| app.click("link", "Gremien")),
    ("gremium", body),
    ("gremium-neu", |app| {
        app.click("link", "Gremien");
        app.press("Control+n");
        app.see("[role=dialog]");
    }),
    ("sitzung-planen", |app| {
        body(app);
        app.click("button", "Sitzung planen");
        app.see("[role=dialog]");
    }),
    ("termine-regel", |app| {
        body(app);
        app.click("button", "Termine nach Regel planen");
        app.fill("Beginn", "10");
        app.read("8 Termine");
    }),
    ("sitzung-uebernehmen", |app| {
        body(app);
        app.click("link", "17. Sitzung");
        app.click("button", "Übernehmen");
        app.read("12 Einträge übernehmen");
    }),
    ("sitzung-vorlage", |app| {
        session(app);
        app.click("button", "Als Vorlage");
        app.type_into("Name der Vorlage", "Übliche Sitzung");
        app.choose("Angeboten wird sie", "für alle Gremien und Veranstaltungen");
        app.read("Diese Vorlage gibt es schon.");
    }),
    ("sitzung-im-umlauf", |app| {
        app.click("link", "Gremien");
        app.click("row", "SK Steuerungskreis");
        app.click("link", "8. Sitzung");
        app.read("Im Umlauf seit");
    }),
    ("sitzung-antworten", |app| {
        part(app, "Teilnahme");
        app.click("button", "Antworten einlesen");
        app.click("button", "Liste von Adressen");
        app.type_into("Adressen oder Namen", "h.voss@example.org, niemand@example.org");
        app.click("button", "Abgleichen");
        app.read("1 Antwort erkannt, 1 nicht");
    }),
    ("sitzung", session),
    ("sitzung-teilnahme", |app| part(app, "Teilnahme")),
    ("sitzung-unterlagen", |app| part(app, "Unterlagen")),
    ("sitzung-protokoll", |app| part(app, "Protokoll")),
    ("sitzung-ergebnisse", |app| part(app, "Beschlüsse & Aufgaben")),
    ("einladung", |app| {
        session(app);
        app.click("button", "Papiere");
        app.click("option", "Einladung");
        app.see(".sheet canvas");
    }),
    ("aufgaben", |app| app.click("link", "Aufgaben & Beschlüsse")),
    ("aufgabe", |app| {
        app.click("link", "Aufgaben & Beschlüsse");
        app.click("row", "Förderweg für das Parkdeck klären");
        app.see(".pane .fields");
    }),
    ("beschluss", |app| {
        app.click("link", "Aufgaben & Beschlüsse");
        app.click("button", "Beschlüsse");
        app.click("row", "Der Erhebungsbogen „Kühle Orte“");
        app.read("Der Wortlaut steht fest.");
    }),
    ("pilotprojekte", |app| app.click("link", "Pilotprojekte")),
    ("pilotprojekt", |app| {
        app.click("link", "Pilotprojekte");
        app.click("row", "Wanderbäume für Marktplätze");
        app.see(".pane .fields");
    }),
    ("steckbrief", |app| {
        app.click("link", "Pilotprojekte");
        app.click("row", "Wanderbäume für Marktplätze");
        app.click("button", "Projektsteckbrief");
        app.see(".sheet canvas");
    }),
    ("partnerverzeichnis", |app| {
        app.click("link", "Partner & Personen");
        app.click("button", "Verzeichnis");
        app.see(".sheet canvas");
    }),
    ("jahresuebersicht", |app| {
        app.click("link", "Berichte");
        app.click("button", "Jahresübersicht");
        app.see(".sheet canvas");
    }),
    ("partner", partner),
    ("partner-verlauf", |app| {
        partner(app);
        app.click("button", "Verlauf dieses Eintrags");
    }),
    ("partner-aendern", |app| {
        app.click("link", "Partner & Personen");
        app.find("row", "Stadt Grünfurt");
        app.click("button", "Alle auswählen");
        app.click("button", "Ändern …");
        app.see("[role=dialog]");
    }),
    ("partner-zusammenfuehren", |app| {
        // From elsewhere, so that no other row is ticked yet.
        app.click("link", "Übersicht");
        app.click("link", "Partner & Personen");
        app.click("checkbox", "Stadt Grünfurt auswählen");
        app.click("checkbox", "Hochschule Talbrück auswählen");
        app.click("button", "Zusammenführen …");
        app.read("Zu „Hochschule Talbrück“ kommt hinzu:");
    }),
    ("person", |app| {
        app.click("link", "Partner & Personen");
        app.click("button", "Personen");
        app.click("row", "Abel, Leonie");
        app.see(".pane .fields");
    }),
    ("dokumente", |app| app.click("link", "Dokumente")),
    ("dokument", |app| {
        app.click("link", "Dokumente");
        app.click("row", "Parkdeck als Garten");
        app.see(".pane .fields");
    }),
    ("berichte", |app| app.click("link", "Berichte")),
    ("bescheide", |app| {
        app.click("link", "Berichte");
        app.click("button", "Zuwendungsbescheide");
        app.read("Nächster Nachweis");
    }),
    ("bescheid", |app| {
        app.click("link", "Berichte");
        app.click("button", "Zuwendungsbescheide");
        app.click("row", "Ministerium für Landesentwicklung");
        app.see(".pane .fields");
        app.click("button", "Angaben zu Projektleitung");
        app.click("button", "Angaben zu Beratung von Kommunen");
        app.read("Erreicht seit Beginn");
    }),
    ("bericht-neu", |app| {
        app.click("link", "Berichte");
        app.press("Control+n");
        app.see("[role=dialog]");
    }),
    ("bericht", |app| {
        app.click("link", "Berichte");
        app.click("row", "Zwischenbericht 2025");
        app.read("Seite 1 von");
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
        app.read("Stadt Grünfurt");
    }),
    ("tastatur", |app| {
        app.click("link", "Übersicht");
        app.press("F1");
        app.read("nächster Bereich des Fensters");
    }),
    ("einstellungen-textbausteine", |app| settings(app, "Textbausteine")),
    ("einstellungen-vorlagen", |app| {
        settings(app, "Vorlagen");
        app.read("10 Punkte, 130 Min.");
    }),
    // Last: from here on the session runs.
    ("sitzungsmodus", live),
    ("sitzungsmodus-beschluss", |app| {
        live(app);
        app.press("F2");
        app.until("the wording is asked for", || app.focused().contains("Wortlaut"));
        app.type_text("Die Tagesordnung wird angenommen.");
    }),
];

fn body(app: &App) {
    app.click("link", "Gremien");
    app.click("row", "KL AG Klima");
    app.read("15 gehalten, 3 geplant");
}

fn session(app: &App) {
    body(app);
    app.click("link", "16. Sitzung");
    app.read("Ende 12:25 Uhr, 5 Minuten Reserve");
}

fn live(app: &App) {
    // It has the window to itself, and whoever is there already has no way to it.
    if app.execute("return document.querySelector('.live') !== null") == true {
        return;
    }
    session(app);
    app.click("button", "Mehr zu dieser Sitzung");
    app.click("option", "Sitzungsmodus");
    app.click("button", "Sitzung eröffnen");
    app.read("übrig von 10 min");
}

fn part(app: &App, name: &str) {
    session(app);
    app.click("nav[aria-label='Teile der Sitzung'] a", name);
}

fn partner(app: &App) {
    app.click("link", "Partner & Personen");
    app.click("row", "Stadt Grünfurt");
    app.see(".pane .fields");
}

fn settings(app: &App, section: &str) {
    app.click("link", "Einstellungen");
    app.click("nav[aria-label=Einstellungen] a", section);
}
