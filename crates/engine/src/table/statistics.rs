//! The columns of statistics. Measures stand under their ids; the catalogue in
//! `wenmai_model::measures` says what each is.

use super::{heads, Cell, Head, Rows, Table};
use crate::analysis::{
    Collocates, Concordance, Correspondence, Frames, Frequencies, ItemSpread, Keywords, Ngrams, Place,
    Positions, SpecificCell, Specificities, TypicalNorms, Units, Weight, Window,
};
use crate::corpus::{Corpus, NormId, Selection};
use crate::statistics::Counts;
use serde_json::{json, Map, Value};
use wenmai_model::{
    AssociationId, DispersionId, DiversityId, DiversityRow, KeynessId, Lang, MeasureId, Named, RobustRow,
    Sum, Trends, WordTable,
};

/// The measures of dispersion that lists have beside range and DP.
fn spread_measures() -> impl Iterator<Item = DispersionId> {
    use DispersionId as Id;
    let listed = |id: &DispersionId| {
        !matches!(
            id,
            Id::Range | Id::Dp | Id::RelativeRange | Id::OneMinusDp | Id::OneMinusDpNorm | Id::DklO2p
        )
    };
    DispersionId::ALL.iter().copied().filter(listed)
}

fn spread_columns() -> impl Iterator<Item = &'static str> {
    std::iter::once("arf").chain(spread_measures().map(Named::id))
}

fn spread_cells(row: &mut Vec<Cell>, found: &ItemSpread) {
    row.push(found.arf.into());
    row.extend(spread_measures().map(|id| Cell::from(found.spread.value(id))));
}

/// The columns of all measures of a family.
fn ids<M: Named>() -> impl Iterator<Item = &'static str> {
    M::ALL.iter().map(|id| id.id())
}

fn cells(counts: &impl Counts) -> impl Iterator<Item = Cell> + '_ {
    counts.values().map(|(_, value)| value.into())
}

fn text(corpus: &Corpus, word: NormId) -> &str {
    corpus.lexicon().norm(word)
}

/// A frequency list with every measure of dispersion: the columns of [`words`](super::words), then `arf, dp_norm,
/// variation_coefficient, juilland_d, carroll_d2, rosengren_s, kld, kld_norm, da`.
pub fn measured_words(
    corpus: &Corpus,
    list: &Frequencies,
    name: &'static str,
    spreads: &[ItemSpread],
) -> Table {
    let mut table = super::words(corpus, list, name);
    table.columns.extend(spread_columns().map(Head::from));
    let dp = table.columns.iter().position(|column| column == DispersionId::Dp.id());
    for (row, found) in table.rows.iter_mut().zip(spreads) {
        // Over the same parts as the measures behind it.
        dp.into_iter().for_each(|dp| row[dp] = found.spread.value(DispersionId::Dp).into());
        spread_cells(row, found);
    }
    table
}

/// N-grams: `rank, ngram, n, freq, rel_freq, range, dp`, then the other measures of dispersion.
pub fn ngrams(corpus: &Corpus, found: &Ngrams, most: usize) -> Table {
    let mut columns = vec!["rank", "ngram", "n", "freq", "rel_freq", "range", "dp"];
    columns.extend(spread_columns());
    let rows = (1u32..).zip(&found.items).take(most).map(|(rank, item)| {
        let spread = found.spread(item);
        let words: Vec<&str> = item.words.iter().map(|&word| text(corpus, word)).collect();
        let mut row = vec![
            rank.into(),
            words.join(" ").into(),
            (item.words.len() as u32).into(),
            item.freq.into(),
            item.rel_freq.into(),
            item.range.into(),
            spread.spread.dp().into(),
        ];
        spread_cells(&mut row, &spread);
        row
    });
    let rows = rows.collect();
    Table { columns: heads(columns), rows }
}

/// Frames: `rank, frame, n, freq, rel_freq, range, fillers, most_frequent`. The open slot is `*`; the last column has the
/// ten most frequent fillers with their frequencies.
pub fn frames(corpus: &Corpus, found: &Frames, most: usize) -> Table {
    let rows = (1u32..).zip(&found.items).take(most).map(|(rank, item)| {
        let words: Vec<&str> =
            item.words.iter().map(|word| word.map_or("*", |word| text(corpus, word))).collect();
        let fillers: Vec<String> = item
            .fillers
            .iter()
            .take(10)
            .map(|&(word, freq)| format!("{} {freq}", text(corpus, word)))
            .collect();
        vec![
            rank.into(),
            words.join(" ").into(),
            (item.words.len() as u32).into(),
            item.freq.into(),
            item.rel_freq.into(),
            item.range.into(),
            (item.fillers.len() as u32).into(),
            fillers.join(", ").into(),
        ]
    });
    let rows = rows.collect();
    Table {
        columns: heads(vec!["rank", "frame", "n", "freq", "rel_freq", "range", "fillers", "most_frequent"]),
        rows,
    }
}

