use proptest::prelude::*;

use super::line::{Line, unfolded};
use super::*;

const UID: &str = "0190a2b4-0000-7000-8000-000000000016";

fn party(name: &str, email: &str) -> Party {
    Party { name: name.into(), email: email.into() }
}

fn event() -> Event {
    Event {
        uid: UID.parse().unwrap(),
        sequence: 3,
        stamp: "2026-05-12T12:03:00Z".parse().unwrap(),
        when: When::Time {
            from: "2026-05-21T10:00:00".parse().unwrap(),
            until: Some("2026-05-21T12:30:00".parse().unwrap()),
        },
        status: Status::Confirmed,
        summary: "16. Sitzung der Arbeitsgruppe Klima; Trinkwasser, Schatten".into(),
        description: Some("TOP 1 Begrüßung\nTOP 2 Protokoll".into()),
        location: Some("Rathaus Talbrück, Kleiner Saal".into()),
        organizer: Some(party("Geschäftsstelle", "info@example.org")),
        attendees: vec![party("Möbius, Carsten", "c.moebius@example.org")],
    }
}

fn calendar(method: Method) -> Calendar {
    Calendar { method, name: None, events: vec![event()] }
}

fn text(calendar: &Calendar) -> String {
    String::from_utf8(write(calendar)).unwrap()
}

/// The text as one line each, folding undone.
fn lines(calendar: &Calendar) -> Vec<String> {
    unfolded(&text(calendar)).into_iter().map(|(_, line)| line).collect()
}

#[test]
fn an_invitation_asks_each_attendee_for_an_answer() {
    let lines = lines(&calendar(Method::Request));
    for line in [
        "METHOD:REQUEST",
        "UID:0190a2b4-0000-7000-8000-000000000016",
        "SEQUENCE:3",
        "DTSTART;TZID=Europe/Berlin:20260521T100000",
        "DTEND;TZID=Europe/Berlin:20260521T123000",
        "SUMMARY:16. Sitzung der Arbeitsgruppe Klima\\; Trinkwasser\\, Schatten",
        "DESCRIPTION:TOP 1 Begrüßung\\nTOP 2 Protokoll",
        "ORGANIZER;CN=Geschäftsstelle:mailto:info@example.org",
        "ATTENDEE;CN=\"Möbius, Carsten\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:\
         mailto:c.moebius@example.org",
    ] {
        assert!(lines.iter().any(|found| found == line), "{line}\n{lines:#?}");
    }
}

#[test]
fn what_is_withdrawn_or_only_told_asks_nobody() {
    for method in [Method::Cancel, Method::Publish] {
        let text = lines(&calendar(method)).join("\n");
        assert!(text.contains(&format!("METHOD:{}", method.word())) && !text.contains("RSVP"));
    }
}

#[test]
fn a_day_without_an_hour_is_a_whole_day_and_an_unknown_end_is_an_hour() {
    let mut calendar = calendar(Method::Publish);
    calendar.events[0].when = When::Day("2026-12-31".parse().unwrap());
    let text = lines(&calendar).join("\n");
    assert!(text.contains("DTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270101"), "{text}");
    calendar.events[0].when =
        When::Time { from: "2026-12-31T23:30:00".parse().unwrap(), until: None };
    assert!(lines(&calendar).join("\n").contains("DTEND;TZID=Europe/Berlin:20270101T003000"));
}

