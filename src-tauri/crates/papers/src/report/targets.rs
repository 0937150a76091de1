//! Soll-Ist-Vergleich: each goal of the grant, what was planned and reached, and why the two
//! differ. Look: the drawn page A-12.

use chrono::NaiveDate;
use domain::{Grant, GrantGoal};
use typeset::{Block, Cell, Chart, Column, ColumnWidth, Figure, PlanBar, Row, ShareBar, Table};

use super::facts::Facts;
use crate::words;

/// How a goal stands at the end of the period.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Reached,
    /// Its day has not come yet.
    Pending,
    Missed,
}

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let Some(grant) = facts.grant.filter(|grant| !grant.goals.is_empty()) else {
        return Vec::new();
    };
    let standings: Vec<Standing> =
        grant.goals.iter().map(|goal| standing(facts, grant, goal)).collect();
    let mut blocks = vec![Block::paragraph(overview(&standings))];
    blocks.extend(shares(&standings, facts.period.until));
    blocks.push(table(facts, grant));
    blocks
}

/// How a goal stands at the end of the report's period.
pub(super) fn standing(facts: &Facts, grant: &Grant, goal: &GrantGoal) -> Standing {
    if facts.number(&figure(goal)) >= goal.planned as usize {
        Standing::Reached
    } else if goal.due(grant) > facts.period.until {
        Standing::Pending
    } else {
        Standing::Missed
    }
}

/// The key of a goal's figure.
pub(super) fn figure(goal: &GrantGoal) -> String {
    format!("goals/{}", goal.number)
}

fn overview(standings: &[Standing]) -> String {
    let count = |of: Standing| standings.iter().filter(|standing| **standing == of).count();
    let (all, reached) = (standings.len(), count(Standing::Reached));
    let mut text = match (all, reached) {
        (1, 1) => "Das Ziel ist erreicht.".to_owned(),
        (1, _) => "Das Ziel ist noch nicht erreicht.".to_owned(),
        (_, 0) => format!("Von {} Zielen ist noch keines erreicht.", words::spelled(all)),
        _ if all == reached => format!("Alle {} Ziele sind erreicht.", words::spelled(all)),
        (_, 1) => format!("Eines von {} Zielen ist erreicht.", words::spelled(all)),
        _ => format!(
            "{} von {} Zielen sind erreicht oder übertroffen.",
            words::capitalised(&words::spelled(reached)),
            words::spelled(all)
        ),
    };
    match count(Standing::Pending) {
        0 => {}
        1 => text.push_str(" Für eines läuft die Frist noch."),
        more => text.push_str(&format!(" Für {} läuft die Frist noch.", words::spelled(more))),
    }
    text.push_str(
        " Der Balken zeigt das Ergebnis im Verhältnis zum Planwert; der senkrechte Strich steht \
         für 100 Prozent, schraffierte Balken für nicht erreichte Ziele.",
    );
    text
}

fn shares(standings: &[Standing], day: NaiveDate) -> Option<Block> {
    if standings.len() < 2 {
        return None;
    }
    let names = [
        (Standing::Reached, "erreicht"),
        (Standing::Pending, "Frist läuft"),
        (Standing::Missed, "nicht erreicht"),
    ];
    let mut parts: Vec<(&str, u32)> = names
        .into_iter()
        .map(|(of, name)| (name, standings.iter().map(|s| u32::from(*s == of)).sum()))
        .filter(|(_, count)| *count > 0)
        .collect();
    parts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let chart = ShareBar::new(parts.into_iter().map(|(name, count)| (name, f64::from(count))));
    let caption = format!("Ziele nach ihrem Stand am {}", words::long(day));
    Some(Figure::chart(Chart::Share(chart), caption).into())
}

fn table(facts: &Facts, grant: &Grant) -> Block {
    let rows = grant.goals.iter().map(|goal| row(facts, grant, goal));
    Table::new([
        Column::left(ColumnWidth::Fixed(8.0)),
        Column::left(ColumnWidth::Fixed(49.0)).heading_rows(),
        Column::right(ColumnWidth::Fixed(11.0)),
        Column::right(ColumnWidth::Fixed(11.0)),
        Column::right(ColumnWidth::Fixed(20.0)),
        Column::left(ColumnWidth::Fixed(27.0)),
        Column::left(ColumnWidth::Share(1.0)),
    ])
    .caption(format!(
        "Ziele, Planwerte und Ergebnisse am {}",
        words::long(facts.period.until.min(grant.until))
    ))
    .head(["Nr.", "Ziel und Messgröße", "Soll", "Ist", "Abweichung", "Erreichung", "Begründung"])
    .rows(rows)
    .into()
}

fn row(facts: &Facts, grant: &Grant, goal: &GrantGoal) -> Row {
    let figure = figure(goal);
    let (planned, reached) = (goal.planned as usize, facts.number(&figure));
    let number = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from);
    let percent = words::percent(
        i64::try_from(reached).unwrap_or(i64::MAX),
        i64::try_from(planned).unwrap_or(i64::MAX),
    );
    // Drawn as a bar; the words are its alternative text.
    let bar = match percent {
        None => Cell::new("–"),
        Some(percent) => Cell {
            bar: Some(PlanBar { actual: number(reached), plan: number(planned) }),
            ..Cell::new(format!("{percent} des Planwerts erreicht"))
        },
    };
    let unit = goal.unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty());
    let unit = unit.map_or_else(|| words::measured(goal), words::polished);
    let said = facts.reason(&figure);
    let reason = match (said, standing(facts, grant, goal)) {
        (Some(reason), _) => reason,
        (None, Standing::Pending) => format!("Frist: {}", words::short(goal.due(grant))),
        (None, _) => "–".to_owned(),
    };
    Row::plain([
        Cell::new(format!("Z{}", goal.number)),
        Cell::new(words::polished(goal.title.trim())).second(unit),
        Cell::new(words::count(planned)),
        facts.cell(&figure),
        Cell::new(words::signed(reached, planned)),
        bar,
        Cell::new(reason),
    ])
}
