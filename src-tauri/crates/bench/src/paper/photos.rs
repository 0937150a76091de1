//! Photos for the measurement: fields with grain, coded as a camera's are, in print size.

use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};

use crate::Failure;

/// Twelve different photos as JPEG files.
pub(super) fn photos() -> Result<Vec<Vec<u8>>, Failure> {
    (0..12).map(|number| photo(number, 1949, 1462)).collect()
}

/// A photo as a camera of twelve megapixels takes it.
pub(super) fn camera() -> Result<Vec<u8>, Failure> {
    photo(0, 4000, 3000)
}

fn photo(number: u32, width: u32, height: u32) -> Result<Vec<u8>, Failure> {
    let pixels = RgbImage::from_fn(width, height, |x, y| {
        // A hash for the grain of a sensor.
        let mut grain = (x * 73_856_093) ^ (y * 19_349_663) ^ (number * 83_492_791);
        grain ^= grain >> 13;
        let grain = (grain.wrapping_mul(0x5bd1_e995) >> 27) as u8;
        let shade = |by: u32| (((x / by + y / (by + 3) + number * 40) % 180) as u8) + grain;
        Rgb([shade(9), shade(14), shade(23)])
    });
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, 85).encode_image(&pixels)?;
    Ok(file)
}
