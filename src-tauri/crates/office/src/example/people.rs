//! People and their posts in organisations.

use domain::{Membership, Person, Role, Salutation};

use super::draft::Draft;
use super::sheet::rows;

// title | given name | family name | salutation | organisation | function | from | until | note
pub(super) fn write(draft: &mut Draft) {
    for (at, row) in rows("people", include_str!("data/people.txt")).enumerate() {
        let (given_name, family_name) = (row.at(1).to_owned(), row.at(2).to_owned());
        let until = draft.day(&row.place, row.at(7));
        let person = Person {
            id: draft.key(),
            title: row.text(0),
            email: until.is_none().then(|| email(&given_name, &family_name)),
            given_name,
            family_name,
            salutation: row.word::<Salutation>(3, draft),
            phone: until.is_none().then(|| format!("+49 30 23125-{}", 100 + at * 7)),
            note: draft.prose(&row.place, row.at(8)),
        };
        let Some(organization) = draft.organization(&row.place, row.at(4)) else { continue };
        let function = row.text(5);
        draft.posts.insert(person.id, (organization, function.clone()));
        let post = Membership {
            id: draft.key(),
            person: person.id,
            body: None,
            on_behalf_of: Some(organization),
            role: Role::Member,
            function,
            deputy_for: None,
            voting: false,
            from: draft.day(&row.place, row.at(6)),
            until,
        };
        draft.register.people.push(person);
        draft.register.memberships.push(post);
    }
}

fn email(given: &str, family: &str) -> String {
    let plain = |name: &str| {
        name.to_lowercase()
            .replace('ä', "ae")
            .replace('ö', "oe")
            .replace('ü', "ue")
            .replace('ß', "ss")
            .replace(' ', "-")
    };
    let initial: String = plain(given).chars().take(1).collect();
    format!("{initial}.{}@example.org", plain(family))
}
