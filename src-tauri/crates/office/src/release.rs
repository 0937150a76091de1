//! Releasing a report or a session's minutes: what speaks against it, the version that is
//! kept, and what has changed since.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use domain::{
    Accessibility, Fact, File, FileRole, Id, Meeting, Op, PartialDate, Release, Report, Visibility,
};
use papers::{Edition, Missing, ReportFacts, Setting};
use schemars::JsonSchema;
use serde::Serialize;
use store::{Answer, Frozen, Key, Store};
use typeset::FindingKind;

use crate::documents::{self, Paper};
use crate::names::{report_file_name, session_file_name, version_file_name};
use crate::{Error, Result, prints, say, view, whole};

/// Something to know before a document is released.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReleaseFinding {
    /// The key of the chapter it is about, where it is about one.
    pub chapter: Option<String>,
    /// The sentence.
    pub text: String,
    /// Whether the document cannot be released as long as it stands.
    pub blocks: bool,
}

/// What is known of a report before it is set.
///
/// # Errors
/// A store that cannot be read, a report that is not there.
pub fn report_facts(store: &Store, id: Id<Report>, as_of: NaiveDateTime) -> Result<ReportFacts> {
    let register = store.register()?;
    let report = register.get(id).ok_or(Missing::Report(id))?;
    Ok(papers::report_facts(&register, report, &Setting { as_of, picture: &|_| None }))
}

/// Everything to know before a report is released: of its facts, and of its paper.
pub fn report_findings(facts: &ReportFacts, paper: &Paper) -> Vec<ReleaseFinding> {
    let of_facts = facts.findings.iter().map(|finding| ReleaseFinding {
        chapter: Some(finding.chapter.clone()),
        text: say::report_finding(finding),
        blocks: finding.blocks(),
    });
    of_facts.chain(paper_findings(paper)).collect()
}

/// What a document itself has to be mended before it is released.
pub fn paper_findings(paper: &Paper) -> Vec<ReleaseFinding> {
    let findings = paper.findings.iter().map(|finding| ReleaseFinding {
        chapter: None,
        text: say::document_finding(finding),
        // The typesetter has mended that itself.
        blocks: !matches!(finding.kind, FindingKind::AccentTooLight { .. }),
    });
    findings.collect()
}

/// Releases a report today: its PDF, its figures and its words stay as they are now.
///
/// # Errors
/// [`Error::NotReleasable`] with what stands against it; a report that is released already; and
/// as [`documents::report`].
pub fn release_report(
    store: &mut Store,
    id: Id<Report>,
    as_of: NaiveDateTime,
) -> Result<Answer<Release>> {
    let report = store.get(id)?.ok_or(Missing::Report(id))?;
    let last = last_release(store, id.into())?;
    let version = last.as_ref().map_or(1, |last| last.version.saturating_add(1));
    let facts = report_facts(store, id, as_of)?;
    let changes = match &last {
        Some(last) => differences(last, &facts.figures, &report),
        None => Vec::new(),
    };
    let paper = documents::edition(store, id, Edition { version, changes: &changes }, as_of)?;
    let against = report_findings(&facts, &paper);
    releasable(against)?;
    let name = report_file_name(report.kind, report.from, report.until);
    let title = view::report_title(&report);
    let file = file(store, &paper, &title, &name, version, as_of.date(), FileRole::Report)?;
    let chapters = report.chapters;
    let frozen = Frozen { file, changes, facts: facts.figures, chapters };
    Ok(store.release_report(id, as_of.date(), frozen)?)
}

/// Releases the minutes of a session today: their PDF stays as it is now.
///
/// # Errors
/// [`Error::NotReleasable`] with what stands against it; as [`documents::minutes`] and
/// `Store::release_minutes`.
pub fn release_minutes(
    store: &mut Store,
    id: Id<Meeting>,
    as_of: NaiveDateTime,
) -> Result<Answer<Meeting>> {
    let last = last_release(store, id.into())?;
    let version = last.as_ref().map_or(1, |last| last.version.saturating_add(1));
    let changes = match &last {
        Some(last) => changes_since(store, last)?,
        None => Vec::new(),
    };
    let paper = documents::released_minutes(store, id, as_of)?;
    releasable(paper_findings(&paper))?;
    let name = session_file_name(store, id, "Ergebnisprotokoll", "pdf")?;
    let title = name.trim_end_matches(".pdf").to_owned();
    let file = File {
        meeting: Some(id),
        ..file(store, &paper, &title, &name, version, as_of.date(), FileRole::Minutes)?
    };
    let frozen = Frozen { file, changes, facts: Vec::new(), chapters: Vec::new() };
    Ok(store.release_minutes(id, as_of.date(), frozen)?)
}

fn releasable(against: Vec<ReleaseFinding>) -> Result<()> {
    let blocking: Vec<String> =
        against.into_iter().filter(|finding| finding.blocks).map(|finding| finding.text).collect();
    if blocking.is_empty() { Ok(()) } else { Err(Error::NotReleasable(blocking)) }
}

