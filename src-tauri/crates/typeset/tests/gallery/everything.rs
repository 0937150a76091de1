//! Every node once, in combinations that matter to the file's structure.

use typeset::*;

use super::{charts, house};

pub fn everything() -> Document {
    let mut doc = house::document("Alle Bausteine auf einen Blick");
    doc.running = Running {
        head: "Bündnis Lebendige Mitte".into(),
        foot_left: "Muster".into(),
        foot: "Alle Bausteine".into(),
    };
    doc.template = Template::Short(
        Opening::new("Alle Bausteine").subtitle("Ein Muster").aside("Muster Nr. 1").number("1"),
    );
    doc.push(Block::Contents);
    texts(&mut doc);
    lists(&mut doc);
    tables(&mut doc);
    figures(&mut doc);
    regions(&mut doc);
    doc
}

fn texts(doc: &mut Document) {
    doc.heading(1, "Texte");
    doc.push(Block::lead("Ein Vorspann sagt, worum es geht."));
    doc.paragraph(
        Text::from("Ein Absatz mit ")
            .strong("Wichtigem")
            .plain(", ")
            .emphasis("Betontem")
            .plain(", ")
            .secondary("Nebensächlichem")
            .plain(", einem ")
            .link("https://example.org", "Verweis auf die Seite der Geschäftsstelle")
            .plain(", einer Fußnote")
            .footnote(Text::from("Sie steht unten und kennt ").strong("Auszeichnungen").plain("."))
            .plain(", einem englischen ")
            .language("en", "throughput assessment of infrastructures")
            .plain(" und ")
            .no_break("nie getrennten Worten")
            .plain("; z. B. nach § 44 am 31. Juli um 47,1 %."),
    );
    doc.paragraph("Ελληνικά, Кириллица, Tiếng Việt, Čeština, ẞ; ✓ erledigt, ☐ offen, 8 ⇒ 12, Ḫasan und ein Zeichen, das keine Schrift hat: 漢.");
    doc.push(Block::Small("Kleingedrucktes, das man auch lesen können soll.".into()));
    doc.push(Heading::new(2, "Abschnitt").labelled("abschnitt"));
    doc.paragraph(
        Text::from("Siehe Abschnitt ")
            .reference("abschnitt", ReferenceForm::Number)
            .plain(" „")
            .reference("abschnitt", ReferenceForm::Title)
            .plain("“, Seite ")
            .reference("abschnitt", ReferenceForm::Page)
            .plain(", und ")
            .link_inside("tabelle", "die Tabelle mit Verbünden")
            .plain("."),
    );
    doc.heading(3, "Unterabschnitt")
        .paragraph("Text.")
        .heading(4, "Kleiner Titel")
        .paragraph("Text.");
    doc.push(Quote::new("„Worte eines Menschen.“", "Jemand, irgendwo"));
}

fn lists(doc: &mut Document) {
    doc.heading(1, "Listen");
    doc.push(List {
        marker: Marker::Letter(1),
        items: vec![
            "erstens".into(),
            ListItem::from("zweitens mit").containing(List::numbers(["eins", "zwei"])),
            "drittens".into(),
        ],
    });
    doc.push(List::dashes([ListItem {
        text: vec!["Ein Absatz.".into(), "Noch ein Absatz desselben Punkts.".into()],
        inner: None,
    }]));
    doc.push(Block::Definitions(vec![
        Definition {
            term: "Bündnis".into(),
            meaning: "Zusammenschluss von Städten, Kammern und Verbänden.".into(),
        },
        Definition {
            term: "Gremium".into(),
            meaning: "Kreis, der Sitzungen hält und Beschlüsse fasst.".into(),
        },
    ]));
    doc.push(Block::Names(
        [
            "Architektenkammer",
            "Handelsverband",
            "Hochschule",
            "Industrie- und Handelskammer für die Landkreise Lohmark und Erlental",
            "Kulturhaus",
            "Sparkasse",
            "Stadtwerke",
            "Werbering",
        ]
        .map(Text::from)
        .to_vec(),
    ));
}

fn tables(doc: &mut Document) {
    doc.heading(1, "Tabellen");
    let auto = || Column::left(ColumnWidth::Content);
    doc.push(
        Table::new([
            auto().heading_rows(),
            auto(),
            Column::decimal(ColumnWidth::Content),
            Column::decimal(ColumnWidth::Content),
        ])
        .caption("Verbundene Zellen")
        .head([
            Cell::new("Stadt").spanning(1, 2),
            Cell::new("Vorhaben").spanning(1, 2),
            Cell::new("Mittel in Euro").spanning(2, 1),
        ])
        .head(["Plan", "Ist"])
        .row([
            Cell::new("Falkenrode").spanning(1, 2),
            Cell::new("Wanderbäume"),
            Cell::new("1.250,00"),
            Cell::new("980,5"),
        ])
        .row(["Trinkbrunnen", "12.400,00", "–"])
        .row(["Lohstadt", "Kühle Plätze", "300,00", "0"])
        .sum([Cell::new("Insgesamt").spanning(2, 1), Cell::new("13.950,00"), Cell::new("980,50")])
        .notes("Anmerkung unter der Tabelle.")
        .labelled("tabelle"),
    );
    let mut long = Table::new([
        Column::right(ColumnWidth::Fixed(10.0)).heading_rows(),
        Column::left(ColumnWidth::Share(2.0)),
        Column::left(ColumnWidth::Share(1.0)),
    ])
    .caption("Eine lange Tabelle")
    .head(["Nr.", "Bezeichnung", "Bemerkung"]);
    for i in 1..=60 {
        long = long.row([
            i.to_string(),
            format!("Gegenstand Nummer {i}"),
            if i % 7 == 0 {
                "eine Bemerkung, die über mehrere Zeilen der schmalen Spalte läuft".into()
            } else {
                String::new()
            },
        ]);
    }
    doc.push(long);
    doc.push(
        Table::new([
            Column::right(ColumnWidth::Fixed(8.0)),
            Column::left(ColumnWidth::Fixed(40.0)).heading_rows(),
            Column::left(ColumnWidth::Share(1.0)),
            Column::left(ColumnWidth::Fixed(45.0)),
        ])
        .look(TableLook::SignIn)
        .head(["Nr.", "Name", "Organisation", "Unterschrift"])
        .row(["1", "Albrecht", "Stadt Marienau", ""])
        .row(["2", "Arndt", "Hochschule Lohstadt", ""])
        .rows((3..6).map(|number| {
            Row::plain([number.to_string(), String::new(), String::new(), String::new()])
        }))
        .notes("Zeilen 3 bis 5: ohne Anmeldung erschienen, bitte leserlich ausfüllen."),
    );
}

