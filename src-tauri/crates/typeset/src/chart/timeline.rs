//! Phases of several projects over the years: one row each, filled by phase.

use super::brush::{At, Brush, GREY, LABEL, NAME, OUTLINE, PHASES};
use crate::frame::Pen;
use crate::style::U;
use crate::tree::{PathStep, Timeline, Tone};

const LABELS: f32 = 53.0;
const HEAD: f32 = 10.0;
const ROW: f32 = 10.0;
const BAR: f32 = 5.0;

pub(super) fn draw(brush: &mut Brush<'_, '_>, chart: &Timeline) {
    let labels = LABELS.min(brush.width * 0.45);
    let quarters = f32::from(chart.years.max(1)) * 4.0;
    let quarter = (brush.width - labels) / quarters;
    let rows = chart.rows.len() as f32 * ROW;
    grid(brush, chart, labels, quarter, rows);
    let x = |at: f32| labels + if at.is_finite() { at.clamp(0.0, quarters) } else { 0.0 } * quarter;
    for (i, row) in chart.rows.iter().enumerate() {
        let y = HEAD + i as f32 * ROW;
        let (tone, width) = if i == 0 { (Tone::Ink, 0.2) } else { (Tone::Hair, 0.15) };
        brush.horizontal(0.0, y, brush.width, tone, width);
        let number = brush.fitted(&row.number, NAME, 5.5);
        brush.label(0.0, y + 1.25 + NAME.line / 2.0, &number, At::Left, NAME.tone(Tone::Accent));
        let (name, place) = (
            brush.fitted(&row.name, NAME, labels - 8.0),
            brush.fitted(&row.place, GREY, labels - 8.0),
        );
        brush.label(6.0, y + 1.25 + NAME.line / 2.0, &name, At::Left, NAME);
        brush.label(6.0, y + 1.25 + NAME.line * 1.5, &place, At::Left, GREY);
        for span in &row.spans {
            let (from, to) = (x(span.from), x(span.to));
            let fill = PHASES[span.phase.min(PHASES.len() - 1)];
            brush.field(from + 0.15, y + (ROW - BAR) / 2.0, to - from - 0.3, BAR, fill, OUTLINE);
        }
    }
    brush.horizontal(0.0, HEAD + rows, brush.width, Tone::Ink, 0.2);
    if let Some((at, label)) = &chart.as_of {
        let label = &brush.fitted(label, LABEL.strong(), brush.width);
        let at = x(*at);
        brush.vertical(at, HEAD, rows, Tone::White, 0.9);
        brush.line((at, 5.0), (at, HEAD + rows + 1.0), Pen::new(Tone::Ink, 0.35).dashed(1.2, 0.8));
        let half = brush.measure(label, LABEL.strong()) / 2.0;
        let centre = at.clamp(half, (brush.width - half).max(half));
        brush.label(
            centre,
            HEAD + rows + 0.5 + LABEL.line / 2.0,
            label,
            At::Centre,
            LABEL.strong(),
        );
    }
    let legend = HEAD + rows + 4.0 * U;
    let height = legend_row(brush, chart, legend);
    brush.height(height);
}

fn grid(brush: &mut Brush<'_, '_>, chart: &Timeline, labels: f32, quarter: f32, rows: f32) {
    let names = brush.desk.doc.words.quarters.clone();
    // Each kind of line is one path: one stroke instead of dozens of thin fields.
    let (mut of_years, mut of_quarters) = (Vec::new(), Vec::new());
    let line = |lines: &mut Vec<PathStep>, x: f32, top: f32| {
        lines.extend([PathStep::Move(x, top), PathStep::Line(x, HEAD + rows)]);
    };
    for year in 0..u16::from(chart.years.max(1)) {
        let x = labels + f32::from(year) * 4.0 * quarter;
        line(&mut of_years, x, 0.0);
        let name = chart.first_year.saturating_add(i32::from(year)).to_string();
        brush.label(x + 1.2, 2.2, &name, At::Left, LABEL.strong());
        for (k, name) in names.iter().enumerate() {
            let at = x + k as f32 * quarter;
            if k > 0 {
                line(&mut of_quarters, at, 5.0);
            }
            if quarter >= 5.0 {
                brush.label(at + quarter / 2.0, 7.2, name, At::Centre, GREY);
            }
        }
    }
    brush.path(of_years, None, Some(Pen::new(Tone::Line, 0.2)));
    brush.path(of_quarters, None, Some(Pen::new(Tone::Hair, 0.12)));
}

/// The phases' fills with their names; gives where it ends.
fn legend_row(brush: &mut Brush<'_, '_>, chart: &Timeline, top: f32) -> f32 {
    let (mut x, mut y) = (0.0, top + U);
    for (i, phase) in chart.phases.iter().enumerate() {
        let phase = &brush.fitted(phase, LABEL, brush.width - 10.0);
        let width = brush.measure(phase, LABEL) + 6.0 + 1.8 + 6.0;
        if x > 0.0 && x + width - 6.0 > brush.width {
            (x, y) = (0.0, y + LABEL.line + 0.65);
        }
        brush.field(x, y + 0.4, 6.0, 3.0, PHASES[i.min(PHASES.len() - 1)], OUTLINE);
        brush.label(x + 7.8, y + 1.9, phase, At::Left, LABEL);
        x += width;
    }
    if chart.phases.is_empty() { top } else { y + LABEL.line }
}
