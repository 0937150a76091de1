//! Pictures of a document: which files, once each, and what is known of them.

use std::sync::Arc;

use crate::tree::Image;

/// A picture file that can be put into the document.
#[derive(Clone, Debug)]
pub(crate) struct Raster {
    pub(crate) data: Arc<[u8]>,
    pub(crate) pixels: (u32, u32),
    pub(crate) coding: Coding,
}

/// How the pixels are coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    /// JPEG with this many components (1 grey, 3 colour).
    Jpeg(u8),
}

/// The pictures met so far.
#[derive(Debug, Default)]
pub(crate) struct Images {
    pub(crate) rasters: Vec<Raster>,
}

impl Images {
    /// The number and pixels of a picture; equal files are kept once.
    pub(crate) fn add(&mut self, image: &Image) -> Result<(u32, (u32, u32)), &'static str> {
        if let Some(at) = self.rasters.iter().position(|known| Arc::ptr_eq(&known.data, &image.bytes)) {
            return Ok((at as u32, self.rasters[at].pixels));
        }
        let (pixels, components) = jpeg(&image.bytes)?;
        self.rasters.push(Raster { data: Arc::clone(&image.bytes), pixels, coding: Coding::Jpeg(components) });
        Ok(((self.rasters.len() - 1) as u32, pixels))
    }
}

/// Size and components of a JPEG from its frame header.
fn jpeg(bytes: &[u8]) -> Result<((u32, u32), u8), &'static str> {
    if !bytes.starts_with(&[0xFF, 0xD8]) {
        return Err("format");
    }
    let mut at = 2;
    while let Some(&[0xFF, kind, high, low]) = bytes.get(at..at + 4).and_then(|b| <&[u8; 4]>::try_from(b).ok()) {
        let length = usize::from(u16::from_be_bytes([high, low]));
        if matches!(kind, 0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF) {
            let frame = bytes.get(at + 4..at + 4 + 6).ok_or("truncated")?;
            let size = |i: usize| u32::from(u16::from_be_bytes([frame[i], frame[i + 1]]));
            let (height, width, components) = (size(1), size(3), frame[5]);
            if width == 0 || height == 0 {
                return Err("empty");
            }
            return if matches!(components, 1 | 3) { Ok(((width, height), components)) } else { Err("CMYK") };
        }
        at += 2 + length;
    }
    Err("truncated")
}
