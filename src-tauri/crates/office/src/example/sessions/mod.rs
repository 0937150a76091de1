//! The sessions of the bodies, from the sheet of each body to records.
//!
//! Written down is what is special about a session; the items that every session has
//! (opening, minutes of the last one, open tasks, next dates) follow from the data.

mod agenda;
mod attendance;
mod outcome;
mod routine;
mod script;

use std::collections::HashMap;

use domain::{Body, Format, Id, Meeting, MeetingKind, MeetingState, Minutes};

use super::calendar::working_day_after;
use super::draft::Draft;
use super::sheet::rows;
use script::{Script, Station};

const SHEETS: [(&str, &str, &str); 5] = [
    ("BT", include_str!("../data/sessions/bt.txt"), "Katrin Sommerfeld"),
    ("SK", include_str!("../data/sessions/sk.txt"), "Jonas Wendt"),
    ("KL", include_str!("../data/sessions/kl.txt"), "Aylin Demir"),
    ("LE", include_str!("../data/sessions/le.txt"), "Lukas Brandt"),
    ("WO", include_str!("../data/sessions/wo.txt"), "Petra Hollmann"),
];

pub(super) fn write(draft: &mut Draft) {
    let venues: HashMap<String, String> = rows("venues", include_str!("../data/venues.txt"))
        .map(|row| (row.at(0).to_owned(), row.at(1).to_owned()))
        .collect();
    for (letters, sheet, minute_taker) in SHEETS {
        let scripts = script::read(draft, letters, sheet);
        let Some(body) = draft.register.bodies.iter().find(|b| b.letters == letters).cloned()
        else {
            draft.problem(letters, "a sheet without a body");
            continue;
        };
        let mut course = Course { body, minute_taker, venues: &venues, sessions: Vec::new() };
        for script in scripts {
            let id = draft.key();
            draft.meetings.insert(format!("{letters} {}", script.number), id);
            course.sessions.push((id, script));
        }
        course.write(draft);
    }
}

/// All sessions of one body, in order.
struct Course<'a> {
    body: Body,
    minute_taker: &'static str,
    venues: &'a HashMap<String, String>,
    sessions: Vec<(Id<Meeting>, Script<'a>)>,
}

impl Course<'_> {
    fn write(&self, draft: &mut Draft) {
        for at in 0..self.sessions.len() {
            if let Some(meeting) = self.meeting(draft, at) {
                draft.register.meetings.push(meeting);
                attendance::write(draft, self, at);
                agenda::write(draft, self, at);
            }
        }
    }

    fn held_before(&self, at: usize) -> Option<&Script<'_>> {
        self.sessions[..at].iter().map(|(_, script)| script).rfind(|script| script.was_held())
    }

    fn next(&self, at: usize) -> Option<&(Id<Meeting>, Script<'_>)> {
        self.sessions[at + 1..].iter().find(|(_, s)| s.station != Station::Cancelled)
    }

    fn meeting(&self, draft: &mut Draft, at: usize) -> Option<Meeting> {
        let (id, script) = self.sessions.get(at)?;
        let place = script.place_in_sheet.as_str();
        let date = draft.moved(script.date);
        let address = self.venues.get(script.venue).cloned();
        if address.is_none() && !script.venue.is_empty() {
            draft.problem(place, &format!("no venue called {:?}", script.venue));
        }
        let minute_taker = script.by.unwrap_or(self.minute_taker);
        let held = script.was_held();
        let format = if script.venue == "Videokonferenz" {
            Format::Online
        } else if script.online.is_empty() {
            Format::OnSite
        } else {
            Format::Hybrid
        };
        let room = self.body.letters.to_lowercase();
        let link = format!("https://konferenz.example.org/{room}-{}", script.number);
        Some(Meeting {
            id: *id,
            body: Some(self.body.id),
            number: Some(script.number),
            kind: MeetingKind::Session,
            name: None,
            state: script.station.state(),
            date: Some(date),
            begins: Some(script.begins),
            ends: Some(script.ends),
            began: held.then(|| script.began()),
            ended: held.then(|| agenda::end(self, at)),
            format,
            place: (!script.venue.is_empty()).then(|| script.venue.to_owned()),
            place_address: address.filter(|address| !address.is_empty()),
            dial_in: (format != Format::OnSite).then_some(link),
            topic: script.topic.and_then(|topic| draft.prose(place, topic)),
            description: None,
            result: script.result.and_then(|result| draft.prose(place, result)),
            chair: attendance::chair(draft, self, at),
            minute_taker: if held || script.station != Station::Tentative {
                draft.person(place, minute_taker)
            } else {
                None
            },
            moderators: script
                .moderators
                .iter()
                .filter_map(|name| draft.speaker(place, name))
                .collect(),
            reply_by: script.reply_by.map(|day| draft.moved(day)),
            minutes: self.minutes(draft, at),
            cancelled_because: script.reason.and_then(|reason| draft.prose(place, reason)),
        })
    }

    fn minutes(&self, draft: &Draft, at: usize) -> Minutes {
        let (_, script) = &self.sessions[at];
        let state = script.station.state();
        let issued = !matches!(script.station, Station::Drafted) && script.was_held();
        let released = state.has_released_minutes();
        let approved = state == MeetingState::MinutesApproved;
        let next = self.sessions[at + 1..].iter().find(|(_, script)| script.was_held());
        let (approved_on, approved_in) = match script.station {
            Station::ApprovedInWriting(day) => (Some(day), None),
            _ => (next.map(|(_, script)| script.date), next.map(|(id, _)| *id)),
        };
        // Worked out in the story and moved afterwards, so that all dates keep their distance.
        let after = |days| draft.moved(working_day_after(script.date, days));
        let days = 4 + u64::from(script.number % 4);
        Minutes {
            issued_on: issued.then(|| after(days)),
            released_on: released.then(|| after(days + 3)),
            approved_on: approved_on.filter(|_| approved).map(|day| draft.moved(day)),
            approved_in: approved_in.filter(|_| approved),
            distribution: if script.was_held() { self.distribution() } else { Vec::new() },
        }
    }

    fn distribution(&self) -> Vec<String> {
        let copies = match self.body.letters.as_str() {
            "BT" => "Ministerium für Landesentwicklung und Bau, Referat 35 (nachrichtlich)",
            "SK" => "Leitungen der Arbeitsgruppen (nachrichtlich)",
            _ => "Steuerungskreis (nachrichtlich)",
        };
        vec![
            match self.body.letters.as_str() {
                "BT" => "Alle Bündnispartner".to_owned(),
                "SK" => "Mitglieder des Steuerungskreises".to_owned(),
                _ => format!("Mitglieder der {}", self.body.name),
            },
            copies.to_owned(),
        ]
    }
}
