//! Tables that need not be sound: spans, uneven rows, empty cells, any widths.

use super::words::text;
use proptest::prelude::*;
use typeset::*;

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
            Cell { text, second, mark, bar, columns, rows, head, datum: None }
        })
}

pub fn table() -> impl Strategy<Value = Table> {
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
