//! For printing on both sides: justified, margins mirrored, a figure that waits for its page,
//! chapters that begin on the right.

use super::house;
use typeset::*;

pub fn brochure() -> Document {
    let mut doc = house::document("Belebte Mitte: ein Leitfaden");
    doc.two_sided = true;
    doc.justified = true;
    doc.template = Template::Report(Box::new(Cover {
        office: vec!["Bündnis Lebendige Mitte".into(), "Geschäftsstelle".into()],
        title: "Belebte Mitte".into(),
        second_line: "Ein Leitfaden".into(),
        subtitle: "Handreichung für Kommunen, Vereine und Betriebe".into(),
        ..Cover::default()
    }));
    doc.running = Running {
        head: "Bündnis Lebendige Mitte".into(),
        foot_left: "Stand 15. Juli 2026".into(),
        foot: "Belebte Mitte: ein Leitfaden · Handreichung für Kommunen, Vereine und Betriebe, die ihre Innenstadt gemeinsam entwickeln".into(),
    };
    doc.heading(1, "Worum es geht");
    for _ in 0..4 {
        doc.paragraph(TEXT);
    }
    doc.push(Figure::drawing(
        house::townscape(),
        "Häuser am Marktplatz, davor Bäume",
        "Ein Marktplatz, wie er sein kann",
    ));
    for _ in 0..5 {
        doc.paragraph(TEXT);
    }
    doc.heading(1, "Erste Schritte");
    doc.push(List::numbers([TEXT, "Wer macht mit?", TEXT]));
    doc
}

const TEXT: &str = "Innenstädte leben davon, dass sich Menschen dort gern aufhalten. \
    Einzelhandel, Wohnen, Kultur und Verwaltung brauchen einander; wo eines fehlt, leiden die \
    anderen. Das Bündnis bringt deshalb alle an einen Tisch, die für die Mitte Verantwortung \
    tragen: Eigentümerinnen und Eigentümer, Gewerbetreibende, Kommunalverwaltungen, \
    Wohnungsunternehmen und Nachbarschaftsinitiativen. Aus Bestandsaufnahmen werden gemeinsame \
    Vorhaben, aus Vorhaben überprüfbare Ergebnisse.";
