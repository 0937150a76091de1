//! The cover of a report: everything at fixed places on a page of its own.

use super::Composer;
use crate::desk::{Desk, fill};
use crate::frame::{Frame, Item, Mark};
use crate::structure::{NodeId, ROOT, Role};
use crate::style::{self, BODY, CELL, LEAD, SMALL, Style, TILE, U, page, rule};
use crate::text::Setting;
use crate::tree::{Cover, CoverPhoto, Tone};

/// Heights on the cover, from the page's top.
const BRAND_Y: f32 = 20.0;
const RULE_Y: f32 = 52.5;
const TITLE_Y: f32 = 57.5;
const SUBTITLE_Y: f32 = 90.0;
const BAND_Y: f32 = 117.5;
const BAND: f32 = 85.0;
const FACTS_Y: f32 = 218.75;
const FUNDERS_Y: f32 = 262.5;

/// Lays out the cover as a page-high strip.
pub(crate) fn cover(desk: &mut Desk<'_>, cover: &Cover) -> Frame {
    let parent = desk.structure.add(ROOT, Role::Part);
    let mut composer = Composer::new(desk);
    composer.parent = parent;
    let mut frame = Frame::of_height(page::HEIGHT);
    let brand = composer.brand(page::LEFT, 12.0, parent);
    frame.absorb(brand, BRAND_Y);
    composer.cover_lines(&mut frame, &cover.office, parent);
    composer.signature_rule(&mut frame, RULE_Y);
    let below_title = composer.cover_title(&mut frame, cover, parent);
    let band = BAND_Y.max(below_title);
    if let Some(block) = &cover.block {
        frame.rect(page::LEFT, band, page::MARGIN, BAND, Tone::Accent);
        let node = composer.node(Role::P);
        let setting = |style: Style| {
            Setting::left(page::LEFT + 3.0, page::MARGIN - 6.0, style.tone(Tone::White))
        };
        let figure =
            composer.plain(&format!("{} ", block.figure), &setting(TILE), Mark::Tag(node)).frame;
        frame.absorb(figure, band + 2.5);
        let node = composer.node(Role::P);
        let sentence =
            composer.plain(&block.sentence, &setting(BODY.undivided()), Mark::Tag(node)).frame;
        let top = band + BAND - sentence.height - 5.0;
        frame.absorb(sentence, top);
    }
    match &cover.photo {
        Some(photo) => {
            composer.cover_photo(&mut frame, photo, band, parent);
            composer.cover_facts_below(&mut frame, cover, FACTS_Y.max(band + BAND + 16.0), parent);
        }
        None => composer.cover_facts_beside(&mut frame, cover, band - U, parent),
    }
    composer.funders(&mut frame, cover, parent);
    frame
}

impl Composer<'_, '_> {
    /// Who publishes, flush right at the top.
    fn cover_lines(&mut self, frame: &mut Frame, lines: &[String], parent: NodeId) {
        if lines.is_empty() {
            return;
        }
        let node = self.desk.structure.add(parent, Role::P);
        for (i, line) in lines.iter().enumerate() {
            let setting = Setting::left(120.0, 70.0, SMALL.tone(Tone::Grey)).shifted(1.0);
            let strip = self.plain(&format!("{line} "), &setting, Mark::Tag(node)).frame;
            frame.absorb(strip, BRAND_Y + 1.0 + i as f32 * SMALL.line);
        }
    }

    /// Title and subtitle; gives where the band may begin.
    fn cover_title(&mut self, frame: &mut Frame, cover: &Cover, parent: NodeId) -> f32 {
        let node = self.desk.structure.add(parent, Role::Title);
        let mut title = Frame::default();
        let first = self.cover_title_style(cover);
        for (text, style) in [(&cover.title, first), (&cover.second_line, first.regular())] {
            if !text.is_empty() {
                let setting = Setting::left(page::AXIS, page::TEXT, style);
                title.stack(self.plain(&format!("{text} "), &setting, Mark::Tag(node)).frame);
            }
        }
        let bottom = TITLE_Y + title.height;
        frame.absorb(title, TITLE_Y);
        let subtitle_y = SUBTITLE_Y.max(bottom + 5.0);
        if cover.subtitle.is_empty() {
            return subtitle_y;
        }
        let node = self.desk.structure.add(parent, Role::P);
        let setting = Setting::left(page::AXIS, 110.0, LEAD.tone(Tone::Grey));
        let subtitle = self.plain(&cover.subtitle, &setting, Mark::Tag(node)).frame;
        let end = subtitle_y + subtitle.height + 7.5;
        frame.absorb(subtitle, subtitle_y);
        end
    }

    /// The largest style in which the title leaves room for the band.
    fn cover_title_style(&mut self, cover: &Cover) -> Style {
        const ROOM: f32 = 42.0;
        let sizes = [(34.0, 11.0), (26.0, 8.0), (20.0, 6.5), (14.0, 4.5)];
        let styles =
            sizes.map(|(size, units)| Style { size, line: units * U, ..style::COVER_TITLE });
        for style in styles {
            let setting = Setting::left(page::AXIS, page::TEXT, style);
            let height: f32 = [&cover.title, &cover.second_line]
                .into_iter()
                .map(|text| self.plain(text, &setting, Mark::Layout).frame.height)
                .sum();
            if height <= ROOM {
                return style;
            }
        }
        styles[3]
    }

