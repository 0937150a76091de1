//! Protokollauszug: the part of the minutes that is about one item, one person or one
//! organisation, to be handed to whom it concerns.

use std::collections::BTreeSet;

use domain::{AgendaItem, Id, Meeting, Organization, Person, Register, Task};
use typeset::{Block, Document, LabelRow, Opening, Signatures, Signer, Template};

use crate::minutes::{agenda, status};
use crate::session::Session;
use crate::{Missing, Setting, house, words};

/// What an excerpt is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExcerptOf {
    /// An item of the agenda with those below it.
    Item(Id<AgendaItem>),
    /// The items a person speaks to or has a task from.
    Person(Id<Person>),
    /// The items an organisation, or somebody who acts for it, speaks to or has a task from.
    Organization(Id<Organization>),
}

/// The excerpt of a session's minutes.
///
/// # Errors
/// [`Missing::Meeting`], [`Missing::Item`], [`Missing::Person`] and [`Missing::Organization`]
/// when the register does not have them; [`Missing::Excerpt`] when the minutes say nothing about
/// the addressee.
pub fn excerpt(
    register: &Register,
    meeting: Id<Meeting>,
    of: ExcerptOf,
    setting: &Setting,
) -> Result<Document, Missing> {
    let session = Session::find(register, meeting).ok_or(Missing::Meeting(meeting))?;
    let addressee = addressee(&session, of)?;
    let chosen = chosen(&session, of);
    if chosen.is_empty() {
        return Err(Missing::Excerpt(meeting));
    }
    let name = session.title();
    let title = "Auszug aus dem Ergebnisprotokoll";
    let mut document = house::document(register, format!("{title} – {name}"), setting);
    document.status = status(session.meeting, setting);
    document.template = Template::Short(Opening::new(title).subtitle(name));
    document.running.foot = session.foot("Protokollauszug");
    document.running.foot_left = format!("Stand {}", words::short(setting.as_of.date()));
    document.blocks = vec![head(&session, addressee)];
    let items = session.items.iter().zip(session.times());
    for ((item, number), times) in items.filter(|((item, _), _)| chosen.contains(&item.id)) {
        if let Some(number) = number {
            document.blocks.extend(agenda::numbered(&session, item, number, times));
        }
    }
    // A signature never stands alone on a page.
    let last = document.blocks.pop();
    let end = last.into_iter().chain([certified(&session, setting)]);
    document.blocks.push(Block::Together(end.collect()));
    Ok(document)
}

/// For whom it is, where it is for somebody.
fn addressee(session: &Session, of: ExcerptOf) -> Result<Option<String>, Missing> {
    let register = session.register;
    match of {
        ExcerptOf::Item(item) => {
            let is_own = session.items.iter().any(|(one, _)| one.id == item);
            if is_own { Ok(None) } else { Err(Missing::Item(item)) }
        }
        ExcerptOf::Person(person) => {
            session.person_with_organization(person).map(Some).ok_or(Missing::Person(person))
        }
        ExcerptOf::Organization(organization) => {
            let found = register.get(organization).ok_or(Missing::Organization(organization))?;
            Ok(Some(found.name.clone()))
        }
    }
}

fn head(session: &Session, addressee: Option<String>) -> Block {
    let meeting = session.meeting;
    let held = meeting.date.map(|day| {
        let (from, until) = (meeting.began.or(meeting.begins), meeting.ended.or(meeting.ends));
        words::day_and_times(day, from, until)
    });
    let rows = [("Datum und Zeit", held), ("Ort", session.place()), ("Auszug für", addressee)];
    let rows = rows
        .into_iter()
        .filter_map(|(label, value)| Some(LabelRow::new(label, words::polished(&value?))));
    Block::LabelRows(rows.collect())
}

/// The items the excerpt has: an item comes with those below it, and with its own head where it
/// stands below another.
fn chosen(session: &Session, of: ExcerptOf) -> BTreeSet<Id<AgendaItem>> {
    let mut chosen: BTreeSet<Id<AgendaItem>> = match of {
        ExcerptOf::Item(item) => BTreeSet::from([item]),
        ExcerptOf::Person(person) => about(session, |one| one == person, |_| false),
        ExcerptOf::Organization(organization) => about(
            session,
            |person| session.organization_of(person).is_some_and(|found| found.id == organization),
            |one| one == organization,
        ),
    };
    if matches!(of, ExcerptOf::Item(_)) {
        for (item, _) in &session.items {
            if item.parent.is_some_and(|parent| chosen.contains(&parent)) {
                chosen.insert(item.id);
            }
        }
    }
    chosen
}

/// The items that such a person or organisation speaks to or has a task from.
fn about(
    session: &Session,
    is_person: impl Fn(Id<Person>) -> bool,
    is_organization: impl Fn(Id<Organization>) -> bool,
) -> BTreeSet<Id<AgendaItem>> {
    let has = |task: &Task| {
        task.responsible.iter().any(|person| is_person(*person))
            || task.responsible_organization.is_some_and(&is_organization)
    };
    let tasks = session.tasks().iter().filter(|task| has(task));
    let speaks = |item: &AgendaItem| {
        item.speakers.iter().any(|speaker| {
            speaker.person.is_some_and(&is_person)
                || speaker.organization.is_some_and(&is_organization)
        })
    };
    let spoken = session.items.iter().filter(|(item, _)| speaks(item)).map(|(item, _)| item.id);
    tasks.filter_map(|task| task.agenda_item).chain(spoken).collect()
}

/// That the excerpt is right, with the line to sign on.
fn certified(session: &Session, setting: &Setting) -> Block {
    let office = &session.register.alliance.office;
    let name = session.meeting.minute_taker.and_then(|person| session.register.get(person));
    let function = office.name.as_deref().unwrap_or("Geschäftsstelle");
    let signer = match name.map(Person::full_name) {
        Some(name) => Signer { name, function: function.to_owned() },
        None => Signer { name: function.to_owned(), function: String::new() },
    };
    let day = words::long(setting.as_of.date());
    let place = match office.address.locality.as_deref() {
        Some(town) => format!("{}, {day}", town.trim()),
        None => day,
    };
    Block::Signatures(Signatures {
        text: vec!["Der Auszug stimmt mit dem Protokoll überein.".into()],
        signers: vec![signer],
        place: Some(place.into()),
        ..Signatures::default()
    })
}
