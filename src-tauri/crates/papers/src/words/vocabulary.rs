//! One German word for each value of a closed list.

use domain::{
    AttendanceStatus, CommitmentKind, DecisionKind, FileRole, Format, Goal, GrantGoal,
    Implementation, Measure, MeetingState, OrganizationKind, Outcome, Phase, QuorumBasis,
    ReportKind, Role, TaskState, Vote,
};

use super::NBSP;

macro_rules! vocabulary {
    ($($(#[$meta:meta])* $name:ident($type:ident) { $($value:ident => $word:literal),+ $(,)? })+) => {
        $($(#[$meta])* pub const fn $name(value: $type) -> &'static str {
            match value { $($type::$value => $word),+ }
        })+
    };
}

vocabulary! {
    /// How a person took part.
    attendance_status(AttendanceStatus) {
        Open => "noch offen",
        Present => "anwesend",
        Online => "online",
        Represented => "vertreten",
        Excused => "entschuldigt",
        Absent => "unentschuldigt",
    }
    /// A person's part in a body, as the participants' table prints it.
    role(Role) {
        Chair => "Leitung",
        DeputyChair => "Stellvertretung",
        Member => "Mitglied",
        Advisor => "beratend",
        MinuteTaker => "Protokoll",
        Guest => "Gast",
    }
    /// What kind of decision it is.
    decision_kind(DecisionKind) {
        Resolution => "Beschluss",
        Recommendation => "Empfehlung",
        Acknowledgement => "Kenntnisnahme",
    }
    /// By which rule a goal of a grant is measured.
    measure(Measure) {
        ByHand => "Von Hand erfasst: Es gilt der letzte Wert bis zum Ende des Berichtszeitraums.",
        Sessions => "Durchgeführte Sitzungen seit Beginn der Förderung.",
        Events => "Durchgeführte Veranstaltungen seit Beginn der Förderung.",
        Participations => "Teilnahmen an Sitzungen seit Beginn der Förderung.",
        Organizations => "Organisationen, die seit Beginn der Förderung an Sitzungen mitgewirkt haben.",
        Partners => "Partner am Abend des letzten Tages.",
        PartnersGained => "Beitritte seit Beginn der Förderung.",
        Decisions => "Beschlüsse seit Beginn der Förderung.",
        ProjectsInPhase => "Pilotprojekte, die am letzten Tag in dieser Phase oder einer späteren sind.",
        Milestones => "Meilensteine, die seit Beginn der Förderung erreicht wurden.",
        Commitments => "Zusagen, die seit Beginn der Förderung eingelöst wurden.",
    }
    /// How far a decision has been carried out.
    implementation(Implementation) {
        Open => "offen",
        InProgress => "in Arbeit",
        Done => "umgesetzt",
        Suspended => "ruht",
        Dropped => "nicht weiterverfolgt",
    }
    /// What kind of report it is.
    report_kind(ReportKind) {
        Interim => "Zwischenbericht",
        Narrative => "Sachbericht",
        Annual => "Jahresbericht",
        Assembly => "Bericht",
    }
    /// How far a task has come.
    task_state(TaskState) {
        Open => "offen",
        Done => "erledigt",
        Dropped => "entfallen",
    }
    /// What an item is on the agenda for.
    goal(Goal) {
        Information => "Information",
        Discussion => "Diskussion",
        Decision => "Beschluss",
    }
    /// What became of an item that was not dealt with, as a sentence.
    outcome_sentence(Outcome) {
        Done => "Der Tagesordnungspunkt wird behandelt.",
        Postponed => "Der Tagesordnungspunkt wird vertagt.",
        Dropped => "Der Tagesordnungspunkt wird abgesetzt.",
    }
    /// How far a session has come.
    meeting_state(MeetingState) {
        Tentative => "voraussichtlich",
        Planned => "geplant",
        Invited => "eingeladen",
        Running => "läuft",
        Held => "durchgeführt",
        MinutesCirculating => "Protokoll im Umlauf",
        MinutesReleased => "Protokoll freigegeben",
        MinutesApproved => "Protokoll genehmigt",
        Cancelled => "abgesagt",
    }
    /// How people take part.
    format(Format) {
        OnSite => "vor Ort",
        Online => "online",
        Hybrid => "vor Ort und online",
    }
    /// What kind of organisation it is, in the plural.
    organization_kinds(OrganizationKind) {
        Municipality => "Kommunen",
        State => "Land",
        Chamber => "Kammern",
        Association => "Verbände",
        Society => "Vereine",
        Company => "Unternehmen",
        Housing => "Wohnungswirtschaft",
        University => "Hochschulen",
        Foundation => "Stiftungen",
        Other => "Sonstige",
    }
    /// What kind of organisation it is.
    organization_kind(OrganizationKind) {
        Municipality => "Kommune",
        State => "Land",
        Chamber => "Kammer",
        Association => "Verband",
        Society => "Verein",
        Company => "Unternehmen",
        Housing => "Wohnungswirtschaft",
        University => "Hochschule",
        Foundation => "Stiftung",
        Other => "Sonstige",
    }
    /// What a partner brings in.
    commitment_kind(CommitmentKind) {
        Expertise => "Fachwissen",
        Information => "Informationen",
        Resources => "Ressourcen",
        JointConcepts => "Gemeinsame Konzepte",
        NewPartners => "Neue Partner",
    }
    /// A phase of a pilot project.
    phase(Phase) {
        Idea => "Idee",
        Concept => "Konzept",
        Preparation => "Vorbereitung",
        Implementation => "Umsetzung",
        Transfer => "Transfer",
    }
    /// What a file is.
    file_role(FileRole) {
        Document => "Dokument",
        Picture => "Bild",
        Logo => "Logo",
        Slides => "Präsentation",
        Paper => "Unterlage",
        Invitation => "Einladung",
        Minutes => "Protokoll",
        Report => "Bericht",
    }
}

/// How a criterion of a pilot project is met: „erfüllt“, „nicht erfüllt“, „noch offen“.
pub const fn criterion(met: Option<bool>) -> &'static str {
    match met {
        Some(true) => "erfüllt",
        Some(false) => "nicht erfüllt",
        None => "noch offen",
    }
}

/// What a goal of a grant counts, where the office has no word of its own for it.
pub fn measured(goal: &GrantGoal) -> String {
    let name = match goal.measure {
        Measure::ByHand => "Anzahl",
        Measure::Sessions => "gehaltene Sitzungen",
        Measure::Events => "Veranstaltungen",
        Measure::Participations => "Teilnahmen",
        Measure::Organizations => "mitwirkende Organisationen",
        Measure::Partners => "Anzahl zum Stichtag",
        Measure::PartnersGained => "Beitritte",
        Measure::Decisions => "Beschlüsse",
        Measure::Milestones => "erreichte Meilensteine",
        Measure::Commitments => "eingelöste Zusagen",
        Measure::ProjectsInPhase => {
            let from = goal.phase.map_or("Idee", phase);
            return format!("Pilotprojekte ab Phase {from}");
        }
    };
    name.to_owned()
}

/// How a vote went: „Ja 14 · Nein 0 · Enthaltung 1 – angenommen“, „einstimmig“,
/// „im Einvernehmen“. Where organisations voted, that is said of what was counted.
pub fn vote(vote: Vote, of: Option<QuorumBasis>) -> String {
    let said = result(vote);
    match of.filter(|of| *of == QuorumBasis::Organizations && vote.total().is_some()) {
        Some(_) => format!("{said} (eine Stimme je Organisation)"),
        None => said,
    }
}

fn result(vote: Vote) -> String {
    match vote {
        Vote::Consensus {} => "im Einvernehmen".to_owned(),
        Vote::Unanimous { yes: None } => "einstimmig".to_owned(),
        Vote::Unanimous { yes: Some(1) } => format!("einstimmig mit 1{NBSP}Ja-Stimme"),
        Vote::Unanimous { yes: Some(yes) } => format!("einstimmig mit {yes}{NBSP}Ja-Stimmen"),
        Vote::Count { yes, no, abstained } => {
            let abstentions = if abstained == 1 { "Enthaltung" } else { "Enthaltungen" };
            let result = if vote.carried() { "angenommen" } else { "abgelehnt" };
            format!("Ja{NBSP}{yes} · Nein{NBSP}{no} · {abstentions}{NBSP}{abstained} – {result}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(of: Vote) -> String {
        vote(of, None).replace(NBSP, " ")
    }

    #[test]
    fn a_counted_vote_names_all_three_numbers_and_the_result() {
        let count = |yes, no, abstained| said(Vote::Count { yes, no, abstained });
        assert_eq!(count(14, 0, 1), "Ja 14 · Nein 0 · Enthaltung 1 – angenommen");
        assert_eq!(count(13, 0, 2), "Ja 13 · Nein 0 · Enthaltungen 2 – angenommen");
        assert_eq!(count(4, 4, 0), "Ja 4 · Nein 4 · Enthaltungen 0 – abgelehnt");
    }

    #[test]
    fn where_organisations_voted_it_is_said() {
        let of = Some(QuorumBasis::Organizations);
        assert!(vote(Vote::Unanimous { yes: Some(8) }, of).ends_with("je Organisation)"));
        assert_eq!(vote(Vote::Consensus {}, of), "im Einvernehmen");
    }

    #[test]
    fn an_uncounted_vote_is_said_in_words() {
        assert_eq!(said(Vote::Consensus {}), "im Einvernehmen");
        assert_eq!(said(Vote::Unanimous { yes: None }), "einstimmig");
        assert_eq!(said(Vote::Unanimous { yes: Some(14) }), "einstimmig mit 14 Ja-Stimmen");
        assert_eq!(said(Vote::Unanimous { yes: Some(1) }), "einstimmig mit 1 Ja-Stimme");
    }
}
