//! Answers to questions of statistics.

use crate::answer::{find_simple, page_start, quoted, selection, word_list, Answered, MOST_ROWS};
use crate::{convert, sharing};
use std::cmp::Reverse;
use std::collections::HashSet;
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::{Corpus, Filter, NormId, Selection};
use wenmai_engine::query::Hit;
use wenmai_engine::statistics::{
    self as measures, Comparison, Cooccurrence, Measure, ASSOCIATION, DISPERSION, DIVERSITY, KEYNESS,
};
use wenmai_engine::table::{self, Table};
use wenmai_protocol as protocol;
use wenmai_protocol::{Answer, Failure, StatisticsAnswer, StatisticsAsk};

/// The most words of a window on a side.
const WIDEST: u32 = 100;
/// Places beside the node that rows have counts for, on a side.
const PLACES: u32 = 10;
/// Fillers that are listed with a frame.
const FILLERS: usize = 50;
/// Words of a document that are listed.
const WORDS: u32 = 100;
/// Words of a map, queries of trends, nodes of a network, words whose robustness is asked.
const MAP_WORDS: u32 = 5000;
const QUERIES: usize = 20;
const NODES: u32 = 100;
const ROBUST: u32 = 200;
/// Documents of a table of typical words, and words of each.
const TABLE_DOCUMENTS: u32 = 60;
const TABLE_WORDS: u32 = 20;

pub fn answer(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &StatisticsAsk,
) -> Result<Answered, Failure> {
    if let StatisticsAsk::Export(asked) = asked {
        let (name, table) = export(corpus, filter, asked)?;
        let answer = Answer::File {
            name: format!("wenmai-{name}.csv"),
            media_type: "text/csv;charset=utf-8".to_owned(),
        };
        return Ok(Answered { answer, bytes: Some(table.csv_for_spreadsheets()) });
    }
    let selected = || selection(corpus, filter);
    let answer = match asked {
        StatisticsAsk::Measures => StatisticsAnswer::Measures(
            measures::catalogue().into_iter().map(|(family, about)| info(family, &about)).collect(),
        ),
        StatisticsAsk::Spreads(asked) => spreads(corpus, &selected(), asked),
        StatisticsAsk::Ngrams(asked) => StatisticsAnswer::Ngrams(ngrams(corpus, &selected(), asked)),
        StatisticsAsk::Frames(asked) => StatisticsAnswer::Frames(frames(corpus, &selected(), asked)),
        StatisticsAsk::Keywords(asked) => StatisticsAnswer::Keywords(keywords(corpus, filter, asked)?),
        StatisticsAsk::Collocates(asked) => {
            StatisticsAnswer::Collocates(collocates(corpus, &selected(), asked)?)
        }
        StatisticsAsk::CompareCollocates(around, asked) => {
            let columns = chosen(KEYNESS, &asked.measures)?;
            let found = compare_collocates(corpus, filter, around, asked)?;
            StatisticsAnswer::Keywords(keyword_page(corpus, &found, asked, &columns))
        }
        StatisticsAsk::Network(asked, most) => {
            StatisticsAnswer::Network(network(corpus, &selected(), asked, *most)?)
        }
        StatisticsAsk::Trends(asked) => StatisticsAnswer::Trends(trends(corpus, &selected(), asked)?),
        StatisticsAsk::Map { words, hide_stopwords } => {
            let most = (*words).min(MAP_WORDS) as usize;
            StatisticsAnswer::Map(map(
                corpus,
                &engine::map(corpus, &selected(), &stopwords(corpus, *hide_stopwords), most),
            ))
        }
        StatisticsAsk::Typical { words, hide_stopwords } => {
            let most = (*words).min(WORDS) as usize;
            let found = engine::typical_words(corpus, &selected(), &stopwords(corpus, *hide_stopwords), most);
            StatisticsAnswer::Typical(
                found
                    .into_iter()
                    .map(|document| protocol::TypicalWords {
                        document: document.document,
                        words: document
                            .words
                            .into_iter()
                            .map(|(word, freq, others, score)| (text(corpus, word), freq, others, score))
                            .collect(),
                    })
                    .collect(),
            )
        }
        StatisticsAsk::Diversity { window } => StatisticsAnswer::Diversity(protocol::Diversity {
            measures: DIVERSITY.iter().map(|measure| measure.about.id.to_owned()).collect(),
            rows: engine::diversity(corpus, &selected(), (*window).max(1) as usize)
                .into_iter()
                .map(|row| protocol::DiversityRow {
                    document: row.document,
                    tokens: row.tokens,
                    types: row.types,
                    hapaxes: row.hapaxes,
                    mattr_window: row.mattr_window,
                    values: row.values,
                })
                .collect(),
        }),
        StatisticsAsk::Weights { words, hide_stopwords } => {
            let most = (*words).min(WORDS) as usize;
            let found = engine::weights(corpus, &selected(), &stopwords(corpus, *hide_stopwords), most);
            StatisticsAnswer::Weights(
                found
                    .into_iter()
                    .map(|row| protocol::WeightRow {
                        document: row.document,
                        word: text(corpus, row.word),
                        freq: row.freq,
                        range: row.range,
                        smooth: row.tf_idf.smooth,
                        plain: row.tf_idf.plain,
                    })
                    .collect(),
            )
        }
        StatisticsAsk::WordTable { words, hide_stopwords, offset, limit } => {
            let selected = selected();
            let stopwords = stopwords(corpus, *hide_stopwords);
            let page = (*offset as usize, (*limit).min(TABLE_DOCUMENTS) as usize);
            let words = (*words).min(TABLE_WORDS) as usize;
            let found = engine::word_table(corpus, &selected, &stopwords, page, words);
            StatisticsAnswer::WordTable(sharing::word_table(corpus, &selected, found))
        }
        StatisticsAsk::Pairs => StatisticsAnswer::Pairs(sharing::pairs(corpus)),
        StatisticsAsk::Passages { first, second } => {
            StatisticsAnswer::Passages(sharing::passages(corpus, *first, *second)?)
        }
        StatisticsAsk::Stopwords => StatisticsAnswer::Stopwords(sharing::stopwords(corpus, &selected())),
        StatisticsAsk::Sum(asked) => StatisticsAnswer::Sum(Box::new(sum(corpus, filter, asked)?)),
        StatisticsAsk::RobustKeywords(asked, choices, top) => {
            StatisticsAnswer::Robust(robust_keywords(corpus, filter, asked, choices, *top)?)
        }
        StatisticsAsk::RobustCollocates(asked, choices, top) => {
            StatisticsAnswer::Robust(robust_collocates(corpus, filter, asked, choices, *top)?)
        }
        StatisticsAsk::Export(_) => return Err(Failure::NotFound),
    };
    Ok(Answered { answer: Answer::Statistics(answer), bytes: None })
}

