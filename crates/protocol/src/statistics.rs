//! Questions and answers of statistics. Measures are named by their ids; [`StatisticsAsk::Measures`] says what each is.

use crate::{Filter, SharedPassages, SharingPair, WordTable, WordsAsk};
use serde::{Deserialize, Serialize};

/// A question of statistics, about the words under a filter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum StatisticsAsk {
    /// What every measure is. Answered by [`StatisticsAnswer::Measures`].
    Measures,
    /// Every measure of dispersion for the rows of a page of a frequency list. Answered by [`StatisticsAnswer::Spreads`].
    Spreads(WordsAsk),
    /// N-grams. Answered by [`StatisticsAnswer::Ngrams`].
    Ngrams(NgramsAsk),
    /// Frames: n-grams with one open slot. Answered by [`StatisticsAnswer::Frames`].
    Frames(NgramsAsk),
    /// The filter is the target. Answered by [`StatisticsAnswer::Keywords`].
    Keywords(KeywordsAsk),
    /// Answered by [`StatisticsAnswer::Collocates`].
    Collocates(CollocatesAsk),
    /// The words in the windows of the filter's part of the corpus against those of another part; of the collocates only
    /// query, span and sentence count, of the keywords everything. Answered by [`StatisticsAnswer::Keywords`].
    CompareCollocates(CollocatesAsk, KeywordsAsk),
    /// The first so many collocates, with places and what joins them. Answered by [`StatisticsAnswer::Network`].
    Network(CollocatesAsk, u32),
    /// Answered by [`StatisticsAnswer::Trends`].
    Trends(TrendsAsk),
    /// Answered by [`StatisticsAnswer::Map`].
    Map {
        /// The most frequent words that make it, at most 5,000.
        words: u32,
        /// Whether stopwords and numbers are left out.
        hide_stopwords: bool,
    },
    /// The words typical of each document. Answered by [`StatisticsAnswer::Typical`].
    Typical {
        /// Words of each document, at most 100.
        words: u32,
        /// Whether stopwords and numbers are left out.
        hide_stopwords: bool,
    },
    /// Answered by [`StatisticsAnswer::Diversity`].
    Diversity {
        /// The window of MATTR.
        window: u32,
    },
    /// The words of each document by tf-idf. Answered by [`StatisticsAnswer::Weights`].
    Weights {
        /// Words of each document, at most 100.
        words: u32,
        /// Whether stopwords are left out.
        hide_stopwords: bool,
    },
    /// How often documents use one another's typical words. Answered by [`StatisticsAnswer::WordTable`].
    WordTable {
        /// Typical words of each document, at most 20.
        words: u32,
        /// Whether stopwords and numbers are left out.
        hide_stopwords: bool,
        /// Documents to skip.
        offset: u32,
        /// Documents wanted, at most 60.
        limit: u32,
    },
    /// The pairs of documents that share most, whatever the filter. Answered by [`StatisticsAnswer::Pairs`].
    Pairs,
    /// What two documents share, whatever the filter. Answered by [`StatisticsAnswer::Passages`].
    Passages {
        /// The first.
        first: u32,
        /// The second.
        second: u32,
    },
    /// What lists leave out as stopwords. Answered by [`StatisticsAnswer::Stopwords`].
    Stopwords,
    /// The sum behind a score. Answered by [`StatisticsAnswer::Sum`].
    Sum(SumAsk),
    /// Which of the first so many keywords survive under other measures. Answered by [`StatisticsAnswer::Robust`].
    RobustKeywords(KeywordsAsk, Vec<Choice>, u32),
    /// The same of collocates. Answered by [`StatisticsAnswer::Robust`].
    RobustCollocates(CollocatesAsk, Vec<Choice>, u32),
    /// A whole table as CSV. Answered by [`Answer::File`](crate::Answer::File).
    Export(Box<StatisticsAsk>),
}

/// Another choice to rank by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Choice {
    /// A measure.
    Measure(String),
    /// A span, of collocates.
    Span(Span),
    /// Other words: other zones, say.
    Filter(Box<Filter>),
}

/// Which n-grams.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NgramsAsk {
    /// Words of the shortest, 2 to 8 (of frames 3 to 8).
    pub shortest: u32,
    /// Words of the longest.
    pub longest: u32,
    /// Whether a sentence's end ends them.
    pub within_sentence: bool,
    /// Least frequency.
    pub min_freq: u32,
    /// Least number of documents.
    pub min_range: u32,
    /// Whether those that only ever stand inside a longer one of the list are left out.
    pub hide_contained: bool,
    /// Rows to skip.
    pub offset: u32,
    /// Rows wanted, at most 1,000.
    pub limit: u32,
}

