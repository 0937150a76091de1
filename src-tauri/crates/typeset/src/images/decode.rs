//! Pictures as pixels: upright, in sRGB, what is transparent laid on white. The house knows
//! no picture on a coloured ground, and archived files stay free of transparency.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Pixels beyond which a picture is refused rather than filling the memory.
const MOST: u64 = 60_000_000;

/// The pixels of a picture: grey or colour, eight bits each.
///
/// # Errors
/// The name of what keeps it from being read.
pub(super) fn decode(file: &[u8]) -> Result<DynamicImage, &'static str> {
    let reader = ImageReader::new(Cursor::new(file)).with_guessed_format().map_err(|_| "format")?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err("format");
    }
    let mut decoder = reader.into_decoder().map_err(|_| "truncated")?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err("empty");
    }
    if u64::from(width) * u64::from(height) > MOST {
        return Err("size");
    }
    let profile = decoder.icc_profile().ok().flatten();
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| "truncated")?;
    picture.apply_orientation(turn);
    let picture = plain(picture);
    Ok(match (picture, profile) {
        (DynamicImage::ImageRgb8(pixels), Some(profile)) if !is_srgb(&profile) => {
            DynamicImage::ImageRgb8(in_srgb(pixels, &profile))
        }
        (picture, _) => picture,
    })
}

/// Without transparency, and eight bits a channel.
fn plain(picture: DynamicImage) -> DynamicImage {
    let on_white = |value: u8, alpha: u8| {
        let (value, alpha) = (u32::from(value), u32::from(alpha));
        ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    let grey = !picture.color().has_color();
    let picture = if picture.color().has_alpha() {
        let mut pixels = picture.to_rgba8();
        for pixel in pixels.pixels_mut() {
            let [r, g, b, alpha] = pixel.0;
            pixel.0 = [on_white(r, alpha), on_white(g, alpha), on_white(b, alpha), 255];
        }
        DynamicImage::ImageRgba8(pixels)
    } else {
        picture
    };
    if grey {
        DynamicImage::ImageLuma8(picture.into_luma8())
    } else {
        DynamicImage::ImageRgb8(picture.into_rgb8())
    }
}

/// Is this the profile everybody takes for granted? Told by its name, in either spelling.
pub(super) fn is_srgb(profile: &[u8]) -> bool {
    let holds = |name: &[u8]| profile.windows(name.len()).any(|part| part == name);
    holds(b"sRGB") || holds(b"s\0R\0G\0B")
}

/// Colours of a profile as colours of sRGB; a profile that cannot be read changes nothing.
fn in_srgb(pixels: RgbImage, profile: &[u8]) -> RgbImage {
    let transform = ColorProfile::new_from_slice(profile)
        .ok()
        .filter(|profile| profile.color_space == DataColorSpace::Rgb)
        .and_then(|profile| {
            let srgb = ColorProfile::new_srgb();
            let options = TransformOptions::default();
            profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options).ok()
        });
    let Some(transform) = transform else { return pixels };
    let mut converted = RgbImage::new(pixels.width(), pixels.height());
    if transform.transform(&pixels, &mut converted).is_ok() { converted } else { pixels }
}

#[cfg(test)]
mod tests {
    use image::{ImageEncoder, Rgba, RgbaImage};

    use super::*;

    fn red() -> RgbImage {
        RgbImage::from_pixel(4, 2, image::Rgb([200, 30, 30]))
    }

    #[test]
    fn transparency_is_laid_on_white() {
        let mut file = Cursor::new(Vec::new());
        let mut picture = RgbaImage::from_pixel(2, 1, Rgba([10, 20, 30, 255]));
        picture.put_pixel(1, 0, Rgba([10, 20, 30, 0]));
        picture.write_to(&mut file, ImageFormat::Png).unwrap();
        let decoded = decode(file.get_ref()).unwrap();
        assert_eq!(decoded.as_bytes(), [10, 20, 30, 255, 255, 255]);
    }

    #[test]
    fn webp_and_grey_are_read() {
        let mut file = Cursor::new(Vec::new());
        red().write_to(&mut file, ImageFormat::WebP).unwrap();
        assert_eq!(decode(file.get_ref()).unwrap().as_bytes()[..3], [200, 30, 30]);
        let mut file = Cursor::new(Vec::new());
        image::GrayImage::from_pixel(2, 2, image::Luma([7]))
            .write_to(&mut file, ImageFormat::Png)
            .unwrap();
        assert_eq!(decode(file.get_ref()).unwrap().as_bytes(), [7; 4]);
    }

    #[test]
    fn colours_of_another_profile_become_those_of_srgb() {
        let mut file = Vec::new();
        let mut encoder = image::codecs::png::PngEncoder::new(&mut file);
        encoder.set_icc_profile(ColorProfile::new_display_p3().encode().unwrap()).unwrap();
        encoder.write_image(&red(), 4, 2, image::ExtendedColorType::Rgb8).unwrap();
        // The same light needs more red in the narrower space.
        let decoded = decode(&file).unwrap();
        let [r, g, ..] = decoded.as_bytes() else { panic!("no pixels") };
        assert!(*r > 210 && *g < 30, "{r} {g}");
    }

    #[test]
    fn what_is_no_picture_is_refused_by_name() {
        assert_eq!(decode(b"GIF89a").err(), Some("format"));
        assert_eq!(decode(b"nothing").err(), Some("format"));
        assert_eq!(decode(b"\x89PNG\r\n\x1A\n").err(), Some("truncated"));
    }
}