fn text(corpus: &Corpus, word: NormId) -> String {
    corpus.lexicon().norm(word).to_owned()
}

fn info(family: measures::Family, about: &measures::About) -> protocol::MeasureInfo {
    protocol::MeasureInfo {
        family: family.id().to_owned(),
        id: about.id.to_owned(),
        name: about.name.to_owned(),
        formula: about.formula.to_owned(),
        source: about.source.to_owned(),
        range: about.range.to_owned(),
        zero: about.zero.to_owned(),
    }
}

fn stopwords(corpus: &Corpus, hide: bool) -> HashSet<String> {
    if hide {
        corpus.stopwords().iter().cloned().collect()
    } else {
        HashSet::new()
    }
}

fn measure<T>(all: &'static [Measure<T>], id: &str) -> Result<&'static Measure<T>, Failure> {
    measures::find(all, id).ok_or(Failure::NotFound)
}

/// Columns that are no measures; what is ordered by one takes the first measure for its scores.
const KEYWORD_COLUMNS: [&str; 5] = ["word", "freq", "ref_freq", "range", "ref_range"];
const COLLOCATE_COLUMNS: [&str; 6] = ["word", "freq", "left", "right", "range", "corpus_freq"];

/// The measure of an order.
fn ordering<T>(
    all: &'static [Measure<T>],
    id: &str,
    columns: &[&str],
) -> Result<&'static Measure<T>, Failure> {
    match all.first().filter(|_| columns.contains(&id)) {
        Some(first) => Ok(first),
        None => measure(all, id),
    }
}

