//! What is wrong with a record or a document that was read in, and what to do about it.

use domain::{Fault, LONGEST_LINE, Misfit, MisfitKind, Reason};
use exchange::json::{Detail, ReadError};

use super::noun::noun;

/// The sentence about a field that cannot stay as it is, for where its name is not seen.
pub fn fault(fault: &Fault) -> String {
    format!("„{}“: {}", fault.field, reason(&fault.reason))
}

/// The sentence about a field that cannot stay as it is, for the place at the field itself.
pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Empty => "Hier darf es nicht leer bleiben. Tragen Sie etwas ein.",
        Reason::LineBreak => "Hier passt nur eine Zeile hinein.",
        Reason::TooLong { characters } => {
            return format!(
                "Das sind {characters} Zeichen, hier passen {LONGEST_LINE} hinein. Kürzen Sie den \
                 Text."
            );
        }
        Reason::EndsBeforeItBegins => "Das liegt vor dem Beginn. Prüfen Sie beide Angaben.",
        Reason::NotAnEmail => "Das ist keine E-Mail-Adresse. Sie hat die Form name@beispiel.de.",
        Reason::NotAnAgs => "Das ist kein Gemeindeschlüssel. Er hat acht Ziffern.",
        Reason::NotAColor => "Das ist keine Farbe. Sie hat die Form #1B4F8F.",
        Reason::NotASha256 => "Das ist keine Prüfsumme. Sie hat 64 Zeichen aus 0–9 und a–f.",
        Reason::NotAPosition => "Das ist keine Lage auf der Erde (Breite ±90, Länge ±180 Grad).",
        Reason::Zero => "Gezählt wird ab 1.",
        Reason::Negative => "Der Betrag ist kleiner als 0.",
        Reason::NotLetters => {
            "Das ist kein Kürzel. Es hat zwei bis vier Großbuchstaben, zum Beispiel KL."
        }
        Reason::OneOfNeeded(fields) => {
            let fields: Vec<_> = fields.iter().map(|field| format!("„{field}“")).collect();
            return format!("Eines davon wird gebraucht: {}.", fields.join(", "));
        }
        Reason::NamesItself => "Das verweist auf sich selbst.",
        Reason::NotAWord => "Ein Kürzel ist ein Wort ohne Leerzeichen und Schrägstrich.",
        Reason::Twice => "Das steht zweimal da.",
        Reason::TooDeep => "Das steht mehr als eine Stufe unter dem Punkt davor.",
    }
    .to_owned()
}

/// The sentence about something that does not hold together, with its place.
pub fn misfit(misfit: &Misfit) -> String {
    let place = &misfit.place;
    match &misfit.kind {
        MisfitKind::Fault(found) => format!("{place}: {}", fault(found)),
        MisfitKind::DoubleId(id) => {
            format!("{place}: Die Kennung {id} steht schon bei einem anderen Eintrag.")
        }
        MisfitKind::Dangling { noun: of, id } => {
            format!("{place}: {} mit der Kennung {id} gibt es nicht.", noun(*of))
        }
        MisfitKind::WrongNoun { expected, found } => format!(
            "{place}: Hier muss die Kennung für „{}“ stehen, sie gehört zu „{}“.",
            noun(*expected),
            noun(*found)
        ),
    }
}

/// The first of them a line each, the rest counted.
pub(super) fn misfits(found: &[Misfit]) -> String {
    let mut lines: Vec<_> = found.iter().take(LISTED).map(misfit).collect();
    if found.len() > LISTED {
        lines.push(format!("… und {} weitere Stellen.", found.len() - LISTED));
    }
    lines.join("\n")
}

/// How many misfits a message lists before it only counts them.
const LISTED: usize = 5;

/// The sentence about a document that cannot be read.
pub(super) fn unreadable(error: &ReadError) -> String {
    match error {
        ReadError::NotUtf8 { line } => {
            format!("Zeile {line} enthält Zeichen, die kein UTF-8 sind. Speichern Sie die Datei als UTF-8.")
        }
        ReadError::NotJson { line, column } => format!(
            "Zeile {line}, Spalte {column}: Hier bricht das JSON ab oder ist nicht zu lesen. \
             Vielleicht ist die Datei unvollständig kopiert."
        ),
        ReadError::OtherFormat => {
            "Das ist keine Ausgabe eines Bündnisses. Wählen Sie eine Datei, die mit „ausgeben“ entstanden ist.".to_owned()
        }
        ReadError::OtherVersion { found, known } => format!(
            "Die Datei hat die Formatversion {found}, dieses Programm kennt Version {known}. \
             Lesen Sie sie mit einer passenden Version des Programms ein."
        ),
        ReadError::WrongValue { place, line, detail } => {
            format!("Zeile {line}, {place}: {}", unfit(detail))
        }
        ReadError::Misfits(found) => misfits(found),
    }
}

fn unfit(detail: &Detail) -> String {
    match detail {
        Detail::MissingField(field) => format!("Das Feld „{field}“ fehlt."),
        Detail::UnknownField(field) => {
            format!("Das Feld „{field}“ gibt es hier nicht. Prüfen Sie die Schreibweise.")
        }
        Detail::DoubleField(field) => format!("Das Feld „{field}“ steht zweimal da."),
        Detail::UnknownWord { found, allowed } => {
            format!("„{found}“ ist hier nicht erlaubt. Möglich sind: {}.", allowed.join(", "))
        }
        Detail::Unfit { found } if found.is_empty() => "Der Wert passt hier nicht.".to_owned(),
        Detail::Unfit { found } => format!(
            "Der Wert {found} passt hier nicht (andere Art von Wert, oder ein Datum, eine Uhrzeit \
             oder Kennung, die es nicht gibt)."
        ),
    }
}
