//! What is allowed, yet worth a word: double numbers, more votes than people.
//!
//! Looked for at every change, whichever operation made it.

use domain::{Attendance, Body, Counting, Decision, Id, Meeting, Noun, QuorumBasis, votes_present};
use rusqlite::Connection;

use crate::table::get;
use crate::{Change, ChangeKind, Error, Notice, store};

/// The notices for the records that a step wrote.
pub(crate) fn find(db: &Connection, changed: &[Change]) -> Result<Vec<Notice>, Error> {
    let mut notices = Vec::new();
    for change in changed.iter().filter(|change| change.kind != ChangeKind::Removed) {
        match change.noun {
            Noun::Meeting => notices.extend(double_number(db, Id::new(change.id))?),
            Noun::Decision => decision(db, Id::new(change.id), &mut notices)?,
            _ => {}
        }
    }
    Ok(notices)
}

fn double_number(db: &Connection, id: Id<Meeting>) -> Result<Option<Notice>, Error> {
    let Some(meeting) = get(db, id)? else { return Ok(None) };
    let (Some(body), Some(number)) = (meeting.body, meeting.number) else { return Ok(None) };
    let Some(body) = get(db, body)? else { return Ok(None) };
    let mut others = sessions_with_number(db, body.id, number)?;
    others.retain(|other| other.id != id && same_count(&body, &meeting, other));
    let others: Vec<_> = others.into_iter().map(|other| other.id).collect();
    Ok((!others.is_empty()).then_some(Notice::DoubleNumber { meeting: id, number, others }))
}

/// Whether two sessions of a body are counted in the same row.
pub(crate) fn same_count(body: &Body, one: &Meeting, other: &Meeting) -> bool {
    use chrono::Datelike;
    let year = |meeting: &Meeting| meeting.date.map(|day| day.year());
    match body.counting {
        Counting::Continuous => true,
        Counting::PerYear => year(one) == year(other),
    }
}

/// The sessions of a body that bear a number, by key.
pub(crate) fn sessions_with_number(
    db: &Connection,
    body: Id<Body>,
    number: u32,
) -> Result<Vec<Meeting>, Error> {
    let mut select =
        db.prepare_cached("select id from meeting where body = ?1 and number = ?2 order by id")?;
    let keys = select.query_map((body.to_string(), number), |row| row.get::<_, String>(0))?;
    let mut meetings = Vec::new();
    for key in keys {
        if let Ok(id) = key?.parse() {
            meetings.extend(get(db, id)?);
        }
    }
    Ok(meetings)
}

fn decision(db: &Connection, id: Id<Decision>, into: &mut Vec<Notice>) -> Result<(), Error> {
    let Some(decision) = get(db, id)? else { return Ok(()) };
    let (meeting, number) = (decision.meeting, decision.number);
    let mut others = store::naming::<Decision>(db, meeting.into())?;
    others.retain(|other| other.meeting == meeting && other.number == number && other.id != id);
    if !others.is_empty() {
        let others = others.into_iter().map(|other| other.id).collect();
        into.push(Notice::DoubleDecisionNumber { decision: id, number, others });
    }
    if let Some(votes) = decision.vote.and_then(domain::Vote::total) {
        let mut there = store::naming::<Attendance>(db, meeting.into())?;
        there.retain(|seat| seat.meeting == meeting);
        let of = decision.votes_of.unwrap_or(QuorumBasis::Persons);
        let present = votes_present(&there, of, &decision.excluded, None);
        let present = u64::try_from(present).unwrap_or(u64::MAX);
        // Without a list of those present there is nothing to compare with.
        if votes > present && present > 0 {
            into.push(Notice::VotesExceedPresent { decision: id, votes, present });
        }
    }
    Ok(())
}
