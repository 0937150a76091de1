//! Name badges and table cards for a meeting.

use super::house;
use typeset::*;

const PEOPLE: [(&str, &str, &str, &str); 13] = [
    ("Dr. Henrike", "Vollmer", "Stadt Falkenrode", "Leitung AG Klima"),
    ("Matthias", "Brück", "Verband der Wohnungswirtschaft Lohmark", ""),
    ("Prof. Dr. Silke", "Arndt", "Hochschule Lohstadt", "Referentin"),
    ("Thị Lan", "Nguyễn", "Stadt Lohstadt, Umweltamt", ""),
    ("Dr. Katharina", "Schäfer-Nowakowski", "Städte- und Gemeindetag Lohmark", ""),
    ("Tomasz", "Zieliński", "Handelsverband Lohmark", ""),
    ("Ayşe", "Demirtaş", "Geschäftsstelle", "Organisation"),
    ("Karin", "Oelze", "Stadt Erlenthal", ""),
    (
        "Friederike",
        "Quandt",
        "Ministerium für Stadtentwicklung und Wohnen des Landes Lohmark",
        "Referentin",
    ),
    ("Olaf", "Grieß", "Stadtwerke Steinbrück", ""),
    ("Eva", "Rühl", "Industrie- und Handelskammer Lohstadt", ""),
    (
        "Prof. Dr. Dr. h. c. Friederike-Charlotte",
        "Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst",
        "Ministerium für Stadtentwicklung und Wohnen des Landes Lohmark, Referat 35",
        "Vorsitz der Lenkungsgruppe und Leitung der Arbeitsgruppe Klima",
    ),
    ("Sabine", "Leutheusser-Schnarrenberger", "Stadt Erlenthal", ""),
];

fn people(count: usize) -> Vec<Badge> {
    PEOPLE[..count]
        .iter()
        .map(|&(first_name, last_name, organisation, role)| Badge {
            first_name: first_name.into(),
            last_name: last_name.into(),
            organisation: organisation.into(),
            role: Some(role.to_owned()).filter(|role| !role.is_empty()),
        })
        .collect()
}

fn sheet(title: &str) -> Document {
    let mut doc = house::document(title);
    doc.template = Template::Labels;
    doc
}

pub fn badges() -> Document {
    let mut doc = sheet("Namensschilder zum 7. Bündnistreffen");
    doc.push(Block::Badges(Badges {
        event: "7. Bündnistreffen · 15. April 2026".into(),
        people: people(13),
        grid: BadgeGrid::default(),
    }));
    doc
}

pub fn table_cards() -> Document {
    let mut doc = sheet("Tischkarten zum 7. Bündnistreffen");
    let people = people(13);
    doc.push(Block::TableCards([&people[..2], &people[11..]].concat()));
    doc
}
