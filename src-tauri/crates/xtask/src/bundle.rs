//! `cargo xtask bundle`: what people install. On Linux a .deb, which is installed and started
//! here before it counts as made; on Windows and macOS what `tauri.conf.json` lists for them.

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{Outcome, process, repo, tools, ui};

/// The Debian package's name.
const PACKAGE: &str = "buendnisbuero";
/// Where it puts the program.
const INSTALLED: &str = "/usr/bin/buendnisbuero";

/// Makes the installers; with `--debug` quickly, to try the bundling itself.
pub(crate) fn make(args: &[String]) -> Outcome {
    let is_debug = match args {
        [] => false,
        [only] if only == "--debug" => true,
        _ => return Err("cargo xtask bundle [--debug]".into()),
    };
    tools::provide_window()?;
    ui::install()?;
    let kinds = match std::env::consts::OS {
        "linux" => "deb",
        "windows" => "nsis,msi",
        _ => "dmg",
    };
    let mut tauri = ui::npx("tauri");
    tauri.args(["build", "--bundles", kinds]);
    // The slower profile is for what is handed out alone.
    if is_debug {
        tauri.arg("--debug")
    } else {
        tauri.args(["--", "--profile", "dist"])
    };
    process::run(&mut tauri)?;
    let profile = if is_debug { "debug" } else { "dist" };
    let folder = repo::root().join("target").join(profile).join("bundle");
    if cfg!(target_os = "linux") { check(&newest_deb(&folder.join("deb"))?) } else { Ok(()) }
}

/// Installs the package, starts the program and sees its first screen; then it is removed.
fn check(deb: &Path) -> Outcome {
    tools::provide_driver()?;
    // apt, unlike dpkg, also brings what the package needs.
    process::run(
        tools::as_administrator("apt-get")?
            .args(["install", "-y", "--reinstall", "--no-install-recommends"])
            .arg(deb),
    )?;
    let seen = process::run(
        process::cargo()
            .args(["run", "--quiet", "--package", "window", "--example", "look", "--"])
            .args(["read=Beispielbündnis ansehen", "example", "read=Lebendige Mitte"])
            .env("BUENDNISBUERO", INSTALLED),
    );
    process::run(tools::as_administrator("dpkg")?.args(["--remove", PACKAGE]))?;
    seen?;
    println!("{} installs, starts and shows its window", deb.display());
    Ok(())
}

fn newest_deb(folder: &Path) -> Outcome<PathBuf> {
    let made = |path: &PathBuf| {
        fs::metadata(path).and_then(|about| about.modified()).unwrap_or(SystemTime::UNIX_EPOCH)
    };
    fs::read_dir(folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "deb"))
        .max_by_key(made)
        .ok_or_else(|| format!("no package in {}", folder.display()).into())
}
