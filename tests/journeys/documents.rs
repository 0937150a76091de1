//! From nothing to finished documents: accessible, archivable, the same twice over, and
//! with the facts in them.

use std::fs;
use std::path::Path;

use domain::ReportKind;
use journeys::changes::hand;
use journeys::program::Desk;
use office::Press;
use serde_json::Value;
use store::Store;

const AS_OF: [&str; 2] = ["--stand", "2026-05-12T14:03"];

fn minutes(desk: &Desk, folder: &str, meeting: &str, pdf: &str) {
    desk.does(["protokoll", folder, meeting, "--ausgabe", pdf].into_iter().chain(AS_OF));
}

fn report(desk: &Desk, folder: &str, year: u32, pdf: &str) {
    let [from, until] = [format!("{year}-01-01"), format!("{year}-12-31")];
    let words = ["zwischenbericht", folder, "--von", &from, "--bis", &until, "--ausgabe", pdf];
    desk.does(words.into_iter().chain(AS_OF));
}

/// The text as a reader searches it: no soft hyphens, one kind of space.
fn reading(pdf: &Path) -> String {
    let text = pdfcheck::text(pdf).unwrap().replace('\u{ad}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(pdf: &Path, facts: &[&str]) {
    let text = reading(pdf);
    for fact in facts {
        assert!(text.contains(fact), "{fact:?} is not in {}:\n{text}", pdf.display());
    }
}

#[test]
fn from_nothing_to_both_documents_and_those_of_the_real_alliances() {
    let desk = Desk::new();
    desk.does(["beispiel", "X"]);
    assert!(desk.does(["sitzungen", "X"]).contains("KL 15"));
    let listed: Value = serde_json::from_str(&desk.does(["sitzungen", "X", "--json"])).unwrap();
    assert!(listed.as_array().unwrap().len() >= 66, "{listed}");
    assert!(desk.does(["suche", "X", "klima"]).contains("AG Klima"));
    minutes(&desk, "X", "KL 15", "P.pdf");
    report(&desk, "X", 2025, "Z.pdf");

    minutes(&desk, "X", "kl15", "P2.pdf");
    report(&desk, "X", 2025, "Z2.pdf");
    for (one, other) in [("P.pdf", "P2.pdf"), ("Z.pdf", "Z2.pdf")] {
        let [one, other] = [one, other].map(|name| fs::read(desk.path(name)).unwrap());
        assert!(one == other, "the same command gives other bytes");
    }

    for name in journeys::fixtures::ALL {
        let file = journeys::fixtures::path(name);
        desk.does(["einlesen".as_ref(), name.as_ref(), file.as_os_str()]);
    }
    minutes(&desk, "thueringen", "BT 3", "thueringen-p.pdf");
    report(&desk, "thueringen", 2023, "thueringen-z.pdf");
    minutes(&desk, "quartier", "NG 1", "quartier-p.pdf");
    report(&desk, "quartier", 2021, "quartier-z.pdf");
    minutes(&desk, "brandenburg", &first_meeting(&desk, "brandenburg"), "brandenburg-p.pdf");
    report(&desk, "brandenburg", 2021, "brandenburg-z.pdf");

    let names = [
        "P.pdf",
        "Z.pdf",
        "thueringen-p.pdf",
        "thueringen-z.pdf",
        "quartier-p.pdf",
        "quartier-z.pdf",
        "brandenburg-p.pdf",
        "brandenburg-z.pdf",
    ];
    let paths = names.map(|name| desk.path(name));
    let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
    for path in &paths {
        pdfcheck::qpdf_check(path).unwrap();
    }
    accessible(&paths);

    says(
        &desk.path("P.pdf"),
        &["Ergebnisprotokoll", "Arbeitsgruppe Klima", "15. Sitzung", "TOP 1"],
    );
    says(
        &desk.path("Z.pdf"),
        &["Zwischenbericht", "2025", "Gremienarbeit", "Pilotprojekte", "12. Mai 2026"],
    );
    says(
        &desk.path("thueringen-p.pdf"),
        &[
            "3. Bündnistreffen",
            "7. September 2023",
            "Wohnungs- und Immobilienwirtschaft",
            "Start der ersten Pilotprojekte",
        ],
    );
    says(
        &desk.path("thueringen-z.pdf"),
        &[
            "Thüringer Aktionsbündnis „Innenstädte mit Zukunft“",
            "Geschäftsstelle",
            "LEG Thüringen",
            "Wanderbaumallee Gotha",
        ],
    );
    says(
        &desk.path("quartier-p.pdf"),
        &[
            "4. März 2021",
            "11:00",
            "Begrüßung, Einführung und Erwartungen",
            "Innenstadtaktionsprogramm",
            "Präsident",
            "Präsentationsfolien",
            "Perspektivenwerkstätten",
        ],
    );
    says(
        &desk.path("quartier-z.pdf"),
        &["Gemeinsam für das Quartier", "Zentren entwickeln", "15.03.2021"],
    );
    says(&desk.path("brandenburg-p.pdf"), &["noch nicht festgelegt"]);
    says(
        &desk.path("brandenburg-z.pdf"),
        &[
            "Bündnis für lebendige Innenstädte",
            "Städteforum Brandenburg",
            "Studie „Zukunftsfeste Innenstädte“",
        ],
    );
}

#[test]
fn the_contents_are_read_as_they_are_seen_number_title_page() {
    let desk = Desk::with_example();
    report(&desk, "Beispiel", 2025, "Z.pdf");
    let tree = pdfcheck::struct_text(&desk.path("Z.pdf")).unwrap();
    let entry = tree.split("TOCI").nth(1).unwrap();
    let words: Vec<_> = entry.split('"').skip(1).step_by(2).take(3).map(str::trim).collect();
    assert_eq!(words, ["1", "Zusammenfassung", "3"], "{entry}");
}

#[test]
fn the_minutes_of_every_session_are_accessible_whatever_its_state() {
    let desk = Desk::with_example();
    for name in journeys::fixtures::ALL {
        let file = journeys::fixtures::path(name);
        desk.does(["einlesen".as_ref(), name.as_ref(), file.as_os_str()]);
    }
    let mut paths = Vec::new();
    for folder in ["Beispiel", "brandenburg", "thueringen", "quartier"] {
        let listed: Value =
            serde_json::from_str(&desk.does(["sitzungen", folder, "--json"])).unwrap();
        for meeting in listed.as_array().unwrap() {
            let pdf = format!("{}.pdf", paths.len());
            minutes(&desk, folder, meeting["id"].as_str().unwrap(), &pdf);
            paths.push(desk.path(pdf));
        }
    }
    assert!(paths.len() > 80, "{}", paths.len());
    let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
    accessible(&paths);
}

/// Every file passes veraPDF for both standards, and outloud finds nothing.
fn accessible(paths: &[&Path]) {
    let verdicts = pdfcheck::validate(paths).unwrap();
    let failed = verdicts.iter().filter(|verdict| !verdict.passed);
    let failed: Vec<String> = failed.map(ToString::to_string).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert_eq!(pdfcheck::outloud(paths).unwrap(), "");
}

/// The key of the first session or event in the list.
fn first_meeting(desk: &Desk, folder: &str) -> String {
    let listed: Value = serde_json::from_str(&desk.does(["sitzungen", folder, "--json"])).unwrap();
    listed[0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn the_example_moves_with_the_day_that_is_today_in_it() {
    let desk = Desk::new();
    desk.does(["beispiel", "X", "--heute", "2027-05-12"]);
    desk.does(["pruefe", "X"]);
    report(&desk, "X", 2026, "Z.pdf");
    says(&desk.path("Z.pdf"), &["Zwischenbericht", "2026"]);
    let before: Value =
        serde_json::from_str(&Desk::with_example().does(["sitzungen", "Beispiel", "--json"]))
            .unwrap();
    let after: Value = serde_json::from_str(&desk.does(["sitzungen", "X", "--json"])).unwrap();
    let days = |list: &Value| -> Vec<chrono::NaiveDate> {
        let dates = list.as_array().unwrap().iter().filter_map(|meeting| meeting["date"].as_str());
        dates.map(|date| date.parse().unwrap()).collect()
    };
    let moved: Vec<i64> =
        days(&before).iter().zip(days(&after)).map(|(a, b)| (b - *a).num_days()).collect();
    assert!(moved.iter().all(|days| (364..=366).contains(days)), "{moved:?}");
}

#[test]
fn a_period_in_which_nothing_happened_is_told_so() {
    let desk = Desk::new();
    desk.does(["neu", "Neu", "--name", "Bündnis Grünfurt"]);
    let words = [
        "zwischenbericht",
        "Neu",
        "--von",
        "2025-01-01",
        "--bis",
        "2025-12-31",
        "--ausgabe",
        "Z.pdf",
    ];
    let outcome = desk.run(words);
    assert!(outcome.code == Some(1) && outcome.err.contains("nichts festgehalten"), "{outcome:#?}");
    assert!(!desk.path("Z.pdf").exists());
}

#[test]
fn thin_records_give_a_short_paper_that_names_the_chapters_it_leaves_out() {
    for (name, from, until) in [
        ("thueringen", "2023-01-01", "2023-12-31"),
        ("quartier", "2021-01-01", "2021-12-31"),
        ("brandenburg", "2021-01-01", "2021-12-31"),
    ] {
        let desk = Desk::with_fixture(name);
        let mut store = Store::open(&desk.path(name), hand()).unwrap();
        let [from, until] = [from, until].map(|day| day.parse().unwrap());
        let kind = ReportKind::Interim;
        let report = office::new_report(&mut store, kind, from, until).unwrap().value;
        let as_of = "2026-05-12T14:03:00".parse().unwrap();
        let (facts, paper) =
            office::report_draft(&store, report.id, None, as_of, &mut Press::default()).unwrap();
        assert!(paper.pages < 12, "{name}: {} pages", paper.pages);

        let (told, silent): (Vec<_>, Vec<_>) =
            facts.chapters.iter().partition(|chapter| chapter.number.is_some());
        assert!(!told.is_empty() && !silent.is_empty(), "{name}");
        let findings = office::report_findings(&facts, &paper);
        fs::write(desk.path("Z.pdf"), &paper.pdf).unwrap();
        let text = reading(&desk.path("Z.pdf"));
        for chapter in silent {
            let is_about = |key: Option<&str>| key == Some(chapter.key.as_str());
            let found = findings.iter().find(|finding| is_about(finding.chapter.as_deref()));
            let found = found.unwrap_or_else(|| panic!("{name}: {} is not named", chapter.title));
            assert!(found.text.contains(&chapter.title) && !found.blocks, "{found:?}");
        }
        for chapter in told {
            assert!(text.contains(&chapter.title), "{name}: {} in {text}", chapter.title);
        }
    }
}
