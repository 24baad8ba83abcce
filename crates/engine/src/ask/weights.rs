//! The words of each document by tf-idf.

use super::stopwords::left_out;
use super::{Described, Part, Question, Settings, Tabled};
use crate::analysis::{weights, Units, Weight};
use crate::table::{self, Table};
use wenmai_model::{Fault, WeightRow, WeightsAsk};

/// Words of a document that are listed.
const WORDS: u32 = 100;

fn found(part: &Part, asked: &WeightsAsk, most: usize) -> Vec<Weight> {
    weights(
        &Units::by(part.corpus, &asked.by),
        part.selection(),
        &left_out(part.corpus, asked.stopwords.as_ref()),
        most,
    )
}

impl Question for WeightsAsk {
    type Answer = Vec<WeightRow>;

    fn answer(&self, part: &Part) -> Result<Vec<WeightRow>, Fault> {
        let rows = found(part, self, self.words.min(WORDS) as usize).into_iter().map(|row| WeightRow {
            document: row.document,
            word: part.corpus.lexicon().norm(row.word).to_owned(),
            freq: row.freq,
            range: row.range,
            smooth: row.tf_idf.smooth,
            plain: row.tf_idf.plain,
        });
        Ok(rows.collect())
    }
}

impl Tabled for WeightsAsk {
    fn described(&self) -> Described {
        let settings =
            Settings::new().with("by", &self.by).with("words", self.words).with("stopwords", &self.stopwords);
        Described::new("Weights", "tf-idf", settings)
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        Ok(table::weights(&Units::by(part.corpus, &self.by), &found(part, self, usize::MAX)))
    }
}
