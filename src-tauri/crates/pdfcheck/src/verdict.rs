//! What veraPDF said of a file, and the reading of the lines that `Verapdf.java` prints.

use std::{
    fmt,
    path::{Path, PathBuf},
};

/// A standard that every document of ours promises to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// PDF/UA-1, ISO 14289-1: accessible.
    Ua1,
    /// PDF/A-2a, ISO 19005-2 level A: to be archived, with its structure.
    A2a,
}

impl Flavour {
    pub(crate) const ALL: [Self; 2] = [Self::Ua1, Self::A2a];

    /// veraPDF's name for it.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Ua1 => "ua1",
            Self::A2a => "2a",
        }
    }
}

impl fmt::Display for Flavour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ua1 => "PDF/UA-1",
            Self::A2a => "PDF/A-2a",
        })
    }
}

/// One file held against one standard. Prints as the lines a person wants to read in a failed test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The file.
    pub path: PathBuf,
    /// The standard.
    pub flavour: Flavour,
    /// Whether the file keeps it.
    pub passed: bool,
    /// The broken rules, by clause; empty when it passed.
    pub findings: Vec<Finding>,
}

/// A rule that the file breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Clause of the standard and number of the test, such as `7.1-3`.
    pub rule: String,
    /// How many times it is broken.
    pub count: usize,
    /// What the standard demands.
    pub demand: String,
    /// What the file has instead, at the first place.
    pub message: String,
    /// The first place, as a path through the file's objects.
    pub place: String,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.passed { "pass" } else { "FAIL" };
        write!(f, "{word}  {}  {}", self.flavour, self.path.display())?;
        for finding in &self.findings {
            write!(f, "\n      {finding}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ×{}: {}", self.rule, self.count, self.demand)?;
        for detail in [&self.message, &self.place] {
            if !detail.is_empty() {
                write!(f, "\n            {detail}")?;
            }
        }
        Ok(())
    }
}

/// Reads the lines printed for these files: exactly one verdict per file and flavour, or an error,
/// so that a check that did not take place can never count as passed.
pub(crate) fn parse(paths: &[&Path], lines: &str) -> Result<Vec<Verdict>, String> {
    let mut verdicts: Vec<Verdict> = Vec::new();
    let mut expected = paths.iter().flat_map(|path| Flavour::ALL.map(|flavour| (*path, flavour)));
    for line in lines.lines() {
        let unclear = || format!("this line is not understood: {line:?}");
        match line.split('\t').collect::<Vec<_>>()[..] {
            ["", rule, count, demand, message, place] => {
                let verdict = verdicts.last_mut().filter(|v| !v.passed).ok_or_else(unclear)?;
                verdict.findings.push(Finding {
                    rule: rule.into(),
                    count: count.parse().map_err(|_| unclear())?,
                    demand: demand.into(),
                    message: message.into(),
                    place: place.into(),
                });
            }
            [_, id, word @ ("pass" | "fail")] => {
                let (path, flavour) = expected.next().ok_or_else(unclear)?;
                if id != flavour.id() {
                    return Err(unclear());
                }
                let passed = word == "pass";
                verdicts.push(Verdict { path: path.into(), flavour, passed, findings: Vec::new() });
            }
            _ => return Err(unclear()),
        }
    }
    match expected.next() {
        Some((path, flavour)) => Err(format!("no verdict for {} of {}", flavour, path.display())),
        None => Ok(verdicts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "a.pdf\tua1\tpass\na.pdf\t2a\tfail\n\t6.6.4-1\t3\tshall\tis not\troot/x\n";

    #[test]
    fn verdicts_carry_their_findings() {
        let verdicts = parse(&[Path::new("a.pdf")], A).unwrap();
        assert_eq!(verdicts.len(), 2);
        assert!(verdicts[0].passed && verdicts[0].findings.is_empty());
        assert!(!verdicts[1].passed);
        assert_eq!(verdicts[1].findings[0].count, 3);
        assert_eq!(
            verdicts[1].to_string(),
            "FAIL  PDF/A-2a  a.pdf\n      6.6.4-1 ×3: shall\n            is not\n            root/x"
        );
    }

    #[test]
    fn a_verdict_that_is_not_there_is_an_error() {
        let [a, b] = ["a.pdf", "b.pdf"].map(Path::new);
        assert!(parse(&[a, b], A).unwrap_err().contains("b.pdf"));
        assert!(parse(&[a], "").is_err());
    }

    #[test]
    fn lines_of_another_making_are_an_error() {
        let a = Path::new("a.pdf");
        assert!(parse(&[a], "Exception in thread \"main\"\n").is_err());
        assert!(parse(&[a], "a.pdf\t2a\tpass\na.pdf\tua1\tpass\n").is_err(), "wrong order");
        assert!(parse(&[], A).is_err(), "more than asked for");
        assert!(parse(&[a], &A.replace('3', "many")).is_err());
    }
}
