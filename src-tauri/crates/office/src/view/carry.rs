//! What comes along to a session, as one looks it through before it goes on the agenda.

use chrono::NaiveDate;
use domain::{AgendaItem, Id, Meeting, Register};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{MeetingRef, Names};
use super::template::{TemplateLine, template_lines};
use crate::carry_over::{around, earlier};
use crate::{Reason, Result, What, carry_over, say};

/// What comes along, and the agendas and templates that could be copied.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CarriedPage {
    /// Everything that comes along, what is there already and what waits among it.
    pub lines: Vec<CarriedLine>,
    /// Earlier sessions of the body that have an agenda, the latest first.
    pub agendas: Vec<EarlierAgenda>,
    /// Templates for the body and those for all.
    pub templates: Vec<TemplateLine>,
}

/// Something that comes along.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CarriedLine {
    /// What it is.
    pub what: What,
    /// What it is called.
    pub title: String,
    /// Why it comes along, said.
    pub because: String,
    /// The item by which it is on the agenda already.
    pub on_agenda: Option<Id<AgendaItem>>,
    /// The day until which it waits (Wiedervorlage).
    pub waits_until: Option<NaiveDate>,
    /// Whether it should come along: nothing keeps it.
    pub proposed: bool,
}

/// An agenda that could be copied.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EarlierAgenda {
    /// Its session.
    pub meeting: MeetingRef,
    /// How many items it has, breaks left out.
    pub items: usize,
}

/// What comes along to a session.
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn carried_page(store: &Store, meeting: Id<Meeting>) -> Result<CarriedPage> {
    let register = around(store, meeting)?;
    let names = Names::read(store)?;
    let mut lines = Vec::new();
    for carried in carry_over(&register, meeting) {
        let Some(title) = title(&names, &register, carried.what) else { continue };
        let of = match &carried.reason {
            Reason::Postponed { meeting }
            | Reason::Undecided { meeting }
            | Reason::Cancelled { meeting } => register.get(*meeting),
            _ => None,
        };
        let of = of.map(|of| called(&names, of)).unwrap_or_default();
        lines.push(CarriedLine {
            what: carried.what,
            title,
            because: say::carry_reason(&carried.reason, &of),
            on_agenda: carried.on_agenda,
            waits_until: carried.waits_until,
            proposed: carried.on_agenda.is_none()
                && carried.waits_until.is_none()
                && carried.reason != Reason::NotReleased {},
        });
    }
    let items = |of: &Meeting| {
        let own =
            |item: &&AgendaItem| item.meeting == of.id && item.kind == domain::AgendaItemKind::Item;
        register.agenda_items.iter().filter(own).count()
    };
    let before = register.get(meeting).map(|planned| earlier(&register, planned));
    let agendas = before
        .into_iter()
        .flatten()
        .rev()
        .map(|one| EarlierAgenda { meeting: names.meeting(one), items: items(one) });
    let agendas = agendas.filter(|one| one.items > 0).collect();
    let body = register.get(meeting).and_then(|planned| planned.body);
    let mut templates = template_lines(store)?;
    templates.retain(|line| line.template.body.is_none() || line.template.body == body);
    Ok(CarriedPage { lines, agendas, templates })
}

fn title(names: &Names, register: &Register, what: What) -> Option<String> {
    Some(match what {
        What::Minutes(id) => format!("Protokoll {}", called(names, register.get(id)?)),
        What::Task(id) => register.get(id)?.title.clone(),
        What::Item(id) => register.get(id)?.title.clone(),
        What::Topic(id) => register.get(id)?.title.clone(),
    })
}

/// „KL 15“; without a number its own name.
fn called(names: &Names, meeting: &Meeting) -> String {
    let mention = names.meeting(meeting);
    mention.number.or(mention.name).unwrap_or_default()
}
