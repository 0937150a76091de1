//! The sheet of a body's sessions, read line by line.
//!
//! ```text
//! @ 15 | 2026-03-12 10:00-12:30 | Rathaus Talbrück, Kleiner Saal
//! state released
//! topic Erhebungsbogen und Winterquartier
//! absent Ingo Petersen e, Claudia Reimers u      e entschuldigt, u unentschuldigt
//! deputy Carsten Möbius: Anja Lorenz
//! guest Mario Lindner: Baumschule Rabenstedt GmbH: Gast zu TOP 4
//! # Wanderbäume | 30 decision | Henrik Voss      an item: length, goal, speakers
//! A paragraph of its minutes.
//! ! done einstimmig | The wording. | A remark.   !e recommends, !k acknowledges
//! > 2026-05-08 open 14/2 | Jonas Wendt | A task  its decision may be named
//! ```

use chrono::{NaiveDate, NaiveTime};
use domain::MeetingState;

use super::super::calendar::later;
use super::super::draft::Draft;
use super::super::sheet::{fields, lines, names};

/// How far a session has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Station {
    Tentative,
    Planned,
    Invited,
    Cancelled,
    /// Held, the minutes are still being written.
    Drafted,
    /// Held, the minutes are with the members.
    Circulating,
    Released,
    Approved,
    ApprovedInWriting(NaiveDate),
}

impl Station {
    pub(super) fn state(self) -> MeetingState {
        match self {
            Self::Tentative => MeetingState::Tentative,
            Self::Planned => MeetingState::Planned,
            Self::Invited => MeetingState::Invited,
            Self::Cancelled => MeetingState::Cancelled,
            Self::Drafted => MeetingState::Held,
            Self::Circulating => MeetingState::MinutesCirculating,
            Self::Released => MeetingState::MinutesReleased,
            Self::Approved | Self::ApprovedInWriting(_) => MeetingState::MinutesApproved,
        }
    }
}

