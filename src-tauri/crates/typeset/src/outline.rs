//! The tag tree of a finished file as indented text, for snapshots in tests.

use lopdf::{Dictionary, Document, Object};

/// One line per element: role, then what it says beyond its role; content as `·`.
pub(crate) fn outline(pdf: &[u8]) -> String {
    let Ok(file) = Document::load_mem(pdf) else { return String::new() };
    let mut out = String::new();
    if let Ok(root) = file
        .catalog()
        .and_then(|catalog| catalog.get_deref(b"StructTreeRoot", &file))
        .and_then(Object::as_dict)
        && let Ok(kids) = root.get(b"K")
    {
        kid(&file, kids, 0, &mut out);
    }
    out
}

fn kid(file: &Document, object: &Object, depth: usize, out: &mut String) {
    match object {
        Object::Array(kids) => kids.iter().for_each(|one| kid(file, one, depth, out)),
        Object::Reference(id) => {
            if let Ok(object) = file.get_object(*id) {
                kid(file, object, depth, out);
            }
        }
        Object::Dictionary(dict) if dict.has(b"S") => element(file, dict, depth, out),
        Object::Dictionary(dict) if dict.has_type(b"OBJR") => line(out, depth, "(annotation)"),
        _ => {}
    }
}

fn element(file: &Document, dict: &Dictionary, depth: usize, out: &mut String) {
    let mut text = String::new();
    if let Ok(name) = dict.get(b"S").and_then(Object::as_name) {
        text.push_str(&String::from_utf8_lossy(name));
    }
    for key in ["Lang", "Alt", "ActualText", "ID"] {
        if let Ok(Object::String(bytes, _)) = dict.get(key.as_bytes()) {
            text.push_str(&format!(" {key}={:?}", decoded(bytes)));
        }
    }
    let attributes = match dict.get(b"A") {
        Ok(Object::Array(all)) => all.iter().filter_map(|one| one.as_dict().ok()).collect(),
        Ok(Object::Dictionary(one)) => vec![one],
        _ => Vec::new(),
    };
    for attribute in attributes {
        for key in ["Scope", "ListNumbering"] {
            if let Ok(name) = attribute.get(key.as_bytes()).and_then(Object::as_name) {
                text.push_str(&format!(" {key}={}", String::from_utf8_lossy(name)));
            }
        }
        for key in ["RowSpan", "ColSpan"] {
            if let Ok(number) = attribute.get(key.as_bytes()).and_then(Object::as_i64) {
                text.push_str(&format!(" {key}={number}"));
            }
        }
    }
    line(out, depth, &text);
    if let Ok(kids) = dict.get(b"K") {
        kid(file, kids, depth + 1, out);
    }
}

fn line(out: &mut String, depth: usize, text: &str) {
    out.push_str(&"  ".repeat(depth.min(64)));
    out.push_str(text);
    out.push('\n');
}

fn decoded(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(wide) => {
            let units: Vec<u16> =
                wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}
