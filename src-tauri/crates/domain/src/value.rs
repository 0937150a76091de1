//! Small values that several records share.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Faults, Reason};
use crate::merging::{agree, fill};
use crate::word::words;

words! {
    /// A Land of the Federal Republic, by its ISO 3166-2 code.
    pub enum Land {
        /// Baden-Württemberg
        BadenWuerttemberg = "DE-BW",
        /// Bayern
        Bayern = "DE-BY",
        /// Berlin
        Berlin = "DE-BE",
        /// Brandenburg
        Brandenburg = "DE-BB",
        /// Bremen
        Bremen = "DE-HB",
        /// Hamburg
        Hamburg = "DE-HH",
        /// Hessen
        Hessen = "DE-HE",
        /// Mecklenburg-Vorpommern
        MecklenburgVorpommern = "DE-MV",
        /// Niedersachsen
        Niedersachsen = "DE-NI",
        /// Nordrhein-Westfalen
        NordrheinWestfalen = "DE-NW",
        /// Rheinland-Pfalz
        RheinlandPfalz = "DE-RP",
        /// Saarland
        Saarland = "DE-SL",
        /// Sachsen
        Sachsen = "DE-SN",
        /// Sachsen-Anhalt
        SachsenAnhalt = "DE-ST",
        /// Schleswig-Holstein
        SchleswigHolstein = "DE-SH",
        /// Thüringen
        Thueringen = "DE-TH",
    }
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street and number.
    pub street: Option<String>,
    /// Postal code, five digits in Germany.
    pub postal_code: Option<String>,
    /// Town.
    pub locality: Option<String>,
}

impl Address {
    /// Fills its empty parts from another, unless that is an address elsewhere.
    pub(crate) fn take_in(&mut self, other: Self) {
        let agree = agree(&self.street, &other.street)
            && agree(&self.postal_code, &other.postal_code)
            && agree(&self.locality, &other.locality);
        if agree {
            fill(&mut self.street, other.street);
            fill(&mut self.postal_code, other.postal_code);
            fill(&mut self.locality, other.locality);
        }
    }
}

/// An amount of money in euro cents.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl std::iter::Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.map(|amount| amount.0).fold(0, i64::saturating_add))
    }
}

/// A colour, written `#RRGGBB`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Color(pub String);

impl Color {
    /// Red, green and blue, 0 to 255; `None` when the text is no colour.
    pub fn rgb(&self) -> Option<[u8; 3]> {
        let digits = self.0.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some([red, green, blue])
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Faults {
    pub(crate) fn color(self, field: &str, color: Option<&Color>) -> Self {
        self.unless(color.is_none_or(|color| color.rgb().is_some()), field, Reason::NotAColor)
    }
}
