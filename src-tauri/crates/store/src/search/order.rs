//! Which of two hits stands first.

use super::fold::{both_foldings, parts};

/// How close a title is to what was typed; less is closer. In turn: whether every word
/// stands in the title, whether the title is what was typed, begins with it, has it in one
/// piece, has it in typed order, and how many words were typed only in part.
pub(crate) type Closeness = (bool, bool, bool, bool, bool, usize);

/// Compares folded words with a title.
pub(crate) fn closeness(words: &[String], title: &str) -> Closeness {
    let title = both_foldings(title);
    let words: Vec<String> = words
        .iter()
        .flat_map(|word| match parts(word) {
            Some(parts) if !title.iter().any(|have| begins(have, word)) => parts,
            _ => vec![word.clone()],
        })
        .collect();
    let places: Vec<Option<usize>> =
        words.iter().map(|word| title.iter().position(|have| begins(have, word))).collect();
    let partial = words.iter().filter(|word| !title.iter().any(|have| is(have, word))).count();
    let all = places.iter().all(Option::is_some);
    let piece = run(&words, &title);
    let begins = piece == Some(0);
    let whole = begins && partial == 0 && title.len() == words.len();
    let in_order = all && (piece.is_some() || places.is_sorted());
    (!all, !whole, !begins, piece.is_none(), !in_order, partial)
}

/// Where the words begin the words of the title one after the other.
fn run(words: &[String], title: &[[String; 2]]) -> Option<usize> {
    title
        .windows(words.len().max(1))
        .position(|window| window.iter().zip(words).all(|(have, word)| begins(have, word)))
}

fn begins(have: &[String; 2], word: &str) -> bool {
    have.iter().any(|form| form.starts_with(word))
}

fn is(have: &[String; 2], word: &str) -> bool {
    have.iter().any(|form| form == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold::query_words;

    #[test]
    fn what_was_typed_comes_before_what_contains_it() {
        let order = ["Grün", "Grüner Markt", "Markt Grün Stadt", "Stadtgrün"];
        let words = query_words("gruen");
        let keys: Vec<_> = order.iter().map(|title| closeness(&words, title)).collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }

    #[test]
    fn typed_order_comes_before_any_other() {
        let words = query_words("anna mue");
        assert!(closeness(&words, "Anna Müller") < closeness(&words, "Anna Maria Müller"));
        assert!(closeness(&words, "Anna Maria Müller") < closeness(&words, "Müller Anna"));
    }

    #[test]
    fn a_number_that_is_typed_in_full_comes_first() {
        for typed in ["KL 16/2", "kl16/2", "16/2"] {
            let words = query_words(typed);
            assert!(closeness(&words, "KL 16/2") < closeness(&words, "KL 16/21"), "{typed}");
        }
    }
}
