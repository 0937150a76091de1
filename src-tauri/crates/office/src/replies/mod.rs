//! Answers to an invitation, as they come back to an office without a server: ticked, in a
//! list of addresses that was pasted, or as calendar files (iTIP replies, RFC 5546). First it
//! is shown who answered and who that is; what was looked through is noted down as one step.
//!
//! A promise leaves open how somebody takes part; whoever declines is excused, or represented
//! when they named a deputy. Of a session that was held only the answer is noted.

use std::path::PathBuf;

use chrono::NaiveDate;
use domain::{
    Attendance, AttendanceStatus, Id, Meeting, Membership, Organization, Person, Register, Reply,
};
use exchange::icalendar::Answer as Told;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Answer, Store};

use crate::view::PersonRef;
use crate::{Result, read_replies, say};

/// An answer as it came, and whose it is.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Received {
    /// The address or name that answered, as it came.
    pub from: String,
    /// Whose that is.
    pub person: Option<PersonRef>,
    /// The answer; none where nothing can be noted.
    pub reply: Option<Reply>,
    /// Who comes instead.
    pub deputy: Option<PersonRef>,
    /// What was written with it.
    pub comment: Option<String>,
    /// What was noted of the person before.
    pub before: Option<Reply>,
    /// Why it cannot be noted.
    pub problem: Option<Unmatched>,
    /// The same, said.
    pub why: Option<&'static str>,
}

impl Received {
    fn refused(self, problem: Unmatched) -> Self {
        Self { problem: Some(problem), why: Some(say::unmatched(problem)), ..self }
    }
}

/// Why an answer cannot be noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unmatched {
    /// Nobody has this address or name.
    Unknown,
    /// More than one person has this address or name.
    Ambiguous,
    /// The answer is about another session.
    OtherSession,
    /// The answer says neither yes nor no.
    NoAnswer,
}

/// An answer to be noted down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub struct NotedReply {
    /// Whose.
    pub person: Id<Person>,
    /// The answer; none takes an earlier one back.
    pub reply: Option<Reply>,
    /// Who comes instead.
    pub deputy: Option<Id<Person>>,
}

/// What calendar files answer to the invitation to a session. Of two answers of one person the
/// later counts.
///
/// # Errors
/// `NotFound`, a store that cannot be read; a file that cannot be read or is no answer.
pub fn replies_in_files(
    store: &Store,
    meeting: Id<Meeting>,
    files: &[PathBuf],
) -> Result<Vec<Received>> {
    let known = Known::read(store, meeting)?;
    let mut received = Vec::new();
    for file in files {
        for told in read_replies(file)? {
            let (reply, deputy) = match told.answer {
                Told::Accepted => (Some(Reply::Accepted), None),
                Told::Declined => (Some(Reply::Declined), None),
                Told::Tentative => (Some(Reply::Tentative), None),
                Told::Delegated => {
                    let to = told.delegated_to.first();
                    (Some(Reply::Declined), to.and_then(|to| known.find(to).ok()))
                }
                Told::Open => (None, None),
            };
            let mut line = known.line(&told.email, reply);
            line.deputy = deputy.map(PersonRef::of);
            line.comment = told.comment;
            if told.uid != meeting.uuid() {
                line = line.refused(Unmatched::OtherSession);
            } else if reply.is_none() && line.problem.is_none() {
                line = line.refused(Unmatched::NoAnswer);
            }
            received.push((told.sequence, line));
        }
    }
    received.sort_by_key(|(sequence, _)| *sequence);
    Ok(latest(received.into_iter().map(|(_, line)| line).collect()))
}

/// A list of addresses or names that all answered the same: one a line, or parted by commas or
/// semicolons. „Anna Abel <anna.abel@example.org>“ is read by its address.
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn replies_in_list(
    store: &Store,
    meeting: Id<Meeting>,
    list: &str,
    reply: Reply,
) -> Result<Vec<Received>> {
    let known = Known::read(store, meeting)?;
    let parts = list.split(['\n', ';', ',']).map(str::trim).filter(|part| !part.is_empty());
    Ok(latest(parts.map(|part| known.line(address(part), Some(reply))).collect()))
}

/// Notes answers down, as one step.
///
/// # Errors
/// `NotFound`, and as `Store::note_replies`.
pub fn note_replies(
    store: &mut Store,
    meeting: Id<Meeting>,
    replies: &[NotedReply],
    on: NaiveDate,
) -> Result<Answer<()>> {
    let register = store.meeting_excerpt(meeting)?;
    let was_held = register.get(meeting).is_some_and(Meeting::was_held);
    let mut noted = Vec::new();
    for NotedReply { person, reply, deputy } in replies.iter().copied() {
        let mut one = match listed(&register, meeting, person) {
            Some(listed) => listed.clone(),
            None => unlisted(store, &register, meeting, person)?,
        };
        if !was_held {
            one.status = status(&one, reply, deputy.is_some());
            if reply != Some(Reply::Declined) || deputy.is_some() {
                (one.represented_by, one.represented_by_name) = (deputy, None);
            }
        }
        (one.reply, one.replied_on) = (reply, reply.map(|_| on));
        noted.push(one);
    }
    Ok(store.note_replies(&noted)?)
}

