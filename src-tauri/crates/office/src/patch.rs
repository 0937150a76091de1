//! What shall be otherwise in a record: a JSON merge patch (RFC 7396), which also reaches into
//! lists. A list that is given an object changes those of its entries that the object names: by
//! their place, from 0, or by a field that tells them apart, `chapter=outlook`. Null takes an
//! entry out; the place after the last, or a value that no entry has, adds one. Without it a
//! field in a list would have to write all its neighbours, and overwrite them.

use serde_json::{Map, Value};

/// Changes the value as the patch says.
pub(crate) fn merge(target: &mut Value, patch: &Value) {
    match (target, patch) {
        (Value::Array(entries), Value::Object(changes)) => merge_entries(entries, changes),
        (target, Value::Object(changes)) => {
            if !target.is_object() {
                *target = Value::Object(Map::new());
            }
            let Value::Object(fields) = target else { return };
            for (name, change) in changes {
                if change.is_null() {
                    fields.remove(name);
                } else {
                    merge(fields.entry(name.as_str()).or_insert(Value::Null), change);
                }
            }
        }
        (target, patch) => *target = patch.clone(),
    }
}

fn merge_entries(entries: &mut Vec<Value>, changes: &Map<String, Value>) {
    for (name, change) in changes {
        if let Some((field, value)) = name.split_once('=') {
            merge_named(entries, field, value, change);
        }
    }
    let place = |name: &String| name.parse::<usize>().ok();
    let mut changes: Vec<_> =
        changes.iter().filter_map(|(name, change)| Some((place(name)?, change))).collect();
    // From the last place to the first, so that what is taken out moves nothing still to come.
    changes.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    for (place, change) in changes {
        if change.is_null() {
            if place < entries.len() {
                entries.remove(place);
            }
        } else if let Some(entry) = entries.get_mut(place) {
            merge(entry, change);
        } else {
            let mut entry = Value::Null;
            merge(&mut entry, change);
            entries.push(entry);
        }
    }
}

/// Changes the entry whose field has this value; one that is not there is added with it.
fn merge_named(entries: &mut Vec<Value>, field: &str, value: &str, change: &Value) {
    let place = entries.iter().position(|entry| entry[field] == value);
    match (place, change.is_null()) {
        (Some(place), true) => {
            entries.remove(place);
        }
        (Some(place), false) => {
            if let Some(entry) = entries.get_mut(place) {
                merge(entry, change);
            }
        }
        (None, true) => {}
        (None, false) => {
            let mut entry = serde_json::json!({ field: value });
            merge(&mut entry, change);
            entries.push(entry);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn merged(mut target: Value, patch: &Value) -> Value {
        merge(&mut target, patch);
        target
    }

    #[test]
    fn objects_merge_and_null_takes_away() {
        let of = json!({ "a": { "b": 1, "c": 2 }, "d": [1, 2] });
        assert_eq!(
            merged(of, &json!({ "a": { "b": 3 }, "d": [4], "e": { "f": null } })),
            json!({ "a": { "b": 3, "c": 2 }, "d": [4], "e": {} })
        );
        assert_eq!(merged(json!({ "a": 1, "b": 2 }), &json!({ "a": null })), json!({ "b": 2 }));
    }

    #[test]
    fn an_entry_of_a_list_changes_without_its_neighbours() {
        let of = || json!({ "l": [{ "t": "a", "n": 1 }, { "t": "b" }, { "t": "c" }] });
        assert_eq!(
            merged(of(), &json!({ "l": { "0": { "n": 2 }, "1": null, "3": { "t": "d" } } })),
            json!({ "l": [{ "t": "a", "n": 2 }, { "t": "c" }, { "t": "d" }] })
        );
        assert_eq!(
            merged(json!({ "l": ["x"] }), &json!({ "l": { "1": "y" } })),
            json!({ "l": ["x", "y"] })
        );
    }

    #[test]
    fn an_entry_is_named_by_a_field_that_tells_it_apart() {
        let of = || json!({ "l": [{ "k": "a", "n": 1 }, { "k": "b" }] });
        assert_eq!(
            merged(of(), &json!({ "l": { "k=b": { "n": 2 }, "k=c/d": { "n": 3 } } })),
            json!({ "l": [{ "k": "a", "n": 1 }, { "k": "b", "n": 2 }, { "k": "c/d", "n": 3 }] })
        );
        assert_eq!(
            merged(of(), &json!({ "l": { "k=a": null, "k=x": null } })),
            json!({ "l": [{ "k": "b" }] })
        );
    }
}
