//! The things that documents count in running text, in the case they are needed in.

use super::{Counter, count, spelled};

/// Partners, as subject.
pub const PARTNERS: Counter = Counter { one: "ein Partner", many: "Partner", none: "kein Partner" };
/// Organisations, as subject.
pub const ORGANIZATIONS: Counter =
    Counter { one: "eine Organisation", many: "Organisationen", none: "keine Organisation" };
/// Sessions.
pub const SESSIONS: Counter =
    Counter { one: "eine Sitzung", many: "Sitzungen", none: "keine Sitzung" };
/// Decisions, as subject.
pub const DECISIONS: Counter =
    Counter { one: "ein Beschluss", many: "Beschlüsse", none: "kein Beschluss" };
/// Decisions, as object: „einen Beschluss gefasst“.
pub const DECISIONS_TAKEN: Counter =
    Counter { one: "einen Beschluss", many: "Beschlüsse", none: "keinen Beschluss" };
/// Persons.
pub const PERSONS: Counter = Counter { one: "eine Person", many: "Personen", none: "keine Person" };
/// Organisations in the dative: „aus 19 Organisationen“.
pub const FROM_ORGANIZATIONS: Counter =
    Counter { one: "einer Organisation", many: "Organisationen", none: "keiner Organisation" };
/// Pilot projects, as subject.
pub const PROJECTS: Counter =
    Counter { one: "ein Pilotprojekt", many: "Pilotprojekte", none: "kein Pilotprojekt" };
/// Events.
pub const EVENTS: Counter =
    Counter { one: "eine Veranstaltung", many: "Veranstaltungen", none: "keine Veranstaltung" };
/// Tasks.
pub const TASKS: Counter = Counter { one: "eine Aufgabe", many: "Aufgaben", none: "keine Aufgabe" };
/// Promises of partners.
pub const COMMITMENTS: Counter =
    Counter { one: "eine Zusage", many: "Zusagen", none: "keine Zusage" };
/// Milestones, as subject.
pub const MILESTONES: Counter =
    Counter { one: "ein Meilenstein", many: "Meilensteine", none: "kein Meilenstein" };
/// Towns, as subject.
pub const TOWNS: Counter = Counter { one: "eine Kommune", many: "Kommunen", none: "keine Kommune" };

/// „einmal“, „zweimal“, „17-mal“.
pub fn times(number: usize) -> String {
    match number {
        1 => "einmal".to_owned(),
        2..=12 => format!("{}mal", spelled(number)),
        more => format!("{}-mal", count(more)),
    }
}

/// „sieben mehr als“, „einer weniger als“, „ebenso viele wie“: of masculine things.
pub fn compared(now: usize, before: usize) -> String {
    let amount = |difference| match difference {
        1 => "einer".to_owned(),
        more => spelled(more),
    };
    match now.cmp(&before) {
        std::cmp::Ordering::Greater => format!("{} mehr als", amount(now - before)),
        std::cmp::Ordering::Less => format!("{} weniger als", amount(before - now)),
        std::cmp::Ordering::Equal => "ebenso viele wie".to_owned(),
    }
}

/// „ist“ of one, „sind“ of any other number.
pub const fn is_are(number: usize) -> &'static str {
    if number == 1 { "ist" } else { "sind" }
}

/// „hat“ of one, „haben“ of any other number.
pub const fn has_have(number: usize) -> &'static str {
    if number == 1 { "hat" } else { "haben" }
}

/// „neun Aufgaben offen, davon zwei über ihre Frist hinaus“: of feminine things.
pub fn beyond_their_day(what: &str, all: usize, overdue: usize) -> String {
    match overdue {
        0 => format!("{what} offen"),
        late if late == all => format!("{what} über ihre Frist hinaus offen"),
        1 => format!("{what} offen, davon eine über ihre Frist hinaus"),
        late => format!("{what} offen, davon {} über ihre Frist hinaus", spelled(late)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetitions_are_one_word_up_to_twelve() {
        assert_eq!([times(1), times(2), times(17)], ["einmal", "zweimal", "17-mal"]);
    }

    #[test]
    fn a_comparison_names_the_difference() {
        assert_eq!(compared(65, 58), "sieben mehr als");
        assert_eq!(compared(57, 58), "einer weniger als");
        assert_eq!(compared(58, 58), "ebenso viele wie");
    }
}
