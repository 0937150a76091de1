//! Words, plain and marked: long ones, signs, other alphabets.

use proptest::prelude::*;
use typeset::*;

pub const WORDS: [&str; 43] = [
    "und",
    "der",
    "Bündnis",
    "Geschäftsstelle",
    "Innenstadtwettbewerb",
    "z.",
    "B.",
    "§",
    "44",
    "31.",
    "Juli",
    "47,1",
    "%",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungsanstaltsgebäude",
    "E-Mail",
    "25-1",
    "„Anführung“",
    "–",
    "−3",
    "ẞ",
    "Größe",
    "Auflage",
    "Ελληνικά",
    "Кириллица",
    "Nguyễn",
    "Łódź",
    "TOP",
    "3",
    "12\u{202F}500",
    "Städtebau-Fonds",
    "a",
    "x\u{AD}y",
    "https://example.org/ein/sehr/langer/pfad/ohne/ende/index.html",
    "…",
    "Dr.\u{A0}Vollmer",
    "✓",
    "erledigt✓,",
    "⇒",
    "Ḫasan",
    "a\u{32E}b",
    "👍",
    "漢",
    "Mo\u{308}bel",
];

pub fn plain() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 0..25).prop_map(|words| words.join(" "))
}

pub fn some() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 1..8).prop_map(|words| words.join(" "))
}

fn inline() -> impl Strategy<Value = Inline> {
    let leaf = prop_oneof![
        6 => plain().prop_map(Inline::Plain),
        1 => Just(Inline::LineBreak),
        1 => (0.0_f32..80.0).prop_map(Inline::Blank),
        1 => (0..4_u8, prop::sample::select(vec![ReferenceForm::Number, ReferenceForm::Page, ReferenceForm::Title]))
            .prop_map(|(n, form)| Inline::Reference { to: Label(format!("l{n}")), form }),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let text = prop::collection::vec(inner, 0..4).prop_map(Text);
        prop_oneof![
            text.clone().prop_map(Inline::Strong),
            text.clone().prop_map(Inline::Emphasis),
            text.clone().prop_map(Inline::Secondary),
            text.clone().prop_map(Inline::NoBreak),
            text.clone().prop_map(Inline::Footnote),
            text.clone().prop_map(|text| Inline::Language { language: "en".into(), text }),
            text.clone().prop_map(|text| Inline::Link {
                to: LinkTarget::Web("https://example.org/ä ö".into()),
                text,
                description: None
            }),
            text.prop_map(|text| Inline::Link {
                to: LinkTarget::Inside("l1".into()),
                text,
                description: Some("somewhere".into())
            }),
        ]
    })
}

pub fn text() -> impl Strategy<Value = Text> {
    prop_oneof![4 => plain().prop_map(Text::from), 1 => prop::collection::vec(inline(), 0..5).prop_map(Text)]
}
