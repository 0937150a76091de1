//! The invitation as the text of a mail: plain, for any mail program and for the clipboard.

use domain::{Id, Meeting, MeetingState, Person, Register};

use super::text;
use crate::session::Session;
use crate::{Missing, house, words};

/// A mail that invites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationMail {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
}

/// The mail that invites one person, or all, to a session.
///
/// # Errors
/// As [`super::invitation`].
pub fn invitation_mail(
    register: &Register,
    meeting: Id<Meeting>,
    to: Option<Id<Person>>,
) -> Result<InvitationMail, Missing> {
    let to = match to {
        Some(person) => Some(register.get(person).ok_or(Missing::Person(person))?),
        None => None,
    };
    let session = Session::find(register, meeting).ok_or(Missing::Meeting(meeting))?;
    let day = session.meeting.date.ok_or(Missing::Date(meeting))?;
    if session.meeting.state == MeetingState::Cancelled {
        return Err(Missing::Cancelled(meeting));
    }
    let occasion = words::to_the_meeting(session.meeting, session.body);
    let facts = text::facts(&session).into_iter().map(|row| {
        // A link shows where it leads; here it is nothing but its address.
        let dial_in = session.meeting.dial_in.clone().filter(|_| row.label == "Online");
        format!("{}: {}", row.label, dial_in.unwrap_or_else(|| row.value.to_plain()))
    });
    let paragraphs = [
        words::salutation(to),
        text::opening(&session, &occasion),
        facts.collect::<Vec<_>>().join("\n"),
        text::reply(&session).to_plain(),
        agenda(&session),
        "Mit freundlichen Grüßen".to_owned(),
        signature(&session),
    ];
    let paragraphs = paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty());
    Ok(InvitationMail {
        subject: plain(&format!("Einladung {occasion} am {}", words::long(day))),
        text: plain(&paragraphs.collect::<Vec<_>>().join("\n\n")) + "\n",
    })
}

/// „TOP 3, 11:00 – 11:15 Uhr: Kühle Orte“, a line each.
pub(crate) fn agenda(session: &Session) -> String {
    let lines = session.items.iter().zip(session.times()).map(|((item, number), times)| {
        let top = number.as_ref().map(|number| format!("TOP {number}"));
        let hours = words::hours(times.from, times.until).map(|hours| format!("{hours} Uhr"));
        let head: Vec<String> = [top, hours].into_iter().flatten().collect();
        let title = item.title.trim();
        if head.is_empty() { title.to_owned() } else { format!("{}: {title}", head.join(", ")) }
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() { String::new() } else { format!("Tagesordnung\n{}", lines.join("\n")) }
}

fn signature(session: &Session) -> String {
    let name = session.meeting.minute_taker.and_then(|person| session.register.get(person));
    let office = house::publisher(&session.register.alliance);
    match name {
        Some(person) => format!("{}\n{office}", person.full_name()),
        None => office,
    }
}

/// Spaces as mail programs and calendars have them.
pub(crate) fn plain(text: &str) -> String {
    text.replace([words::NBSP, words::THIN], " ").replace(words::HYPHEN, "-")
}
