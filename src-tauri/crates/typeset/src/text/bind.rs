//! Which spaces never break, beyond those written as no-break: `§ 44`, `31. Juli`,
//! `z. B.`, `47,1 %`. The words come from the document; the rules are typography's.

use super::flatten::SpaceKind;
use crate::tree::Words;

/// What the space between two words is.
pub(crate) fn between(before: &str, after: &str, words: &Words) -> SpaceKind {
    let digit_first = after.starts_with(|c: char| c.is_ascii_digit());
    if digit_first && words.bind_before_number.iter().any(|w| w == before) {
        return if before.chars().all(|c| c == '§') { SpaceKind::Thin } else { SpaceKind::Bound };
    }
    let number = before.trim_start_matches(['(', '−', '-', '+']);
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        let unit = after.trim_end_matches(['.', ',', ';', ':', ')', '?', '!']);
        if words.bind_after_number.iter().any(|w| w == unit) {
            let sign = !unit.starts_with(char::is_alphabetic);
            return if sign { SpaceKind::Thin } else { SpaceKind::Bound };
        }
        let ordinal = number
            .strip_suffix('.')
            .is_some_and(|n| n.len() <= 3 && n.bytes().all(|b| b.is_ascii_digit()));
        if ordinal && after.starts_with(char::is_uppercase) {
            return SpaceKind::Bound;
        }
    }
    if abbreviated(before) && abbreviated(after) {
        return SpaceKind::Thin;
    }
    if matches!(after, "–" | "—") {
        // A dash between spaces stays at the end of its line.
        return SpaceKind::Bound;
    }
    SpaceKind::Word
}

/// One letter and a full stop, as in `z. B.`
fn abbreviated(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '„']);
    let mut characters = word.chars();
    characters.next().is_some_and(char::is_alphabetic)
        && characters.next() == Some('.')
        && characters.all(|c| matches!(c, ',' | ')' | ';' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_inside_abbreviations_numbers_and_dates_never_break() {
        let words = Words::default();
        assert_eq!(between("z.", "B.", &words), SpaceKind::Thin);
        assert_eq!(between("§", "44", &words), SpaceKind::Thin);
        assert_eq!(between("31.", "Juli", &words), SpaceKind::Bound);
        assert_eq!(between("47,1", "%,", &words), SpaceKind::Thin);
        assert_eq!(between("Page", "4", &words), SpaceKind::Bound);
        assert_eq!(between("the", "end", &words), SpaceKind::Word);
        assert_eq!(between("2026.", "Die", &words), SpaceKind::Word);
    }
}
