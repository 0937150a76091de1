//! What all charts draw with: labels centred on a height, lines, fills by rank, plates.
//! Coordinates are millimetres from the chart's left top corner.

use crate::desk::Desk;
use crate::frame::{Frame, Item, Mark, Path, Pen};
use crate::style::{CELL, SMALL, Style};
use crate::text::{Notes, Setting, extent, flatten, measure, set};
use crate::tree::{PathStep, Text, Tone, circle};

/// How an area is filled: by rank, so that charts can be read in grey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    Solid(Tone),
    /// 45° lines of 0.3 mm, 1.25 mm apart, on white.
    Hatch,
    /// Dots of 0.5 mm, 1.25 mm apart, on white.
    Dots,
    /// White dots on the accent: the last phase of a timeline.
    WhiteDots,
}

/// Fills in the order of ranks.
pub(super) const FILLS: [Fill; 6] = [
    Fill::Solid(Tone::Accent),
    Fill::Solid(Tone::Tint2),
    Fill::Hatch,
    Fill::Solid(Tone::Mid),
    Fill::Dots,
    Fill::Solid(Tone::White),
];

/// Fills of a timeline's phases.
pub(super) const PHASES: [Fill; 5] = [
    Fill::Solid(Tone::White),
    Fill::Solid(Tone::Tint2),
    Fill::Hatch,
    Fill::Solid(Tone::Accent),
    Fill::WhiteDots,
];

/// Where a label stands relative to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    Left,
    Centre,
    Right,
}

pub(super) const LABEL: Style = SMALL.tabular();
pub(super) const OUTLINE: f32 = 0.25;

/// Draws one chart.
pub(super) struct Brush<'a, 'd> {
    pub(super) desk: &'a mut Desk<'d>,
    x: f32,
    pub(super) width: f32,
    frame: Frame,
}

