//! What a session still needs before its next station: the invitation, the session itself,
//! the release of its minutes. Facts, each fine or wanting; the window has the words.

use chrono::{Days, NaiveDate};
use domain::{
    AgendaItem, AgendaItemKind, Body, Decision, DecisionKind, Goal, Id, Meeting, MeetingKind,
    MeetingState, Outcome, Register, top_numbers,
};
use schemars::JsonSchema;
use serde::Serialize;

/// What the checks of a session are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before the invitation goes out.
    Invitation,
    /// Before the session itself.
    Session,
    /// Before the minutes are released.
    Release,
    /// Nothing more is checked.
    Done,
}

/// Something that a session needs.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Need {
    /// The day.
    Date {},
    /// House and room, or how to dial in.
    Place {},
    /// Beginning and end.
    Times {},
    /// An agenda.
    Agenda {},
    /// The invitation must be out by this day.
    Notice {
        /// The last day.
        by: NaiveDate,
        /// The body's period in days.
        days: u16,
    },
    /// A day by which those invited answer.
    ReplyBy {},
    /// The day by which those invited answer.
    Reply {
        /// The day.
        by: NaiveDate,
    },
    /// A paper for an item that shall be decided.
    Paper {
        /// The item.
        item: Id<AgendaItem>,
        /// Its number.
        top: String,
    },
    /// Who took part.
    Attendance {},
    /// The minutes of an item.
    Text {
        /// The item.
        item: Id<AgendaItem>,
        /// Its number.
        top: String,
    },
    /// How a decision was taken.
    Vote {
        /// The decision.
        decision: Id<Decision>,
        /// Its number within the session.
        number: u32,
    },
    /// By when a decision is to be carried out.
    DueDate {
        /// The decision.
        decision: Id<Decision>,
        /// Its number within the session.
        number: u32,
    },
    /// What came of an event.
    Result {},
    /// The minutes wait for their release.
    Release {},
}

/// How it stands with a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Missing, and time presses.
    Missing,
    /// Still to be done.
    Soon,
    /// As it should be.
    Fine,
}

/// A need, and how it stands with it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Check {
    /// What is needed.
    pub need: Need,
    /// How it stands.
    pub standing: Standing,
}

/// Days between invitation and session where the body has no rule.
const USUAL_NOTICE: u16 = 7;
/// From so many days before the invitation's last day on time presses.
const PRESSING: i64 = 7;

/// The station a session is being prepared for.
pub(super) fn stage(state: MeetingState) -> Stage {
    match state {
        MeetingState::Tentative | MeetingState::Planned => Stage::Invitation,
        MeetingState::Invited | MeetingState::Running => Stage::Session,
        MeetingState::Held | MeetingState::MinutesCirculating => Stage::Release,
        MeetingState::MinutesReleased | MeetingState::MinutesApproved | MeetingState::Cancelled => {
            Stage::Done
        }
    }
}

/// What a session needs, the most pressing first. `around` is the excerpt of the register
/// about it; without one, only what the session itself tells is checked.
pub(super) fn checks(
    meeting: &Meeting,
    body: Option<&Body>,
    around: Option<&Register>,
    today: NaiveDate,
) -> Vec<Check> {
    let mut checks = match stage(meeting.state) {
        Stage::Invitation | Stage::Session => before(meeting, body, around, today),
        Stage::Release => after(meeting, around),
        Stage::Done => Vec::new(),
    };
    checks.sort_by_key(|check| check.standing);
    checks
}

fn before(
    meeting: &Meeting,
    body: Option<&Body>,
    around: Option<&Register>,
    today: NaiveDate,
) -> Vec<Check> {
    let days = body.and_then(|body| body.notice_days).unwrap_or(USUAL_NOTICE);
    let by = meeting.date.and_then(|day| day.checked_sub_days(Days::new(days.into())));
    let pressing = by.is_some_and(|by| (by - today).num_days() <= PRESSING);
    let wanting = if pressing { Standing::Missing } else { Standing::Soon };
    let check = |need, fine| Check { need, standing: if fine { Standing::Fine } else { wanting } };
    let mut checks = Vec::new();
    if meeting.date.is_none() || meeting.state == MeetingState::Tentative {
        checks.push(check(Need::Date {}, false));
    }
    if meeting.kind == MeetingKind::Session
        && stage(meeting.state) == Stage::Invitation
        && let (Some(by), Some(_)) = (by, body.and_then(|body| body.notice_days))
    {
        let standing = match (by - today).num_days() {
            ..0 => Standing::Missing,
            0..=PRESSING => Standing::Soon,
            _ => Standing::Fine,
        };
        checks.push(Check { need: Need::Notice { by, days }, standing });
    }
    checks.push(check(Need::Place {}, meeting.place.is_some() || meeting.dial_in.is_some()));
    checks.push(check(Need::Times {}, meeting.begins.is_some() && meeting.ends.is_some()));
    if meeting.kind == MeetingKind::Session
        && let Some(around) = around
    {
        checks.push(check(Need::Agenda {}, !around.agenda_items.is_empty()));
        for (item, top) in top_numbers(&around.agenda_items) {
            let has_paper = || around.files.iter().any(|file| file.agenda_item == Some(item.id));
            if item.goal == Some(Goal::Decision)
                && !has_paper()
                && let Some(top) = top
            {
                checks.push(check(Need::Paper { item: item.id, top }, false));
            }
        }
    }
    match meeting.reply_by {
        Some(by) => checks.push(Check { need: Need::Reply { by }, standing: Standing::Fine }),
        None if around.is_some() && stage(meeting.state) == Stage::Invitation => {
            checks.push(Check { need: Need::ReplyBy {}, standing: Standing::Soon });
        }
        None => {}
    }
    checks
}

fn after(meeting: &Meeting, around: Option<&Register>) -> Vec<Check> {
    let check = |need, fine| Check {
        need,
        standing: if fine { Standing::Fine } else { Standing::Missing },
    };
    if meeting.kind == MeetingKind::Event {
        return vec![check(Need::Result {}, meeting.result.is_some())];
    }
    let mut checks = vec![Check { need: Need::Release {}, standing: Standing::Soon }];
    let Some(around) = around else { return checks };
    let is_noted = around.attendances.iter().any(|one| one.status.is_noted());
    checks.push(check(Need::Attendance {}, is_noted));
    for (item, top) in top_numbers(&around.agenda_items) {
        let is_group = around.agenda_items.iter().any(|other| other.parent == Some(item.id));
        let wanted = item.kind == AgendaItemKind::Item
            && !is_group
            && !matches!(item.outcome, Some(Outcome::Postponed | Outcome::Dropped));
        if wanted
            && item.minutes.is_none()
            && let Some(top) = top
        {
            checks.push(check(Need::Text { item: item.id, top }, false));
        }
    }
    let mut decisions: Vec<_> =
        around.decisions.iter().filter(|decision| decision.meeting == meeting.id).collect();
    decisions.sort_by_key(|decision| (decision.number, decision.id));
    for decision in decisions {
        let (id, number) = (decision.id, decision.number);
        if decision.vote.is_none() && decision.kind != DecisionKind::Acknowledgement {
            checks.push(check(Need::Vote { decision: id, number }, false));
        }
        if decision.kind == DecisionKind::Resolution
            && decision.due_on.is_none()
            && papers::figures::is_outstanding(decision)
        {
            checks.push(Check {
                need: Need::DueDate { decision: id, number },
                standing: Standing::Soon,
            });
        }
    }
    checks
}
