//! The JSON Schema of the complete JSON, applied by a validator that is not ours.

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

/// The schema, ready to judge.
pub struct Schema {
    known: Schemas,
    index: SchemaIndex,
}

impl Schema {
    /// The schema of this text; formats such as dates count.
    ///
    /// # Panics
    /// When it is no JSON Schema.
    pub fn new(text: &[u8]) -> Self {
        let (mut known, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.enable_format_assertions();
        compiler.add_resource("alliance.json", serde_json::from_slice(text).unwrap()).unwrap();
        let index = compiler.compile("alliance.json", &mut known).unwrap();
        Self { known, index }
    }

    /// What is wrong with the document, or `None`.
    pub fn objection(&self, document: &Value) -> Option<String> {
        self.known.validate(document, self.index).err().map(|error| format!("{error:#}"))
    }
}
