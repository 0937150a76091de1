//! Sessions on their way to other calendars, invitations as mail, and the answers that come
//! back.

use std::path::Path;

use chrono::{Days, NaiveDate, NaiveDateTime};
use domain::{Id, Meeting, MeetingState, Noun, Person, Register};
use exchange::icalendar::{self, Calendar, Event, Method, Party, Reply, Status, When};
use exchange::mail::{self, Attachment, Draft};
use papers::Missing;
use store::Store;

use crate::{Error, Result, documents};

/// All sessions and events that have a day, as iCalendar, for a calendar to take in. `as_of` is
/// the moment they are handed over, by the clock on the wall.
///
/// # Errors
/// A store that cannot be read.
pub fn calendar(store: &Store, as_of: NaiveDateTime) -> Result<Vec<u8>> {
    let register = store.register()?;
    let mut meetings: Vec<&Meeting> = register.meetings.iter().collect();
    meetings.sort_by_key(|meeting| (meeting.date, meeting.begins, meeting.id));
    let events = meetings.into_iter().filter_map(|meeting| event(&register, meeting, as_of));
    Ok(icalendar::write(&Calendar {
        method: Method::Publish,
        name: Some(register.alliance.name.clone()),
        events: events.collect(),
    }))
}

/// The invitation to a session as iCalendar, which asks everybody with an address for an
/// answer; of a cancelled session, its withdrawal.
///
/// # Errors
/// A store that cannot be read, a session that is not there or has no day, an office without an
/// address that answers could go to.
pub fn invitation_calendar(
    store: &Store,
    meeting: Id<Meeting>,
    as_of: NaiveDateTime,
) -> Result<Vec<u8>> {
    let register = store.meeting_excerpt(meeting)?;
    invitation_of(&register, meeting, as_of)
}

/// The text of the mail that invites all to a session, to be pasted into any mail program.
///
/// # Errors
/// As `papers::invitation_mail`.
pub fn invitation_text(store: &Store, meeting: Id<Meeting>) -> Result<String> {
    Ok(papers::invitation_mail(&store.meeting_excerpt(meeting)?, meeting, None)?.text)
}

/// The invitation to a session as a draft that a mail program opens ready to be sent, with
/// letter and calendar attached.
///
/// To one person, the calendar asks for an answer. To all, nobody sees the others' addresses:
/// neither in the mail nor in the calendar, which therefore tells of the session without asking.
///
/// # Errors
/// As [`invitation_calendar`], a cancelled session, and a person that is not there or has no
/// address.
pub fn invitation_mail(
    store: &Store,
    meeting: Id<Meeting>,
    to: Option<Id<Person>>,
    as_of: NaiveDateTime,
) -> Result<Vec<u8>> {
    let mut register = store.meeting_excerpt(meeting)?;
    if let Some(person) = to.filter(|id| register.get(*id).is_none()) {
        register.people.extend(store.get(person)?);
    }
    let words = papers::invitation_mail(&register, meeting, to)?;
    let letter = documents::invitation(store, meeting, to, as_of)?;
    let sender = sender(&register, meeting)?;
    let (method, to, bcc) = match to.and_then(|person| register.get(person)) {
        Some(person) => (Method::Request, vec![party(person).ok_or(Error::NoAddress)?], vec![]),
        None => {
            let mut all = invited(&register, meeting);
            all.retain(|one| one.email != sender.email);
            (Method::Publish, vec![sender.clone()], all)
        }
    };
    let mut event = event_of(&register, meeting, as_of)?;
    event.organizer = Some(sender.clone());
    if method == Method::Request {
        event.attendees.clone_from(&to);
    }
    let calendar = Calendar { method, name: None, events: vec![event] };
    let name = crate::names::meeting_file_name(&register, meeting, "Einladung");
    Ok(mail::write(&Draft {
        id: meeting.uuid(),
        date: domain::instant(as_of),
        from: Some(sender),
        to,
        bcc,
        subject: words.subject,
        text: words.text,
        attachments: vec![
            Attachment {
                name: format!("{name}.pdf"),
                media_type: "application/pdf".to_owned(),
                bytes: letter.pdf,
            },
            Attachment {
                name: format!("{name}.ics"),
                media_type: icalendar::media_type(method),
                bytes: icalendar::write(&calendar),
            },
        ],
    }))
}

/// What a file answers to an invitation.
///
/// # Errors
/// A file that cannot be read, or that is no answer.
pub fn read_replies(path: &Path) -> Result<Vec<Reply>> {
    let bytes =
        std::fs::read(path).map_err(|error| Error::Read { path: path.to_owned(), error })?;
    icalendar::replies(&bytes).map_err(|error| Error::NoReply { path: path.to_owned(), error })
}

fn invitation_of(register: &Register, id: Id<Meeting>, as_of: NaiveDateTime) -> Result<Vec<u8>> {
    let mut event = event_of(register, id, as_of)?;
    let organizer = sender(register, id)?;
    event.attendees = invited(register, id);
    event.attendees.retain(|one| one.email != organizer.email);
    event.organizer = Some(organizer);
    let method = match event.status {
        Status::Cancelled => Method::Cancel,
        _ => Method::Request,
    };
    Ok(icalendar::write(&Calendar { method, name: None, events: vec![event] }))
}

