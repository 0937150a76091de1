//! The programs and libraries that our commands call: what is missing gets installed on Debian
//! and Ubuntu; elsewhere the developer is told the exact command. When all is there this only
//! looks along the search path.

use std::process::Command;

use pdfcheck::tools::{PROGRAMS, PYTHON, is_installed, is_prepared};

use crate::{Outcome, process};

/// What the window is built with. macOS and Windows have their web view already.
const WINDOW: &[&str] = if cfg!(target_os = "linux") { &["cc", "webkit2gtk", "gtk3"] } else { &[] };
/// What drives the real window in tests, and shows it where there is no screen.
const DRIVER: &[&str] = if cfg!(target_os = "linux") {
    &["WebKitWebDriver", "Xvfb", "xdotool", "dbus-run-session", "at-spi", "python3"]
} else {
    &[]
};

/// Sees to it that everything for the checks is there: the PDF validators and the readers of
/// calendars and mails too.
pub(crate) fn provide() -> Outcome {
    provide_window()?;
    provide_driver()?;
    let mut wanted = PROGRAMS.to_vec();
    wanted.push(PYTHON);
    // pip only fetches: no need for it once all is there.
    if !(is_prepared() && readback::is_prepared()) {
        wanted.push("pip");
    }
    provide_all(&wanted)?;
    pdfcheck::tools::prepare()?;
    readback::prepare()?;
    Ok(())
}

/// Sees to it that the window can be built.
pub(crate) fn provide_window() -> Outcome {
    provide_all(WINDOW)
}

/// Sees to it that the window can be driven.
pub(crate) fn provide_driver() -> Outcome {
    provide_all(DRIVER)
}

fn provide_all(wanted: &[&'static str]) -> Outcome {
    let missing = missing(wanted);
    if missing.is_empty() {
        return Ok(());
    }
    println!("missing: {}", missing.join(", "));
    if !(cfg!(target_os = "linux") && is_installed("apt-get")) {
        return Err(instructions(&missing).into());
    }
    install(&packages(&missing))?;
    match &self::missing(wanted)[..] {
        [] => Ok(()),
        still => Err(format!("still missing after the installation: {}", still.join(", ")).into()),
    }
}

fn missing(wanted: &[&'static str]) -> Vec<&'static str> {
    wanted.iter().copied().filter(|name| !is_there(name)).collect()
}

fn is_there(name: &str) -> bool {
    let library = |name| process::succeeds(Command::new("pkg-config").args(["--exists", name]));
    match name {
        "pip" => process::succeeds(Command::new(PYTHON).args(["-m", "pip", "--version"])),
        "webkit2gtk" => library("webkit2gtk-4.1"),
        "gtk3" => library("gtk+-3.0"),
        // What a screen reader stands on, and Python's way to it. Debian's own Python has it.
        "at-spi" => process::succeeds(
            Command::new("/usr/bin/python3")
                .args(["-c", "import gi; gi.require_version('Atspi', '2.0')"]),
        ),
        program => is_installed(program),
    }
}

/// Debian's packages for these, each once.
fn packages(missing: &[&str]) -> Vec<&'static str> {
    let mut packages: Vec<_> = missing
        .iter()
        .flat_map(|name| match *name {
            "java" | "javac" => &["default-jdk-headless"][..],
            "qpdf" => &["qpdf"],
            "pip" => &["python3-pip"],
            "python3" => &["python3"],
            "cc" => &["build-essential"],
            "webkit2gtk" => &["libwebkit2gtk-4.1-dev", "pkg-config"],
            "gtk3" => &["libgtk-3-dev", "pkg-config"],
            "WebKitWebDriver" => &["webkit2gtk-driver"],
            "Xvfb" => &["xvfb"],
            "xdotool" => &["xdotool"],
            "dbus-run-session" => &["dbus"],
            "at-spi" => &["at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"],
            _ => &["poppler-utils"],
        })
        .copied()
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
    let mut command = as_administrator("apt-get")?;
    command.args(["-o", "DPkg::Lock::Timeout=400"]);
    Ok(command)
}

/// A program of the system, with the rights to install.
pub(crate) fn as_administrator(program: &str) -> Outcome<Command> {
    let is_root = process::stdout(Command::new("id").arg("-u"))?.trim() == "0";
    let mut command = if is_root {
        Command::new(program)
    } else if is_installed("sudo") {
        let mut sudo = Command::new("sudo");
        sudo.args(["DEBIAN_FRONTEND=noninteractive", program]);
        sudo
    } else {
        return Err("neither root nor sudo: have an administrator install them".into());
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
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
        "  by your system's package manager: the development files of WebKitGTK 4.1 and GTK 3, \
         WebKitWebDriver and Xvfb; a JDK, poppler's tools, qpdf, and python3 with pip"
    };
    format!("these are needed: {}. Install:\n{how}\nand start again", missing.join(", "))
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
        assert_eq!(
            packages(&["webkit2gtk", "gtk3", "Xvfb"]),
            ["libgtk-3-dev", "libwebkit2gtk-4.1-dev", "pkg-config", "xvfb"]
        );
    }

    #[test]
    fn the_instructions_name_what_is_missing() {
        assert!(instructions(&["qpdf", "javac"]).contains("qpdf, javac"));
    }
}
