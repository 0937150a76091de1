//! Releasing a report or a session's minutes: what speaks against it, the version that is
//! kept, and what has changed since.

mod said;

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use domain::{Accessibility, File, FileRole, Id, Meeting, PartialDate, Register, Release, Report};
use papers::{Edition, Missing, ReportFacts, Setting};
use schemars::JsonSchema;
use serde::Serialize;
use store::{Answer, Frozen, Key, Store};
use typeset::FindingKind;

use said::Said;

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
    known(&store.register()?, id, as_of)
}

fn known(register: &Register, id: Id<Report>, as_of: NaiveDateTime) -> Result<ReportFacts> {
    let report = register.get(id).ok_or(Missing::Report(id))?;
    Ok(papers::report_facts(register, report, &Setting { as_of, picture: &|_| None }))
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
/// as [`documents::report_draft`].
pub fn release_report(
    store: &mut Store,
    id: Id<Report>,
    as_of: NaiveDateTime,
) -> Result<Answer<Release>> {
    let register = store.register()?;
    let report = register.get(id).ok_or(Missing::Report(id))?;
    let facts = known(&register, id, as_of)?;
    let said = Said { facts: facts.figures.clone(), chapters: report.chapters.clone() };
    let version = Version::next(store, id.into(), &said)?;
    let paper = documents::edition(store, &register, id, version.edition(), as_of)?;
    releasable(report_findings(&facts, &paper))?;
    let name = report_file_name(report.kind, report.from, report.until);
    let title = view::report_title(report);
    let file = version.file(store, &paper, &title, &name, as_of.date(), FileRole::Report)?;
    Ok(store.release_report(id, as_of.date(), version.frozen(file, said))?)
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
    let said = Said::by_minutes(store, id)?;
    let version = Version::next(store, id.into(), &said)?;
    let paper = documents::released_minutes(store, id, version.edition(), as_of)?;
    releasable(paper_findings(&paper))?;
    let name = session_file_name(store, id, "Ergebnisprotokoll", "pdf")?;
    let title = name.trim_end_matches(".pdf");
    let role = FileRole::Minutes;
    let file = File {
        meeting: Some(id),
        ..version.file(store, &paper, title, &name, as_of.date(), role)?
    };
    Ok(store.release_minutes(id, as_of.date(), version.frozen(file, said))?)
}

fn releasable(against: Vec<ReleaseFinding>) -> Result<()> {
    let blocking: Vec<String> =
        against.into_iter().filter(|finding| finding.blocks).map(|finding| finding.text).collect();
    if blocking.is_empty() { Ok(()) } else { Err(Error::NotReleasable(blocking)) }
}

/// The version that comes next: its number, and what is different from the one before.
struct Version {
    number: u32,
    before: Option<NaiveDate>,
    changes: Vec<String>,
}

impl Version {
    fn next(store: &Store, of: Key, said: &Said) -> Result<Self> {
        let last = releases(store, of)?.into_iter().next();
        Ok(match last {
            Some(last) => Self {
                number: last.version.saturating_add(1),
                before: Some(last.released_on),
                changes: said.differences(&last),
            },
            None => Self { number: 1, before: None, changes: Vec::new() },
        })
    }

    fn edition(&self) -> Edition<'_> {
        Edition { version: self.number, before: self.before, changes: &self.changes }
    }

    /// The record of its PDF, whose bytes are kept.
    fn file(
        &self,
        store: &mut Store,
        paper: &Paper,
        title: &str,
        name: &str,
        on: NaiveDate,
        role: FileRole,
    ) -> Result<File> {
        let title = match self.number {
            1 => title.to_owned(),
            number => format!("{title}, {number}. Fassung"),
        };
        let file = File {
            file_name: Some(version_file_name(name, self.number)),
            media_type: Some("application/pdf".to_owned()),
            as_of: Some(PartialDate::Day(on)),
            accessibility: Accessibility::Accessible,
            ..File::new(store.new_id()?, title, role)
        };
        prints::keep(store, file, &paper.pdf)
    }

    fn frozen(self, file: File, said: Said) -> Frozen {
        Frozen { file, changes: self.changes, facts: said.facts, chapters: said.chapters }
    }
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
    let said = match (release.report, release.meeting) {
        (Some(id), _) => Said::by_report(store, id, as_of)?,
        (None, Some(id)) => Said::by_minutes(store, id)?,
        (None, None) => return Ok(Vec::new()),
    };
    Ok(said.differences(release))
}
