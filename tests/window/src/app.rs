//! A running program with its window.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::display::Display;
use crate::home::Home;
use crate::processes::Group;

/// How long a person would wait before they think it broken.
const PATIENCE: Duration = Duration::from_secs(15);

/// Finds a visible element by its role and its accessible name, the shortest name first.
const FIND: &str = r#"
const [role, name] = arguments;
const roles = {
  button: 'button, [role=button], summary', link: 'a[href], [role=link]',
  field: 'input, textarea, select, [role=combobox], [role=textbox]',
  row: 'tr[data-id], [role=row]', option: '[role=option], [role=menuitem], [role=menuitemcheckbox], option',
  checkbox: '[role=checkbox], input[type=checkbox]', heading: 'h1, h2, h3', any: 'body *',
};
const text = (element) => (element.innerText ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
const named = (element) => {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by) return by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  if (element.labels?.length) return text(element.labels[0]) || element.labels[0].textContent.trim();
  return text(element) || element.getAttribute('title') || '';
};
const seen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
const all = [...document.querySelectorAll(roles[role] ?? role)].filter(seen);
const rank = (element) => {
  const called = named(element);
  if (called === name) return 0;
  if (called.startsWith(name)) return 1 + called.length / 1e6;
  return called.includes(name) ? 2 + called.length / 1e6 : Infinity;
};
let best = null, least = Infinity;
for (const element of all) { const r = rank(element); if (r < least) { best = element; least = r; } }
return role === "row" ? (best?.querySelector("td:nth-child(2)") ?? best) : best;
"#;

/// A running program with its window.
pub struct App {
    runtime: Runtime,
    client: Option<Client>,
    driver: Group,
    display: Display,
}

impl App {
    /// The program under test, as `cargo xtask test` built it.
    pub fn program() -> PathBuf {
        if let Some(program) = std::env::var_os("BUENDNISBUERO") {
            return program.into();
        }
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        here.join("../../target/debug/buendnisbuero")
    }

    /// Starts the program in this home; `file` as if it had been double-clicked.
    pub fn start(home: &Home, file: Option<&Path>) -> Self {
        let display = Display::start();
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1")
            .env("DISPLAY", &display.name)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(home.environment())
            .env_remove("DBUS_SESSION_BUS_ADDRESS");
        let driver = Group::start(&mut command);
        let begin = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begin.elapsed() < PATIENCE, "WebKitWebDriver does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let args: Vec<_> = file.iter().map(|file| file.display().to_string()).collect();
        let wanted =
            json!({ "webkitgtk:browserOptions": { "binary": Self::program(), "args": args } });
        let wanted = wanted.as_object().cloned().unwrap_or_default();
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let client = runtime.block_on(async {
            let mut builder = ClientBuilder::new(connector);
            builder.capabilities(wanted);
            builder.connect(&format!("http://127.0.0.1:{port}")).await
        });
        let client = client.expect("the window opens");
        let app = Self { runtime, client: Some(client), driver, display };
        app.see("main");
        app.size(1280, 800);
        app
    }

    /// Starts the program in this home and sits down at the example alliance.
    pub fn with_example(home: &Home) -> Self {
        let app = Self::start(home, None);
        app.click("button", "Beispielbündnis ansehen");
        app.see(".app");
        app
    }

    /// The display that shows the window.
    pub fn display(&self) -> &Display {
        &self.display
    }

    fn client(&self) -> &Client {
        self.client.as_ref().expect("the window is open")
    }

    /// Waits until something that matches the selector is there.
    pub fn see(&self, css: &str) -> Element {
        let found = self
            .runtime
            .block_on(self.client().wait().at_most(PATIENCE).for_element(Locator::Css(css)));
        found.unwrap_or_else(|error| panic!("`{css}` does not come: {error}\n{}", self.text()))
    }

    /// Waits until this text can be read somewhere.
    pub fn read(&self, text: &str) {
        self.until(&format!("„{text}“ can be read"), || self.text().contains(text));
    }

    /// Waits until this text can be read nowhere.
    pub fn read_no_more(&self, text: &str) {
        self.until(&format!("„{text}“ is gone"), || !self.text().contains(text));
    }

