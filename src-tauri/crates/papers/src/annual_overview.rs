//! Jahresübersicht: a year on one page, in figures.

use chrono::{Datelike, NaiveDate};
use domain::{Meeting, MeetingState, Period, Register};
use typeset::{
    BarChart, Block, Chart, Column, ColumnWidth, Document, Figure, LineChart, Note, Opening,
    ShareBar, Table, Template,
};

use crate::figures::{Ledger, Partners, Projects, Sessions, partners_after, partners_over_time};
use crate::{Missing, Setting, house, report, words};

/// Bars beside the other half of the page.
const MOST_BARS: usize = 6;
/// Half years beside the other half of the page.
const MOST_POINTS: usize = 5;
/// Milestones in one half of the page.
const MOST_MILESTONES: usize = 4;

/// The year on one page.
///
/// # Errors
/// [`Missing::Facts`] when nothing is recorded for the year.
pub fn annual_overview(
    register: &Register,
    year: i32,
    setting: &Setting,
) -> Result<Document, Missing> {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let period = day(1, 1).zip(day(12, 31)).and_then(|(from, until)| Period::new(from, until));
    let period = period.ok_or(Missing::Year(year))?;
    let of = Year { register, period, ledger: Ledger::new(register) };
    let figures = report::key_figures(register, period, setting);
    let figures = figures.ok_or(Missing::Facts(period))?;
    let mut document = house::document(register, format!("Jahresübersicht {year}"), setting);
    document.template = Template::Short(Opening {
        number: Some(year.to_string()),
        subtitle: of.subtitle().map(Into::into),
        ..Opening::new("Das Jahr in Zahlen")
    });
    document.running.foot = format!("Jahresübersicht {year}");
    document.running.foot_left = format!("Stand {}", words::long(setting.as_of.date()));
    document.blocks.push(figures);
    for halves in [[of.stock(), of.taking_part()], [of.kinds(), of.milestones()]] {
        let mut halves: Vec<Block> = halves.into_iter().flatten().collect();
        match halves.len() {
            0 | 1 => document.blocks.append(&mut halves),
            _ => {
                let halves = halves.into_iter().map(|half| vec![half]).collect();
                document.blocks.push(Block::Columns(halves));
            }
        }
    }
    document.blocks.extend(of.outlook());
    if setting.as_of.date() < period.until {
        let text = "Das Jahr ist noch nicht abgeschlossen.";
        document.blocks.push(Block::Small(text.into()));
    }
    Ok(document)
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

struct Year<'a> {
    register: &'a Register,
    period: Period,
    ledger: Ledger<'a>,
}

