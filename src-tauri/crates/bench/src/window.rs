//! How quick the window is: its start and its memory beside those of the smallest window that
//! Tauri can open, and its answers to clicks, keys and scrolling, all with the alliance of ten
//! busy years.
//!
//! A start is over when the display shows what it shows in the end; both programs are started in
//! turn on the same display, so that what else the machine does meets both.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use domain::SeededIds;
use serde_json::Value;
use store::{Hand, NoAttachments, Store};
use window::{App, Display, Group, Home};

use crate::figure::{Figure, median};
use crate::{Failure, generate};

/// Starts of each program; the median counts.
const STARTS: usize = 15;
/// Longer than this nobody waits for a window.
const PATIENCE: Duration = Duration::from_secs(30);
/// What stands still for so long is the end of the start.
const STILL: Duration = Duration::from_secs(3);
/// How often the display is looked at.
const LOOK: Duration = Duration::from_millis(4);
/// A busy day of the big alliance.
const MOMENT: &str = "2025-05-13T08:00:00Z";

/// All figures, printed as they come.
pub(crate) fn figures() -> Result<Vec<Figure>, Failure> {
    let home = Home::new();
    let file = lay_out(home.path())?;
    let mut figures = Vec::new();
    for measure in [starts, answers] {
        let some = measure(&home, &file)?;
        for Figure { name, value, unit } in &some {
            println!("{name:<36}{value:>12.3} {unit}");
        }
        figures.extend(some);
    }
    Ok(figures)
}

/// The big alliance on the disk.
fn lay_out(home: &Path) -> Result<PathBuf, Failure> {
    let place = home.join("Großes Land");
    let now: DateTime<Utc> = MOMENT.parse()?;
    let ids = Box::new(SeededIds::new(2));
    let hand = Hand { actor: "Messung".into(), clock: Box::new(now), ids };
    let mut quiet = |_: store::Progress| std::ops::ControlFlow::Continue(());
    let store =
        Store::create_from(&place, &generate::alliance(1), &NoAttachments, hand, &mut quiet)?;
    Ok(store.path().to_owned())
}

/// A program that opens one window.
struct Program<'a> {
    path: PathBuf,
    file: Option<&'a Path>,
    home: &'a Home,
    /// What its window shows when it has started.
    shows: Vec<u8>,
    /// What it needs of the memory then, in bytes.
    memory: u64,
}

impl<'a> Program<'a> {
    /// Starts it once, without measuring the time, and notes where that leads.
    fn known(
        path: PathBuf,
        file: Option<&'a Path>,
        home: &'a Home,
        display: &Display,
    ) -> Result<Self, Failure> {
        if !path.exists() {
            return Err(format!("{} is not built", path.display()).into());
        }
        let mut program = Self { path, file, home, shows: Vec::new(), memory: 0 };
        let blank = display.picture()?;
        let running = program.start(display);
        let begin = Instant::now();
        let mut since = begin;
        while program.shows == blank || program.shows.is_empty() || since.elapsed() < STILL {
            if begin.elapsed() > PATIENCE {
                return Err(format!("{} never shows a window", program.path.display()).into());
            }
            let now = display.picture()?;
            if now != program.shows {
                (program.shows, since) = (now, Instant::now());
            }
            std::thread::sleep(LOOK);
        }
        program.memory = memory(running.id())?;
        Ok(program)
    }

    fn start(&self, display: &Display) -> Group {
        let mut command = Command::new(&self.path);
        command
            .args(self.file)
            .envs(self.home.environment())
            .env("BUENDNIS_MOMENT", MOMENT)
            .env("DISPLAY", &display.name)
            .env_remove("DBUS_SESSION_BUS_ADDRESS");
        Group::start(&mut command)
    }

    /// From its start to what its window shows in the end.
    fn time_to_start(&self, display: &Display) -> Result<Duration, Failure> {
        let begin = Instant::now();
        let _running = self.start(display);
        while display.picture()? != self.shows {
            if begin.elapsed() > PATIENCE {
                return Err(format!("{} shows something else", self.path.display()).into());
            }
            std::thread::sleep(LOOK);
        }
        Ok(begin.elapsed())
    }
}

