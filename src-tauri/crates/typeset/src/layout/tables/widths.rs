//! How columns share the width: what their words need at least, what they would like, what
//! was asked for. A word too wide is first given column width, then divided.

use super::grid::Grid;
use crate::desk::Desk;
use crate::text::{extent, measure};
use crate::tree::{Align, ColumnWidth, Table};

/// Padding of cells left and right; none at the table's edges.
const SIDE: f32 = 1.5;
/// Left padding where a left-aligned column follows a right-aligned one.
const AFTER_FIGURES: f32 = 4.0;
/// No column is narrower where there is room for all.
const NARROW: f32 = 9.0;
/// Mark of a status with the gap after it.
pub(super) const MARK: f32 = 3.8;
/// Plan/actual bar.
pub(super) const BAR: f32 = 22.0;

/// A column at its place, measured from the table's left edge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub(super) x: f32,
    pub(super) width: f32,
    /// Padding inside.
    pub(super) left: f32,
    pub(super) right: f32,
    /// Widest fraction of a decimal column.
    pub(super) fraction: f32,
}

/// Needs of a column, padding included.
#[derive(Clone, Copy, Debug, Default)]
struct Need {
    least: f32,
    liked: f32,
}

/// Shares out the width. Also measures the fractions of decimal columns.
pub(super) fn columns(
    desk: &mut Desk<'_>,
    grid: &mut Grid<'_>,
    table: &Table,
    width: f32,
) -> Vec<Placed> {
    let fractions = fractions(desk, grid);
    let count = grid.columns;
    let align = |column: usize| table.columns.get(column).map_or(Align::Left, |spec| spec.align);
    let figures = |column: usize| matches!(align(column), Align::Right | Align::Decimal);
    // Where many columns share little room, padding gives way first.
    let mean = width / count.max(1) as f32;
    let (side, after_figures) = (SIDE.min(mean * 0.15), AFTER_FIGURES.min(mean * 0.25));
    let padding = |column: usize| {
        let left = if column == 0 {
            0.0
        } else if !figures(column) && figures(column - 1) {
            after_figures
        } else {
            side
        };
        (left, if column + 1 == count { 0.0 } else { side })
    };
    let needs = needs(desk, grid, &padding);
    let widths = share(table, &needs, width);
    let mut x = 0.0;
    (0..count)
        .map(|column| {
            let (left, right) = padding(column);
            let placed =
                Placed { x, width: widths[column], left, right, fraction: fractions[column] };
            x += widths[column];
            placed
        })
        .collect()
}

fn needs(desk: &Desk<'_>, grid: &Grid<'_>, padding: &impl Fn(usize) -> (f32, f32)) -> Vec<Need> {
    let mut needs = vec![Need::default(); grid.columns];
    let mut wide = Vec::new();
    for cell in &grid.cells {
        let (text, word) = extent(&desk.shaper, &cell.text);
        let (second, second_word) =
            cell.second.as_ref().map_or((0.0, 0.0), |flow| extent(&desk.shaper, flow));
        let mut extra = 0.0;
        if let Some(source) = cell.cell {
            extra += if source.mark.is_some() { MARK } else { 0.0 };
            extra += if source.bar.is_some() { BAR } else { 0.0 };
        }
        let (left, right) = (padding(cell.column).0, padding(cell.column + cell.columns - 1).1);
        // A little more than measured, so that rounding never breaks a line.
        let pad = left + right + extra + 0.05;
        let need = Need { least: word.max(second_word) + pad, liked: text.max(second) + pad };
        if cell.columns == 1 {
            let own = &mut needs[cell.column];
            own.least = own.least.max(need.least);
            own.liked = own.liked.max(need.liked);
        } else {
            wide.push((cell.column, cell.columns, need));
        }
    }
    for (column, columns, need) in wide {
        let range = column..column + columns;
        let have: f32 = needs[range.clone()].iter().map(|need| need.least).sum();
        let lack = (need.least - have).max(0.0) / columns as f32;
        for own in &mut needs[range] {
            own.least += lack;
            own.liked = own.liked.max(own.least);
        }
    }
    needs
}