/// The record of a released PDF, its bytes kept.
fn file(
    store: &mut Store,
    paper: &Paper,
    title: &str,
    name: &str,
    version: u32,
    on: NaiveDate,
    role: FileRole,
) -> Result<File> {
    let title = if version > 1 { format!("{title}, {version}. Fassung") } else { title.to_owned() };
    let file = File {
        id: store.new_id()?,
        title,
        file_name: Some(version_file_name(name, version)),
        media_type: Some("application/pdf".to_owned()),
        size: None,
        sha256: None,
        role,
        as_of: Some(PartialDate::Day(on)),
        received_on: None,
        source: None,
        licence: None,
        credit: None,
        alt_text: None,
        caption: None,
        visibility: Visibility::Internal,
        accessibility: Accessibility::Accessible,
        meeting: None,
        agenda_item: None,
        project: None,
        organization: None,
        body: None,
    };
    prints::keep(store, file, &paper.pdf)
}

/// The released versions of a report or of a session's minutes, the newest first.
///
/// # Errors
/// A store that cannot be read.
pub fn releases(store: &Store, of: Key) -> Result<Vec<Release>> {
    let mut releases = store.naming::<Release>(of)?;
    releases.sort_by_key(|release| std::cmp::Reverse(release.version));
    Ok(releases)
}

fn last_release(store: &Store, of: Key) -> Result<Option<Release>> {
    Ok(releases(store, of)?.into_iter().next())
}

/// A released version of a report or of minutes: the last, or the one that is asked for.
///
/// # Errors
/// [`Error::NoSuchRelease`].
pub fn find_release(store: &Store, of: Key, version: Option<u32>) -> Result<Release> {
    let mut found = releases(store, of)?.into_iter();
    found
        .find(|release| version.is_none_or(|version| release.version == version))
        .ok_or(Error::NoSuchRelease)
}

/// Writes a released PDF as it was released, whole or not at all.
///
/// # Errors
/// A PDF that is missing or is not what was released any more; a disk that refuses.
pub fn save_release(store: &Store, release: &Release, path: &Path) -> Result<()> {
    whole::write(path, &release_pdf(store, release)?)
}

/// A released PDF as it was released.
///
/// # Errors
/// As [`save_release`].
pub fn release_pdf(store: &Store, release: &Release) -> Result<Vec<u8>> {
    let attachments = store.attachments();
    if !attachments.is_right(&release.sha256)? {
        let sha256 = release.sha256.clone();
        return Err(store::Error::MissingAttachment { sha256 }.into());
    }
    Ok(attachments.read(&release.sha256)?)
}

/// What has changed since a version was released, as sentences.
///
/// # Errors
/// A store that cannot be read.
pub fn changes_since_release(
    store: &Store,
    release: &Release,
    as_of: NaiveDateTime,
) -> Result<Vec<String>> {
    let Some(id) = release.report else { return changes_since(store, release) };
    let report = store.get(id)?.ok_or(Missing::Report(id))?;
    Ok(differences(release, &report_facts(store, id, as_of)?.figures, &report))
}

/// What a report says otherwise than its released version: figures, then words.
fn differences(last: &Release, facts: &[Fact], report: &Report) -> Vec<String> {
    let was = |figure: &str| last.facts.iter().find(|fact| fact.figure == figure);
    let figures = facts.iter().filter_map(|fact| match was(&fact.figure) {
        Some(before) if before.value() == fact.value() => None,
        before => Some(say::figure_change(fact, before.map(Fact::value))),
    });
    let words = report.chapters.iter().filter_map(|chapter| {
        let before = last.chapters.iter().find(|before| before.chapter == chapter.chapter);
        let printed =
            |of: &domain::Chapter| (of.title.clone(), of.off, of.text.clone(), of.after.clone());
        let is_new = before.is_none() && !(chapter.text.is_empty() && chapter.after.is_empty());
        let differs = before.is_some_and(|before| printed(before) != printed(chapter));
        (is_new || differs).then(|| say::chapter_change(chapter))
    });
    figures.chain(words).collect()
}

/// The steps that changed what the minutes say since they were released.
fn changes_since(store: &Store, release: &Release) -> Result<Vec<String>> {
    let Some(meeting) = release.meeting else { return Ok(Vec::new()) };
    let released = store.history_of(release.id)?.first().map_or(0, |passage| passage.step.seq);
    let excerpt = store.meeting_excerpt(meeting)?;
    let of = |key: Option<Id<Meeting>>| key == Some(meeting);
    let keys = std::iter::once(Key::from(meeting))
        .chain(excerpt.agenda_items.iter().filter(|i| of(Some(i.meeting))).map(|i| i.id.into()))
        .chain(excerpt.attendances.iter().filter(|a| of(Some(a.meeting))).map(|a| a.id.into()))
        .chain(excerpt.decisions.iter().filter(|d| of(Some(d.meeting))).map(|d| d.id.into()))
        .chain(excerpt.tasks.iter().filter(|t| of(t.meeting)).map(|t| t.id.into()));
    let mut steps = BTreeMap::new();
    for key in keys {
        for passage in store.history_of(key)? {
            let of_the_release =
                matches!(passage.step.op, Some(Op::AdvanceMeeting | Op::ApproveMinutes));
            if passage.step.seq > released && !of_the_release {
                steps.insert(passage.step.seq, say::history_step(&passage.step));
            }
        }
    }
    Ok(steps.into_values().collect())
}
