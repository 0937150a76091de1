//! Minutes, after the drawn ones.

use typeset::*;

use super::house;

pub fn minutes() -> Document {
    let mut doc = house::document("Ergebnisprotokoll der 25. Sitzung der AG Klima");
    doc.running = Running {
        head: "Bündnis Lebendige Mitte".into(),
        foot_left: "Ausgefertigt 22.06.2026".into(),
        foot: "Ergebnisprotokoll · 25.\u{A0}Sitzung AG Klima · 17. Juni 2026".into(),
    };
    doc.template = Template::Short(
        Opening::new("Ergebnisprotokoll").subtitle("25. Sitzung der Arbeitsgruppe Klima"),
    );
    doc.push(Block::label_rows([
        ("Datum und Zeit", "Mittwoch, 17. Juni 2026, 09:30 – 12:10 Uhr"),
        ("Ort", "Rathaus Falkenrode, Ratssaal, Am Markt 1, 00417\u{A0}Falkenrode; zugleich online"),
        ("Leitung", "Dr.\u{A0}Henrike Vollmer, Stadt Falkenrode"),
        ("Protokoll", "Ayşe Demirtaş, Geschäftsstelle"),
        ("Beschlussfähigkeit", "gegeben: 15 von 19 Stimmberechtigten"),
        ("Status", "Genehmigt in der 26. Sitzung am 9. September 2026"),
    ]));
    doc.push(present());
    doc.push(
        Agenda::new("TOP 1", "Begrüßung, Beschlussfähigkeit und Tagesordnung").at("09:30 – 09:40"),
    );
    doc.paragraph("Die Leiterin eröffnet die Sitzung und stellt fest, dass ordnungsgemäß eingeladen wurde und die Arbeitsgruppe beschlussfähig ist. Die Tagesordnung wird ohne Änderung angenommen.");
    doc.push(
        Agenda::new("TOP 2", "Genehmigung des Protokolls der 24. Sitzung").at("09:40 – 09:45"),
    );
    doc.paragraph("Zum Protokoll vom 6. Mai 2026 liegen keine Änderungswünsche vor.");
    doc.push(
        Decision::new(
            "Beschluss AG\u{A0}Klima 25/1 (2026)",
            "Das Protokoll der 24. Sitzung wird genehmigt.",
        )
        .vote("Ja 13 · Nein 0 · Enthaltungen 2 – angenommen"),
    );
    doc.push(Agenda::new("TOP 3", "Auswertung der Pilotfläche Falkenrode").at("09:45 – 10:50"));
    doc.paragraph("Frau Prof.\u{A0}Dr.\u{A0}Arndt stellt die Messergebnisse vor. An heißen Tagen liege die gefühlte Temperatur unter den Wanderbäumen um bis zu 3,4 °C niedriger als auf dem freien Platz. Die Wirkung hänge stark von der Gruppierung ab; einzelne Bäume brächten kaum Linderung.");
    doc.paragraph("Herr Brück fragt nach den Kosten der Pflege. Die Stadt Falkenrode rechne mit 310 Euro je Baum und Jahr, davon trügen Patinnen und Paten rund ein Drittel. Frau Nguyễn regt an, die Gefäße künftig aus Holz der Region fertigen zu lassen.");
    doc.paragraph("Die Arbeitsgruppe ist sich einig, dass die Übertragung auf weitere Städte erst nach Vorliegen der Anleitung beginnen soll.");
    doc.push(Decision::new("Beschluss AG\u{A0}Klima 25/2 (2026)", "Die Arbeitsgruppe empfiehlt der Lenkungsgruppe, das Pilotprojekt „Wanderbäume Falkenrode“ ab September 2026 auf zwei weitere Städte zu übertragen. Die Geschäftsstelle holt bis zum 31. Juli 2026 Interessensbekundungen ein.").vote("Ja 14 · Nein 0 · Enthaltung 1 – angenommen").remark("Herr Zieliński hat sich der Stimme enthalten, weil die Kostenschätzung noch aussteht."));
    doc.push(Task::new(
        "A 25-1",
        "Interessensbekundungen der Städte einholen",
        "Petersen, bis 31.07.2026",
    ));
    doc.push(Task::new(
        "A 25-2",
        "Kostenschätzung je Baum für Kauf, Miete und Pflege vorlegen",
        "Dr.\u{A0}Vollmer, bis 15.08.2026",
    ));
    doc.push(Agenda::new("TOP 4", "Vorbereitung auf den Hitzesommer 2026").at("10:50 – 11:40"));
    doc.paragraph("Die Geschäftsstelle berichtet, dass vier Städte die Bausteine für Hitzeaktionspläne nutzen. Frau Oelze schildert, wie Erlenthal die Warnkette außerhalb der Dienstzeiten über die Feuerwehrleitstelle geregelt habe. Mehrere Mitglieder bitten um ein Muster für die Vereinbarung.");
    doc.push(Task::new(
        "A 25-3",
        "Mustervereinbarung Warnkette erstellen und an alle Kommunen senden",
        "Oelze, Demirtaş, bis 10.07.2026",
    ));
    doc.push(Agenda::new("TOP 5", "Verschiedenes und Termine").at("11:40 – 12:10"));
    doc.paragraph("Die Architektenkammer lädt am 3. September 2026 zu einer Begehung nach Kaltenlohe ein. Die 26. Sitzung findet am 9. September 2026 um 09:30 Uhr in Lohstadt statt.");
    let left = |mm| Column::left(ColumnWidth::Fixed(mm));
    doc.push(
        Table::new([
            left(14.0).heading_rows(),
            Column::left(ColumnWidth::Share(1.0)),
            left(42.0),
            left(19.0),
            Column::right(ColumnWidth::Fixed(9.0)),
            left(17.0),
        ])
        .caption("Auftragsliste")
        .head(["Nr.", "Auftrag", "Verantwortlich", "Frist", "TOP", "Stand"])
        .row([
            "A 25-1",
            "Interessensbekundungen der Städte einholen",
            "Jonas Petersen",
            "31.07.2026",
            "3",
            "offen",
        ])
        .row([
            "A 25-2",
            "Kostenschätzung je Baum für Kauf, Miete und Pflege",
            "Dr.\u{A0}Henrike Vollmer",
            "15.08.2026",
            "3",
            "offen",
        ])
        .row([
            "A 25-3",
            "Mustervereinbarung Warnkette",
            "Karin Oelze, Ayşe Demirtaş",
            "10.07.2026",
            "4",
            "in Arbeit",
        ])
        .row([
            "A 24-2",
            "Liste kühler Aufenthaltsorte ergänzen",
            "Nguyễn Thị Lan",
            "30.06.2026",
            "3",
            "erledigt",
        ]),
    );
    doc.push(Block::label_rows([
        ("Anlagen", "1 Messbericht der Hochschule Lohstadt · 2 Vortragsfolien · 3 Liste der Stimmberechtigten"),
        ("Verteiler", "Mitglieder der AG Klima, Lenkungsgruppe, Referat 35 (nachrichtlich)"),
    ]));
    doc.push(
        Signatures::of([
            ("Dr.\u{A0}Henrike Vollmer", "Leitung der Arbeitsgruppe"),
            ("Ayşe Demirtaş", "Protokoll"),
        ])
        .place("Falkenrode, 22. Juni 2026"),
    );
    doc
}

