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

/// All figures, printed as they come.
pub(crate) fn figures() -> Result<Vec<Figure>, Failure> {
    let home = Home::new();
    let (store, report, pages) = long_report(&home.path().join("Beispiel"))?;
    let file = store.path().to_owned();
    let mut figures = vec![
        Figure::new("preview.pages", pages as f64, "pages"),
        Figure::ms("preview.keystroke_ms", keystroke(&store, &report)?),
    ];
    drop(store);
    figures.push(Figure::ms("preview.repaint_ms", repaint(&home, &file)?));
    for Figure { name, value, unit } in &figures {
        println!("{name:<36}{value:>12.3} {unit}");
    }
    Ok(figures)
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

/// The script behind each key: until the page that is read is another picture, in a frame.
const TYPE: &str = "
const done = arguments[arguments.length - 1];
const rest = (ms) => new Promise((go) => setTimeout(go, ms));
const painted = () => {
  const well = document.querySelector('.well').getBoundingClientRect();
  const isRead = (sheet) => {
    const { top, bottom } = sheet.getBoundingClientRect();
    return bottom > well.top + well.height / 3 && top <= well.top + well.height / 3;
  };
  return [...document.querySelectorAll('.well .sheet')].find(isRead)?.querySelector('canvas');
};
(async () => {
  const times = [];
  for (let key = 0; key < 15; key++) {
    const before = painted();
    const begin = performance.now();
    document.execCommand('insertText', false, 'e');
    while (!painted() || painted() === before) {
      if (performance.now() - begin > 9000) throw new Error('nothing is painted');
      await rest(1);
    }
    await new Promise(requestAnimationFrame);
    times.push(['Seite', performance.now() - begin]);
    await rest(900);
  }
  done(times);
})().catch((thrown) => done(String(thrown)));";

/// From a keystroke in a chapter of the window to its page painted anew.
fn repaint(home: &Home, file: &Path) -> Result<Duration, Failure> {
    let app = App::start(home, Some(file));
    app.click("link", "Berichte");
    app.click("row", "Zwischenbericht 2025");
    app.click("button", "Gremienarbeit");
    app.type_into("Text zu Gremienarbeit", "Getagt wurde oft");
    app.until("the paper follows", || app.pages().contains("Getagt wurde oft"));
    let mut times: Vec<Duration> = times(&app.execute_async(TYPE))?
        .into_iter()
        .map(|(_, took)| Duration::from_secs_f64(took / 1000.0))
        .collect();
    Ok(median(&mut times))
}
