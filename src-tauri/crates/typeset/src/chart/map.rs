//! Places on an outline: numbered discs for pilots, small rings for partners.

use super::brush::{At, Brush, LABEL, NAME};
use crate::frame::Pen;
use crate::style::Style;
use crate::tree::{DotMap, PathStep, Tone};

pub(super) fn draw(brush: &mut Brush<'_, '_>, chart: &DotMap, height: Option<f32>) {
    let Some(((left, top), (right, bottom))) = chart.region.field() else {
        brush.height(10.0);
        return;
    };
    let legend = if chart.legend.is_some() { 6.0 } else { 0.0 };
    let (wide, high) = ((right - left).max(0.001), (bottom - top).max(0.001));
    let most = height.unwrap_or(110.0).clamp(30.0, 200.0) - legend;
    let scale = ((brush.width - 2.0) / wide).min((most - 2.0) / high);
    let x0 = (brush.width - wide * scale) / 2.0;
    let at = |p: (f32, f32)| (x0 + (p.0 - left) * scale, 1.0 + (p.1 - top) * scale);
    // One path for all, so that what is cut out stays empty.
    let outlines = chart.region.outlines.iter().flat_map(|outline| path(outline, &at, true));
    brush.path(outlines.collect(), Some(Tone::Tint), Some(Pen::new(Tone::Accent, 0.5).round()));
    for border in &chart.region.borders {
        let steps = path(border, &at, false);
        brush.path(steps, None, Some(Pen::new(Tone::Share(45), 0.2)));
    }
    // A place outside the region would stand outside the figure.
    for place in chart.places.iter().filter(|place| chart.region.spans(place.at)) {
        let (x, y) = at(place.at);
        brush.ring(x, y, 0.7, Tone::White, Tone::Accent, 0.4);
        if !place.name.is_empty() {
            let (x, side, name) = side(brush, x, 2.0, &place.name, LABEL);
            brush.label(x, y, &name, side, LABEL);
        }
    }
    for spot in chart.spots.iter().filter(|spot| chart.region.spans(spot.at)) {
        let (x, y) = at(spot.at);
        brush.ring(x, y, 2.6, Tone::Accent, Tone::White, 0.4);
        brush.label(x, y, &spot.number, At::Centre, NAME.tone(Tone::White));
        let (x, side, name) = side(brush, x, 3.8, &spot.name, NAME);
        brush.label(x, y, &name, side, NAME);
    }
    let mut end = 2.0 + high * scale;
    if let Some((spots, places)) = &chart.legend {
        let y = end + 3.0;
        brush.ring(1.6, y, 1.6, Tone::Accent, Tone::White, 0.2);
        let half = brush.width / 2.0 - 12.0;
        let (spots, places) =
            (&brush.fitted(spots, LABEL, half), &brush.fitted(places, LABEL, half));
        brush.label(4.4, y, spots, At::Left, LABEL);
        let x = 4.4 + brush.measure(spots, LABEL) + 6.0;
        brush.ring(x, y, 0.7, Tone::White, Tone::Accent, 0.4);
        brush.label(x + 2.0, y, places, At::Left, LABEL);
        end += legend;
    }
    brush.height(end);
}

/// The free side of a place: right, or left where the name would run off the field.
fn side(
    brush: &mut Brush<'_, '_>,
    x: f32,
    gap: f32,
    name: &str,
    style: Style,
) -> (f32, At, String) {
    let (left, right) = (x - gap, brush.width - x - gap);
    if brush.measure(name, style) > right && left > right {
        (x - gap, At::Right, brush.fitted(name, style, left))
    } else {
        (x + gap, At::Left, brush.fitted(name, style, right))
    }
}

fn path(
    points: &[(f32, f32)],
    at: &impl Fn((f32, f32)) -> (f32, f32),
    close: bool,
) -> Vec<PathStep> {
    let mut steps: Vec<PathStep> = points
        .iter()
        .filter(|p| p.0.is_finite() && p.1.is_finite())
        .enumerate()
        .map(|(i, &p)| {
            let (x, y) = at(p);
            if i == 0 { PathStep::Move(x, y) } else { PathStep::Line(x, y) }
        })
        .collect();
    if close && !steps.is_empty() {
        steps.push(PathStep::Close);
    }
    steps
}
