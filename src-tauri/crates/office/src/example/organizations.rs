//! Towns, organisations with their partnerships, and what the partners promised.

use domain::{
    Address, Commitment, CommitmentKind, Land, Municipality, Organization, OrganizationKind,
    Partnership,
};

use super::draft::Draft;
use super::sheet::rows;

pub(super) fn write(draft: &mut Draft) {
    towns(draft);
    organizations(draft);
    commitments(draft);
}

// name | inhabitants | latitude | longitude
fn towns(draft: &mut Draft) {
    for row in rows("towns", include_str!("data/towns.txt")) {
        let town = Municipality {
            id: draft.key(),
            name: row.at(0).to_owned(),
            ags: None,
            land: Some(Land::Thueringen),
            population: row.number(1, draft),
            population_year: Some(2024),
            latitude: row.number(2, draft),
            longitude: row.number(3, draft),
        };
        draft.register.municipalities.push(town);
    }
}

// name | kind | town | street | postal code | e-mail | since | until | reason | short name | note
fn organizations(draft: &mut Draft) {
    let sheet = include_str!("data/organizations.txt");
    for (at, row) in rows("organizations", sheet).enumerate() {
        let Some(kind) = row.word::<OrganizationKind>(1, draft) else { continue };
        let town = row.at(2);
        let since = draft.day(&row.place, row.at(6));
        let until = draft.day(&row.place, row.at(7));
        let organization = Organization {
            id: draft.key(),
            name: row.at(0).to_owned(),
            short_name: row.text(9),
            kind,
            municipality: if town.is_empty() { None } else { draft.town(&row.place, town) },
            address: Address {
                street: row.text(3),
                postal_code: row.text(4),
                locality: row.text(2),
            },
            email: row.text(5),
            phone: row.text(5).map(|_| format!("+49 30 23125-{}", 700 + at * 3)),
            website: None,
            note: draft.prose(&row.place, row.at(10)),
            partnership: since.map(|since| Partnership {
                since: Some(since),
                until,
                reason: row.text(8),
            }),
        };
        draft.register.organizations.push(organization);
    }
}

// organisation, or all | kind | title | due | fulfilled
fn commitments(draft: &mut Draft) {
    for row in rows("commitments", include_str!("data/commitments.txt")) {
        let Some(kind) = row.word::<CommitmentKind>(1, draft) else { continue };
        let organization = match row.at(0) {
            "all" => None,
            name => draft.organization(&row.place, name),
        };
        let commitment = Commitment {
            id: draft.key(),
            organization,
            kind,
            title: draft.words(&row.place, row.at(2)),
            due_on: draft.day(&row.place, row.at(3)),
            fulfilled_on: draft.day(&row.place, row.at(4)),
        };
        draft.register.commitments.push(commitment);
    }
}
