//! Processes that never outlive their test, with everything they started.

use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command};

/// A process and its children.
pub struct Group(Child);

impl Group {
    /// Starts it as the head of a group of its own.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start(command: &mut Command) -> Self {
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command.process_group(0).spawn();
        Self(child.unwrap_or_else(|error| panic!("{program} does not start: {error}")))
    }

    /// The head's number.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// What it prints.
    pub fn stdout(&mut self) -> Option<ChildStdout> {
        self.0.stdout.take()
    }

    /// Ends all of it at once, as a power cut would.
    pub fn kill(&mut self) {
        let group = format!("-{}", self.0.id());
        // A group that ended by itself is as good.
        let _ = Command::new("kill").args(["-KILL", "--", &group]).output();
        let _ = self.0.wait();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
    }
}
