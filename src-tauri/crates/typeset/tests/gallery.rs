//! The gallery: findings none, text copies out, tag trees as drawn in the snapshots.
//! `TYPESET_BLESS=1` writes the snapshots anew.
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
    let missing = typeset::FindingKind::CharactersMissing(vec!['✓', '漢']);
    assert!(typeset::check(&doc).iter().any(|finding| finding.kind == missing));
    assert!(pdf.warnings.iter().any(|finding| finding.kind == missing));
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