/// A session as it is written down.
#[derive(Debug)]
pub(super) struct Script<'a> {
    pub(super) place_in_sheet: String,
    pub(super) number: u32,
    pub(super) date: NaiveDate,
    pub(super) begins: NaiveTime,
    pub(super) ends: NaiveTime,
    pub(super) venue: &'a str,
    pub(super) station: Station,
    pub(super) topic: Option<&'a str>,
    pub(super) result: Option<&'a str>,
    pub(super) by: Option<&'a str>,
    pub(super) reply_by: Option<NaiveDate>,
    pub(super) reason: Option<&'a str>,
    pub(super) opening: Option<&'a str>,
    pub(super) approval: Option<&'a str>,
    pub(super) other: Option<&'a str>,
    pub(super) moderators: Vec<&'a str>,
    /// Name, and whether excused.
    pub(super) absent: Vec<(&'a str, bool)>,
    pub(super) online: Vec<&'a str>,
    pub(super) late: Vec<(&'a str, NaiveTime)>,
    pub(super) left: Vec<(&'a str, NaiveTime)>,
    /// The member and who stands in.
    pub(super) deputies: Vec<(&'a str, &'a str)>,
    /// Name, organisation, function.
    pub(super) guests: Vec<(&'a str, &'a str, &'a str)>,
    /// Only the items that are written, none that follow from the data.
    pub(super) plain: bool,
    pub(super) items: Vec<Item<'a>>,
}

/// An item as it is written down.
#[derive(Debug)]
pub(super) struct Item<'a> {
    pub(super) place: String,
    /// Belongs under the last item that is not itself below.
    pub(super) below: bool,
    pub(super) title: &'a str,
    /// Minutes, goal or state: `30 decision`, `10 break`, `20 postponed`.
    pub(super) facts: &'a str,
    pub(super) speakers: Vec<&'a str>,
    pub(super) minutes: Vec<&'a str>,
    pub(super) preparation: Option<&'a str>,
    pub(super) decisions: Vec<(String, &'a str)>,
    pub(super) tasks: Vec<(String, &'a str)>,
}

impl Script<'_> {
    /// When a held session began: seldom on the minute.
    pub(super) fn began(&self) -> NaiveTime {
        later(self.begins, i64::from(self.number % 3))
    }

    pub(super) fn was_held(&self) -> bool {
        self.station.state().was_held()
    }
}

/// The sessions of a sheet, in the order they are written.
pub(super) fn read<'a>(draft: &mut Draft, letters: &'a str, sheet: &'a str) -> Vec<Script<'a>> {
    let mut scripts: Vec<Script<'a>> = Vec::new();
    for (place, line) in lines(letters, sheet) {
        if let Some(head) = line.strip_prefix('@') {
            match begin(&place, head) {
                Some(script) => scripts.push(script),
                None => draft.problem(&place, "no beginning of a session"),
            }
        } else if !scripts.last_mut().is_some_and(|script| script.take(&place, line)) {
            draft.problem(&place, &format!("not understood: {line}"));
        }
    }
    scripts
}

fn begin<'a>(place: &str, head: &'a str) -> Option<Script<'a>> {
    let fields = fields(head);
    let (date, times) = fields.get(1)?.split_once(' ')?;
    let (begins, ends) = times.split_once('-')?;
    Some(Script {
        place_in_sheet: place.to_owned(),
        number: fields.first()?.parse().ok()?,
        date: date.parse().ok()?,
        begins: clock(begins)?,
        ends: clock(ends)?,
        venue: fields.get(2).copied().unwrap_or_default(),
        station: Station::Approved,
        topic: None,
        result: None,
        by: None,
        reply_by: None,
        reason: None,
        opening: None,
        approval: None,
        other: None,
        moderators: Vec::new(),
        absent: Vec::new(),
        online: Vec::new(),
        late: Vec::new(),
        left: Vec::new(),
        deputies: Vec::new(),
        guests: Vec::new(),
        plain: false,
        items: Vec::new(),
    })
}

fn clock(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

impl<'a> Script<'a> {
    /// Takes in a line; false when it says nothing that is known.
    fn take(&mut self, place: &str, line: &'a str) -> bool {
        if let Some(item) = line.strip_prefix('#') {
            self.items.push(item_of(place, item));
            return true;
        }
        if let Some(item) = self.items.last_mut() {
            if let Some(decision) = line.strip_prefix('!') {
                item.decisions.push((place.to_owned(), decision));
            } else if let Some(task) = line.strip_prefix('>') {
                item.tasks.push((place.to_owned(), task));
            } else if let Some(note) = line.strip_prefix("prepare ") {
                item.preparation = Some(note);
            } else {
                item.minutes.push(line);
            }
            return true;
        }
        let (key, value) = line.split_once(' ').unwrap_or((line, ""));
        self.fact(key, value).is_some()
    }

    fn fact(&mut self, key: &str, value: &'a str) -> Option<()> {
        match key {
            "state" => self.station = station(value)?,
            "topic" => self.topic = Some(value),
            "result" => self.result = Some(value),
            "by" => self.by = Some(value),
            "reply" => self.reply_by = Some(value.parse().ok()?),
            "reason" => self.reason = Some(value),
            "opening" => self.opening = Some(value),
            "approval" => self.approval = Some(value),
            "other" => self.other = Some(value),
            "moderators" => self.moderators = names(value).collect(),
            "online" => self.online = names(value).collect(),
            "plain" => self.plain = true,
            "late" => self.late = names(value).map(at_clock).collect::<Option<_>>()?,
            "left" => self.left = names(value).map(at_clock).collect::<Option<_>>()?,
            "absent" => {
                for name in names(value) {
                    let (name, how) = name.rsplit_once(' ')?;
                    self.absent.push((name, how == "e"));
                }
            }
            "deputy" => {
                for pair in names(value) {
                    let (member, deputy) = pair.split_once(": ")?;
                    self.deputies.push((member, deputy));
                }
            }
            "guest" => {
                let mut parts = value.split(": ");
                let name = parts.next()?;
                let organization = parts.next().unwrap_or_default();
                self.guests.push((name, organization, parts.next().unwrap_or("Gast")));
            }
            _ => return None,
        }
        Some(())
    }
}

fn station(value: &str) -> Option<Station> {
    Some(match value {
        "tentative" => Station::Tentative,
        "planned" => Station::Planned,
        "invited" => Station::Invited,
        "cancelled" => Station::Cancelled,
        "drafted" => Station::Drafted,
        "circulating" => Station::Circulating,
        "released" => Station::Released,
        _ => Station::ApprovedInWriting(value.strip_prefix("approved ")?.parse().ok()?),
    })
}

fn at_clock(text: &str) -> Option<(&str, NaiveTime)> {
    let (name, time) = text.rsplit_once(' ')?;
    Some((name, clock(time)?))
}

fn item_of<'a>(place: &str, line: &'a str) -> Item<'a> {
    let below = line.starts_with('#');
    let fields = fields(line.trim_start_matches('#'));
    let field = |at: usize| fields.get(at).copied().unwrap_or_default();
    Item {
        place: place.to_owned(),
        below,
        title: field(0),
        facts: field(1),
        speakers: names(field(2)).collect(),
        minutes: Vec::new(),
        preparation: None,
        decisions: Vec::new(),
        tasks: Vec::new(),
    }
}
