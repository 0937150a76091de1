//! Auftrag und Ziele: what the alliance is for, and who does its work.

use typeset::{Block, LabelRow, List};

use super::facts::Facts;
use crate::{commonmark, words};

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let alliance = &facts.register.alliance;
    let mission = alliance.mission.as_deref().unwrap_or_default();
    let mut blocks = commonmark::blocks(mission, 2);
    let aims: Vec<_> = alliance.aims.iter().filter(|aim| !aim.trim().is_empty()).collect();
    if !aims.is_empty() {
        blocks.push(Block::heading(2, "Ziele"));
        blocks.push(List::numbers(aims.into_iter().map(|aim| commonmark::line(aim))).into());
    }
    let office = office(facts);
    let is_told = !blocks.is_empty() || facts.has_words("mission");
    if is_told && !office.is_empty() {
        blocks.push(Block::heading(2, "Bündnis und Geschäftsstelle"));
        blocks.push(Block::LabelRows(office));
    }
    blocks
}

fn office(facts: &Facts) -> Vec<LabelRow> {
    let alliance = &facts.register.alliance;
    let office = &alliance.office;
    let town = [&office.address.postal_code, &office.address.locality];
    let town: Vec<&str> = town.into_iter().flatten().map(|part| part.trim()).collect();
    let address: Vec<String> = office
        .address
        .street
        .iter()
        .cloned()
        .chain((!town.is_empty()).then(|| town.join(" ")))
        .collect();
    [
        ("Gegründet", alliance.founded_on.map(words::long)),
        ("Geschäftsstelle", office.name.clone().filter(|name| name != "Geschäftsstelle")),
        ("Träger", office.host.clone()),
        ("Anschrift", (!address.is_empty()).then(|| address.join(", "))),
        ("Tätig seit", office.since.map(words::long)),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some(LabelRow::new(label, words::polished(value?.trim()))))
    .collect()
}
