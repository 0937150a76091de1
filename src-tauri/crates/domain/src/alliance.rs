//! The alliance, its office, and the towns it is about.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::{Address, Color, File, Id, Land, Noun, Record, Reference};

/// The alliance: there is exactly one in a file (OParl `Body`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alliance {
    /// Key.
    pub id: Id<Alliance>,
    /// Full name.
    pub name: String,
    /// Name for everyday use.
    pub short_name: Option<String>,
    /// Day of the founding.
    pub founded_on: Option<NaiveDate>,
    /// The Land it works in: decides the public holidays.
    pub land: Option<Land>,
    /// What the alliance is and wants, in a few sentences.
    pub mission: Option<String>,
    /// Its aims, one each.
    #[serde(default)]
    pub aims: Vec<String>,
    /// The office (Geschäftsstelle).
    pub office: Office,
    /// The one accent colour of its papers.
    pub accent: Option<Color>,
    /// The logo for letterhead and cover.
    pub logo: Option<Id<File>>,
    /// Who funds the office, in the words the funder asks for.
    pub funding_note: Option<String>,
    /// Sentences that are written often, at hand by an abbreviation.
    #[serde(default)]
    pub text_modules: Vec<TextModule>,
}

/// A text module (Textbaustein): an abbreviation and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextModule {
    /// What is typed: one word.
    pub abbreviation: String,
    /// What comes in its place, as CommonMark.
    pub text: String,
}

/// The office that does the alliance's work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its name.
    pub name: Option<String>,
    /// The organisation it sits with, if another.
    pub host: Option<String>,
    /// Postal address.
    pub address: Address,
    /// Telephone, as printed.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Address of the web page.
    pub website: Option<String>,
    /// Since when there is an office.
    pub since: Option<NaiveDate>,
}

impl Record for Alliance {
    const NOUN: Noun = Noun::Alliance;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        Reference::may_need("logo", self.logo).into_iter().collect()
    }
    fn faults(&self) -> Vec<Fault> {
        let faults = Faults::new()
            .title("name", &self.name)
            .email("office/email", self.office.email.as_deref())
            .color("accent", self.accent.as_ref());
        let modules = self.text_modules.iter().enumerate();
        modules
            .fold(faults, |faults, (at, module)| {
                let abbreviation = &module.abbreviation;
                let before = self.text_modules.iter().take(at);
                let field = format!("text_modules/{at}/abbreviation");
                faults
                    .unless(is_word(abbreviation), field.as_str(), Reason::NotAWord)
                    .unless(
                        before.clone().all(|one| one.abbreviation != *abbreviation),
                        field.as_str(),
                        Reason::Twice,
                    )
                    .text(&format!("text_modules/{at}/text"), &module.text)
            })
            .done()
    }
}

/// Whether a text is one word, without blanks and without the slash that calls for it.
fn is_word(text: &str) -> bool {
    !text.is_empty() && !text.contains(|letter: char| letter.is_whitespace() || letter == '/')
}

/// A town or municipality.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Key.
    pub id: Id<Municipality>,
    /// Name.
    pub name: String,
    /// Official municipality key (Amtlicher Gemeindeschlüssel), eight digits.
    pub ags: Option<String>,
    /// The Land it lies in.
    pub land: Option<Land>,
    /// Inhabitants.
    pub population: Option<u32>,
    /// The year the inhabitants were counted.
    pub population_year: Option<u16>,
    /// Degrees north, WGS 84.
    pub latitude: Option<f64>,
    /// Degrees east, WGS 84.
    pub longitude: Option<f64>,
}

impl Record for Municipality {
    const NOUN: Noun = Noun::Municipality;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn faults(&self) -> Vec<Fault> {
        let ags = |ags: &String| ags.len() == 8 && ags.bytes().all(|b| b.is_ascii_digit());
        let within = |value: Option<f64>, limit: f64| value.is_none_or(|v| v.abs() <= limit);
        Faults::new()
            .title("name", &self.name)
            .unless(self.ags.as_ref().is_none_or(ags), "ags", Reason::NotAnAgs)
            .unless(within(self.latitude, 90.0), "latitude", Reason::NotAPosition)
            .unless(within(self.longitude, 180.0), "longitude", Reason::NotAPosition)
            .done()
    }
}
