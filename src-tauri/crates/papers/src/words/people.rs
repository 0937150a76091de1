//! How people are addressed, and how names are ordered and listed.

use domain::{Person, Salutation};

use super::polished;

/// How a letter begins: „Sehr geehrte Frau Dr. Vollmer,“, „Guten Tag Ayşe Demirtaş,“ for somebody
/// whose form of address is not known, „Sehr geehrte Damen und Herren,“ for all.
pub fn salutation(person: Option<&Person>) -> String {
    let Some(person) = person else { return "Sehr geehrte Damen und Herren,".to_owned() };
    let text = match person.salutation {
        Some(Salutation::Ms) => format!("Sehr geehrte Frau {},", person.short_name()),
        Some(Salutation::Mr) => format!("Sehr geehrter Herr {},", person.short_name()),
        Some(Salutation::Neutral) | None => format!("Guten Tag {},", person.full_name()),
    };
    polished(&text)
}

/// „Frau Dr. Henrike Vollmer“; in an address, where „Herrn“ stands in the accusative.
pub fn addressed(person: &Person) -> String {
    named(person, "Herrn")
}

/// „Frau Dr. Henrike Vollmer“, „Herr Matthias Brück“, „Ayşe Demirtaş“.
pub fn titled(person: &Person) -> String {
    named(person, "Herr")
}

fn named(person: &Person, sir: &str) -> String {
    let title = match person.salutation {
        Some(Salutation::Ms) => "Frau ",
        Some(Salutation::Mr) => sir,
        Some(Salutation::Neutral) | None => "",
    };
    polished(format!("{} {}", title.trim(), person.full_name()).trim())
}

/// A key that sorts names as a German list does (DIN 5007-1: ä as a, ß as ss).
pub fn collation_key(name: &str) -> String {
    name.chars().flat_map(char::to_lowercase).flat_map(base_letters).collect()
}

fn base_letters(letter: char) -> impl Iterator<Item = char> {
    let base = match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ế' | 'ề' | 'ễ' | 'ệ' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ī' | 'ı' | 'ị' => "i",
        'ł' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ß' => "ss",
        'ś' | 'ş' | 'š' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        // A dot left over from lower-casing İ, and other combining marks.
        '\u{300}'..='\u{36F}' => "",
        _ => return OneOrMore::One(Some(letter)),
    };
    OneOrMore::More(base.chars())
}

enum OneOrMore {
    One(Option<char>),
    More(std::str::Chars<'static>),
}

impl Iterator for OneOrMore {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        match self {
            Self::One(letter) => letter.take(),
            Self::More(letters) => letters.next(),
        }
    }
}

/// „Erlenthal, Falkenrode und Lohstadt“
pub fn listed<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} und {}", first.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_addresses_a_person_as_known() {
        let mut person: Person = serde_json::from_value(serde_json::json!({
            "id": "00000000-0000-7000-8000-000000000001", "title": "Dr.", "given_name": "Henrike",
            "family_name": "Vollmer", "salutation": "ms",
        }))
        .unwrap();
        let said = |text: String| text.replace('\u{A0}', " ");
        assert_eq!(said(salutation(Some(&person))), "Sehr geehrte Frau Dr. Vollmer,");
        assert_eq!(said(addressed(&person)), "Frau Dr. Henrike Vollmer");
        person.salutation = Some(Salutation::Mr);
        assert_eq!(said(addressed(&person)), "Herrn Dr. Henrike Vollmer");
        assert_eq!(said(titled(&person)), "Herr Dr. Henrike Vollmer");
        person.salutation = None;
        assert_eq!(said(salutation(Some(&person))), "Guten Tag Dr. Henrike Vollmer,");
        assert_eq!(said(titled(&person)), "Dr. Henrike Vollmer");
        assert_eq!(salutation(None), "Sehr geehrte Damen und Herren,");
    }

    #[test]
    fn umlauts_sort_with_their_base_letters() {
        let mut names = ["Zimmer", "Özdemir", "Ohm", "Faßbender", "Fast", "Çelik", "Dahl"];
        names.sort_by_key(|name| collation_key(name));
        assert_eq!(names, ["Çelik", "Dahl", "Faßbender", "Fast", "Ohm", "Özdemir", "Zimmer"]);
    }

    #[test]
    fn the_last_of_a_list_is_joined_by_und() {
        assert_eq!(listed::<&str>(&[]), "");
        assert_eq!(listed(&["A"]), "A");
        assert_eq!(listed(&["A", "B", "C"]), "A, B und C");
    }
}
