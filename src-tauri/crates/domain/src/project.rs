//! Pilot projects: phases, the three criteria, money and results.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::word::words;
use crate::{Body, Cents, Id, Municipality, Noun, Organization, Person, Record, Reference};

words! {
    /// The five phases of a pilot project, in order.
    pub enum Phase {
        /// Idee
        Idea = "idea",
        /// Konzept
        Concept = "concept",
        /// Vorbereitung
        Preparation = "preparation",
        /// Umsetzung
        Implementation = "implementation",
        /// Transfer
        Transfer = "transfer",
    }
}

/// The time a project spends in a phase, past or planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhaseSpan {
    /// Which phase.
    pub phase: Phase,
    /// First day.
    pub from: NaiveDate,
    /// Last day; open for a phase without a planned end.
    pub until: Option<NaiveDate>,
}

/// A step on the way that others wait for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// What is reached.
    pub title: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// When it was reached.
    pub reached_on: Option<NaiveDate>,
    /// Why it is late, or what else is to be said.
    pub note: Option<String>,
}

/// How a project meets one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Whether the body judges it met; empty while nobody has judged.
    pub met: Option<bool>,
    /// In what way.
    pub text: Option<String>,
}

/// The three criteria of a pilot project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criteria {
    /// Modellcharakter
    pub model_character: Criterion,
    /// Nachhaltigkeit
    pub sustainability: Criterion,
    /// Übertragbarkeit
    pub transferability: Criterion,
}

/// An organisation that works in a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contributor {
    /// Who.
    pub organization: Id<Organization>,
    /// What it does there.
    pub role: Option<String>,
}

/// A line of a project's costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CostLine {
    /// What for.
    pub title: String,
    /// Planned.
    pub planned: Cents,
    /// Spent so far, where it is known.
    pub actual: Option<Cents>,
}

/// A line of a project's funding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FundingLine {
    /// Where the money comes from.
    pub source: String,
    /// How much.
    pub amount: Cents,
}

/// A pilot project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Key.
    pub id: Id<Project>,
    /// Number in the alliance's list.
    pub number: Option<u32>,
    /// Name.
    pub name: String,
    /// What it is, in one or two sentences.
    pub summary: Option<String>,
    /// More about it, as CommonMark.
    pub description: Option<String>,
    /// The body that looks after it.
    pub body: Option<Id<Body>>,
    /// Who answers for it.
    pub contact: Option<Id<Person>>,
    /// Where it takes place.
    #[serde(default)]
    pub municipalities: Vec<Id<Municipality>>,
    /// Who takes part.
    #[serde(default)]
    pub contributors: Vec<Contributor>,
    /// The phase it is in.
    pub phase: Option<Phase>,
    /// Its phases in time, past and planned, in order.
    #[serde(default)]
    pub phases: Vec<PhaseSpan>,
    /// Its milestones.
    #[serde(default)]
    pub milestones: Vec<Milestone>,
    /// How it meets the three criteria.
    pub criteria: Criteria,
    /// What it costs.
    #[serde(default)]
    pub costs: Vec<CostLine>,
    /// Who pays.
    #[serde(default)]
    pub funding: Vec<FundingLine>,
    /// What came of it, one each.
    #[serde(default)]
    pub results: Vec<String>,
    /// Programme of the Städtebauförderung, if it lies in a funded area.
    pub programme: Option<String>,
    /// Name of the funded area.
    pub area: Option<String>,
}

impl Record for Project {
    const NOUN: Noun = Noun::Project;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        let places = self.municipalities.iter().enumerate();
        let contributors = self.contributors.iter().enumerate();
        Reference::may_need("body", self.body)
            .into_iter()
            .chain(Reference::may_need("contact", self.contact))
            .chain(places.map(|(at, id)| Reference::needs(format!("municipalities/{at}"), *id)))
            .chain(contributors.map(|(at, contributor)| {
                Reference::needs(
                    format!("contributors/{at}/organization"),
                    contributor.organization,
                )
            }))
            .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::new().title("name", &self.name).unless(
            self.number != Some(0),
            "number",
            Reason::Zero,
        );
        for (at, span) in self.phases.iter().enumerate() {
            faults = faults.span(format!("phases/{at}/until"), Some(span.from), span.until);
        }
        for (at, milestone) in self.milestones.iter().enumerate() {
            faults = faults.title(&format!("milestones/{at}/title"), &milestone.title);
        }
        for (at, line) in self.costs.iter().enumerate() {
            faults = faults.title(&format!("costs/{at}/title"), &line.title).unless(
                line.planned >= Cents(0),
                format!("costs/{at}/planned"),
                Reason::Negative,
            );
        }
        for (at, line) in self.funding.iter().enumerate() {
            faults = faults.title(&format!("funding/{at}/source"), &line.source).unless(
                line.amount >= Cents(0),
                format!("funding/{at}/amount"),
                Reason::Negative,
            );
        }
        faults.done()
    }
}
