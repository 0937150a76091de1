//! Reports: the register, and the page of one.

use chrono::{NaiveDate, NaiveDateTime};
use domain::{Fact, File, Grant, Id, Release, Report, ReportKind, ReportState};
use papers::OutlineChapter;
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{Named, Names, PersonRef};
use super::told::{Told, told};
use crate::Result;

/// A report as a line of the register.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReportRow {
    /// Key.
    pub id: Id<Report>,
    /// What kind it is.
    pub kind: ReportKind,
    /// What it is called.
    pub title: String,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period, included.
    pub until: NaiveDate,
    /// To whom it goes.
    pub addressee: Option<String>,
    /// When it is due.
    pub due_on: Option<NaiveDate>,
    /// How far it has come.
    pub state: ReportState,
    /// When it was released.
    pub released_on: Option<NaiveDate>,
}

/// Every report, the newest period first.
///
/// # Errors
/// A store that cannot be read.
pub fn report_rows(store: &Store) -> Result<Vec<ReportRow>> {
    let mut rows: Vec<_> = store
        .all::<Report>()?
        .into_iter()
        .map(|report| ReportRow {
            id: report.id,
            kind: report.kind,
            title: report_title(&report),
            from: report.from,
            until: report.until,
            addressee: report.addressee,
            due_on: report.due_on,
            state: report.state,
            released_on: report.released_on,
        })
        .collect();
    rows.sort_by_key(|row| (std::cmp::Reverse((row.until, row.from)), row.id));
    Ok(rows)
}

/// What a report is called: its own title, or its kind and period: „Zwischenbericht 2025“.
pub fn report_title(report: &Report) -> String {
    let own = report.title.as_deref().unwrap_or_default().trim();
    let period = || domain::Period::new(report.from, report.until).map(papers::words::period_title);
    match (own, period()) {
        ("", Some(period)) => format!("{} {period}", papers::words::report_kind(report.kind)),
        ("", None) => papers::words::report_kind(report.kind).to_owned(),
        (own, _) => own.to_owned(),
    }
}

/// Everything about one report that does not need its paper to be made.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReportPage {
    /// The record itself.
    pub report: Report,
    /// What it is called.
    pub title: String,
    /// Who signs it.
    pub signatories: Vec<PersonRef>,
    /// The picture on its cover.
    pub cover: Option<Named<File>>,
    /// The grant it accounts for.
    pub grant: Option<Named<Grant>>,
    /// The released versions, the newest first.
    pub releases: Vec<Release>,
    /// The report of its kind on the latest period before, whose words can be carried over.
    pub last: Option<Report>,
}

/// The page of a report.
///
/// # Errors
/// A store that cannot be read, a report that is not there.
pub fn report_page(store: &Store, id: Id<Report>) -> Result<ReportPage> {
    let report = store.get(id)?.ok_or(papers::Missing::Report(id))?;
    let names = Names::read(store)?;
    let cover = match report.cover {
        Some(cover) => store.get(cover)?.map(|file| Named { id: file.id, name: file.title }),
        None => None,
    };
    let grant = match report.grant {
        Some(grant) => store.get(grant)?.map(|grant| Named { id: grant.id, name: grant.authority }),
        None => None,
    };
    Ok(ReportPage {
        title: report_title(&report),
        signatories: report.signatories.iter().filter_map(|id| names.person(*id)).collect(),
        cover,
        grant,
        releases: crate::releases(store, id.into())?,
        last: last_before(store, &report)?,
        report,
    })
}

/// The report of the same kind on the latest period before.
fn last_before(store: &Store, report: &Report) -> Result<Option<Report>> {
    let before = |other: &Report| {
        other.kind == report.kind && other.id != report.id && other.until < report.until
    };
    let reports = store.all::<Report>()?.into_iter().filter(before);
    Ok(reports.max_by_key(|other| (other.until, other.id)))
}

/// What a report consists of, without its paper.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReportContents {
    /// The chapters in their order, also those that it leaves out.
    pub chapters: Vec<ReportChapter>,
    /// Every figure.
    pub figures: Vec<Fact>,
}

/// A chapter of a report.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReportChapter {
    /// Its key: that of a usual chapter, or one of the office's own.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its number; none while it has nothing to say or is left out.
    pub number: Option<usize>,
    /// Whether it is one of the office's own.
    pub own: bool,
    /// Whether the office leaves it out.
    pub off: bool,
    /// What the records alone say in it.
    pub told: Vec<Told>,
    /// Whether the office has words of its own for it.
    pub has_words: bool,
}

impl From<OutlineChapter> for ReportChapter {
    fn from(of: OutlineChapter) -> Self {
        let OutlineChapter { key, title, number, own, off, told: blocks, has_words } = of;
        Self { key, title, number, own, off, told: told(&blocks), has_words }
    }
}

/// What a report consists of at a moment.
///
/// # Errors
/// A store that cannot be read, a report that is not there.
pub fn report_contents(
    store: &Store,
    id: Id<Report>,
    as_of: NaiveDateTime,
) -> Result<ReportContents> {
    let facts = crate::report_facts(store, id, as_of)?;
    let chapters = facts.chapters.into_iter().map(ReportChapter::from).collect();
    Ok(ReportContents { chapters, figures: facts.figures })
}
