//! Numbers, names and objects in the syntax of the file (ISO 32000-1, 7.3).

use lopdf::{Dictionary, Object, StringFormat};

/// Writes an object; of a stream, only its dictionary.
pub(super) fn object(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(true) => out.extend(b"true"),
        Object::Boolean(false) => out.extend(b"false"),
        Object::Integer(number) => integer(out, *number),
        Object::Real(number) => real(out, *number),
        Object::Name(bytes) => name(out, bytes),
        Object::String(bytes, StringFormat::Literal) => literal(out, bytes),
        Object::String(bytes, StringFormat::Hexadecimal) => hexadecimal(out, bytes),
        Object::Array(items) => {
            out.push(b'[');
            for (number, item) in items.iter().enumerate() {
                if number > 0 {
                    out.push(b' ');
                }
                self::object(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(entries) => dictionary(out, entries),
        Object::Stream(stream) => dictionary(out, &stream.dict),
        Object::Reference((number, generation)) => {
            integer(out, i64::from(*number));
            out.push(b' ');
            integer(out, i64::from(*generation));
            out.extend(b" R");
        }
    }
}

fn dictionary(out: &mut Vec<u8>, entries: &Dictionary) {
    out.extend(b"<<");
    for (key, value) in entries {
        name(out, key);
        out.push(b' ');
        object(out, value);
    }
    out.extend(b">>");
}

pub(super) fn integer(out: &mut Vec<u8>, number: i64) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    let mut rest = number.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        out.push(b'-');
    }
    out.extend(&digits[at..]);
}

/// A number with up to three decimals: none in the file needs more.
pub(super) fn real(out: &mut Vec<u8>, number: f32) {
    let thousandths = (f64::from(number) * 1000.0).round() as i64;
    if thousandths < 0 {
        out.push(b'-');
    }
    let (whole, part) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    integer(out, whole as i64);
    if part > 0 {
        let decimals = [part / 100, part / 10 % 10, part % 10].map(|digit| b'0' + digit as u8);
        let end = decimals.iter().rposition(|digit| *digit != b'0').map_or(0, |last| last + 1);
        out.push(b'.');
        out.extend(&decimals[..end]);
    }
}

pub(super) fn name(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'/');
    for &byte in bytes {
        if byte.is_ascii_graphic() && !b"#%()/<>[]{}".contains(&byte) {
            out.push(byte);
        } else {
            out.push(b'#');
            out.extend(digits(byte));
        }
    }
}

fn literal(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'(');
    for &byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            // As it stands a reader would take it for a line feed.
            b'\r' => out.extend(b"\\r"),
            _ => out.push(byte),
        }
    }
    out.push(b')');
}

fn hexadecimal(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'<');
    out.extend(bytes.iter().flat_map(|byte| digits(*byte)));
    out.push(b'>');
}

pub(super) fn digits(byte: u8) -> [u8; 2] {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    fn written(object: impl Into<Object>) -> String {
        let mut out = Vec::new();
        super::object(&mut out, &object.into());
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn numbers_have_no_more_digits_than_they_need() {
        assert_eq!(written(0), "0");
        assert_eq!(written(-1_234_567_890_123_i64), "-1234567890123");
        assert_eq!(
            [595.28, -0.5, 0.007, 12.0, -0.0001].map(written),
            ["595.28", "-0.5", "0.007", "12", "0"]
        );
    }

    #[test]
    fn names_and_strings_escape_what_would_end_them() {
        assert_eq!(written(Object::Name(b"A B#(\xE4".to_vec())), "/A#20B#23#28#E4");
        assert_eq!(written(Object::string_literal("a(b)\\\r\n")), "(a\\(b\\)\\\\\\r\n)");
        assert_eq!(written(Object::String(vec![0xFE, 0x0A], StringFormat::Hexadecimal)), "<FE0A>");
    }

    #[test]
    fn containers_hold_what_they_hold() {
        let inner: Vec<Object> = vec![true.into(), Object::Null, (7, 0).into()];
        let dictionary = dictionary! { "K" => inner, "S" => "P" };
        assert_eq!(written(dictionary), "<</K [true null 7 0 R]/S /P>>");
    }
}
