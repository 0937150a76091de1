use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use domain::{
    Attendance, Body, DecisionKind, Id, Implementation, Meeting, MeetingState, Organization,
    Outcome, Person, TaskState, Vote, top_numbers,
};

use super::*;

fn own() -> Register {
    example(TODAY).register
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn body<'a>(register: &'a Register, letters: &str) -> &'a Body {
    register.bodies.iter().find(|body| body.letters == letters).unwrap()
}

fn meeting<'a>(register: &'a Register, letters: &str, number: u32) -> &'a Meeting {
    let body = body(register, letters).id;
    let mut meetings = register.meetings.iter();
    meetings.find(|m| m.body == Some(body) && m.number == Some(number)).unwrap()
}

fn organization<'a>(register: &'a Register, name: &str) -> &'a Organization {
    register.organizations.iter().find(|o| o.name == name).unwrap()
}

fn attendances(register: &Register, meeting: Id<Meeting>) -> Vec<&Attendance> {
    register.attendances.iter().filter(|a| a.meeting == meeting).collect()
}

/// Organisations with a vote that took part.
fn votes(register: &Register, meeting: Id<Meeting>) -> usize {
    let voting = attendances(register, meeting);
    let voting = voting.iter().filter(|a| a.voting && a.status.takes_part());
    voting.filter_map(|a| a.organization).collect::<HashSet<_>>().len()
}

/// In how many sessions from `since` on an organisation took part, and in how many it could.
fn participation(register: &Register, name: &str, since: NaiveDate) -> (usize, usize) {
    let id = organization(register, name).id;
    let (mut took_part, mut could) = (0, 0);
    for meeting in register.meetings.iter().filter(|m| m.was_held() && m.date >= Some(since)) {
        let own = attendances(register, meeting.id);
        let own: Vec<_> = own.into_iter().filter(|a| a.organization == Some(id)).collect();
        could += usize::from(!own.is_empty());
        took_part += usize::from(own.iter().any(|a| a.status.takes_part()));
    }
    (took_part, could)
}

