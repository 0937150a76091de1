//! As somebody new would: from the first start to the minutes of an own session as a PDF, and how
//! many clicks, keys and texts that takes.

use window::{App, Home};

/// Somebody at the window, whose every act counts.
struct Newcomer {
    app: App,
    acts: usize,
}

impl Newcomer {
    fn clicks(&mut self, role: &str, name: &str) {
        self.acts += 1;
        self.app.click(role, name);
    }

    fn presses(&mut self, keys: &str) {
        self.acts += 1;
        self.app.press(keys);
    }

    /// Types where the keyboard is.
    fn writes(&mut self, text: &str) {
        self.acts += 1;
        self.app.type_text(text);
    }

    /// Goes into a field by a click and types.
    fn fills(&mut self, field: &str, text: &str) {
        self.acts += 2;
        self.app.type_into(field, text);
    }

    fn waits_for_the_field(&self, name: &str) {
        self.app.until(name, || self.app.focused().contains(name));
    }
}

/// More than this is more than it needs. Count anew before you raise it.
const ACTS: usize = 38;

#[test]
fn minutes_of_an_own_session_in_few_acts() {
    let home = Home::new();
    let minutes = home.path().join("Protokoll.pdf");
    home.answer(&minutes.display().to_string());
    let mut newcomer = Newcomer { app: App::start(&home, None), acts: 0 };

    newcomer.clicks("button", "Neues Bündnis anlegen");
    newcomer.writes("Bündnis Neue Mitte");
    newcomer.presses("Enter");
    newcomer.app.read("Ihr Schreibtisch ist eingerichtet");

    newcomer.clicks("button", "Gremium anlegen");
    newcomer.waits_for_the_field("Name");
    newcomer.writes("AG Verkehr");
    newcomer.presses("Enter");
    newcomer.app.read("Noch keine Sitzung.");

    newcomer.clicks("button", "Sitzung planen");
    newcomer.waits_for_the_field("Tag");
    newcomer.writes("heute");
    newcomer.presses("Tab");
    newcomer.writes("10");
    newcomer.presses("Tab");
    newcomer.writes("12");
    newcomer.presses("Enter");
    newcomer.app.read("AG Verkehr, 1. Sitzung");

    newcomer.clicks("button", "TOP ergänzen");
    for (at, title) in ["Begrüßung", "Fahrradstraße", "Verschiedenes"].iter().enumerate() {
        newcomer.waits_for_the_field(&format!("TOP {}: Thema", at + 1));
        newcomer.writes(title);
        if at < 2 {
            newcomer.presses("Enter");
        }
    }

    newcomer.clicks("link", "Teilnahme");
    for guest in ["Jona Albers", "Mila Winter"] {
        newcomer.fills("Person oder Gast ergänzen", guest);
        newcomer.app.read(&format!("„{guest}“"));
        newcomer.presses("Enter");
        newcomer.app.read("Gast");
    }

    newcomer.clicks("button", "Sitzungsmodus");
    newcomer.clicks("button", "Sitzung eröffnen");
    newcomer.app.read("übrig von");
    newcomer.presses("Control+ArrowDown");
    newcomer.waits_for_the_field("Protokoll zu TOP 2");
    newcomer.writes("Die Lage wurde besprochen.");
    newcomer.presses("F2");
    newcomer.waits_for_the_field("Wortlaut");
    newcomer.writes("Die Marktstraße wird Fahrradstraße.");
    newcomer.presses("Control+Enter");
    newcomer.app.read("1/1");
    newcomer.clicks("button", "Sitzung beenden");

    newcomer.clicks("button", "Protokoll ansehen");
    newcomer.clicks("button", "PDF sichern");
    let written = || std::fs::read(&minutes).is_ok_and(|pdf| pdf.starts_with(b"%PDF-1.7"));
    newcomer.app.until("the minutes are written", written);

    println!("{} acts from the first start to the minutes", newcomer.acts);
    assert!(newcomer.acts <= ACTS, "{} acts", newcomer.acts);
}
