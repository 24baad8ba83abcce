//! What stands near the hits of a query.

use super::hits::window;
use super::query::nodes;
use super::stopwords::left_out;
use super::{page_of, quoted, Described, Part, Question, Settings, Tabled};
use crate::analysis::{collocates, network, CollocateSettings, Positions};
use crate::corpus::{Corpus, NormId};
use crate::statistics::{Contingency, Counts};
use crate::table::{self, Table};
use wenmai_model::{
    CollocateRow, CollocatesAsk, CollocatesPage, Family, Fault, Network, NetworkAsk, NetworkNode,
};

/// Places beside the node that rows have counts for, on a side.
const PLACES: u32 = 10;
/// Nodes of a network.
const NODES: u32 = 100;

impl Question for CollocatesAsk {
    type Answer = CollocatesPage;

    fn answer(&self, part: &Part) -> Result<CollocatesPage, Fault> {
        let (corpus, selection, asked) = (part.corpus, part.selection(), self);
        let text = |word| corpus.lexicon().norm(word).to_owned();
        let settings = collocate_settings(corpus, asked);
        let hits = nodes(part, &asked.query)?;
        let found = collocates(corpus, selection, &hits, &settings);
        let (offset, page) = page_of(&found.rows, asked.offset, asked.limit);
        let words: Vec<NormId> = page.iter().map(|row| row.word).collect();
        let around = (settings.span, settings.within);
        let positions = Positions::new(corpus, selection, &hits, around, &words);
        let rows = page.iter().zip(positions.counts).map(|(row, positions)| {
            let counts = found.counts(row);
            CollocateRow {
                word: text(row.word),
                query: quoted(corpus.lexicon().norm(row.word)),
                freq: row.together,
                left: row.left,
                right: row.right,
                range: row.range,
                corpus_freq: row.freq,
                expected: counts.expected(),
                values: asked.measures.iter().map(|&measure| counts.value(measure)).collect(),
                positions,
                notes: counts.notes(),
            }
        });
        Ok(CollocatesPage {
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
}

impl Question for NetworkAsk {
    type Answer = Network;

    fn answer(&self, part: &Part) -> Result<Network, Fault> {
        let NetworkAsk { collocates: asked, most } = self;
        let (corpus, selection) = (part.corpus, part.selection());
        let text = |word| corpus.lexicon().norm(word).to_owned();
        let settings = collocate_settings(corpus, asked);
        let hits = nodes(part, &asked.query)?;
        let found = collocates(corpus, selection, &hits, &settings);
        let network = network(corpus, selection, &hits, &settings, &found, (*most).min(NODES) as usize);
        Ok(Network {
            nodes: network
                .nodes
                .into_iter()
                .map(|node| NetworkNode {
                    word: node.word.map_or_else(String::new, text),
                    query: node.word.map_or_else(String::new, |word| quoted(corpus.lexicon().norm(word))),
                    place: node.place,
                    freq: node.together,
                    score: node.score,
                })
                .collect(),
            edges: network
                .edges
                .into_iter()
                .map(|edge| (edge.between.0, edge.between.1, edge.windows))
                .collect(),
        })
    }
}

impl Tabled for CollocatesAsk {
    fn described(&self) -> Described {
        let measures = Some((Family::Association, super::named(self.sort, &self.measures)));
        Described { measures, ..Described::new("Collocates", "collocates", collocate_words(self)) }
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let (corpus, selection) = (part.corpus, part.selection());
        let settings = collocate_settings(corpus, self);
        let hits = nodes(part, &self.query)?;
        let found = collocates(corpus, selection, &hits, &settings);
        let words: Vec<NormId> = found.rows.iter().map(|row| row.word).collect();
        let around = (settings.span, settings.within);
        let positions = Positions::new(corpus, selection, &hits, around, &words);
        Ok(table::collocates(corpus, &found, settings.span, &positions))
    }
}

impl Tabled for NetworkAsk {
    fn described(&self) -> Described {
        let settings = collocate_words(&self.collocates).with("most", self.most);
        let measures = Some((Family::Association, super::named(self.collocates.sort, &[])));
        Described { measures, ..Described::new("Network", "collocates", settings) }
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        self.collocates.table(part)
    }
}

pub(super) fn window_words(asked: &CollocatesAsk) -> Settings {
    Settings::new()
        .with("query", &asked.query)
        .with("span", asked.span)
        .with("within_sentence", asked.within_sentence)
}

fn collocate_words(asked: &CollocatesAsk) -> Settings {
    window_words(asked)
        .with("table", asked.table)
        .with("sort", asked.sort)
        .with("measures", &asked.measures)
        .with("min_freq", asked.min_freq)
        .with("min_range", asked.min_range)
        .with("stopwords", &asked.stopwords)
}

pub(super) fn collocate_settings(corpus: &Corpus, asked: &CollocatesAsk) -> CollocateSettings {
    let (span, within) = window(asked.span, asked.within_sentence);
    CollocateSettings {
        span,
        within,
        table: asked.table,
        sort: asked.sort,
        min_freq: asked.min_freq,
        min_range: asked.min_range,
        stopwords: left_out(corpus, asked.stopwords.as_ref()),
    }
}
