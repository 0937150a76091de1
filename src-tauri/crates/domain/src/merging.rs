//! Two records that mean the same become one: how their values come together.
//!
//! What the one that stays says itself holds; what it does not say, it takes from the other.
//! Times are united, and texts of any length stand one below the other, so that as little as
//! can be is lost. What each record makes of it stands in its [`crate::Record::take_in`].

use chrono::NaiveDate;

/// Fills a field that is empty.
pub(crate) fn fill<T>(mine: &mut Option<T>, other: Option<T>) {
    if mine.is_none() {
        *mine = other;
    }
}

/// Whether both say the same, or one says nothing.
pub(crate) fn agree<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// Both texts, unless one says the other already.
pub(crate) fn both_texts(mine: &mut Option<String>, other: Option<String>) {
    match (mine.as_mut(), other) {
        (Some(mine), Some(other)) if mine.contains(&other) => {}
        (Some(mine), Some(other)) if other.contains(&*mine) => *mine = other,
        (Some(mine), Some(other)) => *mine = format!("{mine}\n\n{other}"),
        (Some(_), None) => {}
        (None, other) => *mine = other,
    }
}

/// The earlier of two beginnings. One that is unknown gives way to one that is known.
pub(crate) fn earlier(one: Option<NaiveDate>, other: Option<NaiveDate>) -> Option<NaiveDate> {
    [one, other].into_iter().flatten().min()
}

/// The later of two ends. One that is open stays open.
pub(crate) fn later<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    one.zip(other).map(|(one, other)| one.max(other))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use crate::{Address, Id, Organization, OrganizationKind, Partnership, Person, Record};

    fn text(text: &str) -> Option<String> {
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn organization() -> Organization {
        Organization {
            id: Id::new(Uuid::from_u128(20)),
            name: "Stadt Grünfurt".to_owned(),
            short_name: None,
            kind: OrganizationKind::Other,
            municipality: None,
            address: Address::default(),
            email: None,
            phone: None,
            website: None,
            note: None,
            partnership: None,
        }
    }

    fn partnership(since: &str, until: &str, reason: &str) -> Partnership {
        let [since, until] = [since, until].map(|day| day.parse().ok());
        Partnership { since, until, reason: text(reason) }
    }

    #[test]
    fn what_is_empty_is_filled_and_what_is_said_holds() {
        let mut stays = Organization { email: text("rathaus@example.org"), ..organization() };
        let goes = Organization {
            name: "Grünfurt, Stadt".to_owned(),
            kind: OrganizationKind::Municipality,
            email: text("post@example.org"),
            phone: text("03 61 / 1"),
            ..organization()
        };
        stays.take_in(goes);
        assert_eq!(stays.name, "Stadt Grünfurt");
        assert_eq!(stays.kind, OrganizationKind::Municipality, "„other“ says nothing");
        assert_eq!(stays.email, text("rathaus@example.org"));
        assert_eq!(stays.phone, text("03 61 / 1"));
    }

    #[test]
    fn an_address_is_not_put_together_of_two() {
        let address = |street: &str, locality: &str| Address {
            street: text(street),
            postal_code: None,
            locality: text(locality),
        };
        let mut same = address("", "Grünfurt");
        same.take_in(address("Markt 1", "Grünfurt"));
        assert_eq!(same, address("Markt 1", "Grünfurt"));
        let mut elsewhere = address("", "Talbrück");
        elsewhere.take_in(address("Markt 1", "Grünfurt"));
        assert_eq!(elsewhere, address("", "Talbrück"));
    }

    #[test]
    fn notes_stand_one_below_the_other_and_none_twice() {
        let person = |note: &str| Person {
            id: Id::new(Uuid::from_u128(40)),
            title: None,
            given_name: String::new(),
            family_name: "Kroll".to_owned(),
            salutation: None,
            email: None,
            phone: None,
            note: text(note),
        };
        let mut stays = person("Vormittags erreichbar");
        stays.take_in(Person { given_name: "Sabine".to_owned(), ..person("Kennt den Markt") });
        assert_eq!(stays.note, text("Vormittags erreichbar\n\nKennt den Markt"));
        assert_eq!(stays.given_name, "Sabine");
        stays.take_in(person("Kennt den Markt"));
        assert_eq!(stays.note, text("Vormittags erreichbar\n\nKennt den Markt"));
    }

    #[test]
    fn a_partnership_goes_from_the_first_day_to_the_last() {
        let taken = |mut mine: Partnership, other| {
            mine.take_in(other);
            mine
        };
        let left = || partnership("2021-06-08", "2024-12-31", "Auflösung");
        assert_eq!(
            taken(left(), partnership("2022-01-01", "", "")),
            partnership("2021-06-08", "", "")
        );
        assert_eq!(
            taken(partnership("", "2023-01-31", "Umzug"), left()),
            partnership("2021-06-08", "2024-12-31", "Auflösung")
        );
    }
}
