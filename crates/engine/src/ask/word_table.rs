//! How often documents use one another's typical words.

use super::stopwords::left_out;
use super::{Described, Part, Question, Settings, Tabled};
use crate::analysis::{per_million, word_table, Units};
use crate::corpus::NormId;
use crate::table::{self, Table};
use wenmai_model::{Fault, WordTable, WordTableAsk};

/// Documents of a page, and words of each.
const DOCUMENTS: u32 = 60;
const WORDS: u32 = 20;

/// Typical words by documents, as frequencies and per million.
fn found(part: &Part, asked: &WordTableAsk, page: (usize, usize)) -> WordTable {
    let (corpus, selection) = (part.corpus, part.selection());
    let stopwords = left_out(corpus, asked.stopwords.as_ref());
    let units = Units::by(corpus, &asked.by);
    let sizes = units.words(selection);
    let found = word_table(&units, selection, &stopwords, page, asked.words.min(WORDS) as usize);
    let rate = |freq: u32, document: u32| per_million(freq, sizes[document as usize]);
    let row = |(word, freqs): (NormId, Vec<u32>)| {
        let cells = freqs.into_iter().zip(&found.documents);
        let cells = cells.map(|(freq, &document)| (freq, rate(freq, document))).collect();
        (corpus.lexicon().norm(word).to_owned(), cells)
    };
    WordTable {
        words: found.words.into_iter().zip(found.freqs).map(row).collect(),
        documents_total: sizes.iter().filter(|&&words| words > 0).count() as u32,
        documents: found.documents,
    }
}

impl Question for WordTableAsk {
    type Answer = WordTable;

    fn answer(&self, part: &Part) -> Result<WordTable, Fault> {
        Ok(found(part, self, (self.offset as usize, self.limit.min(DOCUMENTS) as usize)))
    }
}

impl Tabled for WordTableAsk {
    fn described(&self) -> Described {
        let settings =
            Settings::new().with("by", &self.by).with("words", self.words).with("stopwords", &self.stopwords);
        Described::new("WordTable", "words-by-document", settings)
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        Ok(table::word_table(&Units::by(part.corpus, &self.by), &found(part, self, (0, usize::MAX))))
    }
}
