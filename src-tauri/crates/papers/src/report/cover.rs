//! The cover, and the head of a report that is too short for one.

use chrono::Datelike;
use typeset::{Cover, CoverBlock, CoverPhoto, LabelRow, Opening, Picture};

use super::facts::Facts;
use crate::picture::{caption, credit};
use crate::{Edition, house, words};

pub(super) fn cover(facts: &Facts, edition: Option<Edition>) -> Cover {
    Cover {
        office: house::office(&facts.register.alliance),
        title: facts.title(),
        second_line: words::period_title(facts.period),
        subtitle: subtitle(facts),
        block: Some(block(facts)),
        photo: photo(facts),
        facts: self::facts(facts, edition),
        ..Cover::default()
    }
}

pub(super) fn opening(facts: &Facts) -> Opening {
    Opening::new(facts.title()).subtitle(words::period_title(facts.period))
}

/// „über die Arbeit des Bündnisses Lebendige Mitte und seiner Geschäftsstelle“
pub(super) fn subtitle(facts: &Facts) -> String {
    let alliance = words::alliance_genitive(&facts.register.alliance.name);
    format!("über die Arbeit {alliance} und seiner Geschäftsstelle")
}

/// To whom, under which reference, for which period, as of when.
pub(super) fn facts(facts: &Facts, edition: Option<Edition>) -> Vec<LabelRow> {
    let authority = facts.grant.map(|grant| &grant.authority);
    let addressee = facts.report.and_then(|report| report.addressee.as_ref());
    [
        ("Vorgelegt bei", given(addressee).or_else(|| given(authority))),
        ("Aktenzeichen", reference(facts)),
        ("Berichtszeitraum", Some(words::period(facts.period))),
        ("Fassung", edition.and_then(Edition::name)),
        ("Stand", Some(words::long(facts.setting.as_of.date()))),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some(LabelRow::new(label, value?)))
    .collect()
}

/// The reference of the report, or of its grant.
pub(super) fn reference(facts: &Facts) -> Option<String> {
    let own = facts.report.and_then(|report| report.reference.as_ref());
    given(own).or_else(|| given(facts.grant.and_then(|grant| grant.reference.as_ref())))
}

fn given(text: Option<&String>) -> Option<String> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty()).map(words::polished)
}

/// The year, and in which year of its life the alliance is.
fn block(facts: &Facts) -> CoverBlock {
    let (from, until) = (facts.period.from.year(), facts.period.until.year());
    let figure =
        if from == until { from.to_string() } else { format!("{from}/{:02}", until % 100) };
    let sentence = match facts.register.alliance.founded_on {
        Some(founded) if founded <= facts.period.until => {
            let age = facts.period.until.years_since(founded).unwrap_or(0);
            let year = words::capitalised(&words::ordinal(age as usize + 1));
            format!("{year} Jahr\nseit Gründung des\nBündnisses {}", founded.year())
        }
        _ => "Bericht der\nGeschäftsstelle".to_owned(),
    };
    CoverBlock { figure, sentence }
}

fn photo(facts: &Facts) -> Option<CoverPhoto> {
    let file = facts.report?.cover.and_then(|id| facts.register.get(id))?;
    Some(CoverPhoto {
        picture: Picture::Photo(facts.image(file)?),
        alt: file.alt_text.clone().unwrap_or_default(),
        caption: caption(file),
        credit: credit(file).unwrap_or_default(),
    })
}