/// What a target is compared with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Reference {
    /// The rest of the corpus, in the target's zones.
    #[default]
    Rest,
    /// Another part of the corpus.
    Filter(Box<Filter>),
    /// A word list: a word, a tab and a frequency a line.
    List(String),
}

/// Which keywords.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// More frequent in the target.
    #[default]
    Positive,
    /// Less frequent in the target.
    Negative,
    /// Both.
    Both,
}

/// How p is corrected for many tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Correction {
    /// Not.
    #[default]
    None,
    /// Holm.
    Holm,
    /// Benjamini and Hochberg.
    Bh,
}

/// Which page of which keywords.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeywordsAsk {
    /// The reference.
    pub reference: Reference,
    /// What they are ordered by: a measure, or `word`, `freq`, `ref_freq`, `range` or `ref_range`.
    pub sort: String,
    /// The measures that each row has, in this order.
    pub measures: Vec<String>,
    /// Which.
    pub side: Side,
    /// Least frequency: of positive ones in the target, of negative ones in the reference.
    pub min_freq: u32,
    /// Least number of documents, likewise.
    pub min_range: u32,
    /// How p is corrected.
    pub correction: Correction,
    /// What simple maths adds.
    pub add: f64,
    /// Whether stopwords and numbers are left out.
    pub hide_stopwords: bool,
    /// Rows to skip.
    pub offset: u32,
    /// Rows wanted, at most 1,000.
    pub limit: u32,
}

/// The words of a window on each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// So many to the left and to the right, at most 100 each.
    Words(u32, u32),
    /// The whole sentence.
    Sentence,
}

/// Whose table the measures are computed from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TableOf {
    /// Surface co-occurrence (Evert 2008, UCS).
    #[default]
    Surface,
    /// AntConc, NLTK, Sketch Engine.
    Frequencies,
}

/// Which page of which collocates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CollocatesAsk {
    /// What was typed: its hits on word boundaries are the nodes.
    pub query: String,
    /// The window.
    pub span: Span,
    /// Whether a sentence's end ends it.
    pub within_sentence: bool,
    /// The table.
    pub table: TableOf,
    /// What they are ordered by: a measure, or `word`, `freq`, `left`, `right`, `range` or `corpus_freq`.
    pub sort: String,
    /// The measures that each row has, in this order.
    pub measures: Vec<String>,
    /// Least number of co-occurrences.
    pub min_freq: u32,
    /// Least number of documents with one.
    pub min_range: u32,
    /// Whether stopwords and numbers are left out.
    pub hide_stopwords: bool,
    /// Rows to skip.
    pub offset: u32,
    /// Rows wanted, at most 1,000.
    pub limit: u32,
}

/// What a point of a trend is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Interval {
    /// A year.
    #[default]
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
    /// A document.
    Document,
}

/// Which trends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrendsAsk {
    /// The queries, at most 20.
    pub queries: Vec<String>,
    /// What a point is.
    pub interval: Interval,
}

/// Which sum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SumAsk {
    /// That of a keyword, under the measure that the list is ordered by.
    Keyword(KeywordsAsk, String),
    /// That of a collocate, likewise.
    Collocate(CollocatesAsk, String),
    /// That of counts as they are typed.
    Association {
        /// Both words together.
        o11: u64,
        /// Tokens in the windows, or the node's frequency.
        r1: u64,
        /// The collocate's frequency.
        c1: u64,
        /// The corpus' size.
        n: u64,
        /// The measure.
        measure: String,
    },
    /// That of counts as they are typed.
    Keyness {
        /// Frequency in the target.
        a: u64,
        /// Size of the target.
        n1: u64,
        /// Frequency in the reference.
        b: u64,
        /// Size of the reference.
        n2: u64,
        /// The measure.
        measure: String,
    },
}

