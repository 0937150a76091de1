//! Dates inside texts. `{2026-05-12}` becomes „12. Mai 2026“, `{d 2026-05-12}`
//! „12.05.2026“, `{m 2026-05-12}` „Mai 2026“, `{y 2026-05-12}` „2026“ and `{t 2026-05-12}`
//! „12. Mai“.

use chrono::{Datelike, NaiveDate};
use papers::words;

fn month(day: NaiveDate) -> &'static str {
    words::month(day.month())
}

/// „12. Mai 2026“
pub(super) fn long(day: NaiveDate) -> String {
    format!("{}. {} {}", day.day(), month(day), day.year())
}

/// The text with its dates moved and written out, or what is wrong with one of them.
pub(super) fn with_dates(
    text: &str,
    moved: impl Fn(NaiveDate) -> NaiveDate,
) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, next) =
            after.split_once('}').ok_or_else(|| format!("an open brace: {after}"))?;
        let (form, date) = inside.split_once(' ').unwrap_or(("", inside));
        let day = date.parse::<NaiveDate>().map(&moved).map_err(|_| format!("no date: {date}"))?;
        out.push_str(before);
        match form {
            "" => out.push_str(&long(day)),
            "d" => out.push_str(&day.format("%d.%m.%Y").to_string()),
            "m" => out.push_str(&format!("{} {}", month(day), day.year())),
            "y" => out.push_str(&day.year().to_string()),
            "t" => out.push_str(&format!("{}. {}", day.day(), month(day))),
            _ => return Err(format!("no form of a date: {form}")),
        }
        rest = next;
    }
    out.push_str(rest);
    Ok(out)
}
