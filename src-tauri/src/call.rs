//! What the window may call: a list of plain functions, by name.
//!
//! The one place where arguments are parsed, answers written, panics caught. A function is
//! listed with its types, so that the bindings can be written from the same list.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::failure::Failure;
use crate::room::Room;

/// What a command answers.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// An answer on its way to the window.
pub(crate) enum Reply {
    /// A value, as JSON.
    Json(String),
    /// Bytes as they are: a PDF, a picture.
    Bytes(Vec<u8>),
}

type Run = Box<dyn Fn(&Room, Value) -> Result<Reply> + Send + Sync>;

/// How a type is described. Only the bindings ask for it, so that starting costs nothing.
pub(crate) type Describe = fn(&mut SchemaGenerator) -> Schema;

/// What the first screen needs, in this order.
const FIRST: [&str; 5] = ["start", "preferences", "drafts", "overview", "overdueTasks"];

/// One command, as the bindings need to know it.
pub(crate) struct Signature {
    /// Its name.
    pub(crate) name: &'static str,
    /// The type of its argument; `None` where it has none.
    pub(crate) argument: Option<Describe>,
    /// The type of its answer; `None` for bytes.
    pub(crate) answer: Option<Describe>,
}

/// All commands.
pub(crate) struct Commands {
    run: BTreeMap<&'static str, Run>,
    pub(crate) signatures: Vec<Signature>,
}

impl Commands {
    /// None yet.
    pub(crate) fn new() -> Self {
        Self { run: BTreeMap::new(), signatures: Vec::new() }
    }

    /// Lists a command that answers a value.
    pub(crate) fn add<A, T>(&mut self, name: &'static str, command: fn(&Room, A) -> Result<T>)
    where
        A: DeserializeOwned + JsonSchema + 'static,
        T: Serialize + JsonSchema + 'static,
    {
        self.list::<A>(name, Some(SchemaGenerator::subschema_for::<T>), move |room, argument| {
            let answer = command(room, argument)?;
            serde_json::to_string(&answer).map(Reply::Json).map_err(|error| Failure::defect(&error))
        });
    }

    /// Lists a command that answers bytes.
    pub(crate) fn add_bytes<A>(
        &mut self,
        name: &'static str,
        command: fn(&Room, A) -> Result<Vec<u8>>,
    ) where
        A: DeserializeOwned + JsonSchema + 'static,
    {
        self.list::<A>(name, None, move |room, argument| command(room, argument).map(Reply::Bytes));
    }

    fn list<A>(
        &mut self,
        name: &'static str,
        answer: Option<Describe>,
        run: impl Fn(&Room, A) -> Result<Reply> + Send + Sync + 'static,
    ) where
        A: DeserializeOwned + JsonSchema + 'static,
    {
        let nothing = std::any::TypeId::of::<A>() == std::any::TypeId::of::<()>();
        let argument = (!nothing).then_some(SchemaGenerator::subschema_for::<A> as Describe);
        self.signatures.push(Signature { name, argument, answer });
        let parsed: Run = Box::new(move |room, value| {
            let argument = serde_path_to_error::deserialize(value)
                .map_err(|error| Failure::argument(&error.path().to_string(), error.inner()))?;
            run(room, argument)
        });
        let before = self.run.insert(name, parsed);
        debug_assert!(before.is_none(), "two commands are called {name}");
    }

    /// The answers to what the page will ask for first, by the commands' names, as JSON. What fails
    /// is left out: it is asked for again, and then told.
    pub(crate) fn first(&self, room: &Room) -> String {
        let answer = |name: &&str| match self.call(room, name, Value::Null) {
            Ok(Reply::Json(json)) => Some(format!("{name:?}:{json}")),
            Ok(Reply::Bytes(_)) | Err(_) => None,
        };
        format!("{{{}}}", FIRST.iter().filter_map(answer).collect::<Vec<_>>().join(","))
    }

    /// Does what the window asked for. Never panics: a defect becomes a [`Failure`] with a
    /// reference that is also in the program's log.
    pub(crate) fn call(&self, room: &Room, name: &str, argument: Value) -> Result<Reply> {
        let Some(run) = self.run.get(name) else {
            return Err(Failure::defect(&format!("there is no command {name}")));
        };
        catch_unwind(AssertUnwindSafe(|| run(room, argument)))
            .unwrap_or_else(|panic| Err(Failure::defect(&text_of(&*panic))))
    }
}

fn text_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".to_owned())
}
