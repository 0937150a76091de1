//! Calendars and mails, read back by programs that are not ours.
#![allow(missing_docs, clippy::unwrap_used)]

use exchange::icalendar::{self, Calendar, Event, Method, Party, Status, When};
use exchange::mail::{self, Attachment, Draft};
use serde_json::json;

fn party(name: &str, email: &str) -> Party {
    Party { name: name.into(), email: email.into() }
}

fn event(from: &str, until: Option<&str>) -> Event {
    Event {
        uid: "0190a2b4-0000-7000-8000-000000000016".parse().unwrap(),
        sequence: 29_643_243,
        stamp: "2026-05-12T12:03:00Z".parse().unwrap(),
        when: When::Time {
            from: from.parse().unwrap(),
            until: until.map(|until| until.parse().unwrap()),
        },
        status: Status::Confirmed,
        summary: "16. Sitzung der Arbeitsgruppe Klima: „Trinkwasser, Schatten; und viel mehr“ 🌳"
            .into(),
        description: Some("TOP 1  Begrüßung\n\\ Zeile, mit; allem: \"drin\"\n\nEnde".into()),
        location: Some("Rathaus Talbrück, Kleiner Saal".into()),
        organizer: Some(party("Geschäftsstelle \"Mitte\"", "info@example.org")),
        attendees: vec![
            party("Möbius, Carsten", "c.moebius@example.org"),
            party(
                "Dr. Nele Brockmann; Stadt Grünfurt: Amt für Stadtentwicklung und Klimaschutz",
                "n.b@example.org",
            ),
        ],
    }
}

#[test]
fn an_invitation_means_the_same_to_another_program() {
    let summer = event("2026-05-21T10:00:00", Some("2026-05-21T12:30:00"));
    let winter = event("2026-12-03T10:00:00", None);
    let calendar = Calendar {
        method: Method::Request,
        name: Some("Bündnis, Mitte".into()),
        events: vec![summer.clone(), winter],
    };
    let read = readback::calendar(&icalendar::write(&calendar)).unwrap();
    assert_eq!((&read["method"], &read["name"]), (&json!("REQUEST"), &json!("Bündnis, Mitte")));
    assert_eq!(read["zones"].as_array().unwrap().len(), 1);
    let first = &read["events"][0];
    assert_eq!(first["from"], "2026-05-21T10:00:00+02:00");
    assert_eq!(first["until"], "2026-05-21T12:30:00+02:00");
    assert_eq!(first["stamp"], "2026-05-12T12:03:00+00:00");
    assert_eq!(first["uid"], summer.uid.to_string());
    assert_eq!(first["sequence"], 29_643_243);
    assert_eq!(first["status"], "CONFIRMED");
    assert_eq!(first["summary"], summer.summary);
    assert_eq!(first["description"], summer.description.unwrap());
    assert_eq!(first["location"], summer.location.unwrap());
    let attendee = &first["attendees"][0];
    assert_eq!(attendee["address"], "mailto:c.moebius@example.org");
    assert_eq!((&attendee["CN"], &attendee["RSVP"]), (&json!("Möbius, Carsten"), &json!("TRUE")));
    assert_eq!(first["attendees"][1]["CN"], summer.attendees[1].name);
    assert_eq!(first["organizer"][0]["address"], "mailto:info@example.org");
    let second = &read["events"][1];
    assert_eq!(second["from"], "2026-12-03T10:00:00+01:00");
    assert_eq!(second["until"], "2026-12-03T11:00:00+01:00");
}

#[test]
fn a_withdrawn_day_is_withdrawn_for_another_program() {
    let mut event = event("2026-05-21T10:00:00", None);
    event.when = When::Day("2026-05-21".parse().unwrap());
    event.status = Status::Cancelled;
    let calendar = Calendar { method: Method::Cancel, name: None, events: vec![event] };
    let read = readback::calendar(&icalendar::write(&calendar)).unwrap();
    assert_eq!(
        (&read["method"], &read["events"][0]["status"]),
        (&json!("CANCEL"), &json!("CANCELLED"))
    );
    assert_eq!(read["events"][0]["from"], "2026-05-21");
    assert_eq!(read["events"][0]["until"], "2026-05-22");
}

#[test]
fn a_draft_is_a_sound_mail_with_its_attachments() {
    let text = "Sehr geehrte Damen und Herren,\n\nhiermit laden wir Sie ein: „Trinkwasser“ – \
                eine lange Zeile, die kein Ende nimmt und deshalb umbrochen werden muss, ohne dass \
                ein Wort verloren geht.\n.\nFrom hier\n";
    let draft = Draft {
        id: "0190a2b4-0000-7000-8000-000000000017".parse().unwrap(),
        date: "2026-05-12T12:03:00Z".parse().unwrap(),
        from: Some(party("Geschäftsstelle, Bündnis", "info@example.org")),
        to: vec![],
        bcc: (0..40).map(|at| party(&format!("Müller-{at}, Änne"), &format!("m{at}@example.org"))).collect(),
        subject: "Einladung zur 16. Sitzung der Arbeitsgruppe Klima am Donnerstag, 21. Mai 2026\r\nBcc: boese@example.org".into(),
        text: text.into(),
        attachments: vec![
            Attachment {
                name: "2026-05-21 Einladung KL 16 – Größe.pdf".into(),
                media_type: "application/pdf".into(),
                bytes: (0..=255).cycle().take(5000).collect(),
            },
            Attachment {
                name: "Einladung.ics".into(),
                media_type: icalendar::media_type(Method::Request),
                bytes: b"BEGIN:VCALENDAR\r\nSUMMARY:\xC3\xA4\r\nEND:VCALENDAR\r\n".to_vec(),
            },
        ],
    };
    let bytes = mail::write(&draft);
    assert_eq!(bytes, mail::write(&draft), "the same draft, the same bytes");
    assert!(bytes.is_ascii());
    assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 998));
    let read = readback::mail(&bytes).unwrap();
    assert_eq!(read["defects"], json!([]));
    assert_eq!(read["unsent"], "1");
    assert_eq!(read["date"], "2026-05-12T12:03:00+00:00");
    assert_eq!(
        read["subject"],
        "Einladung zur 16. Sitzung der Arbeitsgruppe Klima am Donnerstag, 21. Mai 2026 Bcc: boese@example.org"
    );
    assert_eq!(read["from"], json!([["Geschäftsstelle, Bündnis", "info@example.org"]]));
    assert_eq!(read["to"], json!([]));
    assert_eq!(read["bcc"].as_array().unwrap().len(), 40);
    assert_eq!(read["bcc"][39], json!(["Müller-39, Änne", "m39@example.org"]));
    assert_eq!(read["text"].as_str().unwrap().replace("\r\n", "\n").trim_end(), text.trim_end());
    let [pdf, calendar] = [0, 1].map(|at| &read["attachments"][at]);
    assert_eq!(pdf["name"], draft.attachments[0].name);
    assert_eq!(pdf["bytes"], base64(&draft.attachments[0].bytes));
    assert_eq!(calendar["media_type"], "text/calendar");
    assert_eq!(calendar["method"], "REQUEST");
    assert_eq!(calendar["bytes"], base64(&draft.attachments[1].bytes));
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let at = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            out.push(if place > chunk.len() { '=' } else { char::from(letter) });
        }
    }
    out
}