impl<'a, 'd> Brush<'a, 'd> {
    pub(super) fn new(desk: &'a mut Desk<'d>, x: f32, width: f32) -> Self {
        Self { desk, x, width, frame: Frame::default() }
    }
    pub(super) fn finish(self) -> Frame {
        self.frame
    }
    pub(super) fn height(&mut self, height: f32) {
        self.frame.height = height;
    }
    pub(super) fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, fill: Tone) {
        if width > 0.0 && height > 0.0 {
            self.frame.rect(self.x + x, y, width, height, fill);
        }
    }
    pub(super) fn path(&mut self, steps: Vec<PathStep>, fill: Option<Tone>, stroke: Option<Pen>) {
        self.frame.push(
            self.x,
            0.0,
            Mark::Layout,
            Item::Path(Box::new(Path { steps, fill, stroke })),
        );
    }
    pub(super) fn line(&mut self, from: (f32, f32), to: (f32, f32), pen: Pen) {
        self.path(
            vec![PathStep::Move(from.0, from.1), PathStep::Line(to.0, to.1)],
            None,
            Some(pen),
        );
    }
    pub(super) fn horizontal(&mut self, x: f32, y: f32, length: f32, tone: Tone, width: f32) {
        self.rect(x, y - width / 2.0, length, width, tone);
    }
    pub(super) fn vertical(&mut self, x: f32, y: f32, length: f32, tone: Tone, width: f32) {
        self.rect(x - width / 2.0, y, width, length, tone);
    }
    pub(super) fn disc(&mut self, x: f32, y: f32, radius: f32, fill: Tone) {
        self.path(circle(x, y, radius), Some(fill), None);
    }
    /// A ring whose stroke lies half in, half out.
    pub(super) fn ring(&mut self, x: f32, y: f32, radius: f32, fill: Tone, tone: Tone, width: f32) {
        self.path(circle(x, y, radius), Some(fill), Some(Pen::new(tone, width)));
    }

    /// A filled field; all but the accent with an outline in the accent.
    pub(super) fn field(
        &mut self,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        fill: Fill,
        outline: f32,
    ) {
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        match fill {
            Fill::Solid(tone) => self.rect(x, y, width, height, tone),
            Fill::Hatch => self.hatch(x, y, width, height, 1.25, 0.3),
            Fill::Dots => self.dots([x, y, width, height], Tone::White, Tone::Accent, (1.25, 0.25)),
            Fill::WhiteDots => {
                self.dots([x, y, width, height], Tone::Accent, Tone::White, (1.5, 0.35));
            }
        }
        if outline > 0.0 {
            let steps = rectangle(x, y, width, height);
            self.path(steps, None, Some(Pen::new(Tone::Accent, outline)));
        }
    }

    pub(super) fn hatch(&mut self, x: f32, y: f32, width: f32, height: f32, pitch: f32, pen: f32) {
        self.rect(x, y, width, height, Tone::White);
        let mut steps = Vec::new();
        // Lines x + y = const, cut to the field; one path for all.
        let mut sum = pitch * 0.5;
        while sum < width + height {
            let (x0, y0) = if sum <= height { (0.0, sum) } else { (sum - height, height) };
            let (x1, y1) = if sum <= width { (sum, 0.0) } else { (width, sum - width) };
            steps.push(PathStep::Move(x + x0, y + y0));
            steps.push(PathStep::Line(x + x1, y + y1));
            sum += pitch * std::f32::consts::SQRT_2;
        }
        self.path(steps, None, Some(Pen::new(Tone::Accent, pen)));
    }

    fn dots(
        &mut self,
        [x, y, width, height]: [f32; 4],
        ground: Tone,
        tone: Tone,
        (pitch, radius): (f32, f32),
    ) {
        self.rect(x, y, width, height, ground);
        let mut steps = Vec::new();
        let (columns, rows) = ((width / pitch).floor() as i32, (height / pitch).floor() as i32);
        let (left, top) = (
            (width - (columns - 1) as f32 * pitch) / 2.0,
            (height - (rows - 1) as f32 * pitch) / 2.0,
        );
        for row in 0..rows.min(200) {
            for column in 0..columns.min(400) {
                steps.extend(circle(
                    x + left + column as f32 * pitch,
                    y + top + row as f32 * pitch,
                    radius,
                ));
            }
        }
        if !steps.is_empty() {
            self.path(steps, Some(tone), None);
        }
    }

    /// Width of a label in one line.
    pub(super) fn measure(&mut self, text: &str, style: Style) -> f32 {
        measure(self.desk, text, style)
    }

    /// A label at x, its line box centred on y. It is cut nowhere: callers see to the room.
    pub(super) fn label(&mut self, x: f32, y: f32, text: &str, at: At, style: Style) {
        self.label_in(x, y, text, at, style, 400.0);
    }

    /// A label that breaks into lines at this width, the lines together centred on y.
    pub(super) fn label_in(
        &mut self,
        x: f32,
        y: f32,
        text: &str,
        at: At,
        style: Style,
        width: f32,
    ) {
        let content = Text::from(text);
        let flow = flatten(self.desk, &content, style, Mark::Layout, &mut Notes::new());
        let natural = extent(&self.desk.shaper, &flow).0.min(width) + 0.05;
        let left = match at {
            At::Left => x,
            // Centred, but not out of the chart.
            At::Centre => (x - natural / 2.0).min(self.width - natural).max(0.0),
            At::Right => x - natural,
        };
        let shift = match at {
            At::Left => 0.0,
            At::Centre => 0.5,
            At::Right => 1.0,
        };
        let setting = Setting::left(self.x + left, natural, style).shifted(shift);
        let lines = set(self.desk, &flow, &setting);
        let height = lines.len() as f32 * style.line;
        for (i, line) in lines.into_iter().enumerate() {
            self.frame.absorb(line.frame, y - height / 2.0 + i as f32 * style.line);
        }
    }

    /// A label shortened to one line of this width; the whole is in the alternative text.
    pub(super) fn fitted(&mut self, text: &str, style: Style, width: f32) -> String {
        if self.measure(text, style) <= width {
            return text.to_owned();
        }
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        // The longest begin that fits together with the sign of omission.
        let (mut fits, mut over) = (0, ends.len());
        while over - fits > 1 {
            let middle = (fits + over) / 2;
            let part = format!("{}…", text[..ends[middle]].trim_end());
            if self.measure(&part, style) <= width { fits = middle } else { over = middle }
        }
        format!("{}…", text[..ends.get(fits).copied().unwrap_or(0)].trim_end())
    }

    /// A label for a width, with the lines it takes; shortened to one line if it would take
    /// more than `most`.
    pub(super) fn wrapped(
        &mut self,
        text: &str,
        style: Style,
        width: f32,
        most: usize,
    ) -> (String, f32) {
        let flow = flatten(self.desk, &Text::from(text), style, Mark::Layout, &mut Notes::new());
        let lines = set(self.desk, &flow, &Setting::left(0.0, width, style)).len();
        if lines <= most {
            (text.to_owned(), lines.max(1) as f32)
        } else {
            (self.fitted(text, style, width), 1.0)
        }
    }

    /// A label on a white plate, where it meets lines or fills.
    pub(super) fn plated(&mut self, x: f32, y: f32, text: &str, at: At, style: Style) {
        let natural = self.measure(text, style);
        let width = natural + 1.6;
        let x = match at {
            At::Centre => x.min(self.width - natural / 2.0).max(natural / 2.0),
            At::Left | At::Right => x,
        };
        let left = match at {
            At::Left => x - 0.8,
            At::Centre => x - width / 2.0,
            At::Right => x - width + 0.8,
        };
        let height = style.em() * 1.15;
        self.rect(left, y - height / 2.0, width, height, Tone::White);
        self.label(x, y, text, at, style);
    }

    /// A number as the document writes it.
    pub(super) fn number(&self, value: f64, decimals: u8) -> String {
        super::speak::number(value, decimals, self.desk.doc.words.decimal)
    }
}