fn starts(home: &Home, file: &Path) -> Result<Vec<Figure>, Failure> {
    let display = Display::of_size("1280x900");
    let ours = App::program();
    let minimal = ours.with_file_name("examples").join("minimal");
    let ours = Program::known(ours, Some(file), home, &display)?;
    let minimal = Program::known(minimal, None, home, &display)?;
    let (mut own, mut least) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        least.push(minimal.time_to_start(&display)?);
        own.push(ours.time_to_start(&display)?);
    }
    let (own, least) = (median(&mut own), median(&mut least));
    let (own_memory, least_memory) = (ours.memory as f64, minimal.memory as f64);
    Ok(vec![
        Figure::ms("window.start.ms", own),
        Figure::ms("window.minimal.start.ms", least),
        Figure::new("window.start_vs_minimal", own.as_secs_f64() / least.as_secs_f64(), "ratio"),
        Figure::new("window.memory.mb", own_memory / 1e6, "MB"),
        Figure::new("window.minimal.memory.mb", least_memory / 1e6, "MB"),
        Figure::new("window.memory_vs_minimal", own_memory / least_memory, "ratio"),
    ])
}

/// The memory of a process and of all it started: pages that several share are shared out (PSS).
fn memory(process: u32) -> Result<u64, Failure> {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup"))?;
    let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kilobytes: u64 =
        pss.and_then(|pss| pss.split_whitespace().next()).unwrap_or("0").parse()?;
    let mut bytes = kilobytes * 1024;
    for thread in fs::read_dir(format!("/proc/{process}/task"))? {
        let children = fs::read_to_string(thread?.path().join("children"))?;
        for child in children.split_whitespace() {
            // One that ends meanwhile needs no memory.
            bytes += memory(child.parse()?).unwrap_or(0);
        }
    }
    Ok(bytes)
}

/// From a click to the frame that shows its answer (the screen or pane it leads to), and to the
/// one in which that is filled with what was read, for each screen and for some rows.
const CLICKS: &str = "
const done = arguments[arguments.length - 1];
// A frame is drawn only where something moves: a dot blinks.
const dot = document.createElement('i');
dot.style = 'position:fixed;right:0;bottom:0;width:1px;height:1px';
document.body.append(dot);
const frame = () => new Promise((go) => {
  dot.style.background = dot.style.background ? '' : '#8888';
  requestAnimationFrame(() => setTimeout(go, 0));
});
const until = async (so) => {
  const begin = performance.now();
  while (!so()) {
    if (performance.now() - begin > 2000) throw new Error('nothing comes');
    await new Promise((go) => setTimeout(go, 1));
  }
};
const times = [];
const timed = async (what, element, answered, filled) => {
  const begin = performance.now();
  element.click();
  await until(answered);
  await frame();
  times.push([what, performance.now() - begin]);
  await until(filled);
  await frame();
  times.push([what + ', filled', performance.now() - begin]);
  await new Promise((go) => setTimeout(go, 300));
};
const title = () => document.querySelector('main h1');
const rows = () => document.querySelectorAll('main tr[data-id]');
const link = (name) => [...document.querySelectorAll('nav[aria-label=Bereiche] a')].find((one) => one.title === name);
(async () => {
  await new Promise((go) => setTimeout(go, 3000));
  for (const name of ['Termine', 'Aufgaben & Beschlüsse', 'Pilotprojekte', 'Partner & Personen', 'Dokumente', 'Gremien', 'Übersicht']) {
    const before = title();
    await timed(name, link(name),
      () => link(name).getAttribute('aria-current') === 'page',
      () => title() && title() !== before && document.querySelector('main [role=grid], main section li'));
  }
  link('Aufgaben & Beschlüsse').click();
  const tab = () => [...document.querySelectorAll('main button')].find((one) => one.textContent.trim() === 'Beschlüsse');
  await until(tab);
  await timed('Beschlüsse', tab(), () => title()?.textContent === 'Beschlüsse', () => rows().length > 5);
  for (const at of [1, 3, 5]) {
    const row = rows()[at];
    await timed('Zeile ' + at, row,
      () => row.getAttribute('aria-selected') === 'true',
      () => document.querySelector(`main [data-record=\"${row.dataset.id}\"] .fields`));
  }
  dot.remove();
  done(times);
})().catch((thrown) => done(String(thrown)));";

