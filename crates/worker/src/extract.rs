//! The head of a table, with the settings it was made with: what a report needs.

use crate::answer::MOST_ROWS;
use crate::statistics::{info, table_of};
use serde_json::Value;
use wenmai_engine::analysis::{citation, filter_text};
use wenmai_engine::corpus::Corpus;
use wenmai_engine::statistics::{catalogue, Family};
use wenmai_engine::table::Cell;
use wenmai_protocol::{Extract, ExtractAsk, Failure, NetworkAsk, TableAsk};

/// Characters of a setting that are given at most: marks and word lists can be long.
const LONGEST: usize = 300;

/// The first rows of the table that is asked for; with none of them, only what was asked.
pub fn extract(corpus: &Corpus, asked: &ExtractAsk) -> Result<Extract, Failure> {
    let ExtractAsk { filter, table: asked, rows: most } = asked;
    let (kind, mut settings) = settings(&serde_json::to_value(asked).unwrap_or(Value::Null));
    settings.insert(0, ("filter".to_owned(), filter_text(corpus, filter)));
    let listed: Vec<String> = settings.iter().map(|(name, value)| format!("{name} {value}")).collect();
    let citation = citation(corpus, &format!("{kind}: {}", listed.join("; ")));
    let named = measures(asked);
    // Ids of measures are unique within a family only.
    let family = match named {
        Some((family, _)) => family,
        None => Family::Dispersion,
    };
    let mut known = catalogue();
    known.sort_by_key(|(one, _)| *one != family);
    let about = |id: &str| known.iter().find(|(_, about)| about.id == id);
    let infos = |ids: &[&str]| {
        ids.iter().filter_map(|id| about(id)).map(|(family, about)| info(*family, about)).collect()
    };
    if *most == 0 {
        let ids: Vec<&str> = named.iter().flat_map(|(_, ids)| ids).map(String::as_str).collect();
        return Ok(Extract { measures: infos(&ids), settings, citation, ..Extract::default() });
    }
    let (_, table) = table_of(corpus, filter, asked)?;
    // The file has every measure; a reader of the report has those that were asked for.
    let kept: Vec<usize> = (0..table.columns.len())
        .filter(|&column| {
            let name = table.columns[column];
            let asked_for = |(_, ids): &(Family, Vec<String>)| ids.iter().any(|id| id == name);
            named.as_ref().is_none_or(|named| asked_for(named) || about(name).is_none())
        })
        .collect();
    let columns: Vec<&str> = kept.iter().map(|&column| table.columns[column]).collect();
    let row = |row: &Vec<Cell>| kept.iter().map(|&column| shown(&row[column])).collect();
    Ok(Extract {
        measures: infos(&columns),
        columns: columns.into_iter().map(str::to_owned).collect(),
        rows: table.rows.iter().take((*most).min(MOST_ROWS) as usize).map(row).collect(),
        total: table.rows.len() as u32,
        settings,
        citation,
    })
}

/// The measures that a question names, if it names any, and of which family: frequencies are not among them, so they stay.
fn measures(asked: &TableAsk) -> Option<(Family, Vec<String>)> {
    let (family, sort, chosen) = match asked {
        TableAsk::Keywords(asked) => (Family::Keyness, &asked.sort, asked.measures.as_slice()),
        TableAsk::CompareCollocates(asked) => {
            (Family::Keyness, &asked.keywords.sort, asked.keywords.measures.as_slice())
        }
        TableAsk::Collocates(asked) => (Family::Association, &asked.sort, asked.measures.as_slice()),
        TableAsk::Network(NetworkAsk { collocates, .. }) => (Family::Association, &collocates.sort, &[][..]),
        _ => return None,
    };
    let mut ids: Vec<String> = ["rel_freq", "range"].map(str::to_owned).to_vec();
    ids.push(sort.clone());
    ids.extend(chosen.iter().filter(|id| *id != sort).cloned());
    Some((family, ids))
}

/// A cell for reading: a measure with four digits after the point, or as a power of ten where these would say nothing.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Real(number) if *number != 0.0 && number.abs() < 0.001 => format!("{number:.3e}"),
        Cell::Real(number) => format!("{number:.4}"),
        other => other.text(),
    }
}

/// What was asked for: the kind of question, and every field of it that says something as name and value.
fn settings(asked: &Value) -> (String, Vec<(String, String)>) {
    let mut kind = Vec::new();
    let mut fields = Vec::new();
    let mut at = asked;
    loop {
        match at {
            // A variant of an enumeration.
            Value::Object(one)
                if one.len() == 1 && one.keys().all(|name| name.starts_with(char::is_uppercase)) =>
            {
                let Some((name, inner)) = one.iter().next() else { break };
                kind.push(name.clone());
                at = inner;
            }
            Value::Object(all) => {
                // The table is whole: a page's place in it says nothing.
                let told = all.iter().filter(|(name, _)| !matches!(name.as_str(), "offset" | "limit"));
                fields.extend(told.filter_map(|(name, value)| Some((name.clone(), said(value)?))));
                break;
            }
            Value::String(name) => {
                kind.push(name.clone());
                break;
            }
            Value::Null => break,
            other => {
                fields.extend(said(other).map(|value| ("of".to_owned(), value)));
                break;
            }
        }
    }
    (kind.pop().unwrap_or_default(), fields)
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
