//! An interim report, after the drawn one.

use typeset::*;

use super::{charts, house, meetings::MEETINGS};

pub fn report() -> Document {
    let mut doc = house::document("Zwischenbericht 1. Halbjahr 2026 – Bündnis Lebendige Mitte");
    doc.subject = "Arbeit des Bündnisses und seiner Geschäftsstelle".into();
    doc.running = Running {
        head: "Bündnis Lebendige Mitte".into(),
        foot_left: "Stand 15. Juli 2026".into(),
        foot: "Zwischenbericht 1.\u{A0}Halbjahr 2026 · Az. 35-4521/7-2023".into(),
    };
    doc.template = Template::Report(Box::new(cover()));
    doc.push(Block::Contents);
    doc.push(Note::new("Zu diesem Bericht", "Alle Zahlen stammen aus den Aufzeichnungen der Geschäftsstelle und geben den Stand vom 15. Juli 2026 wieder. Abbildungen und Tabellen sind fortlaufend nummeriert; der Bildnachweis steht am Ende des Berichts."));
    summary(&mut doc);
    mandate(&mut doc);
    partners(&mut doc);
    bodies(&mut doc);
    group(&mut doc);
    pilots(&mut doc);
    plan(&mut doc);
    outlook(&mut doc);
    doc
}

pub fn report_draft() -> Document {
    let mut doc = report();
    doc.status =
        Status::Draft { label: "Entwurf – nicht freigegeben · 12. Juli 2026, 14:05 Uhr".into() };
    if let Template::Report(cover) = &mut doc.template {
        cover.photo = None;
    }
    doc.house.accent = Rgb(0x7E, 0x1E, 0x3C);
    doc
}

fn cover() -> Cover {
    Cover {
        office: vec![
            "Geschäftsstelle c/o".into(),
            "Landesentwicklungsgesellschaft Lohmark mbH".into(),
        ],
        title: "Zwischenbericht".into(),
        second_line: "1. Halbjahr 2026".into(),
        subtitle: "über die Arbeit des Bündnisses Lebendige Mitte und seiner Geschäftsstelle"
            .into(),
        block: Some(CoverBlock {
            figure: "Nr. 7".into(),
            sentence: "Siebter Bericht\nseit Gründung des\nBündnisses 2023".into(),
        }),
        photo: Some(CoverPhoto {
            picture: Picture::Drawing(house::townscape()),
            alt: "Marktplatz mit vier Bäumen in Gefäßen vor einer Reihe von Häusern.".into(),
            caption: "Marktplatz in Falkenrode mit den ersten Wanderbäumen.".into(),
            credit: "Foto: Ida Kortmann/BLM".into(),
        }),
        facts: vec![
            LabelRow::new(
                "Vorgelegt bei",
                "Ministerium für Stadtentwicklung und Wohnen des Landes Lohmark, Referat 35",
            ),
            LabelRow::new(
                "Aktenzeichen",
                "35-4521/7-2023, Zuwendungsbescheid vom 12. Dezember 2022",
            ),
            LabelRow::new("Berichtszeitraum", "1. Januar bis 30. Juni 2026"),
            LabelRow::new("Stand", "15. Juli 2026"),
        ],
        funders_label: "Gefördert durch".into(),
        funders: vec![("Land Lohmark".into(), None), ("Städtebauförderung".into(), None)],
    }
}

