//! Reports and minutes: the register of reports, the page of one, and what stands above a
//! session's minutes.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::{File, Id, Meeting, Report, ReportKind, ReportState};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{MeetingRef, Named, Names, PersonRef};
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
            title: title(&report),
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

/// A report's own title, or its kind and period: „Zwischenbericht 2025“.
fn title(report: &Report) -> String {
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
    /// The chapters it can have, in their order.
    pub chapters: Vec<ChapterLine>,
}

/// A chapter that a report can have.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ChapterLine {
    /// The key of the office's own words for it.
    pub key: String,
    /// Its title.
    pub title: String,
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
    let mut keys = HashSet::new();
    let known = papers::chapters()
        .map(|(key, title)| ChapterLine { key: key.to_owned(), title: title.to_owned() });
    // Words for a chapter that this version does not print are not lost from sight.
    let others = report
        .chapters
        .iter()
        .map(|text| ChapterLine { key: text.chapter.clone(), title: text.chapter.clone() });
    let chapters = known.chain(others).filter(|line| keys.insert(line.key.clone())).collect();
    Ok(ReportPage {
        title: title(&report),
        signatories: report.signatories.iter().filter_map(|id| names.person(*id)).collect(),
        cover,
        chapters,
        report,
    })
}

/// What stands above the preview of a session's minutes.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MinutesPage {
    /// The session.
    pub meeting: MeetingRef,
    /// What it is called under its body: „15. Sitzung“, its own name, or its day.
    pub name: String,
}

/// The minutes of a session.
///
/// # Errors
/// A store that cannot be read, a session that is not there.
pub fn minutes_page(store: &Store, id: Id<Meeting>) -> Result<MinutesPage> {
    let meeting = store.get(id)?.ok_or(papers::Missing::Meeting(id))?;
    let name = match (meeting.number, meeting.name.as_deref(), meeting.date) {
        (Some(number), _, _) => format!("{number}. Sitzung"),
        (None, Some(name), _) => name.to_owned(),
        (None, None, Some(day)) => day.format("%d.%m.%Y").to_string(),
        (None, None, None) => "Sitzung".to_owned(),
    };
    Ok(MinutesPage { meeting: Names::read(store)?.meeting(&meeting), name })
}
