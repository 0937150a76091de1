//! Each command: a few calls of `office`.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use office::domain::{Id, Meeting, MeetingState, Noun, Period, wall_time};
use office::store::{Answer, Clock, Key, Store};
use office::{
    Decisions, Desk, Error, ExcerptOf, NotedReply, Paper, ParticipantList, Result, SystemClock,
    TasksOf, say,
};

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
        Command::Einladung { folder, meeting, to, paper } => {
            invitation(&folder, &meeting, to.as_deref(), &paper)
        }
        Command::Teilnehmerliste { folder, meeting, contacts, hand_out, paper } => {
            let list = match (contacts, hand_out) {
                (_, true) => ParticipantList::HandOut,
                (true, false) => ParticipantList::SignaturesAndContacts,
                (false, false) => ParticipantList::Signatures,
            };
            of_meeting(&folder, &meeting, &paper, |store, meeting, as_of| {
                office::participant_list(store, meeting, list, as_of)
            })
        }
        Command::Namensschilder { folder, meeting, size, paper } => {
            of_meeting(&folder, &meeting, &paper, |store, meeting, as_of| {
                office::badges(store, meeting, size, as_of)
            })
        }
        Command::Tischkarten { folder, meeting, paper } => {
            of_meeting(&folder, &meeting, &paper, office::table_cards)
        }
        Command::Regiebuch { folder, meeting, paper } => {
            of_meeting(&folder, &meeting, &paper, office::running_order)
        }
        Command::Protokoll { folder, meeting, paper } => {
            of_meeting(&folder, &meeting, &paper, office::minutes)
        }
        Command::Protokollauszug { folder, meeting, of, paper } => {
            of_meeting(&folder, &meeting, &paper, |store, meeting, as_of| {
                office::excerpt(store, meeting, excerpt_of(store, meeting, &of)?, as_of)
            })
        }
        Command::Teilnahmebestaetigung { folder, meeting, person, paper } => {
            of_meeting(&folder, &meeting, &paper, |store, meeting, as_of| {
                let person = person.map(|name| office::find_person(store, &name)).transpose()?;
                office::certificate(store, meeting, person, as_of)
            })
        }
        Command::Dokumentation { folder, meeting, paper } => {
            of_meeting(&folder, &meeting, &paper, office::documentation)
        }
        Command::Beschlussregister { folder, outstanding, paper } => {
            let which = if outstanding { Decisions::Outstanding } else { Decisions::All };
            let store = Desk::read(&folder)?;
            save(&paper, &office::decision_register(&store, which, as_of(&paper))?)
        }
        Command::Aufgabenliste { folder, person, organization, paper } => {
            let store = Desk::read(&folder)?;
            let of = match (person, organization) {
                (Some(name), _) => TasksOf::Person(office::find_person(&store, &name)?),
                (None, Some(name)) => {
                    TasksOf::Organization(office::find_organization(&store, &name)?)
                }
                (None, None) => TasksOf::Everybody,
            };
            save(&paper, &office::task_list(&store, of, as_of(&paper))?)
        }
        Command::Steckbrief { folder, project, paper } => {
            let store = Desk::read(&folder)?;
            let project = office::find_project(&store, &project)?;
            save(&paper, &office::project_sheet(&store, project, as_of(&paper))?)
        }
        Command::Partnerverzeichnis { folder, paper } => {
            save(&paper, &office::partner_directory(&Desk::read(&folder)?, as_of(&paper))?)
        }
        Command::Jahresuebersicht { folder, year, paper } => {
            save(&paper, &office::annual_overview(&Desk::read(&folder)?, year, as_of(&paper))?)
        }
        Command::Uebernahme { folder, meeting, take_over } => {
            carry_over(&folder, &meeting, take_over)
        }
        Command::Antworten { folder, meeting, files, note } => {
            replies(&folder, &meeting, &files, note)
        }
        Command::Kalender { folder, meeting, output, as_of } => {
            let (store, as_of) = (Desk::read(&folder)?, as_of.unwrap_or_else(now));
            let bytes = match meeting {
                Some(meeting) => {
                    let meeting = office::find_meeting(&store, &meeting)?;
                    office::invitation_calendar(&store, meeting, as_of)?
                }
                None => office::calendar(&store, as_of)?,
            };
            write(&output, &bytes)
        }
        Command::Einladungsmail { folder, meeting, to, output, as_of } => {
            let (store, as_of) = (Desk::read(&folder)?, as_of.unwrap_or_else(now));
            let meeting = office::find_meeting(&store, &meeting)?;
            let to = to.map(|name| office::find_person(&store, &name)).transpose()?;
            let bytes = office::invitation_mail(&store, meeting, to, as_of)?;
            tell_what_is_wanting(&store, meeting, as_of)?;
            write(&output, &bytes)
        }
        Command::Zwischenbericht { folder, from, until, paper } => {
            let period = Period::new(from, until).ok_or(Error::Period)?;
            let store = Desk::read(&folder)?;
            save(&paper, &office::interim_report(&store, period, as_of(&paper))?)
        }
        Command::Umlauf { folder, meeting, as_of } => {
            let on = as_of.unwrap_or_else(now).date();
            let name = on_a_sound_file(&folder, |store| {
                let meeting = office::find_meeting(store, &meeting)?;
                let title = minutes_of(store, meeting);
                Ok(store.circulate_minutes(meeting, on)?.map(|_| title))
            })?;
            print::sentence(&format!("{name} ist im Umlauf."));
            Ok(())
        }
        Command::Freigeben { folder, of, as_of } => {
            release(&folder, &of, as_of.unwrap_or_else(now))
        }
        Command::Fassung { folder, of, version, output } => {
            let store = Desk::read(&folder)?;
            let release = office::find_release(&store, released(&store, &of)?, version)?;
            office::save_release(&store, &release, &output)?;
            print::sentence(&format!(
                "{} · {}. Fassung vom {}",
                output.display(),
                release.version,
                release.released_on.format("%d.%m.%Y")
            ));
            Ok(())
        }
        Command::Korrigieren { folder, of } => {
            let name = on_a_sound_file(&folder, |store| correct(store, &of))?;
            print::sentence(&format!("{name} ist wieder ein Entwurf."));
            Ok(())
        }
        Command::Zusammenfuehren { folder, stays, goes } => merge(&folder, &stays, &goes),
        Command::Pruefe { folder } => check(&folder),
        Command::Sicherung { folder, target } => backup(&folder, &target),
        Command::Verlauf { folder, limit } => {
            print::steps(&Desk::read(&folder)?.steps(limit)?);
            Ok(())
        }
        Command::Rueckgaengig { folder } => {
            let step = on_a_sound_file(&folder, |store| Ok(store.undo()?))?;
            print::sentence(&format!("{} – zurückgenommen.", say::history_step(&step)));
            Ok(())
        }
        Command::Wiederholen { folder } => {
            let step = on_a_sound_file(&folder, |store| Ok(store.redo()?))?;
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
    change: impl FnOnce(&mut Store) -> Result<Answer<T>>,
) -> Result<T> {
    let desk = desk();
    let mut store = desk.open(folder)?;
    let mut care = desk.care_for(&store)?;
    care.checked()?;
    let done = change(&mut store)?.value;
    care.finish()?;
    Ok(done)
}

