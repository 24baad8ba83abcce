//! The head of a table, with the settings it was made with: what a report needs.

use crate::answer::MOST_ROWS;
use crate::convert;
use crate::export::table_of;
use crate::statistics::info;
use serde_json::Value;
use wenmai_engine::analysis::{citation, filter_text};
use wenmai_engine::corpus::Corpus;
use wenmai_engine::statistics::{catalogue, Family};
use wenmai_engine::table::Cell;
use wenmai_protocol::{ExportAsk, Extract, Failure, Filter, StatisticsAsk};

/// Characters of a setting that are given at most: marks and word lists can be long.
const LONGEST: usize = 300;

/// The first rows of the table that is asked for.
pub fn extract(corpus: &Corpus, filter: &Filter, asked: &ExportAsk, most: u32) -> Result<Extract, Failure> {
    let (name, table) = table_of(corpus, filter, asked)?;
    let (kind, mut settings) = settings(&serde_json::to_value(asked).unwrap_or(Value::Null));
    settings.insert(0, ("filter".to_owned(), filter_text(corpus, &convert::filter(filter))));
    let listed: Vec<String> = settings.iter().map(|(name, value)| format!("{name} {value}")).collect();
    // Ids of measures are unique within a family only.
    let first = match asked {
        ExportAsk::Statistics(asked) => match **asked {
            StatisticsAsk::Collocates(_) | StatisticsAsk::RobustCollocates(..) => Family::Association,
            StatisticsAsk::Keywords(_) | StatisticsAsk::CompareCollocates(..) => Family::Keyness,
            _ => Family::Dispersion,
        },
        _ => Family::Dispersion,
    };
    let mut known = catalogue();
    known.sort_by_key(|(family, _)| *family != first);
    let measure_of = |column: &str| known.iter().find(|(_, about)| about.id == column);
    // The file has every measure; a reader of the report has those that were asked for.
    let asked_for = measures(asked);
    let kept: Vec<usize> = (0..table.columns.len())
        .filter(|&column| {
            let name = table.columns[column];
            asked_for.as_ref().is_none_or(|ids| measure_of(name).is_none() || ids.iter().any(|id| id == name))
        })
        .collect();
    let measures = kept.iter().filter_map(|&column| measure_of(table.columns[column]));
    Ok(Extract {
        columns: kept.iter().map(|&column| table.columns[column].to_owned()).collect(),
        rows: table
            .rows
            .iter()
            .take(most.min(MOST_ROWS) as usize)
            .map(|row| kept.iter().map(|&column| shown(&row[column])).collect())
            .collect(),
        total: table.rows.len() as u32,
        measures: measures.map(|(family, about)| info(*family, about)).collect(),
        citation: citation(corpus, &format!("{} ({}): {}", name, kind, listed.join("; "))),
        settings,
    })
}

/// The measures that a question names, if it names any: frequencies are not among them, so they stay.
fn measures(asked: &ExportAsk) -> Option<Vec<String>> {
    let ExportAsk::Statistics(asked) = asked else { return None };
    let (sort, chosen) = match &**asked {
        StatisticsAsk::Keywords(asked) | StatisticsAsk::CompareCollocates(_, asked) => {
            (&asked.sort, &asked.measures)
        }
        StatisticsAsk::Collocates(asked) => (&asked.sort, &asked.measures),
        _ => return None,
    };
    let always = ["rel_freq", "range"].map(str::to_owned);
    Some(chosen.iter().chain([sort]).cloned().chain(always).collect())
}

/// A cell for reading: a measure with four digits after the point, or as a power of ten where these would say nothing.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Real(number) if *number != 0.0 && number.abs() < 0.001 => format!("{number:.3e}"),
        Cell::Real(number) => format!("{number:.4}"),
        other => other.text(),
    }
}

/// What was asked for, as names and values: the kind of question, and every field of it that says something.
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
    (kind.join(", "), fields)
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