/// Notes everybody down as present who is on the list and of whom nothing is noted yet.
///
/// # Errors
/// `NotFound`, and as `Store::note_present`.
pub fn note_present(store: &mut Store, meeting: Id<Meeting>) -> Result<Answer<()>> {
    let register = store.meeting_excerpt(meeting)?;
    let present = |one: Attendance| Attendance { status: AttendanceStatus::Present, ..one };
    let of_session = register.attendances.iter().filter(|one| one.meeting == meeting);
    let open = of_session.filter(|one| !one.status.is_noted()).cloned();
    let mut noted: Vec<Attendance> = open.map(present).collect();
    let seats: Vec<Id<Person>> = seats(&register, meeting).map(|seat| seat.person).collect();
    for person in seats {
        if listed(&register, meeting, person).is_none() {
            noted.push(present(unlisted(store, &register, meeting, person)?));
        }
    }
    Ok(store.note_present(&noted)?)
}

/// What an answer says about taking part; an answer that is taken back leaves it open again.
fn status(one: &Attendance, reply: Option<Reply>, has_deputy: bool) -> AttendanceStatus {
    match reply {
        Some(Reply::Declined) if has_deputy => AttendanceStatus::Represented,
        Some(Reply::Declined) => match one.status {
            AttendanceStatus::Represented => AttendanceStatus::Represented,
            _ => AttendanceStatus::Excused,
        },
        _ if one.reply == Some(Reply::Declined) => AttendanceStatus::Open,
        _ => one.status,
    }
}

fn listed(register: &Register, meeting: Id<Meeting>, person: Id<Person>) -> Option<&Attendance> {
    let mut listed = register.attendances.iter();
    listed.find(|one| one.meeting == meeting && one.person == Some(person))
}

/// The seats of the session's body on its day; deputies hold none of their own.
fn seats(register: &Register, meeting: Id<Meeting>) -> impl Iterator<Item = &Membership> {
    let (body, day) = register.get(meeting).map_or((None, None), |one| (one.body, one.date));
    register.memberships.iter().filter(move |seat| {
        body.is_some()
            && seat.body == body
            && seat.deputy_for.is_none()
            && day.is_none_or(|day| seat.holds_on(day))
    })
}

/// A place on the list for somebody who had none yet, as their seat says; without one, for the
/// organisation that invitations name.
fn unlisted(
    store: &mut Store,
    register: &Register,
    meeting: Id<Meeting>,
    person: Id<Person>,
) -> Result<Attendance> {
    let seat = seats(register, meeting).find(|seat| seat.person == person);
    let invited = papers::invited(register, meeting);
    let invited = invited.iter().find(|one| one.person.is_some_and(|known| known.id == person));
    let organization: Option<Id<Organization>> = match seat {
        Some(seat) => seat.on_behalf_of,
        None => invited.and_then(|one| one.organization).map(|of| of.id),
    };
    Ok(Attendance {
        id: store.new_id()?,
        meeting,
        person: Some(person),
        guest: None,
        organization,
        function: invited.and_then(|one| one.function.clone()),
        status: AttendanceStatus::Open,
        represented_by: None,
        represented_by_name: None,
        voting: seat.is_some_and(|seat| seat.voting),
        arrived: None,
        left: None,
        may_be_named: false,
        reply: None,
        replied_on: None,
    })
}

/// Of several answers of one person the last.
fn latest(mut lines: Vec<Received>) -> Vec<Received> {
    let mut seen = Vec::new();
    lines.reverse();
    lines.retain(|line| match (&line.person, line.problem) {
        (Some(person), None) if seen.contains(&person.id) => false,
        (Some(person), None) => {
            seen.push(person.id);
            true
        }
        _ => true,
    });
    lines.reverse();
    lines
}

/// The address within „Anna Abel <anna.abel@example.org>“; else the text itself.
fn address(text: &str) -> &str {
    let within = text.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    within.map_or(text, |(address, _)| address).trim_matches(['"', '\'', ' ']).trim()
}

/// Whom an address or a name may mean: those invited before everybody else.
struct Known {
    register: Register,
    meeting: Id<Meeting>,
    everybody: Vec<Person>,
}

impl Known {
    fn read(store: &Store, meeting: Id<Meeting>) -> Result<Self> {
        let register = store.meeting_excerpt(meeting)?;
        Ok(Self { register, meeting, everybody: store.all()? })
    }

    fn find(&self, text: &str) -> std::result::Result<&Person, Unmatched> {
        let wanted = text.trim().to_lowercase();
        let means = |person: &&Person| {
            let email = person.email.as_deref().map(str::to_lowercase);
            let turned = format!("{}, {}", person.family_name, person.given_name);
            let name = format!("{} {}", person.given_name, person.family_name);
            email.as_deref() == Some(&wanted)
                || [person.full_name(), name, turned].iter().any(|n| n.to_lowercase() == wanted)
        };
        let invited = papers::invited(&self.register, self.meeting);
        let invited = invited.iter().filter_map(|one| one.person).filter(means);
        let mut found: Vec<Id<Person>> = invited.map(|person| person.id).collect();
        if found.is_empty() {
            found = self.everybody.iter().filter(means).map(|person| person.id).collect();
        }
        match found.as_slice() {
            [] => Err(Unmatched::Unknown),
            [one] => {
                let person = self.everybody.iter().find(|person| person.id == *one);
                person.ok_or(Unmatched::Unknown)
            }
            _ => Err(Unmatched::Ambiguous),
        }
    }

    fn line(&self, from: &str, reply: Option<Reply>) -> Received {
        let found = self.find(from);
        let before = found.ok().and_then(|person| listed(&self.register, self.meeting, person.id));
        let line = Received {
            from: from.to_owned(),
            person: found.ok().map(PersonRef::of),
            reply,
            deputy: None,
            comment: None,
            before: before.and_then(|one| one.reply),
            problem: None,
            why: None,
        };
        match found {
            Ok(_) => line,
            Err(problem) => line.refused(problem),
        }
    }
}

#[cfg(test)]
mod tests;
