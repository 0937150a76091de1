//! The gallery: both standards kept, findings none (outloud's too), text copies out, tag trees
//! as drawn in the snapshots. `TYPESET_BLESS=1` writes the snapshots anew, `TYPESET_PAGES` sets
//! the length of the longest document that is validated.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "gallery/mod.rs"]
mod documents;

fn pdf(name: &str) -> (typeset::Document, typeset::Pdf) {
    let (_, doc) = documents::all()
        .into_iter()
        .find(|(known, _)| *known == name)
        .expect("a document of the gallery");
    let pdf = typeset::typeset(&doc).expect("every tree can be set");
    (doc, pdf)
}

#[test]
fn tag_trees_are_those_of_the_snapshots() {
    for (name, doc) in documents::all() {
        let outline = typeset::outline(&typeset::typeset(&doc).unwrap().bytes);
        let path = format!("{}/tests/snapshots/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("TYPESET_BLESS").is_some() {
            std::fs::write(&path, &outline).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(outline == kept, "the tag tree of {name} has changed; TYPESET_BLESS=1 accepts it");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let (doc, pdf) = pdf("everything");
    assert_eq!(typeset::typeset(&doc).unwrap().bytes, pdf.bytes);
}

#[test]
fn sound_documents_have_no_findings() {
    for name in ["report", "minutes", "letter"] {
        let (doc, _) = pdf(name);
        assert_eq!(typeset::check(&doc), [], "{name}");
    }
}

#[test]
fn what_no_font_has_is_reported() {
    let (doc, pdf) = pdf("everything");
    let missing = typeset::FindingKind::CharactersMissing(vec!['漢']);
    assert!(typeset::check(&doc).iter().any(|finding| finding.kind == missing));
    assert!(pdf.warnings.iter().any(|finding| finding.kind == missing));
}

#[test]
fn the_fallback_is_in_the_file_only_where_it_is_used() {
    let fonts = |doc: &typeset::Document, name: &str| {
        let bytes = typeset::typeset(doc).unwrap().bytes;
        let file = lopdf::Document::load_mem(&bytes).unwrap();
        let mut fonts: Vec<String> = file
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok()?.get(b"FontName").ok()?.as_name().ok())
            .filter_map(|name| String::from_utf8_lossy(name).split_once('+').map(|n| n.1.into()))
            .collect();
        fonts.sort();
        (fonts, copied(&bytes, name))
    };
    let mut doc = typeset::Document::new("Zeichen", "de-DE", typeset::Date::day(2026, 1, 2));
    doc.paragraph("Größe ≤ 3");
    assert_eq!(fonts(&doc, "house").0, ["FiraSans-Regular"]);
    doc.paragraph("erledigt\u{2713}\u{FE0F}, ⇒ 👍 Ḫasan");
    let (fonts, copied) = fonts(&doc, "fallback");
    assert_eq!(fonts, ["FiraSans-Regular", "NotoSans-Fallback"]);
    assert!(copied.contains("erledigt✓, ⇒ 👍 Ḫasan"), "{copied}");
}

/// The gallery's blocks over and over, with one table of contents, on about so many pages.
fn long(pages: usize) -> typeset::Document {
    use typeset::Block::{Contents, FigureList, ImageCredits};
    let mut doc = documents::everything();
    let blocks = doc.blocks.clone();
    for _ in 1..pages / 8 {
        let made = |block: &&typeset::Block| !matches!(block, Contents | FigureList | ImageCredits);
        doc.blocks.extend(blocks.iter().filter(made).cloned());
    }
    doc
}

#[test]
fn every_document_keeps_both_standards_however_long() {
    let pages =
        std::env::var("TYPESET_PAGES").ok().and_then(|pages| pages.parse().ok()).unwrap_or(30);
    let empty = typeset::Document::new("Eine Seite", "de-DE", typeset::Date::day(2026, 1, 2));
    let mut all = documents::all();
    all.extend([("one-page", empty), ("long", long(pages))]);
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let paths: Vec<_> = all
        .iter()
        .map(|(name, doc)| {
            let path = folder.join(format!("standards-{name}.pdf"));
            std::fs::write(&path, typeset::typeset(doc).unwrap().bytes).unwrap();
            pdfcheck::qpdf_check(&path).unwrap();
            path
        })
        .collect();
    let paths: Vec<_> = paths.iter().map(std::path::PathBuf::as_path).collect();
    for verdict in pdfcheck::validate(&paths).unwrap() {
        assert!(verdict.passed, "{verdict}");
    }
    // The long one aside: outloud takes blocks that come back on many pages for running lines,
    // and of a paragraph it expects all plain text before the links in it.
    let (_, known) = paths.split_last().unwrap();
    assert_eq!(pdfcheck::outloud(known).unwrap(), "");
}

/// Text as poppler copies it out, divided words put together.
fn copied(bytes: &[u8], name: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&path, bytes).unwrap();
    let text = pdfcheck::drawn_text(&path).unwrap();
    let text = text.replace("\u{AD}\n", "").replace('\u{AD}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn copied_text_gives_back_the_words() {
    let (_, pdf) = pdf("report");
    let text = copied(&pdf.bytes, "report");
    for sentence in [
        "Die Gremien des Bündnisses haben im Berichtszeitraum 17-mal getagt.",
        "eine um bis zu 3,4 °C niedrigere gefühlte Temperatur",
        "Das Treffen hat die neue Geschäftsordnung einstimmig beschlossen, den Innenstadtwettbewerb 2027 ausgelobt",
        "nach §§ 23 und 44 der Landeshaushaltsordnung",
        "mit mehr als 10 000 Einwohnerinnen und Einwohnern",
        "Ja 14 · Nein 0 · Enthaltung 1 – angenommen am 17. Juni 2026",
        "Seite 3 von 13",
    ] {
        assert!(text.contains(sentence), "{sentence}");
    }
}
