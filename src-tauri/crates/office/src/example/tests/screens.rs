//! The facts of the drawn screens, one test for each.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{Datelike, NaiveTime};
use domain::{Implementation, MeetingState, TaskState, Vote, top_numbers};

use super::*;

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
    assert_eq!(meeting(&register, "SK", 8).state, MeetingState::MinutesCirculating);
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
