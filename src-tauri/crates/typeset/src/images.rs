//! Pictures of a document: which files, once each, ready to be put into a PDF. Nothing of
//! a file but its pixels gets there: place, camera and preview of a photo stay outside.

mod decode;
mod jpeg;
mod print;

use std::sync::Arc;

pub use print::picture_for_print;

use crate::tree::Image;

/// A picture that can be put into the document.
#[derive(Clone, Debug)]
pub(crate) struct Raster {
    /// The file it was made from.
    source: Arc<[u8]>,
    /// What is put into the document.
    pub(crate) data: Vec<u8>,
    /// Width and height as stored.
    pub(crate) stored: (u32, u32),
    /// Which way the stored pixels are turned: 1 to 8 as in Exif.
    pub(crate) turn: u8,
    /// 1 grey, 3 colour.
    pub(crate) components: u8,
    pub(crate) coding: Coding,
}

/// How the data are coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    Jpeg,
    /// Rows of bytes.
    Plain,
}

impl Raster {
    /// Width and height as seen.
    pub(crate) fn pixels(&self) -> (u32, u32) {
        if self.turn >= 5 { (self.stored.1, self.stored.0) } else { self.stored }
    }
}

/// The pictures met so far.
#[derive(Debug, Default)]
pub(crate) struct Images {
    pub(crate) rasters: Vec<Raster>,
}

impl Images {
    /// The number and pixels of a picture; equal files are kept once.
    ///
    /// # Errors
    /// The name of what keeps it from being read: `format`, `truncated`, `CMYK`, `coding` …
    pub(crate) fn add(&mut self, image: &Image) -> Result<(u32, (u32, u32)), &'static str> {
        let known = |raster: &Raster| {
            Arc::ptr_eq(&raster.source, &image.bytes) || raster.source == image.bytes
        };
        if let Some(at) = self.rasters.iter().position(known) {
            return Ok((at as u32, self.rasters[at].pixels()));
        }
        let raster = read(&image.bytes)?;
        let pixels = raster.pixels();
        self.rasters.push(raster);
        Ok(((self.rasters.len() - 1) as u32, pixels))
    }
}

fn read(bytes: &Arc<[u8]>) -> Result<Raster, &'static str> {
    let source = Arc::clone(bytes);
    if jpeg::is(bytes) {
        let jpeg = jpeg::read(bytes)?;
        if !jpeg.foreign_colours {
            let jpeg::Jpeg { data, stored, turn, components, .. } = jpeg;
            return Ok(Raster { source, data, stored, turn, components, coding: Coding::Jpeg });
        }
    }
    let picture = decode::decode(bytes)?;
    let stored = (picture.width(), picture.height());
    let components = if picture.color().has_color() { 3 } else { 1 };
    let (data, coding) = if bytes.starts_with(b"\x89PNG") {
        (picture.into_bytes(), Coding::Plain)
    } else {
        (print::encode(&picture, false)?, Coding::Jpeg)
    };
    Ok(Raster { source, data, stored, turn: 1, components, coding })
}