fn figures(doc: &mut Document) {
    doc.heading(1, "Abbildungen");
    for (chart, caption) in [
        (charts::partners(), "Linie"),
        (charts::kinds(), "Balken mit Vorperiode"),
        (charts::requests(Arrangement::Grouped), "Säulen nebeneinander"),
        (charts::requests(Arrangement::Stacked), "Säulen gestapelt"),
        (charts::shares(), "Anteile"),
        (charts::phases(), "Phasen"),
    ] {
        doc.push(Figure::chart(chart, caption));
    }
    doc.push(Figure::chart(charts::kinds(), "Balken mit Datentabelle").with_data_table());
    doc.push(
        Figure::drawing(house::townscape(), "Häuser und Bäume.", "Eine Zeichnung")
            .height(50.0)
            .credit("Foto: Ida Kortmann"),
    );
    doc.push(
        Figure::drawing(house::townscape(), "Häuser und Bäume.", "Über die volle Breite")
            .full_width()
            .height(60.0),
    );
    doc.push(Block::FigureList);
    doc.push(Block::ImageCredits);
}

fn regions(doc: &mut Document) {
    doc.heading(1, "Kästen und Bereiche");
    doc.push(
        Decision::new("Beschluss 1/1", "Es wird beschlossen.")
            .vote("Ja 3 · Nein 0 · Enthaltung 0 – angenommen"),
    );
    doc.push(Note::new("Hinweis", "Etwas, das man wissen sollte."));
    doc.push(Task::new(
        "A 1-1",
        "Etwas erledigen, was etwas länger dauert und darum über zwei Zeilen geht",
        "Petersen, bis 31.07.2026",
    ));
    let card = |kicker: &str, title: &str| Card {
        kicker: kicker.into(),
        title: title.into(),
        points: vec![
            "Zustand in drei Stufen, nicht fünf".into(),
            "Obergeschosse miterfassen".into(),
        ],
    };
    doc.push(Block::Cards(vec![
        card("Tisch 1", "Merkmale"),
        card("Tisch 2", "Datenschutz"),
        card("Tisch 3", "Verstetigung"),
    ]));
    doc.push(Block::Columns(vec![
        vec![
            Block::heading(3, "Links"),
            Block::Figure(Box::new(Figure::chart(charts::shares(), "Anteile").unnumbered())),
        ],
        vec![
            Block::heading(3, "Rechts"),
            Block::paragraph(
                "Text in der rechten Hälfte, der in einer schmalen Spalte umbrochen wird.",
            ),
            Block::List(List::dashes(["eins", "zwei"])),
        ],
    ]));
    doc.push(Block::Beside {
        facts: vec![LabelRow::new("Stadt", "Steinbrück, 27\u{202F}910 Einw."), LabelRow::new("Kosten", "126.000,00 Euro")],
        blocks: vec![Block::paragraph("Leerstehende Läden werden für sechs Monate mietfrei an Gründerinnen und Gründer vergeben."), Block::heading(3, "Ergebnisse"), Block::List(List::dashes(["14 Gründungen", "neun Mietverträge"]))],
    });
    doc.push(Block::Language {
        language: "en".into(),
        blocks: vec![Block::paragraph(
            "A summary in English for partners abroad, divided by English patterns.",
        )],
    });
    doc.push(Block::Together(vec![
        Block::paragraph("Zusammen"),
        Block::paragraph("auf einer Seite"),
    ]));
    let mut wide = Table::new((0..9).map(|_| Column::left(ColumnWidth::Share(1.0))))
        .caption("Breite Tabelle im Querformat")
        .head((1..=9).map(|i| format!("Spalte {i}")));
    for _ in 0..4 {
        wide = wide.row((1..=9).map(|i| format!("Inhalt {i}")));
    }
    doc.push(Block::Landscape(vec![Block::Table(wide)]));
    doc.push(
        Signatures::of([
            ("A. Muster", "Leitung"),
            ("B. Muster", "Protokoll"),
            ("C. Muster", "Zeugin"),
        ])
        .place("Lohstadt, 1. Juli 2026"),
    );
}
