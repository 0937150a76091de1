//! The one mapping of records to tables.
//!
//! [`table!`] takes the column list of a noun once and makes from it the SQL, the binding
//! and the reading. A field that is missing in the list does not compile, and neither does
//! a noun of [`domain::for_each_record!`] without a list.

mod change;
mod column;
mod nouns;

use domain::{Id, Noun, Record, Register};
use rusqlite::types::{FromSqlError, Value};
use rusqlite::{Connection, OptionalExtension, Row};
use uuid::Uuid;

pub(crate) use change::apply;
pub(crate) use column::{Column, Kind};

use crate::Error;
use crate::search::Described;

/// A column, as far as those who read any table need to know it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

/// A record with a table. Sealed: what it says of the table is for this crate.
pub trait Stored: Record + Table + Described {}
impl<R: Record + Table + Described> Stored for R {}

/// A record of which there may be any number: every one but the alliance.
pub trait Listed: Stored {}

/// What a table is made of.
pub trait Table: Sized {
    /// Name of the table: the noun's word.
    const NAME: &'static str;
    /// Its columns, the key first.
    const FIELDS: &'static [Field];
    /// Reads all columns of the row with the key `:id`.
    const SELECT: &'static str;
    /// Reads all columns of all rows, in no order.
    const SELECT_ALL: &'static str;
    /// Writes a new row; parameters in the order of the columns.
    const INSERT: &'static str;
    /// Finds out whether there is a row with the key `:id`.
    const EXISTS: &'static str;

    /// The record's values in the order of the columns.
    #[doc(hidden)]
    fn values(&self) -> Vec<Value>;
    /// The record in a row whose columns stand in order.
    #[doc(hidden)]
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
    /// The records of this kind in a register.
    #[doc(hidden)]
    fn of(register: &Register) -> &[Self];
}

const fn field<R, C: Column>(name: &'static str, _: fn(&R) -> &C) -> Field {
    Field { name, kind: C::KIND }
}

fn read<C: Column>(row: &Row<'_>, at: &mut usize) -> rusqlite::Result<C> {
    let index = *at;
    *at += 1;
    let value = row.get_ref(index)?;
    C::from_sql(value).map_err(|error| match error {
        FromSqlError::OutOfRange(number) => rusqlite::Error::IntegralValueOutOfRange(index, number),
        error => {
            rusqlite::Error::FromSqlConversionFailure(index, value.data_type(), Box::new(error))
        }
    })
}

macro_rules! table {
    ($record:ident as $name:literal in $of:expr, { $($column:ident),+ $(,)? }) => {
        impl crate::table::Table for domain::$record {
            const NAME: &'static str = $name;
            const FIELDS: &'static [crate::table::Field] = &[
                crate::table::field("id", |record: &Self| &record.id),
                $(crate::table::field(stringify!($column), |record: &Self| &record.$column)),+
            ];
            const SELECT: &'static str = concat!(
                "select id", $(", \"", stringify!($column), "\"",)+
                " from \"", $name, "\" where id = :id",
            );
            const SELECT_ALL: &'static str = concat!(
                "select id", $(", \"", stringify!($column), "\"",)+
                " from \"", $name, "\"",
            );
            const INSERT: &'static str = concat!(
                "insert into \"", $name, "\" (id", $(", \"", stringify!($column), "\"",)+
                ") values (:id", $(", :", stringify!($column),)+ ")",
            );
            const EXISTS: &'static str = concat!("select 1 from \"", $name, "\" where id = :id");

            fn values(&self) -> Vec<rusqlite::types::Value> {
                use crate::table::Column;
                vec![self.id.to_sql(), $(self.$column.to_sql()),+]
            }

            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                let mut at = 0;
                let at = &mut at;
                Ok(Self {
                    id: crate::table::read(row, at)?,
                    $($column: crate::table::read(row, at)?),+
                })
            }

            fn of(register: &domain::Register) -> &[Self] {
                let of: fn(&domain::Register) -> &[Self] = $of;
                of(register)
            }
        }
    };
}
use table;

/// Work that is the same for every noun, done for one that is known only at run time.
pub(crate) trait ForNoun {
    /// What comes of it.
    type Out;
    /// Does it for `R`.
    fn run<R: Stored>(self) -> Self::Out;
}

