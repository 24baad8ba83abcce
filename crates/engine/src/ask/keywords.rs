//! What tells one part of the corpus from another.

use super::stopwords::left_out;
use super::{page_of, quoted, Described, Part, Question, Settings, Tabled};
use crate::analysis::{
    keywords, parse_word_list, rest as without, word_counts, word_counts_inside, Counted, KeywordSettings,
    Keywords, WordCounts, WordsInside,
};
use crate::corpus::{Corpus, Filter, Selection};
use crate::statistics::{Contingency, Counts};
use crate::table::{self, Table};
use wenmai_model::{Family, Fault, KeywordRow, KeywordsAsk, KeywordsPage, MeasureId, Reference};

impl Question for KeywordsAsk {
    type Answer = KeywordsPage;

    fn answer(&self, part: &Part) -> Result<KeywordsPage, Fault> {
        let Part { corpus, filter, .. } = *part;
        let found = find_keywords(corpus, filter, self, &keyword_settings(corpus, self), None)?;
        let shared = shared(corpus, filter, &self.reference);
        Ok(KeywordsPage { shared, ..keyword_page(corpus, &found, self) })
    }
}

impl Tabled for KeywordsAsk {
    fn described(&self) -> Described {
        let measures = keyword_measures(self);
        Described { measures, ..Described::new("Keywords", "keywords", keyword_words(self, Settings::new())) }
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let Part { corpus, filter, .. } = *part;
        let found = find_keywords(corpus, filter, self, &keyword_settings(corpus, self), None)?;
        Ok(table::keywords(corpus, &found, usize::MAX))
    }
}

pub(super) fn keyword_measures(asked: &KeywordsAsk) -> Option<(Family, Vec<MeasureId>)> {
    Some((Family::Keyness, super::named(asked.sort, &asked.measures)))
}

pub(super) fn keyword_words(asked: &KeywordsAsk, settings: Settings) -> Settings {
    settings
        .with("reference", &asked.reference)
        .with("sort", asked.sort)
        .with("measures", &asked.measures)
        .with("side", asked.side)
        .with("min_freq", asked.min_freq)
        .with("min_range", asked.min_range)
        .with("correction", asked.correction)
        .with("add", asked.add)
        .with("stopwords", &asked.stopwords)
}

/// Words that stand in the target and in the part that it is compared with.
fn shared(corpus: &Corpus, filter: &Filter, reference: &Reference) -> u64 {
    let Reference::Filter(part) = reference else { return 0 };
    let part = Selection::new(corpus, part);
    u64::from(part.words - without(&part, &Selection::new(corpus, filter)).words)
}

/// Keywords; words inside longer words count as well, if these are given.
pub(super) fn find_keywords(
    corpus: &Corpus,
    filter: &Filter,
    asked: &KeywordsAsk,
    settings: &KeywordSettings,
    inside: Option<&WordsInside>,
) -> Result<Keywords, Fault> {
    let (target, reference) = counted(corpus, filter, &asked.reference, inside)?;
    Ok(keywords(corpus, &target, &reference, settings))
}

/// The counts of target and reference.
pub(super) fn counted(
    corpus: &Corpus,
    filter: &Filter,
    reference: &Reference,
    inside: Option<&WordsInside>,
) -> Result<(WordCounts, Counted), Fault> {
    let count = |selection: &Selection| match inside {
        None => word_counts(corpus, selection),
        Some(inside) => word_counts_inside(corpus, selection, inside),
    };
    let target = Selection::new(corpus, filter);
    let reference = match reference {
        Reference::Rest => Counted::Counts(count(&rest(corpus, filter, &target))),
        Reference::Filter(filter) => Counted::Counts(count(&Selection::new(corpus, filter))),
        Reference::List(text) => Counted::List(parse_word_list(text)?),
    };
    Ok((count(&target), reference))
}

pub(super) fn keyword_settings(corpus: &Corpus, asked: &KeywordsAsk) -> KeywordSettings {
    KeywordSettings {
        sort: asked.sort,
        min_freq: asked.min_freq,
        min_range: asked.min_range,
        side: asked.side,
        correction: asked.correction,
        add: if asked.add.is_finite() && asked.add > 0.0 { asked.add } else { 1.0 },
        stopwords: left_out(corpus, asked.stopwords.as_ref()),
    }
}

/// The rest of the corpus, in the zones of a filter.
pub fn rest(corpus: &Corpus, filter: &Filter, target: &Selection) -> Selection {
    let whole =
        Filter { zones: filter.zones.clone(), without_copies: filter.without_copies, ..Filter::default() };
    without(&Selection::new(corpus, &whole), target)
}

pub(super) fn keyword_page(corpus: &Corpus, found: &Keywords, asked: &KeywordsAsk) -> KeywordsPage {
    let (offset, page) = page_of(&found.rows, asked.offset, asked.limit);
    let rel_freq = |freq: u64, n: u64| if n == 0 { 0.0 } else { freq as f64 * 1e6 / n as f64 };
    let rows = page.iter().map(|row| {
        let counts = found.comparison(row);
        KeywordRow {
            word: found.text(corpus, row).to_owned(),
            query: quoted(found.text(corpus, row)),
            freqs: row.freqs,
            rel_freqs: (rel_freq(row.freqs.0, found.n1), rel_freq(row.freqs.1, found.n2)),
            ranges: row.ranges,
            p: (row.p, row.p_corrected),
            values: asked.measures.iter().map(|&measure| counts.value(measure)).collect(),
            notes: counts.notes(),
        }
    });
    KeywordsPage {
        items: found.rows.len() as u32,
        n1: found.n1,
        n2: found.n2,
        shared: 0,
        tested: found.tested,
        offset,
        rows: rows.collect(),
    }
}
