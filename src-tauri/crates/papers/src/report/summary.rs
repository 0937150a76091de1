//! Zusammenfassung: the period in three sentences and its key figures.

use domain::Phase;
use typeset::{Block, LabelRow, Tile};

use super::facts::Facts;
use crate::figures::Tasks;
use crate::words;

pub(super) fn blocks(facts: &Facts, own: Vec<Block>) -> Vec<Block> {
    let sentences: Vec<String> =
        [partners(facts), sessions(facts), projects(facts)].into_iter().flatten().collect();
    let mut blocks = Vec::new();
    if !sentences.is_empty() {
        blocks.push(Block::lead(sentences.join(" ")));
    }
    blocks.extend(key_figures(facts));
    blocks.extend(own);
    blocks
}

fn partners(facts: &Facts) -> Option<String> {
    let (before, after) = (facts.partners.before.count(), facts.partners.after.count());
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
    let sessions = facts.sessions.held().count();
    let decisions = facts.sessions.decisions().count();
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
    let all = facts.projects.projects.len();
    let running = facts.projects.in_phase(Phase::Implementation).count();
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

fn tiles(facts: &Facts) -> [Option<Tile>; 9] {
    let tile = |figure: usize, counter: [&str; 2], comparison: String| {
        let label = if figure == 1 { counter[0] } else { counter[1] };
        (figure > 0).then(|| Tile::new(words::count(figure), label, comparison))
    };
    let (sessions, before) = (&facts.sessions, facts.sessions_before.as_ref());
    let earlier = |number: Option<usize>| match number {
        Some(number) => format!("{}: {}", earlier_period(facts), words::count(number)),
        None => String::new(),
    };
    let partners = facts.partners.after.count();
    let participations = sessions.participations().count();
    let mean = words::average(participations, sessions.sessions.len());
    let running = facts.projects.in_phase(Phase::Implementation).count();
    let tasks = Tasks::of(facts.register, facts.period);
    let towns = Some(towns_with_projects(facts)).filter(|towns| *towns > 1).unwrap_or(0);
    [
        tile(
            partners,
            ["Partner im Bündnis"; 2],
            format!(
                "{} seit {}",
                words::signed(partners, facts.partners.before.count()),
                words::short(facts.eve())
            ),
        ),
        tile(
            sessions.held().count(),
            ["Sitzung der Gremien", "Sitzungen der Gremien"],
            earlier(before.map(|s| s.held().count())),
        ),
        tile(
            participations,
            ["Teilnahme", "Teilnahmen"],
            mean.map(|mean| format!("Ø {mean} je Sitzung")).unwrap_or_default(),
        ),
        tile(
            sessions.decisions().count(),
            ["Beschluss", "Beschlüsse"],
            earlier(before.map(|s| s.decisions().count())),
        ),
        tile(
            facts.projects.projects.len(),
            ["Pilotprojekt", "Pilotprojekte"],
            format!("{} in der Umsetzung", words::count(running)),
        ),
        tile(
            sessions.events.len(),
            ["Veranstaltung", "Veranstaltungen"],
            match sessions.event_participations().count() {
                0 => earlier(before.map(|s| s.events.len())),
                1 => "eine Teilnahme".to_owned(),
                people => format!("{} Teilnehmende", words::count(people)),
            },
        ),
        tile(
            tasks.done.count(),
            ["Aufgabe erledigt", "Aufgaben erledigt"],
            format!("{} offen", words::count(tasks.open.count())),
        ),
        tile(
            sessions.organizations().count(),
            ["Mitwirkende Organisation", "Mitwirkende Organisationen"],
            earlier(before.map(|s| s.organizations().count())),
        ),
        tile(towns, ["Ort", "Orte"], "mit Pilotprojekten".to_owned()),
    ]
}

/// „2. Hj. 2025“, „2024“, „Vorzeitraum“: short enough for a tile.
fn earlier_period(facts: &Facts) -> String {
    let name = facts.period.before().map(words::period_title).unwrap_or_default();
    let name = name.replace("Halbjahr", "Hj.").replace("Quartal", "Qu.");
    if name.chars().count() <= 12 { name } else { "Vorzeitraum".to_owned() }
}

fn towns_with_projects(facts: &Facts) -> usize {
    let towns: std::collections::BTreeSet<_> =
        facts.projects.projects.iter().flat_map(|p| facts.towns(p)).map(|town| town.id).collect();
    towns.len()
}
