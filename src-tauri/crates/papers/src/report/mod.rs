//! Zwischenbericht: what the office tells its ministry about a period.
//!
//! Each chapter is a function from the period's [`Facts`] to blocks; one that has neither
//! facts nor the office's own words gives none and is left out. The order of chapters
//! stands once, in [`CHAPTERS`]. Little to tell makes a short paper instead of a bound
//! report. Look: the drawn pages.

mod annexes;
mod bodies;
mod closing;
mod commitments;
mod cover;
mod deviations;
mod events;
mod facts;
mod mission;
mod outlook;
mod partners;
mod places;
mod projects;
mod public_relations;
mod summary;
mod tasks;
mod timeline;
mod weight;
mod working_groups;

use domain::{Id, Period, Project, Register, Report, ReportKind};
use typeset::{Block, Document, Heading, Note, Status, Template, Text};

use crate::{Missing, Setting, house, words};
use facts::Facts;

/// A chapter: the key of the office's own words for it, its title, and how it is written
/// from the facts and these words.
struct Chapter {
    key: &'static str,
    title: &'static str,
    blocks: fn(&Facts, own: Vec<Block>) -> Vec<Block>,
}

/// The chapters of a report in their order: the key under which a [`domain::Report`] has
/// the office's own words, and the title.
pub fn chapters() -> impl Iterator<Item = (&'static str, &'static str)> {
    CHAPTERS.iter().map(|chapter| (chapter.key, chapter.title))
}

/// The numbered chapters in their order.
const CHAPTERS: [Chapter; 15] = [
    Chapter { key: "summary", title: "Zusammenfassung", blocks: summary::blocks },
    Chapter { key: "mission", title: "Auftrag und Ziele", blocks: mission::blocks },
    Chapter {
        key: "partners",
        title: "Bündnisstruktur und Partnerentwicklung",
        blocks: partners::blocks,
    },
    Chapter { key: "bodies", title: "Gremienarbeit", blocks: bodies::blocks },
    Chapter { key: "working_groups", title: "Arbeitsgruppen", blocks: working_groups::blocks },
    Chapter { key: "projects", title: "Pilotprojekte", blocks: projects::blocks },
    Chapter { key: "timeline", title: "Zeitplan der Pilotprojekte", blocks: timeline::blocks },
    Chapter { key: "places", title: "Wo das Bündnis wirkt", blocks: places::blocks },
    Chapter { key: "commitments", title: "Zusagen der Partner", blocks: commitments::blocks },
    Chapter { key: "events", title: "Veranstaltungen", blocks: events::blocks },
    Chapter { key: "tasks", title: "Aufgaben", blocks: tasks::blocks },
    Chapter {
        key: "public_relations",
        title: "Öffentlichkeitsarbeit",
        blocks: public_relations::blocks,
    },
    Chapter { key: "deviations", title: "Abweichungen", blocks: deviations::blocks },
    Chapter { key: "outlook", title: "Ausblick", blocks: outlook::blocks },
    Chapter { key: "annexes", title: "Anlagen", blocks: annexes::blocks },
];

/// A chapter of a report, as far as it is known before the report is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutlineChapter {
    /// The key of the office's own words for it.
    pub key: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Its number; none while it has nothing to say and is left out.
    pub number: Option<usize>,
    /// Whether the records alone have something to say in it.
    pub has_facts: bool,
    /// Whether the office has words of its own for it.
    pub has_words: bool,
}

/// The chapters that a report has, and those it leaves out.
pub fn outline(register: &Register, report: &Report, setting: &Setting) -> Vec<OutlineChapter> {
    let Some(period) = Period::new(report.from, report.until) else { return Vec::new() };
    let facts = Facts::gather(register, Some(report), period, setting);
    let mut last = 0;
    CHAPTERS
        .iter()
        .map(|&Chapter { key, title, blocks }| {
            let own = facts.own(key);
            let has_words = !own.is_empty();
            let has_facts = !blocks(&facts, Vec::new()).is_empty();
            let number = (has_facts || !blocks(&facts, own).is_empty()).then(|| {
                last += 1;
                last
            });
            OutlineChapter { key, title, number, has_facts, has_words }
        })
        .collect()
}

/// The interim report on a period: its facts from the register, and the office's own words
/// where a report of the same period has some.
///
/// # Errors
/// [`Missing::Facts`] when no chapter has anything to say.
pub fn interim_report(
    register: &Register,
    period: Period,
    setting: &Setting,
) -> Result<Document, Missing> {
    let of_period = |report: &&Report| {
        report.kind == ReportKind::Interim
            && (report.from, report.until) == (period.from, period.until)
    };
    write(&Facts::gather(register, register.reports.iter().find(of_period), period, setting))
}

