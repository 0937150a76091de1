//! The Zwischenberichte to the ministry: last year's, released, and this year's draft.

use domain::{Chapter, Comment, CommentKind, Grant, Id, Report, ReportKind, ReportState};

use super::draft::Draft;
use super::grant;

struct Outline<'a> {
    name: &'a str,
    chapters: &'a str,
    from: &'a str,
    until: &'a str,
    due: &'a str,
    released: &'a str,
    cover: Option<&'a str>,
}

pub(super) fn write(draft: &mut Draft) {
    let grant = grant::write(draft);
    report(
        draft,
        grant,
        &Outline {
            name: "report 2024",
            chapters: include_str!("data/report-2024.md"),
            from: "2024-01-01",
            until: "2024-12-31",
            due: "2025-06-30",
            released: "2025-06-24",
            cover: None,
        },
    );
    report(
        draft,
        grant,
        &Outline {
            name: "report 2025",
            chapters: include_str!("data/report-2025.md"),
            from: "2025-01-01",
            until: "2025-12-31",
            due: "2026-06-30",
            released: "",
            cover: Some("Marktplatz Grünfurt am Morgen"),
        },
    );
}

fn report(draft: &mut Draft, grant: Option<Id<Grant>>, outline: &Outline<'_>) {
    let place = outline.name;
    let (from, until) = (draft.day(place, outline.from), draft.day(place, outline.until));
    let (Some(from), Some(until)) = (from, until) else { return };
    let released_on = draft.day(place, outline.released);
    let cover = outline.cover.and_then(|title| {
        let found = draft.register.files.iter().find(|file| file.title == title).map(|f| f.id);
        if found.is_none() {
            draft.problem(place, &format!("no picture called {title:?}"));
        }
        found
    });
    let report = Report {
        id: draft.key(),
        kind: ReportKind::Interim,
        title: draft.prose(place, &format!("Zwischenbericht {{y {}}}", outline.until)),
        from,
        until,
        addressee: Some("Ministerium für Landesentwicklung und Bau, Referat 35".to_owned()),
        reference: Some("35-4521/7-2023".to_owned()),
        due_on: draft.day(place, outline.due),
        state: if released_on.is_some() { ReportState::Released } else { ReportState::Draft },
        released_on,
        signatories: ["Dr. Annegret Lüders", "Katrin Sommerfeld"]
            .iter()
            .filter_map(|name| draft.person(place, name))
            .collect(),
        cover,
        grant,
        chapters: chapters(draft, place, outline.chapters),
        figure_notes: Vec::new(),
    };
    draft.register.reports.push(report);
}

/// The texts of a report: each begins with `# ` and the name of its chapter, one that stands
/// behind the facts also with `after`, an open point with `point`.
fn chapters(draft: &mut Draft, place: &str, sheet: &str) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    for part in sheet.split("\n# ") {
        let part = part.trim_start_matches("# ").trim();
        let Some((head, text)) = part.split_once('\n') else { continue };
        let (key, where_to) = head.trim().split_once(' ').unwrap_or((head.trim(), ""));
        let text = draft.words(place, text);
        let noted_on = draft.day(place, "2026-05-04");
        let at = chapters.iter().position(|chapter| chapter.chapter == key);
        let at = at.unwrap_or_else(|| {
            chapters.push(Chapter::new(key));
            chapters.len() - 1
        });
        let Some(chapter) = chapters.get_mut(at) else { continue };
        match (where_to, noted_on) {
            ("after", _) => chapter.after = text,
            ("point", Some(on)) => chapter.comments.push(Comment {
                kind: CommentKind::OpenPoint,
                text,
                author: Some("Katrin Sommerfeld".to_owned()),
                on,
                settled: false,
            }),
            _ => chapter.text = text,
        }
    }
    chapters
}
