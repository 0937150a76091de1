//! The system's own dialog, worked with the keys of the display: the page cannot reach it.

use window::{App, Home};

const RETURN: [&str; 2] = ["key", "Return"];

#[test]
fn an_alliance_is_opened_through_the_systems_dialog() {
    let home = Home::new();
    drop(App::with_example(&home));
    let file = home.path().join("Lebendige Mitte/Lebendige Mitte.buendnis");
    let home = home.with("BUENDNIS_DIALOGS", None);
    let app = App::start(&home, None);
    app.click("button", "Vorhandenes Bündnis öffnen");
    let display = app.display();
    let path = file.to_str().expect("a path of letters");
    app.until("the file is chosen", || {
        if display.give_keys_to("Bündnis öffnen") {
            // The dialog's field for a path; letters that come before it are lost, and so is a
            // Return while it still looks the path up.
            for keys in [&["key", "ctrl+l"][..], &["key", "ctrl+a"], &["type", path], &RETURN] {
                display.xdotool(keys);
                std::thread::sleep(std::time::Duration::from_millis(700));
            }
        }
        app.text().contains("Dienstag, 12. Mai")
    });
}