fn summary(doc: &mut Document) {
    doc.heading(1, "Zusammenfassung");
    doc.push(Block::lead("Das Bündnis ist im ersten Halbjahr 2026 auf 65 Partner gewachsen. Zwei von sechs Pilotprojekten sind in der Umsetzung; das dritte beginnt wegen einer verspäteten Baugenehmigung erst im September."));
    doc.push(Block::Tiles(vec![
        Tile::new("65", "Partner im Bündnis", "+7 seit 31.12.2025"),
        Tile::new("17", "Sitzungen der Gremien", "13 in Arbeitsgruppen"),
        Tile::new("267", "Teilnahmen", "Ø 15,7 je Sitzung"),
        Tile::new("24", "Beschlüsse", "davon 19 umgesetzt"),
        Tile::new("6", "Pilotprojekte", "2 in der Umsetzung"),
        Tile::new("4", "Veranstaltungen", "263 Teilnehmende"),
        Tile::new("5 von 7", "Ziele erreicht", "2 mit Abweichung"),
        Tile::new("47,1 %", "Mittel verausgabt", "136.624,84 Euro"),
    ]));
    doc.paragraph("Das Bündnis Lebendige Mitte bringt seit 2023 die Städte des Landes mit Handel, Wohnungswirtschaft, Kammern, Kultur und Wissenschaft zusammen. Die Geschäftsstelle bereitet die Sitzungen vor, begleitet die Pilotprojekte und sorgt dafür, dass Ergebnisse in anderen Städten ankommen.");
    doc.paragraph("Drei Entwicklungen prägen den Berichtszeitraum:");
    doc.push(List::dashes([
        Text::new().strong("Mehr Städte wirken mit.").plain(" Mit vier neuen Kommunen sind nun 21 der 34 Städte mit mehr als 10\u{202F}000 Einwohnerinnen und Einwohnern Partner."),
        Text::new().strong("Aus Konzepten werden Vorhaben.").plain(" Die Wanderbäume in Falkenrode und das Ladenlokal auf Probe in Steinbrück sind gestartet."),
        Text::new().strong("Leerstand wird messbar.").plain(" Neun Städte erheben ihren Leerstand erstmals nach denselben Merkmalen."),
    ]));
    doc.paragraph(Text::from("Abweichungen vom Arbeitsprogramm betreffen den Zeitplan des dritten Pilotprojekts und einen der beiden Leitfäden. Beide sind in Kapitel ").reference("plan", ReferenceForm::Number).plain(" auf Seite ").reference("plan", ReferenceForm::Page).plain(" begründet."));
}

fn mandate(doc: &mut Document) {
    doc.heading(1, "Auftrag und Ziele");
    doc.paragraph(Text::from("Grundlage der Arbeit ist der Zuwendungsbescheid vom 12. Dezember 2022 mit der Änderung vom 3. März 2025.").footnote("Zuwendung nach §§ 23 und 44 der Landeshaushaltsordnung; Bewilligungszeitraum 1. Januar 2023 bis 31. Dezember 2027.").plain(" Er beauftragt die Geschäftsstelle, das Bündnis zu führen und bis Ende 2027 sechs Pilotprojekte umsetzungsreif vorzubereiten."));
    doc.heading(2, "Was das Bündnis erreichen will");
    doc.paragraph("Innenstädte sollen Orte bleiben, an denen Menschen wohnen, arbeiten, einkaufen und einander begegnen. Kein Akteur kann das allein erreichen. Das Bündnis verfolgt drei Leitziele:");
    doc.push(List::numbers([
        Text::new().strong("Vielfalt der Nutzungen sichern:").plain(" Wohnen, Bildung, Kultur und Gewerbe ergänzen den Handel und halten die Mitte zu jeder Tageszeit belebt."),
        Text::new().strong("Aufenthaltsqualität erhöhen:").plain(" Schatten, Wasser, Sitzgelegenheiten und sichere Wege machen Plätze auch im Hochsommer nutzbar."),
        Text::new().strong("Zusammenarbeit verstetigen:").plain(" Verwaltung, Eigentümerinnen und Eigentümer sowie Gewerbetreibende vereinbaren verbindliche Schritte."),
    ]));
    doc.heading(2, "Aufgaben der Geschäftsstelle");
    doc.paragraph("Die Geschäftsstelle arbeitet mit drei Personen auf 2,5 Stellen. Ihr obliegen");
    doc.push(List::dashes([
        "die Vor- und Nachbereitung der Sitzungen aller Gremien,",
        "die Begleitung der Pilotprojekte und die Betreuung der Partner,",
        "der Wissenstransfer durch Veranstaltungen und Leitfäden.",
    ]));
    doc.push(Note::new("Änderung gegenüber dem Vorbericht", "Die Lenkungsgruppe hat am 14. Januar 2026 die Pilotprojekte 5 und 6 ausgewählt (Beschluss LG 12/1)."));
}

