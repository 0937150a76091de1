//! How fast documents are set: one tree, set by `typeset` and, as markup, by Typst, in turn
//! on the same machine. Each run is a process of its own, so that nothing is warm and peak
//! memory is its own. Both keep PDF/UA-1 and PDF/A-2a; Typst's time includes reading its markup,
//! ours begins with the finished tree.

mod markup;
mod photos;
mod report;
mod rival;

use std::path::Path;
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};

use crate::Failure;
use crate::figure::{Figure, median, timed};
use rival::Typst;

/// Chapters of the report that is compared, and of the longest one.
const LONG: usize = 16;
const LONGEST: usize = 10 * LONG;
/// Chapters of the report with photos.
const ILLUSTRATED: usize = 4;
/// Runs of each; the median counts.
const RUNS: usize = 5;

/// One document set once, in a process of its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Run {
    ms: f64,
    /// What setting it added to the memory of the process at its peak.
    mb: f64,
    pages: usize,
    file_mb: f64,
}

/// All figures, printed as they come.
pub(crate) fn figures() -> Result<Vec<Figure>, Failure> {
    let mut figures = Vec::new();
    let mut note = |name: &str, value: f64, unit: &str| {
        println!("{name:<36}{value:>12.3} {unit}");
        figures.push(Figure::new(name, value, unit));
    };
    note("typeset.4p.ms", short()?, "ms");
    note("photo.12mp.ms", twelve_megapixels()?, "ms");
    let typst = Typst::provide()?;
    let folder = tempfile::tempdir()?;
    let long = contest("typeset.200p", LONG, &[], &typst, folder.path(), &mut note)?;
    let longest: Vec<Run> =
        (0..3).map(|_| in_own_process(LONGEST, folder.path())).collect::<Result<_, _>>()?;
    let most = middle(&longest);
    note("typeset.2000p.ms", most.ms, "ms");
    note("typeset.2000p.pages", most.pages as f64, "pages");
    // Growth from the least times: the rest is what else the machine was doing.
    let times = most.pages as f64 / middle(&long).pages as f64;
    let growth = (least(&longest) / least(&long)).ln() / times.ln();
    note("typeset.growth_exponent", growth, "exponent");
    contest("report.60p", ILLUSTRATED, &photos::photos()?, &typst, folder.path(), &mut note)?;
    Ok(figures)
}

/// The same report set by us and by Typst in turn; our runs.
fn contest(
    name: &str,
    chapters: usize,
    photos: &[Vec<u8>],
    typst: &Typst,
    folder: &Path,
    note: &mut impl FnMut(&str, f64, &str),
) -> Result<Vec<Run>, Failure> {
    for (number, photo) in photos.iter().enumerate() {
        std::fs::write(folder.join(photo_name(number)), photo)?;
    }
    let source = folder.join("report.typ");
    std::fs::write(&source, markup::of(&report::report(chapters, &images(folder))))?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(in_own_process(chapters, folder)?);
        theirs.push(typst.compile(&source)?);
    }
    let (us, them) = (middle(&ours), middle(&theirs));
    for (name, runs) in [(name, &ours), (&*format!("{name}.typst"), &theirs)] {
        let most = runs.iter().map(|run| run.ms).fold(0.0, f64::max);
        note(&format!("{name}.pages"), middle(runs).pages as f64, "pages");
        note(&format!("{name}.ms.least"), least(runs), "ms");
        note(&format!("{name}.ms"), middle(runs).ms, "ms");
        note(&format!("{name}.ms.most"), most, "ms");
        note(&format!("{name}.memory_mb"), middle(runs).mb, "MB");
        note(&format!("{name}.file_mb"), middle(runs).file_mb, "MB");
    }
    note(&format!("{name}.time_vs_typst"), us.ms / them.ms, "ratio");
    note(&format!("{name}.memory_vs_typst"), us.mb / them.mb, "ratio");
    Ok(ours)
}

fn photo_name(number: usize) -> String {
    format!("photo-{number}.jpg")
}

/// The photos that lie in a folder.
fn images(folder: &Path) -> Vec<typeset::Image> {
    (0..)
        .map_while(|number| std::fs::read(folder.join(photo_name(number))).ok())
        .map(typeset::Image::new)
        .collect()
}

fn least(runs: &[Run]) -> f64 {
    runs.iter().map(|run| run.ms).fold(f64::MAX, f64::min)
}

/// The run of median time with the median of memory.
fn middle(runs: &[Run]) -> Run {
    let mut runs = runs.to_vec();
    runs.sort_by(|a, b| a.mb.total_cmp(&b.mb));
    let mb = runs[runs.len() / 2].mb;
    runs.sort_by(|a, b| a.ms.total_cmp(&b.ms));
    Run { mb, ..runs[runs.len() / 2].clone() }
}

/// A short paper in this process, fonts loaded: the median of some runs.
fn short() -> Result<f64, Failure> {
    let doc = report::short();
    let pages = typeset::typeset(&doc)?.pages;
    if pages != 4 {
        return Err(format!("the short paper has {pages} pages instead of 4").into());
    }
    let mut times = Vec::new();
    for _ in 0..20 {
        let (pdf, took) = timed(|| typeset::typeset(&doc));
        pdf?;
        times.push(took);
    }
    Ok(median(&mut times).as_secs_f64() * 1000.0)
}

/// A camera's photo made ready for print, once when it is attached: the median of some runs.
fn twelve_megapixels() -> Result<f64, Failure> {
    let photo = photos::camera()?;
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let (print, took) = timed(|| typeset::picture_for_print(&photo));
        print?;
        times.push(took);
    }
    Ok(median(&mut times).as_secs_f64() * 1000.0)
}

/// Sets the report of so many chapters with the photos of a folder, in this process.
pub(crate) fn measure(chapters: usize, folder: &Path) -> Result<Run, Failure> {
    let doc = report::report(chapters, &images(folder));
    let before = memory_mb("VmRSS:");
    let (pdf, took) = timed(|| typeset::typeset(&doc));
    let pdf = pdf?;
    Ok(Run {
        ms: took.as_secs_f64() * 1000.0,
        mb: memory_mb("VmHWM:") - before,
        pages: pdf.pages,
        file_mb: pdf.bytes.len() as f64 / 1e6,
    })
}

fn in_own_process(chapters: usize, folder: &Path) -> Result<Run, Failure> {
    let mut command = Command::new(std::env::current_exe()?);
    answer(command.args(["--measure-paper", &chapters.to_string()]).arg(folder))
}

/// Runs a program that prints a [`Run`].
fn answer(command: &mut Command) -> Result<Run, Failure> {
    let output = command.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("{command:?} failed").into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// What the system knows of this process's memory; nothing where it does not tell.
fn memory_mb(key: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(key));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kilobytes.unwrap_or(f64::NAN) / 1024.0
}
