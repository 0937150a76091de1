//! The stations of a session, and which may follow which.

use crate::word::words;

words! {
    /// How far a session has come.
    pub enum MeetingState {
        /// voraussichtlich
        Tentative = "tentative",
        /// geplant
        Planned = "planned",
        /// eingeladen
        Invited = "invited",
        /// läuft
        Running = "running",
        /// durchgeführt
        Held = "held",
        /// Protokoll im Umlauf
        MinutesCirculating = "minutes_circulating",
        /// Protokoll freigegeben
        MinutesReleased = "minutes_released",
        /// Protokoll genehmigt
        MinutesApproved = "minutes_approved",
        /// abgesagt
        Cancelled = "cancelled",
    }
}

impl MeetingState {
    /// Whether the session took place.
    pub fn was_held(self) -> bool {
        matches!(
            self,
            Self::Held | Self::MinutesCirculating | Self::MinutesReleased | Self::MinutesApproved
        )
    }

    /// Whether its minutes are written and not out yet: a draft, or with those who were there.
    pub fn awaits_release(self) -> bool {
        matches!(self, Self::Held | Self::MinutesCirculating)
    }

    /// Whether its minutes are out: what they say stands from then on.
    pub fn has_released_minutes(self) -> bool {
        matches!(self, Self::MinutesReleased | Self::MinutesApproved)
    }

    /// Whether a session may go from here to `next`.
    ///
    /// One may leave out stations on the way forward (a session that was never formally
    /// invited still takes place, minutes need not circulate) and step back by one; what has
    /// been held cannot be cancelled, a cancelled session can only be planned anew, and
    /// released minutes are a draft again when they are corrected.
    pub fn may_become(self, next: Self) -> bool {
        use MeetingState::{
            Cancelled, Held, MinutesApproved, MinutesCirculating, MinutesReleased, Planned,
            Tentative,
        };
        match (self, next) {
            (from, to) if from == to => false,
            (Cancelled, to) => matches!(to, Tentative | Planned),
            (from, Cancelled) => from < Held,
            (from, MinutesApproved) => from == MinutesReleased,
            (from, MinutesReleased) => from.awaits_release() || from == MinutesApproved,
            (from, MinutesCirculating) => from == Held,
            (MinutesReleased, to) => to == Held,
            (from, to) if to > from => true,
            (from, to) => from as u8 - to as u8 == 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MeetingState::*;
    use crate::Word;

    #[test]
    fn the_way_from_tentative_to_approved_is_open() {
        let way = [
            Tentative,
            Planned,
            Invited,
            Running,
            Held,
            MinutesCirculating,
            MinutesReleased,
            MinutesApproved,
        ];
        for step in way.windows(2) {
            assert!(step[0].may_become(step[1]), "{step:?}");
            let corrects = step[1] == MinutesReleased;
            assert!(step[1].may_become(if corrects { Held } else { step[0] }), "back: {step:?}");
        }
    }

    #[test]
    fn minutes_circulate_before_they_are_out_or_not_at_all() {
        assert!(Held.may_become(MinutesReleased) && MinutesCirculating.may_become(Held));
        assert!(!MinutesReleased.may_become(MinutesCirculating));
        assert!(!Running.may_become(MinutesCirculating));
        assert!(!MinutesCirculating.may_become(MinutesApproved));
    }

    #[test]
    fn what_was_held_cannot_be_cancelled_and_minutes_need_a_release() {
        assert!(!Held.may_become(Cancelled));
        assert!(!Held.may_become(MinutesApproved));
        assert!(Invited.may_become(Cancelled));
        assert!(Cancelled.may_become(Planned));
        assert!(super::MeetingState::ALL.iter().all(|state| !state.may_become(*state)));
    }
}
