//! Where the keyboard is: bars that are one stop, and lines that go from under it.

use window::{App, Home};

fn has_focus(app: &App, what: &str) {
    app.until(&format!("{what} has the focus, not {}", app.focused()), || {
        app.focused().contains(what)
    });
}

#[test]
fn the_bar_of_a_text_is_one_stop_and_the_arrows_go_through_it() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Gremien");
    app.click("row", "KL AG Klima");
    app.click("link", "16. Sitzung");
    app.click("nav[aria-label='Teile der Sitzung'] a", "Protokoll");
    app.click("field", "Protokoll zu TOP 1");
    has_focus(&app, "Protokoll zu TOP 1");
    app.press("Shift+Tab");
    has_focus(&app, "Zwischenüberschrift");
    app.press("ArrowRight");
    has_focus(&app, "Fett");
    app.press("End");
    has_focus(&app, "Tabelle");
    app.press("Tab");
    has_focus(&app, "Protokoll zu TOP 1");
    app.press("Shift+Tab");
    has_focus(&app, "Tabelle");
}

#[test]
fn whoever_deletes_the_last_line_goes_on_where_it_was() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Partner & Personen");
    app.click("row", "Stadt Grünfurt");
    for (promise, next) in [
        ("Gewerbeverein als Partner ansprechen", "Marktplatz für die Wanderbäume freihalten"),
        ("Hitzeaktionsplan als Muster bereitstellen", "Marktplatz für die Wanderbäume freihalten"),
        ("Marktplatz für die Wanderbäume freihalten", "Zusage ergänzen"),
    ] {
        app.click("button", &format!("Angaben zu {promise}"));
        app.click("button", "Zusage löschen");
        has_focus(&app, next);
    }
}

/// Types into the palette, once it is there.
fn look_for(app: &App, words: &str) {
    app.press("Control+k");
    app.until("the palette listens", || app.focused().contains("Suchen oder ausführen"));
    app.type_text(words);
}

#[test]
fn the_palette_does_what_the_record_found_can_do() {
    let home = Home::new();
    let app = App::with_example(&home);
    look_for(&app, "stadt grünfurt");
    app.click("option", "Sitzung in Grünfurt planen");
    app.find("heading", "Sitzung planen");
    let place = "return [...document.querySelectorAll('[role=dialog] input')].at(-1).value";
    assert_eq!(app.execute(place), "Rathaus Grünfurt, Ratssaal");
    app.press("Escape");
    app.read_no_more("Haus und Raum");

    look_for(&app, "stadt grünfurt");
    app.click("option", "Person bei Stadt Grünfurt anlegen");
    app.find("heading", "Person bei Stadt Grünfurt");
    app.until("the name is asked for", || app.focused().contains("Name"));
    app.type_text("Merle Neumann");
    app.find("option", "„Merle Neumann“");
    app.press("Enter");
    app.find("heading", "Merle Neumann");
    app.find(".pane .pill", "Stadt Grünfurt");

    app.click("link", "Übersicht");
    look_for(&app, ">neue sitzung");
    app.press("Enter");
    app.find("heading", "Sitzung planen");
    assert_eq!(app.execute(place), "", "nothing is left of the place before");
    app.press("Escape");
    app.read_no_more("Haus und Raum");

    look_for(&app, "kl 15");
    app.click("option", "Protokoll öffnen: KL 15");
    app.until("the minutes are painted", || app.pages().contains("15. Sitzung"));
}

#[test]
fn a_record_is_looked_up_beside_the_work_and_put_away_again() {
    let home = Home::new();
    let app = App::with_example(&home);
    app.click("link", "Gremien");
    app.click("row", "KL AG Klima");
    app.click("link", "16. Sitzung");
    app.click("nav[aria-label='Teile der Sitzung'] a", "Teilnahme");
    look_for(&app, "stadt grünfurt");
    app.read("daneben öffnen");
    app.press("Control+Enter");
    app.find("heading", "Zusagen");
    app.is_sound("a record beside a session");
    let beside = || app.has(".beside .pane", "Stadt Grünfurt");
    app.click("nav[aria-label='Teile der Sitzung'] a", "Unterlagen");
    app.find("heading", "Zur ganzen Sitzung");
    assert!(beside(), "it stays while one works on");
    app.press("F6");
    app.press("F6");
    app.click("button", "Verlauf dieses Eintrags");
    app.click("button", "Zurück zum Eintrag");
    app.press("Escape");
    app.until("it is put away", || !beside());
    assert_ne!(app.execute("return document.activeElement === document.body"), true);
    app.find("heading", "Vor dem Versand");
    // Where one goes, one is alone again.
    look_for(&app, "stadt grünfurt");
    app.read("daneben öffnen");
    app.press("Control+Enter");
    app.until("it is there again", beside);
    app.click("link", "Übersicht");
    app.until("it stays behind", || !beside());
}
