//! A page's items as its content stream (ISO 32000-1, 7.8.2): text, paths and pictures between
//! marks that tie them to the structure tree. Every operation stands inside some mark: content
//! or artifact. Written by hand: made, translated and dropped as operations of printpdf they took a
//! fifth of the time of a document.

use std::collections::HashMap;
use std::io::Write as _;

use super::embed::{Fonts, picture_name};
use super::{Drawn, Placed as Clickable, round, syntax};
use crate::desk::Desk;
use crate::fonts::Face;
use crate::frame::{Item, Mark, Path, Pen, Placed, Placement, Run, Turn};
use crate::palette::Palette;
use crate::sheets::Sheet;
use crate::style::{BODY, PT, page};
use crate::text::Figures;
use crate::tree::{PathStep, Tone};

/// Draws one page: its content stream.
pub(super) fn draw(
    desk: &mut Desk<'_>,
    palette: &Palette,
    fonts: &mut Fonts,
    drawn: &mut Drawn,
    anchors: &HashMap<u32, (usize, f32)>,
    index: usize,
    sheet: Sheet,
) -> Vec<u8> {
    let height = if sheet.landscape { page::WIDTH } else { page::HEIGHT };
    let mut pen = Writer {
        out: Vec::with_capacity(sheet.frame.items.len() * 64),
        palette,
        fonts,
        height,
        mark: None,
        text: false,
        font: None,
        fill: None,
        stroke: None,
        clips: 0,
    };
    let mut contents = Vec::new();
    for placed in sheet.frame.items {
        if let Item::Link { width, height: high, link } = placed.item {
            let bottom = height - placed.y - high;
            let rect = [placed.x, bottom, placed.x + width, bottom + high].map(|v| round(v * PT));
            drawn.links.push(Clickable { page: index, rect, link });
            let node = desk.links[link as usize].node;
            desk.structure.annotate(node, (drawn.links.len() - 1) as u32);
            continue;
        }
        if let Item::Bounds { width, height, node } = placed.item {
            let bounds = [placed.x, placed.y, placed.x + width, placed.y + height];
            desk.structure.facts(node).bounds = Some((index as u32, bounds));
            continue;
        }
        if matches!(placed.item, Item::Anchor(_)) {
            continue;
        }
        pen.mark(desk, placed.mark, index, &mut contents);
        pen.item(desk, placed, anchors);
    }
    pen.unmark();
    let out = pen.out;
    drawn.contents.push(contents);
    out
}

struct Writer<'a> {
    out: Vec<u8>,
    palette: &'a Palette,
    fonts: &'a mut Fonts,
    height: f32,
    mark: Option<Mark>,
    /// Inside a text object.
    text: bool,
    font: Option<(Face, f32)>,
    fill: Option<Tone>,
    stroke: Option<Pen>,
    clips: u32,
}

