//! The JSON Schema of the format, derived from the types that read and write it.

use schemars::generate::SchemaSettings;
use serde_json::json;

use super::{Document, FORMAT, VERSION};

/// The schema (JSON Schema 2020-12), as UTF-8 with a final line break.
pub fn schema() -> Vec<u8> {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Document<'static>>();
    schema.insert("title".to_owned(), json!("A complete alliance of Bündnisbüro"));
    if let Some(properties) = schema.get_mut("properties") {
        properties["format"]["const"] = json!(FORMAT);
        properties["version"]["const"] = json!(VERSION);
    }
    let mut bytes = serde_json::to_vec_pretty(&schema).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
