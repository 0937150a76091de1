//! Wo das Bündnis wirkt: the towns of the pilot projects, on a map where their positions
//! are known.

use std::collections::BTreeSet;

use domain::{Municipality, OrganizationKind, Project};
use typeset::{
    Block, Chart, Column, ColumnWidth, DotMap, Figure, MapPlace, MapSpot, Region, Row, Table,
};

use super::facts::Facts;
use super::projects::number;
use crate::figures::phase_on;
use crate::{lands, words};

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let places: Vec<(&Project, &Municipality)> = facts
        .projects
        .projects
        .iter()
        .flat_map(|project| facts.towns(project).into_iter().map(move |town| (*project, town)))
        .collect();
    let towns: BTreeSet<_> = places.iter().map(|(_, town)| town.id).collect();
    if towns.len() < 2 {
        return Vec::new();
    }
    let mut blocks = vec![Block::paragraph(overview(facts, towns.len()))];
    blocks.extend(map(facts, &places));
    blocks.push(table(facts, &places));
    blocks
}

fn overview(facts: &Facts, towns: usize) -> String {
    let projects = facts.projects.projects.len();
    let wird = if projects == 1 { "wird" } else { "werden" };
    format!(
        "{} {wird} in {} Kommunen erprobt.",
        words::PROJECTS.begin(projects),
        words::spelled(towns)
    )
}

fn position(town: &Municipality) -> Option<(f32, f32)> {
    let (latitude, longitude) = (town.latitude?, town.longitude?);
    (latitude.is_finite() && longitude.is_finite()).then(|| lands::plane(latitude, longitude))
}

fn map(facts: &Facts, places: &[(&Project, &Municipality)]) -> Option<Block> {
    let spots: Vec<MapSpot> = places
        .iter()
        .filter_map(|(project, town)| {
            let number = project.number.map(|number| number.to_string()).unwrap_or_default();
            Some(MapSpot { at: position(town)?, number, name: town.name.clone() })
        })
        .collect();
    let with_project: BTreeSet<_> = places.iter().map(|(_, town)| town.id).collect();
    let mut partners: Vec<MapPlace> = facts
        .partners
        .after
        .records
        .iter()
        .filter_map(|key| facts.organization(*key))
        .filter(|organization| organization.kind == OrganizationKind::Municipality)
        .filter_map(|organization| facts.register.get(organization.municipality?))
        .filter(|town| !with_project.contains(&town.id))
        .filter_map(|town| Some(MapPlace { at: position(town)?, name: town.name.clone() }))
        .collect();
    if spots.len() < 2 {
        return None;
    }
    let land = facts.register.alliance.land.map_or_else(Vec::new, lands::outlines);
    let land = Region { outlines: land, borders: Vec::new() };
    let whole = spots.iter().all(|spot| land.spans(spot.at));
    let region = if whole {
        partners.retain(|place| land.spans(place.at));
        land
    } else {
        let points = spots.iter().map(|spot| spot.at).chain(partners.iter().map(|place| place.at));
        section(&points.collect::<Vec<_>>())?
    };
    let legend = match partners.len() {
        0 => None,
        _ => Some(("Pilotprojekt mit Nummer".to_owned(), "weitere Partnerkommune".to_owned())),
    };
    let chart = DotMap { region, spots, places: partners, legend };
    let map = |caption: &str| Figure::chart(Chart::Map(chart), caption);
    let map = if whole {
        map("Orte der Pilotprojekte. Norden ist oben.")
            .source(format!("Landesgrenze: {}.", lands::SOURCE))
            .height(110.0)
    } else {
        map("Orte der Pilotprojekte. Ausschnitt ohne Landesgrenze, Norden ist oben.").height(85.0)
    };
    Some(map.into())
}

/// A rectangle around the places, with room for their names.
fn section(points: &[(f32, f32)]) -> Option<Region> {
    let first = *points.first()?;
    let (low, high) = points.iter().fold((first, first), |(low, high), (x, y)| {
        ((low.0.min(*x), low.1.min(*y)), (high.0.max(*x), high.1.max(*y)))
    });
    let margin = ((high.0 - low.0).max(high.1 - low.1) * 0.12).max(0.02);
    // Names stand beside their places, so the sides need more room than top and bottom.
    let (left, right) = (low.0 - 2.5 * margin, high.0 + 2.5 * margin);
    let (top, bottom) = (low.1 - margin, high.1 + margin);
    let outline = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
    Some(Region { outlines: vec![outline], borders: Vec::new() })
}

fn table(facts: &Facts, places: &[(&Project, &Municipality)]) -> Block {
    let rows = places.iter().map(|(project, town)| {
        let people = town.population.map(|people| words::count(people as usize));
        Row::plain([
            number(project),
            town.name.clone(),
            people.unwrap_or_else(|| "–".to_owned()),
            words::polished(project.name.trim()),
            phase_on(project, facts.period.until).map_or("–", words::phase).to_owned(),
        ])
    });
    Table::new([
        Column::right(ColumnWidth::Fixed(9.0)),
        Column::left(ColumnWidth::Fixed(38.0)).heading_rows(),
        Column::right(ColumnWidth::Fixed(24.0)),
        Column::left(ColumnWidth::Share(1.0)),
        Column::left(ColumnWidth::Fixed(28.0)),
    ])
    .caption("Pilotprojekte und ihre Orte")
    .head(["Nr.", "Ort", "Einwohner", "Projekt", "Phase"])
    .rows(rows)
    .into()
}
