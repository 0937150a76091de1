//! Taking part, counted: too many rows to read one by one for a list.

use chrono::NaiveDate;
use domain::{AttendanceStatus, Id, MeetingState, Organization, Word};

use crate::{Error, Store};

/// How often an organisation took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttendanceCount {
    /// The organisation.
    pub organization: Id<Organization>,
    /// Sessions it took part in, with however many people.
    pub attended: u32,
    /// Sessions it was on the list of.
    pub listed: u32,
}

impl Store {
    /// Counts for each organisation the sessions held from the one day to the other, both
    /// included. Organisations that were on no list are left out.
    ///
    /// # Errors
    /// What reading may meet.
    pub fn attendance_by_organization(
        &self,
        from: NaiveDate,
        until: NaiveDate,
    ) -> Result<Vec<AttendanceCount>, Error> {
        let sql = format!(
            "select a.organization,
                    count(distinct case when a.status in ({}) then a.meeting end),
                    count(distinct a.meeting)
             from meeting m join attendance a on a.meeting = m.id
             where m.date between ?1 and ?2 and m.state in ({}) and a.organization is not null
                   and a.status in ({})
             group by a.organization",
            words(|status: &AttendanceStatus| status.takes_part()),
            words(|state: &MeetingState| state.was_held()),
            words(|status: &AttendanceStatus| status.is_noted()),
        );
        let mut select = self.db.prepare_cached(&sql)?;
        let rows = select.query_map([from.to_string(), until.to_string()], |row| {
            let id: String = row.get(0)?;
            Ok((id, row.get::<_, u32>(1)?, row.get::<_, u32>(2)?))
        })?;
        let mut counts = Vec::new();
        for row in rows {
            let (id, attended, listed) = row?;
            if let Ok(organization) = id.parse() {
                counts.push(AttendanceCount { organization, attended, listed });
            }
        }
        Ok(counts)
    }
}

/// The words of those values, as a list for SQL.
fn words<W: Word>(which: impl Fn(&W) -> bool) -> String {
    let words = W::ALL.iter().filter(|word| which(word)).map(|word| format!("'{}'", word.word()));
    words.collect::<Vec<_>>().join(", ")
}
