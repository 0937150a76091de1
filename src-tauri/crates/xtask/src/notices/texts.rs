//! Licence texts, each kept once.
//!
//! Hundreds of crates bring the same few texts with other copyright lines and line breaks. So the
//! copyright lines go to the work they speak of, and what is left counts as the same text when its
//! words are the same. Nothing else is touched: no word of a licence gets lost.

use std::{collections::BTreeMap, fs};

use super::Package;
use crate::Outcome;

/// The texts met so far.
#[derive(Default)]
pub(super) struct Texts {
    /// Id to text.
    texts: BTreeMap<String, String>,
}

impl Texts {
    /// Takes a text apart: its copyright lines, and the id of the rest if there is any.
    pub(super) fn add(&mut self, text: &str) -> Outcome<(Vec<String>, Option<String>)> {
        let (copyright, rest) = take_apart(text);
        let rest = tidy(&rest);
        if rest.is_empty() {
            return Ok((copyright, None));
        }
        let id = format!("{:016x}", fnv1a(&words(&rest)));
        let known = self.texts.entry(id.clone()).or_insert_with(|| rest.clone());
        if words(known) != words(&rest) {
            return Err(format!("two texts share the id {id}").into());
        }
        Ok((copyright, Some(id)))
    }

    pub(super) fn into_map(self) -> BTreeMap<String, String> {
        self.texts
    }
}

/// The texts in a crate's own folder, by file name.
pub(super) fn found_in(package: &Package) -> Outcome<Vec<String>> {
    let mut files: Vec<_> = fs::read_dir(&package.folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.is_file()
                && is_licence_name(&path.file_name().unwrap_or_default().to_string_lossy())
        })
        .collect();
    files.extend(package.licence_file.clone().filter(|file| file.is_file()));
    files.sort_unstable();
    files.dedup();
    files.iter().map(|file| Ok(String::from_utf8_lossy(&fs::read(file)?).into_owned())).collect()
}

fn is_licence_name(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    let is_text = !name.ends_with(".RS") && !name.ends_with(".HTML") && !name.ends_with(".JSON");
    let is_named = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"]
        .iter()
        .any(|word| name.starts_with(word));
    is_text && is_named
}

/// The copyright lines, and what they are not.
fn take_apart(text: &str) -> (Vec<String>, Vec<&str>) {
    let lines: Vec<&str> = text.lines().collect();
    let terms_end = start_of_appendix(&lines).unwrap_or(lines.len());
    let mut copyright = Vec::new();
    let mut rest = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let next = lines.get(index + 1).copied().unwrap_or_default();
        // A sentence that runs on below is more than a copyright line.
        let stands_alone = next.trim().is_empty() || is_copyright_line(next);
        if is_copyright_line(line) && stands_alone {
            copyright.push(words(line));
        } else if index < terms_end {
            rest.push(*line);
        }
    }
    (copyright, rest)
}

/// The Apache licence ends with advice for licensors, which every crate fills in differently and
/// which is no part of the terms. What follows the terms is kept where it is more than that.
fn start_of_appendix(lines: &[&str]) -> Option<usize> {
    let start = lines
        .iter()
        .position(|line| line.trim().starts_with("APPENDIX: How to apply the Apache License"))?;
    let is_the_end = lines[start..].iter().all(|line| !line.contains("Exceptions"));
    is_the_end.then_some(start)
}

/// `Copyright (c) 2016 Somebody`, but neither a sentence about copyright nor the blank form
/// `Copyright [yyyy] [name of copyright owner]` inside the Apache licence.
fn is_copyright_line(line: &str) -> bool {
    let line = line.trim();
    let Some(rest) = line.strip_prefix("Copyright").or_else(|| line.strip_prefix("copyright"))
    else {
        return line.starts_with('©');
    };
    let rest = rest.trim_start_matches([' ', ':']);
    let is_dated = rest.starts_with(|c: char| c.is_ascii_digit());
    is_dated || rest.starts_with('©') || rest.to_ascii_lowercase().starts_with("(c)")
}

/// Without blank lines at either end, trailing blanks, or more than one blank line in a row.
fn tidy(lines: &[&str]) -> String {
    let mut text = String::new();
    let mut gap = false;
    for line in lines.iter().map(|line| line.trim_end()) {
        if line.is_empty() {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('\n');
        }
        gap = false;
        text.push_str(line);
        text.push('\n');
    }
    text
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The 64-bit FNV-1a hash: short, and the same everywhere and always.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_under_other_names_are_one_text() {
        let mut texts = Texts::default();
        let one = texts.add("Copyright (c) 2016 Anna\n\nDo what\nyou like.\n").unwrap();
        let two = texts.add("\nCopyright 2020-2024 Bert\n\nDo what you  like.").unwrap();
        assert_eq!(one.0, ["Copyright (c) 2016 Anna"]);
        assert_eq!(two.0, ["Copyright 2020-2024 Bert"]);
        assert_eq!(one.1, two.1);
        assert_ne!(one.1, texts.add("Do as you like.").unwrap().1);
        assert_eq!(texts.into_map().len(), 2);
    }

    #[test]
    fn a_copyright_line_that_runs_on_is_left_where_it_is() {
        let mut texts = Texts::default();
        let (lines, id) = texts
            .add("Copyright (c) 2003 by Vera, Inc. Vera is\na trademark of Vera, Inc.")
            .unwrap();
        assert!(lines.is_empty());
        assert!(texts.into_map()[&id.unwrap()].contains("2003"));
    }

    #[test]
    fn the_advice_below_the_apache_licence_goes_but_its_copyright_and_exceptions_stay() {
        let advice = "END OF TERMS\n\nAPPENDIX: How to apply the Apache License to your work.\n\n";
        let mut texts = Texts::default();
        let bare = texts.add("END OF TERMS").unwrap();
        let advised = texts.add(&format!("{advice}Copyright 2020 Anna\n\nLicensed")).unwrap();
        assert_eq!(advised.0, ["Copyright 2020 Anna"]);
        assert_eq!(advised.1, bare.1);
        let excepted = texts.add(&format!("{advice}LLVM Exceptions to it")).unwrap();
        assert_ne!(excepted.1, bare.1);
    }

    #[test]
    fn a_file_of_copyright_lines_alone_needs_no_text() {
        let (lines, id) = Texts::default().add("© 2019 Carla\n").unwrap();
        assert_eq!((lines.len(), id), (1, None));
    }

    #[test]
    fn sentences_about_copyright_stay_in_the_text() {
        for line in [
            "   Copyright [yyyy] [name of copyright owner]",
            "copyright notice that is included in or attached to the work",
            "Copyright License. Subject to the terms and conditions of",
            "THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE",
        ] {
            assert!(!is_copyright_line(line), "{line}");
        }
        for line in ["Copyright: 2014 A", "  Copyright (C) B", "copyright (c) C", "Copyright © D"]
        {
            assert!(is_copyright_line(line), "{line}");
        }
    }

    #[test]
    fn licence_files_are_known_by_name() {
        for name in ["LICENSE", "LICENSE-MIT", "license.md", "COPYING.txt", "UNLICENSE", "Licence"]
        {
            assert!(is_licence_name(name), "{name}");
        }
        for name in ["license.rs", "README.md", "license.html"] {
            assert!(!is_licence_name(name), "{name}");
        }
    }

    #[test]
    fn the_hash_is_fnv_1a() {
        assert_eq!(fnv1a(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a("a"), 0xaf63_dc4c_8601_ec8c);
    }
}
