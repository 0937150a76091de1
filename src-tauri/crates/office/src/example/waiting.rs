//! What waits for a session: the topics of the bodies, who answered to an invitation, and the
//! agendas to begin with.

use domain::{
    AgendaItemKind, AgendaTemplate, Attendance, AttendanceStatus, Goal, Reply, TemplateItem, Topic,
};

use super::draft::Draft;
use super::sheet::{rows, some};

pub(super) fn write(draft: &mut Draft) {
    topics(draft);
    replies(draft);
    templates(draft);
}

fn templates(draft: &mut Draft) {
    for row in rows("templates", include_str!("data/templates.txt")) {
        if row.at(2).is_empty() {
            let body = some(row.at(1)).and_then(|letters| draft.body(&row.place, &letters));
            let (id, name) = (draft.key(), row.at(0).to_owned());
            let items = Vec::new();
            draft.register.agenda_templates.push(AgendaTemplate { id, name, body, items });
            continue;
        }
        let is_break = row.at(1) == "break";
        let item = TemplateItem {
            depth: row.number(0, draft).unwrap_or_default(),
            kind: if is_break { AgendaItemKind::Break } else { AgendaItemKind::Item },
            goal: if is_break { None } else { row.word::<Goal>(1, draft) },
            duration: row.number(2, draft),
            title: row.at(3).to_owned(),
        };
        match draft.register.agenda_templates.last_mut() {
            Some(template) => template.items.push(item),
            None => draft.problem(&row.place, "an item before the first template"),
        }
    }
}

fn topics(draft: &mut Draft) {
    for row in rows("topics", include_str!("data/topics.txt")) {
        let Some(body) = draft.body(&row.place, row.at(0)) else { continue };
        let topic = Topic {
            id: draft.key(),
            body,
            title: row.at(1).to_owned(),
            goal: row.word::<Goal>(2, draft),
            duration: row.number(3, draft),
            note: draft.prose(&row.place, row.at(7)),
            proposed_by: some(row.at(4)).and_then(|name| draft.person(&row.place, &name)),
            resume_on: draft.day(&row.place, row.at(5)),
            recurring: row.at(6) == "standing",
        };
        draft.register.topics.push(topic);
    }
}

fn replies(draft: &mut Draft) {
    for row in rows("replies", include_str!("data/replies.txt")) {
        let meeting = draft.meeting(&row.place, row.at(0));
        let person = draft.person(&row.place, row.at(1));
        let reply = row.word::<Reply>(2, draft);
        let (Some(meeting), Some(person), Some(reply)) = (meeting, person, reply) else { continue };
        let body = draft.register.meetings.iter().find(|m| m.id == meeting).and_then(|m| m.body);
        let seat = draft.register.memberships.iter();
        let seat =
            seat.filter(|seat| seat.body == body).find(|seat| seat.person == person).cloned();
        let Some(seat) = seat else {
            draft.problem(&row.place, "an answer of somebody who has no seat");
            continue;
        };
        let deputy = some(row.at(4)).and_then(|name| draft.person(&row.place, &name));
        let status = match (reply, deputy) {
            (Reply::Declined, Some(_)) => AttendanceStatus::Represented,
            (Reply::Declined, None) => AttendanceStatus::Excused,
            _ => AttendanceStatus::Open,
        };
        let attendance = Attendance {
            id: draft.key(),
            meeting,
            person: Some(person),
            guest: None,
            organization: seat.on_behalf_of,
            function: None,
            status,
            represented_by: deputy,
            represented_by_name: None,
            voting: seat.voting,
            arrived: None,
            left: None,
            may_be_named: false,
            reply: Some(reply),
            replied_on: draft.day(&row.place, row.at(3)),
        };
        draft.register.attendances.push(attendance);
    }
}
