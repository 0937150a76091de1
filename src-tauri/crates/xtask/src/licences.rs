//! Whether we may use what we depend on: each licence expression, of crates and of npm packages,
//! against the licences that go together with our own, EUPL-1.2.
//!
//! Everything in the lock files counts, also what only builds or tests. A dependency that fails
//! here has to go, or its licence has to be judged by a person and entered in [`ALLOWED`].

pub(crate) mod crates;
pub(crate) mod npm;
pub(crate) mod spdx;

use spdx::Expression;

use crate::{Outcome, notices::ASSETS, repo};

/// SPDX names of what a EUPL-1.2 program may contain: permissive licences, copyleft that ends at
/// the file (MPL-2.0 stands in EUPL's own appendix), public domain, and fonts and data.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "BlueOak-1.0.0",
    "CC-BY-4.0",
    "CC0-1.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    // The PSF's, permissive: argparse, which only the command line of markdown-it uses.
    "Python-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
    "blessing",
];

/// Exceptions that add to a licence's permissions.
const ALLOWED_EXCEPTIONS: &[&str] = &["LLVM-exception"];

/// Something with a licence that somebody else made.
pub(crate) struct Work {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) licence: Option<String>,
}

/// Names every work whose licence is missing, unreadable or not allowed.
pub(crate) fn check() -> Outcome {
    let mut works: Vec<Work> =
        crates::Graph::read(&[])?.foreign().map(crates::Package::work).collect();
    works.extend(npm::works(&repo::root().join("ui/package-lock.json"))?);
    works.extend(ASSETS.iter().map(|asset| Work {
        name: asset.name.into(),
        version: asset.version.unwrap_or_default().into(),
        licence: Some(asset.licence.into()),
    }));
    let objections: Vec<String> = works.iter().filter_map(objection).collect();
    if objections.is_empty() {
        println!("{} works, all under licences that go with EUPL-1.2", works.len());
        return Ok(());
    }
    Err(objections.join("\n").into())
}

fn objection(work: &Work) -> Option<String> {
    let reason = match &work.licence {
        None => "names no licence".to_owned(),
        Some(licence) => match licence.parse::<Expression>() {
            Err(reason) => format!("has the licence `{licence}`: {reason}"),
            Ok(expression) if expression.is_met_by(is_allowed) => return None,
            Ok(_) => {
                format!("has the licence `{licence}`, which is not on the list of allowed ones")
            }
        },
    };
    Some(format!("{} {} {reason}", work.name, work.version))
}

fn is_allowed(licence: &str, exception: Option<&str>) -> bool {
    ALLOWED.contains(&licence) && exception.is_none_or(|name| ALLOWED_EXCEPTIONS.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn objection_to(licence: Option<&str>) -> Option<String> {
        let licence = licence.map(str::to_owned);
        objection(&Work { name: "thing".into(), version: "1.0".into(), licence })
    }

    #[test]
    fn what_goes_with_our_licence_passes() {
        for licence in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0-only OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
        ] {
            assert_eq!(objection_to(Some(licence)), None);
        }
    }

    #[test]
    fn what_does_not_is_named_with_the_reason() {
        assert_eq!(
            objection_to(Some("GPL-3.0-only")).unwrap(),
            "thing 1.0 has the licence `GPL-3.0-only`, which is not on the list of allowed ones"
        );
        assert!(objection_to(Some("MIT AND SSPL-1.0")).is_some());
        assert!(objection_to(Some("MIT WITH Strange-exception")).is_some());
        assert!(objection_to(Some("SEE LICENSE IN eula.txt")).is_some());
        assert_eq!(objection_to(None).unwrap(), "thing 1.0 names no licence");
    }

    #[test]
    fn the_list_of_allowed_licences_is_sorted() {
        assert!(ALLOWED.is_sorted());
    }
}
