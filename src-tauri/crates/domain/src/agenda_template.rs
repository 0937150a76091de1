//! Agendas that are kept under a name, to begin others with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::{AgendaItemKind, Body, Goal, Id, Noun, Record, Reference};

/// An agenda to begin others with (Vorlage), of one body or for all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaTemplate {
    /// Key.
    pub id: Id<AgendaTemplate>,
    /// What it is called: „Übliche Sitzung“.
    pub name: String,
    /// The body it is for; empty where it is for all.
    pub body: Option<Id<Body>>,
    /// Its items in the order they are called.
    #[serde(default)]
    pub items: Vec<TemplateItem>,
}

/// An item of a template: what comes up every time, so neither who speaks nor any text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateItem {
    /// How deep it stands: 0, and 1 below such a one.
    pub depth: u8,
    /// Item or break.
    pub kind: AgendaItemKind,
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub goal: Option<Goal>,
    /// Planned length in minutes.
    pub duration: Option<u16>,
}

impl Record for AgendaTemplate {
    const NOUN: Noun = Noun::AgendaTemplate;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        self.body.map(|body| Reference::part_of("body", body)).into_iter().collect()
    }
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::new().title("name", &self.name);
        let mut deepest = 0;
        for (at, item) in self.items.iter().enumerate() {
            faults = faults.title(&format!("items/{at}/title"), &item.title).unless(
                item.depth <= deepest,
                format!("items/{at}/depth"),
                Reason::TooDeep,
            );
            deepest = item.depth.saturating_add(1);
        }
        faults.done()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn no_item_stands_deeper_than_one_below_the_one_before() {
        let item = |depth| TemplateItem {
            depth,
            kind: AgendaItemKind::Item,
            title: "Berichte".to_owned(),
            goal: None,
            duration: None,
        };
        let faults = |depths: &[u8]| {
            let items = depths.iter().map(|depth| item(*depth)).collect();
            let id = Id::new(Uuid::from_u128(1));
            AgendaTemplate { id, name: "Übliche Sitzung".to_owned(), body: None, items }.faults()
        };
        assert_eq!(faults(&[0, 1, 2, 0, 1]), []);
        assert_eq!(faults(&[1]), [Fault::new("items/0/depth", Reason::TooDeep)]);
        assert_eq!(faults(&[0, 2]), [Fault::new("items/1/depth", Reason::TooDeep)]);
    }
}
