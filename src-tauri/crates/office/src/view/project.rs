//! Pilot projects: the register, and the page of one.

use domain::{Body, Cents, Id, Milestone, Municipality, Noun, Organization, Phase, Project};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{BodyRef, Named, Names, PersonRef};
use crate::Result;

/// A project as a line of the register.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ProjectRow {
    /// Key.
    pub id: Id<Project>,
    /// Number in the alliance's list.
    pub number: Option<u32>,
    /// Its name.
    pub name: String,
    /// Where it takes place.
    pub places: Vec<String>,
    /// The body that looks after it.
    pub body: Option<BodyRef>,
    /// The phase it is in.
    pub phase: Option<Phase>,
    /// The next milestone that is not reached.
    pub next: Option<Milestone>,
    /// Who answers for it.
    pub contact: Option<PersonRef>,
}

/// Every project, by its number.
///
/// # Errors
/// A store that cannot be read.
pub fn project_rows(store: &Store) -> Result<Vec<ProjectRow>> {
    let names = Names::read(store)?;
    let towns: std::collections::HashMap<_, _> =
        store.all::<Municipality>()?.into_iter().map(|town| (town.id, town.name)).collect();
    let mut rows: Vec<_> = store
        .all::<Project>()?
        .into_iter()
        .map(|project| ProjectRow {
            id: project.id,
            number: project.number,
            places: project.municipalities.iter().filter_map(|id| towns.get(id).cloned()).collect(),
            body: project.body.and_then(|id| names.body(id)),
            phase: project.phase,
            next: next_milestone(&project).cloned(),
            contact: project.contact.and_then(|id| names.person(id)),
            name: project.name,
        })
        .collect();
    rows.sort_by(|a, b| {
        let by = |row: &ProjectRow| (row.number.is_none(), row.number);
        by(a).cmp(&by(b)).then_with(|| a.name.cmp(&b.name))
    });
    Ok(rows)
}

fn next_milestone(project: &Project) -> Option<&Milestone> {
    let open = project.milestones.iter().filter(|one| one.reached_on.is_none());
    open.min_by_key(|one| (one.due_on.is_none(), one.due_on))
}

/// Everything about one project.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ProjectPage {
    /// The record itself.
    pub project: Project,
    /// The body that looks after it.
    pub body: Option<BodyRef>,
    /// Who answers for it.
    pub contact: Option<PersonRef>,
    /// Where it takes place.
    pub places: Vec<Named<Municipality>>,
    /// Who takes part, in the order of the record's contributors.
    pub contributors: Vec<Option<Named<Organization>>>,
    /// What it costs and who pays, summed up.
    pub money: Money,
}

/// Sums over the money of a project. What is not known of every line has no sum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Money {
    /// All costs as planned.
    pub planned: Option<Cents>,
    /// All costs so far, when they are known of every line.
    pub actual: Option<Cents>,
    /// All funding.
    pub funded: Option<Cents>,
    /// Planned costs that no funding covers yet; negative when there is more than needed.
    pub uncovered: Option<Cents>,
}

impl Money {
    fn of(project: &Project) -> Self {
        let planned = sum(project.costs.iter().map(|line| Some(line.planned)));
        let funded = sum(project.funding.iter().map(|line| Some(line.amount)));
        let difference = |(planned, funded): (Cents, Cents)| planned.0.checked_sub(funded.0);
        Self {
            planned,
            actual: sum(project.costs.iter().map(|line| line.actual)),
            funded,
            uncovered: planned.zip(funded).and_then(difference).map(Cents),
        }
    }
}

/// The sum, when there is something to add and all of it is known.
fn sum(mut amounts: impl Iterator<Item = Option<Cents>>) -> Option<Cents> {
    let first = amounts.next()??;
    amounts.try_fold(first, |sum, amount| Some(Cents(sum.0.checked_add(amount?.0)?)))
}

/// The page of one project.
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn project_page(store: &Store, id: Id<Project>) -> Result<ProjectPage> {
    let names = Names::read(store)?;
    let project =
        store.get(id)?.ok_or(store::Error::NotFound { noun: Noun::Project, id: id.uuid() })?;
    let mut places = Vec::new();
    for id in &project.municipalities {
        if let Some(town) = store.get(*id)? {
            places.push(Named { id: town.id, name: town.name });
        }
    }
    let contributors = project.contributors.iter();
    let body: Option<Id<Body>> = project.body;
    Ok(ProjectPage {
        body: body.and_then(|id| names.body(id)),
        contact: project.contact.and_then(|id| names.person(id)),
        places,
        contributors: contributors.map(|one| names.organization(one.organization)).collect(),
        money: Money::of(&project),
        project,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::example_store;

    #[test]
    fn a_project_shows_where_it_stands_and_what_comes_next() {
        let (_folder, store) = example_store();
        let rows = project_rows(&store).unwrap();
        let first = &rows[0];
        assert_eq!(first.name, "Wanderbäume für Marktplätze");
        assert_eq!(first.places, ["Grünfurt", "Osterleben"]);
        assert_eq!(first.phase, Some(Phase::Implementation));
        assert_eq!(first.next.as_ref().unwrap().title, "Standorte 2027 ausgewählt");
    }

    #[test]
    fn a_total_is_left_blank_where_a_line_is_not_known() {
        let (_folder, store) = example_store();
        let rows = project_rows(&store).unwrap();
        let trees = project_page(&store, rows[0].id).unwrap().money;
        assert_eq!(trees.planned, Some(Cents(8_450_000)));
        assert_eq!(trees.actual, Some(Cents(7_128_540)));
        assert_eq!(trees.uncovered, Some(Cents(0)));
        let cool = project_page(&store, rows[1].id).unwrap().money;
        assert_eq!((cool.planned, cool.actual), (Some(Cents(2_960_000)), None));
    }
}
