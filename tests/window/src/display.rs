//! A display that nobody sees.

use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use crate::processes::Group;

/// An X server without a screen, and the number it answers to.
pub struct Display {
    /// What programs find it by: `:7`.
    pub name: String,
    /// Where it keeps what it shows.
    picture: TempDir,
    _server: Group,
}

impl Display {
    /// Starts one of the next free number, large enough for any window.
    pub fn start() -> Self {
        Self::of_size("3840x2160")
    }

    /// Starts one of this size.
    ///
    /// # Panics
    /// When Xvfb does not start.
    pub fn of_size(size: &str) -> Self {
        let picture = tempfile::tempdir().expect("a temporary folder");
        let mut command = Command::new("Xvfb");
        command
            .args(["-displayfd", "1", "-nolisten", "tcp"])
            .args(["-screen", "0", &format!("{size}x24"), "-fbdir"])
            .arg(picture.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut server = Group::start(&mut command);
        let out = server.stdout().expect("Xvfb says its number");
        let mut number = String::new();
        BufReader::new(out).read_line(&mut number).expect("Xvfb says its number");
        Self { name: format!(":{}", number.trim()), picture, _server: server }
    }

    /// What it shows at this moment, byte by byte (XWD).
    ///
    /// # Errors
    /// A display that is gone.
    pub fn picture(&self) -> io::Result<Vec<u8>> {
        std::fs::read(self.picture.path().join("Xvfb_screen0"))
    }

    /// Works what the page does not know of, as the system's dialogs, and types as a person
    /// does. What `xdotool` printed, when it found something to do.
    ///
    /// # Panics
    /// Without `xdotool`.
    pub fn xdotool(&self, arguments: &[&str]) -> Option<String> {
        let mut xdotool = Command::new("xdotool");
        let done = xdotool.args(arguments).env("DISPLAY", &self.name).output();
        let output = done.expect("xdotool is installed");
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Drags files from beside it to the middle of the window of this title, and lets them go.
    ///
    /// # Panics
    /// Without such a window, `xdotool`, or GTK for Python.
    pub fn drop_files(&self, files: &[&Path], title: &str) {
        let mut command = Command::new("/usr/bin/python3");
        command
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/src/drag.py"))
            .args(files)
            .env("DISPLAY", &self.name)
            .stdout(Stdio::piped());
        let mut source = Group::start(&mut command);
        let mut said = String::new();
        let out = source.stdout().expect("the files say that they are there");
        BufReader::new(out).read_line(&mut said).expect("the files say that they are there");
        assert_eq!(said.trim(), "ready", "the files are there");
        let found = self.xdotool(&["search", "--onlyvisible", "--name", title]);
        let found = found.expect("the window");
        let window = found.lines().last().expect("the window");
        self.xdotool(&["mousemove", "2040", "1240", "mousedown", "1", "sleep", "0.2"]);
        self.xdotool(&["mousemove", "2060", "1260", "sleep", "0.2"]);
        for (x, y) in [("600", "400"), ("640", "420"), ("642", "421")] {
            self.xdotool(&["mousemove", "--window", window, x, y, "sleep", "0.3"]);
        }
        self.xdotool(&["mouseup", "1"]);
        std::thread::sleep(Duration::from_millis(500));
    }

    /// Gives the keys to a window by its title, as a window manager would.
    pub fn give_keys_to(&self, title: &str) -> bool {
        let found = self.xdotool(&["search", "--onlyvisible", "--name", title]);
        let found = found.unwrap_or_default();
        let Some(window) = found.lines().last() else { return false };
        self.xdotool(&["windowfocus", "--sync", window]).is_some()
    }
}