fn partners(doc: &mut Document) {
    doc.heading(1, "Bündnisstruktur und Partnerentwicklung");
    doc.paragraph("Am 30. Juni 2026 gehörten dem Bündnis 65 Partner an, 7 mehr als zum Jahresende. Neun Organisationen sind beigetreten, zwei haben das Bündnis verlassen: die Stadt Wendlingstedt aus Haushaltsgründen und ein Filialunternehmen nach Schließung seines Standorts.");
    doc.push(
        Figure::chart(
            charts::partners(),
            "Partner im Bündnis jeweils zum Halbjahresende, 2023 bis 2026",
        )
        .source("Quelle: Partnerregister der Geschäftsstelle"),
    );
    doc.heading(2, "Wer im Bündnis mitwirkt");
    doc.paragraph("Die größte Gruppe bilden die Kommunen. Der Zuwachs geht vor allem auf die Beratung kleinerer Städte zurück, die im Herbst 2025 begonnen hat.");
    doc.push(Figure::chart(charts::kinds(), "Partner nach Art der Organisation am 30. Juni 2026. Der senkrechte Strich markiert den Stand am 31. Dezember 2025."));
    let fixed = |mm| Column::right(ColumnWidth::Fixed(mm));
    doc.push(
        Table::new([
            Column::left(ColumnWidth::Share(1.0)).heading_rows(),
            fixed(22.0),
            fixed(20.0),
            fixed(20.0),
            fixed(22.0),
        ])
        .caption("Partnerentwicklung im Berichtszeitraum")
        .head(["Art der Organisation", "31.12.2025", "Beitritte", "Austritte", "30.06.2026"])
        .row(["Kommunen", "18", "4", "−1", "21"])
        .row(["Kammern und Verbände", "14", "0", "0", "14"])
        .row(["Handel und Gewerbe", "10", "2", "−1", "11"])
        .row(["Wohnungswirtschaft", "8", "1", "0", "9"])
        .row(["Kultur und Zivilgesellschaft", "6", "1", "0", "7"])
        .row(["Wissenschaft", "2", "1", "0", "3"])
        .sum(["Insgesamt", "58", "9", "−2", "65"])
        .in_text(),
    );
}

