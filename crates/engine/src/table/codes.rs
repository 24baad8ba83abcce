//! Codes by parts, documents by codes, and the units that a code holds of.

use super::{heads, Cell, Head, Rows, NO_VALUE};
use crate::analysis::{Coding, CodingUnits, Crossed};
use crate::corpus::{Corpus, Partition, Selection};

/// A row for each code and part: `code, part, coded, units, share, total_coded, total_units, expected, residual`, then what
/// the code has over all parts: `chi_squared, df, p, cramers_v, low_expected, cells`. `share` is of the part's units;
/// `low_expected` says how many of the `cells` are expected to have less than 5.
pub fn codes<'t>(coding: &'t Coding, partition: &'t Partition) -> Rows<'t> {
    let columns = heads(vec![
        "code",
        "part",
        "coded",
        "units",
        "share",
        "total_coded",
        "total_units",
        "expected",
        "residual",
        "chi_squared",
        "df",
        "p",
        "cramers_v",
        "low_expected",
        "cells",
    ]);
    let groups = (&partition.of[..], partition.labels.len());
    let sizes = coding.sizes(groups);
    let rows = coding.sound().flat_map(move |(number, code)| {
        let crossed = Crossed::new(&sizes, coding.by(number, groups));
        let sizes = sizes.clone();
        (0..groups.1).map(move |part| {
            let (coded, expected, residual) = crossed.cell(&sizes, part);
            let label = match &partition.labels[part] {
                Some(label) => label.as_str().into(),
                None if partition.field.is_empty() => Cell::Nothing,
                None => NO_VALUE.into(),
            };
            let test = crossed.test;
            vec![
                code.name.as_str().into(),
                label,
                coded.into(),
                sizes[part].into(),
                crossed.share(&sizes, part).into(),
                crossed.all.into(),
                (coding.units.len() as u32).into(),
                expected.into(),
                residual.into(),
                test.map(|test| test.value).into(),
                test.map(|test| test.df).into(),
                test.map(|test| test.p).into(),
                test.map(|test| test.cramers_v).into(),
                test.map(|test| test.low).into(),
                test.map(|test| test.cells).into(),
            ]
        })
    });
    Rows { columns, rows: Box::new(rows) }
}

/// The columns before those of codes.
const OF_DOCUMENT: [&str; 2] = ["document", "units"];

/// A row for each document that has units: `document, units`, then for each code, under its name, how many of them it holds of.
/// A name that is already a heading has an `@` before it.
pub fn coded_documents<'t>(corpus: &'t Corpus, coding: &'t Coding) -> Rows<'t> {
    let mut columns = heads(OF_DOCUMENT.to_vec());
    columns.extend(coding.sound().map(|(_, code)| match OF_DOCUMENT.contains(&code.name.as_str()) {
        true => Head::from(format!("@{}", code.name)),
        false => Head::from(code.name.clone()),
    }));
    let of: Vec<u32> = (0..corpus.documents().len() as u32).collect();
    let by: Vec<Vec<u32>> = coding.sound().map(|(number, _)| coding.by(number, (&of, of.len()))).collect();
    let sizes = coding.sizes((&of, of.len()));
    let chosen = corpus.documents().iter().enumerate().filter(|(number, _)| sizes[*number] > 0);
    let rows = chosen.map(|(number, document)| {
        let own = [document.name.as_str().into(), sizes[number].into()];
        own.into_iter().chain(by.iter().map(|counts| counts[number].into())).collect()
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    Rows { columns, rows: Box::new(rows.into_iter()) }
}

/// CodingUnits of these numbers: `document, line, start, end, text`. `line` counts from 1; `start` and `end` are the bytes of the
/// unit in the original; `text` is what the filter leaves of it.
pub fn coded_units<'t>(
    corpus: &'t Corpus,
    selection: &'t Selection,
    units: &'t CodingUnits,
    numbers: &'t [usize],
) -> Rows<'t> {
    let rows = numbers.iter().map(move |&unit| {
        let document = &corpus.documents()[units.documents[unit] as usize];
        let (first, last) = units.spans[unit];
        let (start, end) =
            document.original_span((corpus.token(first).cleaned.0, corpus.token(last - 1).cleaned.1));
        vec![
            document.name.as_str().into(),
            (units.line(corpus, unit) + 1).into(),
            start.into(),
            end.into(),
            units.text(corpus, selection, unit).into(),
        ]
    });
    Rows { columns: heads(vec!["document", "line", "start", "end", "text"]), rows: Box::new(rows) }
}
