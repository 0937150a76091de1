//! A picture as documents print it: no more pixels than paper shows, upright, in sRGB, and
//! nothing of its file but the pixels.

use image::codecs::{jpeg::JpegEncoder, png::PngEncoder};
use image::imageops::FilterType;
use image::{DynamicImage, ExtendedColorType, ImageEncoder};

use super::{decode, jpeg};

/// The largest field of the house, 165 × 85 mm, at 300 dots per inch.
const ACROSS: f32 = 165.0 / 25.4 * 300.0;
const DOWN: f32 = 85.0 / 25.4 * 300.0;
/// Where JPEG's losses cannot be seen in print.
const QUALITY: u8 = 85;

/// A picture file made ready for printing: JPEG stays JPEG and WebP becomes one, PNG stays
/// PNG. A camera's photo comes out at a tenth of its size, without place and camera. Takes
/// some tenths of a second for twelve megapixels; whoever keeps pictures does it once.
///
/// # Errors
/// The name of what keeps it from being read: `format`, `truncated`, `CMYK`, `size` …
pub fn picture_for_print(file: &[u8]) -> Result<Vec<u8>, &'static str> {
    if jpeg::is(file) {
        let photo = jpeg::read(file)?;
        if photo.turn == 1 && !photo.foreign_colours && scale(photo.stored) >= 1.0 {
            return Ok(photo.data);
        }
    }
    let picture = decode::decode(file)?;
    let factor = scale((picture.width(), picture.height()));
    let picture = if factor < 1.0 {
        let to = |pixels: u32| ((pixels as f32 * factor).round() as u32).max(1);
        picture.resize_exact(to(picture.width()), to(picture.height()), FilterType::Lanczos3)
    } else {
        picture
    };
    encode(&picture, file.starts_with(b"\x89PNG"))
}

/// A JPEG of these pixels.
pub(super) fn encode(picture: &DynamicImage, lossless: bool) -> Result<Vec<u8>, &'static str> {
    let mut out = Vec::new();
    let colour =
        if picture.color().has_color() { ExtendedColorType::Rgb8 } else { ExtendedColorType::L8 };
    let (width, height) = (picture.width(), picture.height());
    let done = if lossless {
        PngEncoder::new(&mut out).write_image(picture.as_bytes(), width, height, colour)
    } else {
        let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
        encoder.write_image(picture.as_bytes(), width, height, colour)
    };
    done.map_err(|_| "size")?;
    Ok(out)
}

/// By how much a picture may shrink and still cover the largest field sharply.
fn scale((width, height): (u32, u32)) -> f32 {
    (ACROSS / width as f32).max(DOWN / height as f32)
}

#[cfg(test)]
mod tests {
    use image::{GenericImageView, RgbImage};

    use super::*;

    fn photo(width: u32, height: u32) -> Vec<u8> {
        let pixels = RgbImage::from_fn(width, height, |x, y| {
            image::Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 90])
        });
        encode(&DynamicImage::ImageRgb8(pixels), false).unwrap()
    }

    #[test]
    fn a_large_photo_keeps_the_pixels_that_paper_shows() {
        let printed = picture_for_print(&photo(2400, 1800)).unwrap();
        let size = image::load_from_memory(&printed).unwrap().dimensions();
        assert_eq!(size, (1949, 1462));
    }

    #[test]
    fn a_small_photo_stays_as_it_is_but_for_its_metadata() {
        let file = photo(300, 200);
        let mut tagged = file[..2].to_vec();
        tagged.extend(b"\xFF\xFE\x00\x08secret");
        tagged.extend(&file[2..]);
        let printed = picture_for_print(&tagged).unwrap();
        assert!(!printed.windows(6).any(|part| part == b"secret"));
        assert!(printed.ends_with(&file[file.len() - 100..]), "the coded pixels are untouched");
    }

    #[test]
    fn a_photo_taken_upright_is_turned() {
        let file = photo(300, 200);
        let mut turned = file[..2].to_vec();
        turned.extend(b"\xFF\xE1\x00\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0");
        turned.extend(&file[2..]);
        let printed = picture_for_print(&turned).unwrap();
        assert_eq!(image::load_from_memory(&printed).unwrap().dimensions(), (200, 300));
    }

    #[test]
    fn drawings_stay_free_of_loss() {
        let mut file = Vec::new();
        PngEncoder::new(&mut file)
            .write_image(&[1, 2, 3, 4, 5, 6], 2, 1, ExtendedColorType::Rgb8)
            .unwrap();
        let printed = picture_for_print(&file).unwrap();
        assert_eq!(image::load_from_memory(&printed).unwrap().as_bytes(), [1, 2, 3, 4, 5, 6]);
    }
}
