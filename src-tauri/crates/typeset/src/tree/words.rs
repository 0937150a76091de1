//! The words the typesetter itself writes. It speaks no language of its own: papers hand
//! them in. Places to fill are written `{page}`, `{pages}`, `{number}`, `{label}`.

/// Words and signs of the document's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// `Seite {page} von {pages}`.
    pub page_of: String,
    /// Title of the contents: `Inhalt`.
    pub contents: String,
    /// `Tabelle {number}`.
    pub table: String,
    /// `Abb. {number}`.
    pub figure: String,
    /// `Foto: {label}`.
    pub photo_credit: String,
    /// `(Fortsetzung von Seite {page})`.
    pub continued_from: String,
    /// `Fortsetzung auf Seite {page}`.
    pub continued_on: String,
    /// The large mark on drafts: `ENTWURF`.
    pub draft_mark: String,
    /// What a link of the contents says: `{label}, Seite {page}`.
    pub contents_link: String,
    /// What a footnote's mark says: `Fußnote {number}`.
    pub footnote: String,
    /// Column heads of the list of figures: figure, subject, page.
    pub figure_list: [String; 3],
    /// Column heads of the image credits: figure, page, subject, author and licence.
    pub image_credits: [String; 4],
    /// What the cover's photo is called in the image credits: `Titelbild`.
    pub cover_photo: String,
    /// Sums up small parts of a chart: `Übrige`.
    pub others: String,
    /// In alternative texts and data tables, the value before: `zuvor`.
    pub before: String,
    /// In alternative texts, the current phase: `aktuell`.
    pub current: String,
    /// In alternative texts, the course of a line: a higher value than before, a lower one, the
    /// same: `gestiegen auf {number}` …
    pub course: [String; 3],
    /// The months, for alternative texts: `Januar` … `Dezember`.
    pub months: [String; 12],
    /// Column heads of a chart's data table: what, value.
    pub data_table: [String; 2],
    /// The quarters of a year: `I`, `II`, `III`, `IV`.
    pub quarters: [String; 4],
    /// Alternative text of the brand's mark: `Logo {label}`.
    pub logo: String,
    /// Decimal separator: `,`.
    pub decimal: char,
    /// Words never parted from the number after them: `TOP`, `Seite`, `Nr.`, `§` …
    pub bind_before_number: Vec<String>,
    /// Words never parted from the number before them: `Euro`, `%`, `Uhr` …
    pub bind_after_number: Vec<String>,
}

impl Default for Words {
    /// English.
    fn default() -> Self {
        Self {
            page_of: "Page {page} of {pages}".into(),
            contents: "Contents".into(),
            table: "Table {number}".into(),
            figure: "Fig. {number}".into(),
            photo_credit: "Photo: {label}".into(),
            continued_from: "(continued from page {page})".into(),
            continued_on: "Continued on page {page}".into(),
            draft_mark: "DRAFT".into(),
            contents_link: "{label}, page {page}".into(),
            footnote: "Footnote {number}".into(),
            figure_list: ["Figure".into(), "Subject".into(), "Page".into()],
            image_credits: [
                "Figure".into(),
                "Page".into(),
                "Subject".into(),
                "Author and licence".into(),
            ],
            cover_photo: "Cover".into(),
            others: "Others".into(),
            before: "before".into(),
            current: "current".into(),
            course: ["up to {number}", "down to {number}", "still {number}"].map(String::from),
            months: [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ]
            .map(String::from),
            data_table: ["Item".into(), "Value".into()],
            quarters: ["I".into(), "II".into(), "III".into(), "IV".into()],
            logo: "Logo {label}".into(),
            decimal: '.',
            bind_before_number: vec![
                "page".into(),
                "Page".into(),
                "No.".into(),
                "§".into(),
                "§§".into(),
            ],
            bind_after_number: vec!["%".into(), "°C".into(), "€".into()],
        }
    }
}
