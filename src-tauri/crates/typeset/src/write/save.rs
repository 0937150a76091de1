//! The last step: objects packed, streams compressed, the table of what lies where, and an id
//! from all of it (ISO 32000-1, 7.5). Written by hand: lopdf serialises every object three
//! times and compresses them one after the other.

use lopdf::{Dictionary, Document as File, Object, Stream, StringFormat, dictionary};
use md5::{Digest, Md5};

use super::squeeze::Squeezer;
use super::syntax;

/// How many objects one stream packs.
const PACK: usize = 100;

/// Where an object lies.
#[derive(Clone, Copy)]
enum Place {
    At(usize),
    Packed { stream: u32, index: usize },
}

/// The bytes of the file.
pub(super) fn save(file: File, squeezer: &mut Squeezer) -> Vec<u8> {
    // The comment shows that the file is no text.
    let mut out = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut places = vec![None; file.max_id as usize + 1];
    let (mut heads, mut contents, mut loose) = (Vec::new(), Vec::new(), Vec::new());
    for ((number, _), object) in file.objects {
        match object {
            Object::Stream(stream) if stream.allows_compression && !stream.dict.has(b"Filter") => {
                heads.push((number, stream.dict));
                contents.push(stream.content);
            }
            Object::Stream(Stream { dict, content, .. }) => {
                places[number as usize] = Some(write(&mut out, number, dict, &content));
            }
            other => loose.push((number, other)),
        }
    }
    for pack in loose.chunks(PACK) {
        let stream = places.len() as u32;
        for (index, (number, _)) in pack.iter().enumerate() {
            places[*number as usize] = Some(Place::Packed { stream, index });
        }
        places.push(None);
        let (dict, content) = packed(pack);
        heads.push((stream, dict));
        contents.push(content);
    }
    for ((number, mut dict), data) in heads.into_iter().zip(squeezer.squeeze(contents)) {
        dict.set("Filter", "FlateDecode");
        places[number as usize] = Some(write(&mut out, number, dict, &data));
    }
    finish(out, places, file.trailer)
}

/// The table of places, itself the last of them, and the end of the file.
fn finish(mut out: Vec<u8>, mut places: Vec<Option<Place>>, trailer: Dictionary) -> Vec<u8> {
    // Equal documents have equal ids, different ones different ids.
    let id = Object::String(Md5::digest(&out).to_vec(), StringFormat::Hexadecimal);
    let (number, begin) = (places.len() as u32, out.len());
    places.push(Some(Place::At(begin)));
    let mut dict = trailer;
    dict.set("Type", "XRef");
    dict.set("Size", i64::from(number) + 1);
    dict.set("W", vec![1.into(), 4.into(), 2.into()]);
    dict.set("ID", vec![id.clone(), id]);
    write(&mut out, number, dict, &table(&places));
    out.extend(format!("startxref\n{begin}\n%%EOF\n").bytes());
    out
}

/// Objects without streams in one stream: their numbers and places, then themselves.
fn packed(objects: &[(u32, Object)]) -> (Dictionary, Vec<u8>) {
    let mut bodies = Vec::new();
    let mut content = Vec::new();
    for (number, object) in objects {
        syntax::integer(&mut content, i64::from(*number));
        content.push(b' ');
        syntax::integer(&mut content, bodies.len() as i64);
        content.push(b' ');
        syntax::object(&mut bodies, object);
        bodies.push(b'\n');
    }
    let dict = dictionary! {
        "Type" => "ObjStm",
        "N" => objects.len() as i64,
        "First" => content.len() as i64,
    };
    content.extend(bodies);
    (dict, content)
}

/// Writes a stream, and says where.
fn write(out: &mut Vec<u8>, number: u32, mut dict: Dictionary, data: &[u8]) -> Place {
    let place = Place::At(out.len());
    dict.set("Length", data.len() as i64);
    syntax::integer(out, i64::from(number));
    out.extend(b" 0 obj\n");
    syntax::object(out, &Object::Dictionary(dict));
    out.extend(b"\nstream\n");
    out.extend(data);
    out.extend(b"\nendstream\nendobj\n");
    place
}

/// Seven bytes for each number: free, at this byte, or in that stream.
fn table(places: &[Option<Place>]) -> Vec<u8> {
    let mut table = Vec::with_capacity(places.len() * 7);
    for (number, place) in places.iter().enumerate() {
        let (kind, field, last) = match *place {
            None => (0, 0, if number == 0 { u16::MAX } else { 0 }),
            Some(Place::At(byte)) => (1, byte as u32, 0),
            Some(Place::Packed { stream, index }) => (2, stream, index as u16),
        };
        table.push(kind);
        table.extend(field.to_be_bytes());
        table.extend(last.to_be_bytes());
    }
    table
}