    /// Waits until it is so.
    pub fn until(&self, what: &str, mut so: impl FnMut() -> bool) {
        let begin = Instant::now();
        while !so() {
            assert!(begin.elapsed() < PATIENCE, "never: {what}\n{}", self.told());
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// All that can be read in the window, and what stands in its fields: for those who look for
    /// the cause of a failure.
    fn told(&self) -> String {
        let fields = self.execute(
            "return [...document.querySelectorAll('input, textarea, select')] \
               .map((one) => `${one.labels?.[0]?.textContent.trim() ?? ''}: ${one.value}`).join('\\n')",
        );
        format!("{}\n{}", self.text(), fields.as_str().unwrap_or_default())
    }

    /// All that can be read in the window.
    pub fn text(&self) -> String {
        let text = self.execute("return document.body.innerText");
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Finds something by its role (`button`, `link`, `field`, `row`, `option`, `checkbox`,
    /// `heading`, or a selector) and its name.
    pub fn find(&self, role: &str, name: &str) -> Element {
        let begin = Instant::now();
        loop {
            let found = self.look_for(role, name);
            if !found.is_null() {
                // WebDriver wraps the element's key in an object of one entry.
                let key = found.as_object().and_then(|object| object.values().next());
                let key = key.and_then(Value::as_str).expect("an element").to_owned();
                return Element::from_element_id(self.client().clone(), key.into());
            }
            assert!(begin.elapsed() < PATIENCE, "no {role} „{name}“\n{}", self.told());
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// Whether there is something of this role and name now.
    pub fn has(&self, role: &str, name: &str) -> bool {
        !self.look_for(role, name).is_null()
    }

    /// What is found at this moment; nothing, too, when it went while it was looked for.
    fn look_for(&self, role: &str, name: &str) -> Value {
        let found = self.client().execute(FIND, vec![json!(role), json!(name)]);
        match self.runtime.block_on(found) {
            Err(error) if error.to_string().contains("Stale element") => Value::Null,
            found => found.unwrap_or_else(|error| panic!("{role} „{name}“: {error}")),
        }
    }

    /// Clicks something.
    pub fn click(&self, role: &str, name: &str) {
        let mut done = self.click_once(role, name);
        // A page that was drawn anew between finding and clicking has another one there, and what
        // lay over it a moment ago is still fading.
        for _ in 0..10 {
            if done.is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
            done = self.click_once(role, name);
        }
        done.unwrap_or_else(|error| panic!("{role} „{name}“ cannot be clicked: {error}"));
    }

    fn click_once(&self, role: &str, name: &str) -> Result<(), CmdError> {
        let element = self.find(role, name);
        self.runtime.block_on(element.click())
    }

    /// Drops files on the middle of the window, as from a file manager.
    pub fn drop_files(&self, files: &[&Path]) {
        self.display.drop_files(files, "Bündnisbüro");
    }

    /// Replaces what stands in a field, and leaves it.
    pub fn fill(&self, name: &str, text: &str) {
        self.type_into(name, text);
        self.press("Tab");
    }

    /// Replaces what stands in a field, and stays in it.
    pub fn type_into(&self, name: &str, text: &str) {
        self.click("field", name);
        self.press("Control+a");
        self.type_text(text);
    }

    /// Chooses an option of a field by its words.
    pub fn choose(&self, name: &str, option: &str) {
        let element = self.find("field", name);
        let done = self.runtime.block_on(element.select_by_label(option));
        done.unwrap_or_else(|error| panic!("„{name}“ has no „{option}“: {error}"));
    }

    /// Types where the focus is.
    pub fn type_text(&self, text: &str) {
        let mut keys = KeyActions::new("keyboard".to_owned());
        for letter in text.chars() {
            keys =
                keys.then(KeyAction::Down { value: letter }).then(KeyAction::Up { value: letter });
        }
        self.runtime.block_on(self.client().perform_actions(keys)).expect("typing");
    }

    /// Presses a key or several at once: `Enter`, `Control+k`, `Alt+ArrowLeft`.
    pub fn press(&self, keys: &str) {
        let held: Vec<char> = keys.split('+').map(key).collect();
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in &held {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        for value in held.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        self.runtime.block_on(self.client().perform_actions(actions)).expect("pressing");
    }

    /// Does or opens what the palette offers first for these words, once that is `entry`.
    pub fn does(&self, words: &str, entry: &str) {
        self.press("Control+k");
        self.see("#palette-list");
        self.type_text(words);
        let first =
            "return document.querySelector('#palette-list [aria-selected=true]')?.innerText";
        self.until(&format!("„{entry}“ is offered first"), || {
            self.execute(first).as_str().is_some_and(|text| text.contains(entry))
        });
        self.press("Enter");
    }

    /// What has the focus: its role or tag and its name.
    pub fn focused(&self) -> String {
        let found = self.execute(
            "const e = document.activeElement; return (e.getAttribute('role') ?? e.tagName.toLowerCase()) \
             + ' ' + (e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.innerText ?? '').trim().slice(0, 80)",
        );
        found.as_str().unwrap_or_default().to_owned()
    }

    /// What the pages of the preview say, as far as they are painted.
    pub fn pages(&self) -> String {
        let text = self.execute(
            "return [...document.querySelectorAll('.textLayer')].map((l) => l.textContent).join(' ')",
        );
        text.as_str().unwrap_or_default().replace('\u{ad}', "")
    }

    /// Makes the page so many CSS pixels large.
    pub fn size(&self, width: u32, height: u32) {
        let inner = |app: &Self| {
            let found = app.execute("return [innerWidth, innerHeight]");
            let number = |at: usize| u32::try_from(found[at].as_u64().unwrap_or(0)).unwrap_or(0);
            (number(0), number(1))
        };
        // The menu bar stands above the page: ask for that much more.
        let (mut wide, mut high) = (width, height);
        for _ in 0..20 {
            self.runtime.block_on(self.client().set_window_size(wide, high)).expect("resizing");
            std::thread::sleep(Duration::from_millis(60));
            let (is_wide, is_high) = inner(self);
            if (is_wide, is_high) == (width, height) {
                return;
            }
            wide = (wide + width).saturating_sub(is_wide);
            high = (high + height).saturating_sub(is_high);
        }
    }

    /// Shows everything larger or smaller, as the keys for it do.
    pub fn zoom(&self, factor: f64) {
        self.execute(&format!(
            "return window.__TAURI_INTERNALS__.invoke('call', {{ name: 'zoom', argument: {factor} }})"
        ));
        std::thread::sleep(Duration::from_millis(200));
    }

    /// Shows the window light or dark.
    pub fn theme(&self, theme: &str) {
        // At once: what is judged or drawn is where the colours arrive.
        self.execute(&format!(
            "if (!document.getElementById('at-once')) document.head.insertAdjacentHTML('beforeend', \
               '<style id=\"at-once\">* {{ transition: none !important }}</style>'); \
             document.documentElement.dataset.kernTheme = '{theme}'"
        ));
    }

    /// A picture of the window as it is painted now.
    pub fn screenshot(&self, file: &Path) {
        // The last painted frame is what one gets, so two frames pass first; and the picture is
        // taken with the next one, which never comes where nothing moves: a dot blinks.
        self.execute_async(
            "const done = arguments[0]; \
             const dot = document.createElement('i'); \
             dot.id = 'blinking-dot'; \
             dot.style = 'position:fixed;right:0;bottom:0;width:1px;height:1px'; \
             document.body.append(dot); \
             const blink = (on) => { \
               dot.style.background = on ? '#8888' : '#8887'; \
               if (dot.isConnected) requestAnimationFrame(() => blink(!on)); \
             }; \
             blink(true); \
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 120)))",
        );
        let png = self.runtime.block_on(self.client().screenshot()).expect("a picture");
        self.execute("document.getElementById('blinking-dot').remove()");
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).expect("the folder for pictures");
        }
        std::fs::write(file, png).expect("the picture is written");
    }

    /// Runs a script in the page.
    pub fn execute(&self, script: &str) -> Value {
        self.execute_with(script, Vec::new())
    }

    fn execute_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        let done = self.runtime.block_on(self.client().execute(script, arguments));
        done.unwrap_or_else(|error| panic!("the script fails: {error}\n{script}"))
    }

    /// Runs a script that calls back.
    pub fn execute_async(&self, script: &str) -> Value {
        let done = self.runtime.block_on(self.client().execute_async(script, Vec::new()));
        done.unwrap_or_else(|error| panic!("the script fails: {error}\n{script}"))
    }

    /// Ends the program as a power cut would.
    pub fn kill(mut self) {
        self.client = None;
        self.driver.kill();
    }
}

impl Drop for App {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // Closing in good order gives the alliance's lock back.
            let _ = self.runtime.block_on(client.close());
        }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its number").port()
}

/// A key by its name; a letter is itself.
fn key(name: &str) -> char {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => letter,
        _ => char::from(match name {
            "Control" => Key::Control,
            "Shift" => Key::Shift,
            "Alt" => Key::Alt,
            "Enter" => Key::Enter,
            "Tab" => Key::Tab,
            "Escape" => Key::Escape,
            "Delete" => Key::Delete,
            "Space" => return ' ',
            "ArrowUp" => Key::Up,
            "ArrowDown" => Key::Down,
            "ArrowLeft" => Key::Left,
            "ArrowRight" => Key::Right,
            "Plus" => return '+',
            "Home" => Key::Home,
            "End" => Key::End,
            "F1" => Key::F1,
            "F2" => Key::F2,
            "F3" => Key::F3,
            "F4" => Key::F4,
            "F6" => Key::F6,
            "F8" => Key::F8,
            "F9" => Key::F9,
            other => panic!("there is no key {other}"),
        }),
    }
}
