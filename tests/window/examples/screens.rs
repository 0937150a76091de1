//! Every screen as pictures: `cargo run -p window --example screens -- FOLDER`. Light and dark at
//! 1280×800, in the smallest window, and twice as large.

use std::path::{Path, PathBuf};

use window::{App, Home, SCREENS};

fn main() {
    let folder: PathBuf = std::env::args_os().nth(1).expect("the folder for the pictures").into();
    let home = Home::new();
    let app = App::start(&home, None);
    pictures(&app, &folder, "willkommen");
    app.click("button", "Beispielbündnis ansehen");
    app.see(".app");
    for (name, reach) in SCREENS {
        reach(&app);
        pictures(&app, &folder, name);
        // What lies over the screen is closed.
        app.press("Escape");
    }
}

fn pictures(app: &App, folder: &Path, name: &str) {
    let picture = |kind: &str| {
        // Whatever is read from the disk or painted beside has come by then.
        std::thread::sleep(std::time::Duration::from_millis(400));
        app.screenshot(&folder.join(format!("{name}-{kind}.png")));
    };
    picture("hell");
    app.theme("dark");
    picture("dunkel");
    app.theme("light");
    app.size(900, 600);
    picture("900x600");
    app.size(1280, 800);
    app.zoom(2.0);
    picture("200-prozent");
    app.zoom(1.0);
}
