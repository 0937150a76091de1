//! The interim report from a full period, from a thin one and from none.

use chrono::NaiveDate;
use domain::{Land, Period, Register, ReportState};

use super::{golden, register, setting, sound};
use crate::{Missing, interim_report};

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
