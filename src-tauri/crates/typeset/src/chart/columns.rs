//! Upright columns, side by side in groups or stacked.

use super::bars::rank;
use super::brush::{At, Brush, Fill, GREY, LABEL, OUTLINE, VALUE, drawable, scale, scale_room};
use crate::style::U;
use crate::tree::{Arrangement, ColumnChart, Tone};

/// Fill of a series: with two, the second is hatched as drawn in the house style.
fn fill(series: usize, count: usize) -> Fill {
    if count == 2 && series == 1 { Fill::Hatch } else { rank(series) }
}

pub(super) fn draw(brush: &mut Brush<'_, '_>, chart: &ColumnChart, height: Option<f32>) {
    const LEFT: f32 = 9.0;
    let count = chart.series.len().max(1);
    let legend = legend(brush, chart, LEFT);
    let top = legend + 4.0 * U;
    let plot = height.unwrap_or(30.0).clamp(15.0, 150.0);
    let bottom = top + plot;
    let stacked = chart.arrangement == Arrangement::Stacked;
    let group_total = |values: &[f64]| values.iter().take(count).map(|v| drawable(*v)).sum::<f64>();
    let largest = chart.groups.iter().map(|group| {
        if stacked {
            group_total(&group.values)
        } else {
            group.values.iter().take(count).map(|v| drawable(*v)).fold(0.0, f64::max)
        }
    });
    let (most, step) = scale(largest.fold(0.0, f64::max));
    let left = scale_room(brush, most, step);
    let y = |value: f64| bottom - plot * (value / most) as f32;
    let mut value = 0.0;
    while value <= most + step / 2.0 {
        let (tone, width) = if value == 0.0 { (Tone::Ink, 0.2) } else { (Tone::Hair, 0.15) };
        brush.horizontal(left, y(value), brush.width - left, tone, width);
        let decimals = if step < 1.0 { 2 } else { 0 };
        brush.label(left - 1.5, y(value), &brush.number(value, decimals), At::Right, GREY);
        value += step;
    }
    let group = (brush.width - left) / chart.groups.len().max(1) as f32;
    let in_row = if stacked { 1 } else { count };
    let column = (((group - 3.0) / in_row as f32) - 0.8).clamp(1.0, 7.0);
    let mut lowest = 0.0_f32;
    for (i, entry) in chart.groups.iter().enumerate() {
        let centre = left + group * (i as f32 + 0.5);
        if stacked {
            let mut from = 0.0;
            for (series, value) in entry.values.iter().take(count).enumerate() {
                let to = from + drawable(*value);
                brush.field(
                    centre - column / 2.0,
                    y(to),
                    column,
                    y(from) - y(to),
                    fill(series, count),
                    OUTLINE,
                );
                from = to;
            }
            let text = brush.number(from, chart.decimals);
            brush.plated(centre, y(from) - 2.2, &text, At::Centre, VALUE);
        } else {
            let all = count as f32 * column + (count - 1) as f32 * 0.8;
            for (series, value) in entry.values.iter().take(count).enumerate() {
                let x = centre - all / 2.0 + series as f32 * (column + 0.8);
                let top = y(drawable(*value));
                brush.field(
                    x,
                    top,
                    column,
                    bottom - top,
                    fill(series, count),
                    if series == 0 { 0.0 } else { 0.2 },
                );
                let style = if series == 0 { VALUE } else { LABEL };
                let text = brush.number(*value, chart.decimals);
                if brush.measure(&text, style) <= column + 0.8 || count == 1 {
                    brush.plated(x + column / 2.0, top - 2.2, &text, At::Centre, style);
                }
            }
        }
        let room = (group - 1.0).max(5.0);
        let (label, lines) = brush.wrapped(&entry.label, GREY, room, 3);
        brush.label_in(
            centre,
            bottom + 0.7 + lines * GREY.line / 2.0,
            &label,
            At::Centre,
            GREY,
            room,
        );
        lowest = lowest.max(lines * GREY.line);
    }
    brush.height(bottom + lowest + U);
}

/// The legend over the plot; gives its height.
fn legend(brush: &mut Brush<'_, '_>, chart: &ColumnChart, left: f32) -> f32 {
    if chart.series.len() < 2 {
        return 0.0;
    }
    let (mut x, mut y) = (left, 0.0);
    for (i, name) in chart.series.iter().enumerate() {
        let name = &brush.fitted(name, LABEL, brush.width - left - 6.0);
        let width = brush.measure(name, LABEL) + 10.0;
        if x > left && x + width - 4.0 > brush.width {
            (x, y) = (left, y + LABEL.line + 0.65);
        }
        brush.field(x, y + 0.4, 3.0, 3.0, fill(i, chart.series.len()), 0.2);
        brush.label(x + 4.2, y + 1.9, name, At::Left, LABEL);
        x += width;
    }
    y + LABEL.line
}
