//! Bündnisstruktur und Partnerentwicklung: how many belong to the alliance, who they are,
//! who came and who went.

use domain::{Id, Organization, OrganizationKind, Partnership, Word};
use typeset::{
    BarChart, Block, Cell, Chart, Column, ColumnWidth, Figure, LineChart, Row, Table, Text,
};

use super::facts::Facts;
use crate::figures::{Counted, Partners, PartnersOfKind, partners_over_time};
use crate::words;

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let kinds = Partners::by_kind(facts.register, facts.period);
    if kinds.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::paragraph(development(facts))];
    blocks.extend(over_time(facts));
    blocks.extend(by_kind(facts, &kinds));
    blocks.extend(came_and_went(facts));
    blocks.extend(all(facts));
    blocks
}

fn development(facts: &Facts) -> String {
    let [before, joined, left, after] = ["before", "joined", "left", "after"]
        .map(|figure| facts.number(&format!("partners/{figure}")));
    let belonged = if after == 1 { "gehörte" } else { "gehörten" };
    let mut text = format!(
        "Am {} {belonged} dem Bündnis {} an",
        words::long(facts.period.until),
        words::PARTNERS.of(after)
    );
    if before > 0 {
        let compared = words::compared(after, before);
        text.push_str(&format!(", {compared} am {}", words::long(facts.eve())));
    }
    text.push('.');
    let came = format!("{} {} beigetreten", words::ORGANIZATIONS.of(joined), words::is_are(joined));
    let went = match left {
        1 => "eine hat das Bündnis verlassen".to_owned(),
        more => format!("{} haben das Bündnis verlassen", words::spelled(more)),
    };
    match (joined, left) {
        (0, 0) => {}
        (_, 0) => text.push_str(&format!(" {}.", words::capitalised(&came))),
        (0, _) => {
            let who = words::ORGANIZATIONS.begin(left);
            text.push_str(&format!(" {who} {} das Bündnis verlassen.", words::has_have(left)));
        }
        _ => text.push_str(&format!(" {}, {went}.", words::capitalised(&came))),
    }
    text
}

fn over_time(facts: &Facts) -> Option<Block> {
    let points = partners_over_time(facts.register, facts.period);
    let [(first, _), _, .., (last, _)] = points.as_slice() else { return None };
    let caption = format!(
        "Partner im Bündnis jeweils zum Halbjahresende, {} bis {}",
        words::month_year(*first),
        words::month_year(*last)
    );
    let chart = LineChart::new(
        points.iter().map(|(day, partners)| (words::month_year(*day), number(partners.count()))),
    );
    let figure = Figure::chart(Chart::Line(chart), caption)
        .height(40.0)
        .source("Quelle: Partnerverzeichnis der Geschäftsstelle");
    Some(figure.into())
}

fn by_kind(facts: &Facts, kinds: &[PartnersOfKind]) -> Vec<Block> {
    let (eve, end) = (facts.eve(), facts.period.until);
    let present: Vec<_> = kinds.iter().filter(|of| !of.partners.after.is_empty()).collect();
    let mut blocks = vec![Block::heading(2, "Wer im Bündnis mitwirkt")];
    blocks.extend(largest(facts, &present).map(Block::paragraph));
    if present.len() > 1 {
        let before_known = !facts.partners.before.is_empty();
        let chart = BarChart::new(present.iter().map(|of| {
            let before = before_known.then(|| number(of.partners.before.count()));
            (words::organization_kinds(of.kind), number(of.partners.after.count()), before)
        }));
        let mut caption = format!("Partner nach Art der Organisation am {}.", words::long(end));
        if before_known {
            caption.push_str(&format!(
                " Der senkrechte Strich markiert den Stand am {}.",
                words::long(eve)
            ));
        }
        blocks.push(Figure::chart(Chart::Bars(chart), caption).into());
    }
    let gone = |left: String| if left == "0" { left } else { format!("−{left}") };
    let of_kind = |of: &PartnersOfKind| {
        let Partners { before, joined, left, after: _ } = &of.partners;
        [
            Cell::new(words::organization_kinds(of.kind)),
            Cell::new(words::count(before.count())),
            Cell::new(words::count(joined.count())),
            Cell::new(gone(words::count(left.count()))),
            facts.cell(&format!("partners/{}/after", of.kind.word())),
        ]
    };
    let all = [
        Cell::new("Insgesamt"),
        facts.cell("partners/before"),
        facts.cell("partners/joined"),
        Cell::new(gone(facts.count("partners/left"))).datum("partners/left"),
        facts.cell("partners/after"),
    ];
    let table = Table::new([
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::right(ColumnWidth::Fixed(22.0)),
        Column::right(ColumnWidth::Fixed(20.0)),
        Column::right(ColumnWidth::Fixed(20.0)),
        Column::right(ColumnWidth::Fixed(22.0)),
    ])
    .caption("Partnerentwicklung im Berichtszeitraum")
    .head([
        "Art der Organisation".to_owned(),
        words::short(eve),
        "Beitritte".to_owned(),
        "Austritte".to_owned(),
        words::short(end),
    ])
    .rows(kinds.iter().map(|of| Row::plain(of_kind(of))))
    .sum(all)
    .in_text();
    blocks.push(table.into());
    blocks
}

