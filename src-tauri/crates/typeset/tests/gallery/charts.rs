//! Charts of the invented alliance.

use typeset::*;

pub fn partners() -> Chart {
    Chart::Line(LineChart::new([
        ("06/2023", 31.0),
        ("12/2023", 38.0),
        ("06/2024", 44.0),
        ("12/2024", 49.0),
        ("06/2025", 53.0),
        ("12/2025", 58.0),
        ("06/2026", 65.0),
    ]))
}

pub fn kinds() -> Chart {
    Chart::Bars(BarChart::new([
        ("Kommunen", 21.0, Some(18.0)),
        ("Kammern und Verbände", 14.0, Some(14.0)),
        ("Handel und Gewerbe", 11.0, Some(10.0)),
        ("Wohnungswirtschaft", 9.0, Some(8.0)),
        ("Kultur und Zivilgesellschaft", 7.0, Some(6.0)),
        ("Wissenschaft", 3.0, Some(2.0)),
    ]))
}

pub fn requests(arrangement: Arrangement) -> Chart {
    let group =
        |label: &str, a: f64, b: f64| ColumnGroup { label: label.into(), values: vec![a, b] };
    Chart::Columns(ColumnChart {
        series: vec!["Anfragen anderer Städte".into(), "davon Übernahmen".into()],
        groups: vec![
            group("2. Hj. 2024", 3.0, 0.0),
            group("1. Hj. 2025", 5.0, 1.0),
            group("2. Hj. 2025", 7.0, 2.0),
            group("1. Hj. 2026", 11.0, 4.0),
        ],
        arrangement,
        decimals: 0,
    })
}

pub fn shares() -> Chart {
    Chart::Share(ShareBar::new([
        ("Kommunen", 18.0),
        ("Kammern und Verbände", 14.0),
        ("Handel und Gewerbe", 10.0),
        ("Wohnungswirtschaft", 8.0),
        ("Kultur", 5.0),
        ("Wissenschaft", 3.0),
    ]))
}

pub fn timeline() -> Chart {
    let row = |number: &str, name: &str, place: &str, spans: &[(usize, f32, f32)]| TimelineRow {
        number: number.into(),
        name: name.into(),
        place: place.into(),
        spans: spans.iter().map(|&(phase, from, to)| Span { phase, from, to }).collect(),
    };
    Chart::Timeline(Timeline {
        first_year: 2025,
        years: 3,
        phases: ["Idee", "Konzept", "Vorbereitung", "Umsetzung", "Transfer"]
            .map(String::from)
            .to_vec(),
        rows: vec![
            row(
                "1",
                "Wanderbäume",
                "Falkenrode",
                &[(0, 0.0, 1.0), (1, 1.0, 2.5), (2, 2.5, 5.0), (3, 5.0, 7.0), (4, 7.0, 12.0)],
            ),
            row(
                "2",
                "Ladenlokal auf Probe",
                "Steinbrück",
                &[(0, 0.5, 1.5), (1, 1.5, 3.0), (2, 3.0, 5.3), (3, 5.3, 9.0), (4, 9.0, 12.0)],
            ),
            row("3", "Kühle Plätze", "Lohstadt", &[(1, 2.0, 4.0), (2, 4.0, 6.7), (3, 6.7, 9.5)]),
            row(
                "4",
                "Wohnen über dem Laden",
                "Erlenthal",
                &[(1, 3.0, 5.0), (2, 5.0, 8.0), (3, 8.0, 11.0)],
            ),
        ],
        as_of: Some((6.0, "Stand 30.06.".into())),
    })
}

pub fn phases() -> Chart {
    let step = |name: &str, date: &str| PhaseStep { name: name.into(), date: date.into() };
    Chart::Phases(PhaseLine {
        steps: vec![
            step("Idee", "02/2025"),
            step("Konzept", "05/2025"),
            step("Vorbereitung", "09/2025"),
            step("Umsetzung", "seit 05/2026"),
            step("Transfer", "ab 05/2027"),
        ],
        current: 3,
    })
}

pub fn map() -> Chart {
    let outline = [
        (18., 6.),
        (30., 2.),
        (41., 7.),
        (52., 4.),
        (63., 9.),
        (72., 7.),
        (80., 14.),
        (90., 16.),
        (95., 25.),
        (91., 34.),
        (97., 43.),
        (94., 54.),
        (86., 60.),
        (84., 71.),
        (75., 78.),
        (66., 76.),
        (58., 84.),
        (47., 86.),
        (40., 80.),
        (30., 83.),
        (22., 77.),
        (12., 75.),
        (9., 64.),
        (3., 57.),
        (7., 47.),
        (2., 38.),
        (8., 29.),
        (6., 18.),
    ];
    let spot =
        |at, number: &str, name: &str| MapSpot { at, number: number.into(), name: name.into() };
    let place = |at, name: &str| MapPlace { at, name: name.into() };
    Chart::Map(DotMap {
        region: Region {
            outlines: vec![outline.to_vec()],
            borders: vec![
                vec![(34., 4.3), (36., 22.), (31., 34.), (33., 48.), (28., 60.), (30., 83.)],
                vec![(31., 34.), (48., 32.), (58., 26.), (63., 9.)],
                vec![(33., 48.), (52., 52.), (66., 46.), (93., 36.)],
            ],
        },
        spots: vec![
            spot((48., 22.), "1", "Falkenrode"),
            spot((74., 30.), "2", "Steinbrück"),
            spot((44., 42.), "3", "Lohstadt"),
            spot((22., 58.), "4", "Erlenthal"),
        ],
        places: vec![
            place((20., 24.), "Marienau"),
            place((70., 62.), "Ostermark"),
            place((60., 70.), ""),
        ],
        legend: Some(("Pilotprojekt".into(), "Partnerstadt".into())),
    })
}
