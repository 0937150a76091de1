//! Fonts reduced to the glyphs shown, and pictures, as printpdf resources.

use std::collections::{BTreeMap, HashMap, HashSet};

use md5::{Digest, Md5};
use printpdf::{
    DictItem, ExternalStream, ExternalXObject, FontId, Op, ParsedFont, PdfDocument, PdfFont,
    XObject, XObjectId,
};
use subsetter::GlyphRemapper;

use super::content::{known, packed, spelled};
use crate::Error;
use crate::fonts::{COUNT, FACES, Face};
use crate::frame::Run;
use crate::images::{Coding, Images};

/// The glyphs shown so far, renumbered per face.
pub(super) struct Fonts {
    numbers: [GlyphRemapper; COUNT],
    shown: [HashSet<u16>; COUNT],
}

impl Fonts {
    pub(super) fn new() -> Self {
        Self { numbers: std::array::from_fn(|_| GlyphRemapper::new()), shown: Default::default() }
    }

    /// The operation that shows a run.
    pub(super) fn show(&mut self, run: &Run, said: &HashMap<u16, Box<str>>) -> Op {
        let face = run.face.index();
        let (numbers, shown) = (&mut self.numbers[face], &mut self.shown[face]);
        if run.glyphs.iter().all(|placement| shown.contains(&placement.glyph)) {
            let glyphs: Vec<(u16, i16)> =
                run.glyphs.iter().map(|p| (numbers.remap(p.glyph), p.back)).collect();
            return packed(&glyphs);
        }
        let spell = run.glyphs.iter().map(|placement| {
            shown.insert(placement.glyph);
            let text = said.get(&placement.glyph).map_or("\u{FFFD}", |text| text);
            known(numbers.remap(placement.glyph), placement.back, text)
        });
        spelled(spell.collect())
    }

    /// Embeds the faces that were shown.
    pub(super) fn embed(&self, pdf: &mut PdfDocument) -> Result<(), Error> {
        for face in FACES {
            if self.shown[face.index()].is_empty() {
                continue;
            }
            let font = self.subset(face).ok_or(Error::Font(face.name()))?;
            pdf.resources.fonts.map.insert(FontId(face.resource().to_owned()), PdfFont::new(font));
        }
        Ok(())
    }

    fn subset(&self, face: Face) -> Option<ParsedFont> {
        let data = subsetter::subset(face.data(), 0, &self.numbers[face.index()]).ok()?;
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
