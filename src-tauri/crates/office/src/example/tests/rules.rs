//! What must be true of any example: nothing dangles, nobody votes who is not there.

use std::collections::HashSet;

use chrono::{Datelike, Days, Weekday};
use domain::{DecisionKind, MeetingState, Outcome, Vote, top_numbers};

use super::*;

#[test]
fn everything_that_is_named_is_there() {
    let draft = written(TODAY);
    assert_eq!(draft.problems, Vec::<String>::new());
    assert_eq!(draft.register.misfits(), vec![]);
}

#[test]
fn the_alliance_has_its_size() {
    let register = own();
    let today = TODAY;
    let partners = register.organizations.iter().filter(|o| o.is_partner_on(today)).count();
    assert_eq!(partners, 38);
    assert_eq!(register.people.len(), 71);
    assert_eq!(register.bodies.len(), 5);
    assert_eq!(register.meetings.len(), 66);
    assert_eq!(register.projects.len(), 6);
    assert_eq!(register.reports.len(), 2);
    assert!((40..=50).contains(&register.commitments.len()));
    assert!(register.files.len() >= 40);
}

#[test]
fn the_partners_grow_with_every_half_year() {
    let register = own();
    let ends = ["2021-06-30", "2021-12-31", "2022-06-30", "2022-12-31", "2023-06-30"];
    let more = ["2023-12-31", "2024-06-30", "2024-12-31", "2025-06-30", "2025-12-31"];
    let counts: Vec<usize> = ends
        .iter()
        .chain(&more)
        .map(|end| register.organizations.iter().filter(|o| o.is_partner_on(day(end))).count())
        .collect();
    assert_eq!(counts, [18, 21, 24, 26, 29, 30, 31, 33, 34, 36]);
}

#[test]
fn the_same_day_gives_the_same_example() {
    let one = serde_json::to_string(&own()).unwrap();
    assert_eq!(one, serde_json::to_string(&own()).unwrap());
}

#[test]
fn another_day_moves_every_date_by_the_same_number_of_days() {
    let dates = |register: &Register| {
        let text = serde_json::to_string(register).unwrap();
        let quoted = text.split('"').filter_map(|part| part.parse::<NaiveDate>().ok());
        quoted.collect::<Vec<_>>()
    };
    let days = 194;
    let moved = example(TODAY + Days::new(days)).register;
    let expected: Vec<_> = dates(&own()).into_iter().map(|d| d + Days::new(days)).collect();
    assert!(dates(&moved) == expected);
    assert!(expected.len() > 800);
    assert_eq!(written(day("1970-01-01")).problems, Vec::<String>::new());
}

#[test]
fn no_day_is_a_problem() {
    for today in [NaiveDate::MIN, NaiveDate::MAX] {
        let _ = example(today);
    }
}

#[test]
fn every_held_session_has_attendance_and_minutes() {
    let register = own();
    for meeting in register.meetings.iter().filter(|m| m.was_held()) {
        let label = format!("{:?} {:?}", meeting.body, meeting.number);
        assert!(attendances(&register, meeting.id).len() > 5, "{label}");
        assert!(meeting.chair.is_some() && meeting.minute_taker.is_some(), "{label}");
        assert!(meeting.began < meeting.ended, "{label}");
        let items: Vec<_> =
            register.agenda_items.iter().filter(|i| i.meeting == meeting.id).cloned().collect();
        assert!((4..=10).contains(&items.len()), "{label}");
        for (item, number) in top_numbers(&items) {
            assert_eq!(item.minutes.is_some(), number.is_some(), "{label} {}", item.title);
        }
        let last = items.iter().filter_map(|item| item.ends).max();
        assert_eq!(last, meeting.ended, "{label}");
    }
}

#[test]
fn minutes_are_issued_released_and_approved_in_this_order() {
    for meeting in own().meetings {
        let minutes = &meeting.minutes;
        let approved = meeting.state == MeetingState::MinutesApproved;
        assert_eq!(minutes.approved_on.is_some(), approved, "{:?}", meeting.date);
        let dates = [meeting.date, minutes.issued_on, minutes.released_on, minutes.approved_on];
        assert!(dates.iter().flatten().is_sorted(), "{dates:?}");
    }
}