/// A session as an event, which must have a day.
fn event_of(register: &Register, id: Id<Meeting>, as_of: NaiveDateTime) -> Result<Event> {
    let found = register.get(id);
    let meeting = found.ok_or(store::Error::NotFound { noun: Noun::Meeting, id: id.uuid() })?;
    Ok(event(register, meeting, as_of).ok_or(Missing::Date(id))?)
}

/// A session as an event; nothing while it has no day.
fn event(register: &Register, meeting: &Meeting, as_of: NaiveDateTime) -> Option<Event> {
    let words = papers::appointment(register, meeting.id)?;
    let stamp = domain::instant(as_of);
    Some(Event {
        uid: meeting.id.uuid(),
        // Minutes since 1970: grows with each handing over, on whatever desk it happens.
        sequence: u32::try_from(stamp.timestamp() / 60).unwrap_or(0),
        stamp,
        when: when(meeting, meeting.date?),
        status: match meeting.state {
            MeetingState::Tentative => Status::Tentative,
            MeetingState::Cancelled => Status::Cancelled,
            _ => Status::Confirmed,
        },
        summary: words.title,
        description: words.description,
        location: words.place,
        organizer: None,
        attendees: Vec::new(),
    })
}

/// An end that is not after the beginning lies on the next day.
fn when(meeting: &Meeting, day: NaiveDate) -> When {
    let Some(begins) = meeting.began.or(meeting.begins) else { return When::Day(day) };
    let until = meeting.ended.or(meeting.ends).map(|ends| {
        let next = day.checked_add_days(Days::new(u64::from(ends <= begins)));
        next.unwrap_or(day).and_time(ends)
    });
    When::Time { from: day.and_time(begins), until }
}

/// Whoever takes the minutes, to whom the letter asks to answer; else the office.
fn sender(register: &Register, meeting: Id<Meeting>) -> Result<Party> {
    let contact = register.get(meeting).and_then(|meeting| register.get(meeting.minute_taker?));
    if let Some(contact) = contact.and_then(party) {
        return Ok(contact);
    }
    let office = &register.alliance.office;
    let name = office.name.as_deref().unwrap_or(&register.alliance.name).trim().to_owned();
    Ok(Party { name, email: office.email.clone().ok_or(Error::NoAddress)? })
}

/// Everybody invited who has an address.
fn invited(register: &Register, meeting: Id<Meeting>) -> Vec<Party> {
    papers::invited(register, meeting).into_iter().filter_map(|one| party(one.person?)).collect()
}

fn party(person: &Person) -> Option<Party> {
    Some(Party { name: person.full_name(), email: person.email.clone()? })
}

#[cfg(test)]
mod tests {
    use exchange::icalendar::{Answer, ReadError};

    use super::*;
    use crate::{example, say};

    #[test]
    fn an_answer_names_the_session_it_is_about() {
        let register = example::example(example::TODAY).register;
        let meeting = register.meetings.iter().find(|one| one.reply_by.is_some()).unwrap();
        let as_of = "2026-05-12T14:03:00".parse().unwrap();
        let request = invitation_of(&register, meeting.id, as_of).unwrap();
        let answer = String::from_utf8(request)
            .unwrap()
            .replace("\r\n ", "")
            .replace("METHOD:REQUEST", "METHOD:REPLY")
            .replace("NEEDS-ACTION", "DECLINED");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("antwort.ics");
        std::fs::write(&path, answer).unwrap();
        let replies = read_replies(&path).unwrap();
        assert_eq!(replies.len(), invited(&register, meeting.id).len() - 1);
        let known = |reply: &Reply| {
            register.people.iter().any(|one| one.email.as_ref() == Some(&reply.email))
        };
        assert!(replies.iter().all(known));
        assert!(replies.iter().all(|one| one.uid == meeting.id.uuid()));
        assert!(replies.iter().all(|one| one.answer == Answer::Declined));
    }

    #[test]
    fn a_file_that_answers_nothing_is_refused_in_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("antwort.ics");
        for bytes in [&b"Guten Tag"[..], b"BEGIN:VCALENDAR\nEND:VCALENDAR", b"\xFF"] {
            std::fs::write(&path, bytes).unwrap();
            let error = read_replies(&path).unwrap_err();
            assert!(matches!(error, Error::NoReply { .. }));
            let said = say::error(&error);
            assert!(said.contains("antwort.ics") && said.ends_with('.'), "{said}");
        }
        assert!(matches!(read_replies(&folder.path().join("fehlt.ics")), Err(Error::Read { .. })));
        let gone = ReadError::Unclosed { component: "VEVENT".into(), line: 7 };
        let said = say::error(&Error::NoReply { path, error: gone });
        assert!(said.contains("„VEVENT“ bei Zeile 7"), "{said}");
    }

    #[test]
    fn a_session_past_midnight_ends_on_the_next_day() {
        let register = example::example(example::TODAY).register;
        let mut meeting = register.meetings[0].clone();
        (meeting.began, meeting.ended) = (None, None);
        let time = |text: &str| text.parse().ok();
        (meeting.begins, meeting.ends) = (time("22:00:00"), time("01:00:00"));
        let day = "2026-12-31".parse().unwrap();
        let When::Time { from, until } = when(&meeting, day) else { panic!("no hour") };
        assert_eq!(from.to_string(), "2026-12-31 22:00:00");
        assert_eq!(until.unwrap().to_string(), "2027-01-01 01:00:00");
        meeting.begins = None;
        assert_eq!(when(&meeting, day), When::Day(day));
    }
}
