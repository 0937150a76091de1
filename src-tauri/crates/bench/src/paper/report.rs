//! The report that is measured: chapters of what interim reports hold, in invented German
//! words of natural lengths, drawn by lot from a fixed seed.

use typeset::*;

/// A report of so many chapters, about thirteen pages each, these photos in its first sections.
pub(super) fn report(chapters: usize, photos: &[Image]) -> Document {
    let mut doc = document("Zwischenbericht");
    doc.template = Template::Report(Box::new(Cover {
        title: "Zwischenbericht".into(),
        second_line: "Lebendige Mitte".into(),
        subtitle: "Stand der Umsetzung".into(),
        ..Cover::default()
    }));
    let mut lot = Lot(0x9E37_79B9_7F4A_7C15);
    doc.push(Block::Contents);
    let mut photos = photos.iter();
    for _ in 0..chapters {
        chapter(&mut doc, &mut lot, &mut photos);
    }
    doc
}

/// A short paper of four pages.
pub(super) fn short() -> Document {
    let mut doc = document("Protokoll");
    doc.template = Template::Short(Opening::new("Protokoll der AG Klima"));
    let mut lot = Lot(7);
    section(&mut doc, &mut lot, None);
    for _ in 0..4 {
        doc.push(Block::Paragraph(lot.marked()));
    }
    doc
}

fn document(title: &str) -> Document {
    let mut doc = Document::new(title, "de-DE", Date::day(2026, 7, 15));
    doc.author = "Bündnis Lebendige Mitte".into();
    doc.house.brand.name = vec!["Bündnis".into(), "Lebendige Mitte".into()];
    doc.running = Running {
        head: "Bündnis Lebendige Mitte".into(),
        foot_left: "Stand 15. Juli 2026".into(),
        foot: format!("{title} · Az. 44-2026"),
    };
    doc.words = papers::words::german();
    doc
}

fn chapter(doc: &mut Document, lot: &mut Lot, photos: &mut std::slice::Iter<'_, Image>) {
    doc.heading(1, lot.title());
    doc.push(Block::lead(lot.sentence()));
    for _ in 0..4 {
        section(doc, lot, photos.next());
    }
    // A table that goes on over pages.
    let rows = 20 + lot.below(30);
    doc.push(meetings(lot, rows).caption(lot.title()));
}

fn section(doc: &mut Document, lot: &mut Lot, photo: Option<&Image>) {
    doc.heading(2, lot.title());
    if let Some(photo) = photo {
        let figure = Figure::photo(photo.clone(), "Ein Marktplatz", lot.title(), "Ida Kortmann");
        doc.push(figure.height(80.0));
    }
    for _ in 0..3 {
        doc.push(Block::Paragraph(lot.marked()));
    }
    doc.push(List::dashes((0..4).map(|_| Text::from(lot.sentence()))));
    doc.heading(3, lot.title());
    for _ in 0..2 {
        doc.push(Block::Paragraph(lot.paragraph().into()));
    }
    let bars =
        (0..6).map(|i| (lot.compound(), 60.0 - 7.0 * f64::from(i), None)).collect::<Vec<_>>();
    doc.push(Figure::chart(Chart::Bars(BarChart::new(bars)), lot.title()));
    doc.push(Block::Paragraph(lot.paragraph().into()));
    doc.push(meetings(lot, 9).caption(lot.title()));
    let decision = Decision::new(format!("Beschluss {}", lot.compound()), lot.sentence());
    doc.push(decision.vote("Ja 14 · Nein 0 · Enthaltung 1 – angenommen"));
    doc.push(Block::Paragraph(lot.paragraph().into()));
}

fn meetings(lot: &mut Lot, rows: usize) -> Table {
    let mut table = Table::new([
        Column::left(ColumnWidth::Fixed(24.0)).heading_rows(),
        Column::left(ColumnWidth::Share(1.0)),
        Column::right(ColumnWidth::Fixed(24.0)),
        Column::right(ColumnWidth::Fixed(24.0)),
    ])
    .head(["Datum", "Gegenstand", "Personen", "Aufwand"]);
    for _ in 0..rows {
        let (day, month) = (1 + lot.below(28), 1 + lot.below(12));
        table = table.row([
            format!("{day:02}.{month:02}.2026"),
            lot.title(),
            format!("{}", lot.below(90)),
            format!("{},{:02}", lot.below(900), lot.below(100)),
        ]);
    }
    table
}

