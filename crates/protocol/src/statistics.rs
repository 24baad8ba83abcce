//! Questions and answers of statistics. Measures are named by their ids; [`StatisticsAsk::Measures`] says what each is.

use crate::*;
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
        /// What is left out as stopwords.
        stopwords: Option<Stoplist>,
    },
    /// The words typical of each document. Answered by [`StatisticsAnswer::Typical`].
    Typical {
        /// Words of each document, at most 100.
        words: u32,
        /// What is left out as stopwords.
        stopwords: Option<Stoplist>,
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
        /// What is left out as stopwords.
        stopwords: Option<Stoplist>,
    },
    /// How often documents use one another's typical words. Answered by [`StatisticsAnswer::WordTable`].
    WordTable {
        /// Typical words of each document, at most 20.
        words: u32,
        /// What is left out as stopwords.
        stopwords: Option<Stoplist>,
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
    Stopwords(Stoplist),
    /// The sum behind a score. Answered by [`StatisticsAnswer::Sum`].
    Sum(SumAsk),
    /// Every measure of what is typed. Answered by [`StatisticsAnswer::Calculated`].
    Calculate(CalculateAsk),
    /// Which of the first so many keywords survive under other measures. Answered by [`StatisticsAnswer::Robust`].
    RobustKeywords(KeywordsAsk, Vec<Choice>, u32),
    /// The same of collocates. Answered by [`StatisticsAnswer::Robust`].
    RobustCollocates(CollocatesAsk, Vec<Choice>, u32),
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
    /// Stopwords.
    Stopwords(Vec<Stopword>),
    /// The sum behind a score.
    Sum(Box<Sum>),
    /// Every measure of what was typed.
    Calculated(Calculated),
    /// What survives.
    Robust(Vec<RobustRow>),
}
