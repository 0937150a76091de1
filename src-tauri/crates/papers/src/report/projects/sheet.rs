//! The fact sheet of one pilot project: picture, phases, facts, criteria, milestones,
//! money, results.

use chrono::{Datelike, NaiveDate};
use domain::{Criterion, Phase, Project, Word};
use typeset::{
    Block, Cell, Chart, Column, ColumnWidth, Figure, Heading, LabelRow, List, PhaseLine, PhaseStep,
    Row, Table, Text,
};

use super::money;
use crate::figures::{lifetime, phase_on};
use crate::picture::{caption, credit};
use crate::report::facts::Facts;
use crate::{commonmark, words};

pub(super) fn blocks(facts: &Facts, project: &Project) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, words::polished(project.name.trim()))];
    blocks.extend(shown(facts, project));
    blocks.push(Block::Beside { facts: margin(facts, project), blocks: core(facts, project) });
    blocks.extend(contributors(facts, project));
    blocks.extend(milestones(project));
    blocks.extend(money::blocks(project));
    let results: Vec<_> = project.results.iter().filter(|r| !r.trim().is_empty()).collect();
    if !results.is_empty() {
        blocks.push(title("Ergebnisse"));
        blocks.push(List::dashes(results.into_iter().map(|text| commonmark::line(text))).into());
    }
    blocks
}

/// One project on a page: its picture and phases, the facts with partners and money in the
/// margin, what it is in a few sentences, what came of it, and what comes next.
pub(in crate::report) fn on_a_page(facts: &Facts, project: &Project) -> Vec<Block> {
    let mut margin = margin(facts, project);
    margin.extend(in_short(facts, project));
    let mut blocks =
        about(project, project.description.as_ref().filter(|_| project.summary.is_none()));
    let results: Vec<_> = project.results.iter().filter(|r| !r.trim().is_empty()).collect();
    if !results.is_empty() {
        blocks.push(Block::paragraph("Bisher erreicht:"));
        blocks.push(List::dashes(results.into_iter().map(|text| commonmark::line(text))).into());
    }
    blocks.extend(criteria(project));
    blocks.extend(next(facts, project));
    let mut page: Vec<Block> = shown(facts, project).into_iter().collect();
    page.push(Block::Beside { facts: margin, blocks });
    page
}

/// Picture and phases.
fn shown(facts: &Facts, project: &Project) -> Option<Block> {
    let shown: Vec<Block> =
        [picture(facts, project), phases(facts, project)].into_iter().flatten().collect();
    (!shown.is_empty()).then_some(Block::Together(shown))
}

/// Partners and funding, as they stand in a margin.
fn in_short(facts: &Facts, project: &Project) -> Vec<LabelRow> {
    let names: Vec<&str> = project
        .contributors
        .iter()
        .filter_map(|one| Some(facts.organization(one.organization)?.everyday_name()))
        .collect();
    let funded: domain::Cents = project.funding.iter().map(|line| line.amount).sum();
    [
        ("Partner", (!names.is_empty()).then(|| names.join(", "))),
        ("Finanziert", (!project.funding.is_empty()).then(|| words::euros(funded))),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some(LabelRow::new(label, words::polished(&value?))))
    .collect()
}

pub(super) fn title(title: &str) -> Block {
    Heading::new(3, title).unnumbered().unlisted().into()
}

fn picture(facts: &Facts, project: &Project) -> Option<Block> {
    let (file, image) = facts.picture_of(project)?;
    let alt = file.alt_text.clone().unwrap_or_default();
    let mut figure = Figure::photo(image, alt, caption(file), "").height(50.0);
    figure.credit = credit(file);
    Some(figure.into())
}

/// The five phases and where the project stands at the end of the period.
fn phases(facts: &Facts, project: &Project) -> Option<Block> {
    let end = facts.period.until;
    let current = phase_on(project, end)?;
    let steps = Phase::ALL.iter().map(|phase| PhaseStep {
        name: words::phase(*phase).to_owned(),
        date: begin_of(project, *phase)
            .map(|day| spoken(day, *phase, current, end))
            .unwrap_or_default(),
    });
    let chart = PhaseLine {
        steps: steps.collect(),
        current: Phase::ALL.iter().position(|phase| *phase == current)?,
    };
    let caption = format!("Phasen des Projekts, Stand {}", words::long(end));
    Some(Figure::chart(Chart::Phases(chart), caption).unnumbered().into())
}

fn begin_of(project: &Project, phase: Phase) -> Option<NaiveDate> {
    project.phases.iter().filter(|span| span.phase == phase).map(|span| span.from).min()
}

/// „03/2025“, „seit 04/2026“, „ab 01/2027“
fn spoken(day: NaiveDate, phase: Phase, current: Phase, end: NaiveDate) -> String {
    let month = words::month_year(day);
    if phase == current {
        format!("seit {month}")
    } else if day > end {
        format!("ab {month}")
    } else {
        month
    }
}

