//! The settings: the alliance itself, the rules of its bodies, its towns.

use domain::{Alliance, Body, File, Municipality};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::names::{BodyRef, Names};
use crate::Result;

/// Everything the settings show of the alliance's file.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SettingsPage {
    /// The alliance.
    pub alliance: Alliance,
    /// Its logo.
    pub logo: Option<File>,
    /// Its bodies with their rules, in the order of their colours.
    pub bodies: Vec<BodyRules>,
    /// Its towns, by name.
    pub municipalities: Vec<Municipality>,
}

/// A body and its rules.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct BodyRules {
    /// How it is mentioned.
    pub body: BodyRef,
    /// The record itself.
    pub record: Body,
}

/// The page of the settings.
///
/// # Errors
/// A store that cannot be read.
pub fn settings_page(store: &Store) -> Result<SettingsPage> {
    let alliance = store.alliance()?;
    let logo = match alliance.logo {
        Some(logo) => store.get(logo)?,
        None => None,
    };
    let names = Names::read(store)?;
    let rules =
        |record: &Body| Some(BodyRules { body: names.body(record.id)?, record: record.clone() });
    let mut bodies: Vec<_> = names.bodies.values().filter_map(rules).collect();
    bodies.sort_by(|a, b| {
        let key = |of: &BodyRules| (of.record.until.is_some(), of.body.hue, of.record.id);
        key(a).cmp(&key(b))
    });
    let mut municipalities = store.all::<Municipality>()?;
    municipalities.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    Ok(SettingsPage { alliance, logo, bodies, municipalities })
}
