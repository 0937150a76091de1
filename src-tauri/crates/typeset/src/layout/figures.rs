//! Figures: picture in the text column with its caption in the margin, or over the full
//! width with the caption above. Photos are cropped, never stretched.

use super::{Composer, anchor, snapped};
use crate::chart;
use crate::desk::fill;
use crate::frame::{Frame, Item, Mark, Path, Pen, Placed};
use crate::slab::Slab;
use crate::structure::{NodeId, Role};
use crate::style::{SMALL, U, page};
use crate::text::Setting;
use crate::tree::{Drawing, Figure, Image, PathStep, Picture, Text, Tone, Width};

/// Width of captions in the margin column.
const MARGIN_CAPTION: f32 = 36.0;

impl<'d> Composer<'_, 'd> {
    pub(super) fn figure(&mut self, figure: &'d Figure) {
        let at = self.desk.at.figure;
        self.desk.at.figure += 1;
        let (name, id) = self
            .desk
            .survey
            .figures
            .get(at)
            .map(|shown| (shown.name.clone(), shown.anchor))
            .unwrap_or_default();
        let node = self.node(Role::Figure);
        self.desk.structure.facts(node).alt = Some(self.alt(figure));
        match (figure.width, self.column.margin) {
            (Width::Text, Some(margin)) if self.column.axis >= margin + page::MARGIN => {
                self.figure_in_text(figure, &name, id, node, margin);
            }
            _ => self.figure_full(figure, &name, id, node),
        }
        if figure.data_table
            && let Picture::Chart(chart) = &figure.picture
        {
            let table = chart::table(chart, figure.width, &self.desk.doc.words);
            self.made_table(&table);
        }
    }

    /// The alternative text: as given, or made from the chart, or at least the caption.
    fn alt(&self, figure: &Figure) -> String {
        match (&figure.alt, &figure.picture) {
            (Some(alt), _) if !alt.trim().is_empty() => alt.clone(),
            (_, Picture::Chart(chart)) => {
                chart::speak(chart, &figure.caption.to_plain(), &self.desk.doc.words)
            }
            _ => {
                let caption = figure.caption.to_plain();
                if caption.trim().is_empty() {
                    self.desk.doc.words.figure.replace("{number}", "").trim().to_owned()
                } else {
                    caption
                }
            }
        }
    }

    fn figure_in_text(
        &mut self,
        figure: &'d Figure,
        name: &str,
        id: u32,
        node: NodeId,
        margin: f32,
    ) {
        let (axis, width) = (self.column.axis, self.column.width);
        let picture = self.picture(&figure.picture, axis, width, figure.height, node);
        let mut frame = Frame::of_height(snapped(picture.height, 2.0));
        frame.absorb(picture, 0.0);
        let caption = self.desk.structure.add(node, Role::Caption);
        let mut aside = Frame::default();
        let mut notes = Vec::new();
        let setting = |style| Setting::left(margin, MARGIN_CAPTION, style);
        if !name.is_empty() {
            let name = name.replace(' ', "\u{A0}");
            let slot = Mark::Tag(self.desk.structure.slot(caption));
            aside.stack(
                self.plain(&format!("{name} "), &setting(SMALL.strong().tone(Tone::Accent)), slot)
                    .frame,
            );
        }
        let text = self.strip(&figure.caption, &setting(SMALL.dividing()), Mark::Tag(caption));
        notes.extend(text.notes);
        aside.stack(text.frame);
        for text in self.source_and_credit(figure) {
            aside.height += U;
            let strip =
                self.strip(&text, &setting(SMALL.tone(Tone::Grey).dividing()), Mark::Tag(caption));
            notes.extend(strip.notes);
            aside.stack(strip.frame);
        }
        // Level with the picture's top: the capitals of the first line, not its box.
        let rise = SMALL.ascent() - 0.7 * SMALL.em();
        frame.height = frame.height.max(snapped(aside.height - rise, 2.0));
        frame.absorb(aside, 0.0);
        for placed in &mut frame.items {
            if matches!(placed.mark, Mark::Tag(_)) && placed.x < axis {
                placed.y -= rise;
            }
        }
        anchor(&mut frame, axis, id);
        let floats = !self.nested;
        let tight = Some(3.0 * U);
        let slab = Slab { notes, tight, floats, ..Slab::of(frame, 4.0 * U, 4.0 * U) };
        self.push(slab);
    }

    fn figure_full(&mut self, figure: &'d Figure, name: &str, id: u32, node: NodeId) {
        const GAP: f32 = 2.5;
        let full = figure.width == Width::Full && self.column.margin.is_some();
        let (left, width) = if full {
            (self.column.left(), self.column.full)
        } else {
            (self.column.axis, self.column.width)
        };
        let caption = self.desk.structure.add(node, Role::Caption);
        let mut frame = Frame::default();
        let mut notes = Vec::new();
        let mut x = left;
        if !name.is_empty() {
            let name = name.replace(' ', "\u{A0}");
            let slot = Mark::Tag(self.desk.structure.slot(caption));
            let setting = Setting::left(left, page::MARGIN, SMALL.strong().tone(Tone::Accent));
            let strip = self.plain(&format!("{name} "), &setting, slot);
            x = strip.right + GAP;
            frame.absorb(strip.frame, 0.0);
        }
        let title = self.strip(
            &figure.caption,
            &Setting::left(x, left + width - x, SMALL.strong()),
            Mark::Tag(caption),
        );
        notes.extend(title.notes);
        if title.frame.height > 0.0 || x > left {
            frame.height = title.frame.height.max(SMALL.line) + 2.0 * U;
        }
        frame.absorb(title.frame, 0.0);
        let picture = self.picture(&figure.picture, left, width, figure.height, node);
        let height = snapped(picture.height, 2.0);
        let top = frame.height;
        frame.absorb(picture, top);
        frame.height += height;
        for (i, text) in self.source_and_credit(figure).into_iter().enumerate() {
            frame.height += if i == 0 { U } else { 0.0 };
            let strip = self.strip(
                &text,
                &Setting::left(left, width, SMALL.tone(Tone::Grey)),
                Mark::Tag(caption),
            );
            notes.extend(strip.notes);
            frame.stack(strip.frame);
        }
        anchor(&mut frame, left, id);
        let floats = !self.nested;
        let tight = Some(3.0 * U);
        let slab = Slab { notes, tight, floats, ..Slab::of(frame, 4.0 * U, 4.0 * U) };
        self.push(slab);
    }

    fn source_and_credit(&self, figure: &Figure) -> Vec<Text> {
        let credit = figure
            .credit
            .as_ref()
            .map(|credit| fill(&self.desk.doc.words.photo_credit, &[("label", credit)]));
        figure.source.clone().into_iter().chain(credit.map(Text::from)).collect()
    }

    /// A picture at x, so wide, all of it belonging to one node.
    pub(super) fn picture(
        &mut self,
        picture: &Picture,
        x: f32,
        width: f32,
        height: Option<f32>,
        node: NodeId,
    ) -> Frame {
        let mut frame = match picture {
            Picture::Chart(chart) => chart::draw(self.desk, chart, x, width, height),
            Picture::Drawing(drawing) => {
                let natural =
                    if drawing.width > 0.0 { drawing.height / drawing.width * width } else { 0.0 };
                drawn(drawing, x, width, field(height.unwrap_or(natural)))
            }
            Picture::Photo(image) => self.photo(image, x, width, height),
        };
        for placed in &mut frame.items {
            placed.mark = Mark::Tag(node);
        }
        let height = frame.height;
        frame.push(x, 0.0, Mark::Tag(node), Item::Bounds { width, height, node });
        frame
    }

    fn photo(&mut self, image: &Image, x: f32, width: f32, height: Option<f32>) -> Frame {
        match self.desk.images.add(image) {
            Ok((number, (across, down))) => {
                let natural = width * down as f32 / across as f32;
                // Without a wish: as it is, in steps of the house and within its bounds.
                let height =
                    height.map_or_else(|| ((natural / 2.5).round() * 2.5).clamp(50.0, 85.0), field);
                let mut frame = Frame::of_height(height);
                frame.push(
                    x,
                    0.0,
                    Mark::Layout,
                    Item::Image { image: number, width, height, over: false },
                );
                frame
            }
            Err(_) => {
                // A picture that cannot be read leaves its field, so that it is missed.
                let height = height.map_or(50.0, field);
                let mut frame = Frame::of_height(height);
                frame.rect(x, 0.0, width, height, Tone::Paper);
                frame
            }
        }
    }
}