/// Of what something is released.
fn released(store: &Store, of: &args::Released) -> Result<Key> {
    match (&of.meeting, of.from, of.until) {
        (Some(meeting), ..) => Ok(office::find_meeting(store, meeting)?.into()),
        (None, Some(from), Some(until)) => Ok(office::find_report(store, from, until)?.into()),
        (None, ..) => Err(Error::NoSuchReport),
    }
}

/// Releases minutes or a report, and says which version it is.
fn release(folder: &Path, of: &args::Released, as_of: NaiveDateTime) -> Result<()> {
    let released = on_a_sound_file(folder, |store| {
        let key = released(store, of)?;
        let done = match key.noun {
            Noun::Meeting => office::release_minutes(store, Id::new(key.id), as_of)?.map(drop),
            _ => office::release_report(store, Id::new(key.id), as_of)?.map(drop),
        };
        let release = office::find_release(store, key, None)?;
        let name = office::file_name_of(store, release.file)?;
        Ok(done.map(|()| format!("{name} · {}. Fassung freigegeben.", release.version)))
    })?;
    print::sentence(&released);
    Ok(())
}

/// Opens minutes or a report again to be released anew; what that is called.
fn correct(store: &mut Store, of: &args::Released) -> Result<Answer<String>> {
    let key = released(store, of)?;
    Ok(match key.noun {
        Noun::Meeting => {
            let title = minutes_of(store, Id::new(key.id));
            store.advance_meeting(Id::new(key.id), MeetingState::Held)?.map(|_| title)
        }
        _ => store.correct_report(Id::new(key.id))?.map(|of| office::view::report_title(&of)),
    })
}

/// Makes one of two, and says what came of it.
fn merge(folder: &Path, stays: &str, goes: &str) -> Result<()> {
    let (done, merging) = on_a_sound_file(folder, |store| {
        let [stays, goes] = [stays, goes].map(|text| office::find_mergeable(store, text));
        let (stays, goes) = (stays?, goes?);
        if stays.noun != goes.noun {
            return Err(Error::DifferentNouns);
        }
        let merging = office::try_merging(store, stays.noun, stays.id, goes.id)?;
        let answer = office::merge(store, stays.noun, stays.id, goes.id)?;
        let done = store.can_undo()?.as_ref().map(say::history_step).unwrap_or_default();
        Ok(answer.map(|()| (done, merging)))
    })?;
    print::sentence(&format!("{done}."));
    for (what, counted) in
        [("Dazu gekommen", merging.moved), ("Doppelt, jetzt eins", merging.united)]
    {
        if !counted.is_empty() {
            print::sentence(&format!("{what}: {}.", counted.join(", ")));
        }
    }
    Ok(())
}

