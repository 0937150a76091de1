//! Personal und Mittel: the grant's financing plan against what was booked, line by line.
//! Look: the drawn page A-13.

use domain::{Cents, Grant, PlanLine};
use typeset::{Block, Cell, Column, ColumnWidth, Row, Table};

use super::facts::Facts;
use crate::words;

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let Some(grant) = facts.grant else { return Vec::new() };
    let tables =
        [table(facts, grant, &Part::costs(grant)), table(facts, grant, &Part::funding(grant))];
    let tables: Vec<Block> = tables.into_iter().flatten().collect();
    if tables.is_empty() {
        return tables;
    }
    std::iter::once(Block::paragraph(overview(facts, grant))).chain(tables).collect()
}

/// The costs, or the funding.
struct Part<'a> {
    key: &'static str,
    lines: &'a [PlanLine],
    caption: &'static str,
    actual: &'static str,
    left: &'static str,
}

impl<'a> Part<'a> {
    fn costs(grant: &'a Grant) -> Self {
        let lines = &grant.costs;
        Self { key: "costs", lines, caption: "Ausgaben", actual: "ausgegeben", left: "verfügbar" }
    }
    fn funding(grant: &'a Grant) -> Self {
        let lines = &grant.funding;
        Self { key: "funding", lines, caption: "Einnahmen", actual: "erhalten", left: "noch offen" }
    }
}

fn overview(facts: &Facts, grant: &Grant) -> String {
    let amount = |figure: &str| words::euros(Cents(facts.table.value(figure)));
    let mark = |figure: &str| facts.table.mark(figure);
    let end = words::long(facts.period.until);
    let mut text = match (grant.costs.is_empty(), facts.table.value("costs/planned")) {
        (false, 1..) => format!(
            "Von geplanten {} waren am {end} {}{} ausgegeben.",
            amount("costs/planned"),
            amount("costs/actual"),
            mark("costs/actual")
        ),
        _ => String::new(),
    };
    if !grant.funding.is_empty() {
        let came = format!(" Eingegangen waren {}.", amount("funding/actual"));
        text.push_str(if text.is_empty() { came.trim_start() } else { &came });
    }
    text.push_str(
        " Die folgende Aufstellung ersetzt nicht den zahlenmäßigen Nachweis, der mit dem \
         Verwendungsnachweis vorgelegt wird.",
    );
    text.trim_start().to_owned()
}

/// Planned, booked in the period, booked in all.
#[derive(Clone, Copy, Default)]
struct Amounts([Cents; 3]);

impl Amounts {
    fn of(facts: &Facts, figure: &str) -> Self {
        let value = |what: &str| Cents(facts.table.value(&format!("{figure}/{what}")));
        Self([value("planned"), value("in_period"), value("actual")])
    }

    fn and(self, other: Self) -> Self {
        let sum = |at: usize| [self.0[at], other.0[at]].into_iter().sum();
        Self([sum(0), sum(1), sum(2)])
    }

    /// The cells of a row, with the marks of what the office has set itself; the sum of a group
    /// is no figure of its own.
    fn cells(
        self,
        number: String,
        title: String,
        facts: &Facts,
        figure: Option<&str>,
    ) -> [Cell; 7] {
        let Self([planned, in_period, actual]) = self;
        let cell = |amount: Cents, what: &str| match figure.map(|of| format!("{of}/{what}")) {
            Some(key) => {
                Cell::new(format!("{}{}", words::money(amount), facts.table.mark(&key))).datum(key)
            }
            None => Cell::new(words::money(amount)),
        };
        let left = Cents(planned.0.saturating_sub(actual.0));
        [
            Cell::new(number),
            Cell::new(title),
            cell(planned, "planned"),
            cell(in_period, "in_period"),
            cell(actual, "actual"),
            Cell::new(words::money(left)),
            Cell::new(words::percent(actual.0, planned.0).unwrap_or_else(|| "–".to_owned())),
        ]
    }
}

fn table(facts: &Facts, grant: &Grant, part: &Part) -> Option<Block> {
    if part.lines.is_empty() {
        return None;
    }
    let money = || Column::right(ColumnWidth::Fixed(24.0));
    let mut table = Table::new([
        Column::left(ColumnWidth::Fixed(9.0)),
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        money(),
        money(),
        money(),
        money(),
        Column::right(ColumnWidth::Fixed(14.0)),
    ])
    .caption(format!(
        "{} nach dem Finanzierungsplan {} in Euro",
        part.caption,
        words::period_title(grant.period())
    ))
    .head([
        "Nr.".to_owned(),
        "Position".to_owned(),
        "geplant".to_owned(),
        "im Zeitraum".to_owned(),
        format!("{} bis\n{}", part.actual, words::short(facts.period.until)),
        part.left.to_owned(),
        "Anteil".to_owned(),
    ]);
    let amounts = |line: &PlanLine| Amounts::of(facts, &format!("{}/{}", part.key, line.number));
    for lines in part.lines.chunk_by(|a, b| a.group == b.group) {
        if let Some(group) = lines.first().and_then(|line| line.group.as_deref()) {
            let sum = lines.iter().map(amounts).fold(Amounts::default(), Amounts::and);
            table =
                table.group(sum.cells(String::new(), words::polished(group.trim()), facts, None));
        }
        table = table.rows(lines.iter().map(|line| {
            let figure = format!("{}/{}", part.key, line.number);
            let title = words::polished(line.title.trim());
            Row::plain(amounts(line).cells(line.number.to_string(), title, facts, Some(&figure)))
        }));
    }
    let sum = Amounts::of(facts, part.key);
    let sum = sum.cells(String::new(), "Insgesamt".to_owned(), facts, Some(part.key));
    Some(table.sum(sum).into())
}