/// Work that is the same for every noun, done for each of them, the alliance first and
/// parents before children.
pub(crate) trait ForEachNoun {
    /// Does it for `R`.
    fn run<R: Stored>(&mut self) -> Result<(), Error>;
}

macro_rules! dispatch {
    ($($plural:ident: $record:ident,)+) => {
        $(impl Listed for domain::$record {})+

        /// Does `work` for `noun`.
        pub(crate) fn for_noun<W: ForNoun>(noun: Noun, work: W) -> W::Out {
            match noun {
                Noun::Alliance => work.run::<domain::Alliance>(),
                $(Noun::$record => work.run::<domain::$record>(),)+
            }
        }

        /// Does `work` for every noun.
        pub(crate) fn for_each_noun(work: &mut impl ForEachNoun) -> Result<(), Error> {
            work.run::<domain::Alliance>()?;
            $(work.run::<domain::$record>()?;)+
            Ok(())
        }

        /// Reads everything.
        pub(crate) fn read_register(db: &Connection) -> Result<Register, Error> {
            Ok(Register { alliance: alliance(db)?, $($plural: all(db)?),+ })
        }
    };
}
domain::for_each_record!(dispatch);

/// The alliance of the file.
pub(crate) fn alliance(db: &Connection) -> Result<domain::Alliance, Error> {
    all(db)?
        .pop()
        .ok_or_else(|| Error::Damaged { details: vec!["no row in the table alliance".to_owned()] })
}

/// The record with this key.
pub(crate) fn get<R: Stored>(db: &Connection, id: Id<R>) -> Result<Option<R>, Error> {
    let mut select = db.prepare_cached(R::SELECT)?;
    Ok(select.query_row([id.to_string()], R::from_row).optional()?)
}

/// Every record of a noun, by key.
pub(crate) fn all<R: Stored>(db: &Connection) -> Result<Vec<R>, Error> {
    let mut select = db.prepare_cached(R::SELECT_ALL)?;
    let records = select.query_map([], R::from_row)?;
    let mut records: Vec<R> = records.collect::<rusqlite::Result<_>>()?;
    // In the order of the table and sorted here: by its index every row would be looked up
    // on its own, all over a big file.
    records.sort_by_key(Record::id);
    Ok(records)
}

/// Whether there is such a record.
pub(crate) fn exists(db: &Connection, noun: Noun, id: Uuid) -> Result<bool, Error> {
    struct Exists;
    impl ForNoun for Exists {
        type Out = &'static str;
        fn run<R: Stored>(self) -> &'static str {
            R::EXISTS
        }
    }
    Ok(db.prepare_cached(for_noun(noun, Exists))?.exists([id.hyphenated().to_string()])?)
}

/// The fields in which two records of a kind differ, in their order; the key is none.
pub fn differing<R: Stored>(one: &R, other: &R) -> Vec<&'static str> {
    let both = one.values().into_iter().zip(other.values());
    let fields = R::FIELDS.iter().zip(both).skip(1);
    fields.filter(|(_, (one, other))| one != other).map(|(field, _)| field.name).collect()
}

/// Writes a new row.
pub(crate) fn insert<R: Stored>(db: &Connection, record: &R) -> Result<(), Error> {
    db.prepare_cached(R::INSERT)?.execute(rusqlite::params_from_iter(record.values()))?;
    Ok(())
}

/// What is known of a table at run time.
pub(crate) struct About {
    pub(crate) name: &'static str,
    pub(crate) fields: &'static [Field],
    pub(crate) insert: &'static str,
}

impl About {
    /// The columns without the key.
    pub(crate) fn cells(&self) -> &'static [Field] {
        self.fields.get(1..).unwrap_or_default()
    }
}

/// The table of a noun.
pub(crate) fn about(noun: Noun) -> About {
    struct Of;
    impl ForNoun for Of {
        type Out = About;
        fn run<R: Stored>(self) -> About {
            About { name: R::NAME, fields: R::FIELDS, insert: R::INSERT }
        }
    }
    for_noun(noun, Of)
}
