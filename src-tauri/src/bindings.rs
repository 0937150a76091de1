//! The TypeScript by which the window calls the shell, written from the types of the
//! commands: one interface for each value, one function for each command.
//!
//! `cargo xtask bindings` writes it to `ui/src/lib/api/bindings.ts`; the test command refuses
//! a stale one.

use std::collections::BTreeSet;
use std::fmt::Write;

use office::domain::{Noun, Word};
use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value};

use crate::call::Describe;
use crate::commands;
use crate::failure::Failure;
use crate::room::Changed;

const HEAD: &str = "\
// Written by `cargo xtask bindings` from the Rust types. Not to be changed by hand.
import { call, callForBytes } from './call';
import type { New } from './records';

/** What came of a change. */
export interface Written<T> {
  /** What was asked for. */
  value: T;
  /** The step it became, said in the past tense; null when nothing changed. */
  step: string | null;
  /** What is allowed, but worth a word. */
  notices: string[];
}

";

/// The whole file.
pub fn typescript() -> String {
    let mut types = SchemaSettings::draft2020_12().for_serialize().into_generator();
    types.subschema_for::<Failure>();
    types.subschema_for::<Changed>();
    let records = records(&mut types);
    let functions = functions(&mut types);
    let mut out = HEAD.to_owned();
    for (name, schema) in types.definitions() {
        let Value::Object(schema) = schema else { continue };
        comment(&mut out, "", schema);
        match schema.get("properties") {
            Some(Value::Object(fields)) => {
                let _ = writeln!(out, "export interface {name} {}\n", object(fields, ""));
            }
            _ => {
                let _ = writeln!(out, "export type {name} = {};\n", typ(schema, ""));
            }
        }
    }
    out + &records + &functions
}

/// A function for each command.
fn functions(types: &mut SchemaGenerator) -> String {
    let mut out = "/** Everything the window can ask for. */\nexport const api = {\n".to_owned();
    for command in commands::all().signatures {
        let name = command.name;
        let mut written = |describe: Describe| of(&describe(types), "  ");
        let (parameter, value) = match command.argument {
            Some(argument) => (format!("argument: {}", written(argument)), "argument"),
            None => (String::new(), "null"),
        };
        let how = match command.answer {
            Some(answer) => format!("call<{}>", written(answer)),
            None => "callForBytes".to_owned(),
        };
        let _ = writeln!(out, "  {name}: ({parameter}) => {how}('{name}', {value}),");
    }
    out.push_str("} as const;\n");
    out
}

/// The record that belongs to each noun.
fn records(types: &mut SchemaGenerator) -> String {
    let mut out =
        "/** The record that belongs to each noun. */\nexport interface Records {\n".to_owned();
    macro_rules! record {
        ($($plural:ident: $record:ident,)+) => {
            types.subschema_for::<office::domain::Alliance>();
            let _ = writeln!(out, "  {}: Alliance;", Noun::Alliance.word());
            $(
                types.subschema_for::<office::domain::$record>();
                let _ = writeln!(out, "  {}: {};", Noun::$record.word(), stringify!($record));
            )+
        };
    }
    office::domain::for_each_record!(record);
    out.push_str("}\n\n");
    out
}

fn of(schema: &Schema, indent: &str) -> String {
    schema.as_object().map_or_else(|| "unknown".to_owned(), |schema| typ(schema, indent))
}

fn any(schema: &Value, indent: &str) -> String {
    match schema {
        Value::Object(schema) => typ(schema, indent),
        _ => "unknown".to_owned(),
    }
}