/// Keywords: `rank, word, freq, rel_freq, range, ref_freq, ref_rel_freq, ref_range, p, p_corrected`, then every measure of
/// keyness.
pub fn keywords(corpus: &Corpus, found: &Keywords, most: usize) -> Table {
    let mut columns = vec![
        "rank",
        "word",
        "freq",
        "rel_freq",
        "range",
        "ref_freq",
        "ref_rel_freq",
        "ref_range",
        "p",
        "p_corrected",
    ];
    columns.extend(ids::<KeynessId>());
    let per_million = |freq: u64, n: u64| if n == 0 { 0.0 } else { freq as f64 * 1e6 / n as f64 };
    let rows = (1u32..).zip(&found.rows).take(most).map(|(rank, row)| {
        let counts = found.comparison(row);
        let mut cells = vec![
            rank.into(),
            found.text(corpus, row).into(),
            Cell::Whole(row.freqs.0),
            per_million(row.freqs.0, found.n1).into(),
            row.ranges.0.into(),
            Cell::Whole(row.freqs.1),
            per_million(row.freqs.1, found.n2).into(),
            row.ranges.1.into(),
            row.p.into(),
            row.p_corrected.into(),
        ];
        cells.extend(self::cells(&counts));
        cells
    });
    let rows = rows.collect();
    Table { columns: heads(columns), rows }
}

const LEFT: [&str; 10] = ["L10", "L9", "L8", "L7", "L6", "L5", "L4", "L3", "L2", "L1"];
const RIGHT: [&str; 10] = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10"];

/// Collocates: `rank, collocate, freq, freq_left, freq_right, range, corpus_freq, expected`, then every measure of
/// association, then a column for each place beside the node (`L5` to `R5`), at most ten a side.
pub fn collocates(corpus: &Corpus, found: &Collocates, span: Window, positions: &Positions) -> Table {
    let mut columns =
        vec!["rank", "collocate", "freq", "freq_left", "freq_right", "range", "corpus_freq", "expected"];
    columns.extend(ids::<AssociationId>());
    columns.extend(&LEFT[10 - span.left.min(10) as usize..]);
    columns.extend(&RIGHT[..span.right.min(10) as usize]);
    let rows = (1u32..).zip(&found.rows).zip(&positions.counts).map(|((rank, row), places)| {
        let counts = found.counts(row);
        let mut cells = vec![
            rank.into(),
            text(corpus, row.word).into(),
            row.together.into(),
            row.left.into(),
            row.right.into(),
            row.range.into(),
            row.freq.into(),
            counts.expected().into(),
        ];
        cells.extend(self::cells(&counts));
        cells.extend(places.iter().map(|&count| Cell::from(count)));
        cells
    });
    let rows = rows.collect();
    Table { columns: heads(columns), rows }
}

/// One item's dispersion: `query, freq, rel_freq, n, parts, arf`, then every measure of dispersion.
pub fn spread(query: &str, found: &ItemSpread, rel_freq: f64, n: u32, parts: u32) -> Table {
    let mut columns = vec!["query", "freq", "rel_freq", "n", "parts", "arf"];
    columns.extend(ids::<DispersionId>());
    let freq = Cell::Whole(found.spread.freq() as u64);
    let mut row = vec![query.into(), freq, rel_freq.into(), n.into(), parts.into(), found.arf.into()];
    row.extend(found.spread.values().map(|(id, value)| match id {
        DispersionId::Range => Cell::Whole(found.spread.range() as u64),
        _ => value.into(),
    }));
    Table { columns: heads(columns), rows: vec![row] }
}

/// Trends: `query, point, documents, words, hits, rel_freq, low, high`; the last two are Wilson's 95% interval, per million.
pub fn trends(found: &Trends) -> Table {
    let mut rows = Vec::new();
    for trend in &found.queries {
        for (at, point) in trend.points.iter().enumerate() {
            rows.push(vec![
                trend.query.as_str().into(),
                found.labels[at].as_str().into(),
                found.documents[at].into(),
                found.words[at].into(),
                point.hits.into(),
                point.rel_freq.into(),
                point.interval.map(|interval| interval.0).into(),
                point.interval.map(|interval| interval.1).into(),
            ]);
        }
    }
    Table {
        columns: heads(vec!["query", "point", "documents", "words", "hits", "rel_freq", "low", "high"]),
        rows,
    }
}

/// The name of the column of texts: `document`, or that of a field, unless it is one of these.
fn unit_head(units: &Units, others: &[Head]) -> Head {
    units.parts().map_or("document".into(), |parts| super::field_head(&parts.field, others))
}

