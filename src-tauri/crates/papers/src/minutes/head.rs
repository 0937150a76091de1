//! The facts at the head: when, where, who led, whether the body could decide, and how far
//! the minutes are.

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
    let on =
        |day: Option<_>| day.map(|day| format!(" am {}", words::long(day))).unwrap_or_default();
    match meeting.state {
        MeetingState::MinutesApproved => {
            let approved_in = minutes.approved_in.and_then(|id| session.register.get(id));
            let number = approved_in
                .filter(|other| other.body == meeting.body)
                .and_then(|other| other.number);
            let day = on(minutes.approved_on.or_else(|| approved_in.and_then(|m| m.date)));
            match number {
                Some(number) => format!("genehmigt in der {number}.{}Sitzung{day}", words::NBSP),
                None => format!("genehmigt{day}"),
            }
        }
        MeetingState::MinutesReleased => {
            let name = edition.and_then(Edition::name).map(|name| format!(", {name}"));
            format!("freigegeben{}{}", on(minutes.released_on), name.unwrap_or_default())
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
        MeetingState::Held if minutes.issued_on.is_some() => "zur Abstimmung".to_owned(),
        MeetingState::Held | MeetingState::Running => "Entwurf".to_owned(),
        MeetingState::Tentative => "Entwurf; Termin voraussichtlich".to_owned(),
        MeetingState::Planned => "Entwurf; Termin geplant".to_owned(),
        MeetingState::Invited => "Entwurf; zum Termin ist eingeladen".to_owned(),
    }
}
