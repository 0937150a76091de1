//! Parts of a whole in one bar, values inside, legend with percentages below.

use super::bars::rank;
use super::brush::{At, Brush, Fill, LABEL, OUTLINE, VALUE, drawable};
use crate::tree::{ShareBar, Tone};

/// More parts than this become `Words::others`.
const MOST: usize = 6;

pub(super) fn draw(brush: &mut Brush<'_, '_>, chart: &ShareBar, height: Option<f32>) {
    const LEGEND: f32 = 4.4;
    let bar = height.unwrap_or(8.0).clamp(6.0, 20.0);
    let parts = parts(chart, &brush.desk.doc.words.others);
    let total: f64 = parts.iter().map(|(_, value)| value).sum();
    let mut x = 0.0;
    let columns = if brush.width < 100.0 { 1 } else { 2 };
    for (i, (label, value)) in parts.iter().enumerate() {
        let share = if total > 0.0 { value / total } else { 0.0 };
        let width = brush.width * share as f32;
        let fill = rank(i);
        brush.field(x, 0.0, width, bar, fill, OUTLINE);
        let decimals = if value.fract() == 0.0 { 0 } else { 1 };
        let text = brush.number(*value, decimals);
        if brush.measure(&text, VALUE) + 2.0 <= width {
            let middle = x + width / 2.0;
            match fill {
                Fill::Solid(Tone::Accent) => {
                    brush.label(middle, bar / 2.0, &text, At::Centre, VALUE.tone(Tone::White));
                }
                Fill::Solid(Tone::Tint2 | Tone::White) => {
                    brush.label(middle, bar / 2.0, &text, At::Centre, VALUE);
                }
                _ => brush.plated(middle, bar / 2.0, &text, At::Centre, VALUE),
            }
        }
        let (lx, ly) = (
            (i % columns) as f32 * brush.width / columns as f32,
            bar + 2.5 + (i / columns) as f32 * LEGEND,
        );
        brush.field(lx, ly + 0.4, 3.0, 3.0, fill, OUTLINE);
        let percent = brush.number(share * 100.0, 0);
        let share = format!(" · {percent}\u{202F}%");
        let room = brush.width / columns as f32 - 5.4 - brush.measure(&share, LABEL);
        let label = brush.fitted(label, LABEL, room);
        brush.label(lx + 4.4, ly + 1.9, &format!("{label}{share}"), At::Left, LABEL);
        x += width;
    }
    brush.height(bar + 3.0 + parts.len().div_ceil(columns) as f32 * LEGEND);
}

/// The parts as drawn.
pub(super) fn parts(chart: &ShareBar, others: &str) -> Vec<(String, f64)> {
    let all = chart.parts.iter().map(|part| (part.label.clone(), drawable(part.value)));
    if chart.parts.len() <= MOST {
        return all.collect();
    }
    let mut parts: Vec<(String, f64)> = all.collect();
    let rest = parts.split_off(MOST - 1);
    parts.push((others.to_owned(), rest.iter().map(|(_, value)| value).sum()));
    parts
}
