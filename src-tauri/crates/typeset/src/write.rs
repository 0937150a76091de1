//! Pages into a file. printpdf makes pages, fonts and pictures; what stands on the pages and
//! what it lacks (structure tree, annotations, outline, metadata, output intent) is added to its
//! lopdf document, which is written last.

mod annotations;
mod content;
mod embed;
mod metadata;
mod outlines;
mod save;
mod squeeze;
mod syntax;
mod tags;

use std::collections::HashMap;

use lopdf::{Object, ObjectId};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

pub(crate) use squeeze::Squeezer;

use crate::Error;
use crate::desk::Desk;
use crate::palette::Palette;
use crate::sheets::Sheet;
use crate::style::{PT, page};

/// What drawing the pages found out.
pub(crate) struct Drawn {
    pub(crate) links: Vec<Placed>,
    /// For each page the nodes of its marked content, by MCID.
    pub(crate) contents: Vec<Vec<crate::structure::NodeId>>,
}

/// A clickable field on a page, in points from the left bottom corner.
pub(crate) struct Placed {
    pub(crate) page: usize,
    pub(crate) rect: [f32; 4],
    pub(crate) link: u32,
}

/// Writes a document that has been set.
pub(crate) fn write(
    desk: &mut Desk<'_>,
    sheets: Vec<Sheet>,
    anchors: &HashMap<u32, (usize, f32)>,
    squeezer: &mut Squeezer,
) -> Result<Vec<u8>, Error> {
    let palette = Palette::new(desk.doc.house.accent);
    let mut pdf = PdfDocument::new(&desk.doc.title);
    let mut fonts = embed::Fonts::new();
    let mut drawn = Drawn { links: Vec::new(), contents: Vec::with_capacity(sheets.len()) };
    let heights: Vec<f32> = sheets.iter().map(height).collect();
    let mut contents = Vec::with_capacity(sheets.len());
    for (index, sheet) in sheets.into_iter().enumerate() {
        let (width, height) =
            if sheet.landscape { (page::HEIGHT, page::WIDTH) } else { (page::WIDTH, page::HEIGHT) };
        let field = || Rect::from_wh(Pt(round(width * PT)), Pt(round(height * PT)));
        let [media_box, trim_box, crop_box] = [field(), field(), field()];
        pdf.pages.push(PdfPage { media_box, trim_box, crop_box, ops: Vec::new() });
        contents.push(content::draw(desk, &palette, &mut fonts, &mut drawn, anchors, index, sheet));
    }
    if let Some(first) = pdf.pages.first_mut() {
        first.ops = fonts.names();
    }
    embed::pictures(&mut pdf, &desk.images);
    fonts.embed(&mut pdf)?;
    let options = PdfSaveOptions {
        optimize: false,
        secure: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let mut lopdf = pdf.to_lopdf_document(&options, &mut Vec::new());
    drop(pdf);
    let pages: Vec<ObjectId> = lopdf.get_pages().into_values().collect();
    for (page, content) in pages.iter().zip(contents) {
        fill(&mut lopdf, *page, content);
    }
    let places = Places { anchors, heights: &heights, pages: &pages };
    let nodes = tags::write(&mut lopdf, desk, &drawn, &places);
    annotations::write(&mut lopdf, desk, &drawn, &places, &nodes);
    outlines::write(&mut lopdf, desk, &places);
    metadata::write(&mut lopdf, desk.doc);
    Ok(save::save(lopdf, squeezer))
}

/// Gives a page what stands on it.
fn fill(file: &mut lopdf::Document, page: ObjectId, content: Vec<u8>) {
    let stream = file.get_dictionary(page).and_then(|page| page.get(b"Contents"));
    let Ok(stream) = stream.and_then(Object::as_reference) else { return };
    if let Ok(stream) = file.get_object_mut(stream).and_then(Object::as_stream_mut) {
        stream.set_content(content);
    }
}

fn height(sheet: &Sheet) -> f32 {
    if sheet.landscape { page::WIDTH } else { page::HEIGHT }
}

/// Where anchors and pages are in the file.
pub(crate) struct Places<'a> {
    pub(crate) anchors: &'a HashMap<u32, (usize, f32)>,
    pub(crate) heights: &'a [f32],
    pub(crate) pages: &'a [ObjectId],
}

impl Places<'_> {
    /// Destination of an anchor: its page, a little above it.
    pub(crate) fn destination(&self, anchor: u32) -> Object {
        let (page, y) = self.anchors.get(&anchor).copied().unwrap_or((0, 0.0));
        let top = (self.heights.get(page).copied().unwrap_or(page::HEIGHT) - y + 5.0) * PT;
        let id = self.pages.get(page).or(self.pages.first()).copied().unwrap_or((0, 0));
        vec![id.into(), "XYZ".into(), 0.into(), round(top).into(), 0.into()].into()
    }
}

/// Hundredths of a point are enough, and keep the file small.
pub(crate) fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// A text string of the file: UTF-16 with mark.
pub(crate) fn text(value: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(value.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, lopdf::StringFormat::Hexadecimal)
}
