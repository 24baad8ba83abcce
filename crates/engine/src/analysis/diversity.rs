//! How varied documents are.

use super::units::Units;
use super::walk::{words_by_entry, NOTHING};
use crate::corpus::Selection;
use crate::statistics::{Counts, Tokens};
use wenmai_model::DiversityRow;

/// The words of each text of a selection, by normal form.
pub fn document_tokens(units: &Units, selection: &Selection) -> Vec<(u32, Tokens)> {
    let corpus = units.corpus;
    let norms = words_by_entry(corpus);
    let texts = units.runs(selection).into_iter();
    texts
        .map(|(number, runs)| {
            let entries =
                runs.iter().flat_map(|&(first, last)| &corpus.entries()[first as usize..last as usize]);
            let words = entries.map(|&entry| norms[entry as usize]).filter(|&norm| norm != NOTHING);
            (number, Tokens::new(words))
        })
        .collect()
}

/// The diversity of each text of a selection that has words, and of all together.
pub fn diversity(units: &Units, selection: &Selection, window: usize) -> Vec<DiversityRow> {
    let describe = |document, text: Tokens| {
        let text = text.with_window(window);
        DiversityRow {
            document,
            tokens: text.n() as u32,
            types: text.v() as u32,
            hapaxes: text.hapaxes() as u32,
            mattr_window: text.mattr_window() as u32,
            values: text.values().map(|(_, value)| value).collect(),
        }
    };
    let mut rows: Vec<DiversityRow> = document_tokens(units, selection)
        .into_iter()
        .filter(|(_, text)| text.n() > 0)
        .map(|(number, text)| describe(Some(number), text))
        .collect();
    let corpus = units.corpus;
    let norms = words_by_entry(corpus);
    let entries =
        selection.ranges.iter().flat_map(|&(first, last)| &corpus.entries()[first as usize..last as usize]);
    let words = entries.map(|&entry| norms[entry as usize]).filter(|&norm| norm != NOTHING);
    rows.push(describe(None, Tokens::new(words)));
    rows
}
