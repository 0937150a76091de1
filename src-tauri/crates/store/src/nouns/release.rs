//! What is handed out is kept as it was: a release never changes, a correction is a further
//! one.

use chrono::NaiveDate;
use domain::{Chapter, Fact, File, Id, Meeting, Op, Release, Report, ReportState};

use crate::transact::Tx;
use crate::{Answer, Error, Key, Store};

/// What a release keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct Frozen {
    /// The PDF, whose bytes are kept ([`Store::keep_bytes`]).
    pub file: File,
    /// What is different from the version before.
    pub changes: Vec<String>,
    /// The figures it says.
    pub facts: Vec<Fact>,
    /// The office's words in it.
    pub chapters: Vec<Chapter>,
}

impl Store {
    /// Releases a report: it and its PDF stay as they are now.
    ///
    /// # Errors
    /// [`Error::Released`] when it is released already, [`Error::NotFound`], and as
    /// [`Store::transact`].
    pub fn release_report(
        &mut self,
        id: Id<Report>,
        on: NaiveDate,
        frozen: Frozen,
    ) -> Result<Answer<Release>, Error> {
        self.transact(Op::ReleaseReport, id, |tx| {
            let mut report = tx.need(id)?;
            if report.state == ReportState::Released {
                return Err(Error::Released { of: id.into() });
            }
            report.state = ReportState::Released;
            report.released_on = Some(on);
            tx.update(&report)?;
            freeze(tx, Of::Report(id), on, frozen)
        })
    }

    /// Opens a released report again, to be released anew as a further version.
    ///
    /// # Errors
    /// [`Error::NotFound`], and as [`Store::transact`].
    pub fn correct_report(&mut self, id: Id<Report>) -> Result<Answer<Report>, Error> {
        self.change(Op::CorrectReport, id, |report| {
            report.state = ReportState::Draft;
            report.released_on = None;
            Ok(())
        })
    }
}

/// Of what a release is.
#[derive(Clone, Copy)]
pub(super) enum Of {
    Report(Id<Report>),
    Minutes(Id<Meeting>),
}

/// Keeps a version: the PDF's record and the release itself.
pub(super) fn freeze(
    tx: &mut Tx<'_>,
    of: Of,
    on: NaiveDate,
    frozen: Frozen,
) -> Result<Release, Error> {
    let key: Key = match of {
        Of::Report(id) => id.into(),
        Of::Minutes(id) => id.into(),
    };
    let versions = tx.naming::<Release>(key)?;
    let last = versions.iter().map(|release| release.version).max().unwrap_or(0);
    let Frozen { file, changes, facts, chapters } = frozen;
    let Some(sha256) = file.sha256.clone() else {
        return Err(Error::MissingAttachment { sha256: String::new() });
    };
    tx.insert(&file)?;
    let release = Release {
        id: tx.new_id(),
        report: if let Of::Report(id) = of { Some(id) } else { None },
        meeting: if let Of::Minutes(id) = of { Some(id) } else { None },
        version: last.saturating_add(1),
        file: file.id,
        sha256,
        released_on: on,
        released_by: Some(tx.actor().to_owned()).filter(|actor| !actor.is_empty()),
        changes,
        facts,
        chapters,
    };
    tx.insert(&release)?;
    Ok(release)
}
