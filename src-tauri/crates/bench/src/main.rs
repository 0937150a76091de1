//! `cargo xtask bench`: how fast the office is on big alliances, and how that grows.
//!
//! An alliance of ten busy years and one ten times its size are laid out, each measured in
//! a process of its own (so that peak memory is its own), and put side by side. Figures
//! that depend on the machine are for reading; those that hold anywhere are ratios taken
//! in one run: against a bare SQLite commit on the same disk, and of ten times to once.
#![forbid(unsafe_code)]

mod alliance;
mod bare;
mod figure;
mod generate;
mod paper;
mod preview;
mod table;
mod window;

use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

use figure::Figure;

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Failure> {
    let mut json = None;
    let mut scales = vec![1, 10];
    let (mut papers, mut preview, mut window) = (true, true, true);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            // One measurement, in this process: how the other processes are started.
            "--measure" => {
                let scale = args.next().ok_or("--measure SCALE")?.parse()?;
                println!("{}", serde_json::to_string(&alliance::measure(scale)?)?);
                return Ok(());
            }
            "--measure-paper" => {
                let chapters = args.next().ok_or("--measure-paper CHAPTERS FOLDER")?.parse()?;
                let folder = PathBuf::from(args.next().ok_or("--measure-paper CHAPTERS FOLDER")?);
                println!("{}", serde_json::to_string(&paper::measure(chapters, &folder)?)?);
                return Ok(());
            }
            "--only" => match args.next().as_deref() {
                Some("office") => (papers, preview, window) = (false, false, false),
                Some("papers") => (scales, window) = (Vec::new(), false),
                Some("preview") => (scales, papers, window) = (Vec::new(), false, false),
                Some("window") => (scales, papers, preview) = (Vec::new(), false, false),
                _ => return Err("--only office, papers, preview or window".into()),
            },
            "--json" => json = Some(PathBuf::from(args.next().ok_or("--json FILE")?)),
            "--quick" => scales = vec![1],
            other => return Err(format!("unknown argument {other}").into()),
        }
    }
    let mut columns = Vec::new();
    for scale in scales {
        eprintln!("measuring {scale}× …");
        columns.push((scale, in_own_process(scale)?));
    }
    let mut figures = table::figures(&columns);
    table::print(&columns, &figures);
    if papers {
        eprintln!("measuring papers …");
        figures.extend(paper::figures()?);
    }
    if papers || preview {
        figures.extend(preview::keystrokes()?);
    }
    if window {
        eprintln!("measuring the window …");
        figures.extend(window::figures()?);
    }
    if window || preview {
        figures.extend(preview::repaints()?);
    }
    if let Some(file) = json {
        std::fs::write(file, serde_json::to_string_pretty(&figures)? + "\n")?;
    }
    Ok(())
}

fn in_own_process(scale: u32) -> Result<Vec<Figure>, Failure> {
    let output = Command::new(std::env::current_exe()?)
        .args(["--measure", &scale.to_string()])
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("the measurement of {scale}× failed").into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}
