//! A new report begins as the last of its kind ended: the same chapters in the same order,
//! the same addressee, grant and signatories, due when the grant next asks for one, and no words
//! yet.

use chrono::NaiveDate;
use domain::{Chapter, Period, Report, ReportKind, ReportState};
use store::{Answer, Store};

use crate::deadlines::{answering, next_deadline};
use crate::{Error, Result};

/// Adds a report on a period, as a draft.
///
/// # Errors
/// [`Error::Period`]; and as `Store::add`.
pub fn new_report(
    store: &mut Store,
    kind: ReportKind,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Answer<Report>> {
    Period::new(from, until).ok_or(Error::Period)?;
    let reports = store.all::<Report>()?;
    let of_kind = reports.iter().filter(|report| report.kind == kind);
    let last = of_kind.max_by_key(|report| (report.until, report.id)).cloned();
    let grant = last.as_ref().and_then(|last| last.grant).map(|grant| store.get(grant));
    let asked = grant.transpose()?.flatten();
    let due_on = asked.and_then(|grant| {
        let next = next_deadline(&reports, &grant)?;
        let is_free = next.due_on > until && answering(&reports, &grant, next).is_none();
        is_free.then_some(next.due_on)
    });
    let id = store.new_id()?;
    let blank = Report {
        id,
        kind,
        title: None,
        from,
        until,
        addressee: None,
        reference: None,
        due_on,
        state: ReportState::Draft,
        released_on: None,
        signatories: Vec::new(),
        cover: None,
        grant: None,
        chapters: Vec::new(),
        figure_notes: Vec::new(),
    };
    let report = match last {
        None => blank,
        Some(last) => Report {
            addressee: last.addressee,
            reference: last.reference,
            signatories: last.signatories,
            grant: last.grant,
            chapters: last.chapters.into_iter().map(outline).collect(),
            ..blank
        },
    };
    Ok(store.add(report)?)
}

/// A chapter in its place and under its title, without words.
fn outline(last: Chapter) -> Chapter {
    let Chapter { chapter, title, off, .. } = last;
    Chapter { title, off, ..Chapter::new(chapter) }
}
