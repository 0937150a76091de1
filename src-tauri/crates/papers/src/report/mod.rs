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
mod corrections;
mod counts;
mod cover;
mod deviations;
mod events;
mod fact_table;
mod facts;
mod finances;
mod findings;
mod mission;
mod outline;
mod outlook;
mod partners;
mod places;
mod projects;
mod public_relations;
mod summary;
mod targets;
mod tasks;
mod timeline;
mod weight;
mod working_groups;

use domain::{Fact, Id, Period, Project, Register, Report, ReportKind};
use typeset::{Block, Document, Note, Status, Template};

pub use findings::{ReportFinding, ReportFindingKind};
pub use outline::OutlineChapter;

use crate::{Edition, Missing, Setting, house, words};
use facts::Facts;
use outline::Written;

/// A chapter that is written from the records: its key, its usual title, and how.
struct Generated {
    key: &'static str,
    title: &'static str,
    blocks: fn(&Facts) -> Vec<Block>,
}

/// The numbered chapters in their usual order.
const CHAPTERS: [Generated; 17] = [
    Generated { key: "summary", title: "Zusammenfassung", blocks: summary::blocks },
    Generated { key: "mission", title: "Auftrag und Ziele", blocks: mission::blocks },
    Generated {
        key: "partners",
        title: "Bündnisstruktur und Partnerentwicklung",
        blocks: partners::blocks,
    },
    Generated { key: "bodies", title: "Gremienarbeit", blocks: bodies::blocks },
    Generated { key: "working_groups", title: "Arbeitsgruppen", blocks: working_groups::blocks },
    Generated { key: "projects", title: "Pilotprojekte", blocks: projects::blocks },
    Generated { key: "timeline", title: "Zeitplan der Pilotprojekte", blocks: timeline::blocks },
    Generated { key: "places", title: "Wo das Bündnis wirkt", blocks: places::blocks },
    Generated { key: "commitments", title: "Zusagen der Partner", blocks: commitments::blocks },
    Generated { key: "events", title: "Veranstaltungen", blocks: events::blocks },
    Generated { key: "tasks", title: "Aufgaben", blocks: tasks::blocks },
    Generated {
        key: "public_relations",
        title: "Öffentlichkeitsarbeit",
        blocks: public_relations::blocks,
    },
    Generated { key: "targets", title: "Soll-Ist-Vergleich", blocks: targets::blocks },
    Generated { key: "finances", title: "Personal und Mittel", blocks: finances::blocks },
    Generated { key: "deviations", title: "Abweichungen", blocks: deviations::blocks },
    Generated { key: "outlook", title: "Ausblick", blocks: outlook::blocks },
    Generated { key: "annexes", title: "Anlagen", blocks: annexes::blocks },
];

/// The usual title of the chapter with this key.
pub fn chapter_title(key: &str) -> Option<&'static str> {
    CHAPTERS.iter().find(|chapter| chapter.key == key).map(|chapter| chapter.title)
}

/// What is known of a report before it is set: its chapters, its figures, and what a person
/// should know before it is released.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportFacts {
    /// The chapters in their order, also those it leaves out.
    pub chapters: Vec<OutlineChapter>,
    /// Every figure.
    pub figures: Vec<Fact>,
    /// What to know before it is released.
    pub findings: Vec<ReportFinding>,
}

/// The facts of a report, without its paper.
pub fn report_facts(register: &Register, report: &Report, setting: &Setting) -> ReportFacts {
    let period = Period { from: report.from, until: report.until };
    let facts = Facts::gather(register, Some(report), period, setting);
    known(&facts, &mut outline::written(&facts))
}

/// What is known of a report; what the records alone tell leaves the chapters for the outline.
fn known(facts: &Facts, written: &mut [Written]) -> ReportFacts {
    ReportFacts {
        chapters: outline::outline(facts, written),
        figures: facts.table.all().to_vec(),
        findings: findings::findings(facts, written),
    }
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
    let report = register.reports.iter().find(of_period);
    let facts = Facts::gather(register, report, period, setting);
    write(&facts, outline::written(&facts), None)
}

/// A report of any kind, with its own title and words, and what is known of it; as an edition, it
/// is no draft.
///
/// # Errors
/// [`Missing::Report`] when it is not in the register, [`Missing::Facts`] when no chapter has
/// anything to say.
pub fn report(
    register: &Register,
    report: Id<Report>,
    edition: Option<Edition>,
    setting: &Setting,
) -> Result<(Document, ReportFacts), Missing> {
    let missing = Missing::Report(report);
    let report = register.get(report).ok_or_else(|| missing.clone())?;
    let period = Period::new(report.from, report.until).ok_or(missing)?;
    let facts = Facts::gather(register, Some(report), period, setting);
    let mut written = outline::written(&facts);
    let known = known(&facts, &mut written);
    Ok((write(&facts, written, edition)?, known))
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

fn write(
    facts: &Facts,
    written: Vec<Written>,
    edition: Option<Edition>,
) -> Result<Document, Missing> {
    let chapters: Vec<Block> = written
        .into_iter()
        .filter(|of| !of.blocks.is_empty())
        .flat_map(|of| std::iter::once(of.chapter.heading()).chain(of.blocks))
        .collect();
    if chapters.is_empty() {
        return Err(Missing::Facts(facts.period));
    }
    Ok(bind(facts, chapters, edition))
}

/// Cover or head, contents, chapters, credits, declaration.
fn bind(facts: &Facts, chapters: Vec<Block>, edition: Option<Edition>) -> Document {
    let alliance = &facts.register.alliance;
    let title = format!("{} {}", facts.title(), words::period_title(facts.period));
    let mut document =
        house::document(facts.register, format!("{title} – {}", alliance.name), facts.setting);
    document.subject = cover::subtitle(facts);
    document.status = match edition.is_some() || facts.is_released() {
        true => Status::Released,
        false => house::draft(facts.setting),
    };
    document.running.foot = match cover::reference(facts) {
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
            vec![Block::LabelRows(cover::facts(facts, edition))],
            Block::Together(vec![about(facts), declaration]),
        ),
    };
    document.template = if short {
        Template::Short(cover::opening(facts))
    } else {
        Template::Report(Box::new(cover::cover(facts, edition)))
    };
    let corrected = edition.map(Edition::corrected).unwrap_or_default();
    document.blocks = [opening, chapters, credits, corrected, vec![end]].concat();
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
