//! What was asked for, as names and values for a reader.

use serde::Serialize;
use serde_json::Value;

/// Characters of a value that are given at most: marks and word lists can be long.
const LONGEST: usize = 300;

/// Names and values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings(Vec<(String, String)>);

impl Settings {
    /// None yet.
    pub fn new() -> Settings {
        Settings::default()
    }

    /// With one more; what is not set, or has nothing in it, is not said.
    pub fn with(mut self, name: &str, value: impl Serialize) -> Settings {
        let said = serde_json::to_value(value).ok().and_then(|value| said(&value));
        self.0.extend(said.map(|said| (name.to_owned(), said)));
        self
    }

    /// In order.
    pub fn into_pairs(self) -> Vec<(String, String)> {
        self.0
    }
}

/// A value in words; `None` for what is not set.
fn said(value: &Value) -> Option<String> {
    let text = match value {
        Value::Null => return None,
        Value::String(text) if text.is_empty() => return None,
        Value::Array(items) if items.is_empty() => return None,
        Value::String(text) => text.clone(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => items.iter().filter_map(said).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            let fields = fields.iter().filter_map(|(name, value)| Some(format!("{name} {}", said(value)?)));
            fields.collect::<Vec<_>>().join(", ")
        }
    };
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Some(format!("{}…", &text[..end])),
        None => Some(text),
    }
}
