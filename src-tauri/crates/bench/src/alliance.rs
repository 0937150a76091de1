//! The measurements on one alliance.

use std::fs::File;
use std::io::BufWriter;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Id, Meeting, Period, SeededIds, Task};
use store::{Hand, NoAttachments, Store};

use crate::bare::Bare;
use crate::figure::{Figure, median, quantile, timed};
use crate::{Failure, generate};

/// Changes, undos and bare commits that are timed, in turn.
const COMMITS: usize = 200;

pub(crate) fn measure(scale: u32) -> Result<Vec<Figure>, Failure> {
    let folder = tempfile::tempdir()?;
    let place = folder.path().join("Großes Land");
    let mut figures = Vec::new();

    let register = generate::alliance(scale);
    figures.push(Figure::new("records", register.len() as f64, "records"));
    let mut quiet = |_: store::Progress| ControlFlow::Continue(());
    let (made, took) =
        timed(|| Store::create_from(&place, &register, &NoAttachments, hand(2), &mut quiet));
    drop(made?);
    figures.push(Figure::ms("import.ms", took));
    json(&register, &mut figures)?;
    drop(register);

    figures.push(Figure::new("file.mb", megabytes(&place)?, "MB"));
    open(&place, &mut figures)?;
    let mut store = Store::open(&place, hand(3))?;
    lists(&store, &mut figures)?;
    search(&store, &mut figures)?;
    commits(&mut store, folder.path(), &mut figures)?;
    views(&store, &mut figures)?;
    documents(&store, &mut figures)?;
    if let Some(peak) = peak_memory_mb() {
        figures.push(Figure::new("memory.peak_mb", peak, "MB"));
    }
    Ok(figures)
}

fn hand(seed: u64) -> Hand {
    let now: DateTime<Utc> = DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000);
    Hand { actor: "Messung".into(), clock: Box::new(now), ids: Box::new(SeededIds::new(seed)) }
}

/// How often that is measured which takes long: the middle one counts.
const TIMES: usize = 3;

fn json(register: &domain::Register, figures: &mut Vec<Figure>) -> Result<(), Failure> {
    let (mut written, mut read) = (Vec::new(), Vec::new());
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("complete.json");
    let mut bytes = Vec::new();
    for _ in 0..TIMES {
        let file = BufWriter::new(File::create(&path)?);
        let (done, took) = timed(|| exchange::json::write(register, file));
        done?;
        written.push(took);
        bytes = std::fs::read(&path)?;
        let (register, took) = timed(|| exchange::json::read(&bytes));
        drop(register?);
        read.push(took);
    }
    figures.push(Figure::ms("json.write.ms", median(&mut written)));
    figures.push(Figure::ms("json.read.ms", median(&mut read)));
    figures.push(Figure::new("json.mb", bytes.len() as f64 / 1e6, "MB"));
    Ok(())
}

fn open(place: &Path, figures: &mut Vec<Figure>) -> Result<(), Failure> {
    let mut opened = Vec::new();
    for _ in 0..5 {
        let (store, took) = timed(|| Store::open(place, hand(4)));
        opened.push(took);
        drop(store?);
    }
    figures.push(Figure::ms("open.ms", median(&mut opened)));
    Ok(())
}

fn lists(store: &Store, figures: &mut Vec<Figure>) -> Result<(), Failure> {
    let (mut meetings, mut people) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let (lines, took) = timed(|| office::meetings(store));
        drop(lines?);
        meetings.push(took);
        let (found, took) = timed(|| store.all::<domain::Person>());
        drop(found?);
        people.push(took);
    }
    figures.push(Figure::ms("list.meetings.ms", median(&mut meetings)));
    figures.push(Figure::ms("list.people.ms", median(&mut people)));
    Ok(())
}

/// What people type, letter by letter.
const TYPED: &[&str] = &[
    "wanderbäume grünfurt",
    "strassenbel",
    "mueller",
    "brockmann nele",
    "kühle",
    "leerstand aus",
    "über",
    "weiß 17",
    "parkdeck",
    "ag trink",
];

fn search(store: &Store, figures: &mut Vec<Figure>) -> Result<(), Failure> {
    let mut times: Vec<Duration> = Vec::new();
    for typed in TYPED {
        for (end, _) in typed.char_indices().skip(1).chain([(typed.len(), ' ')]) {
            let mut took = Vec::new();
            for _ in 0..TIMES {
                let (hits, time) = timed(|| store.search(&typed[..end], 20));
                drop(hits?);
                took.push(time);
            }
            times.push(median(&mut took));
        }
    }
    figures.push(Figure::ms("search.p95_ms", quantile(&mut times, 0.95)));
    figures.push(Figure::ms("search.worst_ms", quantile(&mut times, 1.0)));
    Ok(())
}

