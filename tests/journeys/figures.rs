//! The figures of the Zwischenbericht, counted once more by other code: over the plain
//! JSON, without a type of the program, and looked up in the finished PDF.

use std::collections::BTreeSet;
use std::fs;

use journeys::program::Desk;
use serde_json::Value;

fn text<'v>(record: &'v Value, field: &str) -> &'v str {
    record[field].as_str().unwrap_or_default()
}

/// The register of the export, by list, and the period to count. ISO dates compare as texts.
#[derive(Clone)]
struct Export {
    document: Value,
    eve: String,
    from: String,
    until: String,
}

impl Export {
    fn in_period(&self, day: &str) -> bool {
        (self.from.as_str()..=self.until.as_str()).contains(&day)
    }

    fn list(&self, name: &str) -> &Vec<Value> {
        self.document["register"][name].as_array().unwrap()
    }

    /// The same register with only some records of a list.
    fn only(&self, name: &str, which: impl Fn(&Value) -> bool) -> Self {
        let mut export = self.clone();
        export.document["register"][name].as_array_mut().unwrap().retain(which);
        export
    }

    fn count(&self, name: &str, which: impl Fn(&Value) -> bool) -> usize {
        self.list(name).iter().filter(|record| which(record)).count()
    }

    fn find(&self, name: &str, id: &Value) -> &Value {
        self.list(name).iter().find(|record| &record["id"] == id).unwrap()
    }

    /// Sessions, or events, that were held in the period.
    fn held(&self, kind: &str) -> Vec<&Value> {
        let held = ["held", "minutes_released", "minutes_approved"];
        let meetings = self.list("meetings").iter();
        meetings
            .filter(|m| text(m, "kind") == kind && held.contains(&text(m, "state")))
            .filter(|m| self.in_period(text(m, "date")))
            .collect()
    }

    /// Filled seats of these sessions.
    fn seats(&self, meetings: &[&Value]) -> Vec<&Value> {
        let sits = ["present", "online", "represented"];
        let attendances = self.list("attendances").iter();
        attendances
            .filter(|a| sits.contains(&text(a, "status")))
            .filter(|a| meetings.iter().any(|m| m["id"] == a["meeting"]))
            .collect()
    }

    fn decisions(&self, meetings: &[&Value]) -> usize {
        self.count("decisions", |d| meetings.iter().any(|m| m["id"] == d["meeting"]))
    }

    /// Partners on the evening of a day.
    fn partners_on(&self, day: &str) -> usize {
        self.count("organizations", |o| {
            let partnership = &o["partnership"];
            let (since, until) = (text(partnership, "since"), text(partnership, "until"));
            !partnership.is_null() && since <= day && (until.is_empty() || until > day)
        })
    }

    fn partnerships_with(&self, field: &str) -> usize {
        self.count("organizations", |o| self.in_period(text(&o["partnership"], field)))
    }

    fn given_on(&self, task: &Value) -> &str {
        if task["meeting"].is_null() {
            return "";
        }
        text(self.find("meetings", &task["meeting"]), "date")
    }

    fn open_tasks(&self) -> Vec<&Value> {
        let tasks = self.list("tasks").iter();
        tasks
            .filter(|t| self.given_on(t) <= self.until.as_str())
            .filter(|t| text(t, "state") == "open" || text(t, "done_on") > self.until.as_str())
            .collect()
    }
}

/// Everything the document says, in the order of its structure, with one kind of space.
fn reading(pdf: &std::path::Path) -> String {
    let tree = pdfcheck::struct_text(pdf).unwrap();
    let mut said = String::new();
    for line in tree.lines() {
        let line = line.trim();
        if let Some(text) = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            said.push_str(text);
        } else {
            said.push(' ');
        }
    }
    let said = said.replace('\u{ad}', "");
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// „10,3“: half up.
fn mean(sum: usize, of: usize) -> String {
    let tenths = (20 * sum + of) / (2 * of);
    format!("{},{}", tenths / 10, tenths % 10)
}

/// „−3“, and „0“ for none.
fn minus(number: usize) -> String {
    if number == 0 { "0".to_owned() } else { format!("−{number}") }
}

/// „31.12.2025“
fn german(day: &str) -> String {
    day.split('-').rev().collect::<Vec<_>>().join(".")
}

fn distinct<'v>(values: impl IntoIterator<Item = &'v Value>) -> usize {
    let texts = values.into_iter().filter_map(Value::as_str);
    texts.collect::<BTreeSet<_>>().len()
}