/// The script behind each key, in the search of a long list and in a field of a record; and
/// from the first letter of the search to the list that it leaves.
const KEYS: &str = "
const done = arguments[arguments.length - 1];
const settled = async () => { for (let n = 0; n < 8; n++) await null; };
const rest = (ms) => new Promise((go) => setTimeout(go, ms));
(async () => {
  const times = [];
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const putArea = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
  const type = async (what, field, text) => {
    field.focus();
    const setter = field instanceof HTMLTextAreaElement ? putArea : put;
    for (let n = 1; n <= text.length; n++) {
      const begin = performance.now();
      setter.call(field, text.slice(0, n));
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text[n - 1] }));
      await settled();
      times.push([what, performance.now() - begin]);
      if (n === 1 && what === 'Suche') {
        const rows = () => document.querySelector('main [role=grid]').getAttribute('aria-rowcount');
        for (const before = rows(); rows() === before && performance.now() - begin < 2000; ) await rest(1);
        times.push(['Suche, filled', performance.now() - begin]);
      }
      await rest(120);
    }
  };
  const cell = document.querySelector('main [data-record] .fields .cell:is(input, textarea)');
  await type('Feld', cell, 'Wird im Juni vorgestellt');
  const search = document.querySelector('main input[type=search]');
  await type('Suche', search, 'wanderbäume');
  put.call(search, '');
  search.dispatchEvent(new InputEvent('input', { bubbles: true }));
  done(times);
})().catch((thrown) => done(String(thrown)));";

/// The time between frames while the longest list is scrolled from its top to its end.
const SCROLL: &str = "
const done = arguments[arguments.length - 1];
const scroller = document.querySelector('main .scroll');
const step = scroller.scrollHeight / 400;
const frames = [];
let last;
const next = (now) => {
  if (last !== undefined) frames.push(['Bild', now - last]);
  last = now;
  scroller.scrollTop += step;
  if (frames.length < 400) requestAnimationFrame(next);
  else done([...frames, ['Zeilen', Number(document.querySelector('main [role=grid]').getAttribute('aria-rowcount'))]]);
};
requestAnimationFrame(next);";

fn answers(home: &Home, file: &Path) -> Result<Vec<Figure>, Failure> {
    let app = App::start(home, Some(file));
    app.see(".app main h1");
    let clicks = times(&app.execute_async(CLICKS))?;

    let keys = times(&app.execute_async(KEYS))?;
    let mut frames = times(&app.execute_async(SCROLL))?;
    let rows = frames.pop().map_or(0.0, |(_, rows)| rows);
    for (what, took) in &clicks {
        eprintln!("  click on {what}: {took:.0} ms");
    }
    let (filled, clicks): (Vec<_>, Vec<_>) =
        clicks.into_iter().partition(|(what, _)| what.ends_with(", filled"));
    let (narrowed, keys): (Vec<_>, Vec<_>) =
        keys.into_iter().partition(|(what, _)| what.ends_with(", filled"));
    let of = |kind: &str| keys.iter().filter(|(what, _)| what == kind).cloned().collect::<Vec<_>>();
    eprintln!(
        "  key in a field {:.1} ms, in a search {:.1} ms, its list after {:.1} ms",
        worst(&of("Feld")),
        worst(&of("Suche")),
        worst(&narrowed)
    );
    let long = frames.iter().filter(|(_, took)| *took > 50.0).count();
    Ok(vec![
        Figure::new("window.click.worst_ms", worst(&clicks), "ms"),
        Figure::new("window.click.filled.worst_ms", worst(&filled), "ms"),
        Figure::new("window.key.worst_ms", worst(&keys), "ms"),
        Figure::new("window.search.filled.worst_ms", worst(&narrowed), "ms"),
        Figure::new("window.scroll.rows", rows, "rows"),
        Figure::new("window.scroll.long_frames", long as f64, "frames"),
        Figure::new("window.scroll.worst_frame_ms", worst(&frames), "ms"),
    ])
}

/// What a script measured: names with milliseconds; a text is why it could not.
pub(crate) fn times(found: &Value) -> Result<Vec<(String, f64)>, Failure> {
    let list = found.as_array().ok_or_else(|| format!("a script of the window: {found}"))?;
    let one = |one: &Value| Some((one[0].as_str()?.to_owned(), one[1].as_f64()?));
    list.iter().map(|at| one(at).ok_or_else(|| format!("no time: {at}").into())).collect()
}

fn worst(times: &[(String, f64)]) -> f64 {
    times.iter().map(|(_, took)| *took).fold(0.0, f64::max)
}