/// A lot (xorshift): the same row of numbers everywhere.
struct Lot(u64);

const SMALL: [&str; 48] = [
    "und",
    "der",
    "die",
    "das",
    "mit",
    "für",
    "von",
    "im",
    "in",
    "den",
    "auf",
    "zu",
    "bei",
    "nach",
    "an",
    "aus",
    "wurde",
    "wird",
    "haben",
    "hat",
    "sind",
    "ist",
    "nicht",
    "auch",
    "als",
    "zur",
    "zum",
    "über",
    "durch",
    "sowie",
    "dabei",
    "bereits",
    "weitere",
    "neue",
    "gemeinsam",
    "jährlich",
    "zusätzlich",
    "insbesondere",
    "öffentlich",
    "vereinbart",
    "beschlossen",
    "vorgestellt",
    "abgeschlossen",
    "begonnen",
    "erarbeitet",
    "ausgewertet",
    "z. B.",
    "§ 44",
];
const FIRST: [&str; 40] = [
    "Innenstadt",
    "Städtebau",
    "Handels",
    "Gewerbe",
    "Förder",
    "Klima",
    "Wohn",
    "Leerstands",
    "Verkehrs",
    "Kultur",
    "Bürger",
    "Arbeits",
    "Haushalts",
    "Projekt",
    "Sitzungs",
    "Gremien",
    "Stadt",
    "Markt",
    "Fußgänger",
    "Quartiers",
    "Nutzungs",
    "Miet",
    "Umbau",
    "Grün",
    "Wasser",
    "Energie",
    "Bildungs",
    "Jugend",
    "Senioren",
    "Gesundheits",
    "Tourismus",
    "Wirtschafts",
    "Vereins",
    "Ehrenamts",
    "Beteiligungs",
    "Kommunal",
    "Landes",
    "Verwaltungs",
    "Geschäfts",
    "Zukunfts",
];
const SECOND: [&str; 40] = [
    "entwicklung",
    "förderung",
    "bericht",
    "beirat",
    "gruppe",
    "stelle",
    "konzept",
    "vorhaben",
    "fläche",
    "angebot",
    "beratung",
    "wettbewerb",
    "verband",
    "partner",
    "management",
    "fonds",
    "mittel",
    "planung",
    "ordnung",
    "versammlung",
    "werkstatt",
    "netzwerk",
    "bündnis",
    "strategie",
    "maßnahme",
    "umfrage",
    "auswertung",
    "sicherung",
    "gestaltung",
    "nutzung",
    "vermittlung",
    "agentur",
    "treffen",
    "vereinbarung",
    "leitlinie",
    "erhebung",
    "beteiligung",
    "kampagne",
    "plattform",
    "veranstaltung",
];

impl Lot {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn compound(&mut self) -> String {
        format!("{}{}", FIRST[self.below(40)], SECOND[self.below(40)])
    }

    fn word(&mut self) -> String {
        match self.below(10) {
            0..=2 => self.compound(),
            3 => format!("{}", 2 + self.below(980)),
            _ => SMALL[self.below(48)].to_owned(),
        }
    }

    fn words(&mut self, count: usize) -> String {
        let words: Vec<String> = (0..count).map(|_| self.word()).collect();
        words.join(" ")
    }

    fn title(&mut self) -> String {
        let count = 1 + self.below(4);
        format!("{} {}", self.compound(), self.words(count))
    }

    fn sentence(&mut self) -> String {
        let count = 6 + self.below(14);
        format!("Die {} {}.", self.compound(), self.words(count))
    }

    fn paragraph(&mut self) -> String {
        let count = 3 + self.below(4);
        let sentences: Vec<String> = (0..count).map(|_| self.sentence()).collect();
        sentences.join(" ")
    }

    /// A paragraph with strong words, a link and now and then a footnote.
    fn marked(&mut self) -> Text {
        let text = Text::from(self.paragraph() + " Siehe ").strong(self.compound());
        let text = text.plain(" und die ").link("https://example.org/bericht", self.title());
        let text = text.plain(". ".to_owned() + &self.sentence());
        if self.below(6) == 0 { text.footnote(self.sentence()) } else { text }
    }
}
