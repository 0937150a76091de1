//! The interim report from a full period, from a thin one and from none.

use chrono::NaiveDate;
use domain::{Chapter, FigureNote, Land, Period, Register, ReportState};

use super::{golden, register, setting, sound};
use crate::{Missing, ReportFindingKind, interim_report, report_facts};

fn period(from: &str, until: &str) -> Period {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    Period::new(day(from), day(until)).unwrap()
}

fn half_year() -> Period {
    period("2026-01-01", "2026-06-30")
}

fn printed(register: &Register, period: Period) -> String {
    sound(&interim_report(register, period, &setting()).unwrap())
}

#[test]
fn a_half_year_reads_chapter_by_chapter() {
    golden("report.txt", &printed(&register(), half_year()));
}

#[test]
fn the_same_half_year_as_a_released_report_is_no_draft() {
    let mut register = register();
    register.reports[0].state = ReportState::Released;
    assert!(!printed(&register, half_year()).contains("\ndraft "));
}

#[test]
fn the_map_shows_the_land_if_the_places_lie_in_it() {
    let mut register = register();
    for (land, outlined) in [(Land::Thueringen, true), (Land::Bayern, false)] {
        register.alliance.land = Some(land);
        let text = printed(&register, half_year());
        assert_eq!(!text.contains("Ausschnitt ohne Landesgrenze"), outlined, "{land:?}");
    }
}

#[test]
fn a_period_without_a_report_has_the_facts_alone() {
    let mut register = register();
    register.reports.clear();
    let text = printed(&register, half_year());
    assert!(!text.contains("Öffentlichkeitsarbeit"));
    assert!(!text.contains("Aktenzeichen"));
    assert!(text.contains("h1# Gremienarbeit"));
}

#[test]
fn a_thin_alliance_gives_a_short_paper() {
    let mut register = register();
    register.organizations.truncate(3);
    let organizations = register.organizations;
    let mut thin = Register::new(register.alliance);
    thin.alliance.mission = None;
    thin.organizations = organizations;
    golden("thin.txt", &printed(&thin, half_year()));
}

#[test]
fn an_alliance_without_records_has_nothing_to_report() {
    let mut empty = Register::new(register().alliance);
    (empty.alliance.mission, empty.alliance.aims) = (None, vec![]);
    assert_eq!(interim_report(&empty, half_year(), &setting()), Err(Missing::Facts(half_year())));
}

#[test]
fn every_length_of_period_holds() {
    let register = register();
    for (from, until) in [
        ("2026-01-01", "2026-01-01"),
        ("2020-01-01", "2030-12-31"),
        ("2026-06-17", "2026-06-17"),
        ("1990-01-01", "1990-12-31"),
        ("2026-02-10", "2026-07-03"),
    ] {
        printed(&register, period(from, until));
    }
}

#[test]
fn a_report_without_pictures_holds() {
    let mut setting = setting();
    setting.picture = &|_| None;
    let text = sound(&interim_report(&register(), half_year(), &setting).unwrap());
    assert!(!text.contains("image credits"));
}

/// The register with one chapter's words, and nothing said of the others.
fn saying(chapter: &str, text: &str) -> Register {
    let mut register = register();
    let words = Chapter { text: text.to_owned(), ..Chapter::new(chapter) };
    register.reports[0].chapters = vec![words];
    register
}

#[test]
fn a_figure_in_the_words_is_counted_marked_and_explained() {
    let mut register =
        saying("outlook", "Nach [0](figure:sessions/held) Sitzungen geht es weiter.");
    let facts = report_facts(&register, &register.reports[0], &setting());
    let held = facts.figures.iter().find(|fact| fact.figure == "sessions/held").unwrap().counted;
    assert!(held > 0);
    let text = printed(&register, half_year());
    assert!(text.contains(&format!("Nach {held} Sitzungen geht es weiter.")), "{text}");
    assert!(!text.contains("statt gezählt"));

    register.reports[0].figure_notes = vec![FigureNote {
        figure: "sessions/held".to_owned(),
        value: Some(held + 1),
        reason: "Eine wurde nicht erfasst.".to_owned(),
    }];
    let text = printed(&register, half_year());
    assert!(text.contains(&format!("Nach {}* Sitzungen", held + 1)), "{text}");
    // In the tables as in the words.
    assert!(text.contains(&format!("Insgesamt | {}* | ", held + 1)), "{text}");
    // Below the chapter that counts it, and below the one that mentions it.
    assert_eq!(text.matches("statt gezählt").count(), 3, "{text}");
}

#[test]
fn a_figure_that_is_not_counted_any_more_keeps_the_report() {
    let register = saying("outlook", "[3](figure:bodies/gone/sessions) Sitzungen.");
    assert!(printed(&register, half_year()).contains("3 Sitzungen."));
    let facts = report_facts(&register, &register.reports[0], &setting());
    let of_it = |kind: &ReportFindingKind| matches!(kind, ReportFindingKind::MentionUnknown(_));
    let finding = facts.findings.iter().find(|finding| of_it(&finding.kind)).unwrap();
    assert!(finding.blocks());
    assert_eq!(finding.chapter, "outlook");
}

#[test]
fn chapters_stand_as_usual_until_all_are_arranged() {
    let mut register = register();
    let keys = |register: &Register| -> Vec<String> {
        let facts = report_facts(register, &register.reports[0], &setting());
        facts.chapters.into_iter().map(|chapter| chapter.key).collect()
    };
    register.reports[0].chapters = Vec::new();
    let usual = keys(&register);
    // What is said of some is no order; one of the office's own stands behind the one before it.
    register.reports[0].chapters = ["outlook", "own-1", "bodies"].map(Chapter::new).to_vec();
    let mut with_own = usual.clone();
    with_own.insert(usual.iter().position(|key| key == "outlook").unwrap() + 1, "own-1".into());
    assert_eq!(keys(&register), with_own);
    let mut arranged = with_own;
    arranged.rotate_left(3);
    register.reports[0].chapters = arranged.iter().map(Chapter::new).collect();
    assert_eq!(keys(&register), arranged);
}