/// A height a picture may have on a page.
fn field(height: f32) -> f32 {
    if height.is_finite() { height.clamp(5.0, 200.0) } else { 50.0 }
}

/// A drawing in its field: scaled to cover it, cropped at its edges.
pub(super) fn drawn(drawing: &Drawing, x: f32, width: f32, height: f32) -> Frame {
    let mut frame = Frame::of_height(height);
    if drawing.width <= 0.0 || drawing.height <= 0.0 {
        return frame;
    }
    let scale = (width / drawing.width).max(height / drawing.height);
    let (left, top) =
        ((width - drawing.width * scale) / 2.0, (height - drawing.height * scale) / 2.0);
    let at = |px: f32, py: f32| (left + px * scale, top + py * scale);
    frame.push(x, 0.0, Mark::Layout, Item::Clip { width, height });
    for shape in &drawing.shapes {
        let steps = shape
            .path
            .iter()
            .map(|step| match *step {
                PathStep::Move(px, py) => {
                    let (px, py) = at(px, py);
                    PathStep::Move(px, py)
                }
                PathStep::Line(px, py) => {
                    let (px, py) = at(px, py);
                    PathStep::Line(px, py)
                }
                PathStep::Curve(a, b, c) => {
                    PathStep::Curve(at(a.0, a.1), at(b.0, b.1), at(c.0, c.1))
                }
                PathStep::Close => PathStep::Close,
            })
            .collect();
        let stroke = shape.stroke.map(|stroke| Pen::new(stroke.tone, stroke.width * scale));
        let path = Path { steps, fill: shape.fill, stroke };
        frame.items.push(Placed {
            x,
            y: 0.0,
            mark: Mark::Layout,
            item: Item::Path(Box::new(path)),
        });
    }
    frame.push(x, 0.0, Mark::Layout, Item::Unclip);
    frame
}
