//! Random trees: every node, odd nestings, long words, spans, empty cells, other alphabets.
#![allow(dead_code, missing_docs, unreachable_pub)]

mod labels;

use proptest::prelude::*;
use typeset::*;

pub const WORDS: [&str; 37] = [
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
    "Mo\u{308}bel",
];

fn plain() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 0..25).prop_map(|words| words.join(" "))
}

fn some() -> impl Strategy<Value = String> {
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

fn cell() -> impl Strategy<Value = Cell> {
    let mark = prop::option::weighted(
        0.1,
        prop::sample::select(vec![
            StatusMark::Present,
            StatusMark::Online,
            StatusMark::Represented,
            StatusMark::Excused,
            StatusMark::Missing,
        ]),
    );
    (
        text(),
        prop::option::weighted(0.1, text()),
        mark,
        prop::option::weighted(0.1, (-5.0..200.0, 0.0..100.0)),
        1..4_u16,
        1..4_u16,
        prop::option::weighted(0.1, any::<bool>()),
    )
        .prop_map(|(text, second, mark, bar, columns, rows, head)| {
            let bar = bar.map(|(actual, plan)| PlanBar { actual, plan });
            let (columns, rows) = if columns == 3 && rows > 1 { (2, rows) } else { (1, 1) };
            Cell { text, second, mark, bar, columns, rows, head }
        })
}

fn table() -> impl Strategy<Value = Table> {
    let width = prop_oneof![
        Just(ColumnWidth::Content),
        (1.0_f32..80.0).prop_map(ColumnWidth::Fixed),
        (0.0_f32..3.0).prop_map(ColumnWidth::Share)
    ];
    let align =
        prop::sample::select(vec![Align::Left, Align::Right, Align::Centre, Align::Decimal]);
    let column = (width, align, any::<bool>()).prop_map(|(width, align, row_head)| Column {
        width,
        align,
        row_head,
    });
    let kind = prop::sample::select(vec![
        RowKind::Plain,
        RowKind::Plain,
        RowKind::Plain,
        RowKind::Group,
        RowKind::Sum,
    ]);
    let row = (kind, prop::collection::vec(cell(), 0..5))
        .prop_map(|(kind, cells)| Row { kind, cells })
        .boxed();
    let look = prop::sample::select(vec![TableLook::Plain, TableLook::Agenda, TableLook::SignIn]);
    let splitting =
        prop::sample::select(vec![Splitting::Long, Splitting::Allowed, Splitting::Avoided]);
    let width = prop::sample::select(vec![Width::Text, Width::Full]);
    (
        prop::collection::vec(column, 0..7),
        prop::collection::vec(row.clone(), 0..3),
        prop_oneof![4 => prop::collection::vec(row.clone(), 0..8), 1 => prop::collection::vec(row, 20..60)],
        (prop::option::of(text()), prop::option::of(text())),
        (look, splitting, width),
    )
        .prop_map(|(columns, head, rows, (caption, notes), (look, splitting, width))| Table {
            caption,
            summary: None,
            columns,
            head,
            rows,
            notes,
            width,
            splitting,
            look,
            label: Some("l2".into()),
        })
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.0..200.0, 1 => Just(0.0), 1 => Just(f64::NAN), 1 => Just(-7.5), 1 => Just(1e12), 1 => Just(f64::INFINITY)]
}

