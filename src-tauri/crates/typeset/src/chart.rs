//! Charts drawn from data: vectors and labels in a field of given width. Everything drawn
//! belongs to one figure; what it says in words is made in `speak`.

mod bars;
mod brush;
mod columns;
mod line;
mod map;
mod phases;
mod share;
mod speak;
mod timeline;

pub(crate) use bars::plan_bar;
pub(crate) use speak::{speak, table};

use crate::desk::Desk;
use crate::frame::Frame;
use crate::tree::Chart;

/// Draws a chart at x, so wide; `height` if the figure asks for one (millimetres).
pub(crate) fn draw(
    desk: &mut Desk<'_>,
    chart: &Chart,
    x: f32,
    width: f32,
    height: Option<f32>,
) -> Frame {
    let mut brush = brush::Brush::new(desk, x, width);
    match chart {
        Chart::Line(chart) => line::draw(&mut brush, chart, height),
        Chart::Bars(chart) => bars::draw(&mut brush, chart),
        Chart::Columns(chart) => columns::draw(&mut brush, chart, height),
        Chart::Share(chart) => share::draw(&mut brush, chart, height),
        Chart::Timeline(chart) => timeline::draw(&mut brush, chart),
        Chart::Phases(chart) => phases::draw(&mut brush, chart),
        Chart::Map(chart) => map::draw(&mut brush, chart, height),
    }
    brush.finish()
}
