//! Counts over a selection: frequency lists, concordances, keywords, collocates, what a corpus consists of.
//!
//! - Forms of hits are counted, and lines ordered, in one pass over the hits each, by tables over the lexicon. A page of
//!   lines is selected, not sorted out of all.
//! - A number's link finds exactly what was counted, since the pass that counts also makes the query: `Nearness::Window`
//!   marks the windows of collocates themselves, and an n-gram comes with its expert query.
//! - The distribution plot places a hit by tokens, not by words: the difference cannot be seen and would cost a pass over
//!   the corpus.
//! - Segmentation is put in question without segmenting again, by counting the words inside longer words too (`inside`):
//!   a ranking that depends on how long the dictionary's words are does not survive that.

mod codes;
mod collocates;
mod compare;
mod concordance;
mod dispersion;
mod diversity;
mod fields;
mod frames;
mod frequency;
mod inside;
mod keywords;
mod network;
mod ngrams;
mod reading;
mod robustness;
mod shifts;
mod specificities;
mod spread;
mod stopwords;
mod suggest;

pub use concordance::{
    ambiguous, Collation, Concordance, Context, GroupKey, HitSet, KwicLine, LineOrder, SortBy, SortKey,
    Vicinity,
};
mod sums;
mod trends;
mod units;
mod walk;
mod weights;

pub use codes::{Coding, CodingUnits, Crossed};
pub use collocates::{
    collocate, collocates, collocates_inside, window_counts, Collocate, CollocateSettings, Collocates,
    Positions, Window, Within, WHOLE_SENTENCE,
};
pub use compare::{map, typical_words, word_table, Correspondence, NormTable, Place, TypicalNorms, AXES};
pub use dispersion::{deviation_of_proportions, per_million};
pub use diversity::{diversity, document_tokens};
pub use fields::by_value;
pub use frames::{frames, Frame, Frames};
pub use frequency::{character_list, form_list, forms_of, pos_list, word_list, Frequencies, Item};
pub use inside::{word_counts_inside, WordsInside};
pub use keywords::{
    keyword, keywords, listed_words, parse_word_list, rest, word_counts, Counted, Keyword, KeywordSettings,
    Keywords, ListedWords, WordCounts,
};
pub use network::{network, Edge, PlacedNetwork, PlacedWord};
pub use ngrams::{ngrams, Ngram, NgramSettings, Ngrams};
pub use reading::{read_line, LineInBoth};
pub use robustness::robustness;
pub use shifts::{shifts, NormShift, WordRank};
pub use specificities::{specificities, SpecificCell, Specificities, SpecificitySettings};
pub use spread::{hit_spread, item_spreads, ItemSpread, Parts};
pub use stopwords::{drop_words, is_number, is_passed_over, parse_stopwords, read_stopwords, stopwords};
pub use suggest::{suggest, Suggestion, Wanted};
pub use sums::{association_sum, citation, filter_text, keyness_sum};
pub use trends::trends;
pub use units::Units;
pub use weights::{weights, Weight};
pub use wenmai_model::WordSort;
