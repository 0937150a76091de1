//! Random trees: every node, odd nestings, long words, spans, empty cells, other alphabets.
#![allow(dead_code, missing_docs, unreachable_pub)]

mod figures;
mod labels;
mod tables;
pub mod words;

use proptest::prelude::*;
use typeset::*;

use figures::figure;
use tables::table;
use words::{plain, some, text};

fn list() -> impl Strategy<Value = List> {
    let marker = prop_oneof![
        Just(Marker::Dash),
        (0..40_u32).prop_map(Marker::Number),
        (0..60_u32).prop_map(Marker::Letter)
    ];
    let leaf = (marker.clone(), prop::collection::vec(prop::collection::vec(text(), 0..3), 0..5))
        .prop_map(|(marker, items)| List {
            marker,
            items: items.into_iter().map(|text| ListItem { text, inner: None }).collect(),
        });
    leaf.prop_recursive(3, 12, 3, move |inner| {
        (marker.clone(), prop::collection::vec((text(), inner), 1..3)).prop_map(
            |(marker, items)| List {
                marker,
                items: items
                    .into_iter()
                    .map(|(text, inner)| ListItem { text: vec![text], inner: Some(inner) })
                    .collect(),
            },
        )
    })
}

fn rows() -> impl Strategy<Value = Vec<LabelRow>> {
    prop::collection::vec((some(), text()), 0..5)
        .prop_map(|rows| rows.into_iter().map(|(label, value)| LabelRow { label, value }).collect())
}

pub fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        4 => (0..6_u8, text(), any::<bool>(), any::<bool>()).prop_map(|(level, text, numbered, listed)| Block::Heading(Heading { level, text, numbered, listed, label: Some("l1".into()) })),
        1 => (some(), text(), prop::option::of(Just("09:00 – 10:30".to_owned()))).prop_map(|(number, title, time)| Block::Agenda(Agenda { number, title, time, label: None })),
        1 => text().prop_map(Block::Lead),
        8 => text().prop_map(Block::Paragraph),
        1 => text().prop_map(Block::Small),
        3 => list().prop_map(Block::List),
        1 => prop::collection::vec((text(), text()), 0..3).prop_map(|all| Block::Definitions(all.into_iter().map(|(term, meaning)| Definition { term, meaning }).collect())),
        1 => rows().prop_map(Block::LabelRows),
        4 => table().prop_map(Block::Table),
        3 => figure().prop_map(|figure| Block::Figure(Box::new(figure))),
        1 => (text(), prop::collection::vec(text(), 0..3), prop::option::of(text())).prop_map(|(title, wording, vote)| Block::Decision(Decision { title, wording, remark: vote.clone(), vote })),
        1 => (text(), prop::collection::vec(text(), 0..3)).prop_map(|(title, text)| Block::Note(Note { title, text })),
        1 => (some(), text(), text()).prop_map(|(number, text, who)| Block::Task(Task { number, text, who_and_when: who })),
        1 => prop::collection::vec((some(), some(), plain()), 0..9).prop_map(|tiles| Block::Tiles(tiles.into_iter().map(|(figure, label, comparison)| Tile::new(figure, label, comparison)).collect())),
        1 => prop::collection::vec((some(), text(), prop::collection::vec(text(), 0..3)), 0..5).prop_map(|cards| Block::Cards(cards.into_iter().map(|(kicker, title, points)| Card { kicker, title, points }).collect())),
        1 => (text(), text()).prop_map(|(text, source)| Block::Quote(Quote { text, source })),
        1 => (prop::option::of(text()), prop::collection::vec((some(), plain()), 0..4)).prop_map(|(title, signers)| {
            Block::Signatures(Signatures { title, text: vec!["Text".into()], place: Some("Ort, den ".into()), signers: signers.into_iter().map(|(name, function)| Signer { name, function }).collect() })
        }),
        1 => prop::collection::vec(text(), 0..150).prop_map(Block::Names),
        1 => labels::labels(),
        1 => Just(Block::Contents),
        1 => Just(Block::FigureList),
        1 => Just(Block::ImageCredits),
        1 => Just(Block::PageBreak),
    ];
    leaf.prop_recursive(2, 16, 4, |inner| {
        let blocks = prop::collection::vec(inner, 0..4);
        prop_oneof![
            blocks.clone().prop_map(Block::Together),
            prop::collection::vec(blocks.clone(), 0..4)
                .prop_map(|columns| Block::Columns(columns.into_iter().map(narrow).collect())),
            (rows(), blocks.clone()).prop_map(|(facts, blocks)| Block::Beside { facts, blocks }),
            blocks.clone().prop_map(|blocks| Block::Language { language: "en-GB".into(), blocks }),
            blocks.prop_map(Block::Landscape),
        ]
    })
}

