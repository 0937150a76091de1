//! What a chart says in words, from the same data: its alternative text and its table.

use crate::desk::fill;
use crate::tree::{Cell, Chart, Column, ColumnWidth, Row, Table, Text, Width, Words};

/// A number in the document's language: decimal sign, thin spaces from five digits on.
pub(super) fn number(value: f64, decimals: u8, decimal: char) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let text = format!("{:.*}", usize::from(decimals.min(6)), value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    if value < 0.0 && text.bytes().any(|b| b.is_ascii_digit() && b != b'0') {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && whole.len() > 4 && (whole.len() - i) % 3 == 0 {
            out.push('\u{202F}');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(decimal);
        out.push_str(fraction);
    }
    out
}

/// The rows a chart says: what, and how much.
fn rows(chart: &Chart, words: &Words) -> Vec<(String, String)> {
    let text = |value: f64, decimals: u8| number(value, decimals, words.decimal);
    match chart {
        Chart::Line(chart) => {
            chart.points.iter().map(|p| (p.label.clone(), text(p.value, chart.decimals))).collect()
        }
        Chart::Bars(chart) => chart
            .rows
            .iter()
            .map(|row| {
                let mut value = text(row.value, chart.decimals);
                if let Some(before) = row.before {
                    value.push_str(&format!(
                        " ({} {})",
                        words.before,
                        text(before, chart.decimals)
                    ));
                }
                (row.label.clone(), value)
            })
            .collect(),
        Chart::Columns(chart) => chart
            .groups
            .iter()
            .map(|group| {
                let values = chart.series.iter().zip(&group.values);
                let values: Vec<String> = values
                    .map(|(name, v)| format!("{name} {}", text(*v, chart.decimals)))
                    .collect();
                (group.label.clone(), values.join(", "))
            })
            .collect(),
        Chart::Share(chart) => {
            let parts = super::share::parts(chart, &words.others);
            let total: f64 = parts.iter().map(|(_, value)| value).sum();
            let share = |value: f64| if total > 0.0 { 100.0 * value / total } else { 0.0 };
            parts
                .into_iter()
                .map(|(label, value)| {
                    let decimals = u8::from(value.fract() != 0.0);
                    (
                        label,
                        format!("{} ({}\u{202F}%)", text(value, decimals), text(share(value), 0)),
                    )
                })
                .collect()
        }
        Chart::Timeline(chart) => chart
            .rows
            .iter()
            .map(|row| {
                let spans: Vec<String> = row
                    .spans
                    .iter()
                    .map(|span| {
                        let phase = chart.phases.get(span.phase).map_or("", String::as_str);
                        let (from, to) = (
                            quarter(chart.first_year, span.from, false, words),
                            quarter(chart.first_year, span.to, true, words),
                        );
                        format!("{phase} {from}–{to}")
                    })
                    .collect();
                (
                    format!("{} {}, {}", row.number, row.name, row.place).trim().to_owned(),
                    spans.join(", "),
                )
            })
            .collect(),
        Chart::Phases(chart) => chart
            .steps
            .iter()
            .enumerate()
            .map(|(i, step)| {
                let now = if i == chart.current {
                    format!(" ({})", words.current)
                } else {
                    String::new()
                };
                (step.name.clone(), format!("{}{now}", step.date))
            })
            .collect(),
        Chart::Map(chart) => {
            let spots = chart.spots.iter().map(|spot| (spot.number.clone(), spot.name.clone()));
            let kind = chart.legend.as_ref().map_or(String::new(), |(_, places)| places.clone());
            let places = chart.places.iter().filter(|place| !place.name.is_empty());
            spots.chain(places.map(|place| (kind.clone(), place.name.clone()))).collect()
        }
    }
}

/// The quarter a moment falls in: `II/2026`.
fn quarter(first_year: i32, at: f32, end: bool, words: &Words) -> String {
    let at = if at.is_finite() { at } else { 0.0 };
    // A span that ends on a quarter's border ends in the quarter before.
    let index = if end { (at - 0.01).floor() } else { at.floor() } as i32;
    let name = &words.quarters[index.rem_euclid(4) as usize];
    format!("{name}/{}", first_year.saturating_add(index.div_euclid(4)))
}

/// The rows as one says them where that is more than what stands in the picture: months by
/// their names, and of a line how it goes on from point to point, which the eye sees.
fn said(chart: &Chart, words: &Words) -> Vec<(String, String)> {
    let mut rows = rows(chart, words);
    match chart {
        Chart::Line(chart) => {
            let mut before: Option<(f64, String)> = None;
            for ((what, value), point) in rows.iter_mut().zip(&chart.points) {
                *what = month_said(what, words);
                let shown = value.clone();
                let [up, down, same] = &words.course;
                let pattern = match &before {
                    Some((_, last)) if *last == shown => same,
                    Some((last, _)) if *last < point.value => up,
                    Some((last, _)) if *last > point.value => down,
                    // The first value, or none.
                    _ => "{number}",
                };
                *value = fill(pattern, &[("number", &shown)]);
                if point.value.is_finite() {
                    before = Some((point.value, shown));
                }
            }
        }
        Chart::Phases(_) => {
            rows.iter_mut().for_each(|(_, value)| *value = month_said(value, words));
        }
        _ => {}
    }
    rows
}

/// A time with its month by name: `seit 05/2026` is said `seit Mai 2026`.
fn month_said(time: &str, words: &Words) -> String {
    let said = |part: &str| {
        let (month, year) = part.split_once('/')?;
        let digits = |text: &str, count| {
            text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let at = month.parse::<usize>().ok()?.checked_sub(1)?;
        let name = words.months.get(at)?;
        (digits(month, 2) && digits(year, 4)).then(|| format!("{name} {year}"))
    };
    let parts = time.split(' ').map(|part| said(part).unwrap_or_else(|| part.to_owned()));
    parts.collect::<Vec<_>>().join(" ")
}

/// The alternative text: caption, then the data.
pub(crate) fn speak(chart: &Chart, caption: &str, words: &Words) -> String {
    let data: Vec<String> = said(chart, words)
        .into_iter()
        .map(|(what, value)| {
            let value = value.trim();
            if value.is_empty() { what } else { format!("{what}: {value}") }
        })
        .collect();
    let caption = caption.trim_end_matches('.');
    if caption.is_empty() {
        format!("{}.", data.join("; "))
    } else {
        format!("{caption}. {}.", data.join("; "))
    }
}

/// The data as a table.
pub(crate) fn table(chart: &Chart, width: Width, words: &Words) -> Table {
    let rows: Vec<Row> = rows(chart, words)
        .into_iter()
        .map(|(what, value)| Row::plain([Cell::new(what), Cell::new(value)]))
        .collect();
    let columns =
        [Column::left(ColumnWidth::Content).heading_rows(), Column::left(ColumnWidth::Share(1.0))];
    let mut table = Table::new(columns).head(words.data_table.iter().map(Text::from)).rows(rows);
    table.width = width;
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{BarChart, LineChart, PhaseLine, PhaseStep};

    #[test]
    fn numbers_are_written_as_the_language_does() {
        assert_eq!(number(12500.0, 0, ','), "12\u{202F}500");
        assert_eq!(number(1250.0, 0, ','), "1250");
        assert_eq!(number(-3.25, 1, ','), "−3,2");
        assert_eq!(number(-0.01, 1, ','), "0,0");
        assert_eq!(number(f64::NAN, 1, ','), "–");
    }

    #[test]
    fn the_alternative_text_holds_every_value() {
        let chart = Chart::Bars(BarChart::new([("Towns", 21.0, Some(18.0))]));
        assert_eq!(
            speak(&chart, "Partners", &Words::default()),
            "Partners. Towns: 21 (before 18)."
        );
        let chart = Chart::Line(LineChart::new([("06/2026", 65.0)]));
        assert_eq!(speak(&chart, "", &Words::default()), "June 2026: 65.");
    }

    #[test]
    fn the_alternative_text_of_a_line_tells_its_course() {
        let mut line = LineChart::new([("06/2025", 3.0), ("Herbst", 3.04), ("12/2025", 2.0)]);
        assert_eq!(
            speak(&Chart::Line(line.clone()), "Partners.", &Words::default()),
            "Partners. June 2025: 3; Herbst: still 3; December 2025: down to 2."
        );
        line.points[1].value = f64::NAN;
        line.points[2].value = 4.0;
        assert!(
            speak(&Chart::Line(line), "", &Words::default())
                .ends_with("Herbst: –; December 2025: up to 4.")
        );
    }

    #[test]
    fn the_alternative_text_of_phases_names_months_and_leaves_out_what_is_unknown() {
        let step = |name: &str, date: &str| PhaseStep { name: name.into(), date: date.into() };
        let steps = vec![step("Idea", ""), step("Plan", "since 05/2026"), step("Work", "2027/28")];
        let chart = Chart::Phases(PhaseLine { steps, current: 1 });
        assert_eq!(
            speak(&chart, "", &Words::default()),
            "Idea; Plan: since May 2026 (current); Work: 2027/28."
        );
    }
}
