//! Documents and words on a map.

use super::stopwords::left_out;
use super::{Described, Part, Question, Settings, Tabled};
use crate::analysis::{map, Correspondence, Units};
use crate::table::{self, Table};
use wenmai_model::{DocumentMap, Fault, MapAsk};

/// Words of a map.
const WORDS: u32 = 5000;

fn found(part: &Part, asked: &MapAsk) -> Correspondence {
    let stopwords = left_out(part.corpus, asked.stopwords.as_ref());
    let units = Units::by(part.corpus, &asked.by);
    map(&units, part.selection(), &stopwords, asked.words.min(WORDS) as usize, asked.supplementary)
}

impl Question for MapAsk {
    type Answer = DocumentMap;

    fn answer(&self, part: &Part) -> Result<DocumentMap, Fault> {
        let found = found(part, self);
        let text = |word| part.corpus.lexicon().norm(word).to_owned();
        Ok(DocumentMap {
            documents: found.documents.iter().map(|&(number, [x, y])| (number, x, y)).collect(),
            supplementary: found.supplementary.iter().map(|&(number, [x, y])| (number, x, y)).collect(),
            words: found.words.iter().map(|&(word, freq, [x, y])| (text(word), freq, x, y)).collect(),
            shares: (found.shares[0], found.shares[1]),
            inertia: found.inertia,
        })
    }
}

impl Tabled for MapAsk {
    fn described(&self) -> Described {
        let settings = Settings::new()
            .with("by", &self.by)
            .with("supplementary", self.supplementary)
            .with("words", self.words)
            .with("stopwords", &self.stopwords);
        Described::new("Map", "map", settings)
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        Ok(table::map(&Units::by(part.corpus, &self.by), &found(part, self), part.selection()))
    }
}
