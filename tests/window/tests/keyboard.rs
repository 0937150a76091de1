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
