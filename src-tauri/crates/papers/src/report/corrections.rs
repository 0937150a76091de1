//! What the office has set itself: below a chapter, each figure of it that is not the one
//! counted, with its reason.

use domain::{Cents, Fact, Unit};
use typeset::Block;

use super::facts::Facts;
use super::summary;
use crate::words;

/// One small line for each figure that the chapter's own blocks print or that its words
/// mention; nothing where all is as counted.
pub(super) fn blocks(facts: &Facts, told: Option<&str>, mentioned: &[String]) -> Vec<Block> {
    let shown = |fact: &&Fact| {
        mentioned.contains(&fact.figure)
            || told.is_some_and(|chapter| {
                fact.chapter == chapter
                    || (chapter == "summary" && summary::FIGURES.contains(&fact.figure.as_str()))
            })
    };
    facts.table.all().iter().filter(shown).filter_map(line).collect()
}

fn line(fact: &Fact) -> Option<Block> {
    let overriding = fact.overridden.as_ref()?;
    Some(Block::Small(
        format!(
            "* {}: {} statt gezählt {}. {}",
            words::polished(&fact.label),
            value(fact.unit, overriding.value),
            value(fact.unit, fact.counted),
            words::polished(&overriding.reason)
        )
        .into(),
    ))
}

/// What a figure says, as it is printed inside words: with the mark of what the office has
/// set itself.
pub(super) fn said(facts: &Facts, figure: &str) -> Option<String> {
    let fact = facts.table.get(figure)?;
    Some(format!("{}{}", value(fact.unit, fact.value()), facts.table.mark(figure)))
}

/// A figure as it is printed.
fn value(unit: Unit, value: i64) -> String {
    match unit {
        Unit::Cents => words::euros(Cents(value)),
        Unit::Number => match usize::try_from(value) {
            Ok(number) => words::count(number),
            Err(_) => value.to_string().replace('-', "−"),
        },
    }
}
