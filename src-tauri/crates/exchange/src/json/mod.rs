//! The complete JSON: everything of an alliance in one documented, versioned document.
//!
//! ```json
//! { "format": "buendnisbuero.alliance", "version": 1, "register": { "alliance": { … }, … } }
//! ```
//!
//! Lists are sorted by key and every field is written, so equal registers give equal
//! bytes. Attachments stand beside it by their SHA-256; the history stays behind. Reading
//! is all or nothing: what [`read`] returns holds together.

mod error;
mod schema;

use std::io;

use domain::Register;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use error::{Detail, ReadError};
pub use schema::schema;

/// The name of the format, first field of each document.
pub const FORMAT: &str = "buendnisbuero.alliance";
/// The version that is written, and the newest that is read.
pub const VERSION: u32 = 1;

/// A complete alliance as it stands in the file.
#[derive(Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Document<'a> {
    /// Always `buendnisbuero.alliance`.
    format: &'static str,
    /// Version of the format.
    version: u32,
    /// All records.
    register: &'a Register,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnedDocument {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    register: Register,
}

#[derive(Deserialize)]
struct Header {
    format: Option<serde_json::Value>,
    version: Option<serde_json::Value>,
}

/// Writes the document of a register, as UTF-8 with a final line break, piece by piece: a big
/// alliance need not stand in memory a second time.
///
/// # Errors
/// Those of `out`.
pub fn write(register: &Register, mut out: impl io::Write) -> io::Result<()> {
    let sorted = register.sorted();
    let document = Document { format: FORMAT, version: VERSION, register: &sorted };
    serde_json::to_writer_pretty(&mut out, &document)?;
    out.write_all(b"\n")
}

/// The document of a register in memory.
pub fn to_bytes(register: &Register) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Maps with other than string keys and failing serializers are the only ways for this
    // to fail, and records have neither.
    let _ = write(register, &mut bytes);
    bytes
}

/// The register of a document.
///
/// # Errors
/// See [`ReadError`]: each names the place and the reason.
pub fn read(bytes: &[u8]) -> Result<Register, ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        ReadError::NotUtf8 { line: before.iter().filter(|byte| **byte == b'\n').count() + 1 }
    })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    check_header(text)?;
    let document = parse(text)?;
    let misfits = document.register.misfits();
    if !misfits.is_empty() {
        return Err(ReadError::Misfits(misfits));
    }
    let mut register = document.register;
    register.sort();
    Ok(register)
}

fn check_header(text: &str) -> Result<(), ReadError> {
    let header: Header = serde_json::from_str(text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => ReadError::OtherFormat,
        _ => ReadError::NotJson { line: error.line(), column: error.column() },
    })?;
    if header.format.as_ref().and_then(|format| format.as_str()) != Some(FORMAT) {
        return Err(ReadError::OtherFormat);
    }
    let version = header.version.unwrap_or_default();
    if version.as_u64() != Some(u64::from(VERSION)) {
        return Err(ReadError::OtherVersion { found: version.to_string(), known: VERSION });
    }
    Ok(())
}

fn parse(text: &str) -> Result<OwnedDocument, ReadError> {
    let mut source = serde_json::Deserializer::from_str(text);
    let document = serde_path_to_error::deserialize(&mut source)
        .map_err(|error| ReadError::wrong_value(&error, text))?;
    source
        .end()
        .map_err(|error| ReadError::NotJson { line: error.line(), column: error.column() })?;
    Ok(document)
}

#[cfg(test)]
mod tests;
