//! The crates of the lock file and how they hang together, as `cargo metadata` tells it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use serde_json::Value;

use super::Work;
use crate::{Outcome, process};

/// Every crate in use, from the workspace's members on.
pub(crate) struct Graph {
    packages: BTreeMap<String, Package>,
    links: BTreeMap<String, Vec<Link>>,
}

/// A crate, ours or another's.
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) licence: Option<String>,
    pub(crate) licence_file: Option<PathBuf>,
    pub(crate) authors: Vec<String>,
    pub(crate) repository: Option<String>,
    /// Where its source lies on this machine.
    pub(crate) folder: PathBuf,
    /// A member of this workspace.
    pub(crate) is_ours: bool,
    /// Runs in the compiler and leaves nothing of itself in the program.
    pub(super) is_macro: bool,
}

struct Link {
    to: String,
    /// Into the program itself, not only into its building or testing.
    is_normal: bool,
}

impl Graph {
    /// Asks cargo, with further arguments such as `--filter-platform`.
    pub(crate) fn read(args: &[&str]) -> Outcome<Self> {
        let text = process::stdout(
            process::cargo().args(["metadata", "--format-version", "1", "--locked"]).args(args),
        )?;
        Self::parse(&serde_json::from_str(&text)?)
    }

    fn parse(metadata: &Value) -> Outcome<Self> {
        let members: BTreeSet<String> =
            list(&metadata["workspace_members"]).filter_map(string).collect();
        let links: BTreeMap<String, Vec<Link>> = list(&metadata["resolve"]["nodes"])
            .map(|node| {
                Ok((expect(node, "id")?, list(&node["deps"]).map(link).collect::<Outcome<_>>()?))
            })
            .collect::<Outcome<_>>()?;
        let mut packages = BTreeMap::new();
        for value in list(&metadata["packages"]) {
            let id = expect(value, "id")?;
            if links.contains_key(&id) {
                let package = Package::parse(value, members.contains(&id))?;
                packages.insert(id, package);
            }
        }
        Ok(Self { packages, links })
    }

    /// Everything that is not ours, by name and version.
    pub(crate) fn foreign(&self) -> impl Iterator<Item = &Package> {
        self.packages.values().filter(|package| !package.is_ours)
    }

    /// What ends up inside the program of these members, themselves included.
    pub(crate) fn shipped(&self, members: &[&str]) -> Vec<&Package> {
        let is_root = |package: &Package| package.is_ours && members.contains(&&*package.name);
        let mut found = BTreeSet::new();
        let mut open: Vec<&String> = self
            .packages
            .iter()
            .filter_map(|(id, package)| is_root(package).then_some(id))
            .collect();
        while let Some(id) = open.pop() {
            let is_shipped = self.packages.get(id).is_some_and(|package| !package.is_macro);
            if is_shipped && found.insert(id) {
                let links = self.links.get(id).map_or(&[][..], Vec::as_slice);
                open.extend(links.iter().filter(|link| link.is_normal).map(|link| &link.to));
            }
        }
        let mut packages: Vec<_> =
            found.into_iter().filter_map(|id| self.packages.get(id)).collect();
        packages.sort_by_key(|package| (&package.name, &package.version));
        packages
    }
}

impl Package {
    pub(crate) fn work(&self) -> Work {
        Work {
            name: self.name.clone(),
            version: self.version.clone(),
            licence: self.licence.clone(),
        }
    }

    fn parse(value: &Value, is_ours: bool) -> Outcome<Self> {
        let manifest = PathBuf::from(expect(value, "manifest_path")?);
        let folder = manifest.parent().ok_or("a manifest without a folder")?.to_path_buf();
        let kinds = |target: &Value| list(&target["kind"]).any(|kind| kind == "proc-macro");
        Ok(Self {
            name: expect(value, "name")?,
            version: expect(value, "version")?,
            licence: string(&value["license"]),
            licence_file: string(&value["license_file"]).map(|file| folder.join(file)),
            authors: list(&value["authors"]).filter_map(string).collect(),
            repository: string(&value["repository"]),
            is_macro: list(&value["targets"]).any(kinds),
            folder,
            is_ours,
        })
    }
}

fn link(value: &Value) -> Outcome<Link> {
    let is_normal = list(&value["dep_kinds"]).any(|kind| kind["kind"].is_null());
    Ok(Link { to: expect(value, "pkg")?, is_normal })
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().map_or(&[][..], Vec::as_slice).iter()
}

fn string(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn expect(value: &Value, key: &str) -> Outcome<String> {
    string(&value[key]).ok_or_else(|| format!("cargo metadata without `{key}`").into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn graph() -> Graph {
        let package = |name: &str, kind: &str| {
            json!({
                "id": name, "name": name, "version": "1.0.0", "license": "MIT", "authors": [],
                "manifest_path": format!("/src/{name}/Cargo.toml"),
                "targets": [{ "kind": [kind] }],
            })
        };
        let link =
            |to: &str, kind: Option<&str>| json!({ "pkg": to, "dep_kinds": [{ "kind": kind }] });
        Graph::parse(&json!({
            "workspace_members": ["program", "tool"],
            "packages": [
                package("program", "bin"), package("tool", "bin"), package("library", "lib"),
                package("macro", "proc-macro"), package("under-macro", "lib"),
                package("builder", "lib"), package("tester", "lib"), package("unused", "lib"),
            ],
            "resolve": { "nodes": [
                { "id": "program", "deps": [
                    link("library", None), link("macro", None),
                    link("builder", Some("build")), link("tester", Some("dev")),
                ] },
                { "id": "tool", "deps": [link("under-macro", None)] },
                { "id": "macro", "deps": [link("under-macro", None)] },
                { "id": "library" }, { "id": "under-macro" }, { "id": "builder" }, { "id": "tester" },
            ] },
        }))
        .unwrap()
    }

    #[test]
    fn a_program_ships_neither_macros_nor_what_only_builds_or_tests_it() {
        let graph = graph();
        let names: Vec<_> = graph.shipped(&["program"]).iter().map(|p| &*p.name).collect();
        assert_eq!(names, ["library", "program"]);
    }

    #[test]
    fn what_the_lock_file_holds_without_use_does_not_count() {
        let graph = graph();
        let names: Vec<_> = graph.foreign().map(|p| &*p.name).collect();
        assert_eq!(names, ["builder", "library", "macro", "tester", "under-macro"]);
    }
}