/// An answer of statistics.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum StatisticsAnswer {
    /// What every measure is.
    Measures(Vec<MeasureInfo>),
    /// Measures of dispersion for rows: their ids, and for each row the values in that order.
    Spreads {
        /// Ids.
        measures: Vec<String>,
        /// Values.
        rows: Vec<Vec<Option<f64>>>,
    },
    /// A page of n-grams.
    Ngrams(NgramsPage),
    /// A page of frames.
    Frames(FramesPage),
    /// A page of keywords.
    Keywords(KeywordsPage),
    /// A page of collocates.
    Collocates(CollocatesPage),
    /// A network of collocates.
    Network(Network),
    /// Trends.
    Trends(Trends),
    /// A map of documents.
    Map(DocumentMap),
    /// Typical words, by document.
    Typical(Vec<TypicalWords>),
    /// Diversity, by document.
    Diversity(Diversity),
    /// Words by tf-idf.
    Weights(Vec<WeightRow>),
    /// Documents by typical words.
    WordTable(WordTable),
    /// Pairs of documents, at most 100.
    Pairs(Vec<SharingPair>),
    /// What two documents share.
    Passages(SharedPassages),
    /// Stopwords in normal form, each with its frequency under the filter.
    Stopwords(Vec<(String, u32)>),
    /// The sum behind a score.
    Sum(Box<Sum>),
    /// What survives.
    Robust(Vec<RobustRow>),
}

/// What is known of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureInfo {
    /// What it is a measure of: `association`, `keyness`, `dispersion`, `diversity`, `other`.
    pub family: String,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its formula.
    pub formula: String,
    /// Where it is defined.
    pub source: String,
    /// Its values.
    pub range: String,
    /// What zero counts and empty input do.
    pub zero: String,
}

/// A page of n-grams.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NgramsPage {
    /// Items in the whole list.
    pub items: u32,
    /// Words under the filter.
    pub n: u32,
    /// The page begins at this item.
    pub offset: u32,
    /// Its rows.
    pub rows: Vec<NgramRow>,
}

/// An n-gram.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NgramRow {
    /// Its words.
    pub words: Vec<String>,
    /// Frequency.
    pub freq: u32,
    /// Per million words.
    pub rel_freq: f64,
    /// Documents that have it.
    pub range: u32,
    /// Gries' DP; `None` with one document.
    pub dp: Option<f64>,
}

/// A page of frames.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FramesPage {
    /// Items in the whole list.
    pub items: u32,
    /// Words under the filter.
    pub n: u32,
    /// The page begins at this item.
    pub offset: u32,
    /// Its rows.
    pub rows: Vec<FrameRow>,
}

/// A frame.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FrameRow {
    /// Its words; `None` in the open slot.
    pub words: Vec<Option<String>>,
    /// Frequency.
    pub freq: u32,
    /// Per million words.
    pub rel_freq: f64,
    /// Documents that have it.
    pub range: u32,
    /// Different fillers.
    pub fillers: u32,
    /// The most frequent of them, at most 50.
    pub most_frequent: Vec<(String, u32)>,
}

/// A page of keywords.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeywordsPage {
    /// Items in the whole list.
    pub items: u32,
    /// Words of the target.
    pub n1: u64,
    /// Words of the reference.
    pub n2: u64,
    /// Words that were tested: what p is corrected for.
    pub tested: u32,
    /// The page begins at this item.
    pub offset: u32,
    /// Its rows.
    pub rows: Vec<KeywordRow>,
}

/// A keyword.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeywordRow {
    /// The word.
    pub word: String,
    /// The query that finds it in the concordance.
    pub query: String,
    /// Frequency in the target and in the reference.
    pub freqs: (u64, u64),
    /// Per million words, likewise.
    pub rel_freqs: (f64, f64),
    /// Documents of the target, and of the reference if known.
    pub ranges: (u32, Option<u32>),
    /// p, and p corrected.
    pub p: (f64, f64),
    /// The measures that were asked for.
    pub values: Vec<Option<f64>>,
    /// What to be careful about: ids such as `expected_under_5`.
    pub notes: Vec<String>,
}

/// A page of collocates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CollocatesPage {
    /// Items in the whole list.
    pub items: u32,
    /// Hits: the node's frequency.
    pub hits: u32,
    /// Words in the windows, each counted once.
    pub window_words: u32,
    /// Words inside hits.
    pub node_words: u32,
    /// Words under the filter.
    pub n: u32,
    /// How many places on the left and on the right each row has counts for.
    pub places: (u32, u32),
    /// The page begins at this item.
    pub offset: u32,
    /// Its rows.
    pub rows: Vec<CollocateRow>,
}

/// A collocate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CollocateRow {
    /// The word.
    pub word: String,
    /// The query that finds it in the concordance.
    pub query: String,
    /// Its tokens in the windows, each counted once.
    pub freq: u32,
    /// Those left of a node.
    pub left: u32,
    /// Those right of one; a token between two nodes may be both.
    pub right: u32,
    /// Documents with one in a window.
    pub range: u32,
    /// Its frequency under the filter.
    pub corpus_freq: u32,
    /// Expected co-occurrences.
    pub expected: Option<f64>,
    /// The measures that were asked for.
    pub values: Vec<Option<f64>>,
    /// How often it is at each place, from the farthest on the left to the farthest on the right, every pair of node and
    /// place for itself.
    pub positions: Vec<u32>,
    /// What to be careful about.
    pub notes: Vec<String>,
}

