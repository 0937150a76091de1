//! The fixed parts of the letter: to whom, from whom, whom to ask.

use domain::{Body, BodyKind, MeetingKind, MeetingNumber, Person};
use typeset::{LabelRow, Letter, Text};

use crate::session::Session;
use crate::{Setting, house, words};

pub(super) fn frame(
    session: &Session,
    to: Option<&Person>,
    subject: &str,
    setting: &Setting,
) -> Letter {
    let alliance = &session.register.alliance;
    let office = &alliance.office;
    let name = alliance.short_name.as_deref().unwrap_or(&alliance.name).trim();
    let street_and_town = house::address(&office.address);
    let sender = std::iter::once(name.to_owned()).chain(street_and_town.clone());
    let day = words::short(setting.as_of.date());
    let website = office.website.as_deref().map(str::trim).map(bare);
    let contact = [
        website.map(str::to_owned),
        office.email.as_ref().map(|email| email.trim().to_owned()),
        office.phone.as_ref().map(|phone| format!("Telefon {}", phone.trim())),
    ];
    let publisher = office.host.as_deref().or(office.name.as_deref()).unwrap_or(name);
    Letter {
        office: house::office(alliance),
        return_line: sender.collect::<Vec<_>>().join(" · "),
        notes: Vec::new(),
        address: match to {
            Some(person) => address_of(session, person),
            None => address_of_all(session),
        },
        information: information(session, &day),
        subject: subject.to_owned(),
        foot: [
            house::two_lines(publisher),
            street_and_town,
            contact.into_iter().flatten().collect(),
        ],
        next_head: (format!("{name} · {subject}"), day),
        next_foot: match website {
            Some(website) => format!("{name} · {website}"),
            None => name.to_owned(),
        },
    }
}

/// An address of the web as letters have it.
fn bare(website: &str) -> &str {
    let bare = website.strip_prefix("https://").or_else(|| website.strip_prefix("http://"));
    bare.unwrap_or(website).trim_end_matches('/')
}

/// Organisation, name, street, town: the organisation's address, for a person has none here.
fn address_of(session: &Session, person: &Person) -> Vec<String> {
    let organization = session.organization_of(person.id);
    let name = organization.map(|of| words::polished(of.name.trim()));
    let place = organization.map(|of| house::address(&of.address)).unwrap_or_default();
    name.into_iter().chain([words::addressed(person)]).chain(place).collect()
}

/// „An die Mitglieder“, „der Arbeitsgruppe Klima“
fn address_of_all(session: &Session) -> Vec<String> {
    if session.meeting.kind == MeetingKind::Event {
        return Vec::new();
    }
    let Some(body) = session.body else { return Vec::new() };
    match (body.kind, words::body_genitive(body.formal_name())) {
        (BodyKind::Assembly, _) => {
            let alliance = words::alliance_genitive(&session.register.alliance.name);
            vec!["An alle Partner".to_owned(), alliance]
        }
        (_, Some(genitive)) => vec!["An die Mitglieder".to_owned(), genitive],
        (_, None) => vec![format!("An die Mitglieder: {}", body.formal_name())],
    }
}

/// Reference, whom to ask and how, and the day of the letter.
fn information(session: &Session, day: &str) -> Vec<LabelRow> {
    let office = &session.register.alliance.office;
    let number = |body: &Body| MeetingNumber::of(session.meeting, body);
    let contact = session.meeting.minute_taker.and_then(|person| session.register.get(person));
    let own =
        |of: fn(&Person) -> Option<&String>| contact.and_then(of).map(|t| t.trim().to_owned());
    let email = own(|person| person.email.as_ref()).or_else(|| office.email.clone());
    let rows = [
        ("Unser Zeichen", session.body.and_then(number).map(|n| n.to_string().into())),
        ("Name", contact.map(|person| words::polished(&person.full_name()).into())),
        (
            "Telefon",
            own(|person| person.phone.as_ref()).or_else(|| office.phone.clone()).map(Text::from),
        ),
        ("E-Mail", email.map(|email| Text::new().link(format!("mailto:{email}"), email))),
        ("Datum", Some(day.into())),
    ];
    rows.into_iter().filter_map(|(label, value)| Some(LabelRow::new(label, value?))).collect()
}
