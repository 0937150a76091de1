//! Horizontal bars with the last period as a tick, and the plan/actual bar of tables.

use super::brush::{At, Brush, Fill, LABEL, VALUE, drawable};
use crate::frame::{Frame, Item, Mark, Path, Pen};
use crate::style::U;
use crate::tree::{BarChart, PathStep, PlanBar, Tone};

pub(super) fn draw(brush: &mut Brush<'_, '_>, chart: &BarChart) {
    const BAR: f32 = 3.5;
    const PITCH: f32 = 5.0 * U;
    let widest = chart.rows.iter().map(|row| brush.measure(&row.label, LABEL)).fold(0.0, f32::max);
    let labels = (widest + 3.0).clamp(15.0, brush.width * 0.45);
    let largest = chart
        .rows
        .iter()
        .map(|row| drawable(row.value).max(row.before.map_or(0.0, drawable)))
        .fold(0.0, f64::max);
    let value_room = chart.rows.iter().map(|row| {
        let text = brush.number(row.value, chart.decimals);
        brush.measure(&text, VALUE)
    });
    let room = value_room.fold(0.0, f32::max) + 3.0;
    let scale = if largest > 0.0 { (brush.width - labels - room) / largest as f32 } else { 0.0 };
    let mut y = 0.0;
    for row in &chart.rows {
        // A label over two lines takes its room.
        let (label, lines) = brush.wrapped(&row.label, LABEL, labels - 2.0, 3);
        let pitch = PITCH.max(lines * LABEL.line + U);
        let middle = y + pitch / 2.0;
        brush.label_in(0.0, middle, &label, At::Left, LABEL, labels - 2.0);
        let length = drawable(row.value) as f32 * scale;
        brush.rect(labels, middle - BAR / 2.0, length, BAR, Tone::Accent);
        let mut end = length;
        if let Some(before) = row.before {
            let at = labels + drawable(before) as f32 * scale;
            brush.rect(at - 0.5, middle - BAR / 2.0, 1.0, BAR, Tone::White);
            brush.rect(at - 0.2, middle - BAR / 2.0 - 0.7, 0.4, BAR + 1.4, Tone::Ink);
            end = end.max(at - labels);
        }
        let text = brush.number(row.value, chart.decimals);
        brush.label(labels + end + 1.8, middle, &text, At::Left, VALUE);
        y += pitch;
    }
    brush.vertical(labels, 0.0, y, Tone::Ink, 0.2);
    brush.height(y);
}

/// Plan and actual: 0–125 %, solid if reached, hatched if not, a tick at 100 %.
pub(crate) fn plan_bar(bar: PlanBar, x: f32, width: f32) -> Frame {
    const TOP: f32 = 0.375;
    const HEIGHT: f32 = 3.0;
    const MOST: f64 = 1.25;
    let share = if bar.plan > 0.0 { (drawable(bar.actual) / bar.plan).min(MOST) } else { 0.0 };
    let reached = share >= 1.0;
    let mut frame = Frame::of_height(3.0 * U);
    frame.rect(x, TOP, width, HEIGHT, Tone::Paper);
    let length = width * (share / MOST) as f32;
    if reached {
        frame.rect(x, TOP, length, HEIGHT, Tone::Accent);
    } else if length > 0.2 {
        frame.rect(x, TOP, length, HEIGHT, Tone::White);
        let mut steps = Vec::new();
        let mut sum = 0.5;
        while sum < length + HEIGHT {
            let (x0, y0) = if sum <= HEIGHT { (0.0, sum) } else { (sum - HEIGHT, HEIGHT) };
            let (x1, y1) = if sum <= length { (sum, 0.0) } else { (length, sum - length) };
            steps.push(PathStep::Move(x + x0, TOP + y0));
            steps.push(PathStep::Line(x + x1, TOP + y1));
            sum += 1.4;
        }
        let push = |frame: &mut Frame, steps, pen| {
            frame.push(
                0.0,
                0.0,
                Mark::Layout,
                Item::Path(Box::new(Path { steps, fill: None, stroke: Some(pen) })),
            );
        };
        push(&mut frame, steps, Pen::new(Tone::Accent, 0.28));
        push(
            &mut frame,
            super::brush::rectangle(x, TOP, length, HEIGHT),
            Pen::new(Tone::Accent, 0.2),
        );
    }
    let tick = x + width / MOST as f32;
    frame.rect(tick - 0.45, TOP - 0.075, 0.9, HEIGHT + 0.15, Tone::White);
    frame.rect(tick - 0.2, TOP - 0.475, 0.4, HEIGHT + 0.95, Tone::Ink);
    frame
}

/// The fill that stands for a rank in a legend and its bars.
pub(super) fn rank(index: usize) -> Fill {
    super::brush::FILLS[index.min(super::brush::FILLS.len() - 1)]
}
