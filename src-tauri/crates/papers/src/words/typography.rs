//! The spaces that people type as plain ones and that must not break: `31. Juli`,
//! `Dr. Vollmer`, `z. B.`, `47 %`. Letters and signs are never changed.

use super::{NBSP, THIN, month};

/// Abbreviations of two letters, set with a thin space.
const PAIRS: [&str; 9] =
    ["z. B.", "u. a.", "d. h.", "e. V.", "i. d. R.", "o. g.", "u. U.", "v. a.", "z. T."];
/// Words that the next word must not leave.
const BEFORE: [&str; 9] =
    ["Dr.", "Prof.", "Frau", "Herr", "Herrn", "Dipl.-Ing.", "St.", "§", "Az."];
/// Legal forms that must not leave the name before them.
const LEGAL_FORMS: [&str; 6] = ["mbH", "GmbH", "gGmbH", "eG", "KG", "e."];
/// Words that must not leave the number before them, by a thin space.
const AFTER_THIN: [&str; 3] = ["%", "°C", "‰"];

/// The text with the spaces that German typography wants.
pub fn polished(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        out.push_str(word);
        if let Some(next) = words.peek() {
            out.push(between(word, next));
        }
    }
    for pair in PAIRS {
        if out.contains(pair) {
            out = out.replace(pair, &pair.replace(' ', &THIN.to_string()));
        }
    }
    out
}

fn between(word: &str, next: &str) -> char {
    let bare = word.trim_start_matches(['(', '„', '‚', '[']);
    let ends_in_digit = bare.ends_with(|c: char| c.is_ascii_digit());
    if ends_in_digit && AFTER_THIN.iter().any(|sign| next.starts_with(sign)) {
        THIN
    } else if LEGAL_FORMS.contains(&next.trim_end_matches([',', ';', ')', ':']))
        || BEFORE.contains(&bare)
        || (is_day(bare) && begins_with_month(next))
    {
        NBSP
    } else {
        ' '
    }
}

fn is_day(word: &str) -> bool {
    word.strip_suffix('.').is_some_and(|digits| {
        (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

fn begins_with_month(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| !c.is_alphabetic());
    (1..=12).any(|number| month(number) == letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_titles_and_shares_do_not_break() {
        assert_eq!(polished("Am 31. Juli, um"), "Am 31.\u{A0}Juli, um");
        assert_eq!(polished("Prof. Dr. Arndt"), "Prof.\u{A0}Dr.\u{A0}Arndt");
        assert_eq!(polished("rund 47,1 % mehr"), "rund 47,1\u{202F}% mehr");
        assert_eq!(polished("z. B. im Verein e. V."), "z.\u{202F}B. im Verein\u{A0}e.\u{202F}V.");
        assert_eq!(polished("Stadtwerke GmbH, Ort"), "Stadtwerke\u{A0}GmbH, Ort");
    }

    #[test]
    fn nothing_else_is_touched() {
        for text in ["", " ", "  zwei  Räume ", "Nr. 3 im Mai", "31. Sitzung", "Juli 2026\nJuni"] {
            assert_eq!(polished(text), text);
        }
    }
}
