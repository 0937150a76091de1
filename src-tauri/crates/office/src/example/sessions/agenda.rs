//! Agendas with their minutes, decisions and tasks.

use chrono::NaiveTime;
use domain::{
    AgendaItem, AgendaItemKind, Decision, DecisionKind, Goal, Id, Implementation, Meeting, Outcome,
    Record, Speaker, Task, TaskState, Vote, Word,
};

use super::super::calendar::{drift, later};
use super::super::draft::Draft;
use super::super::sheet::{fields, names};
use super::super::text;
use super::Course;
use super::attendance::{votes, votes_at_most};
use super::script::{Item, Script, Station};

/// An item before it becomes a record.
struct Plan<'a> {
    title: String,
    below: bool,
    kind: AgendaItemKind,
    goal: Option<Goal>,
    duration: Option<u16>,
    outcome: Option<Outcome>,
    speakers: Vec<Speaker>,
    minutes: Vec<String>,
    written: Option<&'a Item<'a>>,
    approves: bool,
}

/// When a held session was over.
pub(super) fn end(course: &Course<'_>, at: usize) -> NaiveTime {
    let (_, script) = &course.sessions[at];
    let mut lengths: Vec<u16> = Vec::new();
    if !script.plain {
        lengths.extend(if course.held_before(at).is_some() { &[10, 5, 10][..] } else { &[10] });
    }
    lengths.extend(script.items.iter().filter_map(|item| facts(item).1));
    if !script.plain {
        lengths.extend([10, 5]);
    }
    let start = i64::from(script.number % 3);
    let minutes: i64 = lengths
        .iter()
        .enumerate()
        .map(|(place, planned)| i64::from(*planned) + drift(script.number, place, *planned))
        .sum();
    later(script.begins, start + minutes)
}

pub(super) fn write(draft: &mut Draft, course: &Course<'_>, at: usize) {
    let (meeting, script) = &course.sessions[at];
    let label = format!("{} {}", course.body.letters, script.number);
    let mut at_clock = later(script.begins, i64::from(script.number % 3));
    let (mut first, mut second, mut position, mut counted) = (0, 0, 0, 0);
    let (mut parent, mut decisions, mut tasks) = (None, 0, 0);
    for plan in plans(draft, course, at) {
        let id: Id<AgendaItem> = draft.key();
        let (top, place_among) = if plan.below {
            second += 1;
            (format!("{first}.{second}"), second)
        } else {
            position += 1;
            second = 0;
            parent = Some(id);
            if plan.kind == AgendaItemKind::Item {
                first += 1;
            }
            (first.to_string(), position)
        };
        let (mut begins, mut ends) = (None, None);
        if let (true, Some(planned)) = (script.was_held(), plan.duration) {
            begins = Some(at_clock);
            at_clock = later(at_clock, i64::from(planned) + drift(script.number, counted, planned));
            counted += 1;
            ends = Some(at_clock);
        }
        let item = AgendaItem {
            id,
            meeting: *meeting,
            parent: parent.filter(|_| plan.below),
            position: place_among,
            kind: plan.kind,
            title: plan.title,
            goal: plan.goal,
            duration: plan.duration,
            begins,
            ends,
            speakers: plan.speakers,
            preparation: plan
                .written
                .and_then(|item| item.preparation)
                .and_then(|note| draft.prose(&label, note)),
            minutes: (!plan.minutes.is_empty()).then(|| plan.minutes.join("\n\n")),
            outcome: plan.outcome,
        };
        if plan.kind == AgendaItemKind::Item {
            draft.items.insert(format!("{label} TOP {top}"), id);
        }
        draft.register.agenda_items.push(item);
        if plan.approves {
            decisions += 1;
            approve(draft, course, at, id, decisions);
        }
        let Some(written) = plan.written else { continue };
        for (place, line) in &written.decisions {
            decisions += 1;
            if let Some(decision) = decision(draft, place, line, (*meeting, id), decisions) {
                draft.register.decisions.push(decision);
            }
        }
        for (place, line) in &written.tasks {
            tasks += 1;
            if let Some(task) = task(draft, course, place, line, (*meeting, id), tasks) {
                draft.register.tasks.push(task);
            }
        }
    }
}

/// Minutes and goal of a written item: `30 decision`.
fn facts<'a>(item: &Item<'a>) -> (Vec<&'a str>, Option<u16>) {
    let words: Vec<&str> = item.facts.split_whitespace().collect();
    let duration = words.iter().find_map(|word| word.parse().ok());
    (words, duration)
}

