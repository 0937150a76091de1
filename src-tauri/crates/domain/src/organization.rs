//! Organisations, their partnership in the alliance, and what they promised.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults};
use crate::merging::{both_texts, earlier, fill, later};
use crate::word::words;
use crate::{Address, Id, Municipality, Noun, Record, Reference};

words! {
    /// What kind of organisation it is.
    pub enum OrganizationKind {
        /// Kommune
        Municipality = "municipality",
        /// Land: ministry or state agency
        State = "state",
        /// Kammer
        Chamber = "chamber",
        /// Verband
        Association = "association",
        /// Verein
        Society = "society",
        /// Unternehmen
        Company = "company",
        /// Wohnungswirtschaft
        Housing = "housing",
        /// Hochschule
        University = "university",
        /// Stiftung
        Foundation = "foundation",
        /// anything else
        Other = "other",
    }
}

/// An organisation; a partner of the alliance when it has a partnership (OParl `Organization`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Key.
    pub id: Id<Organization>,
    /// Name.
    pub name: String,
    /// Short name.
    pub short_name: Option<String>,
    /// What kind it is.
    pub kind: OrganizationKind,
    /// The town it is, or sits in.
    pub municipality: Option<Id<Municipality>>,
    /// Postal address.
    pub address: Address,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone, as printed.
    pub phone: Option<String>,
    /// Address of the web page.
    pub website: Option<String>,
    /// Anything else worth knowing.
    pub note: Option<String>,
    /// Its partnership in the alliance, present or past.
    pub partnership: Option<Partnership>,
}

/// The time during which an organisation belongs to the alliance.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partnership {
    /// First day, if known.
    pub since: Option<NaiveDate>,
    /// Last day, when it has left.
    pub until: Option<NaiveDate>,
    /// Why it left.
    pub reason: Option<String>,
}

impl Partnership {
    /// Takes another in: from the first day that is known to the last, and on while either goes
    /// on.
    pub(crate) fn take_in(&mut self, other: Self) {
        let until = later(self.until, other.until);
        if until.is_none() {
            self.reason = None;
        } else if until != self.until {
            self.reason = other.reason;
        } else if until == other.until {
            fill(&mut self.reason, other.reason);
        }
        self.since = earlier(self.since, other.since);
        self.until = until;
    }
}

impl Organization {
    /// Whether it belongs to the alliance on this day. An unknown beginning counts as before.
    pub fn is_partner_on(&self, day: NaiveDate) -> bool {
        self.partnership.as_ref().is_some_and(|p| {
            p.since.is_none_or(|since| since <= day) && p.until.is_none_or(|until| day <= until)
        })
    }

    /// The name people use: the short one where there is one.
    pub fn everyday_name(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.name)
    }
}

impl Record for Organization {
    const NOUN: Noun = Noun::Organization;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        Reference::may_need("municipality", self.municipality).into_iter().collect()
    }
    fn faults(&self) -> Vec<Fault> {
        let partnership = self.partnership.as_ref();
        Faults::new()
            .title("name", &self.name)
            .email("email", self.email.as_deref())
            .span(
                "partnership/until",
                partnership.and_then(|p| p.since),
                partnership.and_then(|p| p.until),
            )
            .done()
    }
    fn take_in(&mut self, other: Self) {
        fill(&mut self.short_name, other.short_name);
        if self.kind == OrganizationKind::Other {
            self.kind = other.kind;
        }
        fill(&mut self.municipality, other.municipality);
        self.address.take_in(other.address);
        fill(&mut self.email, other.email);
        fill(&mut self.phone, other.phone);
        fill(&mut self.website, other.website);
        both_texts(&mut self.note, other.note);
        match (&mut self.partnership, other.partnership) {
            (Some(mine), Some(other)) => mine.take_in(other),
            (mine, other) => fill(mine, other),
        }
    }
}

words! {
    /// What a partner brings in, by the alliance's agreement.
    pub enum CommitmentKind {
        /// Fachwissen
        Expertise = "expertise",
        /// Informationen
        Information = "information",
        /// Ressourcen
        Resources = "resources",
        /// gemeinsame Konzepte
        JointConcepts = "joint_concepts",
        /// Neue Partner
        NewPartners = "new_partners",
    }
}

/// A partner's promise from the alliance's agreement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Key.
    pub id: Id<Commitment>,
    /// Who promised; empty when all partners did together.
    pub organization: Option<Id<Organization>>,
    /// What kind of help it is.
    pub kind: CommitmentKind,
    /// What was promised.
    pub title: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// When it was kept.
    pub fulfilled_on: Option<NaiveDate>,
}

impl Record for Commitment {
    const NOUN: Noun = Noun::Commitment;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        self.organization
            .map(|organization| Reference::part_of("organization", organization))
            .into_iter()
            .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        Faults::new().title("title", &self.title).done()
    }
}
