//! What a report counts: each figure with its key, its name, its rule and its records. Keys
//! never change: reasons and released versions name figures by them.

use domain::{Body, Cents, Period, Record, Report, Source, Unit, Word};

use super::fact_table::{Entry, FactTable};
use super::facts::Facts;
use crate::figures::{
    Commitments, Counted, Participation, Partners, Tasks, attendance_by_organization, booked_in,
    booked_until, by_implementation, reached,
};
use crate::words;

/// Counts everything a report says.
pub(super) fn table(facts: &Facts) -> FactTable {
    let mut counts = Counts { report: facts.report, table: FactTable::default() };
    partners(facts, &mut counts);
    bodies(facts, &mut counts);
    projects(facts, &mut counts);
    others(facts, &mut counts);
    grant(facts, &mut counts);
    counts.table
}

struct Counts<'a> {
    report: Option<&'a Report>,
    table: FactTable,
}

impl Counts<'_> {
    fn records<R: Record>(&mut self, entry: Entry, counted: &Counted<R>) {
        let sources = counted.records.iter().copied().map(Source::from).collect();
        self.number(entry, counted.count(), sources);
    }

    fn number(&mut self, entry: Entry, counted: usize, sources: Vec<Source>) {
        let counted = i64::try_from(counted).unwrap_or(i64::MAX);
        self.table.note(self.report, entry, Unit::Number, counted, sources);
    }

    fn cents(&mut self, entry: Entry, amount: Cents, source: Source) {
        self.table.note(self.report, entry, Unit::Cents, amount.0, vec![source]);
    }
}

fn entry<'t>(
    chapter: &'static str,
    figure: impl Into<String>,
    label: impl Into<String>,
    rule: &'t str,
) -> Entry<'t> {
    Entry { chapter, figure: figure.into(), label: label.into(), rule }
}

fn partners(facts: &Facts, counts: &mut Counts) {
    let of = |figure: &str, label: &str, rule: &'static str| {
        entry("partners", format!("partners/{figure}"), label, rule)
    };
    let Partners { before, joined, left, after } = &facts.partners;
    let rule = "Partner am Abend vor dem ersten Tag des Berichtszeitraums.";
    counts.records(of("before", "Partner zu Beginn", rule), before);
    let rule = "Organisationen, deren Partnerschaft an einem Tag des Berichtszeitraums begann.";
    counts.records(of("joined", "Beitritte", rule), joined);
    let rule = "Organisationen, deren Partnerschaft an einem Tag des Berichtszeitraums endete.";
    counts.records(of("left", "Austritte", rule), left);
    let rule = "Partner am Abend des letzten Tages des Berichtszeitraums.";
    counts.records(of("after", "Partner im Bündnis", rule), after);
    for kind in Partners::by_kind(facts.register, facts.period) {
        let label = format!("Partner: {}", words::organization_kinds(kind.kind));
        let figure = format!("{}/after", kind.kind.word());
        counts.records(of(&figure, &label, rule), &kind.partners.after);
    }
}

const SEATS: &str = "Besetzte Plätze in durchgeführten Sitzungen des Berichtszeitraums: vor Ort, \
    zugeschaltet oder vertreten. Wer mehrfach teilnahm, ist mehrfach gezählt.";
const TAKEN: &str = "Nummerierte Beschlüsse, Empfehlungen und Kenntnisnahmen durchgeführter \
    Sitzungen des Berichtszeitraums.";
const HELD: &str = "Durchgeführte Sitzungen, deren Tag im Berichtszeitraum liegt. Abgesagte und \
    geplante zählen nicht.";

