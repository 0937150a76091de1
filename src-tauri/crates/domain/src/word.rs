//! Closed vocabularies: enums whose every value is one word in file and database.

/// A value from a closed list, written as one lower-case English word.
pub trait Word: Sized + Copy + Eq + 'static {
    /// Every value, in the order a person would expect to choose from.
    const ALL: &'static [Self];
    /// The word as it stands in the database and in the JSON.
    fn word(self) -> &'static str;
    /// The value of a word, or `None` for an unknown one.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }
}

/// Declares an enum that is a [`Word`], with the same words for serde and the JSON Schema.
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$value_meta:meta])* $value:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        $vis enum $name { $($(#[$value_meta])* #[serde(rename = $word)] $value),+ }

        impl $crate::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];
            fn word(self) -> &'static str {
                match self { $(Self::$value => $word),+ }
            }
        }
    };
}
pub(crate) use words;
