//! What a check found, and what to do about it.

use store::Finding as StoreFinding;
use typeset::{Finding, FindingKind};

use super::fault::misfit;
use super::noun::noun;

/// The sentence about what a check of the alliance's file found.
pub fn store_finding(finding: &StoreFinding) -> String {
    match finding {
        StoreFinding::Damaged { details } => format!("Die Datei ist beschädigt: {details}"),
        StoreFinding::Misfit(found) => misfit(found),
        StoreFinding::StaleIndex { noun: of, id } => format!(
            "{} {id}: Suche und Verweise sind nicht auf dem Stand der Daten. Sie werden beim \
             nächsten Ändern des Eintrags erneuert.",
            noun(*of)
        ),
        StoreFinding::MissingAttachment { file, sha256 } => format!(
            "Dokument {file}: Die Anlage {sha256} fehlt. Holen Sie sie aus einer Sicherung zurück."
        ),
        StoreFinding::DamagedAttachment { file, sha256 } => format!(
            "Dokument {file}: Die Anlage {sha256} hat einen anderen Inhalt als beim Ablegen. \
             Holen Sie sie aus einer Sicherung zurück."
        ),
        StoreFinding::DoubleNumber { number, meetings } => {
            format!("Die Sitzungsnummer {number} ist {}-mal vergeben.", meetings.len())
        }
    }
}

/// The sentence about what a person should mend in a document before it is released.
pub fn document_finding(finding: &Finding) -> String {
    match &finding.kind {
        FindingKind::TitleMissing => "Das Dokument hat keinen Titel.".to_owned(),
        FindingKind::LanguageUnknown(tag) => format!("„{tag}“ ist keine Sprache."),
        FindingKind::HeadingEmpty => "Eine Überschrift ist leer.".to_owned(),
        FindingKind::HeadingSkips { from, to } => format!(
            "Auf eine Überschrift der Ebene {from} folgt eine der Ebene {to}. Dazwischen fehlt eine."
        ),
        FindingKind::HeadingLevel(level) => {
            format!("Eine Überschrift hat die Ebene {level}. Möglich sind 1 bis 4.")
        }
        FindingKind::AltMissing => {
            "Einem Bild fehlt der Alternativtext: Was ist darauf zu sehen?".to_owned()
        }
        FindingKind::CreditMissing => "Einem Foto fehlt der Bildnachweis.".to_owned(),
        FindingKind::CaptionMissing => "Einem Bild fehlt die Unterschrift.".to_owned(),
        FindingKind::TableHeadMissing => "Einer Tabelle fehlt die Kopfzeile.".to_owned(),
        FindingKind::TableRowUneven { columns, filled } => {
            format!("Eine Tabellenzeile füllt {filled} von {columns} Spalten.")
        }
        FindingKind::SignWithoutWords => "Ein Zeichen steht ohne Wort.".to_owned(),
        FindingKind::LinkTextVague(text) => {
            format!("Der Linktext „{text}“ sagt nicht, wohin der Link führt.")
        }
        FindingKind::LabelUnknown(label) => format!("Ein Verweis führt ins Leere: {label}."),
        FindingKind::LabelTwice(label) => format!("Das Verweisziel {label} gibt es zweimal."),
        FindingKind::AddressMalformed(address) => {
            format!("„{address}“ ist keine vollständige Adresse (https://…).")
        }
        FindingKind::AccentTooLight { contrast } => format!(
            "Die Akzentfarbe ist für Text zu hell (Kontrast {contrast:.1}, gebraucht wird 4,5). \
             Sie wurde abgedunkelt."
        ),
        FindingKind::CharactersMissing(characters) => {
            let list: Vec<_> = characters.iter().map(|c| format!("„{c}“")).collect();
            format!("Diese Zeichen fehlen in den Schriften: {}.", list.join(", "))
        }
        FindingKind::ScriptUnsupported(character) => {
            format!("„{character}“ gehört zu einer Schrift, die von rechts nach links läuft.")
        }
        FindingKind::PictureUnreadable(reason) => {
            format!("Ein Bild lässt sich nicht lesen: {}.", unreadable(reason))
        }
        FindingKind::ListTooDeep => "Eine Liste hat mehr als zwei Ebenen.".to_owned(),
        FindingKind::TilesUneven(count) => {
            format!("{count} Kennzahlen füllen keine Reihe. Möglich sind 4 oder 8.")
        }
        FindingKind::BlockEmpty => "Ein Absatz ist leer.".to_owned(),
        FindingKind::ChartWithoutData => "Ein Diagramm hat keine Daten.".to_owned(),
        // The typesetter may learn to find more before this list does.
        other => format!("Etwas ist vor der Freigabe zu prüfen: {other:?}"),
    }
}

/// Why a picture cannot be read, by the typesetter's name for it.
fn unreadable(reason: &str) -> &str {
    match reason {
        "format" => "es ist weder JPEG noch PNG noch WebP",
        "truncated" => "die Datei ist beschädigt oder unvollständig",
        "CMYK" => "seine Farben sind die des Vierfarbdrucks (CMYK), speichern Sie es als RGB",
        "coding" => "es ist ungewöhnlich kodiert, speichern Sie es als JPEG neu",
        "size" => "es ist größer als 60 Megapixel",
        "empty" => "es hat keine Bildpunkte",
        other => other,
    }
}