/// The measures of these ids.
fn chosen<T>(all: &'static [Measure<T>], ids: &[String]) -> Result<Vec<&'static Measure<T>>, Failure> {
    ids.iter().map(|id| measure(all, id)).collect()
}

fn ids(notes: Vec<measures::Note>) -> Vec<String> {
    notes.into_iter().map(|note| note.id().to_owned()).collect()
}

fn unit(unit: protocol::Unit) -> engine::Unit {
    match unit {
        protocol::Unit::Word => engine::Unit::Word,
        protocol::Unit::Form => engine::Unit::Form,
        protocol::Unit::Character => engine::Unit::Character,
    }
}

fn spreads(corpus: &Corpus, selection: &Selection, asked: &protocol::WordsAsk) -> StatisticsAnswer {
    let list = word_list(corpus, selection, asked);
    let limit = asked.limit.min(MOST_ROWS);
    let offset = page_start(asked.offset, limit, list.items.len() as u32) as usize;
    let items = &list.items[offset..list.items.len().min(offset + limit as usize)];
    let found = engine::item_spreads(corpus, selection, unit(asked.unit), items, engine::Parts::Documents);
    let names = std::iter::once("arf").chain(DISPERSION.iter().map(|measure| measure.about.id));
    let values = |found: &engine::ItemSpread| {
        let measured = DISPERSION.iter().map(|measure| (measure.value)(&found.spread));
        std::iter::once(Some(found.arf)).chain(measured).collect()
    };
    StatisticsAnswer::Spreads {
        measures: names.map(str::to_owned).collect(),
        rows: found.iter().map(values).collect(),
    }
}

fn ngram_settings(asked: &protocol::NgramsAsk) -> engine::NgramSettings {
    engine::NgramSettings {
        shortest: asked.shortest,
        longest: asked.longest,
        within: within(asked.within_sentence),
        min_freq: asked.min_freq,
        min_range: asked.min_range,
        hide_contained: asked.hide_contained,
    }
}

fn within(sentence: bool) -> engine::Within {
    if sentence {
        engine::Within::Sentence
    } else {
        engine::Within::Document
    }
}

fn ngrams(corpus: &Corpus, selection: &Selection, asked: &protocol::NgramsAsk) -> protocol::NgramsPage {
    let found = engine::ngrams(corpus, selection, &ngram_settings(asked), engine::Parts::Documents);
    let limit = asked.limit.min(MOST_ROWS);
    let offset = page_start(asked.offset, limit, found.items.len() as u32);
    let rows = found.items.iter().skip(offset as usize).take(limit as usize);
    protocol::NgramsPage {
        items: found.items.len() as u32,
        n: found.n,
        offset,
        rows: rows
            .map(|item| protocol::NgramRow {
                words: item.words.iter().map(|&word| text(corpus, word)).collect(),
                freq: item.freq,
                rel_freq: item.rel_freq,
                range: item.range,
                dp: found.spread(item).spread.dp(),
            })
            .collect(),
    }
}

fn frames(corpus: &Corpus, selection: &Selection, asked: &protocol::NgramsAsk) -> protocol::FramesPage {
    let found = engine::frames(corpus, selection, &ngram_settings(asked));
    let limit = asked.limit.min(MOST_ROWS);
    let offset = page_start(asked.offset, limit, found.items.len() as u32);
    let rows = found.items.iter().skip(offset as usize).take(limit as usize);
    protocol::FramesPage {
        items: found.items.len() as u32,
        n: found.n,
        offset,
        rows: rows
            .map(|item| protocol::FrameRow {
                words: item.words.iter().map(|word| word.map(|word| text(corpus, word))).collect(),
                freq: item.freq,
                rel_freq: item.rel_freq,
                range: item.range,
                fillers: item.fillers.len() as u32,
                most_frequent: item
                    .fillers
                    .iter()
                    .take(FILLERS)
                    .map(|&(word, freq)| (text(corpus, word), freq))
                    .collect(),
            })
            .collect(),
    }
}

/// The rest of the corpus, in the zones of a filter.
fn rest(corpus: &Corpus, filter: &protocol::Filter, target: &Selection) -> Selection {
    let filter = convert::filter(filter);
    let whole = Filter { zones: filter.zones, without_copies: filter.without_copies, ..Filter::default() };
    engine::rest(&Selection::new(corpus, &whole), target)
}

fn reference(
    corpus: &Corpus,
    filter: &protocol::Filter,
    target: &Selection,
    asked: &protocol::Reference,
) -> Result<engine::Reference, Failure> {
    Ok(match asked {
        protocol::Reference::Rest => {
            engine::Reference::Counts(engine::word_counts(corpus, &rest(corpus, filter, target)))
        }
        protocol::Reference::Filter(filter) => {
            engine::Reference::Counts(engine::word_counts(corpus, &selection(corpus, filter)))
        }
        protocol::Reference::List(text) => {
            engine::Reference::List(engine::parse_word_list(text).map_err(|_| Failure::NotFound)?)
        }
    })
}

fn keyword_settings(
    corpus: &Corpus,
    asked: &protocol::KeywordsAsk,
) -> Result<engine::KeywordSettings, Failure> {
    Ok(engine::KeywordSettings {
        measure: ordering(KEYNESS, &asked.sort, &KEYWORD_COLUMNS)?,
        min_freq: asked.min_freq,
        min_range: asked.min_range,
        side: match asked.side {
            protocol::Side::Positive => engine::Side::Positive,
            protocol::Side::Negative => engine::Side::Negative,
            protocol::Side::Both => engine::Side::Both,
        },
        correction: match asked.correction {
            protocol::Correction::None => measures::Correction::None,
            protocol::Correction::Holm => measures::Correction::Holm,
            protocol::Correction::Bh => measures::Correction::BenjaminiHochberg,
        },
        add: if asked.add.is_finite() && asked.add > 0.0 { asked.add } else { 1.0 },
        stopwords: stopwords(corpus, asked.hide_stopwords),
    })
}

fn find_keywords(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::KeywordsAsk,
    settings: &engine::KeywordSettings,
) -> Result<engine::Keywords, Failure> {
    let target = selection(corpus, filter);
    let reference = reference(corpus, filter, &target, &asked.reference)?;
    let mut found = engine::keywords(corpus, &engine::word_counts(corpus, &target), &reference, settings);
    order_keywords(corpus, &mut found, &asked.sort);
    Ok(found)
}

/// Orders by a column that is no measure; ties stay in the measure's order.
fn order_keywords(corpus: &Corpus, found: &mut engine::Keywords, sort: &str) {
    let mut rows = std::mem::take(&mut found.rows);
    match sort {
        "word" => rows.sort_by(|a, b| found.text(corpus, a).cmp(found.text(corpus, b))),
        "freq" => rows.sort_by_key(|row| Reverse(row.freqs.0)),
        "ref_freq" => rows.sort_by_key(|row| Reverse(row.freqs.1)),
        "range" => rows.sort_by_key(|row| Reverse(row.ranges.0)),
        "ref_range" => rows.sort_by_key(|row| Reverse(row.ranges.1)),
        _ => {}
    }
    found.rows = rows;
}

/// The collocates of hits, in the order that was asked for.
fn find_collocates(
    corpus: &Corpus,
    selection: &Selection,
    hits: &[Hit],
    settings: &engine::CollocateSettings,
    sort: &str,
) -> engine::Collocates {
    let mut found = engine::collocates(corpus, selection, hits, settings);
    match sort {
        "word" => found.rows.sort_by(|a, b| {
            let norm = |word| corpus.lexicon().norm(word);
            norm(a.word).cmp(norm(b.word))
        }),
        "freq" => found.rows.sort_by_key(|row| Reverse(row.together)),
        "left" => found.rows.sort_by_key(|row| Reverse(row.left)),
        "right" => found.rows.sort_by_key(|row| Reverse(row.right)),
        "range" => found.rows.sort_by_key(|row| Reverse(row.range)),
        "corpus_freq" => found.rows.sort_by_key(|row| Reverse(row.freq)),
        _ => {}
    }
    found
}

fn keywords(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::KeywordsAsk,
) -> Result<protocol::KeywordsPage, Failure> {
    let columns = chosen(KEYNESS, &asked.measures)?;
    let found = find_keywords(corpus, filter, asked, &keyword_settings(corpus, asked)?)?;
    Ok(keyword_page(corpus, &found, asked, &columns))
}

/// What stands around the hits of a query in two parts of the corpus.
fn compare_collocates(
    corpus: &Corpus,
    filter: &protocol::Filter,
    around: &protocol::CollocatesAsk,
    asked: &protocol::KeywordsAsk,
) -> Result<engine::Keywords, Failure> {
    let settings = collocate_settings(corpus, around)?;
    let counts = |selection: &Selection| -> Result<engine::WordCounts, Failure> {
        let hits = nodes(corpus, selection, &around.query)?;
        Ok(engine::window_counts(corpus, selection, &hits, (settings.span, settings.within)))
    };
    let target = selection(corpus, filter);
    let reference = match &asked.reference {
        protocol::Reference::Rest => rest(corpus, filter, &target),
        protocol::Reference::Filter(filter) => selection(corpus, filter),
        protocol::Reference::List(_) => return Err(Failure::NotFound),
    };
    let reference = engine::Reference::Counts(counts(&reference)?);
    let mut found =
        engine::keywords(corpus, &counts(&target)?, &reference, &keyword_settings(corpus, asked)?);
    order_keywords(corpus, &mut found, &asked.sort);
    Ok(found)
}

fn keyword_page(
    corpus: &Corpus,
    found: &engine::Keywords,
    asked: &protocol::KeywordsAsk,
    columns: &[&'static Measure<Comparison>],
) -> protocol::KeywordsPage {
    let limit = asked.limit.min(MOST_ROWS);
    let offset = page_start(asked.offset, limit, found.rows.len() as u32);
    let rel_freq = |freq: u64, n: u64| if n == 0 { 0.0 } else { freq as f64 * 1e6 / n as f64 };
    let rows = found.rows.iter().skip(offset as usize).take(limit as usize).map(|row| {
        let counts = found.comparison(row);
        protocol::KeywordRow {
            word: found.text(corpus, row).to_owned(),
            query: quoted(found.text(corpus, row)),
            freqs: row.freqs,
            rel_freqs: (rel_freq(row.freqs.0, found.n1), rel_freq(row.freqs.1, found.n2)),
            ranges: row.ranges,
            p: (row.p, row.p_corrected),
            values: columns.iter().map(|measure| (measure.value)(&counts)).collect(),
            notes: ids(measures::keyness_notes(&counts)),
        }
    });
    protocol::KeywordsPage {
        items: found.rows.len() as u32,
        n1: found.n1,
        n2: found.n2,
        tested: found.tested,
        offset,
        rows: rows.collect(),
    }
}

fn span(span: protocol::Span) -> engine::Span {
    match span {
        protocol::Span::Words(left, right) => {
            engine::Span { left: left.min(WIDEST), right: right.min(WIDEST) }
        }
        protocol::Span::Sentence => engine::WHOLE_SENTENCE,
    }
}

fn collocate_settings(
    corpus: &Corpus,
    asked: &protocol::CollocatesAsk,
) -> Result<engine::CollocateSettings, Failure> {
    Ok(engine::CollocateSettings {
        span: span(asked.span),
        within: within(asked.within_sentence || asked.span == protocol::Span::Sentence),
        table: match asked.table {
            protocol::TableOf::Surface => engine::CollocateTable::Surface,
            protocol::TableOf::Frequencies => engine::CollocateTable::Frequencies,
        },
        measure: ordering(ASSOCIATION, &asked.sort, &COLLOCATE_COLUMNS)?,
        min_freq: asked.min_freq,
        min_range: asked.min_range,
        stopwords: stopwords(corpus, asked.hide_stopwords),
    })
}

/// The hits of what was typed that are on word boundaries.
fn nodes(corpus: &Corpus, selection: &Selection, query: &str) -> Result<Vec<Hit>, Failure> {
    let mut hits = find_simple(corpus, selection, query)?.hits;
    hits.retain(|hit| hit.whole);
    Ok(hits)
}

fn collocates(
    corpus: &Corpus,
    selection: &Selection,
    asked: &protocol::CollocatesAsk,
) -> Result<protocol::CollocatesPage, Failure> {
    let columns = chosen(ASSOCIATION, &asked.measures)?;
    let settings = collocate_settings(corpus, asked)?;
    let hits = nodes(corpus, selection, &asked.query)?;
    let found = find_collocates(corpus, selection, &hits, &settings, &asked.sort);
    let limit = asked.limit.min(MOST_ROWS);
    let offset = page_start(asked.offset, limit, found.rows.len() as u32);
    let page: Vec<&engine::Collocate> =
        found.rows.iter().skip(offset as usize).take(limit as usize).collect();
    let words: Vec<NormId> = page.iter().map(|row| row.word).collect();
    let around = (settings.span, settings.within);
    let positions = engine::Positions::new(corpus, selection, &hits, around, &words);
    let rows = page.iter().zip(positions.counts).map(|(row, positions)| {
        let counts = found.counts(row);
        protocol::CollocateRow {
            word: text(corpus, row.word),
            query: quoted(corpus.lexicon().norm(row.word)),
            freq: row.together,
            left: row.left,
            right: row.right,
            range: row.range,
            corpus_freq: row.freq,
            expected: counts.expected(),
            values: columns.iter().map(|measure| (measure.value)(&counts)).collect(),
            positions,
            notes: ids(measures::association_notes(&counts)),
        }
    });
    Ok(protocol::CollocatesPage {
        items: found.rows.len() as u32,
        hits: found.hits,
        window_words: found.window_words,
        node_words: found.node_words,
        n: found.words,
        places: (settings.span.left.min(PLACES), settings.span.right.min(PLACES)),
        offset,
        rows: rows.collect(),
    })
}

fn network(
    corpus: &Corpus,
    selection: &Selection,
    asked: &protocol::CollocatesAsk,
    most: u32,
) -> Result<protocol::Network, Failure> {
    let settings = collocate_settings(corpus, asked)?;
    let hits = nodes(corpus, selection, &asked.query)?;
    let found = find_collocates(corpus, selection, &hits, &settings, &asked.sort);
    let network = engine::network(corpus, selection, &hits, &settings, &found, most.min(NODES) as usize);
    Ok(protocol::Network {
        nodes: network
            .nodes
            .into_iter()
            .map(|node| protocol::NetworkNode {
                word: node.word.map_or_else(String::new, |word| text(corpus, word)),
                query: node.word.map_or_else(String::new, |word| quoted(corpus.lexicon().norm(word))),
                place: node.place,
                freq: node.together,
                score: node.score,
            })
            .collect(),
        edges: network.edges.into_iter().map(|edge| (edge.between.0, edge.between.1, edge.windows)).collect(),
    })
}

fn find_trends(
    corpus: &Corpus,
    selection: &Selection,
    asked: &protocol::TrendsAsk,
) -> Result<(engine::Trends, Vec<String>), Failure> {
    let queries: Vec<String> = asked.queries.iter().take(QUERIES).cloned().collect();
    let hits: Vec<Vec<Hit>> =
        queries.iter().map(|query| nodes(corpus, selection, query)).collect::<Result<_, _>>()?;
    let hits: Vec<&[Hit]> = hits.iter().map(Vec::as_slice).collect();
    let interval = match asked.interval {
        protocol::Interval::Year => engine::Interval::Year,
        protocol::Interval::Month => engine::Interval::Month,
        protocol::Interval::Day => engine::Interval::Day,
        protocol::Interval::Document => engine::Interval::Document,
    };
    Ok((engine::trends(corpus, selection, &hits, interval), queries))
}

fn trends(
    corpus: &Corpus,
    selection: &Selection,
    asked: &protocol::TrendsAsk,
) -> Result<protocol::Trends, Failure> {
    let (found, queries) = find_trends(corpus, selection, asked)?;
    let point = |point: engine::TrendPoint| protocol::TrendPoint {
        hits: point.hits,
        rel_freq: point.rel_freq,
        interval: point.interval,
    };
    Ok(protocol::Trends {
        queries: queries
            .into_iter()
            .zip(found.trends)
            .map(|(query, trend)| protocol::Trend {
                query,
                points: trend.points.into_iter().map(point).collect(),
                undated_hits: trend.undated_hits,
            })
            .collect(),
        numbers: match asked.interval {
            // As the engine has them: every document of the selection, in order.
            protocol::Interval::Document => {
                let words = (0..).zip(&selection.words_by_document);
                words.filter(|(_, words)| **words > 0).map(|(number, _)| number).collect()
            }
            _ => Vec::new(),
        },
        labels: found.labels,
        words: found.words,
        documents: found.documents,
        undated_documents: found.undated_documents,
        undated_words: found.undated_words,
    })
}

fn map(corpus: &Corpus, found: &engine::DocumentMap) -> protocol::DocumentMap {
    protocol::DocumentMap {
        documents: found.documents.iter().map(|&(number, [x, y])| (number, x, y)).collect(),
        words: found.words.iter().map(|&(word, freq, [x, y])| (text(corpus, word), freq, x, y)).collect(),
        shares: (found.shares[0], found.shares[1]),
        inertia: found.inertia,
    }
}

fn sum(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::SumAsk,
) -> Result<protocol::Sum, Failure> {
    let (family, found) = match asked {
        protocol::SumAsk::Keyword(asked, word) => {
            // Every word has a sum, whatever the list leaves out.
            let whole = protocol::KeywordsAsk {
                side: protocol::Side::Both,
                min_freq: 1,
                min_range: 0,
                hide_stopwords: false,
                ..asked.clone()
            };
            let found = find_keywords(corpus, filter, asked, &keyword_settings(corpus, &whole)?)?;
            let row =
                found.rows.iter().find(|row| found.text(corpus, row) == word).ok_or(Failure::NotFound)?;
            let settings = format!(
                "keyword {word}: {} words of target, {} of reference, {}",
                found.n1, found.n2, asked.sort
            );
            let by = measure(KEYNESS, &asked.sort)?;
            (measures::Family::Keyness, engine::keyness_sum(corpus, &found, row, by, &settings))
        }
        protocol::SumAsk::Collocate(asked, word) => {
            let whole =
                protocol::CollocatesAsk { min_freq: 1, min_range: 1, hide_stopwords: false, ..asked.clone() };
            let selection = selection(corpus, filter);
            let settings = collocate_settings(corpus, &whole)?;
            let hits = nodes(corpus, &selection, &asked.query)?;
            let found = find_collocates(corpus, &selection, &hits, &settings, &asked.sort);
            let row = found
                .rows
                .iter()
                .find(|row| corpus.lexicon().norm(row.word) == word)
                .ok_or(Failure::NotFound)?;
            let span = match asked.span {
                protocol::Span::Words(left, right) => format!("{left}L{right}R"),
                protocol::Span::Sentence => "sentence".to_owned(),
            };
            let settings = format!("collocate {word} of {}: span {span}, {}", asked.query, asked.sort);
            let by = measure(ASSOCIATION, &asked.sort)?;
            (measures::Family::Association, engine::association_sum(corpus, &found, row, by, &settings))
        }
        protocol::SumAsk::Association { o11, r1, c1, n, measure: id } => {
            let counts = Cooccurrence::from_frequencies(*o11, *r1, *c1, *n);
            (measures::Family::Association, counts.sum(measure(ASSOCIATION, id)?, typed()))
        }
        protocol::SumAsk::Keyness { a, n1, b, n2, measure: id } => {
            let counts = Comparison::new(*a, *n1, *b, *n2);
            (measures::Family::Keyness, counts.sum(measure(KEYNESS, id)?, typed()))
        }
    };
    Ok(protocol::Sum {
        measure: info(family, &found.about),
        value: found.value,
        observed: found.table.observed,
        expected: found.expected,
        rows: found.table.rows(),
        columns: found.table.columns(),
        n: found.table.n(),
        values: found.values.into_iter().map(|(id, value)| (id.to_owned(), value)).collect(),
        notes: ids(found.notes),
        citation: found.citation,
    })
}

/// What counts that were typed are cited as.
fn typed() -> String {
    format!("Wenmai {}, from counts", env!("CARGO_PKG_VERSION"))
}

fn robust(rankings: &[engine::Ranking], top: u32) -> Vec<protocol::RobustRow> {
    engine::robustness(rankings, top.min(ROBUST) as usize)
        .into_iter()
        .map(|row| protocol::RobustRow {
            query: quoted(&row.word),
            word: row.word,
            ranks: row.ranks,
            survives: row.survives,
        })
        .collect()
}

fn robust_keywords(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::KeywordsAsk,
    choices: &[protocol::Choice],
    top: u32,
) -> Result<Vec<protocol::RobustRow>, Failure> {
    let settings = keyword_settings(corpus, asked)?;
    let rank =
        |filter: &protocol::Filter, settings: &engine::KeywordSettings| -> Result<engine::Ranking, Failure> {
            let found = find_keywords(corpus, filter, asked, settings)?;
            let words = found.rows.iter().map(|row| found.text(corpus, row).to_owned()).collect();
            Ok(engine::Ranking { label: String::new(), words })
        };
    let mut rankings = vec![rank(filter, &settings)?];
    for choice in choices {
        rankings.push(match choice {
            protocol::Choice::Measure(id) => {
                rank(filter, &engine::KeywordSettings { measure: measure(KEYNESS, id)?, ..settings.clone() })?
            }
            protocol::Choice::Filter(filter) => rank(filter, &settings)?,
            protocol::Choice::Span(_) => return Err(Failure::NotFound),
        });
    }
    Ok(robust(&rankings, top))
}

fn robust_collocates(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::CollocatesAsk,
    choices: &[protocol::Choice],
    top: u32,
) -> Result<Vec<protocol::RobustRow>, Failure> {
    let rank =
        |filter: &protocol::Filter, asked: &protocol::CollocatesAsk| -> Result<engine::Ranking, Failure> {
            let selection = selection(corpus, filter);
            let hits = nodes(corpus, &selection, &asked.query)?;
            let found =
                find_collocates(corpus, &selection, &hits, &collocate_settings(corpus, asked)?, &asked.sort);
            let words = found.rows.iter().map(|row| text(corpus, row.word)).collect();
            Ok(engine::Ranking { label: String::new(), words })
        };
    let mut rankings = vec![rank(filter, asked)?];
    for choice in choices {
        rankings.push(match choice {
            protocol::Choice::Measure(id) => {
                rank(filter, &protocol::CollocatesAsk { sort: id.clone(), ..asked.clone() })?
            }
            protocol::Choice::Span(span) => {
                rank(filter, &protocol::CollocatesAsk { span: *span, ..asked.clone() })?
            }
            protocol::Choice::Filter(filter) => rank(filter, asked)?,
        });
    }
    Ok(robust(&rankings, top))
}

/// The whole table that a question would show a page of.
fn export(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &StatisticsAsk,
) -> Result<(&'static str, Table), Failure> {
    let selected = selection(corpus, filter);
    Ok(match asked {
        StatisticsAsk::Measures => ("measures", table::measures()),
        StatisticsAsk::Spreads(asked) => {
            let list = word_list(corpus, &selected, asked);
            let unit = unit(asked.unit);
            let found = engine::item_spreads(corpus, &selected, unit, &list.items, engine::Parts::Documents);
            ("words", table::measured_words(corpus, &list, crate::answer::unit_name(asked.unit), &found))
        }
        StatisticsAsk::Ngrams(asked) => {
            let found = engine::ngrams(corpus, &selected, &ngram_settings(asked), engine::Parts::Documents);
            ("ngrams", table::ngrams(corpus, &found, usize::MAX))
        }
        StatisticsAsk::Frames(asked) => {
            let found = engine::frames(corpus, &selected, &ngram_settings(asked));
            ("frames", table::frames(corpus, &found, usize::MAX))
        }
        StatisticsAsk::Keywords(asked) => {
            let found = find_keywords(corpus, filter, asked, &keyword_settings(corpus, asked)?)?;
            ("keywords", table::keywords(corpus, &found, usize::MAX))
        }
        StatisticsAsk::CompareCollocates(around, asked) => {
            let found = compare_collocates(corpus, filter, around, asked)?;
            ("collocates-compared", table::keywords(corpus, &found, usize::MAX))
        }
        StatisticsAsk::Collocates(asked) | StatisticsAsk::Network(asked, _) => {
            let settings = collocate_settings(corpus, asked)?;
            let hits = nodes(corpus, &selected, &asked.query)?;
            let found = find_collocates(corpus, &selected, &hits, &settings, &asked.sort);
            let words: Vec<NormId> = found.rows.iter().map(|row| row.word).collect();
            let around = (settings.span, settings.within);
            let positions = engine::Positions::new(corpus, &selected, &hits, around, &words);
            ("collocates", table::collocates(corpus, &found, settings.span, &positions))
        }
        StatisticsAsk::Trends(asked) => {
            let (found, queries) = find_trends(corpus, &selected, asked)?;
            ("trends", table::trends(&found, &queries))
        }
        StatisticsAsk::Map { words, hide_stopwords } => {
            let most = (*words).min(MAP_WORDS) as usize;
            let found = engine::map(corpus, &selected, &stopwords(corpus, *hide_stopwords), most);
            ("map", table::map(corpus, &found, &selected.words_by_document))
        }
        StatisticsAsk::Typical { hide_stopwords, .. } => {
            let found =
                engine::typical_words(corpus, &selected, &stopwords(corpus, *hide_stopwords), usize::MAX);
            ("typical-words", table::typical_words(corpus, &found))
        }
        StatisticsAsk::Diversity { window } => {
            let found = engine::diversity(corpus, &selected, (*window).max(1) as usize);
            ("diversity", table::diversity(corpus, &found))
        }
        StatisticsAsk::Weights { hide_stopwords, .. } => {
            let found = engine::weights(corpus, &selected, &stopwords(corpus, *hide_stopwords), usize::MAX);
            ("tf-idf", table::weights(corpus, &found))
        }
        StatisticsAsk::Passages { first, second } => {
            let found = sharing::aligned(corpus, *first, *second)?;
            ("shared-passages", table::shared_passages(corpus, &found))
        }
        StatisticsAsk::Pairs => ("repeated-passages", table::passages(corpus)),
        StatisticsAsk::WordTable { .. }
        | StatisticsAsk::Stopwords
        | StatisticsAsk::Sum(_)
        | StatisticsAsk::RobustKeywords(..)
        | StatisticsAsk::RobustCollocates(..)
        | StatisticsAsk::Export(_) => return Err(Failure::NotFound),
    })
}
