//! What the file says about itself: XMP with both standards, document information, colour
//! output intent, language, title in the window. The only date is the document's own.

use lopdf::{Document as File, Object, Stream, dictionary};

use super::text;
use crate::tree::{Date, Document};

/// Who made the file.
const PRODUCER: &str = concat!("typeset ", env!("CARGO_PKG_VERSION"), " with printpdf");

/// sRGB IEC 61966-2-1.
const SRGB: &[u8] = include_bytes!("../../fonts/sRGB.icc");

pub(super) fn write(file: &mut File, doc: &Document) {
    let xmp = xmp(doc);
    let metadata =
        Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp.into_bytes())
            .with_compression(false);
    let metadata = file.add_object(metadata);
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Metadata", metadata);
        catalog.set("OutputIntents", vec![intent.into()]);
        catalog.set("Lang", Object::string_literal(language(doc)));
        catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    }
    let date = Object::string_literal(format!("D:{}", compact(doc.date)));
    let mut info = dictionary! {
        "Title" => text(title(doc)),
        "Producer" => Object::string_literal(PRODUCER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    };
    for (key, value) in
        [("Author", &doc.author), ("Subject", &doc.subject), ("Keywords", &doc.keywords.join(", "))]
    {
        if !value.trim().is_empty() {
            info.set(key, text(value.trim()));
        }
    }
    if let Ok(id) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.insert(id, info.into());
    }
}

/// A file without title would not be accessible; the finding says it is missing.
fn title(doc: &Document) -> &str {
    let title = doc.title.trim();
    if title.is_empty() { "–" } else { title }
}

fn language(doc: &Document) -> &str {
    let tag = doc.language.trim();
    let sound = !tag.is_empty() && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if sound { tag } else { "und" }
}

fn clamped(date: Date) -> Date {
    Date {
        year: date.year.clamp(1, 9999),
        month: date.month.clamp(1, 12),
        day: date.day.clamp(1, 31),
        hour: date.hour.min(23),
        minute: date.minute.min(59),
    }
}

fn compact(date: Date) -> String {
    let Date { year, month, day, hour, minute } = clamped(date);
    format!("{year:04}{month:02}{day:02}{hour:02}{minute:02}00Z")
}

fn iso(date: Date) -> String {
    let Date { year, month, day, hour, minute } = clamped(date);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z")
}

fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for character in value.trim().chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

fn xmp(doc: &Document) -> String {
    let mut properties = String::new();
    let mut add = |part: String| properties.push_str(&part);
    add("<dc:format>application/pdf</dc:format>".to_owned());
    add(format!(
        r#"<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>"#,
        escaped(title(doc))
    ));
    add(format!(
        "<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>",
        language(doc)
    ));
    if !doc.author.trim().is_empty() {
        add(format!(
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
            escaped(&doc.author)
        ));
    }
    if !doc.subject.trim().is_empty() {
        let subject = escaped(&doc.subject);
        add(format!(
            r#"<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>"#
        ));
    }
    let keywords = doc.keywords.join(", ");
    if !keywords.trim().is_empty() {
        add(format!("<pdf:Keywords>{}</pdf:Keywords>", escaped(&keywords)));
    }
    let date = iso(doc.date);
    add(format!(
        "<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>"
    ));
    add(format!("<pdf:Producer>{PRODUCER}</pdf:Producer>"));
    include_str!("metadata.xmp")
        .replace("{bom}", "\u{FEFF}")
        .replace("{properties}", &properties)
        .trim_end()
        .to_owned()
}
