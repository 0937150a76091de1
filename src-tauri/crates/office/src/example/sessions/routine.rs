//! The items that every session has: opening, minutes of the last one, open tasks,
//! anything else, next dates. Their minutes follow from the data.

use domain::{AgendaItemKind, Goal, Id, Meeting, Outcome, Person, Speaker, Task};

use super::super::draft::Draft;
use super::super::text;
use super::Course;
use super::agenda::Plan;
use super::attendance::{chair, votes, votes_at_most};
use super::script::{Script, Station};

fn item(title: String, goal: Option<Goal>, duration: u16, minutes: Vec<String>) -> Plan<'static> {
    Plan {
        title,
        below: false,
        kind: AgendaItemKind::Item,
        goal,
        duration: Some(duration),
        outcome: Some(Outcome::Done),
        speakers: Vec::new(),
        minutes,
        written: None,
        approves: false,
    }
}

pub(super) fn opening(draft: &mut Draft, course: &Course<'_>, at: usize) -> Vec<Plan<'static>> {
    let (meeting, script) = &course.sessions[at];
    let place = script.place_in_sheet.as_str();
    let lead = chair(draft, course, at).map(|person| Speaker {
        person: Some(person),
        function: Some("Leitung".to_owned()),
        ..Speaker::default()
    });
    let office = draft.speaker(place, script.by.unwrap_or(course.minute_taker));

    let mut welcome = item(
        "Begrüßung, Beschlussfähigkeit, Tagesordnung".to_owned(),
        Some(Goal::Information),
        10,
        vec![],
    );
    welcome.speakers.extend(lead.clone());
    welcome.minutes.push(first_words(draft, course, at, *meeting));
    welcome.minutes.extend(script.opening.and_then(|text| draft.prose(place, text)));
    let Some(before) = course.held_before(at) else { return vec![welcome] };

    let date = text::long(draft.moved(before.date));
    let standard = match script.number % 3 {
        0 => format!("Zum Protokoll vom {date} liegen keine Änderungswünsche vor."),
        1 => format!(
            "Das Protokoll vom {date} ist allen Mitgliedern zugegangen. Einwände werden nicht erhoben."
        ),
        _ => format!("Gegen das Protokoll vom {date} bestehen keine Bedenken."),
    };
    let in_writing = matches!(before.station, Station::ApprovedInWriting(_));
    let mut approval = item(
        format!("Genehmigung des Protokolls der {}. Sitzung", before.number),
        Some(Goal::Decision),
        5,
        vec![script.approval.and_then(|text| draft.prose(place, text)).unwrap_or(standard)],
    );
    approval.speakers.extend(lead);
    approval.approves = !in_writing;

    let mut open = item(
        "Offene Aufträge".to_owned(),
        Some(Goal::Information),
        10,
        vec![open_tasks(draft, course, at)],
    );
    open.speakers.extend(office);
    vec![welcome, approval, open]
}

fn first_words(draft: &Draft, course: &Course<'_>, at: usize, meeting: Id<Meeting>) -> String {
    let (_, script) = &course.sessions[at];
    let (present, all) = (votes(draft, meeting), votes_at_most(draft, meeting));
    let body = match course.body.letters.as_str() {
        "BT" => "das Bündnistreffen",
        "SK" => "der Steuerungskreis",
        _ => "die Arbeitsgruppe",
    };
    let units = if course.body.letters == "SK" { "Mitgliedern" } else { "Organisationen" };
    match script.number % 4 {
        0 => format!(
            "Die Sitzung wird um {} Uhr eröffnet. Es wurde fristgerecht eingeladen; {body} ist mit \
             {present} von {all} {units} beschlussfähig. Die Tagesordnung wird ohne Änderung \
             angenommen.",
            script.began().format("%H:%M")
        ),
        1 => format!(
            "Die Leitung begrüßt die Anwesenden und stellt fest, dass ordnungsgemäß eingeladen \
             wurde und {body} beschlussfähig ist ({present} von {all} {units}). Zur \
             Tagesordnung gibt es keine Ergänzungen."
        ),
        2 => format!(
            "{present} von {all} {units} sind vertreten, {body} ist beschlussfähig. Die \
             Tagesordnung wird einvernehmlich angenommen."
        ),
        _ => format!(
            "Die Leitung eröffnet die Sitzung und stellt die Beschlussfähigkeit fest: {present} \
             von {all} {units} sind vertreten. Die Tagesordnung gilt in der versandten Fassung."
        ),
    }
}

/// What became of the tasks that were open when the session began.
fn open_tasks(draft: &Draft, course: &Course<'_>, at: usize) -> String {
    let (_, script) = &course.sessions[at];
    let today = draft.moved(script.date);
    let before: Vec<Id<Meeting>> = course.sessions[..at].iter().map(|(id, _)| *id).collect();
    let given = |task: &&Task| task.meeting.is_some_and(|meeting| before.contains(&meeting));
    let open = |task: &&Task| task.done_on.is_none_or(|done| done >= today);
    let last = course.held_before(at).map_or(today, |last| draft.moved(last.date));
    let tasks = || draft.register.tasks.iter().filter(given);
    let finished = tasks().filter(|task| task.done_on.is_some_and(|d| d >= last && d < today));
    let finished: Vec<&Task> = finished.collect();
    let left: Vec<&Task> = tasks().filter(open).collect();
    let mut report = match finished.as_slice() {
        [] => "Seit der letzten Sitzung ist kein weiterer Auftrag abgeschlossen worden.".to_owned(),
        [one] => format!("Erledigt ist der Auftrag „{}“.", one.title),
        many => format!(
            "Die Geschäftsstelle berichtet über {} erledigte Aufträge, darunter „{}“.",
            papers::words::spelled(many.len()),
            many.first().map(|task| task.title.as_str()).unwrap_or_default()
        ),
    };
    if finished.is_empty() && left.is_empty() {
        return "Es sind keine Aufträge offen.".to_owned();
    }
    let names = |task: &Task| {
        let who = task.responsible.iter().filter_map(|id| draft.register.get(*id));
        who.map(Person::short_name).collect::<Vec<_>>().join(", ")
    };
    match left.as_slice() {
        [] => report.push_str(" Alle Aufträge sind damit abgeschlossen."),
        [one] => report.push_str(&format!(" Offen bleibt: „{}“ ({}).", one.title, names(one))),
        many => {
            let list: Vec<String> =
                many.iter().map(|task| format!("„{}“ ({})", task.title, names(task))).collect();
            report.push_str(&format!(" Offen bleiben: {}.", list.join("; ")));
        }
    }
    report
}

pub(super) fn closing(draft: &mut Draft, course: &Course<'_>, at: usize) -> Vec<Plan<'static>> {
    let (_, script) = &course.sessions[at];
    let place = script.place_in_sheet.as_str();
    let nothing = match script.number % 3 {
        0 => "Es liegen keine Wortmeldungen vor.",
        1 => "Weitere Punkte werden nicht aufgerufen.",
        _ => "Zu diesem Tagesordnungspunkt gibt es keine Meldungen.",
    };
    let other = script.other.and_then(|text| draft.prose(place, text));
    let other = other.unwrap_or_else(|| nothing.to_owned());
    let next = course.next(at).map_or_else(
        || "Der nächste Termin wird mit dem Protokoll bekannt gegeben.".to_owned(),
        |(_, next)| next_date(draft, next),
    );
    let mut dates = item("Nächste Termine".to_owned(), Some(Goal::Information), 5, vec![next]);
    dates.speakers.extend(draft.speaker(place, script.by.unwrap_or(course.minute_taker)));
    vec![item("Verschiedenes".to_owned(), None, 10, vec![other]), dates]
}

fn next_date(draft: &Draft, next: &Script<'_>) -> String {
    let date = text::long(draft.moved(next.date));
    if next.station == Station::Tentative {
        return format!("Die {}. Sitzung ist für den {date} vorgesehen.", next.number);
    }
    let at = next.begins.format("%H:%M");
    match next.venue {
        "" => format!(
            "Die {}. Sitzung findet am {date} um {at} Uhr statt. Der Ort wird mit der Einladung \
             bekannt gegeben.",
            next.number
        ),
        "Videokonferenz" => {
            format!(
                "Die {}. Sitzung findet am {date} um {at} Uhr als Videokonferenz statt.",
                next.number
            )
        }
        venue => format!(
            "Die {}. Sitzung findet am {date} um {at} Uhr statt (Ort: {venue}).",
            next.number
        ),
    }
}
