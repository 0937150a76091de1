//! Pilotprojekte: all in one table, then a fact sheet for each.

mod money;
mod sheet;

use typeset::{Block, Column, ColumnWidth, Row, Table};

use super::facts::Facts;
use crate::figures::{phase_on, phase_since};
use crate::words;

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let projects = &facts.projects.projects;
    let mut blocks: Vec<Block> = overall(facts).into_iter().collect();
    if projects.len() > 1 {
        blocks.push(overview(facts));
    }
    blocks.extend(projects.iter().flat_map(|project| sheet::blocks(facts, project)));
    blocks
}

pub(super) use sheet::on_a_page as sheet;

/// „Von fünf Pilotprojekten waren am 31. Dezember 2025 drei in der Phase Umsetzung …“ and
/// how many milestones were reached.
fn overall(facts: &Facts) -> Option<Block> {
    let all = facts.projects.projects.len();
    let phases = facts.projects.by_phase();
    if all < 2 || phases.is_empty() {
        return None;
    }
    let first = phases.first().map_or(0, |(_, projects)| projects.count());
    let parts: Vec<String> = phases
        .iter()
        .map(|(phase, projects)| {
            let number = match projects.count() {
                1 => "eines".to_owned(),
                more => words::spelled(more),
            };
            format!("{number} in der Phase {}", words::phase(*phase))
        })
        .collect();
    let verb = if first == 1 { "war" } else { "waren" };
    let mut text = format!(
        "Von {} Pilotprojekten {verb} am {} {}.",
        words::spelled(all),
        words::long(facts.period.until),
        words::listed(&parts)
    );
    match facts.projects.reached().len() {
        0 => {}
        1 => text.push_str(" Im Berichtszeitraum wurde ein Meilenstein erreicht."),
        more => text.push_str(&format!(
            " Im Berichtszeitraum wurden {} erreicht.",
            words::MILESTONES.of(more)
        )),
    }
    Some(Block::paragraph(text))
}

/// Number for tables: the project's own, or a dash.
pub(super) fn number(project: &domain::Project) -> String {
    project.number.map_or_else(|| "–".to_owned(), |number| number.to_string())
}

fn overview(facts: &Facts) -> Block {
    let end = facts.period.until;
    let rows = facts.projects.projects.iter().map(|project| {
        let phase = phase_on(project, end).map_or("–", words::phase);
        let since = phase_since(project, end).map_or_else(|| "–".to_owned(), words::month_year);
        Row::plain([
            number(project),
            words::polished(project.name.trim()),
            facts.town_names(project),
            phase.to_owned(),
            since,
        ])
    });
    Table::new([
        Column::right(ColumnWidth::Fixed(9.0)),
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::left(ColumnWidth::Fixed(44.0)),
        Column::left(ColumnWidth::Fixed(28.0)),
        Column::left(ColumnWidth::Fixed(18.0)),
    ])
    .caption(format!("Pilotprojekte und ihre Phasen am {}", words::long(end)))
    .head(["Nr.", "Projekt", "Ort", "Phase", "seit"])
    .rows(rows)
    .into()
}
