//! A display that nobody sees.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::processes::Group;

/// An X server without a screen, and the number it answers to.
pub struct Display {
    /// What programs find it by: `:7`.
    pub name: String,
    _server: Group,
}

impl Display {
    /// Starts one of the next free number.
    pub fn start() -> Self {
        let mut command = Command::new("Xvfb");
        command
            .args(["-displayfd", "1", "-screen", "0", "3840x2160x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut server = Group::start(&mut command);
        let out = server.stdout().expect("Xvfb says its number");
        let mut number = String::new();
        BufReader::new(out).read_line(&mut number).expect("Xvfb says its number");
        Self { name: format!(":{}", number.trim()), _server: server }
    }
}