#[test]
fn every_figure_of_the_report_is_that_of_the_export() {
    let desk = Desk::with_example();
    desk.does(["ausgeben", "Beispiel", "out.json"]);
    let document: Value =
        serde_json::from_slice(&fs::read(desk.path("out.json")).unwrap()).unwrap();
    for year in [2024, 2025] {
        let [from, until] = [format!("{year}-01-01"), format!("{year}-12-31")];
        let words = ["--von", &from, "--bis", &until, "--ausgabe", "Z.pdf"];
        desk.does(["zwischenbericht", "Beispiel"].into_iter().chain(words));
        let eve = format!("{}-12-31", year - 1);
        let export = Export { document: document.clone(), eve, from, until };
        holds(&export, &reading(&desk.path("Z.pdf")));
    }
}

/// „Z2 Sitzungen der Gremien gehaltene Sitzungen 40 45 +5“, as far as that is told of goals
/// that are counted from sessions, partners and notes.
fn goals(export: &Export) -> Vec<String> {
    let grant = &export.list("grants")[0];
    let since = Export { from: text(grant, "from").to_owned(), ..export.clone() };
    let sessions = since.held("session");
    let seats = since.seats(&sessions);
    let goals = grant["goals"].as_array().unwrap().iter();
    let told = goals.filter_map(|goal| {
        let reached = match text(goal, "measure") {
            "sessions" => sessions.len(),
            "partners" => export.partners_on(&export.until),
            "organizations" => distinct(seats.iter().map(|seat| &seat["organization"])),
            "by_hand" => {
                let readings = goal["readings"].as_array().unwrap().iter();
                let until = readings.filter(|one| text(one, "on") <= export.until.as_str());
                let latest = until.max_by_key(|one| text(one, "on"));
                latest.map_or(0, |one| usize::try_from(one["value"].as_u64().unwrap()).unwrap())
            }
            _ => return None,
        };
        let planned = usize::try_from(goal["planned"].as_u64().unwrap()).unwrap();
        let differs = match reached.cmp(&planned) {
            std::cmp::Ordering::Less => format!("−{}", planned - reached),
            std::cmp::Ordering::Equal => "±0".to_owned(),
            std::cmp::Ordering::Greater => format!("+{}", reached - planned),
        };
        Some(format!("{planned} {reached} {differs}"))
    });
    let told: Vec<_> = told.collect();
    assert_eq!(told.len(), 5, "the goals that are counted here");
    told
}

/// „Reisekosten 24.800,00 5.635,00 15.627,00 9.173,00“: planned, in the period, so far, left.
fn plan(export: &Export) -> Vec<String> {
    let grant = &export.list("grants")[0];
    let told = |lines: &Value, all: bool| -> Vec<String> {
        let mut sums = [0; 3];
        let mut rows = Vec::new();
        for line in lines.as_array().unwrap() {
            let booked = |which: &dyn Fn(&str) -> bool| -> i64 {
                let bookings = line["bookings"].as_array().unwrap().iter();
                let of = bookings.filter(|booking| which(text(booking, "on")));
                of.map(|booking| booking["amount"].as_i64().unwrap()).sum()
            };
            let amounts = [
                line["planned"].as_i64().unwrap(),
                booked(&|day| export.in_period(day)),
                booked(&|day| day <= export.until.as_str()),
            ];
            for (sum, amount) in sums.iter_mut().zip(amounts) {
                *sum += amount;
            }
            rows.push(row(text(line, "title"), amounts));
        }
        if all {
            rows.push(row("Insgesamt", sums));
        }
        rows
    };
    let rows = [told(&grant["costs"], true), told(&grant["funding"], true)].concat();
    assert_eq!(rows.len(), 13, "nine lines of costs, two of funding, two sums");
    rows
}

fn row(title: &str, [planned, in_period, so_far]: [i64; 3]) -> String {
    let [planned, in_period, so_far, left] =
        [planned, in_period, so_far, planned - so_far].map(euros);
    format!("{title} {planned} {in_period} {so_far} {left}")
}

/// „1.044.000,00“
fn euros(cents: i64) -> String {
    let digits = (cents / 100).to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    format!("{grouped},{:02}", cents % 100)
}

