//! German folding: what a word is to someone who searches.
//!
//! Case and diacritics do not count, ß is ss, and ä ö ü are ae oe ue as well as a o u. A
//! text is indexed under both foldings of its umlauts; a query is folded in the first way,
//! so that „grün“, „gruen“ and „grun“ all find „grün“.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// How an umlaut is folded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Umlaut {
    /// ä is ae.
    Spelled,
    /// ä is a.
    Bare,
}

/// The words of a query, in typed order.
pub(crate) fn query_words(text: &str) -> Vec<String> {
    split(&fold(text, Umlaut::Spelled))
}

/// The words a text is found by: each in both foldings where they differ, and a number with
/// a slash also by its parts.
pub(crate) fn index_words(text: &str) -> String {
    let pairs = both_foldings(text);
    let mut words = String::with_capacity(text.len() + 8);
    let mut push = |word: &str| {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    };
    for [spelled, bare] in &pairs {
        push(spelled);
        if bare != spelled {
            push(bare);
        }
        if spelled.contains('/') {
            spelled.split('/').for_each(&mut push);
        }
    }
    words
}

/// The words of a text in both foldings, side by side.
pub(crate) fn both_foldings(text: &str) -> Vec<[String; 2]> {
    let spelled = split(&fold(text, Umlaut::Spelled));
    let bare = if text.is_ascii() { spelled.clone() } else { split(&fold(text, Umlaut::Bare)) };
    spelled.into_iter().zip(bare).map(<[String; 2]>::from).collect()
}

/// Splits where letters meet digits: what is typed as „kl16“ is meant as „KL 16“. `None`
/// when they do not meet.
pub(crate) fn parts(word: &str) -> Option<Vec<String>> {
    let mut parts: Vec<String> = Vec::new();
    let mut last = None;
    for c in word.chars() {
        let digit = c.is_ascii_digit() || c == '/';
        match parts.last_mut() {
            Some(part) if last == Some(digit) => part.push(c),
            _ => parts.push(c.into()),
        }
        last = Some(digit);
    }
    (parts.len() > 1).then_some(parts)
}

fn fold(text: &str, umlaut: Umlaut) -> String {
    let mut folded = String::with_capacity(text.len() + 8);
    if text.is_ascii() {
        folded.push_str(text);
        folded.make_ascii_lowercase();
        return folded;
    }
    // Composed first, so that an umlaut typed as letter and mark is one.
    for c in text.nfc().flat_map(char::to_lowercase) {
        match (c, umlaut) {
            (c, _) if c.is_ascii() => folded.push(c),
            ('ä', Umlaut::Spelled) => folded.push_str("ae"),
            ('ö', Umlaut::Spelled) => folded.push_str("oe"),
            ('ü', Umlaut::Spelled) => folded.push_str("ue"),
            ('ß', _) => folded.push_str("ss"),
            ('æ', _) => folded.push_str("ae"),
            ('œ', _) => folded.push_str("oe"),
            ('ø', _) => folded.push('o'),
            ('đ' | 'ð', _) => folded.push('d'),
            ('ł', _) => folded.push('l'),
            ('ı', _) => folded.push('i'),
            ('þ', _) => folded.push_str("th"),
            // Hyphenation and other marks that nobody sees.
            ('\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}', _) => {}
            (c, _) => decompose_canonical(c, |part| {
                if !is_combining_mark(part) {
                    folded.push(part);
                }
            }),
        }
    }
    folded
}

/// Words are runs of letters and digits; a slash between digits belongs to the word.
fn split(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut inside = false;
    let mut chars = folded.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let slash =
            c == '/' && before.is_ascii_digit() && chars.peek().is_none_or(char::is_ascii_digit);
        if c.is_alphanumeric() || slash {
            match words.last_mut() {
                Some(word) if inside => word.push(c),
                _ => words.push(c.into()),
            }
            inside = true;
        } else {
            inside = false;
        }
        before = c;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_indexed_under_both_foldings_of_its_umlauts() {
        assert_eq!(index_words("Grüne Straße"), "gruene grune strasse");
        assert_eq!(index_words("Gru\u{308}n"), "gruen grun");
        assert_eq!(index_words("ÄÖÜ ẞ"), "aeoeue aou ss");
        assert_eq!(index_words("Café Łódź, Ørsted"), "cafe lodz orsted");
    }

    #[test]
    fn numbers_of_decisions_are_words_as_a_whole_and_in_parts() {
        assert_eq!(index_words("KL 16/2"), "kl 16/2 16 2");
        assert_eq!(query_words("KL 16/"), ["kl", "16/"]);
        assert_eq!(index_words("und/oder"), "und oder");
        assert_eq!(parts("kl16/2"), Some(vec!["kl".to_owned(), "16/2".to_owned()]));
        assert_eq!(parts("klima"), None);
    }

    #[test]
    fn punctuation_splits_words_and_soft_hyphens_do_not() {
        assert_eq!(query_words("a.demir@example.org"), ["a", "demir", "example", "org"]);
        assert_eq!(query_words("Bünd\u{ad}nis"), ["buendnis"]);
        assert_eq!(query_words(" „“ – "), Vec::<String>::new());
    }
}
