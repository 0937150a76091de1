//! How one value of a record stands in one column.
//!
//! Scalars are columns SQL can compare; value objects and lists are JSON text. An empty
//! option is `null`, never an empty text, so that every value reads back as it was.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime};
use domain::{
    Accessibility, Address, AgendaItemKind, AttendanceStatus, BodyKind, Cents, Chapter, Color,
    CommitmentKind, Contributor, CostLine, Counting, Criteria, DecisionKind, Fact, FigureNote,
    FileRole, Format, FundingLine, Goal, GrantGoal, Id, Implementation, Land, MeetingKind,
    MeetingState, Milestone, Minutes, Office, OrganizationKind, Outcome, PartialDate, Partnership,
    Phase, PhaseSpan, PlanLine, Quorum, QuorumBasis, Record, Reply, ReportKind, ReportState,
    ReportingDeadline, Role, Salutation, Speaker, TaskState, TemplateItem, TextModule, Visibility,
    Vote, Word,
};
use rusqlite::types::{FromSqlError, FromSqlResult, Value, ValueRef};

/// What a column holds, for whoever reads it without knowing the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A single value that names no record.
    Scalar,
    /// The key of a record.
    Key,
    /// JSON text.
    Json,
}

/// A value that fits one column.
pub(crate) trait Column: Sized {
    /// What the column holds.
    const KIND: Kind = Kind::Scalar;
    /// The value as SQLite stores it.
    fn to_sql(&self) -> Value;
    /// The value SQLite stored.
    fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self>;
}

impl<C: Column> Column for Option<C> {
    const KIND: Kind = C::KIND;
    fn to_sql(&self) -> Value {
        self.as_ref().map_or(Value::Null, Column::to_sql)
    }
    fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(None),
            value => C::from_sql(value).map(Some),
        }
    }
}

impl Column for String {
    fn to_sql(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Column for Color {
    fn to_sql(&self) -> Value {
        self.0.to_sql()
    }
    fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self> {
        String::from_sql(value).map(Self)
    }
}

impl Column for bool {
    fn to_sql(&self) -> Value {
        Value::Integer((*self).into())
    }
    fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(|number| number != 0)
    }
}

impl Column for f64 {
    fn to_sql(&self) -> Value {
        Value::Real(*self)
    }
    fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_f64()
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Column for $number {
            fn to_sql(&self) -> Value {
                Value::Integer((*self).into())
            }
            fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self> {
                let number = value.as_i64()?;
                number.try_into().map_err(|_| FromSqlError::OutOfRange(number))
            }
        }
    )+};
}
numbers!(u16, u32);

impl Column for Cents {
    fn to_sql(&self) -> Value {
        Value::Integer(self.0)
    }
    fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self)
    }
}

fn parse<T: FromStr>(value: ValueRef<'_>) -> FromSqlResult<T>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    value.as_str()?.parse().map_err(FromSqlError::other)
}

impl<R: Record> Column for Id<R> {
    const KIND: Kind = Kind::Key;
    fn to_sql(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self> {
        parse(value)
    }
}

macro_rules! written {
    ($($type:ty),+) => {$(
        impl Column for $type {
            fn to_sql(&self) -> Value {
                Value::Text(self.to_string())
            }
            fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self> {
                parse(value)
            }
        }
    )+};
}
// Dates and times in ISO 8601, which sorts as text.
written!(NaiveDate, NaiveTime, PartialDate);

macro_rules! words {
    ($($word:ty),+ $(,)?) => {$(
        impl Column for $word {
            fn to_sql(&self) -> Value {
                Value::Text(self.word().to_owned())
            }
            fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::from_word(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    )+};
}
words!(
    Accessibility,
    AgendaItemKind,
    AttendanceStatus,
    BodyKind,
    CommitmentKind,
    Counting,
    DecisionKind,
    FileRole,
    Format,
    Goal,
    Implementation,
    Land,
    MeetingKind,
    MeetingState,
    OrganizationKind,
    Outcome,
    Phase,
    QuorumBasis,
    Reply,
    ReportKind,
    ReportState,
    Role,
    Salutation,
    TaskState,
    Visibility,
);

macro_rules! json {
    ($($type:ty),+ $(,)?) => {$(
        impl Column for $type {
            const KIND: Kind = Kind::Json;
            fn to_sql(&self) -> Value {
                // Only a map with keys that are no text, or a failing `Serialize`, could
                // err; these types have neither, and the round trip is tested.
                serde_json::to_string(self).map_or(Value::Null, Value::Text)
            }
            fn from_sql(value: ValueRef<'_>) -> FromSqlResult<Self> {
                serde_json::from_str(value.as_str()?).map_err(FromSqlError::other)
            }
        }
    )+};
}
json!(
    Address,
    Criteria,
    Minutes,
    Office,
    Partnership,
    Quorum,
    Vec<Chapter>,
    Vec<Contributor>,
    Vec<CostLine>,
    Vec<Fact>,
    Vec<FigureNote>,
    Vec<FundingLine>,
    Vec<GrantGoal>,
    Vec<Id<domain::Municipality>>,
    Vec<Id<domain::Person>>,
    Vec<Milestone>,
    Vec<PhaseSpan>,
    Vec<PlanLine>,
    Vec<ReportingDeadline>,
    Vec<Speaker>,
    Vec<String>,
    Vec<TemplateItem>,
    Vec<TextModule>,
    Vote,
);
