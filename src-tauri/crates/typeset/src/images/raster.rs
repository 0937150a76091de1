//! PNG files as rows of bytes. What is transparent is laid on white: the house knows no
//! picture on a coloured ground, and archived files stay free of transparency.

/// Pixels beyond which a picture is refused rather than filling the memory.
const MOST: u64 = 60_000_000;

/// Rows, size, and components (1 or 3).
type Rows = (Vec<u8>, (u32, u32), u8);

/// The rows of a PNG.
pub(super) fn png(bytes: &[u8]) -> Result<Rows, &'static str> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|_| "truncated")?;
    let info = reader.info();
    if u64::from(info.width) * u64::from(info.height) > MOST {
        return Err("size");
    }
    let mut pixels = vec![0; reader.output_buffer_size().ok_or("size")?];
    let frame = reader.next_frame(&mut pixels).map_err(|_| "truncated")?;
    pixels.truncate(frame.buffer_size());
    let on_white = |value: u8, alpha: u8| {
        let (value, alpha) = (u32::from(value), u32::from(alpha));
        ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    let size = (frame.width, frame.height);
    match frame.color_type {
        png::ColorType::Grayscale => Ok((pixels, size, 1)),
        png::ColorType::Rgb => Ok((pixels, size, 3)),
        png::ColorType::GrayscaleAlpha => {
            Ok((pixels.chunks_exact(2).map(|p| on_white(p[0], p[1])).collect(), size, 1))
        }
        png::ColorType::Rgba => {
            let rows = pixels
                .chunks_exact(4)
                .flat_map(|p| [on_white(p[0], p[3]), on_white(p[1], p[3]), on_white(p[2], p[3])]);
            Ok((rows.collect(), size, 3))
        }
        png::ColorType::Indexed => Err("coding"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn transparency_is_laid_on_white() {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 2, 1);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        encoder
            .write_header()
            .unwrap()
            .write_image_data(&[10, 20, 30, 255, 10, 20, 30, 0])
            .unwrap();
        let (rows, size, components) = super::png(&file).unwrap();
        assert_eq!((rows, size, components), (vec![10, 20, 30, 255, 255, 255], (2, 1), 3));
    }
}
