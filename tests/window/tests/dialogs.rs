//! The system's own dialog, worked with the keys of the display: the page cannot reach it.

use window::{App, Home};

#[test]
fn an_alliance_is_opened_through_the_systems_dialog() {
    let home = Home::new();
    drop(App::with_example(&home));
    let file = home.path().join("Lebendige Mitte/Lebendige Mitte.buendnis");
    let home = home.with("BUENDNIS_DIALOGS", None);
    let app = App::start(&home, None);
    app.click("button", "Vorhandenes Bündnis öffnen");
    let display = app.display();
    app.until("the file is chosen", || {
        if display.give_keys_to("Bündnis öffnen") {
            // The dialog's field for a path; letters that come before it are lost.
            display.xdotool(&["key", "ctrl+l"]);
            std::thread::sleep(std::time::Duration::from_millis(700));
            display.xdotool(&["key", "ctrl+a"]);
            display.xdotool(&["type", "--delay", "20", &file.display().to_string()]);
            display.xdotool(&["key", "Return"]);
            std::thread::sleep(std::time::Duration::from_secs(2));
        }
        app.text().contains("Dienstag, 12. Mai")
    });
}