impl Year<'_> {
    fn year(&self) -> i32 {
        self.period.from.year()
    }

    /// „38 Partner und sechs Pilotprojekte“
    fn subtitle(&self) -> Option<String> {
        let partners = partners_after(self.register, self.period.until).count();
        let projects = Projects::of(self.register, self.period).projects.len();
        let parts: Vec<String> = [(partners, words::PARTNERS), (projects, words::PROJECTS)]
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, counter)| counter.of(count))
            .collect();
        (!parts.is_empty()).then(|| words::capitalised(&words::listed(&parts)))
    }

    /// How many partners the half years ended with.
    fn stock(&self) -> Option<Block> {
        let mut points = partners_over_time(self.register, self.period);
        points.drain(..points.len().saturating_sub(MOST_POINTS));
        if points.len() < 2 {
            return None;
        }
        let points = points
            .iter()
            .map(|(day, partners)| (words::month_year(*day), number(partners.count())));
        let figure =
            Figure::chart(Chart::Line(LineChart::new(points)), "Partner zum Halbjahresende");
        Some(figure.height(30.0).unnumbered().into())
    }

    /// Participations by body, the most first.
    fn taking_part(&self) -> Option<Block> {
        let sessions = Sessions::of(&self.ledger, self.period);
        let mut bodies: Vec<(String, usize)> = sessions
            .by_body(&self.ledger)
            .iter()
            .map(|of| {
                let name = of.body.map_or("ohne Gremium", |body| body.name.as_str());
                (words::polished(name), of.participations().count())
            })
            .filter(|(_, count)| *count > 0)
            .collect();
        if bodies.len() < 2 {
            return None;
        }
        bodies.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        bodies.truncate(MOST_BARS);
        let chart = BarChart::new(
            bodies.into_iter().map(|(name, count)| (name, number(count), None::<f64>)),
        );
        Some(Figure::chart(Chart::Bars(chart), "Teilnahmen nach Gremien").unnumbered().into())
    }

    /// The partners by kind, as shares.
    fn kinds(&self) -> Option<Block> {
        let kinds: Vec<(&str, usize)> = Partners::by_kind(self.register, self.period)
            .iter()
            .map(|of| (words::organization_kinds(of.kind), of.partners.after.count()))
            .filter(|(_, count)| *count > 0)
            .collect();
        if kinds.len() < 2 {
            return None;
        }
        let said: Vec<String> =
            kinds.iter().map(|(name, count)| format!("{name}: {count}")).collect();
        let alt = format!(
            "Der Balken zeigt, wie sich {} auf die Arten von Organisationen verteilen. Es sind {}.",
            words::PARTNERS.of(kinds.iter().map(|(_, count)| count).sum()),
            words::listed(&said)
        );
        let chart = ShareBar::new(kinds.into_iter().map(|(name, count)| (name, number(count))));
        let caption = format!("Partner nach Art am {}", words::long(self.period.until));
        Some(Figure::chart(Chart::Share(chart), caption).alt(alt).unnumbered().into())
    }

    /// What was reached in the pilot projects, and the events, by day.
    fn milestones(&self) -> Option<Block> {
        let projects = Projects::of(self.register, self.period);
        let reached = projects.reached();
        let reached = reached.iter().filter_map(|of| {
            let text = format!("{}: {}", of.project.name.trim(), of.milestone.title.trim());
            Some((of.milestone.reached_on?, text))
        });
        let sessions = Sessions::of(&self.ledger, self.period);
        let events = sessions
            .events
            .iter()
            .filter_map(|event| Some((event.meeting.date?, event.meeting.name.clone()?)));
        let mut all: Vec<(NaiveDate, String)> = reached.chain(events).collect();
        if all.is_empty() {
            return None;
        }
        all.sort();
        // Spread over the year, so that its end is not cut off.
        let step = all.len().div_ceil(MOST_MILESTONES);
        let table = Table::new([
            Column::left(ColumnWidth::Fixed(24.0)).heading_rows(),
            Column::left(ColumnWidth::Share(1.0)),
        ])
        .head(["Tag", "Meilensteine und Veranstaltungen"]);
        let rows = all.into_iter().step_by(step).map(|(day, text)| {
            let day = format!("{}.{}{}", day.day(), words::NBSP, words::month(day.month()));
            typeset::Row::plain([day, words::polished(&text)])
        });
        Some(table.rows(rows).into())
    }

    /// What is planned for the next year.
    fn outlook(&self) -> Option<Block> {
        let next = self.year().checked_add(1)?;
        let day = |month, day| NaiveDate::from_ymd_opt(next, month, day);
        let coming = Period::new(day(1, 1)?, day(12, 31)?)?;
        let is_planned = |meeting: &&Meeting| {
            meeting.state != MeetingState::Cancelled
                && meeting.date.is_some_and(|day| coming.contains(day))
        };
        let sessions = self.register.meetings.iter().filter(is_planned).count();
        let due = Projects::of(self.register, coming).due_in(coming);
        let mut sentences = Vec::new();
        if sessions > 0 {
            let verb = if sessions == 1 { "steht" } else { "stehen" };
            let dates = if sessions == 1 { "Termin" } else { "Termine" };
            sentences.push(format!(
                "{} {dates} der Gremien und Veranstaltungen {verb} im Kalender.",
                words::capitalised(&words::spelled(sessions))
            ));
        }
        if let Some(first) = due.first() {
            sentences.push(format!(
                "In den Pilotprojekten {} zu erreichen, zuerst „{}“ ({}).",
                match due.len() {
                    1 => "ist ein Meilenstein".to_owned(),
                    more => format!("sind {}", words::MILESTONES.of(more)),
                },
                words::polished(first.milestone.title.trim()),
                words::polished(first.project.name.trim())
            ));
        }
        let text = sentences.join(" ");
        (!text.is_empty()).then(|| Note::new(format!("Ausblick {next}"), text).into())
    }
}
