//! The part of the register that the minutes of one session are about. Found by keys
//! alone, so that it costs the same in a small alliance and in a big one.

use std::collections::BTreeSet;

use domain::{
    AgendaItem, Attendance, Decision, File, Id, Meeting, Membership, Municipality, Noun,
    Organization, Person, Record, Reference, Register, Release, Task,
};
use rusqlite::{Connection, named_params};
use uuid::Uuid;

use crate::store::naming;
use crate::table::{self, Stored, get};
use crate::{Error, Key, Store};

/// How many sessions before and after the one belong to the excerpt.
const NEIGHBOURS: u32 = 3;

impl Store {
    /// The alliance, the session with its items, attendances, decisions, tasks and files,
    /// the released versions of its minutes, its body with the memberships, the sessions of
    /// the body next to it, and the people, organisations and towns that all of these name.
    /// Sorted by key.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a session, and what reading may meet.
    pub fn meeting_excerpt(&self, id: Id<Meeting>) -> Result<Register, Error> {
        let db = &*self.moment()?;
        let meeting = get(db, id)?;
        let meeting = meeting.ok_or(Error::NotFound { noun: Noun::Meeting, id: id.uuid() })?;
        let mut excerpt = Register::new(table::alliance(db)?);
        excerpt.agenda_items = naming::<AgendaItem>(db, id.into())?;
        excerpt.attendances = naming::<Attendance>(db, id.into())?;
        excerpt.decisions = naming::<Decision>(db, id.into())?;
        excerpt.tasks = naming::<Task>(db, id.into())?;
        excerpt.releases = naming::<Release>(db, id.into())?;
        excerpt.files = files(db, &meeting, &excerpt)?;
        if let Some(body) = meeting.body {
            excerpt.bodies.extend(get(db, body)?);
            excerpt.memberships = naming::<Membership>(db, body.into())?;
            excerpt.meetings = neighbours(db, &meeting)?;
        }
        if let Some(approved_in) = meeting.minutes.approved_in
            && !excerpt.meetings.iter().any(|known| known.id == approved_in)
        {
            excerpt.meetings.extend(get(db, approved_in)?);
        }
        excerpt.meetings.push(meeting);
        named(db, &mut excerpt)?;
        excerpt.sort();
        Ok(excerpt)
    }
}

/// The files of the session and of its items, and the alliance's logo.
fn files(db: &Connection, meeting: &Meeting, excerpt: &Register) -> Result<Vec<File>, Error> {
    let items = excerpt.agenda_items.iter().map(|item| Key::from(item.id));
    let mut files: Vec<File> = Vec::new();
    for owner in std::iter::once(Key::from(meeting.id)).chain(items) {
        files.extend(naming::<File>(db, owner)?);
    }
    if let Some(logo) = excerpt.alliance.logo {
        files.extend(get(db, logo)?);
    }
    files.sort_by_key(Record::id);
    files.dedup_by_key(|file| file.id);
    Ok(files)
}

/// The sessions of the same body next to one in time; by number, where it has no date.
fn neighbours(db: &Connection, meeting: &Meeting) -> Result<Vec<Meeting>, Error> {
    let mut meetings = Vec::new();
    for sql in [
        "select id from meeting where body = :body and id <> :id
         and case when :date is null then number < :number else date <= :date end
         order by date desc, number desc limit :most",
        "select id from meeting where body = :body and id <> :id
         and case when :date is null then number > :number else date > :date end
         order by date, number limit :most",
    ] {
        let mut select = db.prepare_cached(sql)?;
        let keys = select.query_map(
            named_params! {
                ":body": meeting.body.map(|body| body.to_string()),
                ":id": meeting.id.to_string(),
                ":date": meeting.date.map(|day| day.to_string()),
                ":number": meeting.number,
                ":most": NEIGHBOURS,
            },
            |row| row.get::<_, String>(0),
        )?;
        for key in keys {
            if let Ok(id) = key?.parse() {
                meetings.extend(get(db, id)?);
            }
        }
    }
    Ok(meetings)
}

/// Adds the people, organisations and towns that the excerpt names.
fn named(db: &Connection, excerpt: &mut Register) -> Result<(), Error> {
    let mut references = Vec::new();
    fn gather<R: Record>(records: &[R], into: &mut Vec<Reference>) {
        into.extend(records.iter().flat_map(Record::references));
    }
    gather(&excerpt.agenda_items, &mut references);
    gather(&excerpt.attendances, &mut references);
    gather(&excerpt.tasks, &mut references);
    gather(&excerpt.memberships, &mut references);
    gather(&excerpt.meetings, &mut references);
    gather(&excerpt.files, &mut references);
    excerpt.people = find::<Person>(db, &references)?;
    excerpt.organizations = find::<Organization>(db, &references)?;
    gather(&excerpt.organizations, &mut references);
    excerpt.municipalities = find::<Municipality>(db, &references)?;
    Ok(())
}

fn find<R: Stored>(db: &Connection, references: &[Reference]) -> Result<Vec<R>, Error> {
    let wanted = references.iter().filter(|reference| reference.noun == R::NOUN);
    let keys: BTreeSet<Uuid> = wanted.map(|reference| reference.id).collect();
    let mut records = Vec::new();
    for key in keys {
        records.extend(get(db, Id::new(key))?);
    }
    Ok(records)
}
