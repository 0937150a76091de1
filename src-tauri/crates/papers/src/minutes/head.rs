//! The facts at the head: when, where, who led, whether the body could decide, and how far
//! the minutes are.

use chrono::NaiveDate;
use domain::{MeetingKind, MeetingState, QuorumBasis};
use typeset::{Block, LabelRow};

use crate::figures::{Attended, attended};
use crate::session::Session;
use crate::{Edition, commonmark, words};

pub(super) fn blocks(session: &Session, edition: Option<Edition>) -> Vec<Block> {
    let status = ("Status", status(session, edition));
    let rows = rows(session)
        .chain([status])
        .map(|(label, value)| LabelRow::new(label, words::polished(&value)));
    let mut blocks = vec![Block::LabelRows(rows.collect())];
    if let Some(description) = &session.meeting.description {
        blocks.extend(commonmark::blocks(description, 1));
    }
    blocks
}

/// The facts, apart from how far the minutes are.
pub(super) fn rows(session: &Session) -> impl Iterator<Item = (&'static str, String)> {
    let rows = [
        ("Datum und Zeit", Some(date_and_time(session))),
        ("Ort", session.place()),
        ("Thema", topic(session)),
        ("Leitung", session.meeting.chair.and_then(|p| session.person_with_organization(p))),
        ("Moderation", session.moderation()),
        (
            "Protokoll",
            session.meeting.minute_taker.and_then(|p| session.person_with_organization(p)),
        ),
        ("Beschlussfähigkeit", ability_to_decide(session)),
    ];
    rows.into_iter().filter_map(|(label, value)| Some((label, value?)))
}

fn date_and_time(session: &Session) -> String {
    let meeting = session.meeting;
    let (from, until) = (meeting.began.or(meeting.begins), meeting.ended.or(meeting.ends));
    match meeting.date {
        Some(day) => words::day_and_times(day, from, until),
        None => "noch nicht festgelegt".to_owned(),
    }
}

fn topic(session: &Session) -> Option<String> {
    session.meeting.topic.clone().filter(|topic| !topic.trim().is_empty())
}

fn ability_to_decide(session: &Session) -> Option<String> {
    let attended = attended(&session.ledger, session.meeting, session.body?, None)?;
    let Attended { present, entitled, .. } = attended;
    let seats = match attended.of {
        QuorumBasis::Persons => "Stimmberechtigten",
        QuorumBasis::Organizations => "stimmberechtigten Organisationen",
    };
    let counted = format!("{present} von {entitled} {seats}");
    Some(match (attended.can_decide(), attended.at_least) {
        (Some(true), _) => format!("gegeben: {counted}"),
        (Some(false), Some(least)) => format!("nicht gegeben: {counted}, erforderlich {least}"),
        _ => format!("{counted} anwesend oder vertreten"),
    })
}

fn status(session: &Session, edition: Option<Edition>) -> String {
    let (meeting, minutes) = (session.meeting, &session.meeting.minutes);
    let version = edition.and_then(Edition::name);
    let after = |word: &str| version.as_ref().map(|name| format!(" {word} {name}"));
    let draft = || format!("Entwurf{}", after("der").unwrap_or_default());
    match meeting.state {
        MeetingState::MinutesApproved => {
            let version = version.map(|name| format!("{name}{}", day("vom", minutes.released_on)));
            joined([Some(approved(session)), version])
        }
        MeetingState::MinutesReleased => {
            let released = format!("freigegeben{}", day("am", minutes.released_on));
            let released = format!("{released}{}", after("als").unwrap_or_default());
            joined([Some(released), edition.and_then(Edition::replaced)])
        }
        MeetingState::Cancelled => {
            let what = match meeting.kind {
                MeetingKind::Session => "Sitzung",
                MeetingKind::Event => "Veranstaltung",
            };
            match &meeting.cancelled_because {
                Some(reason) => format!("Die {what} wurde abgesagt: {}", reason.trim()),
                None => format!("Die {what} wurde abgesagt."),
            }
        }
        MeetingState::MinutesCirculating => {
            format!("{}, im Umlauf{}", draft(), day("seit", minutes.issued_on))
        }
        MeetingState::Held | MeetingState::Running => draft(),
        MeetingState::Tentative => "Entwurf; Termin voraussichtlich".to_owned(),
        MeetingState::Planned => "Entwurf; Termin geplant".to_owned(),
        MeetingState::Invited => "Entwurf; zum Termin ist eingeladen".to_owned(),
    }
}

/// „genehmigt in der 26. Sitzung am 9. September 2026“
fn approved(session: &Session) -> String {
    let (meeting, minutes) = (session.meeting, &session.meeting.minutes);
    let approved_in = minutes.approved_in.and_then(|id| session.register.get(id));
    let own = approved_in.filter(|other| other.body == meeting.body);
    let on = day("am", minutes.approved_on.or_else(|| approved_in.and_then(|m| m.date)));
    match own.and_then(|other| other.number) {
        Some(number) => format!("genehmigt in der {number}.{}Sitzung{on}", words::NBSP),
        None => format!("genehmigt{on}"),
    }
}

fn day(preposition: &str, day: Option<NaiveDate>) -> String {
    day.map(|day| format!(" {preposition} {}", words::long(day))).unwrap_or_default()
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