fn bodies(doc: &mut Document) {
    doc.heading(1, "Gremienarbeit");
    doc.paragraph("Die Gremien des Bündnisses haben im Berichtszeitraum 17-mal getagt. Die drei Arbeitsgruppen hielten zusammen 13 Sitzungen ab, die Lenkungsgruppe drei; das 7. Bündnistreffen fand am 15. April 2026 in Lohstadt statt.");
    doc.heading(2, "Beteiligung nach Gremien");
    let fixed = |mm| Column::right(ColumnWidth::Fixed(mm));
    doc.push(
        Table::new([
            Column::left(ColumnWidth::Share(1.0)).heading_rows(),
            fixed(18.0),
            fixed(21.0),
            Column::decimal(ColumnWidth::Fixed(23.0)),
            fixed(21.0),
        ])
        .caption("Sitzungen, Teilnahmen und Beschlüsse nach Gremien")
        .head(["Gremium", "Sitzungen", "Teilnahmen", "Ø je Sitzung", "Beschlüsse"])
        .row(["Bündnistreffen", "1", "62", "62,0", "3"])
        .row(["Lenkungsgruppe", "3", "28", "9,3", "6"])
        .row(["AG Klima", "5", "75", "15,0", "6"])
        .row(["AG Wohnen und Leben", "4", "48", "12,0", "3"])
        .row(["AG Leerstand", "4", "54", "13,5", "6"])
        .sum(["Insgesamt", "17", "267", "15,7", "24"])
        .notes("Wer mehrfach teilnahm, ist mehrfach gezählt.")
        .in_text(),
    );
    doc.paragraph("Von den 24 Beschlüssen sind 19 umgesetzt, vier in Arbeit; einer ruht bis zur Entscheidung über den Landeshaushalt 2027. Die Beteiligung der Wohnungswirtschaft ist gegenüber dem zweiten Halbjahr 2025 von sechs auf neun Organisationen gestiegen.");
    doc.heading(2, "Sitzungen im Einzelnen");
    let left = |mm| Column::left(ColumnWidth::Fixed(mm));
    let mut table = Table::new([left(19.0).heading_rows(), left(34.0), fixed(8.0), Column::left(ColumnWidth::Share(1.0)), fixed(9.0), fixed(10.0), fixed(18.0)])
        .caption("Sitzungen der Gremien, 1. Januar bis 30. Juni 2026")
        .head(["Datum", "Gremium", "Nr.", "Schwerpunkt", "TN", "Org.", "Beschlüsse"])
        .notes("TN = Teilnehmende, Org. = vertretene Organisationen. Die Zahl der Organisationen wird nicht summiert, weil sich die Kreise überschneiden.");
    for (date, body, number, about, people, organisations, decisions) in MEETINGS {
        table = table.row([date, body, number, about, people, organisations, decisions]);
    }
    let sum = [
        Cell::new("Insgesamt: 17 Sitzungen").spanning(4, 1),
        Cell::new("267"),
        Cell::empty(),
        Cell::new("24"),
    ];
    doc.push(table.sum(sum));
    doc.heading(2, "Bündnistreffen");
    doc.paragraph(Text::from("Am 7. Bündnistreffen nahmen 62 Personen aus 48 Organisationen teil. Das Treffen hat die neue Geschäftsordnung einstimmig beschlossen, den Innenstadtwettbewerb 2027 ausgelobt und die Halbzeitbilanz der Arbeitsgruppen beraten. Die Dokumentation ist auf ").link("https://www.example.org/bündnistreffen-7", "der Seite zum 7. Bündnistreffen").plain(" abrufbar."));
}

fn group(doc: &mut Document) {
    doc.heading(1, "Arbeitsgruppe Klima");
    doc.push(Block::label_rows([
        ("Leitung", "Dr.\u{A0}Henrike Vollmer, Stadt Falkenrode"),
        ("Stellvertretung", "Matthias Brück, Verband der Wohnungswirtschaft Lohmark"),
        ("Mitglieder", "23 Personen aus 19 Organisationen; fünf Sitzungen (21. bis 25.)"),
    ]));
    doc.heading(2, "Ziele");
    doc.paragraph("Die Arbeitsgruppe entwickelt Vorhaben, mit denen sich Innenstädte an Hitze und Starkregen anpassen, und überträgt erprobte Lösungen auf Städte, die keine eigene Fachstelle haben.");
    doc.heading(2, "Themen und Ergebnisse");
    doc.heading(3, "Hitzeaktionspläne");
    doc.paragraph("Die Bausteine für kommunale Hitzeaktionspläne liegen seit März vor. Vier Städte nutzen sie bereits; Erlenthal hat auf ihrer Grundlage einen eigenen Plan beschlossen.");
    doc.heading(3, "Wanderbäume");
    doc.paragraph("Zwölf Bäume in Pflanzgefäßen standen von April bis Juni auf drei Plätzen in Falkenrode. Messungen der Hochschule Lohstadt zeigen an heißen Tagen eine um bis zu 3,4 °C niedrigere gefühlte Temperatur. Gewerbetreibende haben die Patenschaft für acht Bäume übernommen.");
    doc.heading(3, "Entsiegelung");
    doc.paragraph("Auf privaten Stellplätzen fehlt bislang ein Anreiz. Die Arbeitsgruppe schlägt vor, dass die Stadt den Ausbau übernimmt und die Eigentümerseite die Pflege.");
    doc.push(Decision::new("Beschluss AG\u{A0}Klima 25/2 (2026)", "Die Arbeitsgruppe empfiehlt der Lenkungsgruppe, das Pilotprojekt „Wanderbäume Falkenrode“ ab September 2026 auf zwei weitere Städte zu übertragen. Die Geschäftsstelle holt bis zum 31. Juli 2026 Interessensbekundungen ein.").vote("Ja 14 · Nein 0 · Enthaltung 1 – angenommen am 17. Juni 2026").remark("Stimmberechtigt 15 von 17 Anwesenden"));
    doc.paragraph(Text::new().strong("Nächster Schritt:").plain(" Die 26. Sitzung am 9. September 2026 befasst sich mit der Auswertung des Hitzesommers und der Vergabe der Messkampagne 2027."));
}

