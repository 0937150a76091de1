//! Every screen and dialog against the rules of accessibility, light and dark.

use window::{App, Home, SCREENS};

/// Half of the screens in each test: two windows go through them at a time.
fn are_sound(which: impl Fn(usize) -> bool) {
    let home = Home::new();
    let app = App::with_example(&home);
    for (_, (name, reach)) in SCREENS.iter().enumerate().filter(|(at, _)| which(*at)) {
        reach(&app);
        app.is_sound(name);
        // What lies over the screen is closed.
        app.press("Escape");
    }
}

#[test]
fn every_other_screen_is_sound() {
    are_sound(|at| at % 2 == 0);
}

#[test]
fn and_the_screens_between_are_sound() {
    are_sound(|at| at % 2 == 1);
}
