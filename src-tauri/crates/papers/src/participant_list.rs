//! Teilnehmerliste: to sign on, as the proof that funders ask for, or to hand out to those who
//! take part. The look is that of the drawn pages D-01 and D-02.
//!
//! Contact data stand on a list only where somebody asks for them; the list to hand out has
//! names and organisations alone (Art. 5 DSGVO, Datenminimierung).

use domain::{Id, Meeting, Register};
use typeset::{
    Block, Cell, Column, ColumnWidth, Document, Inline, LabelRow, Opening, Row, Signatures, Signer,
    Splitting, Table, TableLook, Template, Text,
};

use crate::invited::{Invited, expected};
use crate::session::Session;
use crate::{Missing, Setting, house, words};

/// What a list of participants is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParticipantList {
    /// To sign on.
    Signatures,
    /// To sign on, and to check addresses and numbers.
    SignaturesAndContacts,
    /// For those who take part.
    HandOut,
}

/// Rows for those who come without being on the list.
const FREE_ROWS: usize = 3;

/// The list of those expected at a session.
///
/// # Errors
/// [`Missing::Meeting`] when the register does not have the session.
pub fn participant_list(
    register: &Register,
    meeting: Id<Meeting>,
    list: ParticipantList,
    setting: &Setting,
) -> Result<Document, Missing> {
    let session = Session::find(register, meeting).ok_or(Missing::Meeting(meeting))?;
    let people = expected(register, meeting);
    let name = session.title();
    let mut document = house::document(register, format!("Teilnehmerliste – {name}"), setting);
    document.template = Template::Short(Opening::new("Teilnehmerliste").subtitle(name));
    document.running.foot = session.foot("Teilnehmerliste");
    document.running.foot_left = format!("Stand {}", words::short(setting.as_of.date()));
    document.blocks = vec![head(&session)];
    match list {
        ParticipantList::HandOut => document.blocks.push(handed_out(&people)),
        ParticipantList::Signatures => to_sign(&session, &people, false, &mut document),
        ParticipantList::SignaturesAndContacts => to_sign(&session, &people, true, &mut document),
    }
    Ok(document)
}

fn head(session: &Session) -> Block {
    let alliance = &session.register.alliance;
    let rows = [
        ("Termin", session.planned()),
        ("Ort", session.place()),
        ("Veranstalter", Some(house::publisher(alliance))),
        ("Förderung", alliance.funding_note.clone()),
    ];
    let rows = rows
        .into_iter()
        .filter_map(|(label, value)| Some(LabelRow::new(label, words::polished(value?.trim()))));
    Block::LabelRows(rows.collect())
}

fn to_sign(session: &Session, people: &[Invited], contacts: bool, document: &mut Document) {
    document.blocks.push(Block::Small(
        "Mit der Unterschrift bestätigen Sie Ihre Teilnahme. Die Liste dient dem Nachweis \
         gegenüber dem Zuwendungsgeber und wird nicht veröffentlicht."
            .into(),
    ));
    document.blocks.push(sheet(people, contacts));
    let free = format!("{} bis {}", people.len() + 1, people.len() + FREE_ROWS);
    document.blocks.push(Block::Small(
        format!("Zeilen {free}: ohne Anmeldung erschienen, bitte leserlich ausfüllen.").into(),
    ));
    document.blocks.push(confirmation(session, people.len()));
}

fn sheet(people: &[Invited], contacts: bool) -> Block {
    let listed = people.iter().enumerate().map(|(at, one)| {
        let number = Cell::new((at + 1).to_string());
        let name = Cell::new(Text::new().strong(one.family_name.as_str()));
        Row::plain(if contacts {
            let name = name.second(one.given_name.as_str());
            [number, name, organization(one), contact(one), Cell::empty()]
        } else {
            let given_name = Cell::new(one.given_name.as_str());
            [number, name, given_name, organization(one), Cell::empty()]
        })
    });
    let free = (0..FREE_ROWS).map(|at| {
        let number = Cell::new((people.len() + at + 1).to_string());
        Row::plain(std::iter::once(number).chain((1..5).map(|_| Cell::empty())))
    });
    let fixed = |mm| Column::left(ColumnWidth::Fixed(mm));
    let (number, rest) = (Column::right(ColumnWidth::Fixed(9.0)), ColumnWidth::Share(1.0));
    let (head, columns) = if contacts {
        let head = ["Nr.", "Name", "Organisation", "E-Mail, Telefon", "Unterschrift"];
        let name = fixed(30.0).heading_rows();
        (head, [number, name, Column::left(rest), fixed(43.0), fixed(32.0)])
    } else {
        let head = ["Nr.", "Name", "Vorname, Titel", "Organisation", "Unterschrift"];
        let name = fixed(30.0).heading_rows();
        (head, [number, name, fixed(27.0), Column::left(rest), fixed(45.0)])
    };
    Table::new(columns)
        .head(head)
        .rows(listed.chain(free))
        .look(TableLook::SignIn)
        .splitting(Splitting::Allowed)
        .into()
}

fn organization(one: &Invited) -> Cell {
    let cell = Cell::new(one.organization.map(|of| words::polished(&of.name)).unwrap_or_default());
    match &one.stands_in_for {
        Some(member) => cell.second(format!("in Vertretung von {member}")),
        None => cell,
    }
}

fn contact(one: &Invited) -> Cell {
    let given = |text: Option<&String>| text.map(|text| text.trim().to_owned());
    let person = one.person;
    let email = given(person.and_then(|person| person.email.as_ref())).unwrap_or_default();
    match given(person.and_then(|person| person.phone.as_ref())) {
        Some(phone) => Cell::new(email).second(phone),
        None => Cell::new(email),
    }
}

/// That the list is right, with the number of those present to be filled in.
fn confirmation(session: &Session, listed: usize) -> Block {
    let people = if listed == 1 { "angemeldete Person" } else { "angemeldete Personen" };
    let text = Text::from(format!("Für die Richtigkeit der Liste: {listed} {people}, "))
        .with(Inline::Blank(12.0))
        .plain(" anwesend");
    let office = session.register.alliance.office.name.as_deref().unwrap_or("Geschäftsstelle");
    let name = session.meeting.minute_taker.and_then(|person| session.register.get(person));
    let name = name.map(domain::Person::full_name);
    let signer = |name: &str, function: &str| Signer {
        name: words::polished(name),
        function: function.to_owned(),
    };
    Block::Signatures(Signatures {
        text: vec![text],
        signers: vec![
            signer("Ort, Datum", ""),
            match &name {
                Some(name) => signer(name, office),
                None => signer(office, ""),
            },
        ],
        ..Signatures::default()
    })
}

fn handed_out(people: &[Invited]) -> Block {
    let rows = people.iter().enumerate().map(|(at, one)| {
        Row::plain([
            Cell::new((at + 1).to_string()),
            Cell::new(words::polished(&one.full_name())),
            organization(one),
            Cell::new(one.function.as_deref().unwrap_or_default()),
        ])
    });
    Table::new([
        Column::right(ColumnWidth::Fixed(9.0)),
        Column::left(ColumnWidth::Fixed(48.0)).heading_rows(),
        Column::left(ColumnWidth::Share(1.0)),
        Column::left(ColumnWidth::Fixed(40.0)),
    ])
    .head(["Nr.", "Name", "Organisation", "Funktion"])
    .rows(rows)
    .splitting(Splitting::Allowed)
    .into()
}
