//! Sessions on their way to other calendars, invitations as mail, and the answers that come
//! back.

use std::path::Path;

use chrono::{Days, NaiveDate, NaiveDateTime};
use domain::{Id, Meeting, MeetingState, Noun, Register};
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
    invitation_of(&register, meeting, as_of).map(|(_, bytes)| bytes)
}

/// The invitation to a session as a draft that a mail program opens ready to be sent: to
/// everybody with an address, unseen by the others, with letter and calendar attached.
///
/// # Errors
/// As [`invitation_calendar`], and a cancelled session.
pub fn invitation_mail(
    store: &Store,
    meeting: Id<Meeting>,
    as_of: NaiveDateTime,
) -> Result<Vec<u8>> {
    let register = store.meeting_excerpt(meeting)?;
    let words = papers::invitation_mail(&register, meeting)?;
    let letter = documents::invitation(store, meeting, None, as_of)?;
    let (method, calendar) = invitation_of(&register, meeting, as_of)?;
    let sender = sender(&register, meeting)?;
    let mut bcc = invited(&register, meeting);
    bcc.retain(|one| one.email != sender.email);
    let name = crate::names::meeting_file_name(&register, meeting, "Einladung");
    Ok(mail::write(&Draft {
        id: meeting.uuid(),
        date: domain::instant(as_of),
        // To the sender: those invited do not see each other's addresses.
        to: vec![sender.clone()],
        from: Some(sender),
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
                bytes: calendar,
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

fn invitation_of(
    register: &Register,
    id: Id<Meeting>,
    as_of: NaiveDateTime,
) -> Result<(Method, Vec<u8>)> {
    let found = register.get(id);
    let meeting = found.ok_or(store::Error::NotFound { noun: Noun::Meeting, id: id.uuid() })?;
    let mut event = event(register, meeting, as_of).ok_or(Missing::Date(id))?;
    let organizer = sender(register, id)?;
    event.attendees = invited(register, id);
    event.attendees.retain(|one| one.email != organizer.email);
    event.organizer = Some(organizer);
    let method = match meeting.state {
        MeetingState::Cancelled => Method::Cancel,
        _ => Method::Request,
    };
    let calendar = Calendar { method, name: None, events: vec![event] };
    Ok((method, icalendar::write(&calendar)))
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
    if let Some((contact, email)) = contact.and_then(|one| Some((one, one.email.clone()?))) {
        return Ok(Party { name: contact.full_name(), email });
    }
    let office = &register.alliance.office;
    let name = office.name.as_deref().unwrap_or(&register.alliance.name).trim().to_owned();
    Ok(Party { name, email: office.email.clone().ok_or(Error::NoAddress)? })
}

/// Everybody invited who has an address.
fn invited(register: &Register, meeting: Id<Meeting>) -> Vec<Party> {
    let party = |one: papers::Invited| {
        Some(Party {
            name: one.full_name().replace('\u{A0}', " "),
            email: one.person?.email.clone()?,
        })
    };
    papers::invited(register, meeting).into_iter().filter_map(party).collect()
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
        let (_, request) = invitation_of(&register, meeting.id, as_of).unwrap();
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
