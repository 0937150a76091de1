//! A complete alliance in memory, and whether it holds together.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    AgendaItem, AgendaTemplate, Alliance, Attendance, Body, Commitment, Decision, Fault, File,
    Grant, Id, Meeting, Membership, Municipality, Noun, Organization, Person, Project, Record,
    Release, Report, Task, Topic,
};

macro_rules! register {
    ($($plural:ident: $record:ident,)+) => {
        /// All records of an alliance, or the part of it that a document is about.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct Register {
            /// The alliance itself.
            pub alliance: Alliance,
            $(
                #[doc = concat!("Every [`", stringify!($record), "`], by key.")]
                #[serde(default)]
                pub $plural: Vec<$record>,
            )+
        }

        impl Register {
            /// The register of an alliance that has nothing yet.
            pub fn new(alliance: Alliance) -> Self {
                Self { alliance, $($plural: Vec::new()),+ }
            }

            /// Sorts every list by key, so that equal registers look equal.
            pub fn sort(&mut self) {
                $(self.$plural.sort_by_key(Record::id);)+
            }

            /// The register with every list sorted by key: itself, where it is so already.
            pub fn sorted(&self) -> Cow<'_, Self> {
                if true $(&& self.$plural.is_sorted_by_key(Record::id))+ {
                    return Cow::Borrowed(self);
                }
                let mut sorted = self.clone();
                sorted.sort();
                Cow::Owned(sorted)
            }

            /// Number of records, the alliance among them.
            pub fn len(&self) -> usize {
                1 $(+ self.$plural.len())+
            }

            /// What does not hold together: faults of single records, double keys, and
            /// mentions of records that are not there or of another noun.
            pub fn misfits(&self) -> Vec<Misfit> {
                let mut check = Check::of(self.len());
                check.keys("alliance", std::slice::from_ref(&self.alliance));
                $(check.keys(stringify!($plural), &self.$plural);)+
                check.mentions("alliance", std::slice::from_ref(&self.alliance));
                $(check.mentions(stringify!($plural), &self.$plural);)+
                check.misfits
            }
        }

        $(impl HasRecords<$record> for Register {
            fn records(&self) -> &[$record] {
                &self.$plural
            }
        })+
    };
}
crate::for_each_record!(register);

/// The list of one kind of record in a register.
pub trait HasRecords<R> {
    /// The records.
    fn records(&self) -> &[R];
}

impl Register {
    /// A register is never empty: it always has its alliance.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// The record with this key.
    pub fn get<R: Record>(&self, id: Id<R>) -> Option<&R>
    where
        Self: HasRecords<R>,
    {
        let records = self.records();
        // A register from the store is sorted; one being built may not be yet.
        match records.binary_search_by_key(&id, Record::id) {
            Ok(at) => records.get(at),
            Err(_) => records.iter().find(|record| record.id() == id),
        }
    }
}

/// One thing that does not fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Misfit {
    /// Path from the register's root: `meetings/3/body`.
    pub place: String,
    /// What does not fit.
    pub kind: MisfitKind,
}

/// Why it does not fit.
#[derive(Clone, Debug, PartialEq)]
pub enum MisfitKind {
    /// The record itself has a fault.
    Fault(Fault),
    /// The key stands at another record already.
    DoubleId(Uuid),
    /// The named record is not in the register.
    Dangling {
        /// The noun that was looked for.
        noun: Noun,
        /// The key that was looked for.
        id: Uuid,
    },
    /// The key belongs to a record of another noun.
    WrongNoun {
        /// The noun that was expected.
        expected: Noun,
        /// The noun the key belongs to.
        found: Noun,
    },
}

#[derive(Default)]
struct Check {
    nouns: HashMap<Uuid, Noun>,
    doubled: HashSet<Uuid>,
    misfits: Vec<Misfit>,
}

impl Check {
    /// With room for so many records: keys in no order would be moved about at each growth.
    fn of(records: usize) -> Self {
        Self { nouns: HashMap::with_capacity(records), ..Self::default() }
    }

    fn place<R: Record>(list: &str, at: usize, field: &str) -> String {
        if R::NOUN == Noun::Alliance {
            format!("{list}/{field}")
        } else {
            format!("{list}/{at}/{field}")
        }
    }

    fn keys<R: Record>(&mut self, list: &str, records: &[R]) {
        for (at, record) in records.iter().enumerate() {
            let id = record.id().uuid();
            if self.nouns.insert(id, R::NOUN).is_some() && self.doubled.insert(id) {
                let place = Self::place::<R>(list, at, "id");
                self.misfits.push(Misfit { place, kind: MisfitKind::DoubleId(id) });
            }
        }
    }

    fn mentions<R: Record>(&mut self, list: &str, records: &[R]) {
        for (at, record) in records.iter().enumerate() {
            for fault in record.faults() {
                let place = Self::place::<R>(list, at, &fault.field);
                self.misfits.push(Misfit { place, kind: MisfitKind::Fault(fault) });
            }
            for reference in record.references() {
                let kind = match self.nouns.get(&reference.id) {
                    Some(noun) if *noun == reference.noun => continue,
                    Some(found) => {
                        MisfitKind::WrongNoun { expected: reference.noun, found: *found }
                    }
                    None => MisfitKind::Dangling { noun: reference.noun, id: reference.id },
                };
                let place = Self::place::<R>(list, at, &reference.field);
                self.misfits.push(Misfit { place, kind });
            }
        }
    }
}