fn pilots(doc: &mut Document) {
    doc.heading(1, "Pilotprojekte");
    doc.heading(2, "Stand aller Vorhaben");
    doc.paragraph(
        "Sechs Vorhaben sind ausgewählt. Zwei sind in der Umsetzung, zwei in der Vorbereitung.",
    );
    doc.push(
        Figure::chart(charts::timeline(), "Phasen der Pilotprojekte 2025 bis 2027").full_width(),
    );
    doc.heading(2, "Wanderbäume Falkenrode");
    doc.push(
        Figure::drawing(
            house::townscape(),
            "Platz mit vier Bäumen in Gefäßen vor einer Häuserzeile.",
            "Der Marktplatz nach dem zweiten Standortwechsel, Juni 2026",
        )
        .height(60.0)
        .credit("Foto: Ida Kortmann/BLM, CC BY 4.0"),
    );
    doc.push(Figure::chart(charts::phases(), "Phase des Vorhabens").full_width().unnumbered());
    doc.heading(2, "Wo die Vorhaben liegen");
    doc.push(
        Figure::chart(charts::map(), "Standorte der Pilotprojekte und Partnerstädte").height(95.0),
    );
    doc.push(Figure::chart(charts::shares(), "Partner nach Art der Organisation"));
}

fn plan(doc: &mut Document) {
    doc.push(Heading::new(1, "Soll-Ist-Vergleich").labelled("plan"));
    doc.paragraph("Fünf von sieben Zielen sind erreicht oder übertroffen. Der Balken zeigt das Ergebnis im Verhältnis zum Planwert; der senkrechte Strich steht für 100 Prozent, schraffierte Balken für nicht erreichte Ziele.");
    let goals = [
        ("Z1", "Partner im Bündnis", "Anzahl zum Stichtag", 64.0, 65.0, "+1", "–"),
        (
            "Z2",
            "Sitzungen der Arbeitsgruppen",
            "gehaltene Sitzungen",
            12.0,
            13.0,
            "+1",
            "zusätzliche Sitzung AG Klima zur Messkampagne",
        ),
        (
            "Z3",
            "Pilotprojekte in der Umsetzung",
            "Projekte in Phase 4 oder 5",
            3.0,
            2.0,
            "−1",
            "Baugenehmigung Lohstadt zehn Wochen verspätet; Beginn im September 2026",
        ),
        ("Z4", "Fachveranstaltungen", "Veranstaltungen", 4.0, 4.0, "±0", "–"),
        (
            "Z5",
            "Reichweite der Veranstaltungen",
            "Teilnehmende",
            240.0,
            263.0,
            "+23",
            "hohe Nachfrage bei „Leerstand messen“",
        ),
        (
            "Z6",
            "Leitfäden",
            "veröffentlichte Leitfäden",
            2.0,
            1.0,
            "−1",
            "Leitfaden „Zwischennutzung“ wartet auf rechtliche Prüfung; Ersatztermin 30.09.2026",
        ),
        ("Z7", "Beteiligte Kommunen", "Partner der Art Kommune", 20.0, 21.0, "+1", "–"),
    ];
    let (left, right) =
        (|mm| Column::left(ColumnWidth::Fixed(mm)), |mm| Column::right(ColumnWidth::Fixed(mm)));
    let mut table = Table::new([
        left(8.0),
        left(49.0).heading_rows(),
        right(10.0),
        right(9.0),
        right(20.0),
        left(28.0),
        Column::left(ColumnWidth::Share(1.0)),
    ])
    .caption("Ziele, Planwerte und Ergebnisse im ersten Halbjahr 2026")
    .head([
        "Nr.",
        "Ziel und Messgröße",
        "Soll",
        "Ist",
        "Abweichung",
        "Erreichung",
        "Begründung",
    ]);
    for (number, goal, measure, planned, actual, deviation, reason) in goals {
        table = table.row([
            Cell::new(number),
            Cell::new(Text::new().strong(goal)).second(measure),
            Cell::new(format!("{planned:.0}")),
            Cell::new(format!("{actual:.0}")),
            Cell::new(deviation),
            Cell::bar(
                actual,
                planned,
                format!("{:.0} Prozent des Planwerts", 100.0 * actual / planned),
            ),
            Cell::new(reason),
        ]);
    }
    doc.push(table);
    doc.heading(2, "Mittel");
    let money = || Column::decimal(ColumnWidth::Fixed(29.0));
    doc.push(
        Table::new([
            left(10.0),
            Column::left(ColumnWidth::Share(1.0)).heading_rows(),
            money(),
            money(),
            money(),
            Column::decimal(ColumnWidth::Fixed(18.0)),
        ])
        .caption("Finanzierungsplan 2026 und Ausgaben bis 30. Juni 2026 in Euro")
        .head(["Nr.", "Ausgabenposition", "Plan 2026", "Ist 30.06.2026", "verfügbar", "Ist in %"])
        .group(["1", "Personal", "186.400,00", "91.862,47", "94.537,53", "49,3"])
        .row(["1.1", "Projektleitung", "78.200,00", "38.914,20", "39.285,80", "49,8"])
        .row(["1.2", "Projektkoordination", "64.800,00", "31.967,85", "32.832,15", "49,3"])
        .row(["1.3", "Assistenz und Kommunikation", "43.400,00", "20.980,42", "22.419,58", "48,3"])
        .group(["2", "Sachmittel", "58.600,00", "28.340,37", "30.259,63", "48,4"])
        .row(["2.1", "Räume und Bürobedarf", "14.400,00", "7.184,36", "7.215,64", "49,9"])
        .sum(["", "Insgesamt", "290.000,00", "136.624,84", "153.375,16", "47,1"])
        .notes("Abweichungen durch Rundung der Anteile sind möglich."),
    );
}