/// A network of collocates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Network {
    /// The query, with an empty word, then its collocates.
    pub nodes: Vec<NetworkNode>,
    /// Two nodes, and the windows that both are in.
    pub edges: Vec<(u32, u32, u32)>,
}

/// A node of a network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkNode {
    /// The word; empty for the query.
    pub word: String,
    /// The query that finds it in the concordance; empty for the query itself.
    pub query: String,
    /// Its place, 0 to 1 both ways.
    pub place: (f64, f64),
    /// How often it is near the query.
    pub freq: u32,
    /// Its score.
    pub score: Option<f64>,
}

/// Trends over the same points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trends {
    /// The points.
    pub labels: Vec<String>,
    /// Words of each.
    pub words: Vec<u32>,
    /// Documents of each.
    pub documents: Vec<u32>,
    /// Where points are documents: their numbers; else empty.
    pub numbers: Vec<u32>,
    /// For each query, its points.
    pub queries: Vec<Trend>,
    /// Documents without a date.
    pub undated_documents: u32,
    /// Words in those.
    pub undated_words: u32,
}

/// A query's trend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trend {
    /// The query.
    pub query: String,
    /// For each point: hits, per million, and the 95% interval of that.
    pub points: Vec<TrendPoint>,
    /// Hits in documents without a date.
    pub undated_hits: u32,
}

/// A point of a trend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrendPoint {
    /// Hits.
    pub hits: u32,
    /// Per million words.
    pub rel_freq: f64,
    /// Wilson's 95% interval, per million.
    pub interval: Option<(f64, f64)>,
}

/// A map of documents and words by correspondence analysis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentMap {
    /// Documents with their places.
    pub documents: Vec<(u32, f64, f64)>,
    /// Words with their frequencies and places.
    pub words: Vec<(String, u32, f64, f64)>,
    /// Shares of all differences that the two axes show.
    pub shares: (f64, f64),
    /// All differences.
    pub inertia: f64,
}

/// The typical words of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TypicalWords {
    /// The document.
    pub document: u32,
    /// Words with their frequency there and elsewhere, and log-likelihood.
    pub words: Vec<(String, u32, u32, f64)>,
}

/// Diversity by document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diversity {
    /// Ids of the measures.
    pub measures: Vec<String>,
    /// By document; the last is all of them as one text.
    pub rows: Vec<DiversityRow>,
}

/// The diversity of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DiversityRow {
    /// The document; `None` for all as one text.
    pub document: Option<u32>,
    /// Tokens.
    pub tokens: u32,
    /// Types.
    pub types: u32,
    /// Types that occur once.
    pub hapaxes: u32,
    /// The window that MATTR had.
    pub mattr_window: u32,
    /// The measures.
    pub values: Vec<Option<f64>>,
}

/// A word's weight in a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WeightRow {
    /// The document.
    pub document: u32,
    /// The word.
    pub word: String,
    /// Its frequency there.
    pub freq: u32,
    /// Documents that have it.
    pub range: u32,
    /// Smoothed and normalised, as in scikit-learn.
    pub smooth: f64,
    /// Plain.
    pub plain: f64,
}

/// A score with all that it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sum {
    /// The measure.
    pub measure: MeasureInfo,
    /// Its value; `None` where it is not defined.
    pub value: Option<f64>,
    /// O11, O12, O21, O22.
    pub observed: [f64; 4],
    /// E11, E12, E21, E22.
    pub expected: [f64; 4],
    /// R1, R2.
    pub rows: [f64; 2],
    /// C1, C2.
    pub columns: [f64; 2],
    /// N.
    pub n: f64,
    /// Every measure of the family for the same counts.
    pub values: Vec<(String, Option<f64>)>,
    /// What to be careful about: ids.
    pub notes: Vec<String>,
    /// A line ready to cite.
    pub citation: String,
}

/// A word, and where it is in several rankings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RobustRow {
    /// The word.
    pub word: String,
    /// The query that finds it in the concordance.
    pub query: String,
    /// Its rank in each ranking, from 1, that which was asked first.
    pub ranks: Vec<Option<u32>>,
    /// In how many rankings it is among the first.
    pub survives: u32,
}
