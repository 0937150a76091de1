//! What ships without being a crate: fonts, patterns, and libraries that a crate carries along.

use std::fs;

use serde_json::{Value, json};

use super::{Package, Texts};
use crate::{Outcome, repo};

/// A work of somebody else, entered by hand.
pub(crate) struct Asset {
    pub(crate) name: &'static str,
    pub(crate) version: Option<&'static str>,
    pub(crate) licence: &'static str,
    source: &'static str,
    copyright: &'static [&'static str],
    /// The licence's text, below the repository's top folder.
    text: &'static str,
    /// The crate that carries it; without that crate it does not ship.
    carrier: &'static str,
}

/// All of them, by name.
pub(crate) const ASSETS: &[Asset] = &[
    Asset {
        name: "Deutsche Trennmuster (hyph-de-1996)",
        version: Some("2024-02-28"),
        licence: "MIT",
        source: "https://github.com/hyphenation/tex-hyphen",
        copyright: &["Copyright (c) 2013-2024 Stephan Hennig, Werner Lemberg, Günter Milde, \
             Sander van Geloven, Georg Pfeiffer, Gisbert W. Selke, Tobias Wendorf, Keno Wehr"],
        text: "src-tauri/crates/xtask/texts/MIT.txt",
        carrier: "hypher",
    },
    Asset {
        name: "Fira Sans",
        version: Some("4.106"),
        licence: "OFL-1.1",
        source: "https://github.com/mozilla/Fira",
        copyright: &[],
        text: "src-tauri/crates/typeset/fonts/OFL.txt",
        carrier: "typeset",
    },
    Asset {
        name: "Noto Sans, Noto Sans Math, Noto Sans Symbols, Noto Emoji",
        version: None,
        licence: "OFL-1.1",
        source: "https://github.com/notofonts",
        copyright: &[],
        text: "src-tauri/crates/typeset/fonts/OFL-Noto.txt",
        carrier: "typeset",
    },
    Asset {
        name: "Rust standard library",
        version: None,
        licence: "MIT OR Apache-2.0",
        source: "https://github.com/rust-lang/rust",
        copyright: &["Copyright (c) The Rust Project Contributors"],
        text: "src-tauri/crates/xtask/texts/MIT.txt",
        carrier: "cli",
    },
    Asset {
        name: "SQLite",
        version: None,
        licence: "blessing",
        source: "https://sqlite.org",
        copyright: &[],
        text: "src-tauri/crates/xtask/texts/blessing.txt",
        carrier: "libsqlite3-sys",
    },
];

impl Asset {
    pub(super) fn ships_with(&self, shipped: &[&Package]) -> bool {
        shipped.iter().any(|package| package.name == self.carrier)
    }

    /// Its entry, in the same form as a crate's.
    pub(super) fn notice(&self, texts: &mut Texts) -> Outcome<Value> {
        let path = repo::root().join(self.text);
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let (mut copyright, id) = texts.add(&text)?;
        copyright.extend(self.copyright.iter().map(ToString::to_string));
        Ok(json!({
            "authors": [],
            "copyright": copyright,
            "licence": self.licence,
            "name": self.name,
            "source": self.source,
            "texts": id.as_slice(),
            "version": self.version,
        }))
    }
}
