//! The licences of everything the program ships, for people to read. The list is made by
//! `cargo xtask notices`; the tests check that it is current.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Deserialize;

const NOTICES: &str = include_str!("../notices/notices.json");

#[derive(Deserialize)]
struct Notices {
    works: Vec<Work>,
    texts: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Work {
    name: String,
    version: Option<String>,
    licence: String,
    copyright: Vec<String>,
    texts: Vec<String>,
}

/// The list of all works with their licences, and with the texts where asked.
pub fn text(with_texts: bool) -> String {
    // The list is part of the program and read by a test below.
    let Ok(notices) = serde_json::from_str::<Notices>(NOTICES) else { return String::new() };
    let mut out = String::new();
    for work in &notices.works {
        let version = work.version.as_deref().unwrap_or_default();
        let _ = writeln!(out, "{} {version} – {}", work.name, work.licence);
        if with_texts {
            for line in &work.copyright {
                let _ = writeln!(out, "    {line}");
            }
            if !work.texts.is_empty() {
                let _ = writeln!(out, "    Text: {}", work.texts.join(", "));
            }
        }
    }
    if with_texts {
        for (key, text) in &notices.texts {
            let _ = writeln!(out, "\n── {key} ──\n\n{text}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_work_is_listed_and_every_text_it_names_is_there() {
        let notices: Notices = serde_json::from_str(NOTICES).unwrap();
        assert!(notices.works.iter().any(|work| work.name == "rusqlite"));
        assert!(notices.works.iter().any(|work| work.name.contains("Fira")));
        for work in &notices.works {
            assert!(work.texts.iter().all(|key| notices.texts.contains_key(key)), "{}", work.name);
        }
        assert!(text(false).lines().count() == notices.works.len());
    }
}
