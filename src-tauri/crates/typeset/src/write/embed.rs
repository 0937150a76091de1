//! Fonts reduced to the glyphs shown, and pictures, as printpdf resources.

use std::collections::{BTreeMap, HashMap};

use md5::{Digest, Md5};
use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, FontId, Op, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, Pt, TextItem, XObject, XObjectId,
};
use subsetter::GlyphRemapper;

use super::syntax;
use crate::Error;
use crate::fonts::{COUNT, FACES, Face};
use crate::frame::{Placement, Run};
use crate::images::{Coding, Images};

/// The glyphs shown so far, renumbered per face.
pub(super) struct Fonts {
    remappers: [GlyphRemapper; COUNT],
    /// The new number of each glyph; 0: not shown yet.
    numbers: [Vec<u16>; COUNT],
    /// What each number says.
    said: [Vec<Codepoint>; COUNT],
}

impl Fonts {
    pub(super) fn new() -> Self {
        let numbers = || vec![0; usize::from(u16::MAX) + 1];
        Self {
            remappers: std::array::from_fn(|_| GlyphRemapper::new()),
            numbers: std::array::from_fn(|_| numbers()),
            said: Default::default(),
        }
    }

    /// Writes the operation that shows a run.
    pub(super) fn show(&mut self, out: &mut Vec<u8>, run: &Run, said: &HashMap<u16, Box<str>>) {
        let face = run.face.index();
        let (numbers, spelled) = (&mut self.numbers[face], &mut self.said[face]);
        out.extend(b"[<");
        for &Placement { glyph, back } in &run.glyphs {
            let mut number = numbers[usize::from(glyph)];
            if number == 0 {
                number = self.remappers[face].remap(glyph);
                numbers[usize::from(glyph)] = number;
                let text = said.get(&glyph).map_or("\u{FFFD}", |text| text);
                spelled.push(Codepoint { gid: number, offset: 0.0, cid: Some(text.to_owned()) });
            }
            let [high, low] = number.to_be_bytes().map(syntax::digits);
            out.extend([high[0], high[1], low[0], low[1]]);
            if back != 0 {
                out.push(b'>');
                syntax::integer(out, i64::from(back));
                out.push(b'<');
            }
        }
        out.extend(b">]TJ\n");
    }

    /// Operations that name every glyph shown and what it says: printpdf embeds what it sees.
    pub(super) fn names(&self) -> Vec<Op> {
        let faces = FACES.into_iter().filter(|face| !self.said[face.index()].is_empty());
        faces
            .flat_map(|face| {
                let font = PdfFontHandle::External(FontId(face.resource().to_owned()));
                let items = vec![TextItem::GlyphIds(self.said[face.index()].clone())];
                [Op::SetFont { font, size: Pt(1.0) }, Op::ShowText { items }]
            })
            .collect()
    }

    /// Embeds the faces that were shown.
    pub(super) fn embed(&self, pdf: &mut PdfDocument) -> Result<(), Error> {
        for face in FACES {
            if self.said[face.index()].is_empty() {
                continue;
            }
            let font = self.subset(face).ok_or(Error::Font(face.name()))?;
            pdf.resources.fonts.map.insert(FontId(face.resource().to_owned()), PdfFont::new(font));
        }
        Ok(())
    }

    fn subset(&self, face: Face) -> Option<ParsedFont> {
        let data = subsetter::subset(face.data(), 0, &self.remappers[face.index()]).ok()?;
        let mut font = ParsedFont::from_bytes(&data, 0, &mut Vec::new())?;
        // The reduced font has lost some tables; its measures are those of the whole.
        let whole = ParsedFont::from_bytes(face.data(), 0, &mut Vec::new())?;
        font.pdf_font_metrics = whole.pdf_font_metrics;
        let tag: String =
            Md5::digest(&data).iter().take(6).map(|b| char::from(b'A' + b % 26)).collect();
        font.font_name = Some(format!("{tag}+{}", face.name()));
        Some(font)
    }
}

/// Name of a picture's resource.
pub(super) fn picture_name(number: u32) -> String {
    format!("Im{number}")
}

/// Puts the pictures into the file; plain ones are compressed with everything else.
pub(super) fn pictures(pdf: &mut PdfDocument, images: &Images) {
    for (number, raster) in images.rasters.iter().enumerate() {
        let name = |value: &str| DictItem::Name(value.as_bytes().to_vec());
        let space = if raster.components == 1 { "DeviceGray" } else { "DeviceRGB" };
        let mut dict = BTreeMap::from([
            ("Type".to_owned(), name("XObject")),
            ("Subtype".to_owned(), name("Image")),
            ("Width".to_owned(), DictItem::Int(i64::from(raster.stored.0))),
            ("Height".to_owned(), DictItem::Int(i64::from(raster.stored.1))),
            ("ColorSpace".to_owned(), name(space)),
            ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        ]);
        if raster.coding == Coding::Jpeg {
            dict.insert("Filter".to_owned(), name("DCTDecode"));
        }
        let stream = ExternalStream { dict, content: raster.data.clone(), compress: false };
        let object = ExternalXObject { stream, width: None, height: None, dpi: None };
        pdf.resources
            .xobjects
            .map
            .insert(XObjectId(picture_name(number as u32)), XObject::External(object));
    }
}
