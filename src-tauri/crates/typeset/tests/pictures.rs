//! Pictures of every kind get into a file that keeps both standards, or are refused by name.
#![allow(missing_docs, clippy::unwrap_used)]

use std::io::Cursor;

use image::{DynamicImage, GrayImage, ImageEncoder as _, ImageFormat, RgbImage, RgbaImage};
use typeset::*;

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// A JPEG in whose camera data a place stands, in a profile that is not sRGB.
fn camera() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = image::codecs::jpeg::JpegEncoder::new(&mut file);
    encoder.set_icc_profile(moxcms::ColorProfile::new_display_p3().encode().unwrap()).unwrap();
    let pixels = RgbImage::from_pixel(60, 40, image::Rgb([200, 30, 30]));
    encoder.encode_image(&pixels).unwrap();
    let mut tagged = file[..2].to_vec();
    tagged.extend(b"\xFF\xE1\x00\x15Exif\0\0GPS 52.5 13.4");
    tagged.extend(&file[2..]);
    tagged
}

#[test]
fn pictures_of_every_kind_are_set() {
    let colour = DynamicImage::ImageRgb8(RgbImage::from_pixel(60, 40, image::Rgb([9, 99, 40])));
    let grey = DynamicImage::ImageLuma8(GrayImage::from_pixel(60, 40, image::Luma([120])));
    let clear = RgbaImage::from_pixel(60, 40, image::Rgba([9, 99, 40, 100]));
    let mut doc = Document::new("Bilder", "de-DE", Date::day(2026, 1, 2));
    for bytes in [
        file(&colour, ImageFormat::Jpeg),
        file(&grey, ImageFormat::Jpeg),
        file(&DynamicImage::ImageRgba8(clear), ImageFormat::Png),
        file(&grey, ImageFormat::Png),
        file(&colour, ImageFormat::WebP),
        camera(),
    ] {
        doc.push(Figure::photo(Image::new(bytes), "Eine Fläche", "Farbe", "Ida Kortmann"));
    }
    doc.house.brand.mark = Some(Picture::Photo(Image::new(file(&colour, ImageFormat::Png))));
    doc.template = Template::Short(Opening::new("Bilder"));
    assert_eq!(check(&doc), []);
    let pdf = typeset(&doc).unwrap();
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures.pdf");
    std::fs::write(&path, &pdf.bytes).unwrap();
    assert!(!pdf.bytes.windows(4).any(|part| part == b"GPS "), "no place gets into the file");
    for verdict in pdfcheck::validate(&[&path]).unwrap() {
        assert!(verdict.passed, "{verdict}");
    }
}

#[test]
fn a_photo_is_made_ready_for_print() {
    let print = picture_for_print(&camera()).unwrap();
    assert!(!print.windows(4).any(|part| part == b"GPS "));
    let shown = image::load_from_memory(&print).unwrap().into_rgb8();
    let [red, green, _] = shown.get_pixel(30, 20).0;
    assert!(red > 205 && green < 32, "the same light in sRGB: {red} {green}");
    let mut cmyk = camera();
    let frame = cmyk.windows(4).position(|part| part == [0xFF, 0xC0, 0, 17]).unwrap();
    cmyk[frame + 9] = 4;
    assert_eq!(picture_for_print(&cmyk), Err("CMYK"));
    assert_eq!(picture_for_print(b"GIF89a"), Err("format"));
}
