//! The page of a report while it is being written: from a keystroke to the bytes of all of it.

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use domain::{Chapter, Report};
use office::{Desk, Press};

use crate::Failure;
use crate::figure::{Figure, median};

/// Pages of the report that is written at, at least.
const PAGES: usize = 60;
/// Keystrokes; the median counts.
const KEYS: usize = 15;
/// What is written where the example says less than sixty pages want.
const WORDS: &str = "Die Arbeitsgruppen haben ihre Vorhaben mit den Kommunen abgestimmt, und die \
    Eigentümerinnen und Eigentümer wurden früh einbezogen. ";

/// How many pages the report has, and how long one keystroke takes; printed as they come.
pub(crate) fn figures() -> Result<Vec<Figure>, Failure> {
    let (pages, keystroke) = keystroke()?;
    let figures = [
        Figure::new("preview.pages", pages as f64, "pages"),
        Figure::ms("preview.keystroke_ms", keystroke),
    ];
    for Figure { name, value, unit } in &figures {
        println!("{name:<36}{value:>12.3} {unit}");
    }
    Ok(figures.into())
}

/// How many pages the example's report is made to have, and how long one keystroke takes until
/// the report's bytes are there with it.
fn keystroke() -> Result<(usize, Duration), Failure> {
    let folder = tempfile::tempdir()?;
    let day = NaiveDate::from_ymd_opt(2026, 5, 12).ok_or("a day")?;
    let store =
        Desk::of("Messung").example(&folder.path().join("Beispiel"), day, &mut |_, _| {})?;
    let reports = store.all::<Report>()?;
    let report = reports.iter().max_by_key(|report| report.until).ok_or("a report")?;
    let mut chapters = report.chapters.clone();
    let mut press = Press::default();
    let mut set = |chapters: &[Chapter]| {
        office::report_draft(&store, report.id, Some(chapters), day.into(), &mut press)
    };
    let mut pages = 0;
    while pages < PAGES {
        let chapter = chapters.first_mut().ok_or("a chapter")?;
        chapter.text.push_str("\n\n");
        chapter.text.push_str(&WORDS.repeat(40));
        pages = set(&chapters)?.1.pages;
    }
    let mut times = Vec::new();
    for _ in 0..KEYS {
        chapters.first_mut().ok_or("a chapter")?.text.push('e');
        let begin = Instant::now();
        set(&chapters)?;
        times.push(begin.elapsed());
    }
    Ok((pages, median(&mut times)))
}
