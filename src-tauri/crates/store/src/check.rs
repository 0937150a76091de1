//! Looks the whole alliance over: the file, the register, what is derived from it, and the
//! attachments.

use std::collections::{HashMap, HashSet};

use domain::{File, Id, Meeting, Misfit, Noun, Register};
use rusqlite::Connection;
use uuid::Uuid;

use crate::derived::reference;
use crate::search::index::{self, late};
use crate::table::{ForEachNoun, Stored, for_each_noun, read_register};
use crate::{Error, Key, Store, connection, notices};

/// Something that is not as it ought to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// The file is damaged.
    Damaged {
        /// What SQLite says.
        details: String,
    },
    /// The register does not hold together.
    Misfit(Misfit),
    /// What is derived from a record (search, mentions) is not current.
    StaleIndex {
        /// Its noun.
        noun: Noun,
        /// Its key.
        id: Uuid,
    },
    /// The bytes of a file are not there.
    MissingAttachment {
        /// The file.
        file: Id<File>,
        /// The SHA-256 they are named by.
        sha256: String,
    },
    /// The bytes of a file are not those that were kept.
    DamagedAttachment {
        /// The file.
        file: Id<File>,
        /// The SHA-256 they are named by.
        sha256: String,
    },
    /// Sessions of one body bear the same number.
    DoubleNumber {
        /// The sessions.
        meetings: Vec<Id<Meeting>>,
        /// The number.
        number: u32,
    },
}

impl Store {
    /// Looks everything over. Empty when all is well.
    ///
    /// # Errors
    /// What keeps it from looking at all; damage it can see is a finding.
    pub fn check(&self) -> Result<Vec<Finding>, Error> {
        let damaged = |details| Finding::Damaged { details };
        let faults = connection::faults(&self.db, "integrity_check")?;
        let mut findings: Vec<Finding> = faults.into_iter().map(damaged).collect();
        if !findings.is_empty() {
            // What a damaged file says of its records is not to be trusted.
            return Ok(findings);
        }
        let db = &*self.moment()?;
        if db.prepare("pragma foreign_key_check")?.exists([])? {
            findings.push(damaged("foreign key".to_owned()));
        }
        let register = read_register(db)?;
        findings.extend(register.misfits().into_iter().map(Finding::Misfit));
        // What is late is known, and no fault.
        let late: HashSet<Uuid> = late::late(db)?.iter().map(|late| late.key.id).collect();
        let mut stale = index::stale(db, &register)?;
        stale.retain(|key| !late.contains(&key.id));
        let stale = stale.into_iter().chain(stale_references(db, &register)?);
        findings.extend(stale.map(|Key { noun, id }| Finding::StaleIndex { noun, id }));
        for file in &register.files {
            findings.extend(self.attachment(file)?);
        }
        findings.extend(double_numbers(&register));
        Ok(findings)
    }

    fn attachment(&self, file: &File) -> Result<Option<Finding>, Error> {
        let Some(sha256) = file.sha256.clone() else { return Ok(None) };
        let (attachments, file) = (self.attachments(), file.id);
        Ok(match (attachments.has(&sha256), attachments.is_right(&sha256)?) {
            (false, _) => Some(Finding::MissingAttachment { file, sha256 }),
            (true, false) => Some(Finding::DamagedAttachment { file, sha256 }),
            (true, true) => None,
        })
    }
}

/// The records whose mentions are not kept as they are. Mentions that are kept for no
/// record count as the alliance's.
fn stale_references(db: &Connection, register: &Register) -> Result<Vec<Key>, Error> {
    let mut compare = Compare { db, register, stale: Vec::new(), mentions: 0 };
    for_each_noun(&mut compare)?;
    let kept: i64 = db.query_row("select count(*) from reference", [], |row| row.get(0))?;
    if compare.stale.is_empty() && kept != compare.mentions {
        compare.stale.push(register.alliance.id.into());
    }
    Ok(compare.stale)
}

struct Compare<'a> {
    db: &'a Connection,
    register: &'a Register,
    stale: Vec<Key>,
    mentions: i64,
}

impl ForEachNoun for Compare<'_> {
    fn run<R: Stored>(&mut self) -> Result<(), Error> {
        for record in R::of(self.register) {
            let references = record.references();
            self.mentions += i64::try_from(references.len()).unwrap_or(0);
            if !reference::is_current(self.db, record.id().into(), &references)? {
                self.stale.push(record.id().into());
            }
        }
        Ok(())
    }
}

fn double_numbers(register: &Register) -> Vec<Finding> {
    let mut rows: HashMap<_, Vec<&Meeting>> = HashMap::new();
    for meeting in &register.meetings {
        if let (Some(body), Some(number)) = (meeting.body, meeting.number) {
            rows.entry((body, number)).or_default().push(meeting);
        }
    }
    let mut findings = Vec::new();
    for ((body, number), mut meetings) in rows {
        let Some(body) = register.get(body) else { continue };
        while let Some(first) = meetings.first().copied() {
            let (same, others): (Vec<_>, Vec<_>) =
                meetings.into_iter().partition(|meeting| notices::same_count(body, first, meeting));
            if same.len() > 1 {
                let meetings = same.into_iter().map(|meeting| meeting.id).collect();
                findings.push(Finding::DoubleNumber { meetings, number });
            }
            meetings = others;
        }
    }
    findings.sort_by_key(|finding| match finding {
        Finding::DoubleNumber { meetings, .. } => meetings.first().copied(),
        _ => None,
    });
    findings
}
