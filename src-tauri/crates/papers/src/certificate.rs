//! Teilnahmebestätigung: that a person took part in a session, and what it was about.

use chrono::NaiveDate;
use domain::{AgendaItemKind, AttendanceStatus, Id, Meeting, Person, Register};
use typeset::{Block, Document, LabelRow, List, Opening, Paper, Signatures, Signer, Template};

use crate::invited::{Invited, expected};
use crate::session::Session;
use crate::{Missing, Setting, house, words};

const TITLE: &str = "Teilnahmebestätigung";

/// The confirmation that a person took part in a session or event that was held; without one,
/// for each who did, one after the other in one file.
///
/// # Errors
/// [`Missing::Meeting`] and [`Missing::Person`] when the register does not have them;
/// [`Missing::Attendance`] when the person was not noted down as present, nobody was, or nothing
/// was held.
pub fn certificate(
    register: &Register,
    meeting: Id<Meeting>,
    person: Option<Id<Person>>,
    setting: &Setting,
) -> Result<Document, Missing> {
    let session = Session::find(register, meeting).ok_or(Missing::Meeting(meeting))?;
    if let Some(person) = person.filter(|person| register.get(*person).is_none()) {
        return Err(Missing::Person(person));
    }
    let is_meant = |one: &Invited| person.is_none() || one.person.map(|one| one.id) == person;
    let mut present = expected(register, meeting);
    present.retain(|one| one.status.is_some_and(AttendanceStatus::takes_part) && is_meant(one));
    let missing = || Missing::Attendance { person, meeting };
    let day = session.meeting.date.filter(|_| session.meeting.was_held()).ok_or_else(missing)?;
    let mut papers = present.iter().map(|one| paper(&session, day, one, setting));
    let first = papers.next().ok_or_else(missing)?;
    let of = if person.is_some() { present[0].full_name() } else { session.title() };
    let mut document = house::document(register, format!("{TITLE} – {of}"), setting);
    document.template = Template::Short(first.opening);
    document.running.foot = session.foot(TITLE);
    document.running.foot_left = format!("Stand {}", words::short(setting.as_of.date()));
    document.blocks = first.blocks;
    document.further = papers.collect();
    Ok(document)
}

fn paper(session: &Session, day: NaiveDate, of: &Invited, setting: &Setting) -> Paper {
    let name = words::polished(&of.full_name());
    let called = of.person.map_or(name.clone(), words::titled);
    let on_behalf = of.organization.map(|of| format!(", {},", of.name)).unwrap_or_default();
    let mut blocks = vec![
        Block::paragraph(words::polished(&format!(
            "Hiermit bestätigen wir, dass {called}{on_behalf} {} teilgenommen hat.",
            words::at_the_meeting(session.meeting, session.body),
        ))),
        facts(session, day),
    ];
    blocks.extend(contents(session));
    blocks.push(signature(session, setting));
    Paper { opening: Opening::new(TITLE).subtitle(name), blocks }
}

fn facts(session: &Session, day: NaiveDate) -> Block {
    let meeting = session.meeting;
    let (from, until) = (meeting.began.or(meeting.begins), meeting.ended.or(meeting.ends));
    let topic = meeting.topic.as_deref().map(str::trim).map(str::to_owned);
    let rows = [
        ("Datum und Zeit", Some(words::day_and_times(day, from, until))),
        ("Ort", session.place()),
        ("Thema", topic),
    ];
    let rows = rows.into_iter().filter_map(|(label, value)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some(LabelRow::new(label, words::polished(&value)))
    });
    Block::LabelRows(rows.collect())
}

/// The items of the agenda at the first level.
fn contents(session: &Session) -> Vec<Block> {
    let items = session.items.iter().filter(|(item, _)| item.parent.is_none());
    let items = items.filter(|(item, _)| item.kind == AgendaItemKind::Item);
    let titles: Vec<String> = items.map(|(item, _)| words::polished(item.title.trim())).collect();
    if titles.is_empty() {
        return Vec::new();
    }
    vec![Block::paragraph("Auf der Tagesordnung standen:"), List::dashes(titles).into()]
}

fn signature(session: &Session, setting: &Setting) -> Block {
    let office = &session.register.alliance.office;
    let day = words::long(setting.as_of.date());
    let place = match office.address.locality.as_deref() {
        Some(town) => format!("{}, {day}", town.trim()),
        None => day,
    };
    let publisher = house::publisher(&session.register.alliance);
    Block::Signatures(Signatures {
        signers: vec![Signer { name: publisher, function: String::new() }],
        place: Some(place.into()),
        ..Signatures::default()
    })
}