fn names(register: &Register, people: &[Id<Person>]) -> Vec<String> {
    people.iter().filter_map(|id| register.get(*id)).map(Person::full_name).collect()
}

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
fn screen_1_the_day() {
    let register = own();
    let today = TODAY;
    let until = day("2026-05-19");
    let mut due: Vec<_> = register
        .tasks
        .iter()
        .filter(|t| t.state == TaskState::Open && t.due_on.is_some_and(|due| due <= until))
        .map(|t| {
            let meeting = register.get(t.meeting.unwrap()).unwrap();
            let letters = &register.get(meeting.body.unwrap()).unwrap().letters;
            let number = format!("{letters} {}/{}", meeting.number.unwrap(), t.number.unwrap());
            (t.due_on.unwrap(), t.title.clone(), number, names(&register, &t.responsible).join(""))
        })
        .collect();
    due.sort();
    let expected = [
        ("2026-05-08", "Förderweg für das Parkdeck klären", "KL 15/4", "Jonas Wendt"),
        ("2026-05-12", "Presseinformation Leerstandslotsin abstimmen", "LE 13/2", "Lukas Brandt"),
        (
            "2026-05-15",
            "Erhebungsbogen „Kühle Orte“ entwerfen",
            "KL 15/3",
            "Prof. Dr. Tomasz Zielinski",
        ),
        ("2026-05-18", "Bildnachweise Wanderbäume nachfordern", "KL 15/5", "Aylin Demir"),
        ("2026-05-18", "Unterschriebene Teilnehmerliste ablegen", "WO 18/1", "Petra Hollmann"),
        (
            "2026-05-19",
            "Standortvorschläge 2027 an den Steuerungskreis",
            "KL 14/6",
            "Katrin Sommerfeld",
        ),
    ];
    let due: Vec<_> = due
        .iter()
        .map(|(d, t, n, w)| (d.to_string(), t.as_str(), n.as_str(), w.as_str()))
        .collect();
    let expected: Vec<_> =
        expected.iter().map(|(d, t, n, w)| ((*d).to_owned(), *t, *n, *w)).collect();
    assert_eq!(due, expected);
    assert_eq!(register.tasks.iter().filter(|task| task.is_overdue(today)).count(), 1);

    let coming: BTreeMap<_, _> = register
        .meetings
        .iter()
        .filter(|m| m.date > Some(today) && m.date < Some(day("2026-06-15")))
        .map(|m| (m.date.unwrap().to_string(), (m.begins, m.place.is_some())))
        .collect();
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
    assert_eq!(
        coming,
        BTreeMap::from([
            ("2026-05-21".to_owned(), (at(10), true)),
            ("2026-05-27".to_owned(), (at(13), true)),
            ("2026-06-02".to_owned(), (at(10), false)),
            ("2026-06-09".to_owned(), (at(14), true)),
        ])
    );
    let next = meeting(&register, "SK", 9).id;
    assert!(register.agenda_items.iter().all(|item| item.meeting != next));

    assert_eq!(meeting(&register, "KL", 15).state, MeetingState::MinutesReleased);
    assert_eq!(meeting(&register, "WO", 18).state, MeetingState::Held);
    assert_eq!(meeting(&register, "SK", 8).state, MeetingState::Held);
    let under_way = register.meetings.iter().filter(|m| m.was_held());
    let under_way = under_way.filter(|m| m.state != MeetingState::MinutesApproved);
    assert_eq!(under_way.count(), 3);
    let unlimited: Vec<_> = register
        .decisions
        .iter()
        .filter(|d| matches!(d.implementation, Implementation::Open | Implementation::InProgress))
        .filter(|d| d.due_on.is_none())
        .map(|d| (d.meeting, d.number))
        .collect();
    assert_eq!(unlimited, [(meeting(&register, "WO", 18).id, 2)]);

    let open = |until: &str| {
        let until = day(until);
        let commitments = register.commitments.iter();
        let open = commitments.filter(|c| c.fulfilled_on.is_none() && c.due_on <= Some(until));
        open.map(|c| c.title.as_str()).collect::<BTreeSet<_>>()
    };
    assert_eq!(open("2026-05-12"), BTreeSet::from(["Gewerbeverein als Partner ansprechen"]));
    assert_eq!(
        open("2026-05-31"),
        BTreeSet::from([
            "Gewerbeverein als Partner ansprechen",
            "Frequenzdaten 2025 bereitstellen",
            "Marktplatz für die Wanderbäume freihalten",
        ])
    );
    let draft = register.reports.iter().find(|r| r.released_on.is_none()).unwrap();
    assert_eq!(draft.due_on, Some(day("2026-06-30")));
    assert_eq!(draft.title.as_deref(), Some("Zwischenbericht 2025"));
}

#[test]
fn screen_2_the_partners() {
    let register = own();
    let today = TODAY;
    let mut partners: Vec<_> =
        register.organizations.iter().filter(|o| o.is_partner_on(today)).collect();
    partners.sort_by_key(|o| o.name.replace('ä', "a").replace('ü', "u").replace('ö', "o"));
    let shown: Vec<_> = partners
        .iter()
        .take(21)
        .map(|o| {
            let promised =
                register.commitments.iter().filter(|c| c.organization == Some(o.id)).count();
            let (took_part, could) = participation(&register, &o.name, day("2025-05-13"));
            format!("{} {promised} {took_part}/{could}", o.name)
        })
        .collect();
    assert_eq!(
        shown,
        [
            "Architektenkammer Mittelland 1 9/10",
            "Bürgerverein Altstadt Grünfurt e. V. 2 5/6",
            "Gaststättenverband Mittelland e. V. 1 3/7",
            "Handelsverband Mittelland e. V. 2 11/12",
            "Handwerkskammer Mittelland 1 6/8",
            "Hochschule Talbrück 3 12/12",
            "IHK Mittelland 2 10/12",
            "IHK Nordtal 1 4/8",
            "Ministerium für Landesentwicklung und Bau 1 14/14",
            "Sparkasse Mittelland 1 2/5",
            "Stadt Auenrode 2 10/11",
            "Stadt Grünfurt 3 10/11",
            "Stadt Hirschwalde 1 4/9",
            "Stadt Marktbergen 2 12/13",
            "Stadt Osterleben 2 9/11",
            "Stadt Rabenstedt 1 7/8",
            "Stadt Seewinkel 1 5/7",
            "Stadt Talbrück 2 8/11",
            "Städte- und Gemeindebund Mittelland 2 13/14",
            "Stiftung Baukultur Mittelland 1 8/10",
            "Tourismusverband Mittelland e. V. 1 4/6",
        ]
    );

    let town = organization(&register, "Stadt Grünfurt");
    assert_eq!(town.partnership.as_ref().unwrap().since, Some(day("2021-06-08")));
    assert_eq!(participation(&register, "Stadt Grünfurt", day("2024-07-01")), (23, 26));
    let place = register.get(town.municipality.unwrap()).unwrap();
    assert_eq!((place.population, place.population_year), (Some(23_400), Some(2024)));
    let seats = register.memberships.iter();
    let seats = seats.filter(|m| m.on_behalf_of == Some(town.id) && m.holds_on(today));
    let seats: Vec<_> = seats.collect();
    let people: HashSet<_> = seats.iter().map(|seat| seat.person).collect();
    assert_eq!(people.len(), 3);
    let bodies: BTreeSet<_> = seats
        .iter()
        .filter_map(|seat| seat.body)
        .map(|id| register.get(id).unwrap().letters.as_str())
        .collect();
    assert_eq!(bodies, BTreeSet::from(["BT", "KL", "LE"]));
}

