//! Ergebnisprotokoll: what a session decided, who does what by when, who was there.
//!
//! Order and fields follow DIN 5008:2020 for minutes; the look is that of the drawn pages
//! B-01 to B-03. A session that has little yet gives a short document, never an empty part.

pub(crate) mod agenda;
mod closing;
mod head;
mod participants;
mod parts;
mod tasks;

use domain::{Id, Meeting, Register};
use typeset::{Document, Opening, Status, Template};

use crate::session::Session;
use crate::{Edition, Missing, Setting, house, words};

pub use parts::minutes_parts;

/// The minutes of one session, from the whole register or the part that it needs: the
/// alliance, the session with its items, attendances, decisions, tasks and files, the
/// persons and organisations they name, its body with memberships, and where they are at
/// hand the body's next session, the one that approved these minutes and their released versions.
/// As an edition, or once they are out as the one that is, they say which it is, and what is
/// different from the one before.
///
/// # Errors
/// [`Missing::Meeting`] when the register does not have the session.
pub fn minutes(
    register: &Register,
    meeting: Id<Meeting>,
    edition: Option<Edition>,
    setting: &Setting,
) -> Result<Document, Missing> {
    let session = Session::find(register, meeting).ok_or(Missing::Meeting(meeting))?;
    let edition = edition.or_else(|| Edition::of_minutes(register, session.meeting));
    let version = edition.and_then(Edition::name);
    let name = session.title();
    let mut document = house::document(register, format!("Ergebnisprotokoll – {name}"), setting);
    document.subject = subject(&session, &name);
    document.status = status(session.meeting, setting);
    let mut opening = Opening::new("Ergebnisprotokoll").subtitle(name.as_str());
    opening.aside.clone_from(&version);
    document.template = Template::Short(opening);
    document.running.foot = session.foot("Ergebnisprotokoll");
    let minutes = &session.meeting.minutes;
    document.running.foot_left = match (version, minutes.released_on, minutes.issued_on) {
        (Some(version), Some(day), _) => format!("{version} vom {}", words::short(day)),
        (_, _, Some(day)) => format!("Ausgefertigt {}", words::short(day)),
        _ => format!("Stand {}", words::short(setting.as_of.date())),
    };
    document.blocks = [
        head::blocks(&session, edition),
        participants::blocks(&session),
        agenda::blocks(&session),
        tasks::list(&session),
        edition.map(Edition::corrected).unwrap_or_default(),
        closing::blocks(&session),
    ]
    .concat();
    Ok(document)
}

/// Minutes are a draft until they are released.
pub(crate) fn status(meeting: &Meeting, setting: &Setting) -> Status {
    if meeting.state.has_released_minutes() { Status::Released } else { house::draft(setting) }
}

fn subject(session: &Session, name: &str) -> String {
    match session.meeting.date {
        Some(day) => format!("{name} am {}", words::long(day)),
        None => name.to_owned(),
    }
}
