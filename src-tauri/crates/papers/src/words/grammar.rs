//! Small grammar: numbers in running text, singular and plural, ordinals.

use super::{NBSP, count};

/// A thing that is counted in running text: how one is called and how many are.
#[derive(Clone, Copy, Debug)]
pub struct Counter {
    /// „eine Sitzung“
    pub one: &'static str,
    /// „Sitzungen“
    pub many: &'static str,
    /// „keine Sitzung“
    pub none: &'static str,
}

impl Counter {
    /// „eine Sitzung“, „zwei Sitzungen“, „17 Sitzungen“, „keine Sitzung“.
    pub fn of(self, number: usize) -> String {
        match number {
            0 => self.none.to_owned(),
            1 => self.one.to_owned(),
            more if more <= 12 => format!("{} {}", spelled(more), self.many),
            more => format!("{}{NBSP}{}", spelled(more), self.many),
        }
    }

    /// The same at the beginning of a sentence.
    pub fn begin(self, number: usize) -> String {
        capitalised(&self.of(number))
    }
}

/// Numbers up to twelve in words, greater ones in digits: „zwei“, „17“.
pub fn spelled(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
        "elf", "zwölf",
    ];
    WORDS.get(number).map_or_else(|| count(number), |word| (*word).to_owned())
}

/// „erstes“, „zweites“ … up to twelve; then „13.“
pub fn ordinal(number: usize) -> String {
    const WORDS: [&str; 12] = [
        "erstes",
        "zweites",
        "drittes",
        "viertes",
        "fünftes",
        "sechstes",
        "siebtes",
        "achtes",
        "neuntes",
        "zehntes",
        "elftes",
        "zwölftes",
    ];
    number
        .checked_sub(1)
        .and_then(|at| WORDS.get(at))
        .map_or_else(|| format!("{number}."), |word| (*word).to_owned())
}

/// The text with a capital letter at its beginning.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular_and_none_is_said() {
        let sessions = Counter { one: "eine Sitzung", many: "Sitzungen", none: "keine Sitzung" };
        let said: Vec<_> = [0, 1, 2, 12, 17, 12_500].map(|n| sessions.of(n)).into();
        assert_eq!(
            said,
            [
                "keine Sitzung",
                "eine Sitzung",
                "zwei Sitzungen",
                "zwölf Sitzungen",
                "17\u{A0}Sitzungen",
                "12\u{202F}500\u{A0}Sitzungen"
            ]
        );
        assert_eq!(sessions.begin(1), "Eine Sitzung");
    }

    #[test]
    fn ordinals_are_words_up_to_twelve() {
        assert_eq!([ordinal(1), ordinal(4), ordinal(13)], ["erstes", "viertes", "13."]);
        assert_eq!(capitalised("übrige"), "Übrige");
    }
}