fn plans<'a>(draft: &mut Draft, course: &'a Course<'_>, at: usize) -> Vec<Plan<'a>> {
    let (_, script) = &course.sessions[at];
    let mut plans = Vec::new();
    if !script.plain && script.was_held() {
        plans.extend(opening(draft, course, at));
    }
    for item in &script.items {
        let (words, duration) = facts(item);
        let minutes = item.minutes.iter().filter_map(|text| draft.prose(&item.place, text));
        let minutes = minutes.collect();
        let speakers =
            item.speakers.iter().filter_map(|name| speaker(draft, course, at, item, name));
        let speakers = speakers.collect();
        let is_break = words.contains(&"break");
        plans.push(Plan {
            title: draft.words(&item.place, item.title),
            below: item.below,
            kind: if is_break { AgendaItemKind::Break } else { AgendaItemKind::Item },
            goal: words.iter().find_map(|word| Goal::from_word(word)),
            duration,
            outcome: words
                .iter()
                .find_map(|word| Outcome::from_word(word))
                .or((script.was_held() && !is_break).then_some(Outcome::Done)),
            speakers,
            minutes,
            written: Some(item),
            approves: false,
        });
    }
    if !script.plain && script.was_held() {
        plans.extend(closing(draft, course, at));
    }
    plans
}

/// A speaker of the items that every session has is named by what he or she does there.
fn speaker(
    draft: &mut Draft,
    course: &Course<'_>,
    at: usize,
    item: &Item<'_>,
    name: &str,
) -> Option<Speaker> {
    let mut speaker = draft.speaker(&item.place, name)?;
    let opens = item.title.starts_with("Begrüßung") || item.title.starts_with("Genehmigung");
    if opens && speaker.person == super::attendance::chair(draft, course, at) {
        speaker.function = Some("Leitung".to_owned());
        speaker.organization = None;
    }
    Some(speaker)
}

fn routine(
    title: String,
    goal: Option<Goal>,
    duration: u16,
    minutes: Vec<String>,
) -> Plan<'static> {
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

