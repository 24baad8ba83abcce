//! The frequency list, its words' dispersion, and words that it may lack.

use super::stopwords::left_out;
use super::{page_of, page_start, quoted, Described, Part, Question, Settings, Tabled, MOST_ROWS};
use crate::analysis::{
    character_list, drop_words, form_list, forms_of, item_spreads, pos_list, suggest, word_list, Frequencies,
    ItemSpread, Parts, Wanted,
};
use crate::corpus::{Corpus, NormId, Selection};
use crate::statistics::Counts;
use crate::table::{self, Table};
use wenmai_model::{
    Family, Fault, MeasureId, OtherId, Spreads, SpreadsAsk, Suggested, Suggestions, SuggestionsAsk, Unit,
    WordRow, WordsAsk, WordsPage,
};

/// Written forms that are listed with a word.
const FORMS: usize = 8;
/// Words that are suggested.
const SUGGESTIONS: usize = 200;

impl Question for WordsAsk {
    type Answer = WordsPage;

    fn answer(&self, part: &Part) -> Result<WordsPage, Fault> {
        let (corpus, selection) = (part.corpus, part.selection());
        let list = frequencies(part, self);
        let limit = self.limit.min(MOST_ROWS);
        let offset = page_start(self.offset, limit, list.items.len() as u32);
        Ok(WordsPage {
            items: list.items.len() as u32,
            freq: list.total(),
            n: list.n,
            documents: selection.documents(),
            rows: rows(corpus, selection, &list, self.unit, offset as usize, limit as usize),
        })
    }
}

impl Tabled for WordsAsk {
    fn described(&self) -> Described {
        Described::new("Words", "words", settings(self))
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        Ok(table::words(part.corpus, &frequencies(part, self), self.unit.name()))
    }
}

fn settings(asked: &WordsAsk) -> Settings {
    Settings::new()
        .with("unit", asked.unit)
        .with("sort", asked.sort)
        .with("reversed", asked.reversed)
        .with("find", &asked.find)
        .with("stopwords", &asked.stopwords)
}

impl Question for SpreadsAsk {
    type Answer = Spreads;

    fn answer(&self, part: &Part) -> Result<Spreads, Fault> {
        let SpreadsAsk(asked) = self;
        let list = frequencies(part, asked);
        let (_, items) = page_of(&list.items, asked.offset, asked.limit);
        let found = item_spreads(part.corpus, part.selection(), asked.unit, items, Parts::Documents);
        let arf = std::iter::once(OtherId::Arf.into());
        let values = |found: &ItemSpread| {
            let measured = found.spread.values().map(|(_, value)| value);
            std::iter::once(Some(found.arf)).chain(measured).collect()
        };
        Ok(Spreads {
            measures: arf.chain(MeasureId::of(Family::Dispersion)).collect(),
            rows: found.iter().map(values).collect(),
        })
    }
}

impl Tabled for SpreadsAsk {
    fn described(&self) -> Described {
        Described::new("Spreads", "words", settings(&self.0))
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let SpreadsAsk(asked) = self;
        let list = frequencies(part, asked);
        let found = item_spreads(part.corpus, part.selection(), asked.unit, &list.items, Parts::Documents);
        Ok(table::measured_words(part.corpus, &list, asked.unit.name(), &found))
    }
}

impl Question for SuggestionsAsk {
    type Answer = Suggestions;

    fn answer(&self, part: &Part) -> Result<Suggestions, Fault> {
        let found = suggest(part.corpus, part.selection(), &Wanted::default());
        let total = found.len() as u32;
        let shown = found.into_iter().take(SUGGESTIONS).map(|found| Suggested {
            query: quoted(&found.word),
            word: found.word,
            parts: found.parts,
            freq: found.freq,
            mi: found.mi,
            entropy: found.entropy,
        });
        Ok(Suggestions { words: shown.collect(), total })
    }
}

impl Tabled for SuggestionsAsk {
    fn described(&self) -> Described {
        Described::new("Suggestions", "suggestions", Settings::new())
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        Ok(table::suggestions(suggest(part.corpus, part.selection(), &Wanted::default())))
    }
}

/// The frequencies of a unit.
pub fn all(corpus: &Corpus, selection: &Selection, unit: Unit) -> Frequencies {
    match unit {
        Unit::Word => word_list(corpus, selection),
        Unit::Form => form_list(corpus, selection),
        Unit::Character => character_list(corpus, selection),
        Unit::Pos => pos_list(corpus, selection),
    }
}

/// The whole list that is asked for, in its order.
pub fn frequencies(part: &Part, asked: &WordsAsk) -> Frequencies {
    let (corpus, selection) = (part.corpus, part.selection());
    let mut list = all(corpus, selection, asked.unit);
    // The tag of a part of speech may be spelled as a stopword is.
    if let Some(edited) = asked.stopwords.as_ref().filter(|_| asked.unit != Unit::Pos) {
        drop_words(&mut list, &left_out(corpus, Some(edited)));
    }
    list.retain_containing(&asked.find);
    list.sort(asked.sort, asked.reversed);
    list
}

pub(super) fn rows(
    corpus: &Corpus,
    selection: &Selection,
    list: &Frequencies,
    unit: Unit,
    offset: usize,
    limit: usize,
) -> Vec<WordRow> {
    let items = list.items.iter().enumerate().skip(offset).take(limit);
    let is_word = unit == Unit::Word;
    items
        .map(|(place, item)| WordRow {
            rank: place as u32 + 1,
            text: item.text.clone(),
            freq: item.freq,
            rel_freq: item.rel_freq,
            range: item.range,
            dp: item.dp,
            pos: if is_word { corpus.lexicon().tag(NormId(item.id)).to_owned() } else { String::new() },
            forms: if is_word { forms_of(corpus, selection, NormId(item.id), FORMS) } else { Vec::new() },
            query: match unit {
                Unit::Pos => format!("[pos=\"{}\"]", item.text),
                _ => quoted(&item.text),
            },
        })
        .collect()
}
