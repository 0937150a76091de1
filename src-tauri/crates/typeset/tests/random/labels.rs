//! Sheets of badges and table cards, of names as people have them.

use proptest::prelude::*;
use typeset::*;

/// A name or a piece of one.
const NAMES: [&str; 11] = [
    "Vollmer",
    "Schäfer-Nowakowski",
    "Nguyễn",
    "Dr. Katharina",
    "Prof. Dr. Dr. h. c. Friederike",
    "Leutheusser-Schnarrenberger",
    "Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren",
    "Ελένη",
    "Łucja",
    "",
];
const ORGANISATIONS: [&str; 4] = [
    "Stadt Falkenrode",
    "Ministerium für Stadtentwicklung und Wohnen des Landes Lohmark, Referat 35",
    "",
    "Geschäftsstelle",
];

fn people() -> impl Strategy<Value = Vec<Badge>> {
    let name = || prop::sample::select(&NAMES[..]).prop_map(String::from);
    let organisation = || prop::sample::select(&ORGANISATIONS[..]).prop_map(String::from);
    let role = prop::option::of(Just("Leitung der Arbeitsgruppe".to_owned()));
    prop::collection::vec(
        (name(), name(), organisation(), role).prop_map(
            |(first_name, last_name, organisation, role)| Badge {
                first_name,
                last_name,
                organisation,
                role,
            },
        ),
        0..25,
    )
}

pub fn labels() -> impl Strategy<Value = Block> {
    prop_oneof![
        people().prop_map(|people| Block::Badges(Badges {
            event: "7. Bündnistreffen".into(),
            people,
            grid: BadgeGrid::default()
        })),
        people().prop_map(Block::TableCards),
    ]
}
