//! The checks are checked: a sound document passes, and each fault planted in it is found.
//!
//! The document is written by hand, as small as a PDF/UA-1 and PDF/A-2a file can be: one page with
//! one empty figure, no font, no colour.

use std::{fs, path::PathBuf};

use pdfcheck::Flavour;

const CATALOG: &str = "<</Type/Catalog/Pages 2 0 R/Lang(de-DE)/MarkInfo<</Marked true>>\
    /StructTreeRoot 4 0 R/Metadata 7 0 R/ViewerPreferences<</DisplayDocTitle true>>>>";
const PAGES: &str = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const PAGE: &str = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>\
    /Contents 8 0 R/StructParents 0>>";
const TREE: &str =
    "<</Type/StructTreeRoot/K 5 0 R/ParentTree<</Nums[0[6 0 R]]>>/ParentTreeNextKey 1>>";
const DOCUMENT: &str = "<</Type/StructElem/S/Document/P 4 0 R/K 6 0 R>>";
const FIGURE: &str = "<</Type/StructElem/S/Figure/P 5 0 R/Pg 3 0 R/K 0/Alt(Ein Marktplatz)>>";
const CONTENT: &str = "/Figure<</MCID 0>>BDC EMC";
const METADATA: &str = include_str!("metadata.xml");

/// The document with one text replaced by another; the same text leaves it sound.
fn document(from: &str, to: &str) -> Vec<u8> {
    let metadata = stream("/Type/Metadata/Subtype/XML", METADATA, from, to);
    let content = stream("", CONTENT, from, to);
    let objects = [CATALOG, PAGES, PAGE, TREE, DOCUMENT, FIGURE]
        .map(|object| object.replace(from, to))
        .into_iter()
        .chain([metadata, content]);
    let mut file = b"%PDF-1.7\n%\xE4\xF6\xFC\xDF\n".to_vec();
    let mut references = String::from("0000000000 65535 f \n");
    for (index, object) in objects.enumerate() {
        references += &format!("{:010} 00000 n \n", file.len());
        file.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).bytes());
    }
    let start = file.len();
    let id = "<0123456789ABCDEF0123456789ABCDEF>";
    file.extend(
        format!(
            "xref\n0 9\n{references}trailer\n<</Size 9/Root 1 0 R/ID[{id}{id}]>>\n\
             startxref\n{start}\n%%EOF\n"
        )
        .bytes(),
    );
    file
}

fn stream(entries: &str, data: &str, from: &str, to: &str) -> String {
    let data = data.replace(from, to);
    format!("<<{entries}/Length {}>>\nstream\n{data}\nendstream", data.len())
}

/// A file of this name in the tests' own folder.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).expect("the folder of the tests can be written");
    path
}

#[test]
fn the_sound_document_passes_and_each_planted_fault_is_found() {
    use Flavour::{A2a, Ua1};
    let faults = [
        // name, what is replaced by what, and who finds it under which rule
        ("language", "/Lang(de-DE)", "", vec![(Ua1, "7.2-33")]),
        ("marked", "/Marked true", "/Marked false", vec![(Ua1, "6.2-1"), (A2a, "6.7.2.2-1")]),
        ("tree", "/StructTreeRoot 4 0 R", "", vec![(Ua1, "7.1-11"), (A2a, "6.7.3.3-1")]),
        ("alternative", "/Alt(Ein Marktplatz)", "", vec![(Ua1, "7.3-1")]),
        ("title", "<dc:title>", "<dc:other>", vec![(Ua1, "7.1-9")]),
        ("untagged", "/Figure<</MCID 0>>BDC EMC", "0 0 9 9 re f", vec![(Ua1, "7.1-3")]),
        ("colour", "BDC EMC", "BDC 1 0 0 rg 0 0 9 9 re f EMC", vec![(A2a, "6.2.4.3-2")]),
        ("promise", "pdfaid:part", "pdfaid:none", vec![(A2a, "6.6.4-2")]),
    ];
    let sound = file("sound.pdf", &document("", ""));
    let broken = file("broken.pdf", b"no PDF at all");
    let planted: Vec<PathBuf> = faults
        .iter()
        .map(|(name, from, to, _)| file(&format!("{name}.pdf"), &document(from, to)))
        .collect();

    let paths: Vec<_> =
        [&sound, &broken].into_iter().chain(&planted).map(PathBuf::as_path).collect();
    let verdicts = pdfcheck::validate(&paths).unwrap();

    assert_eq!(verdicts.len(), 2 * paths.len());
    for verdict in &verdicts[..2] {
        assert!(verdict.passed, "{verdict}");
    }
    for verdict in &verdicts[2..4] {
        assert!(!verdict.passed, "{verdict}");
    }
    for ((name, _, _, expected), pair) in faults.iter().zip(verdicts[4..].chunks(2)) {
        for (flavour, rule) in expected {
            let found = pair.iter().filter(|verdict| verdict.flavour == *flavour);
            let mut rules = found.flat_map(|verdict| &verdict.findings).map(|f| f.rule.as_str());
            assert!(rules.any(|r| r == *rule), "{name}: {rule} not in\n{}\n{}", pair[0], pair[1]);
        }
    }
}

#[test]
fn the_other_tools_read_the_sound_document_and_refuse_the_broken_one() {
    let sound = file("sound-too.pdf", &document("", ""));
    pdfcheck::qpdf_check(&sound).unwrap();
    assert_eq!(pdfcheck::text(&sound).unwrap().trim(), "");
    let structure = pdfcheck::struct_text(&sound).unwrap();
    assert!(structure.contains("Document") && structure.contains("Figure"), "{structure}");

    let broken = file("broken-too.pdf", &document("", "")[..700]);
    let error = pdfcheck::qpdf_check(&broken).unwrap_err().to_string();
    assert!(error.contains("qpdf"), "{error}");
    let absent = PathBuf::from("absent.pdf");
    assert!(pdfcheck::text(&absent).is_err());
    assert!(pdfcheck::validate(&[&absent]).is_err());
}

#[test]
fn outloud_finds_what_no_standard_forbids() {
    let sound = file("sound-aloud.pdf", &document("", ""));
    let planted =
        file("alternative-aloud.pdf", &document("/Alt(Ein Marktplatz)", "/Alt(bild.png)"));
    assert_eq!(pdfcheck::outloud(&[&sound]).unwrap(), "");
    let found = pdfcheck::outloud(&[&sound, &planted]).unwrap();
    assert!(found.contains("alternative-aloud.pdf, page 1: FIG-010"), "{found}");
    assert!(!found.contains("sound-aloud.pdf"), "{found}");

    let broken = file("broken-aloud.pdf", b"no PDF at all");
    assert!(pdfcheck::outloud(&[&sound, &broken]).is_err());
}
