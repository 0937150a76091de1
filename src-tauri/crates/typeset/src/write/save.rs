//! The last step: ids from content, streams compressed on all cores, objects packed.

use lopdf::{Document as File, Object, Stream, StringFormat};
use md5::{Digest, Md5};

use crate::Error;
use crate::tree::Document;

pub(super) fn save(mut file: File, doc: &Document) -> Result<Vec<u8>, Error> {
    file.version = "1.7".to_owned();
    let id = identity(&file, doc);
    file.trailer.set("ID", vec![id.clone(), id]);
    compress(&mut file);
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes)?;
    Ok(bytes)
}

/// Equal documents have equal ids, different ones different ids.
fn identity(file: &File, doc: &Document) -> Object {
    let mut digest = Md5::new();
    digest.update(doc.title.as_bytes());
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            digest.update(&stream.content);
        }
    }
    Object::String(digest.finalize().to_vec(), StringFormat::Hexadecimal)
}

/// Compresses all streams, shared out over two threads by size.
fn compress(file: &mut File) {
    let mut streams: Vec<&mut Stream> = file
        .objects
        .values_mut()
        .filter_map(|object| if let Object::Stream(stream) = object { Some(stream) } else { None })
        .filter(|stream| stream.allows_compression && !stream.dict.has(b"Filter"))
        .collect();
    let total: usize = streams.iter().map(|stream| stream.content.len()).sum();
    let mut sum = 0;
    let middle = streams
        .iter()
        .position(|stream| {
            sum += stream.content.len();
            sum * 2 >= total
        })
        .map_or(0, |at| at + 1);
    let (one, two) = streams.split_at_mut(middle);
    let squeeze = |streams: &mut [&mut Stream]| {
        for stream in streams {
            // A stream that cannot be compressed stays as it is.
            let _ = stream.compress();
        }
    };
    std::thread::scope(|scope| {
        if !two.is_empty() {
            scope.spawn(move || squeeze(two));
        }
        squeeze(one);
    });
}
