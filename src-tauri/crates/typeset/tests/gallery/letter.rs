//! An invitation as a letter after DIN 5008.

use typeset::*;

use super::house;

pub fn letter() -> Document {
    let mut doc = house::document("Einladung zur 26. Sitzung der AG Klima");
    doc.template = Template::Letter(Box::new(Letter {
        office: vec![
            "Geschäftsstelle".into(),
            "c/o Landesentwicklungsgesellschaft Lohmark mbH".into(),
        ],
        return_line: "Geschäftsstelle BLM · Marktstraße 12 · 00421 Lohstadt".into(),
        notes: Vec::new(),
        address: [
            "Stadt Erlenthal",
            "Frau Bürgermeisterin",
            "Karin Oelze",
            "Rathausplatz 3",
            "00438 Erlenthal",
        ]
        .map(String::from)
        .to_vec(),
        information: [
            ("Ihr Zeichen", "–".into()),
            ("Unser Zeichen", "AGK-26/de".into()),
            ("Name", "Ayşe Demirtaş".into()),
            ("Telefon", "+49 30 23125-240".into()),
            (
                "E-Mail",
                Text::new().link("mailto:ag-klima@blm.example.org", "ag-klima@blm.example.org"),
            ),
            ("Datum", "12.08.2026".into()),
        ]
        .map(|(label, value)| LabelRow::new(label, value))
        .to_vec(),
        subject: "Einladung zur 26. Sitzung der Arbeitsgruppe Klima am 9. September 2026".into(),
        foot: [
            vec![
                "Landesentwicklungsgesellschaft".into(),
                "Lohmark mbH".into(),
                "Marktstraße 12, 00421 Lohstadt".into(),
            ],
            vec![
                "Geschäftsführung:".into(),
                "Dr. Annegret Sommer".into(),
                "Amtsgericht Lohstadt, HRB 00000".into(),
            ],
            vec![
                "blm.example.org".into(),
                "info@blm.example.org".into(),
                "Telefon +49 30 23125-0".into(),
            ],
        ],
        next_head: (
            "Bündnis Lebendige Mitte · Einladung zur 26. Sitzung der AG Klima".into(),
            "12.08.2026".into(),
        ),
        next_foot: "Bündnis Lebendige Mitte · blm.example.org".into(),
    }));
    doc.paragraph("Sehr geehrte Frau Oelze,");
    doc.paragraph("im Namen der Leiterin, Frau Dr.\u{A0}Vollmer, lade ich Sie herzlich zur 26. Sitzung der Arbeitsgruppe Klima ein. Im Mittelpunkt steht die Auswertung des Hitzesommers 2026. Auf dieser Grundlage soll die Arbeitsgruppe entscheiden, welche Messungen im kommenden Jahr gefördert werden.");
    doc.push(Block::label_rows([
        ("Termin", Text::new().strong("Mittwoch, 9. September 2026, 09:30 – 12:30 Uhr")),
        (
            "Ort",
            "Hochschule Lohstadt, Haus C, Raum 2.14, Campusallee 5, 00423\u{A0}Lohstadt".into(),
        ),
        (
            "Online",
            Text::new()
                .link("https://konferenz.example.org/agk-26", "konferenz.example.org/agk-26")
                .plain(", Kennwort im Anhang der E-Mail"),
        ),
        ("Anreise", "Straßenbahn 4 bis „Campus“; stufenfreier Zugang über den Innenhof".into()),
    ]));
    doc.paragraph(Text::from("Bitte teilen Sie uns ").strong("bis zum 28. August 2026").plain(" mit, ob Sie teilnehmen oder wer Sie vertritt: per E-Mail an ").link("mailto:ag-klima@blm.example.org", "ag-klima@blm.example.org").plain(" oder über ").link("https://blm.example.org/antwort/7Q2K", "Ihre persönliche Antwortseite").plain(". Wenn Sie Unterstützung benötigen, etwa Gebärdensprache, Schriftdolmetschen oder einen Parkplatz nahe dem Eingang, genügt ein kurzer Hinweis."));
    doc.paragraph("Die Tagesordnung finden Sie auf der folgenden Seite. Die Unterlagen zu TOP 3 und TOP 4 sind beigefügt.");
    doc.push(Block::PageBreak);
    doc.push(Heading::new(1, "Tagesordnung").unnumbered());
    let left = |mm| Column::left(ColumnWidth::Fixed(mm));
    doc.push(
        Table::new([
            left(9.0).heading_rows(),
            left(25.0),
            Column::left(ColumnWidth::Share(1.0)),
            left(48.0),
            left(19.0),
        ])
        .look(TableLook::Agenda)
        .head(["TOP", "Uhrzeit", "Thema", "Vortrag", "Ziel"])
        .row([
            "1",
            "09:30 – 09:40",
            "Begrüßung, Beschlussfähigkeit, Tagesordnung",
            "Dr. Henrike Vollmer",
            "Beschluss",
        ])
        .row([
            "2",
            "09:40 – 09:50",
            "Genehmigung des Protokolls der 25. Sitzung; offene Aufträge",
            "Ayşe Demirtaş, Geschäftsstelle",
            "Beschluss",
        ])
        .row([
            "3",
            "09:50 – 10:50",
            "Hitzesommer 2026: Ergebnisse aus vier Städten",
            "Prof. Dr. Silke Arndt, Hochschule Lohstadt; Karin Oelze, Stadt Erlenthal",
            "Diskussion",
        ])
        .row([
            Cell::empty(),
            Cell::new("10:50 – 11:05"),
            Cell::new(Text::new().secondary("Pause")),
            Cell::empty(),
            Cell::empty(),
        ])
        .row([
            "4",
            "11:05 – 11:50",
            "Vergabe der Messkampagne 2027: Kriterien und Auswahl der Standorte",
            "Matthias Brück",
            "Beschluss",
        ]),
    );
    doc.paragraph("Im Anschluss lädt die Hochschule zu einem Rundgang über die Messstation ein (etwa 30 Minuten).");
    doc.paragraph("Mit freundlichen Grüßen");
    doc.push(Block::paragraph("i. A. Ayşe Demirtaş\nGeschäftsstelle Bündnis Lebendige Mitte"));
    doc
}
