//! Starting other programs: what they print goes to the terminal or comes back as text, and any
//! end but a good one is an error.

use std::{
    env, fmt,
    io::{self, BufRead, BufReader},
    process::{Command, ExitStatus, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use crate::{Outcome, repo};

/// How long the words of a program that has ended may still be on their way.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// A program that ended badly.
#[derive(Debug)]
pub(crate) struct Failed {
    line: String,
    status: ExitStatus,
}

impl Failed {
    /// Its exit code, unless a signal ended it.
    pub(crate) fn code(&self) -> Option<u8> {
        self.status.code().and_then(|code| u8::try_from(code).ok())
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` ended with {}", self.line, self.status)
    }
}

impl std::error::Error for Failed {}

/// The cargo that started us, in the workspace's top folder.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(repo::root());
    cargo
}

/// With these the window can be driven by tests. All checks build with them, so that nothing is
/// built twice.
pub(crate) const FEATURES: [&str; 2] = ["--features", "buendnisbuero/automation"];

/// `cargo run` of a program of this workspace, in the caller's folder, so that the paths among its
/// arguments mean what they say. Without `--package`, features are those of the whole workspace:
/// nothing is built twice.
pub(crate) fn program(name: &str) -> Command {
    let mut cargo = cargo();
    if let Ok(here) = env::current_dir() {
        cargo.current_dir(here);
    }
    cargo.args(["run", "--bin", name, "--manifest-path"]).arg(repo::root().join("Cargo.toml"));
    cargo
}

/// Runs with the terminal as its own.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    judge(command, status)
}

/// Runs with the terminal as its own, and returns what was complained as well, line by line.
pub(crate) fn run_and_hear(command: &mut Command) -> Outcome<(Outcome, Vec<String>)> {
    command.stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| not_started(command, &error))?;
    let (hear, heard) = mpsc::channel();
    let complaints = child.stderr.take();
    thread::spawn(move || {
        for line in complaints.map(BufReader::new).into_iter().flat_map(|all| all.split(b'\n')) {
            let Ok(line) = line else { return };
            let line = String::from_utf8_lossy(&line).into_owned();
            eprintln!("{line}");
            let _ = hear.send(line);
        }
    });
    let status = child.wait()?;
    // What it started may live on and keep the stream open: its own last words are there by now.
    let lines = std::iter::from_fn(|| heard.recv_timeout(LAST_WORDS).ok());
    Ok((judge(command, status), lines.collect()))
}

/// Runs and returns what it printed; its complaints still go to the terminal.
pub(crate) fn stdout(command: &mut Command) -> Outcome<String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|error| not_started(command, &error))?;
    judge(command, output.status)?;
    Ok(String::from_utf8(output.stdout)?)
}

/// Whether it starts and ends well, quietly.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

fn judge(command: &Command, status: ExitStatus) -> Outcome {
    if status.success() { Ok(()) } else { Err(Failed { line: line(command), status }.into()) }
}

fn not_started(command: &Command, error: &io::Error) -> String {
    format!("`{}` cannot be started: {error}", line(command))
}

/// The command as one would type it, with the program's name alone.
pub(crate) fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
