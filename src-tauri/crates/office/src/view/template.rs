//! The agendas that are kept under a name.

use domain::{AgendaItemKind, AgendaTemplate, TemplateItem};
use papers::words;
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{BodyRef, Names};
use crate::Result;

/// A template as lists show it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TemplateLine {
    /// The record itself.
    pub template: AgendaTemplate,
    /// The body it is for; none where it is for all.
    pub body: Option<BodyRef>,
    /// How many items it has, breaks left out.
    pub items: usize,
    /// How long they take in all, breaks too, in minutes.
    pub minutes: u32,
}

/// All templates, by name.
///
/// # Errors
/// A store that cannot be read.
pub fn template_lines(store: &Store) -> Result<Vec<TemplateLine>> {
    let names = Names::read(store)?;
    let mut templates = store.all::<AgendaTemplate>()?;
    templates.sort_by_cached_key(|one| (words::collation_key(&one.name), one.id));
    let line = |template: AgendaTemplate| TemplateLine {
        body: template.body.and_then(|body| names.body(body)),
        items: template.items.iter().filter(|item| item.kind == AgendaItemKind::Item).count(),
        minutes: minutes(&template.items),
        template,
    };
    Ok(templates.into_iter().map(line).collect())
}

/// The length of all items that hold no others: a group is as long as what it holds.
fn minutes(items: &[TemplateItem]) -> u32 {
    let next = items.iter().skip(1).map(|item| item.depth).chain([0]);
    let single = items.iter().zip(next).filter(|(item, next)| *next <= item.depth);
    single.filter_map(|(item, _)| item.duration).map(u32::from).sum()
}
