//! The head of a table, with the settings it was made with: what a report needs.

use crate::answer::MOST_ROWS;
use crate::statistics::table_of;
use serde_json::Value;
use wenmai_engine::analysis::{citation, filter_text};
use wenmai_engine::corpus::Corpus;
use wenmai_engine::table::Cell;
use wenmai_protocol::{
    DispersionId, Extract, ExtractAsk, Failure, Family, Measure, MeasureId, Named, NetworkAsk, OtherId,
    ScoreSort, TableAsk,
};

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
    if *most == 0 {
        let measures = named.map(|(_, measures)| measures).unwrap_or_default();
        return Ok(Extract { measures, settings, citation, ..Extract::default() });
    }
    // Ids of measures are unique within a family only.
    let mut known = MeasureId::of(named.as_ref().map_or(Family::Dispersion, |(family, _)| *family));
    known.extend(MeasureId::all());
    let about = |id: &str| known.iter().copied().find(|one| one.id() == id);
    let (_, table) = table_of(corpus, filter, asked)?;
    // The file has every measure; a reader of the report has those that were asked for.
    let kept: Vec<usize> = (0..table.columns.len())
        .filter(|&column| {
            let name = table.columns[column];
            let asked_for = |(_, named): &(Family, Vec<MeasureId>)| named.iter().any(|one| one.id() == name);
            named.as_ref().is_none_or(|named| asked_for(named) || about(name).is_none())
        })
        .collect();
    let columns: Vec<&str> = kept.iter().map(|&column| table.columns[column]).collect();
    let row = |row: &Vec<Cell>| kept.iter().map(|&column| shown(&row[column])).collect();
    Ok(Extract {
        measures: columns.iter().filter_map(|id| about(id)).collect(),
        columns: columns.into_iter().map(str::to_owned).collect(),
        rows: table.rows.iter().take((*most).min(MOST_ROWS) as usize).map(row).collect(),
        total: table.rows.len() as u32,
        settings,
        citation,
    })
}

/// The measures that a question names, if it names any, and of which family: frequencies are not among them, so they stay.
fn measures(asked: &TableAsk) -> Option<(Family, Vec<MeasureId>)> {
    let (family, chosen) = match asked {
        TableAsk::Keywords(asked) => (Family::Keyness, named(asked.sort, &asked.measures)),
        TableAsk::CompareCollocates(asked) => {
            (Family::Keyness, named(asked.keywords.sort, &asked.keywords.measures))
        }
        TableAsk::Collocates(asked) => (Family::Association, named(asked.sort, &asked.measures)),
        TableAsk::Network(NetworkAsk { collocates, .. }) => {
            (Family::Association, named(collocates.sort, &[]))
        }
        _ => return None,
    };
    let always = [OtherId::RelFreq.into(), DispersionId::Range.into()];
    Some((family, always.into_iter().chain(chosen).collect()))
}

/// What is ordered by, then the other measures that are shown.
fn named<M: Measure, C: Named>(sort: ScoreSort<M, C>, shown: &[M]) -> Vec<MeasureId> {
    let first = match sort {
        ScoreSort::Measure(measure) => Some(measure.into()),
        ScoreSort::Column(column) => MeasureId::all().find(|one| one.id() == column.id()),
    };
    let others = shown.iter().copied().filter(|one| Some(*one) != sort.measure());
    first.into_iter().chain(others.map(Into::into)).collect()
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
