//! The npm packages of the window, as its lock file lists them.

use std::{fs, path::Path};

use serde_json::Value;

use super::{Work, crates::Package};
use crate::Outcome;

/// Packages that do not name their licence where it belongs, and the one that their own text is.
const JUDGED: &[(&str, &str)] = &[("svelte-toolbelt", "MIT")];

/// Every package of a lock file of version 2 or 3; none where there is no such file.
pub(crate) fn works(lock: &Path) -> Outcome<Vec<Work>> {
    if !lock.exists() {
        return Ok(Vec::new());
    }
    parse(&fs::read_to_string(lock)?)
}

/// The packages that the page is made of, with their folders. Those of Svelte's compiler are among
/// them: the lock file does not tell them from what ends up in the page, and too many thanks are
/// better than too few.
pub(crate) fn shipped(ui: &Path) -> Outcome<Vec<Package>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string(ui.join("package-lock.json"))?)?;
    let packages = lock["packages"].as_object().ok_or("package-lock.json without `packages`")?;
    let is_for_building = |package: &Value| {
        ["dev", "optional", "devOptional"].iter().any(|key| package[*key] == true)
    };
    packages
        .iter()
        .filter(|(_, package)| !is_for_building(package))
        .filter_map(|(folder, package)| {
            let (_, name) = folder.rsplit_once("node_modules/")?;
            Some((ui.join(folder), name, package))
        })
        .map(|(folder, name, package)| {
            let about: Value =
                serde_json::from_str(&fs::read_to_string(folder.join("package.json"))?)?;
            let text = |value: &Value| value.as_str().map(str::to_owned);
            Ok(Package {
                name: name.to_owned(),
                version: text(&package["version"]).unwrap_or_default(),
                licence: licence(name, package),
                licence_file: None,
                authors: text(&about["author"]["name"])
                    .or(text(&about["author"]))
                    .into_iter()
                    .collect(),
                repository: text(&about["repository"]["url"])
                    .or(text(&about["repository"]))
                    .map(|url| url.trim_start_matches("git+").trim_end_matches(".git").to_owned()),
                folder,
                is_ours: false,
                is_macro: false,
            })
        })
        .collect()
}

fn licence(name: &str, package: &Value) -> Option<String> {
    let judged = JUDGED.iter().find(|(judged, _)| *judged == name);
    judged.map(|(_, licence)| *licence).or(package["license"].as_str()).map(str::to_owned)
}

fn parse(text: &str) -> Outcome<Vec<Work>> {
    let lock: Value = serde_json::from_str(text)?;
    let packages = lock["packages"].as_object().ok_or("package-lock.json without `packages`")?;
    let string = |value: &Value| value.as_str().map(str::to_owned);
    Ok(packages
        .iter()
        // The key is the folder: ours is the empty one, `a/node_modules/b` is b.
        .filter_map(|(folder, package)| {
            let (_, name) = folder.rsplit_once("node_modules/")?;
            Some((name, package))
        })
        .filter(|(_, package)| package["link"] != true)
        .map(|(name, package)| Work {
            name: name.to_owned(),
            version: string(&package["version"]).unwrap_or_default(),
            licence: licence(name, package),
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_read_with_their_licences_and_our_own_is_left_out() {
        let works = parse(
            r#"{ "lockfileVersion": 3, "packages": {
                "": { "name": "ui", "license": "EUPL-1.2" },
                "node_modules/svelte": { "version": "5.57.0", "license": "MIT", "dev": true },
                "node_modules/a/node_modules/@b/c": { "version": "1.0.0" },
                "node_modules/ours": { "link": true }
            } }"#,
        )
        .unwrap();
        let mut read: Vec<_> =
            works.iter().map(|w| (&*w.name, &*w.version, w.licence.as_deref())).collect();
        read.sort_unstable();
        assert_eq!(read, [("@b/c", "1.0.0", None), ("svelte", "5.57.0", Some("MIT"))]);
    }

    #[test]
    fn no_lock_file_means_no_packages() {
        assert!(works(Path::new("no/such/lock.json")).unwrap().is_empty());
    }
}
