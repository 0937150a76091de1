//! What all stages of one document share while it is being set: the shaper's store, the
//! growing structure tree, links, pictures, and what is known beforehand (`Survey`).

use std::collections::HashMap;

use crate::images::Images;
use crate::structure::{NodeId, Structure};
use crate::survey::Survey;
use crate::text::Shaper;
use crate::tree::Document;

/// Shared state of one document.
pub(crate) struct Desk<'d> {
    pub(crate) doc: &'d Document,
    pub(crate) shaper: Shaper,
    pub(crate) structure: Structure,
    pub(crate) survey: Survey<'d>,
    pub(crate) links: Vec<Link>,
    pub(crate) images: Images,
    /// Language of patterns in force; changes with passages.
    pub(crate) patterns: Option<hypher::Lang>,
    /// Pages of anchors as the pass before found them (0-based).
    pub(crate) pages: HashMap<u32, usize>,
    /// Footnotes set so far.
    pub(crate) notes: u32,
    /// Was a page number asked for in running text? Then one more pass is needed.
    pub(crate) asked_for_page: bool,
    /// Where the label of a draft is read out: before all else.
    pub(crate) draft: Option<NodeId>,
    /// How far the layout has come in the survey.
    pub(crate) at: Cursor,
}

/// Headings, figures and tables laid out so far.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cursor {
    pub(crate) heading: usize,
    pub(crate) figure: usize,
    pub(crate) table: usize,
}

/// A link.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) target: Target,
    pub(crate) description: String,
    pub(crate) node: NodeId,
}

/// Where a link leads.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    Web(String),
    Anchor(u32),
}

impl<'d> Desk<'d> {
    pub(crate) fn new(
        doc: &'d Document,
        survey: Survey<'d>,
        pages: HashMap<u32, usize>,
        shaper: Shaper,
    ) -> Self {
        Self {
            doc,
            shaper,
            structure: Structure::new(),
            survey,
            links: Vec::new(),
            images: Images::default(),
            patterns: patterns(&doc.language),
            pages,
            notes: 0,
            asked_for_page: false,
            draft: None,
            at: Cursor::default(),
        }
    }
    /// Adds a link and gives its number.
    pub(crate) fn link(&mut self, target: Target, description: String, node: NodeId) -> u32 {
        // A link that says nothing must still say where it goes.
        let description = match &target {
            _ if !description.trim().is_empty() => description,
            Target::Web(address) => address.clone(),
            Target::Anchor(_) => self.doc.title.clone(),
        };
        let description =
            if description.trim().is_empty() { "–".to_owned() } else { description };
        self.links.push(Link { target, description, node });
        (self.links.len() - 1) as u32
    }
}

/// The patterns for a language tag.
pub(crate) fn patterns(language: &str) -> Option<hypher::Lang> {
    match language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "de" => Some(hypher::Lang::German),
        "en" => Some(hypher::Lang::English),
        _ => None,
    }
}

/// Fills `{name}` in one of the document's words.
pub(crate) fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut out = pattern.to_owned();
    for (name, value) in values {
        out = out.replace(&format!("{{{name}}}"), value);
    }
    out
}