fn present() -> Table {
    use StatusMark::{Excused, Missing, Online, Present, Represented};
    let people = [
        ("Dr.\u{A0}Henrike Vollmer", "Stadt Falkenrode", "Leitung", Present, "durchgehend"),
        (
            "Matthias Brück",
            "Verband der Wohnungswirtschaft Lohmark",
            "Stellvertretung",
            Present,
            "durchgehend",
        ),
        (
            "Prof.\u{A0}Dr.\u{A0}Silke Arndt",
            "Hochschule Lohstadt",
            "Mitglied",
            Online,
            "durchgehend",
        ),
        ("Nguyễn Thị Lan", "Stadt Lohstadt, Umweltamt", "Mitglied", Present, "bis 11:30"),
        (
            "Björn Thomsen",
            "Industrie- und Handelskammer Lohstadt",
            "Mitglied",
            Represented,
            "durch Eva Rühl",
        ),
        ("Tomasz Zieliński", "Handelsverband Lohmark", "Mitglied", Online, "ab 10:00"),
        ("Ulrike Faßbender", "Architektenkammer Lohmark", "Mitglied", Excused, "–"),
        ("Olaf Grieß", "Stadtwerke Steinbrück", "Mitglied", Missing, "–"),
        ("Ida Kortmann", "Büro Kortmann Fotografie", "Gast zu TOP 3", Present, "10:00 – 10:40"),
    ];
    let left = |mm| Column::left(ColumnWidth::Fixed(mm));
    let mut table = Table::new([
        left(37.0).heading_rows(),
        Column::left(ColumnWidth::Share(1.0)),
        left(26.0),
        left(27.0),
        left(25.0),
    ])
    .caption("Teilnehmende (Auszug: 9 von 21)")
    .head(["Name", "Organisation", "Funktion", "Status", "Anwesenheit"])
    .splitting(Splitting::Allowed);
    for (name, organisation, role, mark, presence) in people {
        let word = match mark {
            Present => "anwesend",
            Online => "online",
            Represented => "vertreten",
            Excused => "entschuldigt",
            Missing => "unentschuldigt",
        };
        table = table.row([
            Cell::new(name),
            Cell::new(organisation),
            Cell::new(role),
            Cell::new(word).mark(mark),
            Cell::new(presence),
        ]);
    }
    table
}