#[test]
fn screen_3_the_working_group() {
    let register = own();
    let today = TODAY;
    let group = body(&register, "KL");
    assert_eq!(group.from, Some(day("2022-09-14")));
    let sessions = || register.meetings.iter().filter(|m| m.body == Some(group.id));
    assert_eq!(sessions().filter(|m| m.was_held()).count(), 15);
    assert_eq!(sessions().filter(|m| m.state < MeetingState::Held).count(), 3);
    let decisions = register.decisions.iter();
    let decisions = decisions.filter(|d| register.get(d.meeting).unwrap().body == Some(group.id));
    assert_eq!(decisions.count(), 31);
    let of = |number: u32, own: u32| {
        let meeting = meeting(&register, "KL", number).id;
        register.decisions.iter().find(|d| d.meeting == meeting && d.number == own).unwrap()
    };
    assert_eq!(of(15, 2).wording, "Der Erhebungsbogen „Kühle Orte“ wird in drei Städten erprobt.");
    assert_eq!(of(15, 1).wording, "Das Protokoll der 14. Sitzung wird genehmigt.");
    assert_eq!(of(14, 3).vote, Some(Vote::Count { yes: 11, no: 0, abstained: 1 }));
    assert_eq!(of(14, 2).implementation, Implementation::InProgress);
    let open = register.tasks.iter().filter(|t| t.state == TaskState::Open);
    let open = open.filter(|t| t.resume_on.is_none_or(|day| day <= today));
    let open = open.filter(|t| register.get(t.meeting.unwrap()).unwrap().body == Some(group.id));
    assert_eq!(open.count(), 4);
    let projects: BTreeSet<_> = register
        .projects
        .iter()
        .filter(|p| p.body == Some(group.id))
        .map(|p| p.name.as_str())
        .collect();
    assert_eq!(projects, BTreeSet::from(["Kühle Orte", "Wanderbäume für Marktplätze"]));
    let seats = register.memberships.iter();
    let seats: Vec<_> = seats.filter(|m| m.body == Some(group.id) && m.holds_on(today)).collect();
    assert_eq!(seats.len(), 14);
    let organizations: HashSet<_> = seats.iter().filter_map(|seat| seat.on_behalf_of).collect();
    assert_eq!(organizations.len(), 12);
    assert_eq!(group.quorum.unwrap().at_least, 6);
}

