//! JPEG files as they are, without their metadata (ITU-T T.81, Annex B): size, components
//! and orientation are read, application segments with place, camera or preview dropped.

use super::decode::is_srgb;

/// A JPEG ready to be put into a document.
pub(super) struct Jpeg {
    pub(super) data: Vec<u8>,
    pub(super) stored: (u32, u32),
    pub(super) turn: u8,
    pub(super) components: u8,
    /// Its colours are those of another profile than sRGB.
    pub(super) foreign_colours: bool,
}

/// Frame header of a coding that PDF viewers know: baseline, extended, progressive.
const FRAMES: [u8; 3] = [0xC0, 0xC1, 0xC2];

/// Does a file begin like a JPEG?
pub(super) fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, 0xD8])
}

pub(super) fn read(bytes: &[u8]) -> Result<Jpeg, &'static str> {
    let mut data = vec![0xFF, 0xD8];
    let (mut frame, mut turn, mut profile) = (None, 1, Vec::new());
    let mut at = 2;
    loop {
        let (marker, start) = next_marker(bytes, at)?;
        if marker == 0xD9 {
            data.extend([0xFF, 0xD9]);
            break;
        }
        let length = bytes.get(start..start + 2).ok_or("truncated")?;
        let end = start + usize::from(u16::from_be_bytes([length[0], length[1]]));
        let body = bytes.get(start + 2..end).ok_or("truncated")?;
        match marker {
            _ if FRAMES.contains(&marker) => frame = Some(header(body)?),
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err("coding"),
            0xE1 => turn = orientation(body).unwrap_or(turn),
            // A long profile comes in parts, each with its place after the name.
            0xE2 if body.starts_with(b"ICC_PROFILE\0") => {
                profile.extend(body.get(14..).unwrap_or_default());
            }
            _ => {}
        }
        at = end;
        // Of the application segments only those that say how to read the colours stay.
        if !matches!(marker, 0xE1..=0xED | 0xEF | 0xFE) {
            data.extend([0xFF, marker]);
            data.extend(&bytes[start..end]);
            if marker == 0xDA {
                at = scan_end(bytes, end)?;
                data.extend(&bytes[end..at]);
            }
        }
    }
    let (stored, components) = frame.ok_or("truncated")?;
    let foreign_colours = components == 3 && !profile.is_empty() && !is_srgb(&profile);
    Ok(Jpeg { data, stored, turn, components, foreign_colours })
}

/// The next marker and where its segment begins.
fn next_marker(bytes: &[u8], mut at: usize) -> Result<(u8, usize), &'static str> {
    if bytes.get(at) != Some(&0xFF) {
        return Err("truncated");
    }
    while bytes.get(at) == Some(&0xFF) {
        at += 1;
    }
    Ok((*bytes.get(at).ok_or("truncated")?, at + 1))
}

/// Where the coded data of a scan end: before the next marker that is no restart.
fn scan_end(bytes: &[u8], from: usize) -> Result<usize, &'static str> {
    let mut at = from;
    while let Some(pair) = bytes.get(at..at + 2) {
        if pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xFF | 0xD0..=0xD7) {
            return Ok(at);
        }
        at += 1;
    }
    Err("truncated")
}

/// Size and components from a frame header.
fn header(body: &[u8]) -> Result<((u32, u32), u8), &'static str> {
    let &[precision, h1, h0, w1, w0, components, ..] = body else { return Err("truncated") };
    let (height, width) =
        (u32::from(u16::from_be_bytes([h1, h0])), u32::from(u16::from_be_bytes([w1, w0])));
    match (precision, components) {
        _ if width == 0 || height == 0 => Err("empty"),
        (8, 1 | 3) => Ok(((width, height), components)),
        (8, 4) => Err("CMYK"),
        _ => Err("coding"),
    }
}

/// Orientation from an Exif segment: tag 0x0112 of the first directory.
fn orientation(body: &[u8]) -> Option<u8> {
    let tiff = body.strip_prefix(b"Exif\0\0")?;
    let big = match tiff.get(..2)? {
        b"MM" => true,
        b"II" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
    };
    let long = |at: usize| {
        let four: [u8; 4] = tiff.get(at..at + 4)?.try_into().ok()?;
        Some(if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) })
    };
    let directory = usize::try_from(long(4)?).ok()?;
    for entry in 0..usize::from(short(directory)?) {
        let at = directory.checked_add(2 + entry * 12)?;
        if short(at)? == 0x0112 {
            return u8::try_from(short(at + 8)?).ok().filter(|turn| (1..=8).contains(turn));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of 640 × 480 with an Exif segment that says "turned right" and a comment.
    fn sample() -> Vec<u8> {
        let mut bytes = vec![0xFF, 0xD8];
        let exif: Vec<u8> = [
            b"Exif\0\0II*\0".as_slice(),
            &[8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0],
            b"GPS",
        ]
        .concat();
        for (marker, body) in [
            (0xE1, exif.as_slice()),
            (0xFE, b"secret"),
            (0xC0, &[8, 1, 0xE0, 2, 0x80, 3]),
            (0xDA, &[1, 2]),
        ] {
            bytes.extend([0xFF, marker]);
            bytes.extend((body.len() as u16 + 2).to_be_bytes());
            bytes.extend(body);
        }
        bytes.extend([1, 2, 0xFF, 0, 3, 0xFF, 0xD9]);
        bytes.extend(b"preview with place");
        bytes
    }

    #[test]
    fn size_and_orientation_are_read_and_metadata_dropped() {
        let jpeg = read(&sample()).unwrap();
        assert_eq!((jpeg.stored, jpeg.turn, jpeg.components), ((640, 480), 6, 3));
        let left = String::from_utf8_lossy(&jpeg.data).into_owned();
        assert!(!left.contains("GPS") && !left.contains("secret") && !left.contains("place"));
        assert!(jpeg.data.ends_with(&[3, 0xFF, 0xD9]));
    }

    #[test]
    fn broken_and_foreign_files_are_refused_by_name() {
        assert_eq!(read(&sample()[..40]).err(), Some("truncated"));
        let mut cmyk = sample();
        let at = cmyk.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
        cmyk[at + 9] = 4;
        assert_eq!(read(&cmyk).err(), Some("CMYK"));
    }
}