fn typ(schema: &Map<String, Value>, indent: &str) -> String {
    if let Some(Value::String(own)) = schema.get("x-typescript") {
        return own.clone();
    }
    if let (Some(Value::String(generic)), Some(of)) = (schema.get("x-generic"), schema.get("x-of"))
    {
        return format!("{generic}<{}>", any(of, indent));
    }
    if let Some(Value::String(reference)) = schema.get("$ref") {
        return reference.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(value) = schema.get("const") {
        return literal(value);
    }
    if let Some(Value::Array(values)) = schema.get("enum") {
        return union(values.iter().map(literal));
    }
    for alternatives in ["anyOf", "oneOf"] {
        if let Some(Value::Array(of)) = schema.get(alternatives) {
            return union(of.iter().map(|one| any(one, indent)));
        }
    }
    match schema.get("type") {
        Some(Value::Array(types)) => {
            let mut one = schema.clone();
            union(types.iter().map(|typ_of| {
                one.insert("type".to_owned(), typ_of.clone());
                typ(&one, indent)
            }))
        }
        Some(Value::String(name)) => named(name, schema, indent),
        _ => "unknown".to_owned(),
    }
}

fn named(name: &str, schema: &Map<String, Value>, indent: &str) -> String {
    match name {
        "string" => "string".to_owned(),
        "integer" | "number" => "number".to_owned(),
        "boolean" => "boolean".to_owned(),
        "null" => "null".to_owned(),
        "array" => match (schema.get("prefixItems"), schema.get("items")) {
            (Some(Value::Array(items)), _) => {
                let items: Vec<_> = items.iter().map(|item| any(item, indent)).collect();
                format!("[{}]", items.join(", "))
            }
            (_, Some(items)) => {
                let item = any(items, indent);
                if item.contains(" | ") { format!("({item})[]") } else { format!("{item}[]") }
            }
            _ => "unknown[]".to_owned(),
        },
        "object" => match (schema.get("properties"), schema.get("additionalProperties")) {
            (Some(Value::Object(fields)), _) => object(fields, indent),
            (_, Some(values @ Value::Object(_))) => {
                format!("Record<string, {}>", any(values, indent))
            }
            (_, Some(Value::Bool(false))) => "Record<string, never>".to_owned(),
            _ => "Record<string, unknown>".to_owned(),
        },
        _ => "unknown".to_owned(),
    }
}

fn object(fields: &Map<String, Value>, indent: &str) -> String {
    let deeper = format!("{indent}  ");
    let mut out = "{\n".to_owned();
    for (name, schema) in fields {
        if let Value::Object(schema) = schema {
            comment(&mut out, &deeper, schema);
        }
        let _ = writeln!(out, "{deeper}{name}: {};", any(schema, &deeper));
    }
    let _ = write!(out, "{indent}}}");
    out
}

fn union(alternatives: impl Iterator<Item = String>) -> String {
    // A number that may be written in two ways is still one number.
    let mut seen = BTreeSet::new();
    let once: Vec<_> = alternatives.filter(|one| seen.insert(one.clone())).collect();
    once.join(" | ")
}

fn literal(value: &Value) -> String {
    match value {
        Value::String(text) => format!("'{}'", text.replace('\'', "\\'")),
        other => other.to_string(),
    }
}

fn comment(out: &mut String, indent: &str, schema: &Map<String, Value>) {
    if let Some(Value::String(text)) = schema.get("description") {
        let lines: Vec<_> = text.lines().collect();
        match lines.as_slice() {
            [one] => {
                let _ = writeln!(out, "{indent}/** {one} */");
            }
            many => {
                let _ = writeln!(out, "{indent}/**");
                for line in many {
                    let _ = writeln!(out, "{}", format!("{indent} * {line}").trim_end());
                }
                let _ = writeln!(out, "{indent} */");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_function_and_every_type_that_is_named_is_written() {
        let written = typescript();
        for command in commands::all().signatures {
            assert!(written.contains(&format!("  {}: (", command.name)), "{}", command.name);
        }
        assert!(written.contains("export interface Organization {"));
        assert!(written.contains("  partnership: Partnership | null;"), "{written}");
        assert!(written.contains("'municipality' | 'state'"));
        // Records to add may be of any noun; nothing else is left open.
        assert_eq!(written.matches("unknown[]").count(), 1);
    }
}
