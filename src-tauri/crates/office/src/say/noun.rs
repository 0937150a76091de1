//! What the nouns are called.

use domain::Noun;

/// The noun as people say it, in the singular.
pub fn noun(noun: Noun) -> &'static str {
    match noun {
        Noun::Alliance => "Bündnis",
        Noun::Municipality => "Kommune",
        Noun::Organization => "Organisation",
        Noun::Commitment => "Zusage",
        Noun::Person => "Person",
        Noun::Membership => "Mitgliedschaft",
        Noun::Body => "Gremium",
        Noun::Meeting => "Sitzung",
        Noun::AgendaItem => "Tagesordnungspunkt",
        Noun::Attendance => "Teilnahme",
        Noun::Decision => "Beschluss",
        Noun::Task => "Aufgabe",
        Noun::Project => "Pilotprojekt",
        Noun::File => "Dokument",
        Noun::Report => "Bericht",
        Noun::Topic => "Thema",
        Noun::Grant => "Zuwendungsbescheid",
        Noun::Release => "Freigegebene Fassung",
        Noun::AgendaTemplate => "Vorlage",
    }
}

/// So many of them: „eine Zusage“, „3 Zusagen“.
pub fn count(number: usize, what: Noun) -> String {
    if number == 1 {
        return format!("{} {}", article(what), noun(what));
    }
    let plural = match what {
        Noun::Alliance => "Bündnisse",
        Noun::Municipality => "Kommunen",
        Noun::Organization => "Organisationen",
        Noun::Commitment => "Zusagen",
        Noun::Person => "Personen",
        Noun::Membership => "Mitgliedschaften",
        Noun::Body => "Gremien",
        Noun::Meeting => "Sitzungen",
        Noun::AgendaItem => "Tagesordnungspunkte",
        Noun::Attendance => "Teilnahmen",
        Noun::Decision => "Beschlüsse",
        Noun::Task => "Aufgaben",
        Noun::Project => "Pilotprojekte",
        Noun::File => "Dokumente",
        Noun::Report => "Berichte",
        Noun::Topic => "Themen",
        Noun::Grant => "Zuwendungsbescheide",
        Noun::Release => "freigegebene Fassungen",
        Noun::AgendaTemplate => "Vorlagen",
    };
    format!("{number} {plural}")
}

fn article(what: Noun) -> &'static str {
    match what {
        Noun::Alliance
        | Noun::Body
        | Noun::AgendaItem
        | Noun::Decision
        | Noun::Project
        | Noun::File
        | Noun::Report
        | Noun::Topic
        | Noun::Grant => "ein",
        _ => "eine",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_are_said_right() {
        assert_eq!(count(1, Noun::Commitment), "eine Zusage");
        assert_eq!(count(1, Noun::Decision), "ein Beschluss");
        assert_eq!(count(0, Noun::Meeting), "0 Sitzungen");
        assert_eq!(count(3, Noun::Commitment), "3 Zusagen");
    }
}
