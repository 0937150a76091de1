//! How long setting takes: `cargo run --release -p typeset --example speed -- 20 out.pdf`
//! sets 20 chapters (about 200 pages) five times, cold and by a press that knows all but one
//! word of them, and prints the medians.
#![allow(missing_docs)]

use std::time::Instant;

use typeset::*;

const TEXT: &str = "Die Geschäftsstelle veröffentlichte außerordentlich ausführliche Untersuchungsergebnisse, wonach die Wärmepumpenanlagen im Versorgungsgebiet überdurchschnittlich wirtschaftlich arbeiten. Selbstverständlich müssen Rahmenbedingungen wie Gebäudedämmung, Vorlauftemperatur und Stromtarifgestaltung berücksichtigt werden; „maßgeblich“ bleibt die Jahresarbeitszahl. Größere Abweichungen entstehen überwiegend durch fehlerhafte Inbetriebnahme, unzureichende Heizkurveneinstellungen oder nachträgliche Veränderungen.";

fn document(chapters: usize) -> Document {
    let mut doc = Document::new(
        "Prüfbericht über die Qualität der Wärmepumpen",
        "de-DE",
        Date::day(2026, 1, 2),
    );
    doc.template =
        Template::Report(Box::new(Cover { title: "Prüfbericht".into(), ..Cover::default() }));
    doc.push(Block::Contents);
    for chapter in 1..=chapters {
        doc.heading(1, format!("Kapitel {chapter}: Grundlagen und Überblick"));
        for section in 1..=4 {
            doc.heading(2, format!("Messwerte der Anlagen {section}"));
            for i in 1..=7 {
                doc.paragraph(format!("Absatz {chapter}.{section}.{i}: {TEXT}"));
            }
            doc.push(List::dashes((0..4).map(|i| format!("Punkt {i}: Überprüfung der Außentemperaturfühler und der Heizungsumwälzpumpen in allen Gebäudeteilen."))));
            let mut table = Table::new([
                Column::left(ColumnWidth::Share(1.0)).heading_rows(),
                Column::decimal(ColumnWidth::Fixed(30.0)),
                Column::right(ColumnWidth::Fixed(20.0)),
                Column::left(ColumnWidth::Fixed(50.0)),
            ])
            .caption(format!("Messwerte {chapter}.{section}"))
            .head(["Bezeichnung", "Wärmemenge in kWh", "Vorlauf", "Prüfergebnis"]);
            for row in 0..30 {
                let result = if row % 3 == 0 { "geprüft" } else { "größtenteils erfüllt" };
                table = table.row([
                    format!("Anlage {chapter}-{row}"),
                    format!("{},{}", 1000 + row * 37, row % 10),
                    format!("{} °C", 35 + row % 20),
                    result.to_owned(),
                ]);
            }
            doc.push(table);
        }
        doc.push(Figure::chart(
            Chart::Bars(BarChart::new([("Kommunen", 21.0, Some(18.0)), ("Handel", 11.0, None)])),
            "Anlagen nach Art",
        ));
    }
    doc
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let chapters = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(20);
    let mut doc = document(chapters);
    let mut press = Press::default();
    let mut last = press.typeset(&doc)?;
    let mut times = [Vec::new(), Vec::new()];
    for time in 0..5 {
        let start = Instant::now();
        last = typeset(&doc)?;
        times[0].push(start.elapsed());
        doc.paragraph(format!("{time}-mal"));
        let start = Instant::now();
        press.typeset(&doc)?;
        times[1].push(start.elapsed());
    }
    let [cold, warm] = times.map(|mut times| {
        times.sort();
        times[2]
    });
    println!("{} pages, {} bytes, cold {cold:?}, warm {warm:?}", last.pages, last.bytes.len());
    if let Some(path) = std::env::args().nth(2) {
        std::fs::write(path, &last.bytes)?;
    }
    Ok(())
}
