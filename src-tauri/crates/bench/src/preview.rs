//! The page of a report while it is being written: from a keystroke to the bytes of all of it,
//! and, in the real window, to the page painted anew.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use domain::{Chapter, Report};
use office::{Desk, Press};
use store::Store;
use window::{App, Home};

use crate::Failure;
use crate::figure::{Figure, median};
use crate::window::times;

/// Pages of the report that is written at, at least.
const PAGES: usize = 60;
/// Keystrokes; the median counts.
const KEYS: usize = 15;
/// What is written where the example says less than sixty pages want.
const WORDS: &str = "Die Arbeitsgruppen haben ihre Vorhaben mit den Kommunen abgestimmt, und die \
    Eigentümerinnen und Eigentümer wurden früh einbezogen. ";

/// From a keystroke to the bytes.
pub(crate) fn keystrokes() -> Result<Vec<Figure>, Failure> {
    let folder = tempfile::tempdir()?;
    let (store, report, pages) = long_report(&folder.path().join("Beispiel"))?;
    Ok(printed(vec![
        Figure::new("preview.pages", pages as f64, "pages"),
        Figure::ms("preview.keystroke_ms", keystroke(&store, &report)?),
    ]))
}

/// From a keystroke to the page in the window.
pub(crate) fn repaints() -> Result<Vec<Figure>, Failure> {
    let home = Home::new();
    // The store is closed again before the window opens it.
    let file = long_report(&home.path().join("Beispiel"))?.0.path().to_owned();
    Ok(printed(vec![Figure::ms("preview.repaint_ms", repaint(&home, &file)?)]))
}

fn printed(figures: Vec<Figure>) -> Vec<Figure> {
    for Figure { name, value, unit } in &figures {
        println!("{name:<36}{value:>12.3} {unit}");
    }
    figures
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 12).unwrap_or_default()
}

fn set(
    store: &Store,
    report: &Report,
    chapters: &[Chapter],
    press: &mut Press,
) -> Result<usize, Failure> {
    let paper = office::report_draft(store, report.id, Some(chapters), day().into(), press)?.1;
    Ok(paper.pages)
}

/// The example, whose last report is made long, and how long.
fn long_report(place: &Path) -> Result<(Store, Report, usize), Failure> {
    let mut store = Desk::of("Messung").example(place, day(), &mut |_, _| {})?;
    let reports = store.all::<Report>()?.into_iter();
    let mut report = reports.max_by_key(|report| report.until).ok_or("a report")?;
    let mut press = Press::default();
    let mut pages = 0;
    while pages < PAGES {
        let chapter = report.chapters.last_mut().ok_or("a chapter")?;
        chapter.text.push_str("\n\n");
        chapter.text.push_str(&WORDS.repeat(40));
        pages = set(&store, &report, &report.chapters, &mut press)?;
    }
    let report = store.revise(report)?.value;
    Ok((store, report, pages))
}

/// From a keystroke in the first chapter to the bytes.
fn keystroke(store: &Store, report: &Report) -> Result<Duration, Failure> {
    let mut press = Press::default();
    let mut chapters = report.chapters.clone();
    set(store, report, &chapters, &mut press)?;
    let mut times = Vec::new();
    for _ in 0..KEYS {
        chapters.first_mut().ok_or("a chapter")?.text.push('e');
        let begin = Instant::now();
        set(store, report, &chapters, &mut press)?;
        times.push(begin.elapsed());
    }
    Ok(median(&mut times))
}

/// Notes from each key until the page that is read is another picture, in a frame.
const WATCH: &str = "
const well = document.querySelector('.well');
const painted = () => {
  const { top, height } = well.getBoundingClientRect();
  const isRead = (sheet) => {
    const box = sheet.getBoundingClientRect();
    return box.top <= top + height / 3 && box.bottom > top + height / 3;
  };
  return [...well.querySelectorAll('.sheet')].find(isRead)?.querySelector('canvas');
};
window.repaints = [];
let begin, before;
document.addEventListener('keydown', () => ([begin, before] = [performance.now(), painted()]), true);
new MutationObserver(() => {
  const now = painted();
  if (begin === undefined || !now || now === before) return;
  const since = begin;
  begin = undefined;
  requestAnimationFrame(() => window.repaints.push(['Seite', performance.now() - since]));
}).observe(well, { childList: true, subtree: true });";

/// From a keystroke in a chapter of the window to its page painted anew.
fn repaint(home: &Home, file: &Path) -> Result<Duration, Failure> {
    let app = App::start(home, Some(file));
    app.click("link", "Berichte");
    app.click("row", "Zwischenbericht 2025");
    app.click("button", "Gremienarbeit");
    app.type_into("Text zu Gremienarbeit", "Getagt wurde oft");
    app.until("the paper follows", || app.pages().contains("Getagt wurde oft"));
    app.execute(WATCH);
    let repaints = || app.execute("return window.repaints");
    for key in 1..=KEYS {
        app.type_text("e");
        app.until("the page is painted", || {
            repaints().as_array().is_some_and(|of| of.len() == key)
        });
        // What is near the page is painted, and the draft kept, before the next key.
        std::thread::sleep(Duration::from_secs(1));
    }
    let mut times: Vec<Duration> = times(&repaints())?
        .into_iter()
        .map(|(_, took)| Duration::from_secs_f64(took / 1000.0))
        .collect();
    Ok(median(&mut times))
}