fn chart() -> impl Strategy<Value = Chart> {
    let pairs = || prop::collection::vec((some(), value()), 0..9);
    prop_oneof![
        pairs().prop_map(|points| Chart::Line(LineChart::new(points))),
        prop::collection::vec((some(), value(), prop::option::of(value())), 0..8)
            .prop_map(|rows| Chart::Bars(BarChart::new(rows))),
        (
            prop::collection::vec(some(), 0..5),
            prop::collection::vec((some(), prop::collection::vec(value(), 0..6)), 0..8),
            any::<bool>()
        )
            .prop_map(|(series, groups, stacked)| {
                Chart::Columns(ColumnChart {
                    series,
                    groups: groups
                        .into_iter()
                        .map(|(label, values)| ColumnGroup { label, values })
                        .collect(),
                    arrangement: if stacked { Arrangement::Stacked } else { Arrangement::Grouped },
                    decimals: 1,
                })
            }),
        pairs().prop_map(|parts| Chart::Share(ShareBar::new(parts))),
        (
            prop::collection::vec(
                (some(), prop::collection::vec((0..7_usize, -3.0_f32..20.0, -3.0_f32..20.0), 0..4)),
                0..6
            ),
            0..6_u8
        )
            .prop_map(|(rows, years)| {
                Chart::Timeline(Timeline {
                    first_year: 2025,
                    years,
                    phases: vec!["Idee".into(), "Konzept".into()],
                    rows: rows
                        .into_iter()
                        .map(|(name, spans)| TimelineRow {
                            number: "1".into(),
                            name,
                            place: "Ort".into(),
                            spans: spans
                                .into_iter()
                                .map(|(phase, from, to)| Span { phase, from, to })
                                .collect(),
                        })
                        .collect(),
                    as_of: Some((3.0, "Stand".into())),
                })
            }),
        (prop::collection::vec(some(), 0..7), 0..9_usize).prop_map(|(steps, current)| {
            Chart::Phases(PhaseLine {
                steps: steps
                    .into_iter()
                    .map(|name| PhaseStep { name, date: "05/2026".into() })
                    .collect(),
                current,
            })
        }),
        prop::collection::vec((some(), (-10.0_f32..110.0, -10.0_f32..110.0)), 0..6).prop_map(
            |spots| {
                Chart::Map(DotMap {
                    region: Region {
                        outlines: vec![vec![(0.0, 0.0), (100.0, 10.0), (80.0, 90.0)]],
                        borders: vec![vec![(0.0, 0.0), (50.0, 50.0)]],
                    },
                    spots: spots
                        .into_iter()
                        .map(|(name, at)| MapSpot { at, number: "1".into(), name })
                        .collect(),
                    places: Vec::new(),
                    legend: Some(("Pilot".into(), "Partner".into())),
                })
            }
        ),
    ]
}

fn figure() -> impl Strategy<Value = Figure> {
    let drawing = Just(Picture::Drawing(Drawing {
        width: 10.0,
        height: 5.0,
        shapes: vec![
            Shape::rect(0.0, 0.0, 10.0, 5.0, Tone::Tint2),
            Shape::disc(5.0, 2.0, 1.0, Tone::Accent),
        ],
    }));
    let picture = prop_oneof![4 => chart().prop_map(Picture::Chart), 1 => drawing, 1 => Just(Picture::Photo(Image::new(vec![1_u8, 2, 3])))];
    (
        picture,
        text(),
        any::<bool>(),
        prop::option::weighted(0.3, -10.0_f32..300.0),
        any::<bool>(),
        prop::option::of(some()),
    )
        .prop_map(|(picture, caption, full, height, table, credit)| Figure {
            picture,
            alt: Some("what there is to see".into()),
            caption,
            credit,
            source: Some("Quelle".into()),
            width: if full { Width::Full } else { Width::Text },
            height,
            numbered: true,
            data_table: table,
            label: Some("l3".into()),
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
        1 => prop::collection::vec((some(), some(), plain()), 0..9).prop_map(|tiles| Block::Tiles(tiles.into_iter().map(|(figure, label, comparison)| Tile { figure, label, comparison }).collect())),
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

fn template() -> impl Strategy<Value = Template> {
    let rows = rows().boxed();
    prop_oneof![
        2 => Just(Template::Bare),
        1 => (text(), prop::option::of(text()), prop::option::of(some())).prop_map(|(title, subtitle, number)| Template::Short(Opening { aside: number.clone(), number, title, subtitle, size: TitleSize::Large })),
        1 => (some(), some(), prop::collection::vec(("[A-Z][a-z]{2,12}", "[A-Z][a-z ]{2,60}").prop_map(|(label, value)| LabelRow::new(label, value)), 0..4)).prop_map(|(title, second_line, facts)| Template::Report(Box::new(Cover { title, second_line, subtitle: "darum geht es".into(), facts: facts.into_iter().take(3).collect(), ..Cover::default() }))),
        1 => (some(), rows).prop_map(|(subject, information)| Template::Letter(Box::new(Letter { subject, information: information.into_iter().take(3).collect(), ..Letter::default() }))),
    ]
}

pub fn document() -> impl Strategy<Value = Document> {
    let content = prop_oneof![
        20 => (prop::collection::vec(block(), 0..14), template()),
        1 => labels::labels().prop_map(|block| (vec![block], Template::Labels)),
    ];
    (content, any::<[bool; 3]>(), any::<(u8, u8, u8)>()).prop_map(
        |((blocks, template), [draft, justified, two_sided], (r, g, b))| {
            let mut doc = Document::new("Zufälliges Dokument", "de-DE", Date::day(2026, 1, 2));
            doc.blocks = blocks;
            doc.template = template;
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
