//! The frequency list, and words that it may lack.

use super::{page_start, quoted, MOST_ROWS};
use crate::statistics::stopwords::stopwords;
use wenmai_engine::analysis::{self as engine, Frequencies};
use wenmai_engine::corpus::{Corpus, NormId, Selection};
use wenmai_protocol as protocol;

/// Written forms that are listed with a word.
const FORMS: usize = 8;
/// Words that are suggested.
const SUGGESTIONS: usize = 200;

pub fn words(corpus: &Corpus, selection: &Selection, asked: &protocol::WordsAsk) -> protocol::WordsPage {
    let list = word_list(corpus, selection, asked);
    let limit = asked.limit.min(MOST_ROWS);
    let offset = page_start(asked.offset, limit, list.items.len() as u32);
    protocol::WordsPage {
        items: list.items.len() as u32,
        freq: list.total(),
        n: list.n,
        documents: selection.documents(),
        rows: rows(corpus, selection, &list, asked.unit, offset as usize, limit as usize),
    }
}

/// The whole list that is asked for, in its order.
pub fn word_list(corpus: &Corpus, selection: &Selection, asked: &protocol::WordsAsk) -> Frequencies {
    let mut list = match asked.unit {
        protocol::Unit::Word => engine::word_list(corpus, selection),
        protocol::Unit::Form => engine::form_list(corpus, selection),
        protocol::Unit::Character => engine::character_list(corpus, selection),
        protocol::Unit::Pos => engine::pos_list(corpus, selection),
    };
    // The tag of a part of speech may be spelled as a stopword is.
    if let Some(edited) = asked.stopwords.as_ref().filter(|_| asked.unit != protocol::Unit::Pos) {
        engine::drop_words(&mut list, &stopwords(corpus, Some(edited)));
    }
    list.retain_containing(&asked.find);
    list.sort(asked.sort, asked.reversed);
    list
}

pub fn rows(
    corpus: &Corpus,
    selection: &Selection,
    list: &Frequencies,
    unit: protocol::Unit,
    offset: usize,
    limit: usize,
) -> Vec<protocol::WordRow> {
    let items = list.items.iter().enumerate().skip(offset).take(limit);
    let is_word = unit == protocol::Unit::Word;
    items
        .map(|(place, item)| protocol::WordRow {
            rank: place as u32 + 1,
            text: item.text.clone(),
            freq: item.freq,
            rel_freq: item.rel_freq,
            range: item.range,
            dp: item.dp,
            pos: if is_word { corpus.lexicon().tag(NormId(item.id)).to_owned() } else { String::new() },
            forms: if is_word {
                engine::forms_of(corpus, selection, NormId(item.id), FORMS)
            } else {
                Vec::new()
            },
            query: match unit {
                protocol::Unit::Pos => format!("[pos=\"{}\"]", item.text),
                _ => quoted(&item.text),
            },
        })
        .collect()
}

/// The heading of a list's items.
pub fn unit_name(unit: protocol::Unit) -> &'static str {
    match unit {
        protocol::Unit::Word => "word",
        protocol::Unit::Form => "form",
        protocol::Unit::Character => "character",
        protocol::Unit::Pos => "pos",
    }
}

pub fn suggestions(corpus: &Corpus, selection: &Selection) -> protocol::Suggestions {
    let found = engine::suggest(corpus, selection, &engine::Wanted::default());
    let total = found.len() as u32;
    let shown = found.into_iter().take(SUGGESTIONS).map(|found| protocol::Suggested {
        query: quoted(&found.word),
        word: found.word,
        parts: found.parts,
        freq: found.freq,
        mi: found.mi,
        entropy: found.entropy,
    });
    protocol::Suggestions { words: shown.collect(), total }
}
