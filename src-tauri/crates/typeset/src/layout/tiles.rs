//! Key figures: four tiles in a row over the full width, all figures of a group alike.

use super::Composer;
use crate::frame::{Frame, Mark};
use crate::slab::Slab;
use crate::structure::Role;
use crate::style::{self, CELL, SMALL, Style, U, page, rule};
use crate::text::{Setting, measure};
use crate::tree::{Tile, Tone};

const HEIGHT: f32 = 20.0 * U;
const PADDING: f32 = 2.5;
const IN_ROW: usize = 4;

impl<'d> Composer<'_, 'd> {
    pub(super) fn tiles(&mut self, tiles: &'d [Tile]) {
        if tiles.is_empty() {
            return;
        }
        let left = self.column.left();
        let full = if self.column.margin.is_some() { page::FULL } else { self.column.width };
        let width = (full - 3.0 * page::GUTTER) / IN_ROW as f32;
        let figure = self.figure_style(tiles, width - 2.0 * PADDING);
        let list = self.node(Role::L);
        let rows = tiles.len().div_ceil(IN_ROW);
        for (number, row) in tiles.chunks(IN_ROW).enumerate() {
            let mut frame = Frame::of_height(HEIGHT);
            for (i, tile) in row.iter().enumerate() {
                let x = left + i as f32 * (width + page::GUTTER);
                let body = self.tile(tile, list, x, width, figure);
                frame.height = frame.height.max(body.height);
                frame.absorb(body, 0.0);
            }
            // Tiles of a row are equally high, whatever one of them needs.
            let height = frame.height;
            let mut ground = Frame::of_height(height);
            for i in 0..row.len() {
                let x = left + i as f32 * (width + page::GUTTER);
                ground.rect(x, 0.0, width, height, Tone::Tint);
                ground.rect(x, 0.0, width, rule::TABLE, Tone::Accent);
            }
            ground.absorb(frame, 0.0);
            let before = if number == 0 { 7.0 * U } else { page::GUTTER };
            let after = if number + 1 == rows { 7.0 * U } else { page::GUTTER };
            self.push(Slab {
                keep: number + 1 < rows && rows <= 2,
                ..Slab::of(ground, before, after)
            });
        }
    }

    /// The largest of three sizes that all figures of the group fit.
    fn figure_style(&mut self, tiles: &[Tile], room: f32) -> Style {
        let widest = tiles
            .iter()
            .map(|tile| measure(self.desk, tile.figure.trim_end(), style::TILE))
            .fold(0.0, f32::max);
        [26.0, 22.0, 18.0]
            .into_iter()
            .map(|size| Style { size, ..style::TILE })
            .find(|style| widest * style.size / style::TILE.size <= room)
            .unwrap_or(Style { size: 18.0, ..style::TILE })
    }

    fn tile(
        &mut self,
        tile: &Tile,
        list: crate::structure::NodeId,
        x: f32,
        width: f32,
        figure: Style,
    ) -> Frame {
        let item = self.desk.structure.add(list, Role::Li);
        let body = self.desk.structure.add(item, Role::LBody);
        let (x, width) = (x + PADDING, width - 2.0 * PADDING);
        let mut frame = Frame::of_height(2.0 * U);
        for (text, style, gap) in [
            (&tile.figure, figure, 0.5 * U),
            (&tile.label, CELL.strong(), 0.0),
            (&tile.comparison, SMALL.tone(Tone::Grey), 0.0),
        ] {
            if text.is_empty() {
                continue;
            }
            let node = self.desk.structure.add(body, Role::P);
            let strip = self.plain(text, &Setting::left(x, width, style), Mark::Tag(node));
            frame.stack(strip.frame);
            frame.height += gap;
        }
        frame.height += 2.0 * U;
        frame.height = frame.height.max(HEIGHT);
        frame
    }
}
