//! Partnerverzeichnis: who belongs to the alliance today, by kind, with the people to speak to.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{Membership, Organization, Person, Register, Word};
use typeset::{
    Block, Cell, Column, ColumnWidth, Document, Opening, Row, Splitting, Table, Template, Text,
};

use crate::{Setting, house, words};

/// What keeps a number of the telephone together.
const NBSP: &str = "\u{A0}";

/// The partners on the day of the setting.
pub fn partner_directory(register: &Register, setting: &Setting) -> Document {
    let today = setting.as_of.date();
    let name = register.alliance.name.trim();
    let mut document = house::document(register, format!("Partnerverzeichnis – {name}"), setting);
    document.template =
        Template::Short(Opening::new("Partnerverzeichnis").subtitle(words::polished(name)));
    document.running.foot = "Partnerverzeichnis · nur für den Dienstgebrauch".to_owned();
    document.running.foot_left = format!("Stand {}", words::long(today));
    let partners: Vec<&Organization> =
        register.organizations.iter().filter(|one| one.is_partner_on(today)).collect();
    if partners.is_empty() {
        document.blocks.push(Block::paragraph("Dem Bündnis gehört noch niemand an."));
        return document;
    }
    document.blocks.push(Block::Small(
        format!(
            "Dem Bündnis {} am {} {} an. Genannt sind die Personen, die für sie sprechen.",
            if partners.len() == 1 { "gehört" } else { "gehören" },
            words::long(today),
            words::PARTNERS.of(partners.len())
        )
        .into(),
    ));
    document.blocks.push(table(register, &partners, today));
    document
}

fn table(register: &Register, partners: &[&Organization], today: NaiveDate) -> Block {
    let mut table = Table::new([
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::left(ColumnWidth::Fixed(46.0)),
        Column::left(ColumnWidth::Fixed(50.0)),
        Column::left(ColumnWidth::Fixed(19.0)),
    ])
    .caption(format!("Partner am {}", words::long(today)))
    .head(["Organisation", "Ansprechpersonen", "Kontakt", "seit"])
    .splitting(Splitting::Allowed);
    for kind in domain::OrganizationKind::ALL {
        let mut of_kind: Vec<_> =
            partners.iter().copied().filter(|one| one.kind == *kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        of_kind.sort_by_cached_key(|one| words::collation_key(&one.name));
        let title = format!("{} ({})", words::organization_kinds(*kind), of_kind.len());
        table = table.group([Cell::new(title).spanning(4, 1)]);
        table = table.rows(of_kind.into_iter().map(|one| row(register, one, today)));
    }
    table.into()
}

fn row(register: &Register, of: &Organization, today: NaiveDate) -> Row {
    let address = house::address(&of.address).join(", ");
    let name = Cell::new(words::polished(of.name.trim()));
    let people: Vec<String> =
        people(register, of, today).into_iter().map(Person::full_name).collect();
    let said = |text: &Option<String>| {
        let text = text.as_deref().unwrap_or_default().trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let contact = match (said(&of.email), said(&of.phone).map(|phone| phone.replace(' ', NBSP))) {
        (Some(email), Some(phone)) => Cell::new(linked(&email)).second(phone),
        (Some(email), None) => Cell::new(linked(&email)),
        (None, phone) => Cell::new(or_dash(phone.unwrap_or_default())),
    };
    let since = of.partnership.as_ref().and_then(|partnership| partnership.since);
    Row::plain([
        if address.is_empty() { name } else { name.second(words::polished(&address)) },
        Cell::new(or_dash(words::polished(&people.join(", ")))),
        contact,
        Cell::new(since.map_or_else(|| "–".to_owned(), words::month_year)),
    ])
}

fn linked(email: &str) -> Text {
    Text::new().link(format!("mailto:{email}"), email)
}

fn or_dash(text: String) -> String {
    if text.is_empty() { "–".to_owned() } else { text }
}

/// Who has a post in the organisation or a seat on its behalf today, by name; those who only
/// stand in for somebody are left out.
fn people<'a>(register: &'a Register, of: &Organization, today: NaiveDate) -> Vec<&'a Person> {
    let speaks = |seat: &&Membership| {
        seat.on_behalf_of == Some(of.id) && seat.deputy_for.is_none() && seat.holds_on(today)
    };
    let ids: BTreeSet<_> =
        register.memberships.iter().filter(speaks).map(|seat| seat.person).collect();
    let mut people: Vec<_> = ids.into_iter().filter_map(|id| register.get(id)).collect();
    people.sort_by_cached_key(|person| {
        (words::collation_key(&person.family_name), words::collation_key(&person.given_name))
    });
    people
}
