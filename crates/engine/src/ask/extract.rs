//! The head of a table, with the settings it was made with: what a report needs.

use super::{Described, Part, Tabled, MOST_ROWS};
use crate::analysis::{citation, filter_text};
use crate::table::Cell;
use wenmai_model::{Extract, Family, Fault, MeasureId};

/// The first rows of the table that is asked for; with none of them, only what was asked.
pub fn extract(part: &Part, asked: &dyn Tabled, most: u32) -> Result<Extract, Fault> {
    let Part { corpus, filter, .. } = *part;
    let Described { kind, settings, measures: named, .. } = asked.described();
    let mut settings = settings.into_pairs();
    settings.insert(0, ("filter".to_owned(), filter_text(corpus, filter)));
    let listed: Vec<String> = settings.iter().map(|(name, value)| format!("{name} {value}")).collect();
    let citation = citation(corpus, &format!("{kind}: {}", listed.join("; ")));
    if most == 0 {
        let measures = named.map(|(_, measures)| measures).unwrap_or_default();
        return Ok(Extract { measures, settings, citation, ..Extract::default() });
    }
    // Ids of measures are unique within a family only.
    let mut known = MeasureId::of(named.as_ref().map_or(Family::Dispersion, |(family, _)| *family));
    known.extend(MeasureId::all());
    let about = |id: &str| known.iter().copied().find(|one| one.id() == id);
    let table = asked.table(part)?;
    // The file has every measure; a reader of the report has those that were asked for.
    let kept: Vec<usize> = (0..table.columns.len())
        .filter(|&column| {
            let name = &*table.columns[column];
            let asked_for = |(_, named): &(Family, Vec<MeasureId>)| named.iter().any(|one| one.id() == name);
            named.as_ref().is_none_or(|named| asked_for(named) || about(name).is_none())
        })
        .collect();
    let columns: Vec<&str> = kept.iter().map(|&column| &*table.columns[column]).collect();
    let row = |row: &Vec<Cell>| kept.iter().map(|&column| shown(&row[column])).collect();
    Ok(Extract {
        measures: columns.iter().filter_map(|id| about(id)).collect(),
        columns: columns.into_iter().map(str::to_owned).collect(),
        rows: table.rows.iter().take(most.min(MOST_ROWS) as usize).map(row).collect(),
        total: table.rows.len() as u32,
        settings,
        citation,
    })
}

/// A cell for reading: a measure with four digits after the point, or as a power of ten where these would say nothing.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Real(number) if *number != 0.0 && number.abs() < 0.001 => format!("{number:.3e}"),
        Cell::Real(number) => format!("{number:.4}"),
        other => other.text(),
    }
}
