//! Each command: a few calls of `office`.

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use office::domain::{Period, wall_time};
use office::store::{Answer, Clock, Store};
use office::{Desk, Error, Paper, Result, SystemClock, say};

use crate::args::{self, Command};
use crate::print;
use crate::progress::Progress;

pub(crate) fn run(command: Command) -> Result<()> {
    match command {
        Command::Beispiel { folder, today } => example(&folder, today),
        Command::Neu { folder, name } => desk().found(&folder, &name).map(drop),
        Command::Ausgeben { folder, file } => {
            let progress = Progress::of("Anlagen");
            let store = Desk::read(&folder)?;
            office::write_complete(&store, &file, &mut |done, of| progress.tell(done, of))
        }
        Command::Einlesen { folder, file } => {
            let progress = Progress::of("Einträge");
            let mut tell = |done, of| progress.tell(done, of);
            desk().read_complete(&folder, &file, &mut tell).map(drop)
        }
        Command::Schema => {
            print::out(&office::schema());
            Ok(())
        }
        Command::Sitzungen { folder, json } => {
            print::meetings(&office::meetings(&Desk::read(&folder)?)?, json);
            Ok(())
        }
        Command::Suche { folder, text, limit, json } => {
            print::hits(&Desk::read(&folder)?.search(&text.join(" "), limit)?, json);
            Ok(())
        }
        Command::Protokoll { folder, meeting, paper } => {
            let store = Desk::read(&folder)?;
            let meeting = office::find_meeting(&store, &meeting)?;
            save(&paper, &office::minutes(&store, meeting, as_of(&paper))?)
        }
        Command::Zwischenbericht { folder, from, until, paper } => {
            let period = Period::new(from, until).ok_or(Error::Period)?;
            let store = Desk::read(&folder)?;
            save(&paper, &office::interim_report(&store, period, as_of(&paper))?)
        }
        Command::Pruefe { folder } => check(&folder),
        Command::Sicherung { folder, target } => backup(&folder, &target),
        Command::Verlauf { folder, limit } => {
            print::steps(&Desk::read(&folder)?.steps(limit)?);
            Ok(())
        }
        Command::Rueckgaengig { folder } => {
            let step = on_a_sound_file(&folder, Store::undo)?;
            print::sentence(&format!("{} – zurückgenommen.", say::history_step(&step)));
            Ok(())
        }
        Command::Wiederholen { folder } => {
            let step = on_a_sound_file(&folder, Store::redo)?;
            print::sentence(&format!("{} – wiederholt.", say::history_step(&step)));
            Ok(())
        }
        Command::Lizenzen { texts } => {
            print::out(office::notices::text(texts).as_bytes());
            Ok(())
        }
    }
}

/// The person at this desk, as the system names the account.
fn desk() -> Desk {
    Desk::of(office::account_name())
}

/// A change by the command line: nobody watches it happen, so the file's check comes first.
fn on_a_sound_file<T>(
    folder: &Path,
    change: impl FnOnce(&mut Store) -> std::result::Result<Answer<T>, office::store::Error>,
) -> Result<T> {
    let desk = desk();
    let mut store = desk.open(folder)?;
    let mut care = desk.care_for(&store)?;
    care.checked()?;
    let done = change(&mut store)?.value;
    care.finish()?;
    Ok(done)
}

fn example(folder: &Path, today: Option<NaiveDate>) -> Result<()> {
    let today = today.unwrap_or(office::example::TODAY);
    let progress = Progress::of("Einträge");
    desk().example(folder, today, &mut |done, of| progress.tell(done, of)).map(drop)
}

fn as_of(paper: &args::Paper) -> NaiveDateTime {
    paper.as_of.unwrap_or_else(|| wall_time(SystemClock.now()))
}

/// Writes the document and says what a person should mend in it.
fn save(to: &args::Paper, paper: &Paper) -> Result<()> {
    paper.save(&to.output)?;
    for finding in &paper.findings {
        eprintln!("Befund: {}", say::document_finding(finding));
    }
    let pages = if paper.pages == 1 { "Seite" } else { "Seiten" };
    print::sentence(&format!("{} · {} {pages}", to.output.display(), paper.pages));
    Ok(())
}

/// Checks everything and lists what was found. Findings are the answer to this command;
/// whether there are any is its exit code.
fn check(folder: &Path) -> Result<()> {
    let findings = Desk::read(folder)?.check()?;
    for finding in &findings {
        print::sentence(&say::store_finding(finding));
    }
    if findings.is_empty() {
        print::sentence("Datei, Anlagen und Verweise sind in Ordnung.");
        return Ok(());
    }
    Err(Error::Findings(findings.len()))
}

/// A backup without some attachment is better than none, but is not called complete.
fn backup(folder: &Path, target: &Path) -> Result<()> {
    let made = Desk::read(folder)?.backup_to(target)?;
    print::sentence(&format!(
        "Gesichert und geprüft: „{}“ mit {} Anlagen.",
        made.file.display(),
        made.attachments
    ));
    for sha256 in &made.missing {
        print::sentence(&say::missing_attachment(sha256));
    }
    if made.missing.is_empty() { Ok(()) } else { Err(Error::Findings(made.missing.len())) }
}
