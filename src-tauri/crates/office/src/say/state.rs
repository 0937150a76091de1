//! What the stations of a session are called.

use domain::MeetingState;

/// The state as people say it.
pub fn meeting_state(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Tentative => "voraussichtlich",
        MeetingState::Planned => "geplant",
        MeetingState::Invited => "eingeladen",
        MeetingState::Running => "läuft",
        MeetingState::Held => "durchgeführt",
        MeetingState::MinutesReleased => "Protokoll freigegeben",
        MeetingState::MinutesApproved => "Protokoll genehmigt",
        MeetingState::Cancelled => "abgesagt",
    }
}
