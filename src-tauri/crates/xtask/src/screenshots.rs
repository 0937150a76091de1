//! `cargo xtask screenshots`: what the product looks like, as PNG files to look at and compare.
//!
//! The screens of the window and the pages of the documents, of the example alliance at the moment
//! it takes for its present, so that two runs draw the same; and in `gallery` the pages of the
//! typesetter's own documents, which use every part of its house style.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    Outcome,
    process::{self, FEATURES},
    repo, tools, ui,
};

/// The present of the example alliance.
const STAND: &str = "2026-05-12T14:03";
/// An A4 page becomes 910 by 1286 pixels: readable as a whole on a screen.
const DOTS_PER_INCH: &str = "110";

const DOCUMENTS: [(&str, &[&str]); 12] = [
    ("einladung", &["KL 16"]),
    ("teilnehmerliste", &["KL 16"]),
    ("namensschilder", &["KL 16"]),
    ("tischkarten", &["KL 16"]),
    ("regiebuch", &["KL 16"]),
    ("protokoll", &["KL 15"]),
    ("protokollauszug", &["KL 15", "--top", "4"]),
    ("teilnahmebestaetigung", &["KL 15", "Dr. Nele Brockmann"]),
    ("dokumentation", &["BT 6"]),
    ("beschlussregister", &[]),
    ("aufgabenliste", &[]),
    ("zwischenbericht", &["--von", "2025-01-01", "--bis", "2025-12-31"]),
];

/// Writes every page into the folder, by default `target/screenshots`.
pub(crate) fn write(args: &[String]) -> Outcome {
    let folder = match args {
        [] => repo::root().join("target/screenshots"),
        [folder] => PathBuf::from(folder),
        _ => return Err("one folder at most: cargo xtask screenshots [DIR]".into()),
    };
    fs::create_dir_all(&folder)?;
    let folder = fs::canonicalize(folder)?;
    let alliance = folder.join("beispiel");
    if alliance.exists() {
        fs::remove_dir_all(&alliance)?;
    }
    process::run(buendnis().arg("beispiel").arg(&alliance))?;
    for (name, args) in DOCUMENTS {
        remove_pages(&folder, name)?;
        let pdf = folder.join(name).with_extension("pdf");
        let mut command = buendnis();
        command.arg(name).arg(&alliance).args(args).arg("--ausgabe").arg(&pdf);
        process::run(command.args(["--stand", STAND]))?;
        draw(&pdf)?;
    }
    fs::remove_dir_all(&alliance)?;
    gallery(&folder.join("gallery"))?;
    screens(&folder)?;
    println!("{}", folder.display());
    Ok(())
}

/// The window's screens, which the crate of the window's tests lists and knows how to reach.
fn screens(folder: &Path) -> Outcome {
    tools::provide_window()?;
    tools::provide_driver()?;
    ui::build()?;
    process::run(
        process::cargo().args(["build", "--quiet", "--bin", "buendnisbuero"]).args(FEATURES),
    )?;
    let look = ["run", "--quiet", "--example", "screens"];
    process::run(process::cargo().args(look).args(FEATURES).arg("--").arg(folder.join("screens")))
}

/// The typesetter's gallery, made anew as a whole.
fn gallery(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut command = process::cargo();
    command.args(["run", "--quiet", "--package", "typeset", "--example", "gallery", "--"]);
    process::run(command.arg(folder))?;
    for entry in fs::read_dir(folder)? {
        draw(&entry?.path())?;
    }
    Ok(())
}

/// The pages of a document beside it.
fn draw(pdf: &Path) -> Outcome {
    process::run(
        Command::new("pdftoppm")
            .args(["-png", "-r", DOTS_PER_INCH])
            .arg(pdf)
            .arg(pdf.with_extension("")),
    )
}

fn buendnis() -> Command {
    let mut command = process::program("buendnis");
    command.args(["--quiet", "--"]);
    command
}

/// The pages of an earlier run, which may have been more.
fn remove_pages(folder: &Path, document: &str) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let page = name.strip_prefix(document).and_then(|rest| rest.strip_suffix(".png"));
        if page.is_some_and(|page| page.starts_with('-')) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}