#[test]
fn screen_4_the_session() {
    let register = own();
    let session = meeting(&register, "KL", 16);
    assert_eq!(session.reply_by, Some(day("2026-05-18")));
    assert_eq!(session.place.as_deref(), Some("Rathaus Grünfurt, Ratssaal"));
    let items: Vec<_> =
        register.agenda_items.iter().filter(|i| i.meeting == session.id).cloned().collect();
    let agenda: Vec<_> = top_numbers(&items)
        .into_iter()
        .map(|(item, number)| {
            let papers =
                register.files.iter().filter(|file| file.agenda_item == Some(item.id)).count();
            let minutes = item.duration.unwrap_or(0);
            format!("{} {} {minutes} {papers}", number.unwrap_or_default(), item.title)
        })
        .collect();
    assert_eq!(
        agenda,
        [
            "1 Begrüßung, Beschlussfähigkeit, Tagesordnung 10 0",
            "2 Genehmigung des Protokolls der 15. Sitzung 5 1",
            "3 Offene Aufträge 10 0",
            "4 Wanderbäume 0 0",
            "4.1 Bericht der ersten Saison 20 2",
            "4.2 Auswahl der Standorte 2027 20 1",
            " Pause 10 0",
            "5 Kühle Orte: Erhebungsbogen 30 0",
            "6 Entsiegelung Parkdeck Osterleben: Förderweg 25 0",
            "7 Verschiedenes 10 0",
            "8 Nächste Termine 5 0",
        ]
    );
}

#[test]
fn screen_6_the_report() {
    let register = own();
    let in_2025 = |m: &&Meeting| m.date.is_some_and(|date| date.year() == 2025);
    let held = || register.meetings.iter().filter(in_2025).filter(|m| m.was_held());
    let cancelled = register.meetings.iter().filter(in_2025);
    let cancelled = cancelled.filter(|m| m.state == MeetingState::Cancelled);
    assert_eq!((held().count(), cancelled.count()), (21, 2));
    let table: BTreeMap<&str, (usize, usize, usize, usize)> = ["BT", "SK", "KL", "LE", "WO"]
        .into_iter()
        .map(|letters| {
            let id = body(&register, letters).id;
            let own: Vec<_> = held().filter(|m| m.body == Some(id)).collect();
            let present = |m: &&&Meeting| {
                let present = attendances(&register, m.id);
                present.into_iter().filter(|a| a.status.takes_part()).collect::<Vec<_>>()
            };
            let people: usize = own.iter().map(|m| present(&m).len()).sum();
            let organizations: usize = own
                .iter()
                .map(|m| present(&m).iter().filter_map(|a| a.organization).collect::<HashSet<_>>())
                .map(|set| set.len())
                .sum();
            let decisions = register.decisions.iter();
            let decisions = decisions.filter(|d| own.iter().any(|m| m.id == d.meeting)).count();
            let mean = |sum: usize| (sum * 2 + own.len()) / (own.len() * 2);
            (letters, (own.len(), mean(people), mean(organizations), decisions))
        })
        .collect();
    assert_eq!(
        table,
        BTreeMap::from([
            ("BT", (1, 46, 33, 3)),
            ("SK", (4, 9, 8, 12)),
            ("KL", (5, 13, 12, 9)),
            ("LE", (5, 11, 10, 7)),
            ("WO", (6, 12, 11, 8)),
        ])
    );
    let decisions: Vec<_> =
        register.decisions.iter().filter(|d| held().any(|m| m.id == d.meeting)).collect();
    let done = decisions.iter().filter(|d| d.implementation == Implementation::Done).count();
    assert_eq!((decisions.len(), done), (39, 31));
    let partners = register.organizations.iter();
    let partners = partners.filter(|o| o.is_partner_on(day("2025-12-31")));
    let took_part = partners.filter(|o| {
        let mut own = register.attendances.iter();
        own.any(|a| {
            a.organization == Some(o.id)
                && a.status.takes_part()
                && held().any(|meeting| meeting.id == a.meeting)
        })
    });
    assert_eq!(took_part.count(), 35);
}

#[test]
fn screens_7_to_11_the_rest() {
    let register = own();
    let town = organization(&register, "Stadt Hirschwalde");
    assert_eq!(town.partnership.as_ref().unwrap().since, Some(day("2022-03-22")));
    assert_eq!(town.address.street.as_deref(), Some("Am Anger 4"));
    let place = register.get(town.municipality.unwrap()).unwrap();
    assert_eq!(place.population, Some(8_900));
    let names_it = register.agenda_items.iter().any(|item| {
        item.meeting == meeting(&register, "KL", 14).id
            && item.minutes.as_ref().is_some_and(|text| text.contains("Grünfurt"))
    });
    assert!(names_it);
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
