//! The list of notices: who made what is inside our program, under which licence, in its words.
//!
//! Only what ships: the crates linked into the programs, on the systems we build for, and what
//! comes along without being a crate. One file, sorted and the same on every machine, which the
//! program embeds and shows:
//!
//! ```json
//! {
//!   "texts": { "ID": "the licence's text, without copyright lines" },
//!   "works": [{ "authors": [], "copyright": [], "licence": "SPDX", "name": "", "source": null,
//!               "texts": ["ID"], "version": null }]
//! }
//! ```

mod assets;
mod texts;

use serde_json::{Value, json};

pub(crate) use assets::ASSETS;
use texts::Texts;

use crate::{
    Outcome,
    licences::{
        crates::{Graph, Package},
        npm,
        spdx::Expression,
    },
    ui,
};

/// The members of the workspace that are handed to people.
const PROGRAMS: &[&str] = &["buendnisbuero", "cli"];

/// The systems that they are built for.
const PLATFORMS: &[&str] = &[
    "aarch64-apple-darwin",
    "x86_64-apple-darwin",
    "x86_64-pc-windows-msvc",
    "x86_64-unknown-linux-gnu",
];

/// Texts for works that come without one, the first that meets the licence alone.
const STANDARD: &[(&str, &str)] = &[
    ("MIT", include_str!("../texts/MIT.txt")),
    ("MPL-2.0", include_str!("../texts/MPL-2.0.txt")),
    ("BSD-3-Clause", include_str!("../texts/BSD-3-Clause.txt")),
];

/// The whole file.
pub(crate) fn make() -> Outcome<String> {
    let filters: Vec<&str> =
        PLATFORMS.iter().flat_map(|platform| ["--filter-platform", platform]).collect();
    let graph = Graph::read(&filters)?;
    let shipped = graph.shipped(PROGRAMS);
    if let Some(name) = PROGRAMS.iter().find(|name| !shipped.iter().any(|p| p.name == **name)) {
        return Err(format!("the workspace has no program `{name}` any more").into());
    }
    let mut texts = Texts::default();
    let mut works = Vec::new();
    for asset in ASSETS.iter().filter(|asset| asset.ships_with(&shipped)) {
        works.push(asset.notice(&mut texts)?);
    }
    for package in shipped.iter().filter(|package| !package.is_ours) {
        works.push(notice(package, &mut texts)?);
    }
    ui::install()?;
    for package in &npm::shipped(&ui::folder())? {
        works.push(notice(package, &mut texts)?);
    }
    let document = json!({ "texts": texts.into_map(), "works": works });
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

fn notice(package: &Package, texts: &mut Texts) -> Outcome<Value> {
    let licence = package.licence.as_deref().unwrap_or_default();
    let mut found = texts::found_in(package)?;
    if found.is_empty() {
        found.push(standard(licence).ok_or_else(|| {
            format!("{} ships no text of its licence `{licence}`: add it", package.name)
        })?);
    }
    let mut copyright = Vec::new();
    let mut ids = Vec::new();
    for text in &found {
        let (lines, id) = texts.add(text)?;
        copyright.extend(lines);
        ids.extend(id);
    }
    for list in [&mut copyright, &mut ids] {
        list.sort_unstable();
        list.dedup();
    }
    Ok(json!({
        "authors": package.authors.iter().map(|author| without_address(author)).collect::<Vec<_>>(),
        "copyright": copyright,
        "licence": licence,
        "name": package.name,
        "source": package.repository,
        "texts": ids,
        "version": package.version,
    }))
}

/// The name in front of `<name@example.org>`.
fn without_address(author: &str) -> &str {
    match author.split_once('<') {
        Some((name, _)) if !name.trim().is_empty() => name.trim(),
        _ => author,
    }
}

fn standard(licence: &str) -> Option<String> {
    let expression: Expression = licence.parse().ok()?;
    let (_, text) = STANDARD.iter().find(|(id, _)| expression.is_met_by(|name, _| name == *id))?;
    Some((*text).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authors_are_named_without_their_addresses() {
        assert_eq!(without_address("Anna <anna@example.org>"), "Anna");
        assert_eq!(without_address("Bert"), "Bert");
        assert_eq!(without_address("<team@example.org>"), "<team@example.org>");
    }

    #[test]
    fn a_standard_text_stands_in_only_where_the_licence_allows_it() {
        assert!(standard("MIT/Apache-2.0").unwrap().contains("MIT License"));
        assert!(standard("BSD-3-Clause").unwrap().contains("Redistributions"));
        assert_eq!(standard("Apache-2.0"), None);
        assert_eq!(standard("MIT AND Unicode-3.0"), None);
    }
}