#[test]
fn only_those_speak_who_are_there() {
    let register = own();
    let mut strangers = Vec::new();
    for item in &register.agenda_items {
        let held = register.get(item.meeting).is_some_and(Meeting::was_held);
        if !held || item.outcome != Some(Outcome::Done) {
            continue;
        }
        for speaker in item.speakers.iter().filter_map(|speaker| speaker.person) {
            let there = attendances(&register, item.meeting).into_iter().any(|attendance| {
                attendance.represented_by == Some(speaker)
                    || (attendance.person == Some(speaker) && attendance.status.takes_part())
            });
            if !there {
                strangers.push((item.title.clone(), names(&register, &[speaker])));
            }
        }
    }
    assert_eq!(strangers, vec![]);
}

#[test]
fn nobody_votes_who_is_not_there() {
    let register = own();
    for decision in &register.decisions {
        let present = votes(&register, decision.meeting) as u64;
        let total = decision.vote.and_then(Vote::total).unwrap_or(0);
        assert!(total <= present, "{}: {total} of {present}", decision.wording);
        assert!(decision.vote.is_some_and(Vote::carried), "{}", decision.wording);
    }
}

#[test]
fn every_held_session_had_its_quorum() {
    let register = own();
    for meeting in register.meetings.iter().filter(|m| m.was_held()) {
        let body = meeting.body.and_then(|body| register.get(body)).unwrap();
        let least = body.quorum.map_or(0, |quorum| quorum.at_least as usize);
        assert!(votes(&register, meeting.id) >= least, "{} {:?}", body.letters, meeting.number);
    }
}

#[test]
fn sessions_are_on_working_days() {
    let holidays: Vec<NaiveDate> = (2021..=2026).flat_map(holidays_in_thuringia).collect();
    for date in own().meetings.iter().filter_map(|meeting| meeting.date) {
        assert!(!matches!(date.weekday(), Weekday::Sat | Weekday::Sun), "{date}");
        assert!(!holidays.contains(&date), "{date}");
    }
}

fn holidays_in_thuringia(year: i32) -> Vec<NaiveDate> {
    // Gauss's Easter, in the form of Lichtenberg.
    let k = year / 100;
    let m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
    let s = 2 - (3 * k + 3) / 4;
    let a = year % 19;
    let d = (19 * a + m) % 30;
    let r = (d + a / 11) / 29;
    let og = 21 + d - r;
    let sz = 7 - (year + year / 4 + s) % 7;
    let easter = og + 7 - (og - sz) % 7;
    let march = NaiveDate::from_ymd_opt(year, 3, 1).unwrap();
    let easter = march + Days::new(u64::try_from(easter - 1).unwrap());
    let fixed = [(1, 1), (5, 1), (9, 20), (10, 3), (10, 31), (12, 25), (12, 26)];
    let fixed = fixed.map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap());
    let mut days = fixed.to_vec();
    days.push(easter - Days::new(2));
    days.extend([1, 39, 50].map(|after| easter + Days::new(after)));
    days
}

#[test]
fn pictures_are_there_and_can_be_printed() {
    let example = example(TODAY);
    assert_eq!(example.attachments.len(), 7);
    for file in example.register.files.iter().filter(|file| file.sha256.is_some()) {
        let hash = file.sha256.as_deref().unwrap();
        let (_, bytes) = example.attachments.iter().find(|(own, _)| own == hash).unwrap();
        assert_eq!(usize::try_from(file.size.unwrap()).unwrap(), bytes.len());
        assert!((40_000..=90_000).contains(&bytes.len()), "{}: {}", file.title, bytes.len());
        assert!(file.alt_text.is_some() && file.licence.is_some(), "{}", file.title);
    }
    // The one picture whose credit is still asked for (screen 6).
    let uncredited = example.register.files.iter();
    let uncredited = uncredited.filter(|file| file.sha256.is_some() && file.credit.is_none());
    let uncredited: Vec<_> = uncredited.map(|file| file.title.as_str()).collect();
    assert_eq!(uncredited, ["Wanderbaum am Markt"]);
}

#[test]
fn decisions_are_of_more_than_one_kind() {
    let kinds: HashSet<_> = own().decisions.iter().map(|d| d.kind).collect();
    assert!(kinds.contains(&DecisionKind::Recommendation) && kinds.len() == 3);
}
