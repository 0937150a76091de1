//! One value over time: line with ringed points, the last one filled and emphasised.

use super::brush::{At, Brush, GREY, LABEL, drawable, scale, scale_room};
use crate::frame::Pen;
use crate::style::{Style, U};
use crate::tree::{LineChart, PathStep, Tone};

pub(super) fn draw(brush: &mut Brush<'_, '_>, chart: &LineChart, height: Option<f32>) {
    const TOP: f32 = 5.5;
    let bottom = height.unwrap_or(40.0).clamp(25.0, 150.0);
    brush.height(bottom + 5.0 * U);
    let values: Vec<f64> = chart.points.iter().map(|point| drawable(point.value)).collect();
    let (top, step) = scale(values.iter().copied().fold(0.0, f64::max));
    let left = scale_room(brush, top, step);
    let right = brush.width - 12.0;
    let steps = chart.points.len().saturating_sub(1).max(1) as f32;
    let x = |i: usize| left + 4.0 + (right - left - 4.0) * i as f32 / steps;
    let y = |value: f64| bottom - (bottom - TOP) * (value / top) as f32;
    let mut value = 0.0;
    while value <= top + step / 2.0 {
        let (tone, width) = if value == 0.0 { (Tone::Ink, 0.2) } else { (Tone::Hair, 0.15) };
        brush.horizontal(left, y(value), brush.width - left, tone, width);
        let decimals = if step < 1.0 { 2 } else { 0 };
        brush.label(left - 1.5, y(value), &brush.number(value, decimals), At::Right, GREY);
        value += step;
    }
    let path = (0..values.len())
        .map(|i| {
            if i == 0 {
                PathStep::Move(x(0), y(values[0]))
            } else {
                PathStep::Line(x(i), y(values[i]))
            }
        })
        .collect();
    if values.len() > 1 {
        brush.path(path, None, Some(Pen::new(Tone::Accent, 0.7).round()));
    }
    // Labels nearer than they are wide: every second one, counted from the last.
    let pitch = (right - left - 4.0) / steps;
    let widest = chart
        .points
        .iter()
        .map(|point| brush.measure(&point.label, GREY))
        .fold(0.0, f32::max)
        .min(24.0);
    let every = (((widest + 2.0) / pitch.max(0.1)).ceil() as usize).max(1);
    for (i, point) in chart.points.iter().enumerate() {
        let last = i + 1 == chart.points.len();
        let (px, py) = (x(i), y(values[i]));
        let shown = (chart.points.len() - 1 - i).is_multiple_of(every);
        let text = brush.number(point.value, chart.decimals);
        if last {
            let style = Style { size: 10.0, ..LABEL.strong().tone(Tone::Accent) };
            brush.plated(px, py - 4.2, &text, At::Centre, style);
        } else if shown {
            brush.plated(px, py - 3.6, &text, At::Centre, LABEL);
        }
        if shown {
            let label =
                brush.fitted(&point.label, GREY, (pitch * every as f32 - 1.0).clamp(8.0, 24.0));
            brush.label(px, bottom + 2.6, &label, At::Centre, GREY);
        }
    }
    for (i, value) in values.iter().enumerate() {
        let last = i + 1 == values.len();
        let (radius, fill) = if last { (1.2, Tone::Accent) } else { (0.7, Tone::White) };
        brush.ring(x(i), y(*value), radius, fill, Tone::Accent, 0.4);
    }
}
