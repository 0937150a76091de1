//! Zusammenfassung: the period in three sentences and its key figures.

use typeset::{Block, LabelRow, Tile};

use super::facts::Facts;
use crate::words;

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let sentences: Vec<String> =
        [partners(facts), sessions(facts), projects(facts)].into_iter().flatten().collect();
    let mut blocks = Vec::new();
    if !sentences.is_empty() {
        blocks.push(Block::lead(sentences.join(" ")));
    }
    blocks.extend(key_figures(facts));
    blocks
}

fn partners(facts: &Facts) -> Option<String> {
    let (before, after) = (facts.number("partners/before"), facts.number("partners/after"));
    let belongs = if after == 1 { "gehört" } else { "gehören" };
    let stock = words::PARTNERS.of(after);
    match (before, after) {
        (_, 0) => None,
        (0, _) => Some(format!("Zum Ende des Berichtszeitraums {belongs} dem Bündnis {stock} an.")),
        _ => Some(format!(
            "Zum Ende des Berichtszeitraums {belongs} dem Bündnis {stock} an, {} zu dessen Beginn.",
            words::compared(after, before)
        )),
    }
}

fn sessions(facts: &Facts) -> Option<String> {
    let sessions = facts.number("sessions/held");
    let decisions = facts.number("sessions/decisions");
    let met = words::times(sessions);
    match (sessions, decisions) {
        (0, _) => None,
        (_, 0) => Some(format!("Die Gremien haben {met} getagt.")),
        _ => {
            let taken = words::DECISIONS_TAKEN.of(decisions);
            Some(format!("Die Gremien haben {met} getagt und {taken} gefasst."))
        }
    }
}

fn projects(facts: &Facts) -> Option<String> {
    let all = facts.number("projects/all");
    let running = facts.number("projects/implementation");
    match (all, running) {
        (0, _) => None,
        (1, 1) => Some("Ein Pilotprojekt ist in der Umsetzung.".to_owned()),
        (_, 0) => Some(format!("{} {} in Arbeit.", words::PROJECTS.begin(all), words::is_are(all))),
        _ if all == running => {
            Some(format!("{} sind in der Umsetzung.", words::PROJECTS.begin(all)))
        }
        _ => Some(format!(
            "Von {} Pilotprojekten {} {} in der Umsetzung.",
            words::spelled(all),
            words::is_are(running),
            if running == 1 { "eines".to_owned() } else { words::spelled(running) }
        )),
    }
}

/// Four or eight tiles; fewer figures stand as rows.
pub(super) fn key_figures(facts: &Facts) -> Option<Block> {
    let mut figures: Vec<_> = tiles(facts).into_iter().flatten().collect();
    match figures.len() {
        0 => return None,
        8.. => figures.truncate(8),
        4.. => figures.truncate(4),
        _ => {
            let row = |tile: Tile| {
                let value = match tile.comparison.as_str() {
                    "" => tile.figure,
                    comparison => format!("{} ({comparison})", tile.figure),
                };
                LabelRow::new(tile.label, value)
            };
            return Some(Block::LabelRows(figures.into_iter().map(row).collect()));
        }
    }
    Some(Block::Tiles(figures))
}

/// The figures the tiles and sentences say.
pub(super) const FIGURES: [&str; 13] = [
    "partners/before",
    "partners/after",
    "sessions/held",
    "sessions/participations",
    "sessions/organizations",
    "sessions/decisions",
    "projects/all",
    "projects/implementation",
    "projects/towns",
    "events/held",
    "events/participations",
    "tasks/done",
    "tasks/open",
];

fn tiles(facts: &Facts) -> [Option<Tile>; 9] {
    let tile = |figure: &str, counter: [&str; 2], comparison: String| {
        let number = facts.number(figure);
        let label = if number == 1 { counter[0] } else { counter[1] };
        (number > 0).then(|| Tile::new(facts.count(figure), label, comparison).datum(figure))
    };
    let before = facts.sessions_before.as_ref();
    let earlier = |number: Option<usize>| match number {
        Some(number) => format!("{}: {}", earlier_period(facts), words::count(number)),
        None => String::new(),
    };
    let mean =
        words::average(facts.number("sessions/participations"), facts.number("sessions/held"));
    let towns = tile("projects/towns", ["Ort", "Orte"], "mit Pilotprojekten".to_owned());
    [
        tile(
            "partners/after",
            ["Partner im Bündnis"; 2],
            format!(
                "{} seit {}",
                words::signed(facts.number("partners/after"), facts.number("partners/before")),
                words::short(facts.eve())
            ),
        ),
        tile(
            "sessions/held",
            ["Sitzung der Gremien", "Sitzungen der Gremien"],
            earlier(before.map(|s| s.held().count())),
        ),
        tile(
            "sessions/participations",
            ["Teilnahme", "Teilnahmen"],
            mean.map(|mean| format!("Ø {mean} je Sitzung")).unwrap_or_default(),
        ),
        tile(
            "sessions/decisions",
            ["Beschluss", "Beschlüsse"],
            earlier(before.map(|s| s.decisions().count())),
        ),
        tile(
            "projects/all",
            ["Pilotprojekt", "Pilotprojekte"],
            format!("{} in der Umsetzung", facts.count("projects/implementation")),
        ),
        tile(
            "events/held",
            ["Veranstaltung", "Veranstaltungen"],
            match facts.number("events/participations") {
                0 => earlier(before.map(|s| s.events.len())),
                1 => "eine Teilnahme".to_owned(),
                _ => format!("{} Teilnehmende", facts.count("events/participations")),
            },
        ),
        tile(
            "tasks/done",
            ["Aufgabe erledigt", "Aufgaben erledigt"],
            format!("{} offen", facts.count("tasks/open")),
        ),
        tile(
            "sessions/organizations",
            ["Mitwirkende Organisation", "Mitwirkende Organisationen"],
            earlier(before.map(|s| s.organizations().count())),
        ),
        towns.filter(|_| facts.number("projects/towns") > 1),
    ]
}

/// „2. Hj. 2025“, „2024“, „Vorzeitraum“: short enough for a tile.
fn earlier_period(facts: &Facts) -> String {
    let name = facts.period.before().map(words::period_title).unwrap_or_default();
    let name = name.replace("Halbjahr", "Hj.").replace("Quartal", "Qu.");
    if name.chars().count() <= 12 { name } else { "Vorzeitraum".to_owned() }
}
