//! How names are ordered and listed.

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