/// Blocks that make sense in a column of 50 mm.
fn narrow(blocks: Vec<Block>) -> Vec<Block> {
    let wide = |block: &Block| {
        matches!(
            block,
            Block::Table(_)
                | Block::Tiles(_)
                | Block::Cards(_)
                | Block::Columns(_)
                | Block::Names(_)
        )
    };
    blocks
        .into_iter()
        .filter(|block| !wide(block))
        .map(|block| match block {
            Block::Together(inner) => Block::Together(narrow(inner)),
            Block::Language { language, blocks } => {
                Block::Language { language, blocks: narrow(blocks) }
            }
            Block::Landscape(inner) => Block::Together(narrow(inner)),
            Block::Beside { facts, blocks } => Block::Beside { facts, blocks: narrow(blocks) },
            other => other,
        })
        .collect()
}

fn opening() -> impl Strategy<Value = Opening> {
    (text(), prop::option::of(text()), prop::option::of(some())).prop_map(
        |(title, subtitle, number)| Opening {
            aside: number.clone(),
            number,
            title,
            subtitle,
            size: TitleSize::Large,
        },
    )
}

/// Seldom several papers in one file.
fn further() -> impl Strategy<Value = Vec<Paper>> {
    let paper = (opening(), prop::collection::vec(block(), 0..4))
        .prop_map(|(opening, blocks)| Paper { opening, blocks });
    prop_oneof![4 => Just(Vec::new()), 1 => prop::collection::vec(paper, 1..3)]
}

fn template() -> impl Strategy<Value = Template> {
    let rows = rows().boxed();
    prop_oneof![
        2 => Just(Template::Bare),
        1 => opening().prop_map(Template::Short),
        1 => (some(), some(), prop::collection::vec(("[A-Z][a-z]{2,12}", "[A-Z][a-z ]{2,60}").prop_map(|(label, value)| LabelRow::new(label, value)), 0..4)).prop_map(|(title, second_line, facts)| Template::Report(Box::new(Cover { title, second_line, subtitle: "darum geht es".into(), facts: facts.into_iter().take(3).collect(), ..Cover::default() }))),
        1 => (some(), rows).prop_map(|(subject, information)| Template::Letter(Box::new(Letter { subject, information: information.into_iter().take(3).collect(), ..Letter::default() }))),
    ]
}

pub fn document() -> impl Strategy<Value = Document> {
    let content = prop_oneof![
        20 => (prop::collection::vec(block(), 0..14), template(), further()),
        1 => labels::labels().prop_map(|block| (vec![block], Template::Labels, Vec::new())),
    ];
    (content, any::<[bool; 3]>(), any::<(u8, u8, u8)>()).prop_map(
        |((blocks, template, further), [draft, justified, two_sided], (r, g, b))| {
            let mut doc = Document::new("Zufälliges Dokument", "de-DE", Date::day(2026, 1, 2));
            doc.blocks = blocks;
            (doc.template, doc.further) = (template, further);
            (doc.justified, doc.two_sided) = (justified, two_sided);
            doc.house.accent = Rgb(r, g, b);
            doc.running =
                Running { head: "Kopf".into(), foot_left: "links".into(), foot: "Fuß".into() };
            if draft {
                doc.status = Status::Draft { label: "Entwurf · 1. Januar 2026".into() };
            }
            doc
        },
    )
}
