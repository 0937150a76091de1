//! The German words and signs that the typesetter itself writes.

use typeset::Words;

/// Words and signs for documents in German.
pub fn german() -> Words {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Words {
        page_of: "Seite {page} von {pages}".into(),
        contents: "Inhalt".into(),
        table: "Tabelle {number}".into(),
        figure: "Abb. {number}".into(),
        // The credit itself says whether it is a photo or a drawing.
        photo_credit: "{label}".into(),
        continued_from: "(Fortsetzung von Seite {page})".into(),
        continued_on: "Fortsetzung auf Seite {page}".into(),
        draft_mark: "ENTWURF".into(),
        contents_link: "{label}, Seite {page}".into(),
        footnote: "Fußnote {number}".into(),
        figure_list: ["Abbildung".into(), "Gegenstand".into(), "Seite".into()],
        image_credits: [
            "Abbildung".into(),
            "Seite".into(),
            "Gegenstand".into(),
            "Urheberschaft und Lizenz".into(),
        ],
        cover_photo: "Titelbild".into(),
        others: "Übrige".into(),
        before: "zuvor".into(),
        current: "aktuell".into(),
        course: [
            "gestiegen auf {number}".into(),
            "gesunken auf {number}".into(),
            "unverändert {number}".into(),
        ],
        months: std::array::from_fn(|at| super::month(at as u32 + 1).to_owned()),
        data_table: ["Gegenstand".into(), "Wert".into()],
        quarters: ["I".into(), "II".into(), "III".into(), "IV".into()],
        logo: "Logo {label}".into(),
        decimal: ',',
        bind_before_number: owned(&[
            "TOP", "Seite", "Seiten", "Nr.", "§", "§§", "Art.", "Abs.", "Az.", "Abb.", "Tabelle",
            "Kapitel", "Punkt", "Phase", "Projekt", "Ziel",
        ]),
        bind_after_number: owned(&[
            "Euro", "€", "%", "°C", "Uhr", "km", "m", "m²", "ha", "Prozent", "Sitzung",
        ]),
    }
}