/// „Am stärksten vertreten sind Kommunen mit 21 von 65 Partnern.“
fn largest(facts: &Facts, present: &[&PartnersOfKind]) -> Option<String> {
    let [first, second, ..] = present else { return None };
    let countable = !matches!(
        first.kind,
        OrganizationKind::State | OrganizationKind::Housing | OrganizationKind::Other
    );
    let count = first.partners.after.count();
    (countable && count > second.partners.after.count()).then(|| {
        format!(
            "Am stärksten vertreten sind {} mit {} von {} Partnern.",
            words::organization_kinds(first.kind),
            words::spelled(count),
            words::spelled(facts.partners.after.count())
        )
    })
}

fn came_and_went(facts: &Facts) -> Vec<Block> {
    let (joined, left) = (&facts.partners.joined, &facts.partners.left);
    if joined.is_empty() && left.is_empty() {
        return Vec::new();
    }
    let title = match (joined.is_empty(), left.is_empty()) {
        (false, false) => "Beitritte und Austritte",
        (_, true) => "Beitritte",
        (true, _) => "Austritte",
    };
    let mut blocks = vec![Block::heading(2, title)];
    if !joined.is_empty() {
        let table = Table::new([
            Column::left(ColumnWidth::Share(1.0)).heading_rows(),
            Column::left(ColumnWidth::Fixed(36.0)),
            Column::left(ColumnWidth::Fixed(24.0)),
        ])
        .caption("Neue Partner im Berichtszeitraum")
        .head(["Organisation", "Art", "Beitritt"])
        .rows(by_day(facts, joined, |p| p.since).into_iter().map(|(organization, partnership)| {
            let day = partnership.since.map(words::short).unwrap_or_default();
            let kind = words::organization_kind(organization.kind);
            Row::plain([words::polished(&organization.name), kind.to_owned(), day])
        }))
        .in_text();
        blocks.push(table.into());
    }
    if !left.is_empty() {
        let table = Table::new([
            Column::left(ColumnWidth::Share(1.0)).heading_rows(),
            Column::left(ColumnWidth::Fixed(26.0)),
            Column::left(ColumnWidth::Fixed(46.0)),
        ])
        .caption("Ausgetretene Partner im Berichtszeitraum")
        .head(["Organisation", "Letzter Tag", "Grund"])
        .rows(by_day(facts, left, |p| p.until).into_iter().map(|(organization, partnership)| {
            let day = partnership.until.map(words::short).unwrap_or_default();
            let reason = partnership.reason.as_deref().map(str::trim).filter(|r| !r.is_empty());
            let reason = reason.map_or_else(|| "nicht genannt".to_owned(), words::polished);
            Row::plain([words::polished(&organization.name), day, reason])
        }))
        .in_text();
        blocks.push(table.into());
    }
    blocks
}

fn by_day<'a, T: Ord>(
    facts: &Facts<'a>,
    counted: &Counted<Organization>,
    day: impl Fn(&Partnership) -> T,
) -> Vec<(&'a Organization, &'a Partnership)> {
    let mut all: Vec<_> = organizations(facts, &counted.records)
        .into_iter()
        .filter_map(|organization| Some((organization, organization.partnership.as_ref()?)))
        .collect();
    all.sort_by_cached_key(|(organization, partnership)| {
        (day(partnership), words::collation_key(&organization.name))
    });
    all
}

fn organizations<'a>(facts: &Facts<'a>, keys: &[Id<Organization>]) -> Vec<&'a Organization> {
    keys.iter().filter_map(|key| facts.organization(*key)).collect()
}

/// All partners by name at the end of the period.
fn all(facts: &Facts) -> Vec<Block> {
    let mut names: Vec<&str> = organizations(facts, &facts.partners.after.records)
        .into_iter()
        .map(|organization| organization.name.as_str())
        .collect();
    if names.is_empty() {
        return Vec::new();
    }
    names.sort_by_cached_key(|name| words::collation_key(name));
    let heading = format!("Partner am {}", words::long(facts.period.until));
    if names.len() < 6 {
        let names: Vec<Text> = names.into_iter().map(|name| words::polished(name).into()).collect();
        return vec![Block::heading(2, heading), typeset::List::dashes(names).into()];
    }
    let names = names.into_iter().map(|name| words::polished(name).into()).collect();
    vec![Block::heading(2, heading), Block::Names(names)]
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
