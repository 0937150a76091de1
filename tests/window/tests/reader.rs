//! A blind person's path: what a screen reader finds in the window, read from the
//! accessibility bus.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use window::{App, Home};

/// A screen reader without a voice, on a bus of its own, beside the program.
struct Reader {
    session: Child,
    ask: ChildStdin,
    answer: BufReader<ChildStdout>,
    display: window::Display,
}

impl Reader {
    fn beside_the_program(home: &Home) -> Self {
        let display = window::Display::start();
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reader.py");
        let file = home.path().join("Lebendige Mitte/Lebendige Mitte.buendnis");
        assert!(file.exists(), "the example was laid out");
        let together = format!(
            "/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 & \
             exec /usr/bin/python3 '{script}' '{}' '{}'",
            App::program().display(),
            file.display(),
        );
        let mut command = Command::new("dbus-run-session");
        command
            .args(["--", "sh", "-c", &together])
            .envs(home.environment())
            .env("DISPLAY", &display.name)
            .env("GTK_MODULES", "gail:atk-bridge")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0);
        let mut session = command.spawn().expect("dbus-run-session starts");
        let ask = session.stdin.take().expect("its input");
        let answer = BufReader::new(session.stdout.take().expect("its output"));
        Self { session, ask, answer, display }
    }

    fn ask(&mut self, command: &str) -> Vec<String> {
        writeln!(self.ask, "{command}").expect("the reader listens");
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            assert!(
                self.answer.read_line(&mut line).expect("it answers") > 0,
                "the reader is gone"
            );
            match line.trim_end() {
                "." => return lines,
                text => lines.push(text.to_owned()),
            }
        }
    }

    /// Asks again and again until the answer is as wanted.
    fn until(&mut self, command: &str, seconds: u64, what: &str, so: impl Fn(&[String]) -> bool) {
        let begin = Instant::now();
        loop {
            let answer = self.ask(command);
            if so(&answer) {
                return;
            }
            let patience = Duration::from_secs(seconds);
            assert!(begin.elapsed() < patience, "never: {what}\n{}", answer.join("\n"));
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// Waits until an object of this role and name is there.
    fn hears(&mut self, role: &str, name: &str) {
        let there = |line: &String| {
            line.strip_prefix(role).is_some_and(|called| called.trim().contains(name))
        };
        self.until("tree", 30, &format!("a {role} „{name}“"), |tree| tree.iter().any(there));
    }

    /// Does the first action of an object.
    fn press(&mut self, role: &str, name: &str) {
        self.insist(&format!("press {role}\t{name}"));
    }

    /// Presses keys as a person does.
    fn keys(&mut self, keys: &[&str]) {
        assert!(self.display.give_keys_to("Bündnisbüro$"), "the window takes the keys");
        for key in keys {
            self.display.xdotool(&["key", key]);
        }
    }

    /// Waits until this can be read in the window of this title.
    fn reads(&mut self, window: &str, words: &str) {
        let command = format!("show {window}");
        self.until(&command, 30, &format!("„{words}“ in „{window}“"), |shown| {
            shown.iter().any(|line| line.contains(words))
        });
    }

    /// Types into a field and goes on.
    fn write(&mut self, field: &str, text: &str) {
        self.insist(&format!("enter entry\t{field}"));
        self.is_at("entry", field);
        assert!(self.display.give_keys_to("Bündnisbüro"), "the window takes the keys");
        for keys in [&["key", "ctrl+a"][..], &["type", text], &["key", "Tab"]] {
            self.display.xdotool(keys);
        }
    }

    fn insist(&mut self, command: &str) {
        self.until(command, 30, command, |answer| answer == ["done"]);
    }

    /// Waits until a live region says so.
    fn is_told(&mut self, words: &str) {
        let told = |line: &String| line.contains(words);
        self.until("said", 20, &format!("„{words}“ is said"), |said| said.iter().any(told));
    }

    /// Waits until the focus is on an object of this role and name.
    fn is_at(&mut self, role: &str, name: &str) {
        let here = |line: &String| line.starts_with(role) && line.contains(name);
        let what = format!("the focus at {role} „{name}“");
        self.until("focus", 20, &what, |focus| focus.iter().any(here));
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let group = format!("-{}", self.session.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).output();
        let _ = self.session.wait();
    }
}

const PROJECTOR: &str = "Bündnisbüro – Projektor";

#[test]
fn the_projector_shows_the_item_its_time_and_what_is_voted_on() {
    let home = Home::new();
    drop(App::with_example(&home));
    let mut reader = Reader::beside_the_program(&home);
    reader.press("link", "AG Klima, 16. Sitzung");
    reader.hears("heading", "AG Klima, 16. Sitzung");
    reader.keys(&["ctrl+k"]);
    // The chosen entry of the palette has the focus.
    reader.is_at("list item", "");
    reader.display.xdotool(&["type", "sitzungsmodus"]);
    reader.is_at("list item", "Sitzungsmodus");
    reader.keys(&["Return"]);
    reader.press("push button", "Sitzung eröffnen");
    reader.hears("push button", "Sitzung beenden");
    reader.press("toggle button", "Projektor an");
    let opened = |windows: &[String]| windows.iter().any(|title| title == PROJECTOR);
    reader.until("windows", 30, "the projector is there", opened);
    reader.reads(PROJECTOR, "TOP 1");
    reader.reads(PROJECTOR, "Begrüßung, Beschlussfähigkeit, Tagesordnung");
    reader.reads(PROJECTOR, "noch 10 min");
    reader.reads(PROJECTOR, "Danach: TOP 2 Genehmigung des Protokolls der 15. Sitzung");

    reader.keys(&["F2"]);
    reader.is_at("entry", "Wortlaut");
    reader.display.xdotool(&["type", "Die Tagesordnung wird angenommen."]);
    reader.reads(PROJECTOR, "Zur Abstimmung: Beschluss 16/1");
    reader.reads(PROJECTOR, "Die Tagesordnung wird angenommen.");
    reader.keys(&["ctrl+Return", "ctrl+Down"]);
    reader.reads(PROJECTOR, "TOP 2");
    let voted = |shown: &[String]| !shown.iter().any(|line| line.contains("Zur Abstimmung"));
    reader.until(&format!("show {PROJECTOR}"), 30, "nothing is voted on any more", voted);

    // Whoever closes the window itself is told so, and the button knows.
    let seen = |by: &str, what: &str| {
        let found = reader.display.xdotool(&["search", "--onlyvisible", by, what]);
        found.expect("a window").lines().map(str::to_owned).collect::<Vec<_>>()
    };
    // `xdotool` cannot read its title, which has a dash.
    let main = seen("--name", "Bündnisbüro$");
    let windows = seen("--class", "buendnisbuero").into_iter();
    let projector: Vec<_> = windows.filter(|window| !main.contains(window)).collect();
    assert_eq!(projector.len(), 1, "{projector:?}");
    reader.insist(&format!("close {}", projector[0]));
    reader.is_told("Projektor geschlossen");
    reader.hears("toggle button", "Projektor an");
    let gone = |windows: &[String]| !windows.is_empty() && !opened(windows);
    reader.until("windows", 30, "the projector is gone", gone);
}

/// Roles of things that do something: none of them may be without a name.
const CONTROLS: [&str; 6] =
    ["push button", "link", "entry", "check box", "combo box", "toggle button"];

#[test]
fn every_control_has_a_name_and_a_step_can_be_taken_back() {
    let home = Home::new();
    drop(App::with_example(&home));
    let mut reader = Reader::beside_the_program(&home);
    reader.hears("heading", "Dienstag, 12. Mai");
    reader.hears("landmark", "Bereiche");
    reader.press("link", "Partner & Personen");
    reader.hears("heading", "Partner");
    reader.hears("table cell", "Stadt Grünfurt");
    reader.press("push button", "Neuer Partner");
    reader.hears("entry", "Name");
    reader.press("push button", "Rückgängig");
    reader.hears("push button", "Wiederholen: Neuer Partner ergänzt");
    let nameless: Vec<String> = reader
        .ask("tree")
        .into_iter()
        .filter(|line| CONTROLS.iter().any(|role| line.trim_end() == *role))
        .collect();
    assert_eq!(nameless, Vec::<String>::new(), "controls without a name");
}

#[test]
fn what_happens_is_said_and_the_focus_is_never_lost() {
    let home = Home::new();
    drop(App::with_example(&home));
    let mut reader = Reader::beside_the_program(&home);
    reader.press("link", "Partner & Personen");
    reader.press("table cell", "Stadt Grünfurt");
    reader.write("E-Mail", "rathaus@gruenfurt.example.org");
    reader.is_told("Gesichert");
    reader.write("E-Mail", "rathaus");
    reader.is_told("Das ist keine E-Mail-Adresse");
    reader.write("E-Mail", "stadt@gruenfurt.example.org");
    reader.is_told("Gesichert");
    reader.press("push button", "Rückgängig");
    reader.is_told("rückgängig gemacht");
    // What is deleted hands the focus to the next row, and a dialog gives it back.
    reader.press("push button", "Neuer Partner");
    reader.is_at("entry", "Name");
    reader.press("push button", "Neuer Partner löschen");
    reader.is_told("gelöscht");
    reader.is_at("table row", "");
    reader.press("link", "Gremien");
    reader.press("push button", "Neues Gremium");
    reader.is_at("entry", "Name");
    reader.press("push button", "Abbrechen");
    reader.is_at("push button", "Neues Gremium");
}