/// Fixed widths first, then shares of the rest; the sum is exactly the table's width.
fn share(table: &Table, needs: &[Need], width: f32) -> Vec<f32> {
    let spec =
        |column: usize| table.columns.get(column).map_or(ColumnWidth::Content, |spec| spec.width);
    let least: f32 = needs.iter().map(|need| need.least).sum();
    if least >= width {
        // More words than room: everybody keeps a little, the rest goes by need.
        let floor = NARROW.min(width / needs.len() as f32);
        let rest = width - floor * needs.len() as f32;
        let above: f32 = needs.iter().map(|need| (need.least - floor).max(0.0)).sum();
        return needs
            .iter()
            .map(|need| floor + rest * (need.least - floor).max(0.0) / above.max(0.01))
            .collect();
    }
    let mut widths: Vec<f32> = (0..needs.len())
        .map(|column| match spec(column) {
            ColumnWidth::Fixed(fixed) => fixed.clamp(0.0, width).max(needs[column].least),
            ColumnWidth::Content => needs[column].liked,
            ColumnWidth::Share(_) => needs[column].least,
        })
        .collect();
    let mut rest = width - widths.iter().sum::<f32>();
    if rest < 0.0 {
        // What is above the least gives way.
        let spare: f32 = widths.iter().zip(needs).map(|(width, need)| width - need.least).sum();
        let part = (-rest / spare.max(0.01)).min(1.0);
        for (own, need) in widths.iter_mut().zip(needs) {
            *own -= (*own - need.least) * part;
        }
        return widths;
    }
    let shares: Vec<(usize, f32)> = (0..needs.len())
        .filter_map(|column| match spec(column) {
            ColumnWidth::Share(part) if part > 0.0 && part.is_finite() => {
                Some((column, part.min(1000.0)))
            }
            _ => None,
        })
        .collect();
    if shares.is_empty() {
        // Nobody asked for the rest: the widest column of text takes it.
        let widest = (0..needs.len())
            .filter(|&c| !matches!(spec(c), ColumnWidth::Fixed(_)))
            .max_by(|&a, &b| needs[a].liked.total_cmp(&needs[b].liked));
        let widest = widest.or_else(|| {
            (0..needs.len()).max_by(|&a, &b| needs[a].liked.total_cmp(&needs[b].liked))
        });
        if let Some(column) = widest {
            widths[column] += rest;
        }
        return widths;
    }
    // Shares count from zero, but nobody falls below the least.
    rest += shares.iter().map(|&(column, _)| needs[column].least).sum::<f32>();
    let mut open = shares;
    loop {
        let parts: f32 = open.iter().map(|&(_, part)| part).sum();
        let unit = rest / parts;
        let Some(at) = open.iter().position(|&(column, part)| unit * part < needs[column].least)
        else {
            for &(column, part) in &open {
                widths[column] = unit * part;
            }
            return widths;
        };
        let (column, _) = open.swap_remove(at);
        widths[column] = needs[column].least;
        rest -= needs[column].least;
        if open.is_empty() {
            return widths;
        }
    }
}

/// Widest fraction per decimal column; every cell learns its own.
fn fractions(desk: &mut Desk<'_>, grid: &mut Grid<'_>) -> Vec<f32> {
    let decimal = desk.doc.words.decimal;
    let mut widest = vec![0.0_f32; grid.columns];
    for cell in grid.cells.iter_mut().filter(|cell| cell.align == Align::Decimal) {
        let Some(source) = cell.cell else { continue };
        let plain = source.text.to_plain();
        let plain = plain.trim_end();
        if plain.chars().any(char::is_alphabetic)
            || !plain.chars().any(|c| c.is_ascii_digit() || c == '–')
        {
            continue;
        }
        let at = plain.rfind(decimal).unwrap_or(plain.len());
        let style = cell.style.tabular();
        let fraction = measure(desk, plain, style) - measure(desk, &plain[..at], style);
        cell.fraction = Some(fraction);
        widest[cell.column] = widest[cell.column].max(fraction);
    }
    widest
}