/// What a text is called.
fn unit_name<'u>(units: &'u Units, unit: u32) -> &'u str {
    units.name(unit).unwrap_or(NO_VALUE)
}

/// A column of texts before others.
fn by_unit(units: &Units, others: Vec<&'static str>) -> Vec<Head> {
    let others = heads(others);
    std::iter::once(unit_head(units, &others)).chain(others).collect()
}

/// Hits by document, or by part: `document, hits, words, rel_freq`, with the field's name in place of the first.
pub fn dispersion(units: &Units, concordance: &Concordance) -> Table {
    let rows = concordance.by_unit(units, 0, 0).into_iter().map(|found| {
        let name = unit_name(units, found.document);
        vec![name.into(), found.hits.into(), found.words.into(), found.rel_freq.into()]
    });
    Table { columns: by_unit(units, vec!["hits", "words", "rel_freq"]), rows: rows.collect() }
}

/// The map of documents: `kind, name, freq, x, y`, documents (whose `freq` is their words) or parts, then words. `kind` of
/// a part is the field's name, with `, supplementary` behind it where documents make the map.
pub fn map(units: &Units, found: &Correspondence, selection: &Selection) -> Table {
    let corpus = units.corpus;
    let of = |units: &Units, kind: String, places: &[(u32, Place)]| {
        let sizes = units.words(selection);
        let row = |&(unit, [x, y]): &(u32, Place)| {
            let size = sizes[unit as usize];
            vec![kind.as_str().into(), unit_name(units, unit).into(), size.into(), x.into(), y.into()]
        };
        places.iter().map(row).collect::<Vec<Vec<Cell>>>()
    };
    let field = units.parts().map_or("document", |parts| &parts.field);
    let mut documents = match found.supplementary.is_empty() {
        true => of(units, field.to_owned(), &found.documents),
        false => of(&Units::documents(corpus), "document".to_owned(), &found.documents),
    };
    documents.extend(of(units, format!("{field}, supplementary"), &found.supplementary));
    let words = found.words.iter().map(|&(word, freq, [x, y])| {
        vec!["word".into(), text(corpus, word).into(), freq.into(), x.into(), y.into()]
    });
    Table {
        columns: heads(vec!["kind", "name", "freq", "x", "y"]),
        rows: documents.into_iter().chain(words).collect(),
    }
}

/// The typical words of documents, or of parts by a field, whose name the first column has: `document, rank, word, freq, ref_freq, log_likelihood`.
pub fn typical_words(units: &Units, found: &[TypicalNorms]) -> Table {
    let corpus = units.corpus;
    let rows = found.iter().flat_map(|document| {
        let name = unit_name(units, document.document);
        (1u32..).zip(&document.words).map(move |(rank, &(word, freq, others, score))| {
            vec![
                name.into(),
                rank.into(),
                text(corpus, word).into(),
                freq.into(),
                others.into(),
                score.into(),
            ]
        })
    });
    let rows = rows.collect();
    Table { columns: by_unit(units, vec!["rank", "word", "freq", "ref_freq", "log_likelihood"]), rows }
}

/// Documents or parts by one another's typical words: `document, word, freq, rel_freq`.
pub fn word_table(units: &Units, found: &WordTable) -> Table {
    let name = |unit: u32| unit_name(units, unit);
    let rows = found.words.iter().flat_map(|(word, cells)| {
        let cells = found.documents.iter().zip(cells);
        cells.map(|(&document, &(freq, rel_freq))| {
            vec![name(document).into(), word.as_str().into(), freq.into(), rel_freq.into()]
        })
    });
    Table { columns: by_unit(units, vec!["word", "freq", "rel_freq"]), rows: rows.collect() }
}

/// The diversity of documents, or of parts by a field: `document, tokens, types, hapaxes, mattr_window`, then every measure of diversity. The last
/// row, `(all)`, is all of them as one text.
pub fn diversity(units: &Units, found: &[DiversityRow]) -> Table {
    let mut columns = vec!["tokens", "types", "hapaxes", "mattr_window"];
    columns.extend(ids::<DiversityId>());
    let rows = found.iter().map(|row| {
        let name = row.document.map_or("(all)", |unit| unit_name(units, unit));
        let mut cells = vec![
            name.into(),
            row.tokens.into(),
            row.types.into(),
            row.hapaxes.into(),
            row.mattr_window.into(),
        ];
        cells.extend(row.values.iter().map(|&value| Cell::from(value)));
        cells
    });
    let rows = rows.collect();
    Table { columns: by_unit(units, columns), rows }
}

/// The name of the part that has no value.
pub const NO_VALUE: &str = "(no value)";

