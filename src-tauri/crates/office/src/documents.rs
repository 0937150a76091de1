//! Documents from the records: the tree is built, checked and set.

use std::path::Path;

use chrono::NaiveDateTime;
use domain::{Id, Meeting, Period, Report};
use papers::{OutlineChapter, Setting};
use store::Store;
use typeset::{Document, Finding};

use crate::{Result, prints, whole};

/// A finished document.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What a person should mend before it is released.
    pub findings: Vec<Finding>,
}

impl Paper {
    /// Sets a document.
    fn of(document: &Document) -> Result<Self> {
        let mut findings = typeset::check(document);
        let pdf = typeset::typeset(document)?;
        findings.extend(pdf.warnings);
        Ok(Self { pdf: pdf.bytes, pages: pdf.pages, findings })
    }

    /// Writes the PDF, whole or not at all.
    ///
    /// # Errors
    /// A disk that refuses.
    pub fn save(&self, path: &Path) -> Result<()> {
        whole::write(path, &self.pdf)
    }
}

/// The minutes (Ergebnisprotokoll) of a session. `as_of` is the moment printed in it, by
/// the clock on the wall in Germany.
///
/// # Errors
/// A store that cannot be read, a session that is not there.
pub fn minutes(store: &Store, meeting: Id<Meeting>, as_of: NaiveDateTime) -> Result<Paper> {
    let register = store.meeting_excerpt(meeting)?;
    with_setting(store, as_of, |setting| Ok(papers::minutes(&register, meeting, setting)?))
}

/// The interim report (Zwischenbericht) on a period.
///
/// # Errors
/// A store that cannot be read, a period in which nothing is recorded.
pub fn interim_report(store: &Store, period: Period, as_of: NaiveDateTime) -> Result<Paper> {
    let register = store.register()?;
    with_setting(store, as_of, |setting| Ok(papers::interim_report(&register, period, setting)?))
}

/// A report of any kind, with its own title and words.
///
/// # Errors
/// A store that cannot be read, a report that is not there or has nothing to say.
pub fn report(store: &Store, report: Id<Report>, as_of: NaiveDateTime) -> Result<Paper> {
    let register = store.register()?;
    with_setting(store, as_of, |setting| Ok(papers::report(&register, report, setting)?))
}

/// The chapters that a report has, and those it leaves out.
///
/// # Errors
/// A store that cannot be read, a report that is not there.
pub fn report_outline(
    store: &Store,
    report: Id<Report>,
    as_of: NaiveDateTime,
) -> Result<Vec<OutlineChapter>> {
    let register = store.register()?;
    let found = register.get(report).ok_or(papers::Missing::Report(report))?;
    Ok(papers::outline(&register, found, &Setting { as_of, picture: &|_| None }))
}

fn with_setting(
    store: &Store,
    as_of: NaiveDateTime,
    build: impl FnOnce(&Setting) -> Result<Document>,
) -> Result<Paper> {
    // A picture that is not there is left out and named by `store.check`, not by a
    // document that cannot be made.
    let picture = |file: &domain::File| {
        file.sha256.as_ref().and_then(|sha256| prints::picture(store, sha256))
    };
    Paper::of(&build(&Setting { as_of, picture: &picture })?)
}