/// The answer of a mail program to [`event`].
fn reply(partstat: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{UID}\r\n\
         SEQUENCE:3\r\nDTSTAMP:20260513T080000Z\r\nATTENDEE;CN=\"Möbius, Carsten\";\r\n \
         PARTSTAT={partstat}:MAILTO:C.Moebius@example.org\r\nCOMMENT:Ich komme\\, später.\r\n\
         BEGIN:VALARM\r\nATTENDEE:mailto:falsch@example.org\r\nEND:VALARM\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

#[test]
fn a_reply_says_who_answers_what() {
    let read = replies(reply("DECLINED").as_bytes()).unwrap();
    let expected = Reply {
        uid: UID.parse().unwrap(),
        sequence: 3,
        email: "c.moebius@example.org".into(),
        name: Some("Möbius, Carsten".into()),
        answer: Answer::Declined,
        delegated_to: vec![],
        comment: Some("Ich komme, später.".into()),
    };
    assert_eq!(read, [expected]);
    for (word, answer) in [
        ("ACCEPTED", Answer::Accepted),
        ("tentative", Answer::Tentative),
        ("NEEDS-ACTION", Answer::Open),
        ("X-VIELLEICHT", Answer::Open),
    ] {
        assert_eq!(replies(reply(word).as_bytes()).unwrap()[0].answer, answer);
    }
}

#[test]
fn a_deputy_is_named_by_address() {
    let delegated = "DELEGATED;DELEGATED-TO=\"mailto:a@example.org\",\"mailto:b@example.org\"";
    let read = replies(reply(delegated).as_bytes()).unwrap();
    assert_eq!(read[0].answer, Answer::Delegated);
    assert_eq!(read[0].delegated_to, ["a@example.org", "b@example.org"]);
}

#[test]
fn what_is_no_reply_is_refused_with_place_and_reason() {
    let refused = |text: &str| replies(text.as_bytes()).unwrap_err();
    let whole = reply("ACCEPTED");
    let without = |part: &str| refused(&whole.replace(part, ""));
    assert_eq!(refused(""), ReadError::NotAReply { method: None });
    assert_eq!(refused("Sehr geehrte Damen"), ReadError::NotACalendar);
    assert_eq!(refused("BEGIN:VCARD\nEND:VCARD"), ReadError::NotACalendar);
    let request = text(&calendar(Method::Request));
    assert_eq!(refused(&request), ReadError::NotAReply { method: Some("REQUEST".into()) });
    let unfit = |property| ReadError::Unfit { property, line: 4 };
    assert_eq!(without(&format!("UID:{UID}\r\n")), unfit("UID"));
    assert_eq!(refused(&whole.replace(UID, "abc@google.com")), unfit("UID"));
    assert_eq!(refused(&whole.replace("SEQUENCE:3", "SEQUENCE:viele")), unfit("SEQUENCE"));
    assert_eq!(refused(&whole.replace("MAILTO:C.Moebius@example.org", "C. M.")), unfit("ATTENDEE"));
    assert_eq!(
        without("END:VCALENDAR\r\n"),
        ReadError::Unclosed { component: "VCALENDAR".into(), line: 14 }
    );
    assert_eq!(
        without("END:VALARM\r\n"),
        ReadError::Unclosed { component: "VEVENT".into(), line: 13 }
    );
    assert_eq!(
        refused(&whole.replace("VERSION:2.0", "VERSION")),
        ReadError::BrokenLine { line: 2 }
    );
    let empty = "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR";
    assert_eq!(refused(empty), ReadError::Empty);
    assert_eq!(replies(b"BEGIN:VCALENDAR\r\nNAME:\xFF"), Err(ReadError::NotUtf8 { line: 2 }));
}

#[test]
fn components_within_components_do_not_exhaust_the_stack() {
    let deep = "BEGIN:VEVENT\n".repeat(200_000);
    assert!(matches!(replies(deep.as_bytes()), Err(ReadError::NotACalendar)));
    let deep = format!("BEGIN:VCALENDAR\n{deep}");
    assert!(matches!(replies(deep.as_bytes()), Err(ReadError::Unclosed { .. })));
}

/// Lines as a file might have them, in no order.
fn any_line() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] = &[
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "BEGIN:VALARM",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "METHOD:REPLY",
        "UID:0190a2b4-0000-7000-8000-000000000016",
        "SEQUENCE:4294967296",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org",
        "ATTENDEE;CN=\"\";X=,,:mailto:@",
        "ATTENDEE;CN=\"a:b",
        "COMMENT:\\",
        " folded",
    ];
    prop_oneof![
        4 => proptest::sample::select(KNOWN).prop_map(str::to_owned),
        1 => "[A-Z;:=\",^\\\\ äß\u{1F600}]{0,40}",
    ]
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = replies(&bytes);
    }

    #[test]
    fn no_order_of_lines_makes_the_reader_panic(
        lines in proptest::collection::vec(any_line(), 0..30),
        end in proptest::sample::select(&["\n", "\r\n"][..]),
    ) {
        let _ = replies(lines.join(end).as_bytes());
    }

    #[test]
    fn a_reply_cut_off_anywhere_is_refused(cut in 0usize..420) {
        let whole = reply("ACCEPTED");
        let bytes = whole.as_bytes();
        if cut < bytes.len() - 2 {
            prop_assert!(replies(&bytes[..cut]).is_err());
        }
    }

    #[test]
    fn a_line_reads_back_as_written_and_is_never_too_long(
        text in "[^\\p{Cc}]{0,200}(\n[^\\p{Cc}]{0,80})?",
        parameter in "[^\\p{Cc}]{0,100}",
    ) {
        let line = Line::text("COMMENT", &text).with("CN", &parameter);
        let mut written = String::new();
        line.write(&mut written);
        prop_assert!(written.split("\r\n").all(|line| line.len() <= 75), "{written}");
        let lines = unfolded(&written);
        prop_assert_eq!(lines.len(), 1);
        let read = Line::read(&lines[0].1).unwrap();
        prop_assert_eq!(read.as_text(), text);
        prop_assert_eq!(read.parameter("CN").unwrap(), parameter);
    }
}
