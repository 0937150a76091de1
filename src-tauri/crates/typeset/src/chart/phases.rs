//! The phases of one project as points on a line: done, now, to come.

use super::brush::{At, Brush, GREY, LABEL};
use crate::frame::Pen;
use crate::tree::{PhaseLine, Tone};

pub(super) fn draw(brush: &mut Brush<'_, '_>, chart: &PhaseLine) {
    const MIDDLE: f32 = 7.5;
    brush.height(15.0);
    let count = chart.steps.len();
    if count == 0 {
        return;
    }
    let current = chart.current.min(count - 1);
    let step = (brush.width - 24.0) / (count - 1).max(1) as f32;
    let x = |i: usize| 12.0 + step * i as f32;
    let last = x(count - 1);
    if current + 1 < count {
        brush.line(
            (x(current), MIDDLE),
            (last, MIDDLE),
            Pen::new(Tone::Line, 0.35).dashed(1.0, 1.0),
        );
    }
    if current > 0 {
        brush.line((x(0), MIDDLE), (x(current), MIDDLE), Pen::new(Tone::Accent, 0.7));
    }
    for (i, phase) in chart.steps.iter().enumerate() {
        let style = match i.cmp(&current) {
            std::cmp::Ordering::Less => {
                brush.disc(x(i), MIDDLE, 1.4, Tone::Accent);
                LABEL
            }
            std::cmp::Ordering::Equal => {
                brush.ring(x(i), MIDDLE, 1.55, Tone::White, Tone::Accent, 0.9);
                LABEL.strong().tone(Tone::Accent)
            }
            std::cmp::Ordering::Greater => {
                brush.ring(x(i), MIDDLE, 1.25, Tone::White, Tone::Line, 0.35);
                GREY
            }
        };
        // The outermost labels have half their room beyond the line's ends.
        let width = if count == 1 { brush.width } else { (step - 1.0).max(8.0) };
        let width = if i == 0 || i + 1 == count { width.min(24.0) } else { width };
        let (name, date) =
            (brush.fitted(&phase.name, style, width), brush.fitted(&phase.date, GREY, width));
        brush.label(x(i), 2.2, &name, At::Centre, style);
        brush.label(x(i), 12.6, &date, At::Centre, GREY);
    }
}
