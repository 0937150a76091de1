//! Vector drawings in the roles of the house colours: marks, drawn photos, plans.

use super::colour::Tone;

/// A drawing in its own field; x to the right, y downwards, millimetres. Scaled to the
/// field it is shown in, cropped at its edges.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Width of the field.
    pub width: f32,
    /// Height of the field.
    pub height: f32,
    /// From back to front.
    pub shapes: Vec<Shape>,
}

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its outline.
    pub path: Vec<PathStep>,
    /// Filled with.
    pub fill: Option<Tone>,
    /// Stroked with.
    pub stroke: Option<Stroke>,
}

/// A line's colour and width (mm).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub tone: Tone,
    /// Its width in millimetres.
    pub width: f32,
}

/// A step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PathStep {
    /// Begins a part.
    Move(f32, f32),
    /// Straight on.
    Line(f32, f32),
    /// A cubic Bézier curve over two handles.
    Curve((f32, f32), (f32, f32), (f32, f32)),
    /// Back to where the part began.
    Close,
}

/// Handle length of a quarter circle of radius 1.
const QUARTER: f32 = 0.552_284_8;

impl Shape {
    /// A filled rectangle.
    pub fn rect(x: f32, y: f32, width: f32, height: f32, fill: Tone) -> Self {
        Self::polygon(&[(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill)
    }
    /// A filled polygon.
    pub fn polygon(points: &[(f32, f32)], fill: Tone) -> Self {
        let mut path: Vec<PathStep> = points
            .iter()
            .enumerate()
            .map(|(i, &(x, y))| if i == 0 { PathStep::Move(x, y) } else { PathStep::Line(x, y) })
            .collect();
        path.push(PathStep::Close);
        Self { path, fill: Some(fill), stroke: None }
    }
    /// A filled disc.
    pub fn disc(x: f32, y: f32, radius: f32, fill: Tone) -> Self {
        Self { path: circle(x, y, radius), fill: Some(fill), stroke: None }
    }
    /// The same shape with a stroke.
    #[must_use]
    pub fn stroked(mut self, tone: Tone, width: f32) -> Self {
        self.stroke = Some(Stroke { tone, width });
        self
    }
}

/// The path of a circle.
pub(crate) fn circle(x: f32, y: f32, r: f32) -> Vec<PathStep> {
    let k = r * QUARTER;
    vec![
        PathStep::Move(x + r, y),
        PathStep::Curve((x + r, y + k), (x + k, y + r), (x, y + r)),
        PathStep::Curve((x - k, y + r), (x - r, y + k), (x - r, y)),
        PathStep::Curve((x - r, y - k), (x - k, y - r), (x, y - r)),
        PathStep::Curve((x + k, y - r), (x + r, y - k), (x + r, y)),
        PathStep::Close,
    ]
}
