//! Zeitplan: the phases of all pilot projects over the years.

use chrono::{Datelike, NaiveDate};
use domain::{Phase, PhaseSpan, Project, Word};
use typeset::{Block, Chart, Figure, Span, Timeline, TimelineRow};

use super::facts::Facts;
use crate::words;

/// At most so many years fit side by side.
const MOST_YEARS: i32 = 5;

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks: Vec<Block> = chart(facts).into_iter().collect();
    if blocks.is_empty() {
        return blocks;
    }
    if !facts.has_words("timeline") {
        let text = "Die Pilotprojekte durchlaufen dieselben fünf Phasen.";
        blocks.insert(0, Block::paragraph(text));
    }
    blocks
}

fn chart(facts: &Facts) -> Option<Block> {
    let projects: Vec<&Project> =
        facts.projects.projects.iter().filter(|p| !p.phases.is_empty()).copied().collect();
    let (first, last) = years(&projects, facts.period.until)?;
    let scale = Scale { first, years: last - first + 1 };
    let rows = projects.iter().map(|project| TimelineRow {
        number: project.number.map(|number| number.to_string()).unwrap_or_default(),
        name: words::polished(project.name.trim()),
        place: facts.towns(project).iter().map(|t| t.name.as_str()).collect::<Vec<_>>().join(", "),
        spans: spans(project, &scale),
    });
    let timeline = Timeline {
        first_year: first,
        years: u8::try_from(scale.years).ok()?,
        phases: Phase::ALL.iter().map(|phase| words::phase(*phase).to_owned()).collect(),
        rows: rows.filter(|row| !row.spans.is_empty()).collect(),
        as_of: Some((
            scale.at(facts.period.until.succ_opt()?),
            format!("Stand {}", words::short(facts.period.until)),
        )),
    };
    if timeline.rows.is_empty() {
        return None;
    }
    let caption = format!("Phasen der Pilotprojekte nach Quartalen, {first} bis {last}");
    let figure = Figure::chart(Chart::Timeline(timeline), caption).full_width().source(
        "Rechts der gestrichelten Linie: Planung. Quelle: Projektakten der Geschäftsstelle.",
    );
    Some(figure.into())
}

/// The years shown: those of the phases, but no more than fit around the period's end.
fn years(projects: &[&Project], end: NaiveDate) -> Option<(i32, i32)> {
    let spans = || projects.iter().flat_map(|project| &project.phases);
    let first = spans().map(|span| span.from.year()).min()?;
    let last = spans().map(|span| span.until.unwrap_or(span.from).year()).max()?;
    let last = last.max(end.year()).min(end.year() + MOST_YEARS / 2);
    let first = first.min(end.year()).max(last - MOST_YEARS + 1);
    Some((first, last))
}

struct Scale {
    first: i32,
    years: i32,
}

impl Scale {
    /// Quarters from the first January, within what is shown.
    fn at(&self, day: NaiveDate) -> f32 {
        let length: f32 = if day.leap_year() { 366.0 } else { 365.0 };
        let of_year = f32::from(u16::try_from(day.ordinal0()).unwrap_or(0)) / length;
        let years = (day.year() - self.first).clamp(-1, self.years);
        let years = f32::from(i8::try_from(years).unwrap_or(0));
        ((years + of_year) * 4.0).clamp(0.0, self.quarters())
    }

    fn quarters(&self) -> f32 {
        f32::from(i8::try_from(self.years).unwrap_or(0)) * 4.0
    }
}

/// The project's phases on the scale; an open phase lasts until the next begins.
fn spans(project: &Project, scale: &Scale) -> Vec<Span> {
    let mut phases: Vec<&PhaseSpan> = project.phases.iter().collect();
    phases.sort_by_key(|span| (span.from, span.phase));
    let ends = phases.iter().enumerate().map(|(at, span)| {
        let next = phases.get(at + 1).map(|next| next.from);
        let own = span.until.and_then(|until| until.succ_opt());
        match (own, next) {
            (Some(own), _) => scale.at(own),
            (None, Some(next)) => scale.at(next),
            (None, None) => scale.quarters(),
        }
    });
    phases
        .iter()
        .zip(ends)
        .filter_map(|(span, to)| {
            let phase = Phase::ALL.iter().position(|phase| *phase == span.phase)?;
            let from = scale.at(span.from);
            (to > from).then_some(Span { phase, from, to })
        })
        .collect()
}