fn outlook(doc: &mut Document) {
    doc.heading(1, "Ausblick");
    doc.paragraph("Im zweiten Halbjahr 2026 stehen die Übertragung der ersten Pilotprojekte und die Vorbereitung des Innenstadtwettbewerbs im Mittelpunkt.");
    doc.heading(2, "Nachfrage");
    doc.push(Figure::chart(
        charts::requests(Arrangement::Grouped),
        "Anfragen anderer Städte zu den Pilotprojekten und daraus entstandene Übernahmen",
    ));
    doc.push(Quote::new(
        "„Der größte Gewinn ist, dass wir nicht mehr jede Frage allein beantworten müssen.“",
        "Bürgermeisterin Karin Oelze, Stadt Erlenthal, beim 7. Bündnistreffen",
    ));
    doc.push(Heading::new(1, "Bildnachweis und Abbildungen").unnumbered());
    doc.push(Block::ImageCredits);
    doc.push(Block::FigureList);
    doc.push(
        Signatures::of([("Dr.\u{A0}Annegret Sommer", "Geschäftsführung der Landesentwicklungsgesellschaft Lohmark mbH"), ("Jonas Petersen", "Leitung der Geschäftsstelle")])
            .declaring("Erklärung", "Wir bestätigen, dass die Angaben in diesem Zwischenbericht vollständig und richtig sind, mit den Büchern und Belegen übereinstimmen und dass die Zuwendung wirtschaftlich und sparsam verwendet wurde.")
            .place(Text::from("Lohstadt, den ").with(Inline::Blank(45.0))),
    );
}