fn bodies(facts: &Facts, counts: &mut Counts) {
    let of = |figure: String, label: String, rule| entry("bodies", figure, label, rule);
    let all =
        |figure: &str, label: &str, rule| of(format!("sessions/{figure}"), label.into(), rule);
    let sessions = &facts.sessions;
    counts.records(all("held", "Sitzungen der Gremien", HELD), &sessions.held());
    counts.records(all("participations", "Teilnahmen", SEATS), &sessions.participations());
    let rule = "Organisationen an besetzten Plätzen durchgeführter Sitzungen, jede einmal.";
    counts.records(
        all("organizations", "Mitwirkende Organisationen", rule),
        &sessions.organizations(),
    );
    counts.records(all("decisions", "Beschlüsse", TAKEN), &sessions.decisions());
    for body in sessions.by_body(&facts.ledger) {
        let name = body.body.map_or("ohne Gremium", |body| body.name.as_str());
        let figure = |what: &str| of_body(body.body, what);
        let label = |what: &str| format!("{what}: {name}");
        let held = Counted::of(body.sessions.iter().map(|session| session.meeting));
        counts.records(of(figure("sessions"), label("Sitzungen"), HELD), &held);
        counts.records(
            of(figure("participations"), label("Teilnahmen"), SEATS),
            &body.participations(),
        );
        counts.records(of(figure("decisions"), label("Beschlüsse"), TAKEN), &body.decisions());
    }
    for (state, decisions) in by_implementation(facts.register, &sessions.decisions()) {
        let label = format!("Beschlüsse: {}", words::implementation(state));
        let rule = "Stand der Umsetzung, wie er jetzt erfasst ist.";
        counts.records(of(format!("decisions/{}", state.word()), label, rule), &decisions);
    }
    for (kind, listed, attended) in participation_by_kind(facts) {
        let label = |what: &str| format!("{what}: {}", words::organization_kinds(kind));
        let figure = |what: &str| format!("participation/{}/{what}", kind.word());
        let rule = "Je Organisation die Sitzungen und Veranstaltungen, auf deren Liste sie stand; \
            Organisationen derselben Art zusammen.";
        counts.number(of(figure("listed"), label("Erwartete Teilnahmen"), rule), listed, vec![]);
        let rule = "Davon die, an denen jemand für sie teilnahm.";
        counts.number(of(figure("attended"), label("Besuchte Termine"), rule), attended, vec![]);
    }
}

/// The key of a figure of one body, or of the sessions of none.
pub(super) fn of_body(body: Option<&Body>, figure: &str) -> String {
    let key = body.map_or_else(|| "none".to_owned(), |body| body.id.to_string());
    format!("bodies/{key}/{figure}")
}

/// For each kind of organisation at how many sessions its organisations were expected, and
/// at how many they were, those who came most reliably first.
pub(super) fn participation_by_kind(
    facts: &Facts,
) -> Vec<(domain::OrganizationKind, usize, usize)> {
    let attendance = attendance_by_organization(&facts.ledger, facts.period);
    let sum = |kind| {
        let of_kind = attendance.iter().filter(|(id, _)| {
            facts.organization(**id).is_some_and(|organization| organization.kind == kind)
        });
        of_kind.fold((0, 0), |(listed, attended), (_, of): (_, &Participation)| {
            (listed + of.listed.count(), attended + of.attended.count())
        })
    };
    let mut kinds: Vec<_> = domain::OrganizationKind::ALL
        .iter()
        .map(|kind| (*kind, sum(*kind)))
        .filter(|(_, (listed, _))| *listed > 0)
        .map(|(kind, (listed, attended))| (kind, listed, attended))
        .collect();
    kinds.sort_by_key(|(_, listed, attended)| std::cmp::Reverse(attended * 1000 / listed));
    kinds
}

fn projects(facts: &Facts, counts: &mut Counts) {
    let of = |figure: String, label: String, rule| entry("projects", figure, label, rule);
    let rule = "Pilotprojekte, von denen eine Phase in den Berichtszeitraum fällt.";
    let all = of("projects/all".into(), "Pilotprojekte".into(), rule);
    counts.records(all, &facts.projects.counted());
    for phase in domain::Phase::ALL {
        let label = format!("Pilotprojekte: {}", words::phase(*phase));
        let rule = "Phase am Abend des letzten Tages des Berichtszeitraums.";
        let figure = format!("projects/{}", phase.word());
        counts.records(of(figure, label, rule), &facts.projects.in_phase(*phase));
    }
    let milestones = [
        (
            "reached",
            "Erreichte Meilensteine",
            "Meilensteine, die an einem Tag des Berichtszeitraums erreicht wurden.",
            facts.projects.reached(),
        ),
        (
            "late",
            "Verspätete Meilensteine",
            "Meilensteine, die bis zum Ende des Berichtszeitraums fällig waren und zu ihrem Tag \
             nicht erreicht wurden.",
            facts.projects.late(),
        ),
    ];
    for (figure, label, rule, found) in milestones {
        let projects: Counted<_> = found.iter().map(|of| of.project.id).collect();
        let sources = projects.records.into_iter().map(Source::from).collect();
        let entry = of(format!("milestones/{figure}"), label.into(), rule);
        counts.number(entry, found.len(), sources);
    }
    let towns: Counted<_> =
        facts.projects.projects.iter().flat_map(|p| facts.towns(p)).map(|town| town.id).collect();
    let rule = "Kommunen, in denen ein Pilotprojekt des Berichtszeitraums stattfindet.";
    counts.records(entry("places", "projects/towns", "Orte mit Pilotprojekten", rule), &towns);
}

