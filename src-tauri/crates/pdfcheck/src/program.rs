//! Runs the outside programs and turns what they say into our errors.

use std::{
    io,
    process::{Command, ExitStatus},
};

use crate::Error;

/// What a program left behind. Its text is taken as UTF-8; a stray byte is no reason to fail.
pub(crate) struct Output {
    pub(crate) status: ExitStatus,
    pub(crate) stdout: String,
    stderr: String,
}

impl Output {
    /// What the program said when it failed, from wherever it said it.
    pub(crate) fn complaint(&self) -> String {
        let words = if self.stderr.trim().is_empty() { &self.stdout } else { &self.stderr };
        format!("{}\n{}", self.status, words.trim())
    }
}

/// Runs to the end, whatever the exit code.
pub(crate) fn run(command: &mut Command) -> Result<Output, Error> {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.output() {
        Ok(output) => Ok(Output {
            status: output.status,
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Error::Missing(program)),
        Err(error) => Err(Error::Failed { program, detail: error.to_string() }),
    }
}

/// Runs to a good end and returns what was printed; any other end is an error.
pub(crate) fn stdout(command: &mut Command) -> Result<String, Error> {
    let output = run(command)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let program = command.get_program().to_string_lossy().into_owned();
    Err(Error::Failed { program, detail: output.complaint() })
}