fn opening(draft: &mut Draft, course: &Course<'_>, at: usize) -> Vec<Plan<'static>> {
    let (meeting, script) = &course.sessions[at];
    let place = script.place_in_sheet.as_str();
    let lead = super::attendance::chair(draft, course, at).map(|person| Speaker {
        person: Some(person),
        function: Some("Leitung".to_owned()),
        ..Speaker::default()
    });
    let office = draft.speaker(place, script.by.unwrap_or(course.minute_taker));

    let mut welcome = routine(
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
    let mut approval = routine(
        format!("Genehmigung des Protokolls der {}. Sitzung", before.number),
        Some(Goal::Decision),
        5,
        vec![script.approval.and_then(|text| draft.prose(place, text)).unwrap_or(standard)],
    );
    approval.speakers.extend(lead);
    approval.approves = !in_writing;

    let mut open = routine(
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
            later(script.begins, i64::from(script.number % 3)).format("%H:%M")
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
            text::number(many.len()),
            many.first().map(|task| task.title.as_str()).unwrap_or_default()
        ),
    };
    if finished.is_empty() && left.is_empty() {
        return "Es sind keine Aufträge offen.".to_owned();
    }
    let names = |task: &Task| {
        let who = task.responsible.iter().filter_map(|id| draft.register.get(*id));
        who.map(domain::Person::short_name).collect::<Vec<_>>().join(", ")
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

fn closing(draft: &mut Draft, course: &Course<'_>, at: usize) -> Vec<Plan<'static>> {
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
    let mut dates = routine("Nächste Termine".to_owned(), Some(Goal::Information), 5, vec![next]);
    dates.speakers.extend(draft.speaker(place, script.by.unwrap_or(course.minute_taker)));
    vec![routine("Verschiedenes".to_owned(), None, 10, vec![other]), dates]
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

fn approve(draft: &mut Draft, course: &Course<'_>, at: usize, item: Id<AgendaItem>, number: u32) {
    let (meeting, script) = &course.sessions[at];
    let Some(before) = course.held_before(at) else { return };
    let present = votes(draft, *meeting);
    let abstained = u32::from(script.approval.is_some_and(|text| text.contains("enthält sich")));
    let vote = if abstained == 0 {
        Vote::Unanimous { yes: Some(present) }
    } else {
        Vote::Count { yes: present.saturating_sub(abstained), no: 0, abstained }
    };
    let decision = Decision {
        id: draft.key(),
        meeting: *meeting,
        agenda_item: Some(item),
        number,
        kind: DecisionKind::Resolution,
        wording: format!("Das Protokoll der {}. Sitzung wird genehmigt.", before.number),
        vote: Some(vote),
        remark: None,
        implementation: Implementation::Done,
        due_on: None,
        implementation_note: None,
    };
    draft.register.decisions.push(decision);
}

// state, due and vote | wording | remark | what was done
fn decision(
    draft: &mut Draft,
    place: &str,
    line: &str,
    (meeting, item): (Id<Meeting>, Id<AgendaItem>),
    number: u32,
) -> Option<Decision> {
    let (kind, line) = if let Some(rest) = line.strip_prefix("e ") {
        (DecisionKind::Recommendation, rest)
    } else if let Some(rest) = line.strip_prefix("k ") {
        (DecisionKind::Acknowledgement, rest)
    } else {
        (DecisionKind::Resolution, line)
    };
    let fields = fields(line);
    let field = |at: usize| fields.get(at).copied().unwrap_or_default();
    let words: Vec<&str> = field(0).split_whitespace().collect();
    let state = words.iter().find_map(|word| Implementation::from_word(word));
    let present = votes(draft, meeting);
    let vote = words.iter().find_map(|word| match *word {
        "einvernehmen" => Some(Vote::Consensus {}),
        "einstimmig" => Some(Vote::Unanimous { yes: Some(present) }),
        word => {
            let mut counts = word.split(':').map(|count| count.parse().ok());
            let (yes, no) = (counts.next()??, counts.next()??);
            Some(Vote::Count { yes, no, abstained: counts.next()?? })
        }
    });
    if state.is_none() || vote.is_none() {
        draft.problem(place, "a decision without state or vote");
    }
    let due = words.iter().find(|word| word.parse::<chrono::NaiveDate>().is_ok());
    Some(Decision {
        id: draft.key(),
        meeting,
        agenda_item: Some(item),
        number,
        kind,
        wording: draft.words(place, field(1)),
        vote,
        remark: draft.prose(place, field(2)),
        implementation: state?,
        due_on: due.and_then(|day| draft.day(place, day)),
        implementation_note: draft.prose(place, field(3)),
    })
}

// due, state or day done, the decision's number, `from DAY` | who | what | more about it
fn task(
    draft: &mut Draft,
    course: &Course<'_>,
    place: &str,
    line: &str,
    (meeting, item): (Id<Meeting>, Id<AgendaItem>),
    number: u32,
) -> Option<Task> {
    let fields = fields(line);
    let field = |at: usize| fields.get(at).copied().unwrap_or_default();
    let mut words = field(0).split_whitespace();
    let due_on = draft.day(place, words.next().unwrap_or_default());
    let (mut state, mut done_on, mut resume_on) = (TaskState::Open, None, None);
    let mut decision = None;
    for word in words {
        if let Some(day) = word.strip_prefix("from:") {
            resume_on = draft.day(place, day);
        } else if let Some((session, number)) = word.split_once('/') {
            decision = decided(draft, &format!("{} {session}", course.body.letters), number);
            if decision.is_none() {
                draft.problem(place, &format!("no decision {word}"));
            }
        } else if let Some(known) = TaskState::from_word(word) {
            state = known;
        } else {
            state = TaskState::Done;
            done_on = draft.day(place, word);
        }
    }
    let organization = field(1).strip_prefix('=');
    let people = if organization.is_some() { "" } else { field(1) };
    Some(Task {
        id: draft.key(),
        meeting: Some(meeting),
        agenda_item: Some(item),
        decision,
        number: Some(number),
        title: draft.words(place, field(2)),
        description: draft.prose(place, field(3)),
        responsible: names(people).filter_map(|name| draft.person(place, name)).collect(),
        responsible_organization: organization.and_then(|name| draft.organization(place, name)),
        due_on,
        resume_on,
        state,
        done_on,
    })
}

fn decided(draft: &Draft, session: &str, number: &str) -> Option<Id<Decision>> {
    let meeting = draft.meetings.get(session)?;
    let number: u32 = number.parse().ok()?;
    let decisions = draft.register.decisions.iter();
    decisions.filter(|d| d.meeting == *meeting).find(|d| d.number == number).map(Record::id)
}
