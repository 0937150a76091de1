//! Charts as data. How they are drawn is the house style's affair; what they say in
//! words is made from the same data, so that picture and alternative text cannot differ.

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// One value over time.
    Line(LineChart),
    /// Horizontal bars, with the last period as a tick.
    Bars(BarChart),
    /// Upright columns in groups or stacks.
    Columns(ColumnChart),
    /// Parts of a whole in one bar.
    Share(ShareBar),
    /// Phases of several projects over the years (Gantt).
    Timeline(Timeline),
    /// The phases of one project, and where it stands.
    Phases(PhaseLine),
    /// Places on an outline.
    Map(DotMap),
}

/// One value over time.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    /// From first to last; the last is emphasised.
    pub points: Vec<LinePoint>,
    /// Digits after the decimal separator.
    pub decimals: u8,
}

/// A point of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct LinePoint {
    /// The time: `06/2026`.
    pub label: String,
    /// The value.
    pub value: f64,
}

/// Horizontal bars.
#[derive(Clone, Debug, PartialEq)]
pub struct BarChart {
    /// From top to bottom, as given (sort by value).
    pub rows: Vec<BarRow>,
    /// Digits after the decimal separator.
    pub decimals: u8,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    /// What is counted.
    pub label: String,
    /// How much.
    pub value: f64,
    /// How much it was before: the tick.
    pub before: Option<f64>,
}

/// Upright columns.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnChart {
    /// The names of the series, in the order of the values (1 to 6).
    pub series: Vec<String>,
    /// The groups from left to right.
    pub groups: Vec<ColumnGroup>,
    /// Side by side or on top of each other.
    pub arrangement: Arrangement,
    /// Digits after the decimal separator.
    pub decimals: u8,
}

/// A group of columns.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnGroup {
    /// Below the group.
    pub label: String,
    /// One value per series.
    pub values: Vec<f64>,
}

/// How the columns of a group stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// Side by side.
    Grouped,
    /// On top of each other.
    Stacked,
}

/// Parts of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareBar {
    /// The parts, largest first; beyond six the rest becomes [`super::Words::others`].
    pub parts: Vec<Part>,
}

/// A part of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What.
    pub label: String,
    /// How much.
    pub value: f64,
}

/// Phases of several projects over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The first year shown.
    pub first_year: i32,
    /// How many years.
    pub years: u8,
    /// Names of the phases in order (at most five), shown as legend.
    pub phases: Vec<String>,
    /// One row per project.
    pub rows: Vec<TimelineRow>,
    /// The day the picture holds for, in quarters from the first January, with its label.
    pub as_of: Option<(f32, String)>,
}

/// A project in a timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineRow {
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Where.
    pub place: String,
    /// When in which phase.
    pub spans: Vec<Span>,
}

/// A stretch of time in one phase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Index into [`Timeline::phases`].
    pub phase: usize,
    /// Begin, in quarters from the first January (1.5 is mid-May of the first year).
    pub from: f32,
    /// End, likewise.
    pub to: f32,
}

/// The phases of one project.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseLine {
    /// The phases in order (2 to 6).
    pub steps: Vec<PhaseStep>,
    /// Index of the one it is in.
    pub current: usize,
}

/// A phase of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseStep {
    /// Its name.
    pub name: String,
    /// When: `seit 05/2026`.
    pub date: String,
}

/// Places on an outline.
#[derive(Clone, Debug, PartialEq)]
pub struct DotMap {
    /// The outline and its inner borders; its units are the units of the places.
    pub region: Region,
    /// Numbered places: the pilots. Several at one place stand side by side, with the name of
    /// the first.
    pub spots: Vec<MapSpot>,
    /// Small ringed places: the partners.
    pub places: Vec<MapPlace>,
    /// What discs and rings stand for: `("Pilotprojekt", "Partner")`.
    pub legend: Option<(String, String)>,
}

/// An outline in a plane with y downwards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Region {
    /// Closed outlines (mainland and islands); one that runs the other way round inside
    /// another is cut out of it.
    pub outlines: Vec<Vec<(f32, f32)>>,
    /// Open lines inside (districts).
    pub borders: Vec<Vec<(f32, f32)>>,
}

/// A numbered place.
#[derive(Clone, Debug, PartialEq)]
pub struct MapSpot {
    /// Position.
    pub at: (f32, f32),
    /// The number in the disc.
    pub number: String,
    /// The name beside it.
    pub name: String,
}

/// A small place.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPlace {
    /// Position.
    pub at: (f32, f32),
    /// The name beside it; may be empty.
    pub name: String,
}

impl Region {
    /// The corners of the smallest field that holds it: left top and right bottom. `None`
    /// without any point.
    pub fn field(&self) -> Option<((f32, f32), (f32, f32))> {
        let points = self.outlines.iter().chain(&self.borders).flatten();
        let sound = points.filter(|p| p.0.is_finite() && p.1.is_finite());
        sound.fold(None, |field, p| {
            let ((left, top), (right, bottom)) = field.unwrap_or((*p, *p));
            Some(((left.min(p.0), top.min(p.1)), (right.max(p.0), bottom.max(p.1))))
        })
    }
    /// Is this place within its field?
    pub fn spans(&self, at: (f32, f32)) -> bool {
        self.field().is_some_and(|((left, top), (right, bottom))| {
            (left..=right).contains(&at.0) && (top..=bottom).contains(&at.1)
        })
    }
}

impl LineChart {
    /// From pairs of label and value.
    pub fn new<L: Into<String>>(points: impl IntoIterator<Item = (L, f64)>) -> Self {
        let points = points
            .into_iter()
            .map(|(label, value)| LinePoint { label: label.into(), value })
            .collect();
        Self { points, decimals: 0 }
    }
}

impl BarChart {
    /// From label, value and value before.
    pub fn new<L: Into<String>>(rows: impl IntoIterator<Item = (L, f64, Option<f64>)>) -> Self {
        let rows = rows
            .into_iter()
            .map(|(label, value, before)| BarRow { label: label.into(), value, before })
            .collect();
        Self { rows, decimals: 0 }
    }
}

impl ShareBar {
    /// From pairs of label and value.
    pub fn new<L: Into<String>>(parts: impl IntoIterator<Item = (L, f64)>) -> Self {
        Self {
            parts: parts
                .into_iter()
                .map(|(label, value)| Part { label: label.into(), value })
                .collect(),
        }
    }
}
