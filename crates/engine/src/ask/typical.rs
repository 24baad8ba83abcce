//! The words typical of each document.

use super::stopwords::left_out;
use super::{Described, Part, Question, Settings, Tabled};
use crate::analysis::{typical_words, TypicalNorms, Units};
use crate::table::{self, Table};
use wenmai_model::{Fault, TypicalAsk, TypicalWords};

/// Words of a document that are listed.
const WORDS: u32 = 100;

fn found(part: &Part, asked: &TypicalAsk, most: usize) -> Vec<TypicalNorms> {
    typical_words(
        &Units::by(part.corpus, &asked.by),
        part.selection(),
        &left_out(part.corpus, asked.stopwords.as_ref()),
        most,
    )
}

impl Question for TypicalAsk {
    type Answer = Vec<TypicalWords>;

    fn answer(&self, part: &Part) -> Result<Vec<TypicalWords>, Fault> {
        let text = |word| part.corpus.lexicon().norm(word).to_owned();
        let documents = found(part, self, self.words.min(WORDS) as usize).into_iter().map(|found| {
            let words = found.words.into_iter();
            let words = words.map(|(word, freq, others, score)| (text(word), freq, others, score));
            TypicalWords { document: found.document, words: words.collect() }
        });
        Ok(documents.collect())
    }
}

impl Tabled for TypicalAsk {
    fn described(&self) -> Described {
        let settings =
            Settings::new().with("by", &self.by).with("words", self.words).with("stopwords", &self.stopwords);
        Described::new("Typical", "typical-words", settings)
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        Ok(table::typical_words(&Units::by(part.corpus, &self.by), &found(part, self, usize::MAX)))
    }
}