impl Writer<'_> {
    fn mark(
        &mut self,
        desk: &mut Desk<'_>,
        mark: Mark,
        page: usize,
        contents: &mut Vec<crate::structure::NodeId>,
    ) {
        if self.mark == Some(mark) {
            return;
        }
        self.unmark();
        match mark {
            Mark::Tag(node) => {
                let mcid = contents.len() as u32;
                desk.structure.join(node, page as u32, mcid);
                let owner = desk.structure.owner(node);
                contents.push(owner);
                let name = desk.structure.node(owner).role.name();
                self.put(format_args!("/{name} <</MCID {mcid}>> BDC"));
            }
            Mark::Layout => self.operate("/Artifact <</Type/Layout>> BDC"),
            Mark::Header => self.pagination("Header"),
            Mark::Footer => self.pagination("Footer"),
            Mark::Watermark => self.pagination("Watermark"),
        }
        self.mark = Some(mark);
    }

    fn pagination(&mut self, subtype: &str) {
        self.put(format_args!("/Artifact <</Type/Pagination/Subtype/{subtype}>> BDC"));
    }

    fn unmark(&mut self) {
        self.end_text();
        // A cut picture may leave its clipping open.
        for _ in 0..std::mem::take(&mut self.clips) {
            self.operate("Q");
            self.forget();
        }
        if self.mark.take().is_some() {
            self.operate("EMC");
        }
    }

    fn item(&mut self, desk: &mut Desk<'_>, placed: Placed, anchors: &HashMap<u32, (usize, f32)>) {
        let Placed { x, y, item, .. } = placed;
        match item {
            Item::Glyphs(run) => self.glyphs(desk, x, y, &run),
            Item::Rect { width, height, fill } => {
                self.end_text();
                self.fill(fill);
                self.rectangle(x, y, width, height);
                self.operate("f");
            }
            Item::Path(path) => self.path(x, y, &path),
            Item::Image { image, width, height, over } => {
                self.image(desk, (x, y, width, height), image, over);
            }
            Item::PageOf { anchor, tone } => {
                let number = anchors
                    .get(&anchor)
                    .map_or_else(String::new, |(page, _)| (page + 1).to_string());
                let word = desk.shaper.word(BODY.face, Figures::Tabular, None, &number);
                let glyphs = word
                    .glyphs
                    .iter()
                    .map(|g| Placement { glyph: g.glyph, back: g.back })
                    .collect();
                let run = Run { face: BODY.face, size: BODY.size, tone, turn: Turn::None, glyphs };
                let width = word.width as f32 * BODY.em() / 1000.0;
                self.glyphs(desk, x - width, y, &run);
            }
            Item::Clip { width, height } => {
                self.end_text();
                self.operate("q");
                self.rectangle(x, y, width, height);
                self.operate("W");
                self.operate("n");
                self.clips += 1;
            }
            Item::Unclip => {
                if self.clips > 0 {
                    self.clips -= 1;
                    self.operate("Q");
                    self.forget();
                }
            }
            Item::Link { .. } | Item::Bounds { .. } | Item::Anchor(_) => {}
        }
    }

    fn glyphs(&mut self, desk: &Desk<'_>, x: f32, y: f32, run: &Run) {
        if run.glyphs.is_empty() {
            return;
        }
        if !self.text {
            self.operate("BT");
            self.text = true;
        }
        self.fill(run.tone);
        if self.font != Some((run.face, run.size)) {
            syntax::name(&mut self.out, run.face.resource().as_bytes());
            self.out.push(b' ');
            self.raw("Tf", &[run.size]);
            self.font = Some((run.face, run.size));
        }
        let (px, py) = (round(x * PT), round((self.height - y) * PT));
        let [a, b, c, d] = match run.turn {
            Turn::None => [1.0, 0.0, 0.0, 1.0],
            Turn::Left => [0.0, 1.0, -1.0, 0.0],
            Turn::Over => [-1.0, 0.0, 0.0, -1.0],
        };
        self.raw("Tm", &[a, b, c, d, px, py]);
        self.fonts.show(&mut self.out, run, desk.shaper.said(run.face));
    }

    fn end_text(&mut self) {
        if std::mem::take(&mut self.text) {
            self.operate("ET");
        }
    }

    fn fill(&mut self, tone: Tone) {
        if self.fill != Some(tone) {
            let colour = self.colour(tone);
            self.numbers("rg", &colour);
            self.fill = Some(tone);
        }
    }

    fn colour(&self, tone: Tone) -> [f32; 3] {
        let rgb = self.palette.rgb(tone);
        [rgb.0, rgb.1, rgb.2].map(|channel| f32::from(channel) / 255.0)
    }

    /// The state before a restored one is unknown.
    fn forget(&mut self) {
        (self.fill, self.stroke, self.font) = (None, None, None);
    }

    /// An operator that stands alone.
    fn operate(&mut self, operator: &str) {
        self.out.extend(operator.bytes());
        self.out.push(b'\n');
    }

    fn put(&mut self, operation: std::fmt::Arguments<'_>) {
        // A vector takes whatever is written.
        let _ = writeln!(self.out, "{operation}");
    }

    /// An operator with measures before it.
    fn raw(&mut self, operator: &str, measures: &[f32]) {
        for measure in measures {
            syntax::real(&mut self.out, round(*measure));
            self.out.push(b' ');
        }
        self.operate(operator);
    }

    /// The same with numbers that are no measures.
    fn numbers(&mut self, operator: &str, numbers: &[f32]) {
        for number in numbers {
            syntax::real(&mut self.out, *number);
            self.out.push(b' ');
        }
        self.operate(operator);
    }

    fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let bottom = self.height - y - height;
        self.raw("re", &[x * PT, bottom * PT, width * PT, height * PT]);
    }

    fn stroke(&mut self, pen: Pen) {
        if self.stroke == Some(pen) {
            return;
        }
        let colour = self.colour(pen.tone);
        self.numbers("RG", &colour);
        self.raw("w", &[pen.width * PT]);
        match pen.dash.map(|(dash, gap)| [dash * PT, gap * PT].map(round)) {
            Some([dash, gap]) => self.put(format_args!("[{dash} {gap}] 0 d")),
            None => self.operate("[] 0 d"),
        }
        // Ends and corners alike: round, or as they are cut.
        let round = i32::from(pen.round);
        self.put(format_args!("{round} J {round} j"));
        self.stroke = Some(pen);
    }

    fn path(&mut self, x: f32, y: f32, path: &Path) {
        self.end_text();
        if let Some(tone) = path.fill {
            self.fill(tone);
        }
        if let Some(pen) = path.stroke {
            self.stroke(pen);
        }
        let height = self.height;
        let at = |px: f32, py: f32| [(x + px) * PT, (height - y - py) * PT];
        for step in &path.steps {
            match *step {
                PathStep::Move(px, py) => self.raw("m", &at(px, py)),
                PathStep::Line(px, py) => self.raw("l", &at(px, py)),
                PathStep::Curve(a, b, c) => {
                    self.raw("c", &[at(a.0, a.1), at(b.0, b.1), at(c.0, c.1)].concat());
                }
                PathStep::Close => self.operate("h"),
            }
        }
        let paint = match (path.fill, path.stroke) {
            (Some(_), Some(_)) => "B",
            (Some(_), None) => "f",
            (None, Some(_)) => "S",
            (None, None) => "n",
        };
        self.operate(paint);
    }

    /// A picture scaled to cover its field, cropped at its edges.
    fn image(
        &mut self,
        desk: &Desk<'_>,
        (x, y, width, height): (f32, f32, f32, f32),
        image: u32,
        over: bool,
    ) {
        self.end_text();
        let Some(raster) = desk.images.rasters.get(image as usize) else { return };
        let (across, down) = raster.pixels();
        let (across, down) = (across as f32, down as f32);
        let scale = (width / across).max(height / down);
        let (wide, high) = (across * scale, down * scale);
        self.operate("q");
        self.rectangle(x, y, width, height);
        self.operate("W");
        self.operate("n");
        let (left, bottom) =
            (x - (wide - width) / 2.0, self.height - y - height - (high - height) / 2.0);
        let turn = if over { upside_down(raster.turn) } else { raster.turn };
        self.raw("cm", &turned(turn, left, bottom, wide, high).map(|v| v * PT));
        self.put(format_args!("/{} Do", picture_name(image)));
        self.operate("Q");
        self.forget();
    }
}

/// The turn that, added to half a turn, is this one (Exif 2.3, orientation).
fn upside_down(turn: u8) -> u8 {
    [3, 4, 1, 2, 7, 8, 5, 6].get(usize::from(turn) - 1).copied().unwrap_or(3)
}

/// The matrix that sets a picture upright into its field, whichever way it was stored
/// (Exif 2.3, orientation).
fn turned(turn: u8, x: f32, y: f32, w: f32, h: f32) -> [f32; 6] {
    match turn {
        2 => [-w, 0.0, 0.0, h, x + w, y],
        3 => [-w, 0.0, 0.0, -h, x + w, y + h],
        4 => [w, 0.0, 0.0, -h, x, y + h],
        5 => [0.0, -h, -w, 0.0, x + w, y + h],
        6 => [0.0, -h, w, 0.0, x, y + h],
        7 => [0.0, h, w, 0.0, x, y],
        8 => [0.0, h, -w, 0.0, x + w, y],
        _ => [w, 0.0, 0.0, h, x, y],
    }
}
