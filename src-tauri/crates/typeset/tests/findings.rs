//! Each finding, with its place.
#![allow(missing_docs)]

use typeset::*;

fn sound() -> Document {
    Document::new("Titel", "de-DE", Date::day(2026, 1, 2))
}

/// The findings of a document with these blocks, as (place, kind).
fn found(blocks: Vec<Block>) -> Vec<(Vec<usize>, FindingKind)> {
    let mut doc = sound();
    doc.blocks = blocks;
    check(&doc).into_iter().map(|finding| (finding.place.0, finding.kind)).collect()
}

#[test]
fn an_empty_sound_document_has_none() {
    assert_eq!(check(&sound()), []);
}

#[test]
fn title_language_and_accent_are_looked_at() {
    let mut doc = sound();
    doc.title = " ".into();
    doc.language = "deutsch!".into();
    doc.house.accent = Rgb(255, 220, 0);
    let kinds: Vec<FindingKind> = check(&doc).into_iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds[0], FindingKind::TitleMissing);
    assert_eq!(kinds[1], FindingKind::LanguageUnknown("deutsch!".into()));
    assert!(matches!(kinds[2], FindingKind::AccentTooLight { contrast } if contrast < 2.0));
}

#[test]
fn headings_neither_skip_nor_stand_empty() {
    let blocks = vec![Block::heading(1, "A"), Block::heading(3, "B"), Block::heading(2, " ")];
    assert_eq!(
        found(blocks),
        [
            (vec![1], FindingKind::HeadingSkips { from: 1, to: 3 }),
            (vec![2], FindingKind::HeadingEmpty)
        ]
    );
}

#[test]
fn figures_need_alternative_text_credit_and_caption() {
    let photo = Figure::photo(Image::new(vec![0_u8; 4]), "", "", "");
    let kinds: Vec<FindingKind> =
        found(vec![photo.into()]).into_iter().map(|(_, kind)| kind).collect();
    assert_eq!(
        kinds,
        [
            FindingKind::AltMissing,
            FindingKind::CreditMissing,
            FindingKind::CaptionMissing,
            FindingKind::PictureUnreadable("format")
        ]
    );
}

#[test]
fn tables_have_heads_and_even_rows() {
    let column = || Column::left(ColumnWidth::Content);
    let table = Table::new([column(), column()]).row(["a", "b"]).row(["c"]);
    let uneven = FindingKind::TableRowUneven { columns: 2, filled: 1 };
    assert_eq!(
        found(vec![table.into()]),
        [(vec![0], FindingKind::TableHeadMissing), (vec![0, 1], uneven)]
    );
    let spans = Table::new([column(), column()])
        .head(["A", "B"])
        .row([Cell::new("a").spanning(1, 2), Cell::new("b")])
        .row(["c"]);
    assert_eq!(found(vec![spans.into()]), []);
}

#[test]
fn a_mark_is_never_alone() {
    let table = Table::new([Column::left(ColumnWidth::Content)])
        .head(["Status"])
        .row([Cell::empty().mark(StatusMark::Present)]);
    assert_eq!(found(vec![table.into()]), [(vec![0, 1, 0], FindingKind::SignWithoutWords)]);
}

#[test]
fn links_say_where_they_go_and_lead_somewhere() {
    let text = Text::new()
        .link("https://example.org", "hier")
        .link("example.org", "the site")
        .link_inside("x", "there");
    assert_eq!(
        found(vec![Block::Paragraph(text)]),
        [
            (vec![0], FindingKind::LinkTextVague("hier".into())),
            (vec![0], FindingKind::AddressMalformed("example.org".into())),
            (vec![0], FindingKind::LabelUnknown("x".into())),
        ]
    );
}

#[test]
fn places_lead_into_nested_blocks() {
    let blocks = vec![Block::Together(vec![Block::paragraph("a"), Block::paragraph("")])];
    assert_eq!(found(blocks), [(vec![0, 1], FindingKind::BlockEmpty)]);
}

#[test]
fn scripts_from_right_to_left_are_named() {
    assert_eq!(found(vec![Block::paragraph("שלום")])[0].1, FindingKind::ScriptUnsupported('ו'));
}
