//! What is wanting before an invitation goes out.

use crate::Lack;

/// The sentence about what is wanting, and what to do about it.
pub fn lack(lack: &Lack) -> String {
    match lack {
        Lack::Date => "Der Termin steht noch nicht fest.".to_owned(),
        Lack::Times => "Beginn oder Ende fehlt.".to_owned(),
        Lack::Place => "Es fehlt der Ort oder die Einwahl.".to_owned(),
        Lack::Agenda => "Es gibt noch keine Tagesordnung.".to_owned(),
        Lack::Paper { top } => {
            format!("TOP {top} soll beschlossen werden, hat aber keine Unterlage.")
        }
        Lack::ReplyBy => "Es fehlt der Tag, bis zu dem um Antwort gebeten wird.".to_owned(),
        Lack::ReplyByTooLate { by } => format!(
            "Um Antwort wird bis zum {} gebeten. Das ist vorbei oder nicht vor der Sitzung.",
            by.format("%d.%m.%Y")
        ),
        Lack::Notice { by, days } => format!(
            "Die Ladungsfrist von {days} Tagen lässt sich nicht mehr einhalten; die Einladung \
             hätte am {} hinausgehen müssen.",
            by.format("%d.%m.%Y")
        ),
        Lack::Recipients => "Es ist niemand eingeladen.".to_owned(),
        Lack::Addresses { names } => {
            format!("Ohne E-Mail-Adresse: {}.", names.join(", "))
        }
    }
}
