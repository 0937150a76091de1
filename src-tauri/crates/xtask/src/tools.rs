//! The first step of the test command: the programs that the checks call, and the PDF validator.
//!
//! On Debian and Ubuntu what is missing gets installed; elsewhere the developer is told the exact
//! command. When all is there it only looks along the search path.

use std::process::Command;

use pdfcheck::tools::{PROGRAMS, PYTHON, is_installed, is_prepared};

use crate::{Outcome, process};

/// Sees to it that every tool is there.
pub(crate) fn provide() -> Outcome {
    let missing = missing();
    if !missing.is_empty() {
        println!("missing: {}", missing.join(", "));
        if cfg!(target_os = "linux") && is_installed("apt-get") {
            install(&packages(&missing))?;
        } else {
            return Err(instructions(&missing).into());
        }
        if let still @ [_, ..] = &self::missing()[..] {
            return Err(
                format!("still missing after the installation: {}", still.join(", ")).into()
            );
        }
    }
    pdfcheck::tools::prepare()?;
    Ok(())
}

/// Python and its pip only fetch the validator: no need for them once it is there.
fn missing() -> Vec<&'static str> {
    let mut missing: Vec<_> = PROGRAMS.into_iter().filter(|name| !is_installed(name)).collect();
    if !is_prepared() {
        if !is_installed(PYTHON) {
            missing.push(PYTHON);
        }
        if !process::succeeds(Command::new(PYTHON).args(["-m", "pip", "--version"])) {
            missing.push("pip");
        }
    }
    missing
}

/// Debian's packages for these programs, each once.
fn packages(missing: &[&str]) -> Vec<&'static str> {
    let mut packages: Vec<_> = missing
        .iter()
        .map(|program| match *program {
            "java" | "javac" => "default-jdk-headless",
            "qpdf" => "qpdf",
            "pip" => "python3-pip",
            "python3" => "python3",
            _ => "poppler-utils",
        })
        .collect();
    packages.sort_unstable();
    packages.dedup();
    packages
}

fn install(packages: &[&str]) -> Outcome {
    let attempt = || {
        process::run(apt_get()?.args(["install", "-y", "--no-install-recommends"]).args(packages))
    };
    // The lists of packages may be missing or old, so a failure gets a second chance.
    attempt().or_else(|_| {
        process::run(apt_get()?.arg("update"))?;
        attempt()
    })
}

/// `apt-get` that waits for another installation to end instead of failing.
fn apt_get() -> Outcome<Command> {
    let is_root = process::stdout(Command::new("id").arg("-u"))?.trim() == "0";
    let mut command = if is_root {
        Command::new("apt-get")
    } else if is_installed("sudo") {
        let mut sudo = Command::new("sudo");
        sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    } else {
        return Err("neither root nor sudo: have an administrator install them".into());
    };
    command.env("DEBIAN_FRONTEND", "noninteractive").args(["-o", "DPkg::Lock::Timeout=400"]);
    Ok(command)
}

fn instructions(missing: &[&str]) -> String {
    let how = if cfg!(target_os = "macos") {
        "  brew install openjdk poppler qpdf python\n  \
         export PATH=\"$(brew --prefix openjdk)/bin:$PATH\""
    } else if cfg!(windows) {
        "  winget install Microsoft.OpenJDK.21 QPDF.QPDF oschwartz10612.Poppler Python.Python.3.13\n\
         and open a new terminal, so that the search path is the new one"
    } else {
        "  a JDK, poppler's tools, qpdf, and python3 with pip, by your system's package manager"
    };
    format!("these programs are needed: {}. Install:\n{how}\nand start again", missing.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_package_is_named_once() {
        assert_eq!(
            packages(&["pdftotext", "javac", "pdfinfo", "java", "qpdf", "pip"]),
            ["default-jdk-headless", "poppler-utils", "python3-pip", "qpdf"]
        );
    }

    #[test]
    fn the_instructions_name_what_is_missing() {
        assert!(instructions(&["qpdf", "javac"]).contains("qpdf, javac"));
    }
}
