//! The figures of the Zwischenbericht, counted once more by other code: over the plain
//! JSON, without a type of the program, and looked up in the finished PDF.

use std::collections::BTreeSet;
use std::fs;

use journeys::program::Desk;
use serde_json::Value;

const FROM: &str = "2025-01-01";
const EVE: &str = "2024-12-31";
const UNTIL: &str = "2025-12-31";

/// ISO dates compare as texts.
fn in_period(day: &str) -> bool {
    (FROM..=UNTIL).contains(&day)
}

fn text<'v>(record: &'v Value, field: &str) -> &'v str {
    record[field].as_str().unwrap_or_default()
}

/// The register of the export, by list.
struct Export(Value);

impl Export {
    fn list(&self, name: &str) -> &Vec<Value> {
        self.0["register"][name].as_array().unwrap()
    }

    /// The same register with only some records of a list.
    fn only(&self, name: &str, which: impl Fn(&Value) -> bool) -> Self {
        let mut export = self.0.clone();
        export["register"][name].as_array_mut().unwrap().retain(which);
        Self(export)
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
            .filter(|m| in_period(text(m, "date")))
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
        self.count("organizations", |o| in_period(text(&o["partnership"], field)))
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
            .filter(|t| self.given_on(t) <= UNTIL)
            .filter(|t| text(t, "state") == "open" || text(t, "done_on") > UNTIL)
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
    let period =
        ["--von", FROM, "--bis", UNTIL, "--ausgabe", "Z.pdf", "--stand", "2026-05-12T14:03"];
    desk.does(["zwischenbericht", "Beispiel"].into_iter().chain(period));
    let export = Export(serde_json::from_slice(&fs::read(desk.path("out.json")).unwrap()).unwrap());
    let report = reading(&desk.path("Z.pdf"));
    let mut missing = Vec::new();
    let mut says = |fact: String| {
        if !report.contains(&fact) {
            missing.push(fact);
        }
    };

    // Partners, in all and by kind.
    let (before, after) = (export.partners_on(EVE), export.partners_on(UNTIL));
    let (joined, left) = (export.partnerships_with("since"), export.partnerships_with("until"));
    assert_eq!(before + joined, after + left, "the table adds up");
    assert!(joined > 0 && left > 0, "the example has no year without change");
    says(format!("{after} Partner im Bündnis"));
    says(format!("Insgesamt {before} {joined} −{left} {after}"));
    says(format!("Art der Organisation {} Beitritte Austritte {}", german(EVE), german(UNTIL)));
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
        let (before, after) = (of_kind.partners_on(EVE), of_kind.partners_on(UNTIL));
        let joined = of_kind.partnerships_with("since");
        let left = match of_kind.partnerships_with("until") {
            0 => "0".to_owned(),
            more => format!("−{more}"),
        };
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
    says(format!("{organizations} Organisationen wirkten mit"));
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
    says(format!("{} Veranstaltungen {} Teilnehmende", events.len(), export.seats(&events).len()));
    let done = export.count("tasks", |task| {
        export.given_on(task) <= UNTIL
            && text(task, "state") == "done"
            && in_period(text(task, "done_on"))
    });
    let open = export.open_tasks();
    says(format!("{done} Aufgaben erledigt {} offen", open.len()));
    for task in &open {
        says(text(task, "title").to_owned());
    }
    let kept = export.count("commitments", |c| in_period(text(c, "fulfilled_on")));
    if kept > 12 {
        says(format!("wurden {kept} Zusagen eingelöst"));
    }
    let running = export.only("projects", |project| {
        let spans = project["phases"].as_array().unwrap();
        let first = spans.iter().map(|span| text(span, "from")).min();
        let open = spans.iter().any(|span| span["until"].is_null());
        let last = spans.iter().map(|span| text(span, "until")).max();
        first.is_none_or(|first| first <= UNTIL) && (open || last.is_none_or(|last| last >= FROM))
    });
    let in_implementation = running.count("projects", |project| {
        let spans = project["phases"].as_array().unwrap().iter();
        let begun = spans.filter(|span| text(span, "from") <= UNTIL);
        let latest = begun.max_by_key(|span| text(span, "from"));
        latest.is_some_and(|span| text(span, "phase") == "implementation")
    });
    says(format!(
        "{} Pilotprojekte {in_implementation} in der Umsetzung",
        running.list("projects").len()
    ));

    assert!(missing.is_empty(), "not in the report: {missing:#?}\n\n{report}");
}
