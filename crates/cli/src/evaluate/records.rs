//! Records of texts whose right form is known: the objects of *.jsonl files.

use crate::input::read_file;
use crate::Failure;
use serde_json::Value;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A text and what it ought to be.
pub struct Record {
    /// Its id, or the file and line it stands in.
    pub name: String,
    /// What kind of damage it has.
    pub kind: String,
    pub text: String,
    pub gold: String,
    /// Whether the text is in Traditional characters and the gold in Simplified ones.
    pub across: bool,
}

/// The records of a folder's files, in the order of the files' names.
pub fn read(folder: &Path) -> Result<Vec<Record>, Failure> {
    let shown = folder.display();
    let entries = fs::read_dir(folder).map_err(|error| {
        format!("{shown} is no folder that can be read ({error}); name one with *.jsonl files")
    })?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .collect();
    files.sort();
    let mut objects = Vec::new();
    for file in files {
        let text = String::from_utf8(read_file(&file)?)
            .map_err(|_| format!("{} is not in UTF-8; save it so", file.display()))?;
        let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            let object: Value = serde_json::from_str(line)
                .map_err(|error| format!("{} line {number} is no JSON: {error}", file.display()))?;
            objects.push((stem.clone(), number, object));
        }
    }
    let golds: HashMap<&str, &str> = objects
        .iter()
        .filter_map(|(.., object)| Some((object["id"].as_str()?, object["gold_simplified"].as_str()?)))
        .collect();
    Ok(objects.iter().filter_map(|(stem, number, object)| record(stem, *number, object, &golds)).collect())
}

/// An object as a record, if it has a text and what it ought to be.
fn record(stem: &str, number: usize, object: &Value, golds: &HashMap<&str, &str>) -> Option<Record> {
    let field = |name: &str| object[name].as_str();
    let (text, gold, across) = match (field("text"), field("observed"), field("traditional")) {
        (Some(text), ..) => match (field("gold_simplified"), field("expected")) {
            // `=C04`: the same as that record's.
            (Some(gold), _) => match gold.strip_prefix('=') {
                Some(id) => (text, *golds.get(id).filter(|gold| !gold.starts_with('='))?, true),
                None => (text, gold, true),
            },
            (None, Some(expected)) if expected.starts_with("unchanged") => (text, text, false),
            _ => return None,
        },
        (None, Some(observed), _) => (observed, field("expected_traditional")?, false),
        (None, None, Some(traditional)) => (traditional, field("simplified")?, true),
        _ => return None,
    };
    Some(Record {
        name: field("id").map_or_else(|| format!("{stem}:{number}"), str::to_owned),
        kind: field("variant").unwrap_or(stem).to_owned(),
        text: text.to_owned(),
        gold: gold.to_owned(),
        across,
    })
}
