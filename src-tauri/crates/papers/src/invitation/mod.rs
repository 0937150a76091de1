//! Einladung: a letter (DIN 5008, form B) to one person or to all, with the agenda on the page
//! after it. The look is that of the drawn pages C-01 and C-02.

mod frame;
mod mail;
mod text;

use domain::{Id, Meeting, MeetingState, Person, Register};
use typeset::{Block, Document, Heading, Status, Template};

pub use mail::{InvitationMail, invitation_mail};
pub(crate) use mail::{agenda, plain};

use crate::session::Session;
use crate::{Missing, Setting, commonmark, house, programme, words};

/// The invitation to a session: to one person, or the same for all.
///
/// # Errors
/// [`Missing::Meeting`] and [`Missing::Person`] when the register does not have them;
/// [`Missing::Date`] and [`Missing::Cancelled`] when nobody can be invited.
pub fn invitation(
    register: &Register,
    meeting: Id<Meeting>,
    to: Option<Id<Person>>,
    setting: &Setting,
) -> Result<Document, Missing> {
    let session = Session::find(register, meeting).ok_or(Missing::Meeting(meeting))?;
    let day = session.meeting.date.ok_or(Missing::Date(meeting))?;
    if session.meeting.state == MeetingState::Cancelled {
        return Err(Missing::Cancelled(meeting));
    }
    let to = match to {
        Some(person) => Some(register.get(person).ok_or(Missing::Person(person))?),
        None => None,
    };
    let occasion = words::to_the_meeting(session.meeting, session.body);
    let subject = words::polished(&format!("Einladung {occasion} am {}", words::long(day)));
    let mut document = house::document(register, subject.clone(), setting);
    document.subject = session.title();
    document.status = match session.meeting.state {
        MeetingState::Tentative => house::draft(setting),
        _ => Status::Released,
    };
    document.template = Template::Letter(Box::new(frame::frame(&session, to, &subject, setting)));
    document.blocks = blocks(&session, to, &occasion);
    Ok(document)
}

fn blocks(session: &Session, to: Option<&Person>, occasion: &str) -> Vec<Block> {
    let mut blocks = vec![
        Block::paragraph(words::salutation(to)),
        Block::paragraph(text::opening(session, occasion)),
        Block::LabelRows(text::facts(session)),
    ];
    let description = session.meeting.description.as_deref().unwrap_or_default();
    blocks.extend(commonmark::blocks(description, 2));
    blocks.push(Block::paragraph(text::reply(session)));
    if session.has_agenda() {
        blocks.push(Block::paragraph(text::what_follows(session)));
        blocks.push(Block::PageBreak);
        blocks.push(Heading::new(1, "Tagesordnung").unnumbered().into());
        blocks.push(programme::agenda(session).into());
    }
    blocks.push(Block::paragraph(
        "Hinweis zum Datenschutz: Ihre Angaben verarbeiten wir zur Vorbereitung und zum Nachweis \
         der Teilnahme.",
    ));
    blocks.push(Block::paragraph(text::closing(session)));
    blocks.extend(text::enclosures(session));
    blocks
}