/// A report of any kind, with its own title and words.
///
/// # Errors
/// [`Missing::Report`] when it is not in the register, [`Missing::Facts`] when no chapter has
/// anything to say.
pub fn report(
    register: &Register,
    report: Id<Report>,
    setting: &Setting,
) -> Result<Document, Missing> {
    let missing = Missing::Report(report);
    let report = register.get(report).ok_or_else(|| missing.clone())?;
    let period = Period::new(report.from, report.until).ok_or(missing)?;
    write(&Facts::gather(register, Some(report), period, setting))
}

/// One project on a page, as of a day.
pub(crate) fn project_blocks(
    register: &Register,
    project: &Project,
    setting: &Setting,
) -> Vec<Block> {
    let day = setting.as_of.date();
    let Some(today) = Period::new(day, day) else { return Vec::new() };
    projects::sheet(&Facts::gather(register, None, today, setting), project)
}

/// The key figures of a period; nothing where nothing is recorded.
pub(crate) fn key_figures(register: &Register, period: Period, setting: &Setting) -> Option<Block> {
    summary::key_figures(&Facts::gather(register, None, period, setting))
}

fn write(facts: &Facts) -> Result<Document, Missing> {
    let chapters: Vec<Block> = CHAPTERS
        .iter()
        .filter_map(|chapter| {
            let blocks = (chapter.blocks)(facts, facts.own(chapter.key));
            (!blocks.is_empty()).then(|| std::iter::once(heading(chapter)).chain(blocks))
        })
        .flatten()
        .collect();
    if chapters.is_empty() {
        return Err(Missing::Facts(facts.period));
    }
    Ok(bind(facts, chapters))
}

fn heading(chapter: &Chapter) -> Block {
    Heading::new(1, Text::from(chapter.title)).into()
}

/// Cover or head, contents, chapters, credits, declaration.
fn bind(facts: &Facts, chapters: Vec<Block>) -> Document {
    let alliance = &facts.register.alliance;
    let title = format!("{} {}", facts.title(), words::period_title(facts.period));
    let mut document =
        house::document(facts.register, format!("{title} – {}", alliance.name), facts.setting);
    document.subject = cover::subtitle(facts);
    document.status = match facts.is_released() {
        true => Status::Released,
        false => house::draft(facts.setting),
    };
    let reference = facts.report.and_then(|report| report.reference.as_deref());
    document.running.foot = match reference.map(str::trim).filter(|r| !r.is_empty()) {
        Some(reference) => format!("{title} · Az.{}{reference}", words::THIN),
        None => title,
    };
    document.running.foot_left = format!("Stand {}", words::long(facts.setting.as_of.date()));
    let short = weight::is_short(&chapters);
    let fits = !short && weight::leaves_room_below_contents(&chapters);
    let credits = if short { Vec::new() } else { closing::figures(&chapters) };
    let declaration = closing::declaration(facts);
    let (opening, end) = match (short, fits) {
        (false, true) => (vec![Block::Contents, about(facts)], declaration),
        (false, false) => (vec![Block::Contents], Block::Together(vec![about(facts), declaration])),
        (true, _) => (
            vec![Block::LabelRows(cover::facts(facts))],
            Block::Together(vec![about(facts), declaration]),
        ),
    };
    document.template = if short {
        Template::Short(cover::opening(facts))
    } else {
        Template::Report(Box::new(cover::cover(facts)))
    };
    document.blocks = [opening, chapters, credits, vec![end]].concat();
    document
}

/// What a reader should know about the figures.
fn about(facts: &Facts) -> Block {
    let day = words::long(facts.setting.as_of.date());
    let mut note = Note::new(
        "Zu diesem Bericht",
        format!(
            "Die Zahlen stammen aus den Aufzeichnungen der Geschäftsstelle und geben deren Stand \
             vom {day} wieder. Der erste und der letzte Tag des Berichtszeitraums zählen mit. \
             Abbildungen und Tabellen sind fortlaufend nummeriert."
        ),
    );
    if facts.setting.as_of.date() < facts.period.until {
        note.text.push("Der Berichtszeitraum ist noch nicht abgeschlossen.".into());
    }
    let funding = facts.register.alliance.funding_note.as_deref().map(str::trim);
    if let Some(funding) = funding.filter(|funding| !funding.is_empty()) {
        note.text.push(words::polished(funding).into());
    }
    note.into()
}