/// „Das Protokoll von KL 16“
fn minutes_of(store: &Store, meeting: Id<Meeting>) -> String {
    let title = office::records::title_of(store, meeting.uuid()).unwrap_or_default();
    format!("Das Protokoll von {title}")
}

fn example(folder: &Path, today: Option<NaiveDate>) -> Result<()> {
    let today = today.unwrap_or(office::example::TODAY);
    let progress = Progress::of("Einträge");
    desk().example(folder, today, &mut |done, of| progress.tell(done, of)).map(drop)
}

fn as_of(paper: &args::Paper) -> NaiveDateTime {
    paper.as_of.unwrap_or_else(now)
}

fn now() -> NaiveDateTime {
    wall_time(SystemClock.now())
}

/// Makes and saves a paper about one session.
fn of_meeting(
    folder: &Path,
    meeting: &str,
    paper: &args::Paper,
    make: impl FnOnce(&Store, Id<Meeting>, NaiveDateTime) -> Result<Paper>,
) -> Result<()> {
    let store = Desk::read(folder)?;
    let meeting = office::find_meeting(&store, meeting)?;
    save(paper, &make(&store, meeting, as_of(paper))?)
}

/// What comes along to a session; with `take_over` what is proposed goes on its agenda.
fn carry_over(folder: &Path, meeting: &str, take_over: bool) -> Result<()> {
    let (page, meeting) = {
        let store = Desk::read(folder)?;
        let meeting = office::find_meeting(&store, meeting)?;
        (office::view::carried_page(&store, meeting)?, meeting)
    };
    print::carried(&page.lines);
    if !take_over {
        return Ok(());
    }
    let proposed = page.lines.iter().filter(|line| line.proposed);
    let chosen: Vec<_> = proposed.map(|line| line.what).collect();
    on_a_sound_file(folder, |store| office::take_over(store, meeting, &chosen))?;
    print::sentence(&format!("{} auf die Tagesordnung übernommen.", chosen.len()));
    Ok(())
}

/// Who answered; with `note` that is noted down, where it is known whose answer it is.
fn replies(folder: &Path, meeting: &str, files: &[PathBuf], note: bool) -> Result<()> {
    let (received, meeting) = {
        let store = Desk::read(folder)?;
        let meeting = office::find_meeting(&store, meeting)?;
        (office::replies_in_files(&store, meeting, files)?, meeting)
    };
    print::replies(&received);
    if !note {
        return Ok(());
    }
    let known = received.iter().filter(|one| one.problem.is_none());
    let noted: Vec<_> = known
        .filter_map(|one| {
            let deputy = one.deputy.as_ref().map(|deputy| deputy.id);
            Some(NotedReply { person: one.person.as_ref()?.id, reply: one.reply, deputy })
        })
        .collect();
    let today = now().date();
    on_a_sound_file(folder, |store| office::note_replies(store, meeting, &noted, today))?;
    print::sentence(&format!("{} von {} vermerkt.", noted.len(), received.len()));
    Ok(())
}

/// The letter, and what is wanting before it goes out.
fn invitation(folder: &Path, meeting: &str, to: Option<&str>, paper: &args::Paper) -> Result<()> {
    of_meeting(folder, meeting, paper, |store, meeting, as_of| {
        let to = to.map(|name| office::find_person(store, name)).transpose()?;
        let letter = office::invitation(store, meeting, to, as_of)?;
        tell_what_is_wanting(store, meeting, as_of)?;
        Ok(letter)
    })
}

fn tell_what_is_wanting(store: &Store, meeting: Id<Meeting>, as_of: NaiveDateTime) -> Result<()> {
    for lack in office::preflight(&store.meeting_excerpt(meeting)?, meeting, as_of.date()) {
        eprintln!("Hinweis: {}", say::lack(&lack));
    }
    Ok(())
}

fn excerpt_of(store: &Store, meeting: Id<Meeting>, of: &args::ExcerptOf) -> Result<ExcerptOf> {
    Ok(match (&of.item, &of.person, &of.organization) {
        (Some(item), _, _) => ExcerptOf::Item(office::find_item(store, meeting, item)?),
        (_, Some(name), _) => ExcerptOf::Person(office::find_person(store, name)?),
        (_, _, name) => ExcerptOf::Organization(office::find_organization(
            store,
            name.as_deref().unwrap_or_default(),
        )?),
    })
}

/// Writes a file that is no document.
fn write(output: &Path, bytes: &[u8]) -> Result<()> {
    office::write_file(output, bytes)?;
    print::sentence(&output.display().to_string());
    Ok(())
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
