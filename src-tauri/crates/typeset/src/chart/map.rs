//! Places on an outline: numbered discs for pilots, small rings for partners.

use super::brush::{At, Brush, LABEL, NAME};
use crate::frame::Pen;
use crate::style::Style;
use crate::tree::{DotMap, MapSpot, PathStep, Tone};

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
    let places: Vec<_> = chart.places.iter().filter(|p| chart.region.spans(p.at)).collect();
    let towns = towns(chart);
    for place in &places {
        let (x, y) = at(place.at);
        brush.ring(x, y, 0.7, Tone::White, Tone::Accent, 0.4);
    }
    for town in &towns {
        let (x, y) = at(town[0].at);
        for (i, spot) in town.iter().enumerate() {
            let x = x - aside(town) + i as f32 * STEP;
            brush.ring(x, y, DISC, Tone::Accent, Tone::White, 0.4);
            brush.label(x, y, &spot.number, At::Centre, NAME.tone(Tone::White));
        }
    }
    // What names must not cover, as fields: marks, each piece of the outline, other names.
    let around =
        |(x, y): (f32, f32), wide: f32, high: f32| [x - wide, y - high, x + wide, y + high];
    let mut taken: Vec<Field> =
        towns.iter().map(|town| around(at(town[0].at), DISC + aside(town), DISC)).collect();
    taken.extend(places.iter().map(|place| around(at(place.at), 0.9, 0.9)));
    for outline in &chart.region.outlines {
        let next = outline.iter().cycle().skip(1);
        taken.extend(outline.iter().zip(next).map(|(&from, &to)| spanned(at(from), at(to))));
    }
    let names = towns.iter().map(|town| (town[0].at, 3.8 + aside(town), &town[0].name, NAME));
    for (place, gap, name, style) in
        names.chain(places.iter().map(|place| (place.at, 2.0, &place.name, LABEL)))
    {
        if !name.is_empty() {
            beside(brush, at(place), gap, name, style, &mut taken);
        }
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

/// Radius of a disc, and from one disc to the next where several share a place.
const DISC: f32 = 2.6;
const STEP: f32 = 5.4;

/// The spots inside the region, those at one place together.
fn towns(chart: &DotMap) -> Vec<Vec<&MapSpot>> {
    let mut towns: Vec<Vec<&MapSpot>> = Vec::new();
    for spot in chart.spots.iter().filter(|spot| chart.region.spans(spot.at)) {
        match towns.iter_mut().find(|town| town[0].at == spot.at) {
            Some(town) => town.push(spot),
            None => towns.push(vec![spot]),
        }
    }
    towns
}

/// How far the outer discs of a town stand beside its place.
fn aside(town: &[&MapSpot]) -> f32 {
    (town.len() - 1) as f32 * STEP / 2.0
}

/// Left, top, right, bottom.
type Field = [f32; 4];

fn spanned(a: (f32, f32), b: (f32, f32)) -> Field {
    [a.0.min(b.0), a.1.min(b.1), a.0.max(b.0), a.1.max(b.1)]
}

/// A name beside its place: right of it, or left where that covers less.
fn beside(
    brush: &mut Brush<'_, '_>,
    (x, y): (f32, f32),
    gap: f32,
    name: &str,
    style: Style,
    taken: &mut Vec<Field>,
) {
    let high = style.em() * 0.45;
    let wide = brush.measure(name, style);
    let right = [x + gap, y - high, x + gap + wide, y + high];
    let left = [x - gap - wide, y - high, x - gap, y + high];
    let covered = |field: &Field| {
        let over = |other: &&Field| {
            field[0] < other[2] && other[0] < field[2] && field[1] < other[3] && other[1] < field[3]
        };
        let off = (field[2] - brush.width).max(0.0) + (-field[0]).max(0.0);
        (off, taken.iter().filter(over).count())
    };
    if covered(&left) < covered(&right) {
        let name = brush.fitted(name, style, x - gap);
        brush.label(x - gap, y, &name, At::Right, style);
        taken.push(left);
    } else {
        let name = brush.fitted(name, style, brush.width - x - gap);
        brush.label(x + gap, y, &name, At::Left, style);
        taken.push(right);
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