fn others(facts: &Facts, counts: &mut Counts) {
    let events = Counted::of(facts.sessions.events.iter().map(|event| event.meeting));
    let rule = "Durchgeführte Veranstaltungen, deren Tag im Berichtszeitraum liegt.";
    counts.records(entry("events", "events/held", "Veranstaltungen", rule), &events);
    let rule = "Besetzte Plätze in Veranstaltungen des Berichtszeitraums.";
    counts.records(
        entry("events", "events/participations", "Teilnehmende an Veranstaltungen", rule),
        &facts.sessions.event_participations(),
    );
    let tasks = Tasks::of(facts.register, facts.period);
    for (figure, label, rule, counted) in [
        (
            "given",
            "Vergebene Aufgaben",
            "In Sitzungen des Berichtszeitraums vergeben.",
            &tasks.given,
        ),
        ("done", "Erledigte Aufgaben", "An einem Tag des Berichtszeitraums erledigt.", &tasks.done),
        (
            "open",
            "Offene Aufgaben",
            "Am Ende des Berichtszeitraums weder erledigt noch entfallen.",
            &tasks.open,
        ),
        (
            "overdue",
            "Überfällige Aufgaben",
            "Davon die, deren Frist bis dahin abgelaufen war.",
            &tasks.overdue,
        ),
    ] {
        counts.records(entry("tasks", format!("tasks/{figure}"), label, rule), counted);
    }
    let commitments = Commitments::of(facts.register, facts.period);
    for (figure, label, rule, counted) in [
        (
            "kept",
            "Eingelöste Zusagen",
            "An einem Tag des Berichtszeitraums eingelöst.",
            &commitments.kept,
        ),
        (
            "open",
            "Offene Zusagen",
            "Am Ende des Berichtszeitraums nicht eingelöst.",
            &commitments.open,
        ),
        (
            "overdue",
            "Überfällige Zusagen",
            "Davon die, deren Frist bis dahin abgelaufen war.",
            &commitments.overdue,
        ),
    ] {
        counts.records(entry("commitments", format!("commitments/{figure}"), label, rule), counted);
    }
}

/// The goals and the plan of the grant that the report accounts for.
fn grant(facts: &Facts, counts: &mut Counts) {
    let Some(grant) = facts.grant else { return };
    let until = facts.period.until;
    for goal in &grant.goals {
        let reached = reached(&facts.ledger, grant, goal, until);
        let rule = words::measure(goal.measure);
        let label = format!("Ziel {}: {}", goal.number, goal.title.trim());
        let entry = entry("targets", format!("goals/{}", goal.number), label, rule);
        counts.number(entry, reached.value, reached.sources);
    }
    for (part, lines) in [("costs", &grant.costs), ("funding", &grant.funding)] {
        let mut sums = [Cents(0); 3];
        let of = |figure: String, label: String, rule| entry("finances", figure, label, rule);
        for line in lines {
            for (at, (figure, what, rule, amount)) in
                amounts(line, facts.period).into_iter().enumerate()
            {
                let title = line.title.trim();
                let figure = format!("{part}/{}/{figure}", line.number);
                counts.cents(of(figure, format!("{title}: {what}"), rule), amount, grant.id.into());
                sums[at] = [sums[at], amount].into_iter().sum();
            }
        }
        if lines.is_empty() {
            continue;
        }
        let name = if part == "costs" { "Ausgaben" } else { "Einnahmen" };
        for ((figure, what), sum) in AMOUNTS.into_iter().zip(sums) {
            let rule = "Summe aller Positionen.";
            let entry = of(format!("{part}/{figure}"), format!("{name}: {what}"), rule);
            counts.cents(entry, sum, grant.id.into());
        }
    }
}

const AMOUNTS: [(&str, &str); 3] =
    [("planned", "geplant"), ("in_period", "im Berichtszeitraum"), ("actual", "bis zum Ende")];

fn amounts(
    line: &domain::PlanLine,
    period: Period,
) -> [(&'static str, &'static str, &'static str, Cents); 3] {
    let [(planned, is_planned), (in_period, is_in_period), (actual, is_actual)] = AMOUNTS;
    let rule = "Buchungen, deren Tag im Berichtszeitraum liegt.";
    let all = "Alle Buchungen bis zum letzten Tag des Berichtszeitraums.";
    [
        (planned, is_planned, "Ansatz im Finanzierungsplan.", line.planned),
        (in_period, is_in_period, rule, booked_in(line, period)),
        (actual, is_actual, all, booked_until(line, period.until)),
    ]
}
