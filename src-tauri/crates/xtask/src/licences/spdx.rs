//! SPDX licence expressions: `MIT OR (Apache-2.0 WITH LLVM-exception AND BSD-3-Clause)`.
//!
//! After annex D of the SPDX specification 2.3: WITH binds tightest, then AND, then OR. Beyond it
//! stands the slash of older crates, `MIT/Apache-2.0`, which means OR. Names are not checked
//! against SPDX's list: the list of allowed licences is the stricter sieve.

use std::str::FromStr;

/// What one has to accept to use a work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expression {
    /// One licence, perhaps with an exception to it.
    Licence { name: String, exception: Option<String> },
    /// Both sides.
    And(Box<Self>, Box<Self>),
    /// Either side, at our choice.
    Or(Box<Self>, Box<Self>),
}

impl Expression {
    /// Whether it can be satisfied with accepted licences (name without a trailing `+`, exception)
    /// alone.
    pub(crate) fn is_met_by(&self, accepted: impl Fn(&str, Option<&str>) -> bool + Copy) -> bool {
        match self {
            Self::Licence { name, exception } => {
                accepted(name.strip_suffix('+').unwrap_or(name), exception.as_deref())
            }
            Self::And(left, right) => left.is_met_by(accepted) && right.is_met_by(accepted),
            Self::Or(left, right) => left.is_met_by(accepted) || right.is_met_by(accepted),
        }
    }
}

impl FromStr for Expression {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let tokens = tokens(text);
        let mut parser = Parser { rest: &tokens };
        let expression = parser.any_of()?;
        match parser.rest {
            [] => Ok(expression),
            [token, ..] => Err(format!("`{token}` is not expected there")),
        }
    }
}

/// Words, and each bracket or slash by itself.
fn tokens(text: &str) -> Vec<&str> {
    text.split_inclusive(['(', ')', '/'])
        .flat_map(|part| match part.strip_suffix(['(', ')', '/']) {
            Some(words) => [words, &part[words.len()..]],
            None => [part, ""],
        })
        .flat_map(str::split_whitespace)
        .collect()
}

struct Parser<'a> {
    rest: &'a [&'a str],
}

impl Parser<'_> {
    fn any_of(&mut self) -> Result<Expression, String> {
        let mut expression = self.all_of()?;
        while self.take("OR") || self.take("/") {
            expression = Expression::Or(expression.into(), self.all_of()?.into());
        }
        Ok(expression)
    }

    fn all_of(&mut self) -> Result<Expression, String> {
        let mut expression = self.one()?;
        while self.take("AND") {
            expression = Expression::And(expression.into(), self.one()?.into());
        }
        Ok(expression)
    }

    fn one(&mut self) -> Result<Expression, String> {
        if self.take("(") {
            let inner = self.any_of()?;
            return if self.take(")") { Ok(inner) } else { Err("a bracket is not closed".into()) };
        }
        let name = self.name()?;
        let exception = if self.take("WITH") { Some(self.name()?) } else { None };
        Ok(Expression::Licence { name, exception })
    }

    fn name(&mut self) -> Result<String, String> {
        let Some((name, rest)) = self.rest.split_first() else {
            return Err("it ends too early".into());
        };
        let is_word = name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.+:".contains(&b));
        if !is_word || ["AND", "OR", "WITH"].iter().any(|word| word.eq_ignore_ascii_case(name)) {
            return Err(format!("`{name}` is no licence"));
        }
        self.rest = rest;
        Ok((*name).to_owned())
    }

    fn take(&mut self, token: &str) -> bool {
        match self.rest.split_first() {
            Some((first, rest)) if first.eq_ignore_ascii_case(token) => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes every bracket, so that the tree can be read.
    fn shape(text: &str) -> Result<String, String> {
        fn write(expression: &Expression) -> String {
            match expression {
                Expression::Licence { name, exception: None } => name.clone(),
                Expression::Licence { name, exception: Some(exception) } => {
                    format!("{name}\\{exception}")
                }
                Expression::And(left, right) => format!("({} & {})", write(left), write(right)),
                Expression::Or(left, right) => format!("({} | {})", write(left), write(right)),
            }
        }
        text.parse::<Expression>().map(|expression| write(&expression))
    }

    #[test]
    fn and_binds_tighter_than_or_and_with_tightest() {
        assert_eq!(shape("MIT").unwrap(), "MIT");
        assert_eq!(shape("A OR B AND C").unwrap(), "(A | (B & C))");
        assert_eq!(shape("A AND B OR C").unwrap(), "((A & B) | C)");
        assert_eq!(shape("(A OR B) AND C").unwrap(), "((A | B) & C)");
        assert_eq!(shape("A WITH X OR B").unwrap(), "(A\\X | B)");
        assert_eq!(shape("((A))").unwrap(), "A");
    }

    #[test]
    fn the_slash_of_old_is_an_or_and_case_of_the_words_does_not_matter() {
        assert_eq!(shape("MIT/Apache-2.0").unwrap(), "(MIT | Apache-2.0)");
        assert_eq!(shape("MIT / Apache-2.0").unwrap(), "(MIT | Apache-2.0)");
        assert_eq!(shape("MIT or Apache-2.0 and Zlib").unwrap(), "(MIT | (Apache-2.0 & Zlib))");
    }

    #[test]
    fn nonsense_is_refused_with_a_reason() {
        for (text, reason) in [
            ("", "ends too early"),
            ("MIT OR", "ends too early"),
            ("(MIT", "not closed"),
            ("MIT)", "`)` is not expected"),
            ("MIT Apache-2.0", "`Apache-2.0` is not expected"),
            ("AND MIT", "`AND` is no licence"),
            ("MIT, Zlib", "`MIT,` is no licence"),
        ] {
            let error = shape(text).unwrap_err();
            assert!(error.contains(reason), "{text}: {error}");
        }
    }

    #[test]
    fn a_choice_needs_one_side_and_a_sum_needs_both() {
        let met = |text: &str| {
            let expression: Expression = text.parse().unwrap();
            expression.is_met_by(|name, exception| name == "A" && exception != Some("bad"))
        };
        assert!(met("A") && met("A+") && met("A OR B") && met("B OR A") && met("A WITH good"));
        assert!(!met("B") && !met("A AND B") && !met("A WITH bad"));
        assert!(!met("B AND (A OR C)") && met("A AND (A OR C)"));
    }
}
