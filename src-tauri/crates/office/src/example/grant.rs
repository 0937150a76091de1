//! The grant that pays for the office: its goals, and its financing plan with what was booked
//! each half year.

use chrono::NaiveDate;
use domain::{
    Booking, Cents, Grant, GrantGoal, Id, Measure, Phase, PlanLine, Reading, ReportingDeadline,
};

use super::draft::Draft;

/// Number, group, title, planned, and what was booked in each half year, in Euro.
type Line = (u32, &'static str, &'static str, i64, [i64; 6]);

const COSTS: [Line; 9] = [
    (1, "Personal", "Projektleitung", 312_800, [37_420, 38_110, 38_914, 39_240, 39_806, 40_120]),
    (
        2,
        "Personal",
        "Projektkoordination",
        259_200,
        [30_180, 31_015, 31_967, 32_240, 32_832, 33_105],
    ),
    (
        3,
        "Personal",
        "Assistenz und Kommunikation",
        173_600,
        [9_870, 20_420, 20_980, 21_240, 21_604, 21_870],
    ),
    (4, "Sachmittel", "Räume und Bürobedarf", 57_600, [7_020, 7_110, 7_184, 7_205, 7_190, 7_240]),
    (5, "Sachmittel", "Reisekosten", 24_800, [2_105, 2_640, 2_417, 2_830, 2_655, 2_980]),
    (6, "Sachmittel", "Veranstaltungen", 88_000, [6_420, 9_870, 8_240, 12_315, 13_508, 11_460]),
    (7, "Sachmittel", "Öffentlichkeitsarbeit", 64_000, [3_980, 5_110, 5_230, 6_475, 7_020, 8_415]),
    (8, "Fremdleistungen", "Fachgutachten", 120_000, [0, 9_996, 12_400, 14_850, 18_120, 21_300]),
    (9, "Fremdleistungen", "Moderation", 60_000, [4_284, 5_950, 6_426, 6_902, 7_140, 7_616]),
];

const FUNDING: [Line; 2] = [
    (
        1,
        "Zuwendung",
        "Zuwendung des Landes",
        1_044_000,
        [91_151, 117_198, 120_382, 128_967, 134_887, 138_695],
    ),
    (
        2,
        "Eigenmittel",
        "Eigenanteil des Trägers",
        116_000,
        [10_128, 13_022, 13_375, 14_329, 14_987, 15_410],
    ),
];

/// The last days of the half years that were booked.
const HALF_YEARS: [&str; 6] =
    ["2023-06-30", "2023-12-31", "2024-06-30", "2024-12-31", "2025-06-30", "2025-12-31"];

pub(super) fn write(draft: &mut Draft) -> Option<Id<Grant>> {
    let place = "grant";
    let grant = Grant {
        id: draft.key(),
        authority: "Ministerium für Landesentwicklung und Bau, Referat 35".to_owned(),
        reference: Some("35-4521/7-2023".to_owned()),
        clause: Some("§ 44 der Landeshaushaltsordnung, Nebenbestimmungen ANBest-P".to_owned()),
        purpose: Some(
            "Aufbau und Betrieb der Geschäftsstelle des Bündnisses und Vorbereitung von \
             Pilotprojekten in den Innenstädten"
                .to_owned(),
        ),
        amount: Some(Cents(104_400_000)),
        granted_on: draft.day(place, "2022-12-12"),
        from: draft.day(place, "2023-01-01")?,
        until: draft.day(place, "2026-12-31")?,
        deadlines: vec![
            deadline(draft, "{y 2024-07-01}", "2025-06-30")?,
            deadline(draft, "{y 2025-07-01}", "2026-06-30")?,
        ],
        costs: lines(draft, &COSTS)?,
        funding: lines(draft, &FUNDING)?,
        goals: goals(draft)?,
    };
    let id = grant.id;
    draft.register.grants.push(grant);
    Some(id)
}

fn deadline(draft: &mut Draft, year: &str, due: &str) -> Option<ReportingDeadline> {
    Some(ReportingDeadline {
        title: draft.prose("grant", &format!("Zwischennachweis {year}"))?,
        due_on: draft.day("grant", due)?,
        clause: Some("Nr. 6.1 ANBest-P".to_owned()),
    })
}

fn lines(draft: &mut Draft, table: &[Line]) -> Option<Vec<PlanLine>> {
    let days: Vec<NaiveDate> =
        HALF_YEARS.iter().filter_map(|day| draft.day("grant", day)).collect();
    let line = |(number, group, title, planned, booked): &Line| PlanLine {
        number: *number,
        group: Some((*group).to_owned()),
        title: (*title).to_owned(),
        planned: Cents(planned * 100),
        bookings: days
            .iter()
            .zip(booked)
            .filter(|(_, amount)| **amount != 0)
            .map(|(on, amount)| Booking { on: *on, amount: Cents(amount * 100), note: None })
            .collect(),
    };
    Some(table.iter().map(line).collect())
}

fn goals(draft: &mut Draft) -> Option<Vec<GrantGoal>> {
    let end_of_2025 = draft.day("grant", "2025-12-31");
    let goal = |number, title: &str, planned, measure| GrantGoal {
        number,
        title: title.to_owned(),
        planned,
        unit: None,
        due_on: end_of_2025,
        measure,
        phase: None,
        readings: Vec::new(),
    };
    let reading = |draft: &mut Draft, on: &str, value, note: &str| {
        Some(Reading { on: draft.day("grant", on)?, value, note: Some(note.to_owned()) })
    };
    Some(vec![
        goal(1, "Partner im Bündnis", 34, Measure::Partners),
        goal(2, "Sitzungen der Gremien", 40, Measure::Sessions),
        GrantGoal {
            phase: Some(Phase::Implementation),
            ..goal(3, "Pilotprojekte in der Umsetzung", 4, Measure::ProjectsInPhase)
        },
        goal(4, "Erreichte Meilensteine", 8, Measure::Milestones),
        goal(5, "Mitwirkende Organisationen", 30, Measure::Organizations),
        GrantGoal {
            unit: Some("veröffentlichte Leitfäden".to_owned()),
            due_on: None,
            readings: vec![
                reading(draft, "2024-11-30", 1, "Mustervertrag zur Zwischennutzung")?,
                reading(draft, "2025-10-15", 2, "Kostenvergleich von acht Umbauten")?,
            ],
            ..goal(6, "Leitfäden für die Praxis", 4, Measure::ByHand)
        },
        GrantGoal {
            unit: Some("beratene Kommunen".to_owned()),
            readings: vec![
                reading(draft, "2024-12-31", 11, "Beratungsliste der Geschäftsstelle")?,
                reading(draft, "2025-12-31", 19, "Beratungsliste der Geschäftsstelle")?,
            ],
            ..goal(7, "Beratung von Kommunen", 18, Measure::ByHand)
        },
    ])
}
