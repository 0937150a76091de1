//! Figures: charts of any numbers, drawings, photos that cannot be read.

use super::words::{some, text};
use proptest::prelude::*;
use typeset::*;

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.0..200.0, 1 => Just(0.0), 1 => Just(f64::NAN), 1 => Just(-7.5), 1 => Just(1e12), 1 => Just(f64::INFINITY)]
}

/// A place on the map or beside it; one of them is taken often.
fn place() -> impl Strategy<Value = (f32, f32)> {
    prop_oneof![3 => (-10.0_f32..110.0, -10.0_f32..110.0), 1 => Just((55.0, 40.0))]
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
        prop::collection::vec((some(), place()), 0..6).prop_map(|spots| {
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
        }),
    ]
}

pub fn figure() -> impl Strategy<Value = Figure> {
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