    fn cover_photo(&mut self, frame: &mut Frame, photo: &CoverPhoto, y: f32, parent: NodeId) {
        let node = self.desk.structure.add(parent, Role::Figure);
        let alt = if photo.alt.trim().is_empty() { &photo.caption } else { &photo.alt };
        self.desk.structure.facts(node).alt = Some(if alt.trim().is_empty() {
            self.desk.doc.words.cover_photo.clone()
        } else {
            alt.clone()
        });
        let picture = self.picture(&photo.picture, page::AXIS, page::TEXT, Some(BAND), node);
        frame.absorb(picture, y);
        let mut line = photo.caption.clone();
        if !photo.credit.is_empty() {
            let credit = fill(&self.desk.doc.words.photo_credit, &[("label", &photo.credit)]);
            if !line.is_empty() {
                line.push_str(if line.ends_with(['.', '!', '?']) { " " } else { ". " });
            }
            line.push_str(&credit);
        }
        if !line.is_empty() {
            let caption = self.desk.structure.add(node, Role::Caption);
            let setting = Setting::left(page::AXIS, page::TEXT, SMALL.tone(Tone::Grey));
            let strip = self.plain(&line, &setting, Mark::Tag(caption)).frame;
            frame.absorb(strip, y + BAND + 1.5);
        }
    }

    fn cover_facts_below(&mut self, frame: &mut Frame, cover: &Cover, y: f32, parent: NodeId) {
        let list = self.desk.structure.add(parent, Role::L);
        let mut y = y;
        for row in &cover.facts {
            let (strip, _) = self.label_row(list, row, page::LEFT, page::AXIS, BODY);
            let height = strip.height;
            frame.absorb(strip, y);
            y += height + U;
        }
    }

    /// Without a photo: label over value beside the block.
    fn cover_facts_beside(&mut self, frame: &mut Frame, cover: &Cover, y: f32, parent: NodeId) {
        let list = self.desk.structure.add(parent, Role::L);
        let mut y = y;
        for row in &cover.facts {
            let item = self.desk.structure.add(list, Role::Li);
            let label = self.desk.structure.add(item, Role::Lbl);
            let setting = Setting::left(page::AXIS, page::TEXT, CELL.tone(Tone::Grey));
            let mut strip =
                self.plain(&format!("{} ", row.label), &setting, Mark::Tag(label)).frame;
            strip.height += 0.5 * U;
            let body = self.desk.structure.add(item, Role::LBody);
            strip.stack(
                self.strip(
                    &row.value,
                    &Setting::left(page::AXIS, page::TEXT, LEAD),
                    Mark::Tag(body),
                )
                .frame,
            );
            let height = strip.height;
            frame.absorb(strip, y);
            y += height + 4.0 * U;
        }
    }

    /// Logos on white in fields of 39 × 14 mm; a name stands in where a logo is missing.
    fn funders(&mut self, frame: &mut Frame, cover: &Cover, parent: NodeId) {
        if cover.funders.is_empty() {
            return;
        }
        frame.rect(page::LEFT, FUNDERS_Y, page::FULL, rule::ROW, Tone::Hair);
        let top = FUNDERS_Y + 3.5;
        let node = self.desk.structure.add(parent, Role::P);
        let setting = Setting::left(page::LEFT, page::MARGIN - 2.0, SMALL.tone(Tone::Grey));
        let label =
            self.plain(&format!("{} ", cover.funders_label), &setting, Mark::Tag(node)).frame;
        frame.absorb(label, top);
        for (i, (name, logo)) in cover.funders.iter().take(3).enumerate() {
            let x = page::AXIS + i as f32 * (page::MARGIN + page::GUTTER);
            match logo {
                Some(picture) => {
                    let node = self.desk.structure.add(parent, Role::Figure);
                    self.desk.structure.facts(node).alt =
                        Some(fill(&self.desk.doc.words.logo, &[("label", name)]));
                    let mut strip = self.logo(picture, x, 39.0, 14.0);
                    strip.items.iter_mut().for_each(|item| item.mark = Mark::Tag(node));
                    strip.push(
                        x,
                        0.0,
                        Mark::Tag(node),
                        Item::Bounds { width: 39.0, height: 14.0, node },
                    );
                    frame.absorb(strip, top);
                }
                None => {
                    let node = self.desk.structure.add(parent, Role::P);
                    let strip = self
                        .plain(name, &Setting::left(x, page::MARGIN, SMALL), Mark::Tag(node))
                        .frame;
                    frame.absorb(strip, top);
                }
            }
        }
    }

    /// A logo is never cropped: it is fitted into its field.
    pub(super) fn logo(
        &mut self,
        picture: &crate::tree::Picture,
        x: f32,
        width: f32,
        height: f32,
    ) -> Frame {
        use crate::tree::Picture;
        let fit = |across: f32, down: f32| {
            let scale = (width / across.max(0.1)).min(height / down.max(0.1));
            (across * scale, down * scale)
        };
        match picture {
            Picture::Drawing(drawing) => {
                let (wide, high) = fit(drawing.width, drawing.height);
                super::figures::drawn(drawing, x, wide, high)
            }
            Picture::Photo(image) => match self.desk.images.add(image) {
                Ok((number, (across, down))) => {
                    let (wide, high) = fit(across as f32, down as f32);
                    let mut frame = Frame::of_height(high);
                    frame.push(
                        x,
                        0.0,
                        Mark::Layout,
                        Item::Image { image: number, width: wide, height: high, over: false },
                    );
                    frame
                }
                Err(_) => Frame::default(),
            },
            Picture::Chart(_) => Frame::default(),
        }
    }
}
