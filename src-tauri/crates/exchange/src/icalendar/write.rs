//! Writes a calendar.

use chrono::{DateTime, Days, NaiveDateTime, TimeDelta, Utc};

use super::line::Line;
use super::{Calendar, Event, Method, Party, When};

/// Who writes these files (RFC 5545, section 3.7.3).
const PRODUCT: &str = "-//Buendnisbuero//Buendnisbuero//DE";
const ZONE: &str = "Europe/Berlin";

/// The rules of German time since 1996 (RFC 5545, section 3.6.5): all sessions lie after.
const ZONE_RULES: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Berlin",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The calendar as a file: UTF-8, lines of at most 75 octets.
pub fn write(calendar: &Calendar) -> Vec<u8> {
    let mut out = String::new();
    let mut line = |line: Line| line.write(&mut out);
    line(Line::new("BEGIN", "VCALENDAR"));
    line(Line::new("VERSION", "2.0"));
    line(Line::new("PRODID", PRODUCT));
    line(Line::new("CALSCALE", "GREGORIAN"));
    line(Line::new("METHOD", calendar.method.word()));
    if let Some(name) = &calendar.name {
        line(Line::text("NAME", name));
        // What programs read that are older than RFC 7986.
        line(Line::text("X-WR-CALNAME", name));
    }
    for rule in ZONE_RULES {
        out.push_str(rule);
        out.push_str("\r\n");
    }
    for event in &calendar.events {
        write_event(event, calendar.method, &mut out);
    }
    Line::new("END", "VCALENDAR").write(&mut out);
    out.into_bytes()
}

fn write_event(event: &Event, method: Method, out: &mut String) {
    let mut line = |line: Line| line.write(out);
    line(Line::new("BEGIN", "VEVENT"));
    line(Line::new("UID", event.uid.hyphenated().to_string()));
    line(Line::new("DTSTAMP", utc(event.stamp)));
    line(Line::new("SEQUENCE", event.sequence.to_string()));
    match event.when {
        When::Day(day) => {
            let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
            line(Line::new("DTSTART", day.format("%Y%m%d").to_string()).with("VALUE", "DATE"));
            line(Line::new("DTEND", next.format("%Y%m%d").to_string()).with("VALUE", "DATE"));
        }
        When::Time { from, until } => {
            let until = until.unwrap_or_else(|| from + TimeDelta::hours(1));
            line(wall_time("DTSTART", from));
            line(wall_time("DTEND", until));
        }
    }
    line(Line::new("STATUS", event.status.word()));
    line(Line::text("SUMMARY", &event.summary));
    for (name, text) in [("DESCRIPTION", &event.description), ("LOCATION", &event.location)] {
        if let Some(text) = text {
            line(Line::text(name, text));
        }
    }
    if let Some(organizer) = &event.organizer {
        line(address("ORGANIZER", organizer));
    }
    for attendee in &event.attendees {
        let mut invited = address("ATTENDEE", attendee).with("ROLE", "REQ-PARTICIPANT");
        if method == Method::Request {
            invited = invited.with("PARTSTAT", "NEEDS-ACTION").with("RSVP", "TRUE");
        }
        line(invited);
    }
    line(Line::new("END", "VEVENT"));
}

fn wall_time(name: &str, time: NaiveDateTime) -> Line {
    Line::new(name, time.format("%Y%m%dT%H%M%S").to_string()).with("TZID", ZONE)
}

fn utc(instant: DateTime<Utc>) -> String {
    instant.format("%Y%m%dT%H%M%SZ").to_string()
}

fn address(name: &str, party: &Party) -> Line {
    // An address is a URI: whatever would end or break one is left out.
    let email: String = party.email.chars().filter(|c| !c.is_whitespace()).collect();
    Line::new(name, format!("mailto:{email}")).with("CN", &party.name)
}
