//! A page's items as operations: text, paths and pictures between marks that tie them to
//! the structure tree. Every operation stands inside some mark: content or artifact.

use std::collections::{BTreeMap, HashMap};

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, FontId, LineCapStyle, LineDashPattern, LineJoinStyle,
    Op, PdfFontHandle, Pt, Rgb, TextItem, TextMatrix, XObjectId, XObjectTransform,
};

use super::embed::Fonts;
use super::{Drawn, Placed as Clickable, round};
use crate::desk::Desk;
use crate::fonts::Face;
use crate::frame::{Item, Mark, Path, Pen, Placed, Placement, Run, Turn};
use crate::palette::Palette;
use crate::sheets::Sheet;
use crate::style::{BODY, PT, page};
use crate::text::Figures;
use crate::tree::{PathStep, Tone};

/// Draws one page.
pub(super) fn draw(
    desk: &mut Desk<'_>,
    palette: &Palette,
    fonts: &mut Fonts,
    drawn: &mut Drawn,
    anchors: &HashMap<u32, (usize, f32)>,
    index: usize,
    sheet: Sheet,
) -> Vec<Op> {
    let height = if sheet.landscape { page::WIDTH } else { page::HEIGHT };
    let mut pen = Writer {
        ops: Vec::with_capacity(sheet.frame.items.len() * 4),
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
    let ops = pen.ops;
    drawn.contents.push(contents);
    ops
}

struct Writer<'a> {
    ops: Vec<Op>,
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
        let (tag, map) = match mark {
            Mark::Tag(node) => {
                let mcid = contents.len() as u32;
                desk.structure.join(node, page as u32, mcid);
                let owner = desk.structure.owner(node);
                contents.push(owner);
                let name = desk.structure.node(owner).role.name();
                (name, BTreeMap::from([("MCID".to_owned(), DictItem::Int(i64::from(mcid)))]))
            }
            Mark::Layout => ("Artifact", BTreeMap::from([("Type".to_owned(), name("Layout"))])),
            Mark::Header => ("Artifact", pagination("Header")),
            Mark::Footer => ("Artifact", pagination("Footer")),
            Mark::Watermark => ("Artifact", pagination("Watermark")),
        };
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: DictItem::Dict { map },
        });
        self.mark = Some(mark);
    }

    fn unmark(&mut self) {
        self.end_text();
        // A cut picture may leave its clipping open.
        for _ in 0..std::mem::take(&mut self.clips) {
            self.ops.push(Op::RestoreGraphicsState);
            self.forget();
        }
        if self.mark.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
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
                self.raw("f", &[]);
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
                self.ops.push(Op::SaveGraphicsState);
                self.rectangle(x, y, width, height);
                self.raw("W", &[]);
                self.raw("n", &[]);
                self.clips += 1;
            }
            Item::Unclip => {
                if self.clips > 0 {
                    self.clips -= 1;
                    self.ops.push(Op::RestoreGraphicsState);
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
            self.ops.push(Op::StartTextSection);
            self.text = true;
        }
        self.fill(run.tone);
        if self.font != Some((run.face, run.size)) {
            let font = PdfFontHandle::External(FontId(run.face.resource().to_owned()));
            self.ops.push(Op::SetFont { font, size: Pt(run.size) });
            self.font = Some((run.face, run.size));
        }
        let (px, py) = (round(x * PT), round((self.height - y) * PT));
        let matrix = match run.turn {
            Turn::None => TextMatrix::Translate(Pt(px), Pt(py)),
            Turn::Left => TextMatrix::Raw([0.0, 1.0, -1.0, 0.0, px, py]),
            Turn::Over => TextMatrix::Raw([-1.0, 0.0, 0.0, -1.0, px, py]),
        };
        self.ops.push(Op::SetTextMatrix { matrix });
        let op = self.fonts.show(run, desk.shaper.said(run.face));
        self.ops.push(op);
    }

    fn end_text(&mut self) {
        if std::mem::take(&mut self.text) {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn fill(&mut self, tone: Tone) {
        if self.fill != Some(tone) {
            self.ops.push(Op::SetFillColor { col: self.colour(tone) });
            self.fill = Some(tone);
        }
    }

    fn colour(&self, tone: Tone) -> Color {
        let rgb = self.palette.rgb(tone);
        let channel = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
        Color::Rgb(Rgb {
            r: channel(rgb.0),
            g: channel(rgb.1),
            b: channel(rgb.2),
            icc_profile: None,
        })
    }

    /// The state before a restored one is unknown.
    fn forget(&mut self) {
        (self.fill, self.stroke, self.font) = (None, None, None);
    }

    fn raw(&mut self, key: &str, numbers: &[f32]) {
        let value = numbers.iter().map(|&v| DictItem::Real(round(v))).collect();
        self.ops.push(Op::Unknown { key: key.to_owned(), value });
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
        self.ops.push(Op::SetOutlineColor { col: colour });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(round(pen.width * PT)) });
        let pattern =
            pen.dash.map_or_else(Vec::new, |(dash, gap)| vec![round(dash * PT), round(gap * PT)]);
        self.ops.push(Op::SetLineDashPattern {
            dash: LineDashPattern { pattern: pattern.into(), offset: 0.0 },
        });
        let cap = if pen.round { LineCapStyle::Round } else { LineCapStyle::Butt };
        self.ops.push(Op::SetLineCapStyle { cap });
        let join = if pen.round { LineJoinStyle::Round } else { LineJoinStyle::Miter };
        self.ops.push(Op::SetLineJoinStyle { join });
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
                PathStep::Close => self.raw("h", &[]),
            }
        }
        let paint = match (path.fill, path.stroke) {
            (Some(_), Some(_)) => "B",
            (Some(_), None) => "f",
            (None, Some(_)) => "S",
            (None, None) => "n",
        };
        self.raw(paint, &[]);
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
        self.ops.push(Op::SaveGraphicsState);
        self.rectangle(x, y, width, height);
        self.raw("W", &[]);
        self.raw("n", &[]);
        let (left, bottom) =
            (x - (wide - width) / 2.0, self.height - y - height - (high - height) / 2.0);
        let turn = if over { upside_down(raster.turn) } else { raster.turn };
        let matrix =
            CurTransMat::Raw(turned(turn, left, bottom, wide, high).map(|v| round(v * PT)));
        self.ops.push(Op::SetTransformationMatrix { matrix });
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops
            .push(Op::UseXobject { id: XObjectId(super::embed::picture_name(image)), transform });
        self.ops.push(Op::RestoreGraphicsState);
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

fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}

fn pagination(subtype: &str) -> BTreeMap<String, DictItem> {
    BTreeMap::from([("Type".to_owned(), name("Pagination")), ("Subtype".to_owned(), name(subtype))])
}

/// A glyph whose text is known, for printpdf's `ToUnicode`.
pub(super) fn known(glyph: u16, back: i16, said: &str) -> Codepoint {
    Codepoint { gid: glyph, offset: f32::from(back), cid: Some(said.to_owned()) }
}

/// Text whose glyphs were all shown before: packed strings instead of one per glyph.
pub(super) fn packed(glyphs: &[(u16, i16)]) -> Op {
    let mut parts = Vec::new();
    let mut data = Vec::with_capacity(glyphs.len() * 2);
    for &(glyph, back) in glyphs {
        data.extend(glyph.to_be_bytes());
        if back != 0 {
            parts.push(DictItem::String { data: std::mem::take(&mut data), literal: false });
            parts.push(DictItem::Int(i64::from(back)));
        }
    }
    if !data.is_empty() {
        parts.push(DictItem::String { data, literal: false });
    }
    Op::Unknown { key: "TJ".to_owned(), value: vec![DictItem::Array(parts)] }
}

/// The first time glyphs are shown, printpdf learns what they say.
pub(super) fn spelled(glyphs: Vec<Codepoint>) -> Op {
    Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] }
}