/// The facts in the margin.
fn margin(facts: &Facts, project: &Project) -> Vec<LabelRow> {
    let towns: Vec<String> = facts
        .towns(project)
        .iter()
        .map(|town| match town.population {
            Some(people) => {
                format!("{}, {}{}Einw.", town.name, words::count(people as usize), words::NBSP)
            }
            None => town.name.clone(),
        })
        .collect();
    let place = if towns.len() == 1 { "Ort" } else { "Orte" };
    let area: Vec<String> =
        [&project.programme, &project.area].into_iter().flatten().cloned().collect();
    let costs: domain::Cents = project.costs.iter().map(|line| line.planned).sum();
    [
        ("Projekt Nr.", project.number.map(|number| number.to_string())),
        (place, (!towns.is_empty()).then(|| towns.join("; "))),
        (
            "Betreut durch",
            project.body.and_then(|id| facts.register.get(id)).map(|b| b.name.clone()),
        ),
        ("Laufzeit", duration(project)),
        ("Kosten", (!project.costs.is_empty()).then(|| words::euros(costs))),
        ("Fördergebiet", (!area.is_empty()).then(|| area.join(", "))),
        ("Ansprechperson", project.contact.and_then(|id| facts.person_name(id))),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some(LabelRow::new(label, words::polished(&value?))))
    .collect()
}

/// „März 2025 bis Juni 2027“
fn duration(project: &Project) -> Option<String> {
    let month = |day: NaiveDate| format!("{} {}", words::month(day.month()), day.year());
    match lifetime(project)? {
        (from, Some(until)) => Some(format!("{} bis {}", month(from), month(until))),
        (from, None) => Some(format!("seit {}", month(from))),
    }
}

/// What stands beside the facts: what the project is, and how it meets the criteria.
fn core(facts: &Facts, project: &Project) -> Vec<Block> {
    let mut blocks = about(project, project.description.as_ref());
    blocks.extend(criteria(project));
    blocks.extend(next(facts, project));
    blocks
}

/// What the project is: in a sentence, and in full as far as wanted.
fn about(project: &Project, description: Option<&String>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    match &project.summary {
        Some(summary) => blocks.extend(commonmark::blocks(summary, 3)),
        None if project.description.is_none() => {
            blocks.push(Block::Small("Eine Beschreibung liegt noch nicht vor.".into()));
        }
        None => {}
    }
    blocks.extend(description.iter().flat_map(|text| commonmark::blocks(text, 3)));
    blocks
}

/// The milestone that comes next.
fn next(facts: &Facts, project: &Project) -> Option<Block> {
    let next = project
        .milestones
        .iter()
        .filter(|m| m.reached_on.is_none() && m.due_on.is_some_and(|due| due > facts.period.until))
        .min_by_key(|milestone| milestone.due_on)?;
    let due = next.due_on.map(|due| format!(" (bis {})", words::long(due))).unwrap_or_default();
    let text = format!(" {}{due}", words::polished(next.title.trim()));
    Some(Block::Paragraph(Text::new().strong("Nächster Schritt:").plain(text)))
}

fn criteria(project: &Project) -> Option<Block> {
    let criteria = [
        ("Modellcharakter", &project.criteria.model_character),
        ("Nachhaltigkeit", &project.criteria.sustainability),
        ("Übertragbarkeit", &project.criteria.transferability),
    ];
    let said = |of: &Criterion| of.met.is_some() || of.text.is_some();
    if !criteria.iter().any(|(_, criterion)| said(criterion)) {
        return None;
    }
    let table = Table::new([
        Column::left(ColumnWidth::Fixed(34.0)).heading_rows(),
        Column::left(ColumnWidth::Share(1.0)),
        Column::left(ColumnWidth::Fixed(24.0)),
    ])
    .caption("Kriterien des Pilotprojekts")
    .head(["Kriterium", "Bewertung", "Stand"])
    .rows(criteria.into_iter().map(|(name, criterion)| {
        let text = criterion.text.as_deref().map(str::trim).filter(|text| !text.is_empty());
        Row::plain([
            Cell::new(name),
            Cell::new(text.map_or_else(|| "–".to_owned(), words::polished)),
            Cell::new(words::criterion(criterion.met)),
        ])
    }))
    .in_text();
    Some(table.into())
}

/// „Stadt Grünfurt: Pflege und Standorte“, one each.
fn contributors(facts: &Facts, project: &Project) -> Vec<Block> {
    let names: Vec<String> = project
        .contributors
        .iter()
        .filter_map(|contributor| {
            let name = &facts.organization(contributor.organization)?.name;
            let role = contributor.role.as_deref().map(str::trim).filter(|role| !role.is_empty());
            let text = role.map_or_else(|| name.clone(), |role| format!("{name}: {role}"));
            Some(words::polished(&text))
        })
        .collect();
    if names.is_empty() {
        return Vec::new();
    }
    vec![title("Beteiligte"), List::dashes(names).into()]
}

fn milestones(project: &Project) -> Option<Block> {
    if project.milestones.is_empty() {
        return None;
    }
    let day = |day: Option<NaiveDate>| day.map_or_else(|| "–".to_owned(), words::short);
    let table = Table::new([
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::left(ColumnWidth::Fixed(24.0)),
        Column::left(ColumnWidth::Fixed(24.0)),
    ])
    .caption("Meilensteine")
    .head(["Meilenstein", "geplant", "erreicht"])
    .rows(project.milestones.iter().map(|milestone| {
        let title = Cell::new(words::polished(milestone.title.trim()));
        let note = milestone.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
        Row::plain([
            note.map_or(title.clone(), |note| title.second(words::polished(note))),
            Cell::new(day(milestone.due_on)),
            Cell::new(day(milestone.reached_on)),
        ])
    }))
    .in_text();
    Some(table.into())
}
