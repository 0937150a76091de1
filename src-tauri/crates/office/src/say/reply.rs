//! Answers to an invitation.

use domain::Reply;

use crate::Unmatched;

/// What somebody answered.
pub const fn reply(reply: Reply) -> &'static str {
    match reply {
        Reply::Accepted => "zugesagt",
        Reply::Declined => "abgesagt",
        Reply::Tentative => "unter Vorbehalt",
    }
}

/// Why an answer cannot be noted.
pub const fn unmatched(problem: Unmatched) -> &'static str {
    match problem {
        Unmatched::Unknown => "Niemand hat diese Adresse oder diesen Namen.",
        Unmatched::Ambiguous => "Mehrere haben diese Adresse oder diesen Namen.",
        Unmatched::OtherSession => "Die Antwort gehört zu einer anderen Sitzung.",
        Unmatched::NoAnswer => "Die Antwort sagt weder zu noch ab.",
    }
}
