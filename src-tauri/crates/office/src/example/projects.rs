//! The pilot projects.

use domain::{
    Cents, Contributor, CostLine, Criteria, Criterion, FundingLine, Milestone, Phase, PhaseSpan,
    Project, Word,
};

use super::draft::Draft;
use super::sheet::{fields, lines, names, some};

/// `@ number | name | body | contact | phase | towns | programme | area`, then one line for
/// each fact that begins with its word.
pub(super) fn write(draft: &mut Draft) {
    for (place, line) in lines("projects", include_str!("data/projects.txt")) {
        if let Some(head) = line.strip_prefix('@') {
            if let Some(project) = begin(draft, &place, head) {
                draft.register.projects.push(project);
            }
            continue;
        }
        let Some(mut project) = draft.register.projects.pop() else {
            draft.problem(&place, "a fact without a project");
            continue;
        };
        let (key, value) = line.split_once(' ').unwrap_or((line, ""));
        if take(draft, &place, &mut project, key, value).is_none() {
            draft.problem(&place, &format!("not understood: {line}"));
        }
        draft.register.projects.push(project);
    }
}

fn begin(draft: &mut Draft, place: &str, head: &str) -> Option<Project> {
    let fields = fields(head);
    let field = |at: usize| fields.get(at).copied().unwrap_or_default();
    Some(Project {
        id: draft.key(),
        number: field(0).parse().ok(),
        name: field(1).to_owned(),
        summary: None,
        description: None,
        body: draft.body(place, field(2)),
        contact: draft.person(place, field(3)),
        municipalities: names(field(5)).filter_map(|town| draft.town(place, town)).collect(),
        contributors: Vec::new(),
        phase: Phase::from_word(field(4)),
        phases: Vec::new(),
        milestones: Vec::new(),
        criteria: Criteria::default(),
        costs: Vec::new(),
        funding: Vec::new(),
        results: Vec::new(),
        programme: some(field(6)),
        area: some(field(7)),
    })
}

fn take(
    draft: &mut Draft,
    place: &str,
    project: &mut Project,
    key: &str,
    value: &str,
) -> Option<()> {
    let fields = fields(value);
    let field = |at: usize| fields.get(at).copied().unwrap_or_default();
    match key {
        "summary" => project.summary = draft.prose(place, value),
        "text" => {
            let text = draft.words(place, value);
            project.description = Some(match project.description.take() {
                Some(before) => format!("{before}\n\n{text}"),
                None => text,
            });
        }
        "with" => project.contributors.push(Contributor {
            organization: draft.organization(place, field(0))?,
            role: some(field(1)),
        }),
        "phase" => project.phases.push(PhaseSpan {
            phase: Phase::from_word(field(0))?,
            from: draft.day(place, field(1))?,
            until: draft.day(place, field(2)),
        }),
        "milestone" => project.milestones.push(Milestone {
            title: draft.words(place, field(0)),
            due_on: draft.day(place, field(1)),
            reached_on: draft.day(place, field(2)),
            note: draft.prose(place, field(3)),
        }),
        "model" => project.criteria.model_character = criterion(draft, place, &fields),
        "lasting" => project.criteria.sustainability = criterion(draft, place, &fields),
        "transfer" => project.criteria.transferability = criterion(draft, place, &fields),
        "cost" => project.costs.push(CostLine {
            title: draft.words(place, field(0)),
            planned: euros(field(1))?,
            actual: euros(field(2)),
        }),
        "paid" => project
            .funding
            .push(FundingLine { source: draft.words(place, field(0)), amount: euros(field(1))? }),
        "result" => project.results.push(draft.words(place, value)),
        _ => return None,
    }
    Some(())
}

fn criterion(draft: &mut Draft, place: &str, fields: &[&str]) -> Criterion {
    let field = |at: usize| fields.get(at).copied().unwrap_or_default();
    let met = match field(0) {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    Criterion { met, text: draft.prose(place, field(1)) }
}

/// `18400` or `18400,50`
fn euros(text: &str) -> Option<Cents> {
    let (euros, cents) = text.split_once(',').unwrap_or((text, "00"));
    let euros: i64 = euros.parse().ok()?;
    let cents: i64 = cents.parse().ok()?;
    Some(Cents(euros * 100 + cents))
}