/// The report says every figure of the export.
fn holds(export: &Export, report: &str) {
    let (eve, from, until) = (export.eve.as_str(), export.from.as_str(), export.until.as_str());
    let (mut told, mut missing) = (0, Vec::new());
    let mut says = |fact: String| {
        told += 1;
        if !report.contains(&fact) {
            missing.push(fact);
        }
    };

    // Partners, in all and by kind.
    let (before, after) = (export.partners_on(eve), export.partners_on(until));
    let (joined, left) = (export.partnerships_with("since"), export.partnerships_with("until"));
    assert_eq!(before + joined, after + left, "the table adds up");
    assert!(joined > 0, "the example grows every year");
    says(format!("{after} Partner im Bündnis"));
    says(format!("Insgesamt {before} {joined} {} {after}", minus(left)));
    says(format!("Art der Organisation {} Beitritte Austritte {}", german(eve), german(until)));
    let kinds = [
        ("municipality", "Kommunen"),
        ("chamber", "Kammern"),
        ("association", "Verbände"),
        ("society", "Vereine"),
        ("company", "Unternehmen"),
        ("housing", "Wohnungswirtschaft"),
        ("university", "Hochschulen"),
        ("foundation", "Stiftungen"),
    ];
    for (kind, name) in kinds {
        let of_kind = export.only("organizations", |o| text(o, "kind") == kind);
        let (before, after) = (of_kind.partners_on(eve), of_kind.partners_on(until));
        let joined = of_kind.partnerships_with("since");
        let left = minus(of_kind.partnerships_with("until"));
        if before + after + joined > 0 {
            says(format!("{name} {before} {joined} {left} {after}"));
        }
    }

    // Sessions, seats and decisions, in all, by body and one by one.
    let sessions = export.held("session");
    let seats = export.seats(&sessions);
    let decisions = export.decisions(&sessions);
    let organizations = distinct(seats.iter().map(|seat| &seat["organization"]));
    says(format!("{} Sitzungen der Gremien", sessions.len()));
    says(format!("{} Teilnahmen", seats.len()));
    says(format!("Ø {} je Sitzung", mean(seats.len(), sessions.len())));
    says(format!("{decisions} Beschlüsse"));
    says(format!("{organizations} Mitwirkende Organisationen"));
    says(format!("Von den {decisions} Beschlüssen des Berichtszeitraums"));
    says(format!("Insgesamt: {} Sitzungen {} {decisions}", sessions.len(), seats.len()));
    let mut bodies = 0;
    for body in export.list("bodies") {
        let of_body: Vec<_> =
            sessions.iter().copied().filter(|meeting| meeting["body"] == body["id"]).collect();
        if of_body.is_empty() {
            continue;
        }
        bodies += 1;
        let (count, seats) = (of_body.len(), export.seats(&of_body).len());
        let decisions = export.decisions(&of_body);
        says(format!("{} {count} {seats} {} {decisions}", text(body, "name"), mean(seats, count)));
    }
    assert!(bodies >= 3, "{bodies}");
    for meeting in &sessions {
        let body = export.find("bodies", &meeting["body"]);
        let [day, body, number] =
            [&german(text(meeting, "date")), text(body, "name"), &meeting["number"].to_string()];
        let seats = export.seats(&[meeting]);
        let organizations = distinct(seats.iter().map(|seat| &seat["organization"]));
        let decisions = export.decisions(&[meeting]);
        // Between the two stands what the session was about.
        let row = report.split(&format!("{day} {body} {number} ")).nth(1).unwrap_or_default();
        let figures = format!(" {} {organizations} {decisions} ", seats.len());
        let near: String = row.chars().take(160).collect();
        if !near.contains(&figures) {
            says(format!("{day} {body} {number} …{figures}"));
        }
    }

    // Events, tasks, commitments, projects.
    let events = export.held("event");
    let guests = export.seats(&events).len();
    if !events.is_empty() && guests > 0 {
        says(format!("{} Veranstaltungen {guests} Teilnehmende", events.len()));
    }
    let done = export.count("tasks", |task| {
        export.given_on(task) <= until
            && text(task, "state") == "done"
            && export.in_period(text(task, "done_on"))
    });
    let open = export.open_tasks();
    says(format!("{done} Aufgaben erledigt {} offen", open.len()));
    for task in &open {
        says(text(task, "title").to_owned());
    }
    let kept = export.count("commitments", |c| export.in_period(text(c, "fulfilled_on")));
    if kept > 12 {
        says(format!("wurden {kept} Zusagen eingelöst"));
    }
    let running = export.only("projects", |project| {
        let spans = project["phases"].as_array().unwrap();
        let first = spans.iter().map(|span| text(span, "from")).min();
        let open = spans.iter().any(|span| span["until"].is_null());
        let last = spans.iter().map(|span| text(span, "until")).max();
        first.is_none_or(|first| first <= until) && (open || last.is_none_or(|last| last >= from))
    });
    let in_implementation = running.count("projects", |project| {
        let spans = project["phases"].as_array().unwrap().iter();
        let begun = spans.filter(|span| text(span, "from") <= until);
        let latest = begun.max_by_key(|span| text(span, "from"));
        latest.is_some_and(|span| text(span, "phase") == "implementation")
    });
    says(format!(
        "{} Pilotprojekte {in_implementation} in der Umsetzung",
        running.list("projects").len()
    ));

    let towns =
        running.list("projects").iter().flat_map(|p| p["municipalities"].as_array().unwrap());
    says(format!("{} Orte mit Pilotprojekten", distinct(towns)));

    // The grant: how much of each goal, and every line of the plan.
    for figure in goals(export).into_iter().chain(plan(export)) {
        says(figure);
    }

    assert!(told >= 40, "{told} facts are not enough to tell");
    assert!(missing.is_empty(), "not in the report to {until}: {missing:#?}\n\n{report}");
}