/// Words by parts, a row for each word and part, as many of them as are given: `part, word, freq, part_words, total_freq,
/// total_words, expected, specificity, p, p_corrected, banal`, then the measures. A part without a value is `(no value)`; p
/// is one-sided.
pub fn specificities<'t>(
    corpus: &'t Corpus,
    (found, labels): (&'t Specificities, &'t [Option<String>]),
    measures: &'t [KeynessId],
    cells: impl Iterator<Item = SpecificCell> + 't,
) -> Rows<'t> {
    let mut columns = vec![
        "part",
        "word",
        "freq",
        "part_words",
        "total_freq",
        "total_words",
        "expected",
        "specificity",
        "p",
        "p_corrected",
        "banal",
    ];
    columns.extend(measures.iter().map(|id| id.id()));
    let row = move |cell: SpecificCell| {
        let counts = found.comparison(cell.part, cell.freqs);
        let mut cells = vec![
            labels[cell.part].as_deref().unwrap_or(NO_VALUE).into(),
            text(corpus, cell.word).into(),
            cell.freqs.0.into(),
            Cell::Whole(found.parts[cell.part].0),
            cell.freqs.1.into(),
            Cell::Whole(found.n),
            counts.expected_pair().map(|[expected, _]| expected).into(),
            cell.score.into(),
            cell.p.into(),
            cell.p_corrected.into(),
            if cell.banal { "yes" } else { "no" }.into(),
        ];
        cells.extend(measures.iter().map(|&id| Cell::from(counts.value(id))));
        cells
    };
    Rows { columns: heads(columns), rows: Box::new(cells.map(row)) }
}

/// Words by their weight in documents, or in parts by a field: `document, rank, word, freq, range, tfidf_smooth, tfidf_plain`.
pub fn weights(units: &Units, found: &[Weight]) -> Table {
    let rows = found.chunk_by(|a, b| a.document == b.document).flat_map(|of_document| {
        (1u32..).zip(of_document).map(|(rank, row)| {
            vec![
                unit_name(units, row.document).into(),
                rank.into(),
                text(units.corpus, row.word).into(),
                row.freq.into(),
                row.range.into(),
                row.tf_idf.smooth.into(),
                row.tf_idf.plain.into(),
            ]
        })
    });
    let rows = rows.collect();
    Table {
        columns: by_unit(units, vec!["rank", "word", "freq", "range", "tfidf_smooth", "tfidf_plain"]),
        rows,
    }
}

/// What survives: `word, survives, choice, rank`, a row for each word and choice.
pub fn robustness(found: &[RobustRow], labels: &[String]) -> Table {
    let rows = found.iter().flat_map(|word| {
        word.ranks.iter().zip(labels).map(|(&rank, label)| {
            vec![word.word.as_str().into(), word.survives.into(), label.as_str().into(), rank.into()]
        })
    });
    let rows = rows.collect();
    Table { columns: heads(vec!["word", "survives", "choice", "rank"]), rows }
}

/// Every measure: `family, id, name, formula, source, range, zero`.
pub fn measures() -> Table {
    let rows = MeasureId::all().map(|measure| {
        let (about, defined) = (measure.about(), measure.definition());
        let texts = [about.name, defined.formula, defined.source, defined.range, defined.zero];
        let ids = [measure.family().id(), measure.id()];
        ids.into_iter().chain(texts.iter().map(|text| text.of(Lang::En))).map(Cell::from).collect()
    });
    let rows = rows.collect();
    Table { columns: heads(vec!["family", "id", "name", "formula", "source", "range", "zero"]), rows }
}

/// The sum behind a score, as one object: `measure, name, formula, source, range, value, observed, expected, margins, values,
/// notes, citation`.
pub fn sum_json(sum: &Sum) -> Value {
    let (about, defined) = (sum.measure.about(), sum.measure.definition());
    let cells = |[o11, o12, o21, o22]: [f64; 4], name: &str| {
        let keys = ["11", "12", "21", "22"].map(|cell| format!("{name}{cell}"));
        Value::Object(keys.into_iter().zip([o11, o12, o21, o22].map(Value::from)).collect())
    };
    let ([r1, r2], [c1, c2]) = (sum.rows, sum.columns);
    let values: Map<String, Value> =
        sum.values.iter().map(|&(id, value)| (id.id().to_owned(), Value::from(value))).collect();
    json!({
        "measure": sum.measure.id(),
        "name": about.name.of(Lang::En),
        "formula": defined.formula.of(Lang::En),
        "source": defined.source.of(Lang::En),
        "range": defined.range.of(Lang::En),
        "value": sum.value,
        "observed": cells(sum.observed, "o"),
        "expected": cells(sum.expected, "e"),
        "margins": json!({ "r1": r1, "r2": r2, "c1": c1, "c2": c2, "n": sum.n }),
        "values": values,
        "notes": sum.notes.iter().map(|note| note.id()).collect::<Vec<_>>(),
        "citation": sum.citation,
    })
}
