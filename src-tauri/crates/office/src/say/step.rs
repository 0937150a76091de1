//! Steps of the history, said in the past tense with their object:
//! „Beschluss KL 16/2 erfasst“.

use domain::{Noun, Op};

use super::noun::noun;

/// The sentence about a step. `title` is the record's name at the time, empty when the
/// step was about the whole alliance; `others` is how many more it treated alike, `merged` what
/// it merged into the record.
pub fn step(op: Op, subject: Noun, title: &str, others: u64, merged: Option<&str>) -> String {
    let what = || match others {
        0 => named(subject, title),
        1 => format!("{} und ein weiterer Eintrag", named(subject, title)),
        more => format!("{} und {more} weitere", named(subject, title)),
    };
    match op {
        Op::Add(_) => format!("{} ergänzt", what()),
        Op::Revise(_) => format!("{} geändert", what()),
        Op::Remove(_) => format!("{} gelöscht", what()),
        Op::Found => format!("{} angelegt", what()),
        Op::ScheduleMeeting => format!("{} angesetzt", what()),
        Op::AdvanceMeeting => format!("Stand von {title} geändert"),
        Op::CirculateMinutes => format!("Protokoll von {title} in den Umlauf gegeben"),
        Op::ReleaseMinutes => format!("Protokoll von {title} freigegeben"),
        Op::ReleaseReport => format!("{} freigegeben", what()),
        Op::CorrectReport => format!("{} zur Korrektur geöffnet", what()),
        Op::ApproveMinutes => format!("Protokoll von {title} genehmigt"),
        Op::CancelMeeting => format!("{} abgesagt", what()),
        Op::PutOnAgenda => format!("„{title}“ auf die Tagesordnung gesetzt"),
        Op::MoveAgendaItem => format!("„{title}“ verschoben"),
        Op::CallAgendaItem => format!("„{title}“ aufgerufen"),
        Op::CloseSession => format!("{} geschlossen", what()),
        Op::CarryOver => format!("Tagesordnung von {title} ergänzt"),
        Op::PutAside => format!("„{title}“ in den Themenspeicher gelegt"),
        Op::NoteReplies if others == 0 => format!("Antwort von {title} vermerkt"),
        Op::NoteReplies => format!("Antworten von {title} und {others} weiteren vermerkt"),
        Op::NotePresent if others == 0 => format!("{title} als anwesend vermerkt"),
        Op::NotePresent => format!("{title} und {others} weitere als anwesend vermerkt"),
        Op::RecordDecision => format!("{} erfasst", what()),
        Op::AssignTask => format!("{} vergeben", what()),
        Op::CompleteTask => format!("{} erledigt", what()),
        Op::FulfilCommitment => format!("{} erfüllt", what()),
        Op::JoinAlliance => format!("{title} ist dem Bündnis beigetreten"),
        Op::LeaveAlliance => format!("{title} hat das Bündnis verlassen"),
        Op::EndMembership => format!("{} beendet", what()),
        Op::EnterPhase => format!("Phase von {} gewechselt", what()),
        Op::Merge => {
            format!("„{}“ mit „{title}“ zusammengeführt", merged.unwrap_or_default())
        }
        Op::AttachFile => format!("{} abgelegt", what()),
        Op::Import => format!("{} eingelesen", what()),
    }
}

/// Proper names stand alone („Stadt Grünfurt gelöscht“); everything else says what it is.
fn named(subject: Noun, title: &str) -> String {
    match subject {
        _ if title.is_empty() => noun(subject).to_owned(),
        Noun::Organization | Noun::Person | Noun::Body | Noun::Municipality => title.to_owned(),
        Noun::Meeting | Noun::Decision => format!("{} {title}", noun(subject)),
        _ => format!("{} „{title}“", noun(subject)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_name_their_object() {
        assert_eq!(
            step(Op::RecordDecision, Noun::Decision, "KL 16/2", 0, None),
            "Beschluss KL 16/2 erfasst"
        );
        assert_eq!(
            step(Op::Remove(Noun::Organization), Noun::Organization, "Stadt Grünfurt", 0, None),
            "Stadt Grünfurt gelöscht"
        );
        assert_eq!(
            step(Op::Revise(Noun::Task), Noun::Task, "Standorte vorschlagen", 11, None),
            "Aufgabe „Standorte vorschlagen“ und 11 weitere geändert"
        );
        let (stays, goes) = ("Stadt Grünfurt", Some("Grünfurt, Stadt"));
        assert_eq!(
            step(Op::Merge, Noun::Organization, stays, 0, goes),
            "„Grünfurt, Stadt“ mit „Stadt Grünfurt“ zusammengeführt"
        );
    }
}
