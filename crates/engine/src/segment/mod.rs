//! Text to words: Han by jieba over the folded text, everything else by Unicode's rules, sentences over both.

mod dictionary;
mod norm;
mod route;
mod segmenter;
mod sentences;
mod trie;
mod user_words;

pub use dictionary::{Dictionary, DictionaryError};
pub use norm::{NormEdit, NormText};
pub use segmenter::{part_of_speech, plain, Cut, Segmenter};
pub use sentences::Sentences;
pub(crate) use trie::Trie;
pub(crate) use user_words::lines;
pub use user_words::parse as parse_user_words;
pub use user_words::{UserWord, UserWords, LONGEST_WORD, MOST_WORDS};
pub use wenmai_model::{LineFault, LineFaultKind};
