//! What a person can do to the register: one word per step of the history.

use crate::{Noun, Word};

macro_rules! ops {
    ($($(#[$meta:meta])* $name:ident = $word:literal),+ $(,)?) => {
        /// An operation. Every recorded step of the history names one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Op {
            /// A record was added.
            Add(Noun),
            /// A record was changed.
            Revise(Noun),
            /// A record was removed, with all that is part of it.
            Remove(Noun),
            $($(#[$meta])* $name),+
        }

        impl Op {
            /// The operations beyond adding, revising and removing.
            pub const VERBS: &'static [Self] = &[$(Self::$name),+];

            fn verb(self) -> Option<&'static str> {
                match self {
                    Self::Add(_) | Self::Revise(_) | Self::Remove(_) => None,
                    $(Self::$name => Some($word)),+
                }
            }
        }
    };
}

ops! {
    /// The alliance was founded: the first step of every file.
    Found = "found",
    /// A session got its place in the calendar and its number.
    ScheduleMeeting = "schedule_meeting",
    /// A session went to another state.
    AdvanceMeeting = "advance_meeting",
    /// The minutes went into circulation.
    CirculateMinutes = "circulate_minutes",
    /// The minutes were released.
    ReleaseMinutes = "release_minutes",
    /// A report was released.
    ReleaseReport = "release_report",
    /// A released report is being corrected.
    CorrectReport = "correct_report",
    /// The minutes were approved by the body.
    ApproveMinutes = "approve_minutes",
    /// A session was cancelled.
    CancelMeeting = "cancel_meeting",
    /// An item was put on the agenda.
    PutOnAgenda = "put_on_agenda",
    /// An item moved within the agenda.
    MoveAgendaItem = "move_agenda_item",
    /// An item was called: it began, and the one before ended.
    CallAgendaItem = "call_agenda_item",
    /// A session was closed.
    CloseSession = "close_session",
    /// Items and topics were taken over to the agenda.
    CarryOver = "carry_over",
    /// An item was put into the body's store of topics.
    PutAside = "put_aside",
    /// Answers to the invitation were noted down.
    NoteReplies = "note_replies",
    /// Whoever is on the list was noted down as present.
    NotePresent = "note_present",
    /// A decision was recorded under its number.
    RecordDecision = "record_decision",
    /// A task was given.
    AssignTask = "assign_task",
    /// A task was done.
    CompleteTask = "complete_task",
    /// A promise was kept.
    FulfilCommitment = "fulfil_commitment",
    /// An organisation became a partner.
    JoinAlliance = "join_alliance",
    /// A partner left.
    LeaveAlliance = "leave_alliance",
    /// A seat or post ended.
    EndMembership = "end_membership",
    /// A project entered a phase.
    EnterPhase = "enter_phase",
    /// A file was attached.
    AttachFile = "attach_file",
    /// Two records that mean the same became one.
    Merge = "merge",
    /// A register was read in.
    Import = "import",
}

impl Op {
    /// The word in the history: `add person`, `record_decision`.
    pub fn word(self) -> String {
        match self {
            Self::Add(noun) => format!("add {}", noun.word()),
            Self::Revise(noun) => format!("revise {}", noun.word()),
            Self::Remove(noun) => format!("remove {}", noun.word()),
            verb => verb.verb().unwrap_or_default().to_owned(),
        }
    }

    /// The operation of a word, or `None` for one of a later version.
    pub fn from_word(word: &str) -> Option<Self> {
        if let Some((verb, noun)) = word.split_once(' ') {
            let noun = Noun::from_word(noun)?;
            return match verb {
                "add" => Some(Self::Add(noun)),
                "revise" => Some(Self::Revise(noun)),
                "remove" => Some(Self::Remove(noun)),
                _ => None,
            };
        }
        Self::VERBS.iter().copied().find(|op| op.verb() == Some(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_reads_back() {
        let nouns = Noun::ALL.iter().flat_map(|n| [Op::Add(*n), Op::Revise(*n), Op::Remove(*n)]);
        for op in nouns.chain(Op::VERBS.iter().copied()) {
            assert_eq!(Op::from_word(&op.word()), Some(op));
        }
        assert_eq!(Op::from_word("add nonsense"), None);
    }
}