/// The path of a rectangle.
pub(super) fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Vec<PathStep> {
    vec![
        PathStep::Move(x, y),
        PathStep::Line(x + width, y),
        PathStep::Line(x + width, y + height),
        PathStep::Line(x, y + height),
        PathStep::Close,
    ]
}

/// A round scale: the largest value shown and the step, at most five lines.
pub(super) fn scale(largest: f64) -> (f64, f64) {
    if largest.is_nan() || largest <= 0.0 || largest.is_infinite() {
        return (1.0, 1.0);
    }
    let mut magnitude = 1.0;
    while magnitude * 10.0 <= largest {
        magnitude *= 10.0;
    }
    while magnitude > largest {
        magnitude /= 10.0;
    }
    // Of the round steps the one that wastes least height, with two to four lines.
    let mut best = (f64::INFINITY, 0.0);
    for step in [0.1, 0.2, 0.4, 0.5, 1.0, 2.0, 4.0, 5.0, 10.0] {
        let step = step * magnitude;
        // Whole numbers are counted in whole steps.
        if largest >= 4.0 && step < 1.0 {
            continue;
        }
        let lines = (largest / step - 1e-9).ceil();
        if (2.0..=4.0).contains(&lines) && lines * step < best.0 - 1e-9 * largest {
            best = (lines * step, step);
        }
    }
    if best.0.is_finite() {
        return best;
    }
    (largest, largest)
}

/// Room left of a plot for the figures of its scale.
pub(super) fn scale_room(brush: &mut Brush<'_, '_>, top: f64, step: f64) -> f32 {
    let figure = brush.number(top, if step < 1.0 { 2 } else { 0 });
    (brush.measure(&figure, GREY) + 2.5).clamp(9.0, brush.width / 2.0)
}

/// Values that can be drawn: finite and not negative.
pub(super) fn drawable(value: f64) -> f64 {
    if value.is_finite() { value.max(0.0) } else { 0.0 }
}

pub(super) const VALUE: Style = LABEL.strong();
pub(super) const GREY: Style = LABEL.tone(Tone::Grey);
pub(super) const NAME: Style = CELL.strong();

#[cfg(test)]
mod tests {
    use super::scale;

    #[test]
    fn scales_are_round_and_have_at_most_five_lines() {
        assert_eq!(scale(65.0), (80.0, 20.0));
        assert_eq!(scale(11.0), (12.0, 4.0));
        for largest in [0.3, 1.0, 3.0, 7.0, 49.0, 99.0, 1234.0, 1e9] {
            let (top, step) = scale(largest);
            assert!(top >= largest && top / step <= 4.0, "{largest}: {top} by {step}");
        }
        assert_eq!(scale(f64::NAN), (1.0, 1.0));
    }
}
