//! Teilnahmebestätigung: that a person took part in a session, and what it was about.

use domain::{AgendaItemKind, Id, Meeting, Person, Register};
use typeset::{Block, Document, LabelRow, List, Opening, Signatures, Signer, Template};

use crate::session::Session;
use crate::{Missing, Setting, house, words};

/// The confirmation that a person took part in a session or event that was held.
///
/// # Errors
/// [`Missing::Meeting`] and [`Missing::Person`] when the register does not have them;
/// [`Missing::Attendance`] when the person was not noted down as present, or nothing was held.
pub fn certificate(
    register: &Register,
    meeting: Id<Meeting>,
    person: Id<Person>,
    setting: &Setting,
) -> Result<Document, Missing> {
    let session = Session::find(register, meeting).ok_or(Missing::Meeting(meeting))?;
    let someone = register.get(person).ok_or(Missing::Person(person))?;
    let missing = Missing::Attendance { person, meeting };
    let took_part = session.ledger.attendances(meeting).iter().any(|one| {
        let represented = one.status == domain::AttendanceStatus::Represented;
        let in_person = one.person == Some(person) && one.status.takes_part() && !represented;
        in_person || (represented && one.represented_by == Some(person))
    });
    let day = session.meeting.date.filter(|_| session.meeting.was_held() && took_part);
    let day = day.ok_or(missing)?;
    let title = "Teilnahmebestätigung";
    let name = someone.full_name();
    let mut document = house::document(register, format!("{title} – {name}"), setting);
    document.template = Template::Short(Opening::new(title).subtitle(words::polished(&name)));
    document.running.foot = session.foot(title);
    document.running.foot_left = format!("Stand {}", words::short(setting.as_of.date()));
    let of = session.organization_of(person);
    let of = of.map(|of| format!(", {},", of.name)).unwrap_or_default();
    document.blocks = vec![
        Block::paragraph(words::polished(&format!(
            "Hiermit bestätigen wir, dass {}{of} {} teilgenommen hat.",
            words::titled(someone),
            words::at_the_meeting(session.meeting, session.body),
        ))),
        facts(&session, day),
    ];
    document.blocks.extend(contents(&session));
    document.blocks.push(signature(&session, setting));
    Ok(document)
}

fn facts(session: &Session, day: chrono::NaiveDate) -> Block {
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