fn commits(store: &mut Store, beside: &Path, figures: &mut Vec<Figure>) -> Result<(), Failure> {
    let mut bare = Bare::create(&beside.join("bare.db"))?;
    let tasks: Vec<Task> = store.all()?;
    // In turn with the bare commit, so that a disk that slows down slows both; and changes
    // apart from undos, so that each is measured against the disk of its own minute.
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    for task in tasks.iter().step_by(tasks.len() / COMMITS).take(COMMITS) {
        floor.push(bare.commit()?);
        let title = format!("{} – ergänzt", task.title);
        let (done, took) = timed(|| store.revise(Task { title, ..task.clone() }));
        done?;
        ours.push(took);
    }
    against("commit", &mut ours, &mut floor, figures);
    // What a change leaves to the next search, which brings the index up to date.
    let mut searched = Vec::new();
    for task in tasks.iter().rev().step_by(tasks.len() / 20).take(20) {
        let title = format!("{} – geändert", task.title);
        store.revise(Task { title, ..task.clone() })?;
        let (hits, took) = timed(|| store.search("wanderbäume grünfurt", 20));
        hits?;
        searched.push(took);
    }
    figures.push(Figure::ms("search.after_change_ms", median(&mut searched)));
    let (mut undone, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..COMMITS {
        floor.push(bare.commit()?);
        let (done, took) = timed(|| store.undo());
        done?;
        undone.push(took);
    }
    against("undo", &mut undone, &mut floor, figures);
    Ok(())
}

/// How long something durable takes, and against the bare commits made in turn with it.
fn against(name: &str, ours: &mut [Duration], floor: &mut [Duration], figures: &mut Vec<Figure>) {
    let (ours, floor) = (median(ours), median(floor));
    figures.push(Figure::ms(&format!("{name}.bare_ms"), floor));
    figures.push(Figure::ms(&format!("{name}.ms"), ours));
    let ratio = ours.as_secs_f64() / floor.as_secs_f64();
    figures.push(Figure::new(&format!("{name}.vs_bare_sqlite"), ratio, "ratio"));
}

/// What a person opens around a session: its page with the agenda, the body that meets, all
/// dates, decisions and tasks, the attendance over all years, what comes along from the sessions
/// before, and the day. Taken of the last session, which has the most behind it.
fn views(store: &Store, figures: &mut Vec<Figure>) -> Result<(), Failure> {
    let meetings: Vec<Meeting> = store.all()?;
    let last = meetings.iter().filter(|meeting| meeting.body.is_some());
    let last = last.max_by_key(|meeting| (meeting.date, meeting.id)).ok_or("no meeting")?;
    let (id, today) = (last.id, last.date.ok_or("no date")?);
    let body = last.body.ok_or("no body")?;
    let ever = Period::new(NaiveDate::MIN, NaiveDate::MAX).ok_or("no period")?;
    type View<'a> = (&'static str, Box<dyn Fn() -> Result<(), office::Error> + 'a>);
    let views: [View; 8] = [
        ("page", Box::new(|| office::view::meeting_page(store, id, today.into()).map(drop))),
        ("register", Box::new(|| office::view::meeting_rows(store, today).map(drop))),
        ("decisions", Box::new(|| office::view::decision_rows(store, today).map(drop))),
        ("attendance", Box::new(|| office::attendance_statistics(store, ever).map(drop))),
        ("carry_over", Box::new(|| office::view::carried_page(store, id).map(drop))),
        ("body", Box::new(|| office::view::body_page(store, body, today).map(drop))),
        ("tasks", Box::new(|| office::view::task_rows(store).map(drop))),
        ("overview", Box::new(|| office::view::overview(store, today).map(drop))),
    ];
    let mut worst = Duration::ZERO;
    for (name, view) in views {
        let mut times = Vec::new();
        for _ in 0..5 {
            let (shown, took) = timed(&view);
            shown?;
            times.push(took);
        }
        let took = median(&mut times);
        figures.push(Figure::ms(&format!("meetings.{name}.ms"), took));
        worst = worst.max(took);
    }
    figures.push(Figure::ms("meetings.worst_view_ms", worst));
    Ok(())
}

fn documents(store: &Store, figures: &mut Vec<Figure>) -> Result<(), Failure> {
    let as_of = DateTime::UNIX_EPOCH.naive_utc();
    let meetings: Vec<Meeting> = store.all()?;
    let middle: Id<Meeting> =
        meetings.get(meetings.len() / 2).map(|meeting| meeting.id).ok_or("no meeting")?;
    let mut times = Vec::new();
    for _ in 0..5 {
        let (paper, took) = timed(|| office::minutes(store, middle, as_of));
        paper?;
        times.push(took);
    }
    figures.push(Figure::ms("minutes.ms", median(&mut times)));
    let year = |month, day| NaiveDate::from_ymd_opt(2020, month, day).unwrap_or_default();
    let period = Period::new(year(1, 1), year(12, 31)).ok_or("no period")?;
    let (mut times, mut pages) = (Vec::new(), 0);
    for _ in 0..TIMES {
        let (paper, took) = timed(|| office::interim_report(store, period, as_of));
        pages = paper?.pages;
        times.push(took);
    }
    figures.push(Figure::new("report.pages", pages as f64, "pages"));
    figures.push(Figure::ms("report.ms", median(&mut times)));
    Ok(())
}

fn megabytes(place: &Path) -> Result<f64, Failure> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(place)? {
        bytes += entry?.metadata()?.len();
    }
    Ok(bytes as f64 / 1e6)
}

/// The most memory that this process has had, where the system tells (Linux).
fn peak_memory_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}
